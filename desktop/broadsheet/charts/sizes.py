"""How large charts are set on a page that has room: measures a card at each size once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.arrange import Slot, arrange
from broadsheet.charts.kinds import kind_of
from broadsheet.charts.metrics import QtMetrics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.arrange import Box
    from broadsheet.charts.card import ChartCard
    from broadsheet.theme.fonts import Fonts

_ZOOMS = (1.0, 1.12, 1.25, 1.4, 1.6, 1.8, 2.0, 2.3, 2.6, 3.0)
_WIDTH, _HEIGHT = 620, 700
"""The page that is filled at the usual size, in pixels at scale 1; one twice as large holds charts twice as large."""

_ALONE = 0.5
"""The same for a chart that has the page to itself, as a share of it."""


class CardSizes:
    """Finds where cards stand and how large their type is set; keeps what it measured until fonts change."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._metrics: dict[float, QtMetrics] = {}
        self._least: dict[tuple[object, ...], float] = {}

    def fonts_at(self, zoom: float) -> Fonts:
        """The fonts of charts at a zoom."""
        return self._fonts.times(zoom)

    def arrange(
        self, cards: Sequence[ChartCard], width: float, height: float, *, alone: bool = False
    ) -> tuple[tuple[Box, ...], int, float]:
        """Place cards on a page.

        Args:
            cards: in reading order.
            width: of the page between its margins, in pixels.
            height: that may be filled, in pixels.
            alone: whether one chart has the page to itself.

        Returns:
            A box a card, the height they need, and the zoom of their type.
        """
        scale = self._fonts.scale
        page = _ALONE if alone else 1.0
        largest = min(width / _WIDTH, height / _HEIGHT) / (scale * page)
        found = (*self._at(cards, width, height, 1.0), 1.0)
        for zoom in _ZOOMS[1:]:
            if zoom > largest or found[1] > height + 1:
                break
            boxes, needed = self._at(cards, width, height, zoom)
            if needed > height + 1:
                break
            found = (boxes, needed, zoom)
        return found

    def _at(self, cards: Sequence[ChartCard], width: float, height: float, zoom: float) -> tuple[tuple[Box, ...], int]:
        slots = [
            Slot(
                least=_Least(self, card, zoom),
                wide=kind_of(card.snapshot).wide,
                growth=kind_of(card.snapshot).growth,
            )
            for card in cards
        ]
        return arrange(slots, width, height, self._fonts.scale * zoom)

    def least(self, card: ChartCard, width: float, zoom: float) -> float:
        """The least height of a card, in pixels."""
        key = (card.snapshot.id, card.snapshot.language, width, zoom)
        if key not in self._least:
            if zoom not in self._metrics:
                self._metrics[zoom] = QtMetrics(self.fonts_at(zoom))
            self._least[key] = card.least_height(width, self._metrics[zoom])
        return self._least[key]


class _Least:
    """The least height of a card as a function of its width."""

    def __init__(self, sizes: CardSizes, card: ChartCard, zoom: float) -> None:
        self._sizes, self._card, self._zoom = sizes, card, zoom

    def __call__(self, width: float) -> float:
        return self._sizes.least(self._card, width, self._zoom)
