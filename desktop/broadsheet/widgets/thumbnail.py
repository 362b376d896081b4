"""A picture in the room that it has, with its own proportions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent


class Thumbnail(QWidget):
    """An image, as large as it fits, in a hairline."""

    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image: QImage | None = None

    def sizeHint(self) -> QSize:
        """A page of 16:9 that can be read."""
        return QSize(480, 270)

    def minimumSizeHint(self) -> QSize:
        """A page that can be told from others."""
        return QSize(240, 135)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell, so that an image of the size can be made."""
        super().resizeEvent(event)
        self.resized.emit()

    def show_image(self, image: QImage) -> None:
        """Show an image."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        fitted = QSize(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRectF(QPointF(0, 0), QSizeF(fitted))
        room.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(room, self._image, QRectF(self._image.rect()))
        painter.setPen(QPen(self.palette().color(self.foregroundRole()), 1))
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
