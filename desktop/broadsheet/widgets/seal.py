"""The seal: a red square with the character 开."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_CHARACTER = "开"


def paint_seal(painter: QPainter, rect: QRectF, ground: str, ink: str, font: QFont) -> None:
    """Paint the seal into a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect, rect.width() * 0.12, rect.width() * 0.12)
    face = QFont(font)
    face.setPixelSize(max(1, round(rect.width() * 0.68)))
    painter.setFont(face)
    painter.setPen(QColor(ink))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), _CHARACTER)


def seal_pixmap(size: int, ground: str, ink: str, font: QFont) -> QPixmap:
    """The seal as a picture, for the window's icon."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_seal(painter, QRectF(0, 0, size, size), ground, ink, font)
    painter.end()
    return pixmap


class Seal(QWidget):
    """The seal as a widget of a fixed size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._ink, self._font, self._size = "#b0241d", "#ffffff", QFont(), 18
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, ground: str, ink: str, font: QFont, size: int) -> None:
        """Colours, typeface and size in pixels."""
        self._ground, self._ink, self._font, self._size = ground, ink, font, size
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_seal(painter, QRectF(0, 0, self.width(), self.height()), self._ground, self._ink, self._font)
