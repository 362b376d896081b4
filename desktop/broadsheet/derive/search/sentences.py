"""The sentence around what was found, cut to a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.excerpts import sentence_bounds
from broadsheet.derive.search.folding import fold
from broadsheet.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.derive.search.hits import Ranges
    from broadsheet.derive.search.query import Query

_BEFORE = {"zh": 16, "en": 36}
"""Characters that are kept before what was found, lest it stand outside of the line."""
_WHOLE = {"zh": 64, "en": 140}
_AROUND = 400
"""A sentence is looked for no farther than this."""


class Sentence(NamedTuple):
    """A sentence, and where it answers to a query.

    Attributes:
        first, last: its range in the passage, before it was cut.
    """

    text: str
    ranges: Ranges
    first: int
    last: int


def sentence_around(text: str, start: int, end: int, language: str, query: Query) -> Sentence:
    """The sentence around a range of a passage, in code points; … stands where it was cut."""
    low = max(0, start - _AROUND)
    near = text[low : end + _AROUND]
    first, last = sentence_bounds(near, Span(start - low, end - low, "plain", ""), language)
    first, last = first + low, last + low
    while first < start and text[first].isspace():
        first += 1
    shown, ahead = _cut(text, first, last, start, language)
    own = (start - shown + ahead, min(end, last) - shown + ahead)
    words = ("…" if ahead else "") + text[shown:last].rstrip()
    most = _WHOLE.get(language, _WHOLE["en"])
    if len(words) > most:
        words = words[: max(most, own[1])] + "…"
    return Sentence(words, merged([own, *ranges_in(words, query)]), first, last)


def line_of(text: str, query: Query, language: str) -> Sentence:
    """A line, its beginning left out where what answers to a query would stand too far to the right."""
    ranges = ranges_in(text, query)
    room = _BEFORE.get(language, _BEFORE["en"])
    if not ranges or ranges[0][1] <= 3 * room:
        return Sentence(text, ranges, 0, len(text))
    shown = ranges[0][0] - room
    moved = tuple((start - shown + 1, end - shown + 1) for start, end in ranges)
    return Sentence("…" + text[shown:], moved, shown, len(text))


def ranges_in(text: str, query: Query) -> Ranges:
    """Where a short text answers to a query."""
    folded = fold(text)
    return merged(folded.original(*span) for span in query.spans(folded.text))


def merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Ranges in order; those that touch are one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif end > start:
            found.append((start, end))
    return tuple(found)


def _cut(text: str, first: int, last: int, start: int, language: str) -> tuple[int, int]:
    """Where the line begins, and how many signs stand before its words: the beginning goes where all is too long."""
    room = _BEFORE.get(language, _BEFORE["en"])
    if start - first <= room or last - first <= _WHOLE.get(language, _WHOLE["en"]) // 2:
        return first, 0
    shown = start - room
    if language != "zh" and (blank := text.find(" ", shown, start)) >= 0:
        shown = blank + 1
    return shown, 1
