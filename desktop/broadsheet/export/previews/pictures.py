"""Charts and slides, each made as its file will be, in the size that there is room for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from broadsheet.export.order import SHAPES
from broadsheet.export.parts import wanted, with_code
from broadsheet.export.png import export
from broadsheet.export.previews.data import Picture

if TYPE_CHECKING:
    from broadsheet.export.order import Order

_LEAST, _MOST = 0.25, 4.0


class Pictures:
    """A page a file. PNG and SVG are drawn alike, so both are shown in pixels."""

    exact = True

    def __init__(self, order: Order) -> None:
        self._order = order
        deck = order.deck()
        self._parts = wanted(order, deck)
        self._coded = with_code(deck, self._parts).coded

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._parts)

    def page(self, at: int, width: int) -> Picture:
        """One of them."""
        part, options = self._parts[at], self._order.options
        across = options.width if part.is_chart else SHAPES[options.shape][0]
        scale = min(_MOST, max(_LEAST, width / across))
        coded = part.last if part.is_chart else part.content.id == self._coded
        marks = options.marks if coded else replace(options.marks, address="")
        alone = replace(options, parts=(part.name,), scale=scale, marks=marks)
        image = QImage.fromData(next(iter(export(replace(self._order, options=alone)).values())))
        image.setDevicePixelRatio(1)
        return Picture(image, image.text("Title"))


def preview(told: str, order: Order) -> Pictures:
    """The parts that the options ask for."""
    return Pictures(order)
