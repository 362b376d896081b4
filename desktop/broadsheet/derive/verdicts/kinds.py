"""What each form of question comes to, as an interval in the unit of the answer.

Every bound is taken at a corner where the form is monotone, so an input that a formula names twice, as in
``(b − a) ÷ a``, widens nothing.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from broadsheet.derive.verdicts.intervals import (
    Interval,
    add,
    divide,
    over,
    root_of_quotient,
    subtract,
    times,
    unsigned,
)
from broadsheet.derive.verdicts.questions import Unanswerable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.derive.verdicts.questions import Question

_ONE = Interval(Decimal(1), Decimal(1))
_ZERO = Decimal(0)
_HUNDRED = Decimal(100)


def interval_of(question: Question) -> Interval:
    """Everything the answer may be, given the rounding of every term.

    Raises:
        Unanswerable: a base that may be zero or is negative, or numbers beyond all bounds.
    """
    return _sound(question, [term.amount for term in question.terms])


def value_of(question: Question) -> Decimal | None:
    """The answer for the values as they stand; None where a term has only bounds.

    Raises:
        Unanswerable: as `interval_of`.
    """
    points = [point for term in question.terms if (point := term.point) is not None]
    if len(points) < len(question.terms):
        return None
    value = _sound(question, points).point
    if not value.is_finite():
        raise Unanswerable("range")
    return value


def _sound(question: Question, terms: Sequence[Interval]) -> Interval:
    if not all(term.is_sound for term in terms):
        raise Unanswerable("range")
    found = _FORMS[question.form](question, terms)
    if not found.is_sound:
        raise Unanswerable("range")
    return Interval(unsigned(found.low), unsigned(found.high))


def _growth(question: Question, terms: Sequence[Interval]) -> Interval:
    ratio = _quotient_of(question, terms[1], terms[0], positive_base=True)
    return _fraction(question, ratio if question.to else subtract(ratio, _ONE))


def _cagr(question: Question, terms: Sequence[Interval]) -> Interval:
    base, new = terms
    if new.high < 0:
        raise Unanswerable(f"negative:{question.terms[1].id}")
    _positive(question, base)
    if _twice(question):
        ratio = _ONE
    else:
        ratio = root_of_quotient(Interval(max(_ZERO, new.low), new.high), base, question.years)
    return _fraction(question, ratio if question.to else subtract(ratio, _ONE))


def _quotient(question: Question, terms: Sequence[Interval]) -> Interval:
    if question.named:
        part, whole = Interval(Decimal(question.named), Decimal(question.named)), terms[0]
        _not_zero(question.terms[0].id, whole)
        ratio = divide(part, whole)
    else:
        ratio = _quotient_of(question, terms[0], terms[1], positive_base=False)
    return _fraction(question, subtract(ratio, _ONE) if question.to else ratio)


def _quotient_of(question: Question, a: Interval, b: Interval, *, positive_base: bool) -> Interval:
    """``a ÷ b``, where ``b`` is the first term of a growth and the second of a quotient."""
    if positive_base:
        _positive(question, b)
    else:
        _not_zero(question.terms[1].id, b)
    return _ONE if _twice(question) else divide(a, b)


def _positive(question: Question, base: Interval) -> None:
    id_ = question.terms[0].id
    if base.high < 0:
        raise Unanswerable(f"negative:{id_}")
    _not_zero(id_, base)


def _not_zero(id_: str, divisor: Interval) -> None:
    if divisor.holds(_ZERO):
        raise Unanswerable(f"zero:{id_}")


def _twice(question: Question) -> bool:
    """Whether both terms are one figure, whose rounding cancels out."""
    first, second = question.terms[:2]
    return first.id == second.id and first.measure == second.measure and first.interval == second.interval


def _difference(question: Question, terms: Sequence[Interval]) -> Interval:
    base, new = terms
    if _twice(question) and not question.to:
        new, base = Interval(_ZERO, _ZERO), Interval(_ZERO, _ZERO)
    return over(new if question.to else subtract(new, base), question.measure.factor)


def _span(question: Question, terms: Sequence[Interval]) -> Interval:
    years = Decimal(question.ends[1] - question.ends[0])
    return over(Interval(years, years), question.measure.factor)


def _sum(question: Question, terms: Sequence[Interval]) -> Interval:
    named = Decimal(question.named)
    total = Interval(named, named)
    for term in terms:
        total = add(total, term)
    return over(total, question.measure.factor)


def _count(question: Question, terms: Sequence[Interval]) -> Interval:
    named = Decimal(question.named)
    return over(Interval(named, named), question.measure.factor)


def _rank(question: Question, terms: Sequence[Interval]) -> Interval:
    """One more than the others that are better: those that surely are, and those that may be."""
    own, others = terms[0], terms[1:]
    if question.terms[0].descending:
        surely, maybe = (sum(x.high < own.low for x in others), sum(x.low < own.high for x in others))
    else:
        surely, maybe = (sum(x.low > own.high for x in others), sum(x.high > own.low for x in others))
    return Interval(Decimal(1 + surely), Decimal(1 + maybe))


def _fraction(question: Question, found: Interval) -> Interval:
    """A pure number in the unit of the answer: percent, or times."""
    measure = question.measure
    return over(times(found, _HUNDRED) if measure.percent else found, measure.factor)


_FORMS: dict[str, Callable[[Question, Sequence[Interval]], Interval]] = {
    "growth": _growth,
    "cagr": _cagr,
    "quotient": _quotient,
    "difference": _difference,
    "span": _span,
    "sum": _sum,
    "count": _count,
    "rank": _rank,
}
