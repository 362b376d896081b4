"""A quantity with what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.importer.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Member:
    """One of the things that a quantity counts, as words of its passage; entity is empty where they name none."""

    start: int
    end: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A quantity and what it says.

    Attributes:
        indicator: what is measured, in the article's words; for a change, with the words of the change.
        subject: whose it is, in the article's words: a place, a company, an activity; empty where nothing tells it.
        relation: what it is to other quantities: nothing (a level or count), growth (同比增长), cagr (年均增长), change
            (提高…个百分点, 增加…亿元), share (占…), to (升至: the same indicator later), from (由…), sum (合计).
        falls: True where the words tell a fall.
        of: index of the quantity that this one is about (the level of a growth, the start of a rise); -1 for none.
        period: ISO 8601; empty where the text does not tell it.
        period_words: range of the words that tell the period; None for none.
        target: True for a value to be reached.
        scope: words in brackets behind it that define what is covered, else empty.
        scope_words: their range.
        members: the things counted, where the text lists them.
        complete: whether the list names all of them (no 等).
        part: True behind 其中.
        sentence: running number of its sentence.
        confidence: of the binding.
        rule: the name of the rule that named the indicator.
    """

    quantity: Quantity
    indicator: str
    subject: str
    relation: str
    falls: bool
    of: int
    period: str
    period_words: tuple[int, int] | None
    target: bool
    scope: str
    scope_words: tuple[int, int] | None
    members: tuple[Member, ...]
    complete: bool
    part: bool
    sentence: int
    confidence: float
    rule: str
