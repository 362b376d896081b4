"""What every key does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from broadsheet.views.dialogs.base import BodyDialog
from broadsheet.widgets.data_table import DataTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class KeysDialog(BodyDialog):
    """The table of keys, from the table of actions."""

    def __init__(self, rows: tuple[tuple[str, str], ...], parent: QWidget) -> None:
        words = [(_shown(keys), QCoreApplication.translate("Actions", text)) for keys, text in rows]
        table = DataTable((self.tr("Keys"), self.tr("What they do")), words, parent)
        super().__init__(self.tr("Keyboard"), "", table, parent)


def _shown(keys: str) -> str:
    """Keys as this system prints them; what Qt does not know as a key stays as it is."""
    native = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key for key in keys.split("  ")]
    return "  ".join(native)
