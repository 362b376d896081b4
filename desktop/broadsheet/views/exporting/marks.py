"""Page marks: whether pages carry those that are set for the briefing, and the way to set them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.views.exporting.words import LABELS, words

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOGO = QT_TRANSLATE_NOOP("Exporting", "a logo")
_NONE = QT_TRANSLATE_NOOP("Exporting", "None are set for this briefing.")


class MarksForm(QWidget):
    """A box for all of them, what they are, and a button that opens their dialog."""

    changed = Signal()
    set_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks: dict[str, Any] = {}
        self.wanted = QCheckBox(words(LABELS["marks"]), self)
        self.told, self.set = QLabel(self), QPushButton(words(QT_TRANSLATE_NOOP("Exporting", "Set page &marks…")), self)
        head = QLabel(words(QT_TRANSLATE_NOOP("Exporting", "Page marks")), self)
        head.setObjectName("fact")
        head.setIndent(0)
        self.told.setObjectName("soft")
        self.told.setWordWrap(True)
        self.set.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (head, self.wanted, self.told, self.set):
            column.addWidget(part)
        self.wanted.toggled.connect(self.changed)
        self.set.clicked.connect(self.set_requested)

    @property
    def values(self) -> dict[str, Any]:
        """The marks that are wanted."""
        return dict(self._marks) if self.wanted.isChecked() else {}

    def show_marks(self, marks: Mapping[str, Any]) -> None:
        """Show those that are set: wanted where there are any.

        Args:
            marks: by name; the logo as the path of a file.
        """
        self._marks = {name: value for name, value in marks.items() if value}
        told = [words(_LOGO) if name == "logo" else str(value) for name, value in self._marks.items()]
        self.told.setText(" · ".join(told) or words(_NONE))
        with QSignalBlocker(self.wanted):
            self.wanted.setEnabled(bool(told))
            self.wanted.setChecked(bool(told))
        self.wanted.setAccessibleDescription(self.told.text())
        self.changed.emit()
