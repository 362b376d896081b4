"""A claim as a question that can be computed: its terms in order, its years, the measure its answer is stated in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.scopes import OF_NAMED, is_duration
from broadsheet.derive.verdicts.readings import Reading, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.verdicts.units import Measure
    from broadsheet.model import Briefing, Claim, Period, Ref

_PAIRS = {
    **dict.fromkeys(("cagr", "growth", "difference"), ("base", "new")),
    **dict.fromkeys(("ratio", "share", "coverage"), ("part", "whole")),
}
_OF_VALUES = frozenset({"sum", "rank"})
MOST_YEARS = 10_000  # as far as dates reach
_OF_A_ROW = ("value", "period", "input", "unit", "zero", "negative")  # with ``:`` and its id
LACKS = frozenset(("inputs", "new", "whole", "others", "members", "years", "stated", "kind", "range", *_OF_A_ROW))
KINDS = frozenset({*_PAIRS, "sum", "count", "rank"})


class Unanswerable(Exception):
    """What a claim lacks to be checked, as codes."""

    def __init__(self, *missing: str) -> None:
        super().__init__(*missing)
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be computed.

    Attributes:
        form: growth, cagr, quotient, difference, span, sum, count or rank.
        terms: figures in the order of the claim.
        named: members that are counted by name.
        years: the length of a growth; 0 where the form has none.
        ends: the two years of a span.
        measure: the unit the answer is stated in.
        foreign: True where the answer cannot be stated in that unit (a growth in percentage points).
        to: True for growth “to” instead of “by”; for a quotient “by” how much more instead of how many times.
    """

    form: str
    measure: Measure
    terms: tuple[Reading, ...] = ()
    named: int = 0
    years: int = 0
    ends: tuple[int, int] = (0, 0)
    foreign: bool = False
    to: bool = False


def ask(briefing: Briefing, claim: Claim, measure: Measure | None) -> Question:
    """The question a claim answers.

    Args:
        briefing: where its inputs stand.
        claim: the claim.
        measure: of the figure that it states; None where there is none.

    Raises:
        Unanswerable: naming everything that is missing.
    """
    if claim.kind not in KINDS:
        raise Unanswerable("kind")
    if measure is None:
        raise Unanswerable("stated")
    if not measure.is_known:
        raise Unanswerable(f"unit:{claim.figure}")
    if claim.kind not in _OF_VALUES and is_duration(briefing, claim) and not _adds_durations(briefing, claim):
        return _span(briefing, claim, measure)
    if claim.kind == "count":
        return _count(briefing, claim, measure)
    terms, named = _inputs(briefing, claim)
    if claim.kind == "sum":
        return _sum(claim, measure, terms, named)
    if claim.kind == "rank":
        return _rank(claim, measure, terms)
    return _pair(briefing, claim, measure, terms, named)


def _pair(briefing: Briefing, claim: Claim, measure: Measure, terms: tuple[Reading, ...], named: int) -> Question:
    """Kinds that set two figures against each other, or named members against a figure."""
    counted = named > 0 and claim.kind in OF_NAMED and len(terms) == 1
    if not counted:
        _two(claim, terms)
        terms = terms[:2]
        _one_base(terms)
    if claim.kind == "difference":
        return _difference(claim, measure, terms)
    shares = all(term.measure.percent for term in terms)
    if claim.kind == "growth" and measure.points and shares:
        return Question("difference", measure, terms)
    if not measure.percent and not measure.is_pure:
        raise Unanswerable(f"unit:{claim.figure}")
    if claim.kind in OF_NAMED:
        return Question("quotient", measure, terms, named if counted else 0, foreign=measure.points)
    years = _years(briefing, claim, terms) if claim.kind == "cagr" else 0
    return Question(claim.kind, measure, terms, years=years, foreign=measure.points)


def _difference(claim: Claim, measure: Measure, terms: tuple[Reading, ...]) -> Question:
    """Two percentages differ by points; a difference of them stated in percent is a growth."""
    if all(term.measure.percent for term in terms):
        if measure.percent:
            return Question("difference" if measure.points else "growth", measure, terms)
    elif measure.base == terms[0].measure.base:
        return Question("difference", measure, terms)
    raise Unanswerable(f"unit:{claim.figure}")


def _sum(claim: Claim, measure: Measure, terms: tuple[Reading, ...], named: int) -> Question:
    if not terms and not named:
        raise Unanswerable("members")
    _one_base(terms)
    if terms and (terms[0].measure.base, terms[0].measure.percent) != (measure.base, measure.percent):
        raise Unanswerable(f"unit:{claim.figure}")
    return Question("sum", measure, terms, named)


