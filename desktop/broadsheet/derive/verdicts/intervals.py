"""Closed intervals of decimals whose bounds are rounded outwards, so that no true value is ever lost.

A side without a limit is infinite. Exponents may be as large as a decimal can have them and nothing is trapped: what
grows past all bounds opens its side too, and what is no number at all `Interval.is_sound` tells.
"""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal, Inexact
from typing import NamedTuple

_DIGITS = 50
_KEPT = 36  # digits of a point between two bounds that differ by rounding alone
_HIGHEST = 1000  # beyond this degree no root is tried for being exact


def context(rounding: str, digits: int = _DIGITS) -> Context:
    """A context of many digits and any exponent that raises nothing."""
    return Context(
        prec=digits, rounding=rounding, Emin=MIN_EMIN, Emax=MAX_EMAX, capitals=1, clamp=0, flags=[], traps=[]
    )


NEAR, DOWN, UP = context(ROUND_HALF_EVEN), context(ROUND_FLOOR), context(ROUND_CEILING)
_SHORT = context(ROUND_HALF_EVEN, _KEPT)
_ONE = Decimal(1)
_ENDLESS = Decimal("Infinity")


class Interval(NamedTuple):
    """All values from ``low`` to ``high``, both included."""

    low: Decimal
    high: Decimal

    @classmethod
    def around(cls, value: Decimal, below: Decimal, above: Decimal) -> Interval:
        """The values from so much below to so much above a value."""
        return cls(DOWN.subtract(value, below), UP.add(value, above))

    @property
    def is_sound(self) -> bool:
        """Whether there is a value between the bounds."""
        if self.low.is_nan() or self.high.is_nan():
            return False
        return self.low <= self.high and self.low < _ENDLESS and self.high > -_ENDLESS

    @property
    def point(self) -> Decimal:
        """The value that two bounds enclose which differ by rounding alone."""
        if self.low == self.high:
            return self.low
        return _SHORT.plus(NEAR.divide(NEAR.add(self.low, self.high), Decimal(2)))

    def holds(self, value: Decimal) -> bool:
        """Whether the value lies inside."""
        return self.low <= value <= self.high

    def meets(self, other: Interval) -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high


def unsigned(value: Decimal) -> Decimal:
    """The value, zero without a sign: rounding downwards makes −0."""
    return value if value else value.copy_abs()


def add(a: Interval, b: Interval) -> Interval:
    """Sums of a value of each."""
    return Interval(DOWN.add(a.low, b.low), UP.add(a.high, b.high))


def subtract(a: Interval, b: Interval) -> Interval:
    """Differences of a value of each."""
    return Interval(DOWN.subtract(a.low, b.high), UP.subtract(a.high, b.low))


def times(a: Interval, factor: Decimal) -> Interval:
    """Values times a positive factor."""
    return Interval(DOWN.multiply(a.low, factor), UP.multiply(a.high, factor))


def over(a: Interval, divisor: Decimal) -> Interval:
    """Values divided by a positive divisor."""
    return Interval(DOWN.divide(a.low, divisor), UP.divide(a.high, divisor))


def divide(a: Interval, b: Interval) -> Interval:
    """Quotients of a value of each; ``b`` must not hold zero."""
    # what endless sides come to against each other lies between what each comes to against the other's end
    corners = [(x, y) for x in a for y in b if x.is_finite() or y.is_finite()]
    return Interval(min(DOWN.divide(x, y) for x, y in corners), max(UP.divide(x, y) for x, y in corners))


def root_of_quotient(a: Interval, b: Interval, degree: int) -> Interval:
    """The roots of ``a / b`` of a degree from 1; ``a`` is not below zero, ``b`` above."""
    lowest = _root(a.low, b.high, degree)
    if a.low == a.high and b.low == b.high:
        return lowest
    return Interval(lowest.low, _root(a.high, b.low, degree).high)


def _root(a: Decimal, b: Decimal, degree: int) -> Interval:
    """What encloses one root: itself where it is a short decimal, else bounds farther out than its error."""
    if degree == 1 or a == 0 or a.is_infinite() or b.is_infinite():
        return Interval(DOWN.divide(a, b), UP.divide(a, b))
    quotient = NEAR.divide(a, b)
    if not quotient.is_finite() or not quotient:
        return Interval(Decimal("NaN"), Decimal("NaN"))
    near = NEAR.power(quotient, NEAR.divide(_ONE, Decimal(degree)))
    short = _SHORT.plus(near)
    if degree <= _HIGHEST and _is_root(short, a, b, degree):
        return Interval(short, short)
    # an exponent that was rounded counts as often as the quotient has digits
    lost = len(str(abs(quotient.adjusted()))) + 4
    margin = NEAR.multiply(near, _ONE.scaleb(lost - _DIGITS, NEAR))
    return Interval.around(near, margin, margin)


def _is_root(candidate: Decimal, a: Decimal, b: Decimal, degree: int) -> bool:
    """Whether ``candidate ** degree * b`` is ``a`` without any rounding."""
    exact = context(ROUND_HALF_EVEN, 4 * _DIGITS)
    product = exact.multiply(exact.power(candidate.normalize(exact), Decimal(degree)), b)
    return not exact.flags[Inexact] and product.is_finite() and product == a
