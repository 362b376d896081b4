"""One number as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

Kind = Literal[
    "quantity", "percent", "points", "fraction", "tenths", "times", "ordinal", "year", "date", "name", "bare"
]
ONE = Decimal(1)
SHARES = frozenset({"percent", "fraction", "tenths"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text, with its unit.

    Attributes:
        start, end: code points of the number and its unit, without the words of a hedge.
        kind: quantity (with a unit or classifier), percent, points (percentage points), fraction, tenths (成), times
            (倍, 番), ordinal, year, date (month, day, span of years, recent years), name (letters or a list glued to
            digits: 5G, 126X, 一、二、三产业), bare (no unit).
        value: the number as printed (929.51 of 929.51亿元); percent, fractions and tenths in percent; None where
            the words give none (a date, a range, 数百家).
        unit: as printed, scale words included: 亿元, 万台, %, CNY billion; empty where there is none.
        scale: what the scale words of the unit multiply by (亿: 1e8); ``value * scale`` is in the base unit.
        step: the weight of the last printed digit, in the measure of ``value``; None for a fraction, which is exact.
        low, high: the ends of a printed range, in the measure of ``value``.
        hedge: nearly, over, about, at-least, at-most, several, or empty.
    """

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    unit: str = ""
    scale: Decimal = ONE
    step: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    hedge: str = ""

    @property
    def amount(self) -> Decimal | None:
        """The value in the base unit (929.51亿元 is 92951000000)."""
        return None if self.value is None else self.value * self.scale


def scaled(number: Number, factor: Decimal) -> Number:
    """The number with its value, step and ends multiplied (‰ to percent)."""
    if factor == ONE:
        return number
    value, step = (None if n is None else n * factor for n in (number.value, number.step))
    low, high = (None if n is None else n * factor for n in (number.low, number.high))
    return replace(number, value=value, step=step, low=low, high=high)
