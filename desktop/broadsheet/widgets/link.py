"""A button that reads like a word of a text: it leads somewhere, and is shortened where it has no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class LinkButton(QToolButton):
    """The whole of a shortened name stands in its tool tip."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("link")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words = words
        self.setText(words)

    def sizeHint(self) -> QSize:
        """Room for the whole."""
        usual, metrics = super().sizeHint(), self.fontMetrics()
        air = 2 * metrics.horizontalAdvance(" ")  # Qt keeps so much beside the words: they stand in line with others
        beside = usual.width() - metrics.horizontalAdvance(self.text()) - air
        return QSize(beside + metrics.horizontalAdvance(self._words), usual.height())

    def minimumSizeHint(self) -> QSize:
        """A few letters will do."""
        few = self.fontMetrics().height() * 3
        return QSize(min(few, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits."""
        super().resizeEvent(event)
        wanted = self.sizeHint().width()
        room = self.width() - (wanted - self.fontMetrics().horizontalAdvance(self._words))
        short = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        fits = self.width() >= wanted
        self.setText(self._words if fits else short)
        if not fits and not self.toolTip():
            self.setToolTip(self._words)
