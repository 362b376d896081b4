"""Whether words that print a figure say its value, in any language and scale, rounded as they print it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from broadsheet.derive.numbers import parse_value
from broadsheet.derive.numbers.number import SHARES

if TYPE_CHECKING:
    from broadsheet.derive.numbers import Number
    from broadsheet.model import Briefing, Figure

_PERCENT = frozenset({"percent", "%", "share"})


def words_agree(words: str, language: str, figure: Figure, briefing: Briefing) -> bool:
    """True where at least one number of the words is the figure's value at the precision the words print."""
    share, factor = _measure(figure, briefing)
    return any(_agrees(number, figure, share, factor) for number in parse_value(words, language))


def _measure(figure: Figure, briefing: Briefing) -> tuple[bool, Decimal]:
    """Whether the figure is a share of a hundred, and how many of the base unit its value counts."""
    indicator = briefing.indicators.get(figure.indicator)
    unit = briefing.units.get(indicator.unit) if indicator else None
    share = (indicator is not None and indicator.kind == "share") or (unit is not None and unit.base in _PERCENT)
    return share, unit.factor_zh if unit else Decimal(1)


def _agrees(number: Number, figure: Figure, share: bool, factor: Decimal) -> bool:
    if share != (number.kind in SHARES):
        return False
    if share or number.kind in ("points", "times"):
        scale, factor = Decimal(1), Decimal(1)
    else:
        scale = number.scale
    if number.value is None:
        return _range_agrees(number, figure, scale / factor)
    value = number.value * scale
    if figure.value is None:
        low, high = figure.low, figure.high
        return (low is None or value >= low * factor) and (high is None or value <= high * factor)
    expected = figure.value * factor
    if number.step is None:
        return _rounded(value, figure.value.as_tuple().exponent) == figure.value
    slack = number.step * scale / 2
    # a fall may be told without its sign: 下降6.4%
    return abs(expected - value) <= slack or (expected < 0 and abs(expected + value) <= slack)


def _range_agrees(number: Number, figure: Figure, factor: Decimal) -> bool:
    """A printed range must be the figure's; words without any value (数百家) agree with a figure hedged the same."""
    if number.low is None or number.high is None:
        return number.hedge == "several" and figure.hedge == "several"
    return (figure.low, figure.high) == (number.low * factor, number.high * factor)


def _rounded(value: Decimal, exponent: int | str) -> Decimal:
    try:
        return value.quantize(Decimal(1).scaleb(exponent)) if isinstance(exponent, int) else value
    except ArithmeticError:  # more digits than a value can have
        return value
