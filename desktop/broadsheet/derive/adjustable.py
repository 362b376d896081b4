"""How a value may be changed: its least step, between which ends, and what a person typed read as one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Figure

_MOST = Decimal(10) ** 15
_MOST_DECIMALS = 6
_WHOLE = frozenset({"count", "rank"})
_SHARES = frozenset({"", "%", "‰"})


@dataclass(frozen=True, slots=True)
class Adjustable:
    """Between which values a figure may be moved, in the unit of its table.

    Attributes:
        step: one unit of the last digit that is printed.
        low, high: the least and the greatest value.
        whole: whether only whole numbers make sense.
        shown: what a value is multiplied by where the language reads it in another scale.
    """

    step: Decimal
    low: Decimal
    high: Decimal
    whole: bool
    shown: Decimal

    def kept(self, value: Decimal) -> Decimal:
        """The nearest value that may be."""
        return min(self.high, max(self.low, value))

    def stepped(self, value: Decimal, steps: int) -> Decimal:
        """A value so many steps farther on."""
        return self.kept(value + self.step * steps)

    def nearest(self, value: float) -> Decimal:
        """The step that lies nearest to a place on an axis."""
        return self.kept((Decimal(repr(value)) / self.step).quantize(Decimal(1)) * self.step)

    def digits(self, value: Decimal) -> str:
        """A value in the scale of the language, ready to be edited."""
        shown = value * self.shown
        return format(shown if self.shown == 1 else shown.normalize(), "f")

    def read(self, typed: str) -> Decimal | None:
        """What was typed in the scale of the language, full-width or half-width; None where it is no value here."""
        from broadsheet.derive.revising.amounts import typed_number  # nothing is typed while the program starts

        found = typed_number(typed)
        if found is None or found[1] not in _SHARES:
            return None
        value = found[0] / self.shown
        exponent = value.normalize().as_tuple().exponent
        assert isinstance(exponent, int)  # of digits alone
        if not self.low <= value <= self.high or -exponent > _MOST_DECIMALS or (self.whole and exponent < 0):
            return None
        return value if self.shown == 1 else self._trimmed(value)

    def _trimmed(self, value: Decimal) -> Decimal:
        """Without the noughts that another scale left, as far as the table prints them."""
        bare = value.normalize()
        exponent, wanted = bare.as_tuple().exponent, self.step.as_tuple().exponent
        assert isinstance(exponent, int)
        assert isinstance(wanted, int)
        return value.quantize(Decimal(1).scaleb(min(exponent, wanted)))


def adjustable(briefing: Briefing, figure: Figure, language: str) -> Adjustable | None:
    """How a figure of the file may be changed; None for one without a value or with one too large to step."""
    indicator = briefing.indicators.get(figure.indicator)
    if figure.value is None or indicator is None or abs(figure.value) > _MOST:
        return None
    unit = briefing.units.get(indicator.unit)
    exponent = figure.value.as_tuple().exponent
    assert isinstance(exponent, int)  # a decimal of the tables is finite
    low, high = _ends(indicator.kind, figure.value, unit is not None and unit.name_zh == "%")
    scale = unit.factor_zh / unit.factor_en if unit and language != "zh" else Decimal(1)
    return Adjustable(Decimal(1).scaleb(min(0, exponent)), low, high, indicator.kind in _WHOLE, scale)


def _ends(kind: str, value: Decimal, percent: bool) -> tuple[Decimal, Decimal]:
    """A count is nought or more, a rank one or more, a share of a whole at most all of it."""
    if kind == "share":
        return Decimal(0), max(value, Decimal(100 if percent else 1))
    if kind == "rank":
        return Decimal(1), _MOST
    if kind == "rate" or value < 0:
        return -_MOST, _MOST
    return Decimal(0), _MOST
