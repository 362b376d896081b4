"""Which slides a section gives, and which charts each of them shows: the same in every language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.slides.drawing import drawn, is_wide, of_context, shows
from broadsheet.derive.slides.sentences import best, candidates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.derive.slides.sentences import Candidate
    from broadsheet.model import Briefing, Chart, Section

_TOGETHER = 2
"""Charts that share a slide at most."""


@dataclass(frozen=True, slots=True)
class Group:
    """A slide to be: its charts, and where its sentence stands in the section.

    Attributes:
        order: number of its sentence in the section; a late number where it has none.
        backup: whether it only holds what is kept for questions.
    """

    id: str
    section: str
    charts: tuple[str, ...]
    order: int
    backup: bool = False


def groups_of(briefing: Briefing, section: Section) -> tuple[Group, ...]:
    """Every slide that a section can give, the one to be shown before all others first.

    An editor's own choice of charts (``deck.json``) stands for the section's; else charts stand together whose figures
    one sentence says. Charts of outside figures alone come last, for questions.
    """
    if planned := tuple(_planned(briefing, section.id)):
        return planned
    language = briefing.manifest.default_language
    charts = briefing.section_charts(section.id)
    own = [chart for chart in charts if not of_context(briefing, chart)]
    outside = [chart for chart in charts if of_context(briefing, chart)]
    told = list(_told(briefing, candidates(briefing, language, section.id), own, section.leading_figure))
    shown = [chart for together, _ in told for chart in together]
    told += [([chart], 1000 + at) for at, chart in enumerate(own) if chart not in shown]
    if not told:
        told = [([], 0)]
    firsts = [Group(_id(section.id, at), section.id, _ids(charts), order) for at, (charts, order) in enumerate(told)]
    rest = [
        Group(_id(section.id, len(firsts) + at), section.id, _ids(pair), 2000 + at, backup=True)
        for at, pair in enumerate(_pairs(outside))
    ]
    return (*firsts, *rest)


def _planned(briefing: Briefing, section: str) -> Iterator[Group]:
    """What ``deck.json`` says of a section; nothing where it says nothing."""
    plan = briefing.deck
    known = {chart.id for chart in briefing.charts}
    named = [id_ for id_ in (plan.charts if plan else {}) if id_.partition("-")[0] == section]
    for at, id_ in enumerate(sorted(named, key=_number)):
        charts = tuple(chart for chart in plan.charts[id_] if chart in known) if plan else ()
        yield Group(id_, section, charts, at)


def _told(
    briefing: Briefing, among: tuple[Candidate, ...], charts: Sequence[Chart], leading: str
) -> Iterator[tuple[list[Chart], int]]:
    """Charts that a sentence tells, sentence by sentence, the richest first."""
    left = list(charts)
    free = among
    while left:
        found = best(briefing, briefing.manifest.default_language, free, drawn(briefing, left), leading)
        if found is None:
            return
        told = _together(briefing, found, left)
        yield told, found.order
        left = [chart for chart in left if chart not in told]
        free = tuple(each for each in free if each is not found)


def _together(briefing: Briefing, sentence: Candidate, charts: Iterable[Chart]) -> list[Chart]:
    """The charts that draw what a sentence says, in the order in which it says it, as many as share a slide."""
    found: list[Chart] = []
    said = [span.ref for span in sentence.key.spans if span.ref.kind in ("figure", "claim")]
    said += [span.ref for span in sentence.key.spans if span.ref.kind not in ("figure", "claim")]
    left = list(charts)
    for ref in said:
        for chart in left:
            if chart not in found and shows(briefing, drawn(briefing, (chart,)), ref):
                found.append(chart)
                break
    if is_wide(found[0]):
        return found[:1]
    return [chart for chart in found if not is_wide(chart)][:_TOGETHER]


def _pairs(charts: Sequence[Chart]) -> Iterator[list[Chart]]:
    pair: list[Chart] = []
    for chart in charts:
        if pair and (is_wide(chart) or is_wide(pair[0]) or len(pair) == _TOGETHER):
            yield pair
            pair = []
        pair.append(chart)
    if pair:
        yield pair


def _id(section: str, at: int) -> str:
    return f"{section}-{at + 1}" if at else section


def _number(id_: str) -> int:
    """The number of a slide within its section: s1 is 1, s1-3 is 3."""
    tail = id_.partition("-")[2]
    return int(tail) if tail.isdigit() else 1


def _ids(charts: Iterable[Chart]) -> tuple[str, ...]:
    return tuple(chart.id for chart in charts)