def _rank(claim: Claim, measure: Measure, terms: tuple[Reading, ...]) -> Question:
    terms = tuple({term.id: term for term in terms}.values())
    if not terms:
        raise Unanswerable("inputs")
    if len(terms) < 2:
        raise Unanswerable("others")
    _one_base(terms)
    if measure.percent:
        raise Unanswerable(f"unit:{claim.figure}")
    return Question("rank", measure, terms)


def _count(briefing: Briefing, claim: Claim, measure: Measure) -> Question:
    """Members are counted once each, whatever they are."""
    members = dict.fromkeys(claim.inputs)
    if not members:
        raise Unanswerable("members")
    unknown = [f"input:{ref}" for ref in members if not _exists(briefing, ref)]
    if unknown:
        raise Unanswerable(*unknown)
    if measure.percent:
        raise Unanswerable(f"unit:{claim.figure}")
    return Question("count", measure, named=len(members))


def _span(briefing: Briefing, claim: Claim, measure: Measure) -> Question:
    """A length of time is the distance of the periods of its two ends."""
    ends: list[int] = []
    missing: list[str] = []
    for ref in claim.inputs:
        period = _period(briefing, ref)
        if period:
            ends.append(period.last.year)
        else:
            missing.append(f"period:{ref.id}" if _exists(briefing, ref) else f"input:{ref}")
    if missing or len(ends) < 2:
        raise Unanswerable(*missing or ("inputs" if not ends else "new",))
    return Question("span", measure, ends=(ends[0], ends[1]))


def _adds_durations(briefing: Briefing, claim: Claim) -> bool:
    """Whether every input is itself a length of time, so that values are set against each other and no dates."""
    figures = [briefing.figures.get(ref.id) if ref.kind == "figure" else None for ref in claim.inputs]
    kinds = {briefing.indicators[f.indicator].kind if f and f.indicator in briefing.indicators else "" for f in figures}
    return kinds == {"duration"}


def _inputs(briefing: Briefing, claim: Claim) -> tuple[tuple[Reading, ...], int]:
    """The figures of a claim as they read, and how many members it names besides."""
    terms: list[Reading] = []
    names: set[Ref] = set()
    missing: list[str] = []
    for ref in claim.inputs:
        if not _exists(briefing, ref):
            missing.append(f"input:{ref}")
        elif ref.kind != "figure":
            names.add(ref)
        elif (reading := read(briefing, briefing.figures[ref.id])) is None:
            missing.append(f"value:{ref.id}")
        elif not reading.measure.is_known:
            missing.append(f"unit:{ref.id}")
        else:
            terms.append(reading)
    if missing:
        raise Unanswerable(*dict.fromkeys(missing))
    return tuple(terms), len(names)


def _two(claim: Claim, terms: tuple[Reading, ...]) -> None:
    if len(terms) < 2:
        raise Unanswerable(_PAIRS[claim.kind][1] if terms else "inputs")


def _one_base(terms: tuple[Reading, ...]) -> None:
    """All terms must count the same thing."""
    odd = [
        f"unit:{term.id}"
        for term in terms[1:]
        if (term.measure.base, term.measure.percent) != (terms[0].measure.base, terms[0].measure.percent)
    ]
    if odd:
        raise Unanswerable(*odd)


def _years(briefing: Briefing, claim: Claim, terms: tuple[Reading, ...]) -> int:
    """What the claim says, else from period to period, else the span of the figure that it states."""
    years = claim.years
    if years is None:
        years = between(terms[0], terms[1])
    if years is None and (figure := briefing.figures.get(claim.figure)) and figure.period:
        years = figure.period.last.year - figure.period.first.year
    if not years or not 0 < years <= MOST_YEARS:
        raise Unanswerable("years")
    return years


def between(a: Reading, b: Reading) -> int | None:
    """Years from one figure to another, point to point; None without both periods."""
    return b.period.last.year - a.period.last.year if a.period and b.period else None


def _period(briefing: Briefing, ref: Ref) -> Period | None:
    if ref.kind == "figure":
        return figure.period if (figure := briefing.figures.get(ref.id)) else None
    event = briefing.events.get(ref.id) if ref.kind == "event" else None
    return event.period if event else None


def _exists(briefing: Briefing, ref: Ref) -> bool:
    return any(_found(briefing, ref))


def _found(briefing: Briefing, ref: Ref) -> Iterator[bool]:
    yield ref.kind == "figure" and ref.id in briefing.figures
    yield ref.kind == "entity" and ref.id in briefing.entities
    yield ref.kind == "event" and ref.id in briefing.events
    if ref.kind == "node":
        chart_id, _, node_id = ref.id.partition("/")
        yield any(node.id == node_id for chart in briefing.charts if chart.id == chart_id for node in chart.nodes)
