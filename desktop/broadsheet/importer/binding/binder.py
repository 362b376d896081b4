"""Binds the quantities of an article, passage by passage, from left to right."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.importer.binding.clause_reader import ClauseReader
from broadsheet.importer.binding.respective import respective
from broadsheet.importer.binding.timing import NONE, Timed, Timing
from broadsheet.importer.periods import expressions
from broadsheet.importer.quantities import Quantity
from broadsheet.importer.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.importer.binding.bound import Bound
    from broadsheet.importer.binding.members import Named
    from broadsheet.importer.names.entity import NamedEntity
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.periods import Clock, Expression
    from broadsheet.importer.quantities import Found


_REPORT = re.compile("运行|情况|公报|报告|综述|年报|盘点|回眸|成绩单|数据|annual|report|review", re.IGNORECASE)
"""Titles that name the year of everything below."""


def bind(
    passages: Sequence[Passage], found: Iterable[Found], entities: Iterable[NamedEntity], language: str, clock: Clock
) -> tuple[Bound, ...]:
    """Say of every quantity what it says, in reading order.

    Args:
        passages: of the article.
        found: its numbers.
        entities: its names.
        language: zh or en.
        clock: the article's own date.
    """
    numbers: dict[str, list[Quantity]] = defaultdict(list)
    for each in found:
        if isinstance(each, Quantity):
            numbers[each.passage].append(each)
    mentions = mentions_of(entities)
    bound: list[Bound] = []
    year = running = 0
    heading = titled = NONE
    for passage in passages:
        told = expressions(passage.text, language, clock, year)
        if passage.role == "title" and _REPORT.search(passage.text):
            heading = titled = _of_heading(told)
            clock = _reported(clock, titled)
        year = next((int(e.period[:4]) for e in reversed(told) if e.period and e.role == "at" and not e.target), year)
        names = mentions.get(passage.id, [])
        if passage.role == "heading":
            heading = _of_heading(told)
            heading = heading if heading.period else titled
        timing = Timing(passage.text, told, language, names, heading if passage.role == "passage" else NONE)
        reader = ClauseReader(passage.text, names, told, language)
        own = numbers.get(passage.id, [])
        starts = [quantity.number.start for quantity in own]
        valued = True
        for sentence in sentences(passage.text, language):
            inside = own[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            timing.enter(sentence, valued=valued)
            valued = bool(inside)
            reader.enter(sentence)
            for at, quantity in enumerate(inside):
                follower = inside[at + 1].start if at + 1 < len(inside) else sentence.end
                bound.append(reader.read(quantity, follower, timing, bound, running))
            running += 1
    return respective(bound, {passage.id: passage.text for passage in passages})


def _reported(clock: Clock, titled: Timed) -> Clock:
    """A report speaks in the year that its title names: 上年 is the one before, 全年 that one."""
    if not titled.period or (clock.year and int(titled.period) >= clock.year):
        return clock
    return replace(clock, year=int(titled.period), month=0)


def _of_heading(told: Sequence[Expression]) -> Timed:
    """The one year that a heading names (2023年工作回顾) is that of its section."""
    periods = {each.period for each in told if each.role == "at" and len(each.period) == 4}
    return Timed(periods.pop(), None, False, 0.5, "heading") if len(periods) == 1 else NONE


def mentions_of(entities: Iterable[NamedEntity]) -> dict[str, list[Named]]:
    """The mentions of every passage in order."""
    found: dict[str, list[Named]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            found[mention.passage].append((mention.start, mention.end, entity.id))
    return {passage: sorted(each) for passage, each in found.items()}
