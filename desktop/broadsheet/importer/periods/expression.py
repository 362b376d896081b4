"""One expression of time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that tell a time.

    Attributes:
        start, end: code points of the passage.
        period: ISO 8601 as `docs/format.md` has it; empty where the text and the article's date do not tell it.
        role: at (when something holds), base (what it is compared with: 比2017年), since (自2019年以来), span (近五年),
            now (目前), vague (近年来).
        topic: True where it opens its clause, so that what follows is of that time too.
        target: True for a time to come (力争到2025年).
        confidence: below 1 where the year had to be taken from elsewhere.
    """

    start: int
    end: int
    period: str
    role: str
    topic: bool
    target: bool
    confidence: float
