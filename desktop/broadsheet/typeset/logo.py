"""A logo, drawn from its bytes: as lines where it has lines."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from broadsheet.charts.image import png_of
from broadsheet.files.bare import without_notes

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

    from broadsheet.charts.drawing import Rect

WIDEST = 5.0
"""Times its height: a wider logo is set less high."""
_HIGHEST = 2
"""Times its width: a higher logo gets fewer pixels across."""


@lru_cache(maxsize=4)
def proportion(logo: bytes) -> float:
    """Width of a logo for a height of one; 0 where its bytes are none."""
    if is_lines(logo):
        box = _lines(logo).viewBoxF()  # its size is known to whole pixels only
        return box.width() / box.height() if box.height() > 0 and box.width() > 0 else 0.0
    image = _pixels(logo)
    return image.width() / image.height() if not image.isNull() else 0.0


def lines_box(logo: bytes) -> tuple[float, float, float, float]:
    """Left, top, width and height of what an SVG shows, in its own units."""
    box = _lines(logo).viewBoxF()
    return box.x(), box.y(), box.width(), box.height()


def is_lines(logo: bytes) -> bool:
    """Whether it is an SVG."""
    return not logo.startswith(b"\x89PNG")


def fitted(logo: bytes, height: float) -> tuple[float, float]:
    """Width and height of a logo that is at most so high."""
    shape = proportion(logo)
    return (min(shape, WIDEST) * height, min(height, WIDEST * height / shape)) if shape else (0.0, 0.0)


def paint_logo(painter: QPainter, logo: bytes, rect: Rect) -> None:
    """Paint a logo into a rectangle of its own proportion."""
    room = QRectF(rect.x, rect.y, rect.w, rect.h)
    if is_lines(logo):
        _lines(logo).render(painter, room)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    image = _pixels(logo)
    scale = painter.deviceTransform().m11() or 1.0
    wanted = max(1, round(rect.w * abs(scale)))
    if wanted * 2 < image.width():  # what is much larger would flicker: Qt looks at no more than four pixels
        image = image.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)
    painter.drawImage(room, image, QRectF(image.rect()))
    painter.restore()


@lru_cache(maxsize=4)
def as_png(logo: bytes, width: int) -> bytes:
    """A logo for formats that take no lines, at most so many pixels wide; a PNG keeps its pixels, and only them."""
    if not is_lines(logo):
        return without_notes(logo)
    shape = proportion(logo) or 1.0
    height = max(1, min(round(width / shape), width * _HIGHEST))
    width = max(1, min(width, round(height * shape)))
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _lines(logo).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return png_of(image)


def _lines(logo: bytes) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer  # loaded where a logo of lines is drawn

    return QSvgRenderer(QByteArray(logo))


def _pixels(logo: bytes) -> QImage:
    return QImage.fromData(logo)
