"""The index of an open briefing: its things and its text, asked by one query."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.derive.search.body import Body
from broadsheet.derive.search.catalogue import Catalogue
from broadsheet.derive.search.hits import KINDS, Hit, Results
from broadsheet.derive.search.query import read_query
from broadsheet.derive.search.records import command_records, records
from broadsheet.derive.search.sentences import Sentence, line_of, ranges_in, sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from broadsheet.derive.search.hits import CommandEntry, Ranges
    from broadsheet.derive.search.query import Query
    from broadsheet.derive.search.records import Record
    from broadsheet.model import Article, Briefing

_MOST = {"entity": 10, "figure": 10, "chart": 6, "event": 6, "command": 8, "heading": 6, "text": 40}
"""How many of each kind are listed."""
_MOST_ELSEWHERE = 10
"""How many sentences of each other language are listed."""


class CommandIndex:
    """The commands that can be given now."""

    def __init__(self, commands: Iterable[CommandEntry]) -> None:
        self._catalogue = Catalogue(command_records(commands))

    def all(self) -> tuple[Hit, ...]:
        """Every command, in the order of the menus."""
        return tuple(_hit(record, 0.0, (), Sentence(record.detail, (), 0, 0)) for record in self._catalogue.records)

    def hits(self, query: Query, most: int) -> list[Hit]:
        """The commands that answer to a query."""
        return _best(self._catalogue, query, None, {"command": most})


class SearchIndex:
    """One briefing in one language."""

    def __init__(
        self, briefing: Briefing, language: str, article: Article | None = None, body: Body | None = None
    ) -> None:
        """Make it; on a text of a million characters this takes some tenths of a second.

        Args:
            briefing: what is searched.
            language: how results read; names, titles and figures are found in every language.
            article: the text as it is shown, where that is not the briefing's own.
            body: the text, where it was taken in before.
        """
        self.briefing, self.language = briefing, language
        self.body = body or Body(article or briefing.article(language))
        self.catalogue = Catalogue(records(briefing, language))
        self.others: Mapping[str, Body] = {}
        self._headings = self.body.sections()
        self._passages = {passage.id: passage for passage in self.body.article.passages}

    def prepare(self) -> SearchIndex:
        """Load now what the first query in pinyin would wait for."""
        for corpus in (self.body.corpus, self.catalogue.corpus):
            corpus.prepare()
        return self

    def take_in(self, articles: Iterable[Article], known: Mapping[str, Body]) -> SearchIndex:
        """Take in the texts of the briefing's other languages.

        Args:
            articles: as they are shown.
            known: by language, those that were taken in before.
        """
        others = {each.language: known.get(each.language) or Body(each) for each in articles}
        for body in others.values():
            body.corpus.prepare()
        self.others = others
        return self

    def body_of(self, hit: Hit) -> Body | None:
        """The text in which a hit stands; None for one of a language that is not taken in."""
        return self.others.get(hit.language) if hit.language else self.body

    def hits(self, query: Query) -> Results:
        """What of the briefing answers to a query, best first."""
        found = _best(self.catalogue, query, self, _MOST)
        in_text, count = self.body.hits(query)
        own = (self._with_section(hit, self._headings) for hit in in_text)
        return Results((*found, *own), count, tuple(self._elsewhere(query)))

    def _elsewhere(self, query: Query) -> Iterator[Hit]:
        """Sentences of the other languages, each language's best first."""
        for language, body in self.others.items():
            headings = body.sections()
            for hit in sorted(body.hits(query, _MOST_ELSEWHERE)[0], key=_rank):
                yield replace(self._with_section(hit, headings), language=language)

    def quoted(self, record: Record, query: Query) -> Sentence | None:
        """The sentence that first says a thing, to stand as its second line."""
        place = record.place
        passage = self._passages.get(place.passage) if place and record.quoted else None
        if place is None or passage is None:
            return None
        return sentence_around(passage.text, place.start, place.end, self.language, query)

    def _with_section(self, hit: Hit, headings: Mapping[str, str]) -> Hit:
        """A place in the text told by the heading it stands under."""
        detail = headings.get(hit.detail, "")
        if hit.kind == "heading" and detail == hit.title:
            detail = ""
        return Hit(hit.kind, hit.title, detail, hit.title_ranges, place=hit.place, score=hit.score)


def search(
    text: str, index: SearchIndex | None, commands: CommandIndex | None = None, in_pinyin: bool = True
) -> Results:
    """One ranked list of what answers to what was typed.

    Args:
        text: what was typed; words parted by blanks must all be found, ``>`` before them asks for commands alone.
        index: of the open briefing; None where there is none yet.
        commands: those that can be given.
        in_pinyin: whether letters may stand for Chinese; the first query that does so has the dictionary loaded.
    """
    query = read_query(text, in_pinyin)
    if commands and query.commands_alone:
        hits = commands.hits(query, 1000) if query.terms else list(commands.all())
        return Results(tuple(hits))
    if not query.terms or query.commands_alone:
        return Results()
    found = index.hits(query) if index else Results()
    ranked = sorted([*found.hits, *(commands.hits(query, _MOST["command"]) if commands else ())], key=_rank)
    return Results(tuple(ranked), found.in_text, found.elsewhere)


def _best(catalogue: Catalogue, query: Query, index: SearchIndex | None, most: dict[str, int]) -> list[Hit]:
    """The best records of each kind as hits."""
    scores = catalogue.scores(query)
    by_kind: dict[str, list[int]] = {}
    for number in sorted(scores, key=lambda number: (-scores[number], number)):
        same = by_kind.setdefault(catalogue.records[number].kind, [])
        if len(same) < most.get(catalogue.records[number].kind, 0):
            same.append(number)
    chosen = (number for same in by_kind.values() for number in same)
    return list(_hits(catalogue, chosen, scores, query, index))


def _hits(
    catalogue: Catalogue, chosen: Iterable[int], scores: dict[int, float], query: Query, index: SearchIndex | None
) -> Iterator[Hit]:
    for number in chosen:
        record = catalogue.records[number]
        quoted = index.quoted(record, query) if index else None
        detail = quoted or line_of(record.detail, query, index.language if index else "en")
        yield _hit(record, scores[number], ranges_in(record.title, query), detail)


def _hit(record: Record, score: float, ranges: Ranges, detail: Sentence) -> Hit:
    return Hit(
        record.kind, record.title, detail.text, ranges, detail.ranges, record.id, record.ref, record.place,
        record.shortcut, score,
    )  # fmt: skip


def _rank(hit: Hit) -> tuple[float, int]:
    return -hit.score, KINDS.index(hit.kind)
