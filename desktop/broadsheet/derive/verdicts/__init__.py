"""Temporary: until the verdicts come from main."""

from __future__ import annotations
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Claim


def recompute(briefing: Briefing, claim: Claim) -> Decimal | None:
    indicator = briefing.indicators.get(briefing.figures[claim.figure].indicator)
    if indicator and indicator.kind == "duration":
        return None
    values = [f.value for ref in claim.inputs if ref.kind == "figure" and (f := briefing.figures.get(ref.id))]
    if None in values:
        return None
    v = [x for x in values if x is not None]
    try:
        if claim.kind == "cagr" and len(v) == 2 and claim.years:
            return ((v[1] / v[0]) ** (Decimal(1) / claim.years) - 1) * 100
        if claim.kind == "growth" and len(v) == 2:
            return (v[1] / v[0] - 1) * 100
        if claim.kind == "difference" and len(v) == 2:
            return v[1] - v[0]
        if claim.kind in ("ratio", "share", "coverage") and len(v) == 2:
            return v[0] / v[1] * 100
        if claim.kind == "sum" and v:
            return sum(v, Decimal(0))
    except ArithmeticError:
        return None
    return None
