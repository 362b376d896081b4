"""What links tie: that the thing exists, and that the words say its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.agreement import words_agree
from broadsheet.derive.places import stated_figure
from broadsheet.derive.quantity import value_text
from broadsheet.derive.rules.texts import linked_texts, quoted
from broadsheet.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.model import Briefing


_STEP = 50
"""Texts that are looked through in one step."""


def known_ids(briefing: Briefing) -> Mapping[str, frozenset[str]]:
    """The ids a reference of each kind may name; a node is ``chart-id/node-id``."""
    return {
        "figure": frozenset(briefing.figures),
        "claim": frozenset(briefing.claims),
        "entity": frozenset(briefing.entities),
        "event": frozenset(briefing.events),
        "node": frozenset(f"{chart.id}/{node.id}" for chart in briefing.charts for node in chart.nodes),
    }


def links_resolve(briefing: Briefing) -> Iterator[Problem | None]:
    """Every link of articles, notes, titles, labels and summaries names something that is there."""
    known = known_ids(briefing)
    for number, text in enumerate(linked_texts(briefing)):
        if number % _STEP == 0:
            yield None
        for span in text.spans:
            target = span.target
            if target and target.id not in known[target.kind]:
                found = f"{quoted(text.text[span.start : span.end])} linked to #{target}"
                expected = f"a {target.kind} that exists"
                yield Problem("unknown-link", text.file, text.place, found, expected, (target.kind, target.id))


def words_agree_with_values(briefing: Briefing) -> Iterator[Problem | None]:
    """Words that print a figure or state a claim say its value, at the precision they print."""
    for text in linked_texts(briefing):
        yield None
        for span in text.spans:
            target = span.target
            figure = briefing.figures.get(stated_figure(briefing, target)) if target else None
            if not figure or not target:
                continue
            words = text.text[span.start : span.end]
            if not words_agree(words, text.language, figure, briefing):
                value = value_text(figure, briefing, text.language).text
                found = f"{quoted(words)} linked to #{target}"
                expected = f"words that say the value of {figure.id}, {value}"
                yield Problem("words-disagree", text.file, text.place, found, expected, (figure.id, words, value))
