"""Colours of a palette as the format names them: by the theme of the file where it holds them, else by value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.pptx.xml import tag
from broadsheet.theme.contrast import contrast, laid_over

if TYPE_CHECKING:
    from broadsheet.theme.palette import Palette

_SLOTS = {
    "ink": "tx1",
    "card": "bg1",
    "context": "tx2",
    "hover": "bg2",
    "figure": "accent1",
    "claim": "accent2",
    "event": "accent3",
    "accent": "accent4",
    "figure_soft": "accent5",
    "entity": "accent6",
}
SCHEME = {
    "dk1": "ink", "lt1": "card", "dk2": "context", "lt2": "hover", "accent1": "figure", "accent2": "claim",
    "accent3": "event", "accent4": "accent", "accent5": "figure_soft", "accent6": "entity", "hlink": "figure",
    "folHlink": "context",
}  # fmt: skip
"""Roles by the places that a theme has for colours."""
_PALE = range(24, 4, -1)
"""How much of their own colour, in hundredths, words that are lit may have behind them."""
_READ = 4.5
"""Least contrast of words."""


class Colours:
    """The colours of one palette."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self.stroke = palette.stroke

    def of(self, role: str, alpha: float = 1.0) -> str:
        """The colour of a role."""
        clear = tag("a:alpha", val=round(alpha * 100_000)) if alpha < 1 else ""
        if role in _SLOTS:
            return tag("a:schemeClr", clear, val=_SLOTS[role])
        return tag("a:srgbClr", clear, val=self.value(role))

    def plain(self, role: str) -> str:
        """The colour of a role by value, for places that know no theme."""
        return tag("a:srgbClr", val=self.value(role))

    def pale(self, role: str) -> str:
        """The ground of words of a colour on the page: as much of it as leaves them legible."""
        own, card = self._palette.colour(role), self._palette.card
        return tag("a:srgbClr", val=_digits(laid_over(own, card, self._share(own, card))))

    def veil(self, role: str, ground: str) -> str:
        """The same to be laid over words on a ground: of their own colour, they are no less dark below it."""
        return self.of(role, self._share(self._palette.colour(role), self._palette.colour(ground)))

    def _share(self, own: str, ground: str) -> float:
        shares = (share / 100 for share in _PALE)
        return next((each for each in shares if contrast(own, laid_over(own, ground, each)) >= _READ), _PALE[-1] / 100)

    def on(self, role: str) -> str:
        """The role of words on a ground of a role."""
        return "on_figure" if role in ("figure", "claim") else "card"

    def value(self, role: str) -> str:
        """Six digits."""
        return _digits(self._palette.colour(role))


def _digits(colour: str) -> str:
    return colour.removeprefix("#").upper()
