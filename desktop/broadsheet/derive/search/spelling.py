"""How Chinese characters may be typed in Latin letters, and where a short text answers to what was typed."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOUBLE = ("zh", "ch", "sh")
"""Initials of two letters."""


def is_han(char: str) -> bool:
    """Whether a character is Chinese."""
    return "\u3400" <= char <= "\u9fff" or char == "〇" or "\U00020000" <= char <= "\U0003ffff"


@cache
def readings(char: str) -> tuple[str, ...]:
    """Every reading of a character without tones, ü as v and as u; none for what is not Chinese.

    The dictionary behind it is loaded at the first call.
    """
    if not is_han(char):
        return ()
    from pypinyin import Style, pinyin

    found = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    plain = [reading for each in found for reading in each if reading.isascii() and reading.isalpha()]
    return tuple(dict.fromkeys([*plain, *(reading.replace("v", "u") for reading in plain)]))


def initials(reading: str) -> tuple[str, ...]:
    """The initials that stand for a reading: its first letter, and zh, ch, sh."""
    return (reading[0], reading[:2]) if reading[:2] in _DOUBLE else (reading[0],)


def past_mark(query: str, at: int) -> int:
    """A place in a query, beyond the mark that may part syllables there (xi'an)."""
    return at + 1 if 0 < at < len(query) and query[at] == "'" else at


def spans_in(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Where a text answers to a query, from left to right, none overlapping another; both are folded.

    A character is typed as itself, by a whole reading, by its initial, or, where the query ends, by the beginning of
    a reading.
    """
    start = 0
    while query and start < len(text):
        end = _end_of(text, start, query)
        if end:
            yield start, end
        start = end or start + 1


def _end_of(text: str, start: int, query: str) -> int:
    """End of the shortest answer that begins here; 0 where there is none."""
    states = {0}
    for at in range(start, min(len(text), start + len(query))):
        states = {to for state in states for to in _after(text[at], query, state)}
        if len(query) in states:
            return at + 1
        if not states:
            return 0
    return 0


@lru_cache(maxsize=8192)
def _after(char: str, query: str, at: int) -> frozenset[int]:
    """How far a query is used up by a character that answers to it from a place on."""
    return frozenset(_uses(char, query, at))


def _uses(char: str, query: str, at: int) -> Iterator[int]:
    if char == query[at]:
        yield past_mark(query, at + 1)
    for reading in readings(char):
        if query.startswith(reading, at):
            yield past_mark(query, at + len(reading))
        for initial in initials(reading):
            if query.startswith(initial, at):
                yield past_mark(query, at + len(initial))
        if reading.startswith(query[at:]):
            yield len(query)
