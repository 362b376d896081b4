"""What stands where: the outline's rows, the names of a section, and the charts beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.derive.quantity import value_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing, Chart, Span

_NUMERALS = "〇一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A section in the outline.

    Attributes:
        number: 〇, 一, 二… in Chinese; 0, 1, 2… in other languages.
        value: the leading figure as it reads in the language; empty where the section has none.
        figure: its id.
    """

    section: str
    number: str
    short: str
    heading: str
    value: str
    figure: str

    @property
    def beside_number(self) -> str:
        """The heading as it stands beside the number."""
        return _unnumbered(self.heading, self.number)


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of a section and how often the whole text mentions it."""

    entity: str
    name: str
    type: str
    mentions: int


def outline(briefing: Briefing, language: str) -> tuple[OutlineRow, ...]:
    """The sections in order."""
    headings = {p.section: p.text for p in briefing.article(language).passages if p.role == "heading"}
    rows = []
    for index, section in enumerate(briefing.manifest.sections):
        figure, number = briefing.figures.get(section.leading_figure), _number(index, language)
        rows.append(
            OutlineRow(
                section=section.id,
                number=number,
                short=_unnumbered(section.short.pick(language) or headings.get(section.id, section.id), number),
                heading=headings.get(section.id, section.short.pick(language)),
                value=value_text(figure, briefing, language).text if figure else "",
                figure=section.leading_figure if figure else "",
            )
        )
    return tuple(rows)


def _unnumbered(short: str, number: str) -> str:
    """A short name without the number that stands beside it: 一、产业 is 产业."""
    begun = next((mark for mark in ("、", "．", ". ") if short.startswith(number + mark)), "")
    return short.removeprefix(number + begun).lstrip() or short if begun else short


def names_in(briefing: Briefing, language: str, section: str) -> tuple[NameRow, ...]:
    """The names a section mentions, in order of their first mention there."""
    found = gathered(briefing.article(language))
    here = dict.fromkeys(
        span.ref for passage in found.passages.get(section, ()) for span in passage.spans if span.kind == "entity"
    )
    return tuple(
        NameRow(id_, entity.name.pick(language), entity.type, found.mentions[id_])
        for id_ in here
        if (entity := briefing.entities.get(id_))
    )


def charts_beside(briefing: Briefing, language: str, section: str) -> tuple[Chart, ...]:
    """The charts of a section, then those of other sections that hold figures this section prints and its own lack."""
    own = briefing.section_charts(section)
    missing = set(_printed(briefing, language, section)).difference(*(_figures(briefing, chart) for chart in own))
    borrowed = []
    for chart in briefing.charts:
        if chart.section != section and missing & _figures(briefing, chart):
            borrowed.append(chart)
            missing -= _figures(briefing, chart)
    return (*own, *borrowed)


def _printed(briefing: Briefing, language: str, section: str) -> Iterator[str]:
    """Ids of the figures that a section prints or states."""
    for passage in gathered(briefing.article(language)).passages.get(section, ()):
        for span in passage.spans:
            yield from _figure_of(briefing, span)


def _figure_of(briefing: Briefing, span: Span) -> Iterator[str]:
    if span.kind == "figure":
        yield span.ref
    elif span.kind == "claim" and (claim := briefing.claims.get(span.ref)):
        yield claim.figure


def _figures(briefing: Briefing, chart: Chart) -> frozenset[str]:
    """Ids of the figures that have a mark in a chart, those its claims state among them."""
    stated = (briefing.claims[claim].figure for claim in chart.claims if claim in briefing.claims)
    return frozenset((*chart.figures, *stated))


def _number(index: int, language: str) -> str:
    return _NUMERALS[index] if language == "zh" and index < len(_NUMERALS) else str(index)
