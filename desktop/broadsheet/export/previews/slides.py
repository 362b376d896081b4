"""Slides as pictures: what the formats that present show on their first screen of every slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter

from broadsheet.derive.slides import SHAPES
from broadsheet.export.ground import fonts_of, palette_for
from broadsheet.export.parts import wanted_slides
from broadsheet.export.previews.data import Picture
from broadsheet.typeset.slides import lay_out, paint

if TYPE_CHECKING:
    from broadsheet.export.order import Order


class Slides:
    """One page a slide, before any cue marks something; each is laid out when it is asked for."""

    exact = False

    def __init__(self, order: Order) -> None:
        self._order = order
        self._deck, self._slides = wanted_slides(order)
        self._size = SHAPES[order.options.shape]
        self._palette, self._fonts = palette_for(order), fonts_of(order)

    def __len__(self) -> int:
        """How many slides there are."""
        return len(self._slides)

    def page(self, at: int, width: int) -> Picture:
        """One slide."""
        whole, high = self._size
        slide = self._slides[at]
        size = (float(whole), float(high))
        picture = lay_out(self._order.briefing, self._deck, slide, size, self._palette, self._fonts)
        image = QImage(width, round(width * high / whole), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(width / whole, width / whole)
        paint(painter, picture, 0)
        painter.end()
        return Picture(image, picture.spoken)


def preview(order: Order) -> Slides:
    """The slides that the options ask for."""
    return Slides(order)
