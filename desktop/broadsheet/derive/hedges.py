"""How wide a hedge is: half a unit of the last non-zero digit of the value, on the hedged side."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.model import Figure

_BELOW = frozenset({"nearly", "about", "at-most"})
_ABOVE = frozenset({"over", "about", "at-least", "several"})


def bounds(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """Lower and upper end of a hedged figure, None for a plain value; explicit bounds win over the hedge's width."""
    value = figure.value if figure.value is not None else figure.low if figure.low is not None else figure.high
    if value is None or (not figure.hedge and figure.low is None and figure.high is None):
        return None
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # a decimal of the tables is finite
    width = Decimal(1).scaleb(exponent) / 2
    low = value - width if figure.hedge in _BELOW else value
    high = value + width if figure.hedge in _ABOVE else value
    return (figure.low if figure.low is not None else low), (figure.high if figure.high is not None else high)
