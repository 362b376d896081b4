"""The two verdicts of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from broadsheet.derive.scopes import Verdict, is_duration, scope_verdict
from broadsheet.derive.verdicts.alternatives import Alternative, alternatives
from broadsheet.derive.verdicts.formula import formula, open_formula
from broadsheet.derive.verdicts.kinds import interval_of, value_of
from broadsheet.derive.verdicts.questions import Question, Unanswerable, ask
from broadsheet.derive.verdicts.readings import Reading, read
from broadsheet.derive.verdicts.units import measure_of

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.derive.verdicts.intervals import Interval
    from broadsheet.derive.verdicts.units import Measure
    from broadsheet.model import Briefing, Claim

Arithmetic = Literal["consistent", "inconsistent", "not-checkable"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What recomputing a claim says; every value is in the unit of the figure that it states.

    Attributes:
        claim, kind: of the claim.
        stated: the value as the briefing has it; None where there is none.
        recomputed: the answer for the inputs as they stand; None where not checkable or where an input has only bounds.
        interval: everything the answer may be, given the rounding of every input.
        stated_interval: everything the stated value may be.
        arithmetic: consistent where the two have a value in common.
        missing: what a claim that is not checkable lacks, as codes:
            ``inputs``, ``new``, ``whole``, ``others``, ``members``: no figure is named for it; ``years``: of a growth;
            ``stated``: the claim states no value; ``kind``: unknown; ``range``: numbers beyond all bounds;
            ``value:ID``: a figure without a value; ``period:ID``: without a date; ``input:KIND/ID``: does not exist;
            ``unit:ID``: counts something else than the claim needs; ``zero:ID``: a base that may be zero;
            ``negative:ID``: a base below zero.
        scope: whether the inputs cover the same thing.
        formula: in numbers; ``?`` for what is missing.
        would_hold_with: for an inconsistent claim, the best fit first.
    """

    claim: str
    kind: str
    stated: Decimal | None
    recomputed: Decimal | None
    interval: tuple[Decimal, Decimal] | None
    stated_interval: tuple[Decimal, Decimal] | None
    arithmetic: Arithmetic
    missing: tuple[str, ...]
    scope: Verdict
    formula: str
    would_hold_with: tuple[Alternative, ...]


def judge_all(briefing: Briefing) -> dict[str, Judgement]:
    """The judgement of every claim by its id, in the order of the table."""
    return {claim.id: judge(briefing, claim) for claim in briefing.claims.values()}


def judge(briefing: Briefing, claim: Claim) -> Judgement:
    """Recompute a claim and compare; damaged rows make it not checkable, never an error."""
    stated = _stated(briefing, claim)
    try:
        question = ask(briefing, claim, stated.measure if stated else _measure(briefing, claim))
        found = interval_of(question)
        value = value_of(question)
    except Unanswerable as lacking:
        return _open(briefing, claim, stated, lacking.missing)
    if stated is None:
        return _judged(briefing, claim, None, question, value, found, "not-checkable")
    holds = found.meets(stated.interval) and not question.foreign
    return _judged(briefing, claim, stated, question, value, found, "consistent" if holds else "inconsistent")


def recompute(briefing: Briefing, claim: Claim) -> Decimal | None:
    """The answer, unrounded, in the unit of the stated figure; None where the claim is not checkable."""
    try:
        return value_of(ask(briefing, claim, _measure(briefing, claim)))
    except Unanswerable:
        return None


def _judged(
    briefing: Briefing,
    claim: Claim,
    stated: Reading | None,
    question: Question,
    value: Decimal | None,
    found: Interval,
    arithmetic: Arithmetic,
) -> Judgement:
    fits: tuple[Alternative, ...] = ()
    if stated and arithmetic == "inconsistent":
        fits = alternatives(briefing, question, stated, found)
    return Judgement(
        claim.id,
        claim.kind,
        stated.value if stated else None,
        value,
        (found.low, found.high),
        (stated.interval.low, stated.interval.high) if stated else None,
        arithmetic,
        () if stated else ("stated",),
        scope_verdict(briefing, claim),
        formula(question),
        fits,
    )


def _open(briefing: Briefing, claim: Claim, stated: Reading | None, missing: tuple[str, ...]) -> Judgement:
    """A claim that cannot be checked, and what it lacks."""
    return Judgement(
        claim.id,
        claim.kind,
        stated.value if stated else None,
        None,
        None,
        (stated.interval.low, stated.interval.high) if stated else None,
        "not-checkable",
        missing if stated or "stated" in missing else (*missing, "stated"),
        scope_verdict(briefing, claim),
        open_formula(claim, _terms(briefing, claim)),
        (),
    )


def _stated(briefing: Briefing, claim: Claim) -> Reading | None:
    figure = briefing.figures.get(claim.figure)
    return read(briefing, figure) if figure else None


def _measure(briefing: Briefing, claim: Claim) -> Measure | None:
    """The unit a claim is stated in, even where it states no value."""
    figure = briefing.figures.get(claim.figure)
    if figure is None:
        return None
    reading = read(briefing, figure)
    return reading.measure if reading else measure_of(briefing, figure, said="")


def _terms(briefing: Briefing, claim: Claim) -> list[Reading | None]:
    """The inputs in their order as they read; None for what is no figure or has no value. Dates have no terms."""
    if is_duration(briefing, claim):
        return []
    figures = [briefing.figures.get(ref.id) if ref.kind == "figure" else None for ref in claim.inputs]
    return [read(briefing, figure) if figure else None for figure in figures]
