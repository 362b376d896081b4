"""Words of the text to be quoted elsewhere: with the figures that they print, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.citation import source_note
from broadsheet.derive.excerpts import sentence_bounds
from broadsheet.derive.imprint import with_imprint
from broadsheet.derive.places import stated_figure
from broadsheet.derive.quantity import period_text
from broadsheet.derive.scopes import scope_verdict
from broadsheet.model import Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.model import Briefing, Passage


@dataclass(frozen=True, slots=True)
class Quoted:
    """A figure that quoted words print.

    Attributes:
        words: as they print it.
        name: what it measures.
        broken: whether it is stated across a break of scope.
    """

    words: str
    name: str
    period: str
    scope: str
    source: str
    broken: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words to be quoted.

    Attributes:
        paragraphs: the words, a paragraph for each passage.
        figures: in the order in which they are printed, each once.
        places: the passages they stand in.
        note: title, newspaper and date.
    """

    language: str
    paragraphs: tuple[str, ...]
    figures: tuple[Quoted, ...]
    places: tuple[Place, ...]
    note: str


def sentence_around(briefing: Briefing, language: str, place: Place) -> Place | None:
    """The sentence that words stand in; None where the text of the language has no such words."""
    passage = _passages(briefing, language).get(place.passage)
    if passage is None or place.end > len(passage.text):
        return None
    first, last = sentence_bounds(passage.text, Span(place.start, place.end, "plain", ""), language)
    words = passage.text[first:last]
    return Place(passage.id, first + len(words) - len(words.lstrip()), first + len(words.rstrip()))


def quotation(briefing: Briefing, language: str, places: Sequence[Place]) -> Quotation:
    """Quote some ranges of a text, in reading order; a figure that is printed in part counts as printed."""
    passages = _passages(briefing, language)
    paragraphs: list[str] = []
    figures: dict[tuple[str, str], Quoted] = {}
    kept: list[Place] = []
    for place in places:
        passage = passages.get(place.passage)
        words = passage.text[place.start : place.end].strip() if passage else ""
        if passage is None or not words:
            continue
        paragraphs.append(words)
        kept.append(place)
        for key, figure in _figures(briefing, language, passage, place):
            figures.setdefault(key, figure)
    note = source_note(briefing.manifest, language)
    return Quotation(language, tuple(paragraphs), tuple(figures.values()), tuple(kept), note)


def _figures(
    briefing: Briefing, language: str, passage: Passage, place: Place
) -> Iterator[tuple[tuple[str, str], Quoted]]:
    for span in passage.spans:
        if span.target is None or span.end <= place.start or span.start >= place.end:
            continue
        figure = briefing.figures.get(stated_figure(briefing, span.target))
        if figure is None:
            continue
        indicator, scope = briefing.indicators.get(figure.indicator), briefing.scopes.get(figure.scope)
        source = briefing.sources.get(figure.source)
        claim = briefing.claims.get(span.target.id) if span.target.kind == "claim" else None
        words = passage.text[span.start : span.end]
        yield (
            (figure.id, words),
            Quoted(
                words=words,
                name=indicator.name.pick(language) if indicator else figure.indicator,
                period=period_text(figure.period, language) if figure.period else "",
                scope=scope.name.pick(language) if scope else "",
                source=source.named(language) if source else "",
                broken=claim is not None and scope_verdict(briefing, claim) == "broken",
            ),
        )


def _passages(briefing: Briefing, language: str) -> dict[str, Passage]:
    """The passages as they are read, by their ids."""
    article = with_imprint(briefing.article(language), briefing.manifest, language)
    return {each.id: each for each in reversed(article.passages)}
