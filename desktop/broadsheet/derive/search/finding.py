"""Every place where a text holds some words: for the bar that goes from one to the next."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from broadsheet.derive.search.folding import fold
from broadsheet.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.derive.search.body import Body


class Found:
    """Places in the order of the text.

    Attributes:
        words: what was sought, folded; empty for nothing.
    """

    def __init__(self, body: Body, words: str) -> None:
        self._body = body
        self.words = fold(words).text
        self._starts = list(body.corpus.literal(self.words)) if self.words.strip() else []

    @classmethod
    def of_place(cls, body: Body, place: Place) -> Found:
        """One place alone."""
        found = cls(body, "")
        start, end = body.positions(place)
        found.words, found._starts = body.corpus.text[start:end], [start]
        return found

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, number: int) -> Place:
        """A place by its number, from 0."""
        start = self._starts[number]
        passage, first, last = self._body.corpus.original(start, start + len(self.words))
        return Place(self._body.article.passages[passage].id, first, last)

    def passage(self, number: int) -> int:
        """Number of the passage that a place lies in."""
        return self._body.corpus.at(self._starts[number])

    def share(self, number: int) -> float:
        """How far down the text a place stands, 0 to 1."""
        return self._starts[number] / max(1, len(self._body.corpus.text))

    def within(self, first: str, last: str) -> Iterator[tuple[int, Place]]:
        """The places from one passage to another, with their numbers."""
        begin, end = self._body.range_of(first, last)
        for number in range(bisect_left(self._starts, begin), bisect_left(self._starts, end)):
            yield number, self.place(number)

    def next_after(self, passage: str, offset: int) -> int:
        """Number of the first place at or after an offset of a passage; 0 where there is none after it."""
        begin, _ = self._body.range_of(passage, passage)
        number = bisect_left(self._starts, begin + offset)
        return number if number < len(self._starts) else 0

    def thinned(self, most: int) -> Sequence[int]:
        """Numbers of so many places at most, spread over the text: no two of them in the same part of it."""
        numbers: list[int] = []
        number = 0
        length = max(1, len(self._body.corpus.text))
        while number < len(self._starts):
            numbers.append(number)
            part = self._starts[number] * most // length
            number = max(number + 1, bisect_left(self._starts, -(-(part + 1) * length // most)))
        return numbers
