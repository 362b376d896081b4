"""The syllables of Chinese text, by the phrases it is made of, from a table of which only what is asked for is read.

``build_spec/pinyin.py`` makes the table from pypinyin's dictionaries; it spells as that does, without its loading.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.lookup import Lookup
from broadsheet.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Heads = tuple[str, dict[str, tuple[str, ...]], int]
    """A character's own syllable, the phrases it begins with theirs, and the length of the longest."""


class Syllables:
    """The table.

    Args:
        path: of its file.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no such table.
    """

    def __init__(self, path: Path) -> None:
        self._rows = Lookup(path)
        ranges = [pair.split("-") for pair in self._rows.note.partition("\n")[2].split()]
        self._edges = [edge for first, last in ranges for edge in (int(first, 16), int(last, 16) + 1)]
        self._heads: dict[str, Heads] = {}

    def of(self, text: str) -> Iterator[tuple[str, bool]]:
        """Syllables with their tone as a digit behind, True; and runs of what has none as they are, False."""
        start = 0
        while start < len(text):
            end, is_han = start + 1, self._is_han(text[start])
            while end < len(text) and self._is_han(text[end]) == is_han:
                end += 1
            if is_han:
                yield from self._spelled(text[start:end])
            else:
                yield text[start:end], False
            start = end

    def _is_han(self, char: str) -> bool:
        return bool(bisect_right(self._edges, ord(char)) % 2)

    def _spelled(self, run: str) -> Iterator[tuple[str, bool]]:
        """A run by its longest phrases from the left, as pypinyin cuts it."""
        at, alone = 0, False
        while at < len(run):
            own, phrases, longest = self._head(run[at])
            lengths = () if alone else range(min(longest, len(run) - at), 1, -1)
            found = next((run[at : at + length] for length in lengths if run[at : at + length] in phrases), "")
            if found:
                yield from ((syllable, True) for syllable in phrases[found])
                at += len(found)
                continue
            # what is left may be the beginning of a phrase and no more: it is then read sign by sign
            alone = alone or any(phrase.startswith(run[at:]) for phrase in phrases)
            yield (own, True) if own else (run[at], False)
            at += 1

    def _head(self, char: str) -> Heads:
        known = self._heads.get(char)
        if known is None:
            own, *rows = (self._rows.get(char) or "").split("\t")
            phrases = {phrase: tuple(spelled) for phrase, *spelled in map(str.split, rows)}
            known = self._heads[char] = own, phrases, max(map(len, phrases), default=0)
        return known


@lru_cache(maxsize=1)
def table() -> Syllables | None:
    """The table that ships, opened once; None where it was not made or cannot be read."""
    try:
        return Syllables(resource("import", "pinyin.words"))
    except (OSError, ValueError):
        return None
