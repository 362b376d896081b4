"""Charts and slides, each made as its file will be, in the size that there is room for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.derive.slides import SHAPES
from broadsheet.export.parts import wanted
from broadsheet.export.png import picture_of
from broadsheet.export.previews.data import Picture

if TYPE_CHECKING:
    from broadsheet.export.order import Order

_LEAST, _MOST = 0.25, 4.0


class Pictures:
    """A page a file. PNG and SVG are drawn alike, so both are shown in pixels."""

    exact = True

    def __init__(self, order: Order) -> None:
        self._order = order
        self._deck, self._parts = wanted(order)

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._parts)

    def page(self, at: int, width: int) -> Picture:
        """One of them."""
        part, options = self._parts[at], self._order.options
        across = options.width if part.is_chart else SHAPES[options.shape][0]
        scale = min(_MOST, max(_LEAST, width / across))
        image = picture_of(replace(self._order, options=replace(options, scale=scale)), self._deck, part)
        return Picture(image, image.text("Title"))


def preview(told: str, order: Order) -> Pictures:
    """The parts that the options ask for."""
    return Pictures(order)
