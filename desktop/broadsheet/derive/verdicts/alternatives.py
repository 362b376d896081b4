"""What would make an inconsistent claim true, simplest first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import islice
from typing import TYPE_CHECKING

from broadsheet.derive.verdicts.intervals import NEAR, Interval, add, context, times, unsigned
from broadsheet.derive.verdicts.kinds import interval_of, value_of
from broadsheet.derive.verdicts.questions import Question, Unanswerable, between
from broadsheet.derive.verdicts.readings import Reading, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing, Figure

CHANGES = frozenset({"years", "to-by", "points", "base", "scale", "value"})
_YEARS = (1, -1, 2, -2)
_SCALES = (-1, 1, -2, 2, -3, 3, -4, 4)
_BASES = 24  # figures of each sort tried in another's place
_ONE, _ZERO = Decimal(1), Decimal(0)
_ROUGH = context(ROUND_HALF_UP, 12)
_LONG = context(ROUND_HALF_UP, 5002)
_SLACK = Decimal("1.00001")
_MANY = 5000  # digits that a value may need at most


@dataclass(frozen=True, slots=True)
class Alternative:
    """One change that makes an inconsistent claim consistent.

    Attributes:
        code: what is changed, with ``args``.
            ``years``: the years of the growth are (n,).
            ``to-by``: stated is growth (to,) or (by,).
            ``points``: stated is meant in (points,) or (percent,).
            ``base``: (figure id,) takes the place of the base, or of the whole.
            ``scale``: the unit of a figure is off: (exponent, figure id): its value times 10 to the exponent.
            ``value``: the stated value, without a hedge, is (Decimal,).
        recomputed: what the claim then comes to; None where its terms have only bounds.
        best: True for the simplest one.
    """

    code: str
    args: tuple[int | str | Decimal, ...]
    recomputed: Decimal | None
    best: bool = False


def alternatives(briefing: Briefing, question: Question, stated: Reading, found: Interval) -> tuple[Alternative, ...]:
    """Every change after which the claim holds; the first is the best fit, the last gives the value that would fit."""
    fits = [each for changed in _changes(briefing, question) if (each := _tried(*changed, stated))]
    if not question.foreign:
        fits += [*_stated_scales(question, stated, found), *_value(question, stated, found)]
    return tuple(replace(fit, best=not at) for at, fit in enumerate(fits))


_Change = tuple[str, tuple[int | str | Decimal, ...], Question]


def _changes(briefing: Briefing, question: Question) -> Iterator[_Change]:
    """Other questions that the words may have meant."""
    if question.form == "cagr":
        for step in _YEARS:
            if question.years + step > 0:
                yield "years", (question.years + step,), replace(question, years=question.years + step)
    if question.form in ("growth", "cagr", "quotient", "difference"):
        by = question.to != (question.form == "quotient")
        yield "to-by", ("by" if by else "to",), replace(question, to=not question.to)
    yield from _points(question)
    near, far = _bases(briefing, question)
    yield from near
    yield from _scales(question)
    yield from far


def _points(question: Question) -> Iterator[_Change]:
    """Percent for percentage points, and the reverse."""
    measure = replace(question.measure, points=not question.measure.points)
    word = "points" if measure.points else "percent"
    if question.foreign:
        yield "points", (word,), replace(question, measure=measure, foreign=False)
    elif question.form in ("growth", "difference") and all(term.measure.percent for term in question.terms):
        form = "difference" if measure.points else "growth"
        yield "points", (word,), replace(question, form=form, measure=measure)


def _bases(briefing: Briefing, question: Question) -> tuple[Iterator[_Change], Iterator[_Change]]:
    """Another figure in the place of the base or the whole: of the same indicator, and of others of its unit."""
    place = {"growth": 0, "cagr": 0, "difference": 0, "quotient": len(question.terms) - 1}.get(question.form)
    if place is None:
        return iter(()), iter(())
    near, far = _kin(briefing, question, question.terms[place])
    return _replaced(briefing, question, place, near), _replaced(briefing, question, place, far)


def _replaced(briefing: Briefing, question: Question, place: int, figures: Iterator[Figure]) -> Iterator[_Change]:
    for figure in islice(figures, _BASES):
        other = read(briefing, figure)
        if other is None or other.value is None or not other.measure.is_known:
            continue
        terms = (*question.terms[:place], other, *question.terms[place + 1 :])
        years = question.years
        if question.form == "cagr":
            years = between(terms[0], terms[1]) or years
        if years >= 0 and other.measure.base == question.terms[place].measure.base:
            yield "base", (other.id,), replace(question, terms=terms, years=years)


def _kin(briefing: Briefing, question: Question, term: Reading) -> tuple[Iterator[Figure], Iterator[Figure]]:
    """Figures of the same indicator, and others of its kind and unit; none that the question has already."""
    row = briefing.figures.get(term.id)
    own = briefing.indicators.get(row.indicator) if row else None
    if own is None:
        return iter(()), iter(())
    alike = {id_ for id_, each in briefing.indicators.items() if (each.unit, each.kind) == (own.unit, own.kind)}
    used = {each.id for each in question.terms}
    others = [figure for figure in briefing.figures.values() if figure.indicator in alike and figure.id not in used]
    near = (figure for figure in others if figure.indicator == own.id)
    return near, (figure for figure in others if figure.indicator != own.id)


def _scales(question: Question) -> Iterator[_Change]:
    """The unit of one term off by powers of ten, where that is more than the unit of the answer off."""
    if question.form not in ("growth", "cagr", "difference", "sum"):
        return
    last = len(question.terms) if question.form in ("sum", "difference") else 2
    for exponent in _SCALES:
        for at in range(1 if question.form in ("growth", "cagr") else 0, last):
            if len(question.terms) > 1:
                term = question.terms[at]
                measure = replace(term.measure, factor=NEAR.multiply(term.measure.factor, _ten(exponent)))
                terms = (*question.terms[:at], replace(term, measure=measure), *question.terms[at + 1 :])
                yield "scale", (exponent, term.id), replace(question, terms=terms)


def _tried(code: str, args: tuple[int | str | Decimal, ...], question: Question, stated: Reading) -> Alternative | None:
    """The change as an alternative, where the claim holds with it."""
    if question.form == "cagr" and not _is_near(question, stated):
        return None
    try:
        found = interval_of(question)
        if question.foreign or not found.meets(stated.interval):
            return None
        return Alternative(code, args, value_of(question))
    except Unanswerable:
        return None


def _is_near(question: Question, stated: Reading) -> bool:
    """False where a growth is surely another: powers are compared, which are cheaper than roots."""
    measure, years = question.measure, Decimal(question.years)
    unit = NEAR.divide(measure.factor, Decimal(100)) if measure.percent else measure.factor
    grown = times(stated.interval, unit)
    if not question.to:
        grown = add(grown, Interval(_ONE, _ONE))
    below, above = (_ROUGH.power(max(end, _ZERO), years) for end in grown)
    base, new = (term.amount for term in question.terms)
    least, most = _ROUGH.divide(new.low, base.high), _ROUGH.divide(new.high, base.low)
    if not all(each.is_finite() for each in (below, above, least, most)):
        return True
    return least <= _ROUGH.multiply(above, _SLACK) and below <= _ROUGH.multiply(most, _SLACK)


def _stated_scales(question: Question, stated: Reading, found: Interval) -> Iterator[Alternative]:
    """The unit of the stated value off by powers of ten."""
    if question.form in ("rank", "span", "count"):
        return
    for exponent in _SCALES:
        if times(stated.interval, _ten(exponent)).meets(found):
            yield Alternative("scale", (exponent, stated.id), value_of(question))


def _value(question: Question, stated: Reading, found: Interval) -> list[Alternative]:
    """What should be stated, with the digits that are printed; what is counted may need more."""
    try:
        value = value_of(question)
    except Unanswerable:
        return []
    if value is None:
        return []
    inside = min(max(value, found.low), found.high)  # an input may stand outside the bounds given for it
    rounded = _rounded(inside, stated.step)
    finer = stated.discrete and not found.holds(rounded)
    return [Alternative("value", (inside if finer else rounded,), value)]


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    """The value with its last digit where a step has it, itself where that would take too many digits."""
    exponent = step.as_tuple().exponent
    if not isinstance(exponent, int) or abs(value.adjusted() - exponent) > _MANY:
        return value
    rounded = value.quantize(step, context=_LONG)
    return unsigned(rounded) if rounded.is_finite() else value


def _ten(exponent: int) -> Decimal:
    return Decimal((0, (1,), exponent))
