"""What a figure may be worth: its value, the rounding of its printed form, its hedge, and its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.derive.numbers import parse_value
from broadsheet.derive.numbers.number import SHARES
from broadsheet.derive.verdicts.intervals import NEAR, Interval, times, unsigned
from broadsheet.derive.verdicts.units import Measure, measure_of

if TYPE_CHECKING:
    from broadsheet.derive.numbers import Number
    from broadsheet.model import Briefing, Figure, Period

_ZERO, _ONE, _TWO = Decimal(0), Decimal(1), Decimal(2)
_DISCRETE = frozenset({"count", "rank", "duration"})
_PLAIN = SHARES | {"points", "times", "ordinal"}  # kinds that no scale word multiplies
_NO_VALUE = frozenset({"year", "date", "name"})
_HALF, _NINE, _HUNDRED, _OPEN = Decimal("0.5"), Decimal(9), Decimal(100), Decimal("Infinity")
_REACH = {
    "nearly": (_HALF, _ZERO),
    "about": (_HALF, _HALF),
    "at-most": (_OPEN, _ZERO),
    "at-least": (_ZERO, _OPEN),
    "over": (_ZERO, _ONE),
    "several": (_ZERO, _NINE),
}  # how many units of its last digit that is not zero a hedged number reaches below and above
_LEAST = {"rank": _ONE, "count": _ZERO, "duration": _ZERO}  # what is counted, ranked or lasts is never less


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as verdicts read it; value, interval and step are in its own unit.

    Attributes:
        value: None where only bounds are known.
        interval: what the printed form leaves open; a side that a hedge does not limit is infinite.
        step: the weight of its last printed digit.
        measure: its unit.
        period: of the figure, or None.
        descending: True where less is better (for ranks).
        discrete: True for what is counted, ranked or told in years.
    """

    id: str
    value: Decimal | None
    interval: Interval
    step: Decimal
    measure: Measure
    period: Period | None
    descending: bool
    discrete: bool

    @property
    def amount(self) -> Interval:
        """The interval in the base unit."""
        return times(self.interval, self.measure.factor)

    @property
    def point(self) -> Interval | None:
        """The value alone in the base unit."""
        value = self.value
        return None if value is None else times(Interval(value, value), self.measure.factor)


def read(briefing: Briefing, figure: Figure) -> Reading | None:
    """Read a figure, or None where it has no value, or a single bound with nothing that limits the other side."""
    indicator = briefing.indicators.get(figure.indicator)
    kind = indicator.kind if indicator else ""
    number = _printed(figure, briefing)
    measure = measure_of(briefing, figure, said=number.kind if number else "")
    centre = _centre(figure)
    if centre is None:
        return None
    step, exact = _ONE, False
    printed = None
    if figure.value is not None:
        printed, step = _form(figure.value, number, measure.legible)
        exact = _is_exact(kind, figure.value, NEAR.multiply(step, measure.legible.factor))
    half = _ZERO if exact else NEAR.divide(step, _TWO)
    interval = _limits(figure, centre if printed is None else printed, half, kind)
    if not interval.is_sound:
        return None
    descending = indicator is not None and indicator.better == "down"
    return Reading(figure.id, figure.value, interval, step, measure, figure.period, descending, kind in _DISCRETE)


def _centre(figure: Figure) -> Decimal | None:
    """What the hedge is around: the value, else a bound; None where the words leave a side open."""
    if figure.value is not None:
        return figure.value
    if figure.low is not None and (figure.high is not None or figure.hedge):
        return figure.low
    return figure.high if figure.hedge else None


def _limits(figure: Figure, centre: Decimal, half: Decimal, kind: str) -> Interval:
    """Rounding on both sides, or the side of a hedge; an explicit bound wins, and sense ends what is counted."""
    low, high = Interval.around(centre, *_widths(figure.hedge, centre, half))
    if low.is_infinite():
        low = min(centre, _LEAST.get(kind, low))
    low = low if figure.low is None else figure.low
    high = high if figure.high is None else figure.high
    return Interval(unsigned(min(low, high)), unsigned(max(low, high)))


