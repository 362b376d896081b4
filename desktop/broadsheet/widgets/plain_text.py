"""Text to be read and copied, that lets Tab go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PlainText(QPlainTextEdit):
    """Read-only lines, as many as there is room for; the rest is scrolled to by keyboard too."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def sizeHint(self) -> QSize:
        """A comfortable line, twenty of them."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 84, metrics.lineSpacing() * 20)
