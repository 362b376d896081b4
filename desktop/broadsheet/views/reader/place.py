"""The place that is being read, kept through a new size, new fonts and another language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.model import Passage
    from broadsheet.typeset.index import TextIndex

_WORDS = 24
"""So many characters tell a place from others."""


class ReadingPlace(NamedTuple):
    """Where the reader is.

    Attributes:
        passage, offset: the first words in view.
        share: how far into the passage they stand, 0 to 1, for a text in another language.
        language: of the text.
        distance: of their line from the top of the view, in pixels; negative where it is cut.
        at_top: whether the text is at its very start.
    """

    passage: str
    offset: int
    share: float
    language: str
    distance: float
    at_top: bool

    def position(self, index: TextIndex, language: str) -> int | None:
        """Where it is in a document; None where the passage is missing there."""
        placed = index.passage(self.passage)
        if placed is None:
            return None
        same = language == self.language
        return index.position(self.passage, self.offset if same else int(self.share * len(placed.passage.text)))


def place_at(index: TextIndex, position: int, language: str, distance: float, at_top: bool) -> ReadingPlace:
    """The reading place of a document position."""
    passage, offset = index.place(position)
    placed = index.passage(passage)
    length = len(placed.passage.text) if placed else 0
    return ReadingPlace(passage, offset, offset / length if length else 0.0, language, distance, at_top)


def words_from(passage: Passage, offset: int) -> str:
    """The words that begin at an offset, as many as tell the place from others."""
    return passage.text[offset : offset + _WORDS]


def found_again(place: ReadingPlace, words: str, passages: Sequence[Passage]) -> ReadingPlace | None:
    """The place in a text that may have changed: where the same words stand, those in its own passage first.

    Args:
        place: where it was.
        words: what stood there.
        passages: of the text, in its language.
    """
    own = next((passage for passage in passages if passage.id == place.passage), None)
    if own is not None and words_from(own, place.offset) == words:
        return place
    for passage in (own, *passages) if words.strip() else ():
        at = passage.text.find(words) if passage is not None else -1
        if passage is not None and at >= 0:
            return place._replace(passage=passage.id, offset=at, share=at / len(passage.text))
    return None
