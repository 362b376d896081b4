"""Whether figures may be compared: the scope verdict of a claim, and that of two figures of a chart."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Claim, Figure, Period

Verdict = Literal["same", "broken", "unknown"]
OF_NAMED = frozenset({"ratio", "share", "coverage"})  # kinds whose part may be members counted by name
# how many figures a claim of the kind must name before their scopes say anything
_NEEDED = dict.fromkeys(("cagr", "growth", "difference", "ratio", "share", "coverage", "rank"), 2)


def scope_verdict(briefing: Briefing, claim: Claim) -> Verdict:
    """Whether everything a claim is computed from covers the same thing.

    Members that are counted by name are the same by themselves: of a share they are the part of one whole, which alone
    must say what it covers. A length of time compares dates, not populations. Without the inputs its kind needs, the
    verdict is unknown.
    """
    if is_duration(briefing, claim):
        return _duration_verdict(briefing, claim)
    figures = [briefing.figures.get(ref.id) for ref in claim.inputs if ref.kind == "figure"]
    named = [ref for ref in claim.inputs if ref.kind in ("entity", "event", "node")]
    if named and not figures and claim.kind in ("count", "sum"):
        return "same"
    known = [figure for figure in figures if figure]
    needed = 1 if named and claim.kind in OF_NAMED else _NEEDED.get(claim.kind, 1)
    if len(known) < len(figures) or len(known) < needed:
        return "unknown"
    verdicts = {compared(briefing, a, b) for a, b in combinations(known, 2)} or {_own(briefing, known[0])}
    return "broken" if "broken" in verdicts else "unknown" if "unknown" in verdicts else "same"


def compared(briefing: Briefing, a: Figure, b: Figure) -> Verdict:
    """Whether two figures may be compared: same or comparable scopes, and periods of one length of the year."""
    if not periods_comparable(a.period, b.period):
        return "broken"
    first, second = briefing.scopes.get(a.scope), briefing.scopes.get(b.scope)
    if not first or not second:
        return "unknown"
    alike = first.id == second.id or second.id in first.comparable_with or first.id in second.comparable_with
    return "same" if alike else "broken"


def periods_comparable(a: Period | None, b: Period | None) -> bool:
    """False for part of a year beside whole years, or beside another part of the year; an unknown period compares."""
    if a is None or b is None or (a.is_whole_years and b.is_whole_years):
        return True
    if a.is_whole_years or b.is_whole_years:
        return False
    # the end of February moves with the year, so days past the 27th count as the end of the month
    ends = ((a.first, b.first), (a.last, b.last))
    return all((x.month, min(x.day, 28)) == (y.month, min(y.day, 28)) for x, y in ends)


def is_duration(briefing: Briefing, claim: Claim) -> bool:
    """Whether a claim states a length of time, which compares dates."""
    figure = briefing.figures.get(claim.figure)
    indicator = briefing.indicators.get(figure.indicator) if figure else None
    return indicator is not None and indicator.kind == "duration"


def _duration_verdict(briefing: Briefing, claim: Claim) -> Verdict:
    """A span of time is sure of itself as soon as both its ends have a date."""
    ends: list[Period | None] = []
    for ref in claim.inputs:
        if ref.kind == "figure":
            ends.append(figure.period if (figure := briefing.figures.get(ref.id)) else None)
        elif ref.kind == "event":
            ends.append(event.period if (event := briefing.events.get(ref.id)) else None)
    return "same" if len(ends) >= 2 and all(ends) else "unknown"


def _own(briefing: Briefing, figure: Figure) -> Verdict:
    return "same" if figure.scope in briefing.scopes else "unknown"
