"""How the briefing that exists tells each of its things: the words of its links and what stands around them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.linked import read_linked
from broadsheet.importer.sentences import sentences
from broadsheet.importer.tying.terms import weighted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.model import Briefing, LocalText

_AROUND = ((0, 1.0), (1, 0.6))
_SENTENCE, _PASSAGE = 0.35, 0.1


@dataclass(frozen=True, slots=True)
class Told:
    """One link of the briefing's text.

    Attributes:
        kind, ref: as links write them.
        words: the linked words.
        sentence: the words of its sentence and of the one before it.
        around: terms of its clause, sentence and passage, each with its weight.
    """

    kind: str
    ref: str
    section: str
    passage: str
    words: str
    sentence: str
    around: Mapping[str, float]


def surroundings(text: str, start: int, end: int, language: str) -> list[tuple[str, float]]:
    """The words around a place, the nearer the heavier: its clause, those beside it, its sentence, its passage."""
    parts: list[tuple[str, float]] = [(text, _PASSAGE)]
    for sentence in sentences(text, language):
        if not sentence.start <= start < sentence.end:
            continue
        parts.append((text[sentence.start : sentence.end], _SENTENCE))
        first, last = sentence.clause_at(start), sentence.clause_at(max(start, end - 1))
        for distance, weight in _AROUND:
            for at in {first - distance, last + distance}:
                if 0 <= at < len(sentence.clauses):
                    clause = sentence.clauses[at]
                    parts.append((text[clause.start : clause.end], weight))
    return parts


def told(briefing: Briefing, language: str) -> tuple[Told, ...]:
    """Every link of the briefing's text in a language, in reading order; none where it has no such text."""
    if language not in briefing.articles:
        return ()
    found = []
    for passage in briefing.articles[language].passages:
        for span in passage.spans:
            if span.target and span.end > span.start:
                around = weighted(surroundings(passage.text, span.start, span.end, language))
                words = passage.text[span.start : span.end]
                sentence = sentence_of(passage.text, span.start, language)
                found.append(Told(span.kind, span.ref, passage.section, passage.id, words, sentence, around))
    return tuple(found)


def sentence_of(text: str, start: int, language: str) -> str:
    """The sentence that holds a place, with the one before it."""
    before = ""
    for sentence in sentences(text, language):
        words = text[sentence.start : sentence.end]
        if sentence.start <= start < sentence.end:
            return before + words
        before = words
    return before


class Profiles:
    """What every figure, claim and event of a briefing is about, in words of a language.

    Args:
        briefing: the one that exists.
        language: of the article that is to be tied to it.
    """

    def __init__(self, briefing: Briefing, language: str) -> None:
        self.told = told(briefing, language)
        self._briefing, self._language = briefing, language
        self._by_ref: dict[tuple[str, str], list[Told]] = defaultdict(list)
        for each in self.told:
            self._by_ref[each.kind, each.ref].append(each)
        self._claims = {claim.figure: claim for claim in briefing.claims.values()}
        self._titles: dict[str, list[str]] = defaultdict(list)
        for chart in briefing.charts:
            words = self.plain(chart.title)
            for id_ in (*chart.figures, *(briefing.claims[c].figure for c in chart.claims if c in briefing.claims)):
                self._titles[id_].append(words)

    def links(self, kind: str, ref: str) -> list[Told]:
        """The links of a thing."""
        return self._by_ref[kind, ref]

    def stated(self, figure: str) -> list[Told]:
        """The links that print a figure, by itself or by the claim that states it."""
        claim = self._claims.get(figure)
        return self.links("figure", figure) + (self.links("claim", claim.id) if claim else [])

    def claim_of(self, figure: str) -> str:
        """The claim that states a figure; empty for none."""
        claim = self._claims.get(figure)
        return claim.id if claim else ""

    def figure(self, id_: str) -> dict[str, float]:
        """The terms of a figure's links, indicator, scope, charts and members."""
        briefing = self._briefing
        figure = briefing.figures[id_]
        parts: list[tuple[str, float]] = []
        indicator = briefing.indicators.get(figure.indicator)
        if indicator:
            parts += [(self.plain(indicator.name), 1.0), (self.plain(indicator.description), 0.8)]
        if figure.scope in briefing.scopes:
            parts.append((self.plain(briefing.scopes[figure.scope].name), 0.9))
        parts += [(title, 0.8) for title in self._titles[id_]]
        claim = briefing.claims.get(self.claim_of(id_))
        for ref in claim.inputs if claim else ():
            if ref.kind == "entity" and ref.id in briefing.entities:
                parts.append((self.plain(briefing.entities[ref.id].name), 0.8))
        return _merged(weighted(parts), *(each.around for each in self.stated(id_)))

    def event(self, id_: str) -> dict[str, float]:
        """The terms of an event's links, title and names."""
        briefing = self._briefing
        event = briefing.events[id_]
        parts = [(self.plain(event.title), 1.0)]
        parts += [(self.plain(briefing.entities[e].name), 0.8) for e in event.entities if e in briefing.entities]
        return _merged(weighted(parts), *(each.around for each in self.links("event", id_)))

    def words(self, figure: str) -> str:
        """Everything that is said of a figure: its sentences, its scope and indicator, the titles of its charts."""
        row = self._briefing.figures[figure]
        indicator = self._briefing.indicators.get(row.indicator)
        scope = self._briefing.scopes.get(row.scope)
        parts = [each.sentence for each in self.stated(figure)] + self._titles[figure]
        parts += [self.plain(each.name) for each in (indicator, scope) if each]
        return "\n".join(parts)

    def beside(self, figure: str) -> frozenset[str]:
        """The other figures that are printed in its passages, and those it follows from."""
        passages = {each.passage for each in self.stated(figure)}
        found = {self._figure_of(each) for each in self.told if each.passage in passages}
        return frozenset((found | self.inputs(figure)) - {"", figure})

    def inputs(self, figure: str) -> frozenset[str]:
        """The figures that a figure follows from, by the claim that states it."""
        claim = self._claims.get(figure)
        return frozenset(ref.id for ref in claim.inputs if ref.kind == "figure") if claim else frozenset()

    def name(self, figure: str) -> str:
        """What a figure's indicator is called."""
        indicator = self._briefing.indicators.get(self._briefing.figures[figure].indicator)
        return self.plain(indicator.name) if indicator else ""

    def _figure_of(self, link: Told) -> str:
        claim = self._briefing.claims.get(link.ref) if link.kind == "claim" else None
        return link.ref if link.kind == "figure" else claim.figure if claim else ""

    def plain(self, text: LocalText) -> str:
        """A text of the briefing in the article's language, without links."""
        return read_linked(text.get(self._language) or "").text


def _merged(*each: Mapping[str, float]) -> dict[str, float]:
    found: dict[str, float] = {}
    for one in each:
        for term, weight in one.items():
            found[term] = max(weight, found.get(term, 0.0))
    return found
