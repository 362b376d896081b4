"""A picture of a step, in the room that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPixmap

    from broadsheet.theme.palette import Palette


class Preview(QWidget):
    """What the next press shows; words where there is nothing more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixels: QPixmap | None = None
        self._palette: Palette | None = None
        self._words = ""

    def wear(self, palette: Palette) -> None:
        """Take colours."""
        self._palette = palette
        self.update()

    def show_picture(self, pixels: QPixmap | None, words: str) -> None:
        """Show a picture, or words in its place."""
        self._pixels, self._words = pixels, words
        self.setAccessibleName(words)
        self.update()

    @property
    def shows_picture(self) -> bool:
        """Whether a picture is shown."""
        return self._pixels is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        if self._pixels is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(self.rect()), self._pixels, QRectF(self._pixels.rect()))
        elif self._palette is not None:
            painter.fillRect(self.rect(), QColor(self._palette.paper))
            painter.setPen(QColor(self._palette.ink_soft))
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.rect().adjusted(8, 8, -8, -8), flags, self._words)
