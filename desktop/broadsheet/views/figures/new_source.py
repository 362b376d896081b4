"""Adds a source that no row names yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from broadsheet.views.figures.source_picker import SourcePicker, widen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SourceDialog(QDialog):
    """Title, publisher, date, address of a new source."""

    add_requested = Signal()

    def __init__(self, columns: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add a source"))
        self.source = SourcePicker(columns, self, always=True)
        self.told = QLabel(self)
        self.told.setObjectName("fault")
        self.told.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        add = buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.ActionRole)
        add.setDefault(True)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        add.clicked.connect(self.add_requested)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.source)
        column.addWidget(self.told)
        column.addWidget(buttons)
        widen(self, 40)
