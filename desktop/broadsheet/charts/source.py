"""Where the words stand that a chart draws: 第一节第2段."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.derive.places import first_printed, tied_spans
from broadsheet.i18n.content import ordinal_section, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing, Chart, Passage, Place


def printed_places(briefing: Briefing, language: str, figures: set[str]) -> dict[str, tuple[Place, str]]:
    """The first words that print each of these figures and where they are, in reading order."""
    found = first_printed(briefing, language, figures)
    return {figure: (tied.place, _words(briefing, tied.passage, language)) for figure, tied in found.items()}


def node_places(briefing: Briefing, language: str, chart: Chart) -> Iterator[tuple[Place, str]]:
    """The words that tell a structure and where they are: those of its nodes, else the names they stand for."""
    nodes = {f"{chart.id}/{node.id}" for node in chart.nodes}
    entities = {node.entity for node in chart.nodes}
    named: list[tuple[Place, str]] = []
    for passage, span, target in tied_spans(briefing, language):
        if target.kind == "node" and target.id in nodes:
            yield passage.place(span), _words(briefing, passage, language)
        elif target.kind == "entity" and target.id in entities:
            named.append((passage.place(span), _words(briefing, passage, language)))
    yield from named


def place_words(briefing: Briefing, place: Place, language: str) -> str:
    """Where a place is, in words; empty for a passage that is not there."""
    passages = briefing.article(language).passages
    return next((_words(briefing, each, language) for each in passages if each.id == place.passage), "")


def _words(briefing: Briefing, passage: Passage, language: str) -> str:
    if passage.role in ("kicker", "title"):
        return word("place_head", language)
    ids = [section.id for section in briefing.manifest.sections]
    number = ids.index(passage.section) if passage.section in ids else 0
    section = (ordinal_section(number, language),) if number else ()
    if passage.role != "passage":
        where = word("place_in_section" if number else "place_in_lead", language, *section)
        return word("place_caption", language, where) if passage.role == "caption" else where
    siblings = [p.id for p in gathered(briefing.article(language)).passages[passage.section] if p.role == "passage"]
    paragraph = str(siblings.index(passage.id) + 1)
    return word("place_section" if number else "place_lead", language, *section, paragraph)
