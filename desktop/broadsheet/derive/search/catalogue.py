"""Records searched by name and by value, best first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from broadsheet.derive.search.corpus import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.derive.search.query import Query, Term
    from broadsheet.derive.search.records import Record

_WHOLE, _BEGINS, _WORD, _INSIDE = 100.0, 90.0, 84.0, 80.0
_BY_SPELLING = 15.0
_WORTH, _WORTH_BEGINS = 99.0, 88.0
_APART = 8.0
"""What words that stand apart count less than the phrase."""
_MOST = 6000
"""Answers of one term that are looked at."""


class Catalogue:
    """Records, and the words they are found by."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = tuple(records)
        fields = [(words, number, less) for number, each in enumerate(self.records) for words, less in each.keys]
        self._owners = [number for _, number, _ in fields]
        self._less = [less for _, _, less in fields]
        self.corpus = Corpus(words for words, _, _ in fields)
        self._digits = [(digits, number) for number, each in enumerate(self.records) for digits in each.numbers]
        self._shares = [(number, each.share) for number, each in enumerate(self.records) if each.share is not None]

    def scores(self, query: Query) -> dict[int, float]:
        """How well records answer to a query, by their number: those that answer to every term."""
        if not query.terms:
            return {}
        by_term = [self._of_term(term) for term in query.terms]
        found = {
            number: min(scores[number] for scores in by_term) - (_APART if len(by_term) > 1 else 0)
            for number in set.intersection(*(set(scores) for scores in by_term))
        }
        if len(by_term) > 1:
            self._add(found, self._of_phrase(query.phrase))
        if query.shares:
            worth = ((number, _WORTH) for number, value in self._shares if value in query.shares)
            self._add(found, worth)
        return found

    def _of_term(self, term: Term) -> dict[int, float]:
        found: dict[int, float] = {}
        for form in term.forms:
            self._add(found, self._of_phrase(form))
        if term.is_spelled:
            self._add(found, self._of_spelling(term.text))
        if term.number:
            self._add(found, self._of_number(term.number))
        return found

    def _of_phrase(self, words: str) -> Iterator[tuple[int, float]]:
        for start in islice(self.corpus.literal(words), _MOST):
            yield self._scored(start, start + len(words), 0.0)

    def _of_spelling(self, query: str) -> Iterator[tuple[int, float]]:
        starts, ends = self.corpus.spelled(query)
        for start, end in zip(starts[:_MOST].tolist(), ends[:_MOST].tolist(), strict=True):
            yield self._scored(start, end, _BY_SPELLING)

    def _of_number(self, digits: str) -> Iterator[tuple[int, float]]:
        for own, number in self._digits:
            if own.startswith(digits):
                yield number, _WORTH if own == digits else _WORTH_BEGINS

    def _scored(self, start: int, end: int, less: float) -> tuple[int, float]:
        """The record whose words a range is of, and how well it answers."""
        field = self.corpus.at(start)
        first, last = self.corpus.bounds(field)
        if start == first:
            base = _WHOLE if end == last else _BEGINS
        else:
            base = _INSIDE if self.corpus.text[start - 1].isalnum() else _WORD
            if not self.corpus.text[start].isascii():
                base = _INSIDE  # Chinese words have no edges
        return self._owners[field], base - less - self._less[field]

    @staticmethod
    def _add(found: dict[int, float], more: Iterable[tuple[int, float]]) -> None:
        """Keep the better score of each."""
        for number, score in more:
            if score > found.get(number, -1.0):
                found[number] = score
