"""From a range of a passage back to the source it was made of."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.importer.passages import Passage
    from broadsheet.importer.repair.repaired import Piece


class Origins:
    """Where every passage stands in the source.

    Args:
        passages: of the article.
        pieces: that they were made of.
        source: the whole text of the document.
    """

    def __init__(self, passages: Sequence[Passage], pieces: Sequence[Piece], source: str) -> None:
        self._parts = {
            passage.id: list(_parts(pieces[passage.piece], source)) if passage.piece >= 0 else []
            for passage in passages
        }

    def ranges(self, passage: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The ranges of the source that words of a passage come from; none for words that it does not hold."""
        parts = self._parts.get(passage, [])
        first = max(0, bisect_right(parts, (start, 1 << 60, 0)) - 1)
        found = []
        for begin, stop, origin in parts[first:]:
            if begin >= max(end, start + 1):
                break
            left, right = max(begin, start), min(stop, end)
            if left < right or (start == end and begin <= start <= stop):
                found.append((origin + left - begin, origin + max(left, right) - begin))
        return tuple(found)


def _parts(piece: Piece, source: str) -> Iterator[tuple[int, int, int]]:
    """Start and end in the passage, start in the source, of each range; a blank put between two is stepped over."""
    at = 0
    for begin, end in piece.ranges:
        words = source[begin:end]
        if not piece.text.startswith(words, at) and piece.text.startswith(words, at + 1):
            at += 1
        yield at, at + len(words), begin
        at += len(words)
