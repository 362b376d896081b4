"""What a rule proposes as a name, and which of the proposals stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRM, USUAL, WEAK = 0, 1, 2
"""How a proposal stands against others: firm ones first, among equals the longer."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a name.

    Attributes:
        start, end: code points of the passage.
        type: one of the entity types of ``docs/format.md``.
        rule: the rule's name, for the review.
        rank: FIRM, USUAL or WEAK.
    """

    start: int
    end: int
    type: str
    confidence: float
    rule: str
    rank: int = USUAL


def chosen(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The proposals that stand, in reading order: none overlaps another."""
    taken: list[Candidate] = []
    covered: set[int] = set()
    for candidate in sorted(candidates, key=_order):
        places = range(candidate.start, candidate.end)
        if candidate.end > candidate.start and covered.isdisjoint(places):
            covered.update(places)
            taken.append(candidate)
    return tuple(sorted(taken, key=lambda candidate: candidate.start))


def _order(candidate: Candidate) -> tuple[int, int, float, int, str, str]:
    length = candidate.end - candidate.start
    return candidate.rank, -length, -candidate.confidence, candidate.start, candidate.type, candidate.rule
