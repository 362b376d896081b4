"""A command of the main window as a button of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class LentButton(QPushButton):
    """Says what the command is called now, and can be pressed while that can be had."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setAutoDefault(False)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self.setText(self._action.iconText())
        self.setToolTip(self._action.text().replace("&&", "&"))
        self.setEnabled(self._action.isEnabled())