def _widths(hedge: str, centre: Decimal, half: Decimal) -> tuple[Decimal, Decimal]:
    """How far a printed number reaches below and above.

    ``nearly`` and ``about`` reach half a unit of the last digit that is not zero. ``over`` reaches a whole unit, for
    it leaves digits off (12.82 % is said as over 12 %), ``several`` nine (several hundred: 100 to 1,000). ``at-least``
    and ``at-most`` set one limit and no other: 730 is at least 500. A hedge that tells its side leaves nothing on the
    other.
    """
    if hedge not in _REACH:
        return half, half
    unit = _power_of_ten(NEAR.normalize(centre))
    below, above = (max(half, NEAR.multiply(unit, units)) if units else _ZERO for units in _REACH[hedge])
    return below, above


def _form(value: Decimal, number: Number | None, measure: Measure) -> tuple[Decimal, Decimal]:
    """What is printed in the figure's unit, and the weight of its last digit; without a form, those of the value."""
    own = _power_of_ten(value)
    if number is None or number.value is None:
        return value, own
    factor = _own_factor(number, measure)
    if number.step is None:  # a fraction is rough, whatever its decimals
        return value, max(own, NEAR.divide(_ONE, measure.factor) if measure.percent else own)
    step = NEAR.multiply(number.step, factor)
    told = NEAR.multiply(number.value, factor).copy_sign(value)
    if not step.is_finite() or step <= 0 or not told.is_finite():
        return value, own
    apart = NEAR.subtract(told, value).copy_abs()
    return (told if apart <= NEAR.divide(step, _TWO) else value), step


def _own_factor(number: Number, measure: Measure) -> Decimal:
    """From a printed number to the unit of the figure, where percent may be printed as times and the reverse."""
    if measure.percent:
        scale = _HUNDRED if number.kind == "times" else _ONE if number.kind in _PLAIN else number.scale
        return NEAR.divide(scale, measure.factor)
    if number.kind in SHARES and measure.is_pure:
        return NEAR.divide(_ONE, NEAR.multiply(_HUNDRED, measure.factor))
    return _ONE if number.kind in _PLAIN else NEAR.divide(number.scale, measure.factor)


def _is_exact(kind: str, value: Decimal, step: Decimal) -> bool:
    """Whole things, ranks and years are counted, not rounded, unless a scale word cuts digits off (1.5万家)."""
    return kind in _DISCRETE and _power_of_ten(value) >= 1 and step <= 1


def _power_of_ten(value: Decimal) -> Decimal:
    """The weight of the last digit of a decimal."""
    exponent = value.as_tuple().exponent
    return Decimal((0, (1,), exponent if isinstance(exponent, int) else 0))


def _printed(figure: Figure, briefing: Briefing) -> Number | None:
    """The number of the printed form that says the figure's value, else the first one."""
    if figure.value is None or not figure.printed:
        return None
    numbers = _numbers(figure.printed, briefing.manifest.default_language)
    for number in numbers:
        if _says(figure.value, number, measure_of(briefing, figure, said=number.kind).legible):
            return number
    return numbers[0] if numbers else None


def _says(value: Decimal, number: Number, measure: Measure) -> bool:
    """Whether a printed number, rounded as it is, is this value, with or without its sign."""
    if number.value is None:
        return False
    factor = _own_factor(number, measure)
    apart = NEAR.subtract(NEAR.multiply(number.value, factor).copy_abs(), value.copy_abs()).copy_abs()
    step = _power_of_ten(value) if number.step is None else NEAR.multiply(number.step, factor)
    return apart.is_finite() and step.is_finite() and apart <= NEAR.divide(step, _TWO)


@lru_cache(maxsize=4096)
def _numbers(words: str, language: str) -> tuple[Number, ...]:
    """The numbers of a printed form that can be a value."""
    return tuple(number for number in parse_value(words, language) if number.kind not in _NO_VALUE)
