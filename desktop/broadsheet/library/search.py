"""From a question to hits: which rows, which of them first, and the sentence of each."""

from __future__ import annotations

import os
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.derive.excerpts import sentence_bounds
from broadsheet.library.records import FIGURE, NAME, TITLE
from broadsheet.library.rows import BITS, numbers_from
from broadsheet.library.trouble import as_damage
from broadsheet.model import Place, Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from broadsheet.library.query import Query, Ranges

    _Own = tuple[bytes, int, int]  # a briefing's path, and which of the rows are its own

_LEAST_EACH = 3
_MOST_WEIGHED = 12
_MOST_PROVED, _MOST_FAILED = 100, 300
_LONGEST = {"zh": 64, "en": 150}
_FIRST = 1 << 24
_BREAKS = dict.fromkeys(map(ord, "\n\r\t\u2028\u2029"), " ")
_KINDS = {TITLE: "title", NAME: "name", FIGURE: "figure"}


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand.

    Attributes:
        kind: title, name, figure or text.
        language: of the words; empty for a name.
        place: id of the passage, name or figure; ``start`` and ``end`` are the words in its text.
        section: of a passage.
        words: what is meant in the text, as printed.
        sentence: around the words; … stands where it was cut.
        ranges: of the words in the sentence.
    """

    briefing: int
    path: Path
    kind: str
    language: str
    place: Place
    section: str
    words: str
    sentence: str
    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        hits: briefing by briefing; those with the words in their headline first, then the newest.
        places: how many places there are in all; ``hits`` may be fewer.
        briefings: how many briefings they stand in.
        exact: False where ``places`` is the most that there can be: not each of so many was looked at.
    """

    hits: tuple[Hit, ...] = ()
    places: int = 0
    briefings: int = 0
    exact: bool = True


def search(db: sqlite3.Connection, query: Query, limit: int) -> Found:
    """Where the words stand."""
    if not query.match or limit < 1:
        return Found()
    rows = _rows(db, query)
    exact = query.is_exact
    with as_damage():
        if not exact and len(rows) <= _MOST_PROVED:
            rows, exact = [row for row in rows if _proof(db, query, row)], True
        order = _in_order(db, list(_spans(rows)), rows)
        hits = tuple(_hits(db, query, order, rows, limit))
    return Found(hits, len(rows) if hits else 0, len(order) if hits else 0, exact)


def _rows(db: sqlite3.Connection, query: Query) -> list[int]:
    """The rows that the index names, in their order; as one text they come twice as fast as one by one."""
    asked = "SELECT group_concat(rowid) FROM (SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid)"
    (told,) = db.execute(asked, (query.match,)).fetchone()
    return list(map(int, told.split(","))) if told else []


def _spans(rows: list[int]) -> Iterator[tuple[int, int, int]]:
    """Briefing by briefing, which of the rows are its own: from, to."""
    at = 0
    while at < len(rows):
        briefing = rows[at] >> BITS
        end = bisect_left(rows, (briefing + 1) << BITS, at)
        yield briefing, at, end
        at = end


def _in_order(db: sqlite3.Connection, spans: list[tuple[int, int, int]], rows: list[int]) -> list[_Own]:
    """Those with the words in their headline, then the others; of both the newest first."""
    asked = "SELECT id, path FROM briefing ORDER BY max(ifnull(added, 0), ifnull(opened, 0)) DESC, id DESC"
    there = {briefing: (at, end) for briefing, at, end in spans}
    found = [(path, *there[id_]) for id_, path in db.execute(asked) if id_ in there]
    in_headline = [own for own in found if rows[own[1]] % (1 << BITS) < _FIRST]
    return in_headline + [own for own in found if rows[own[1]] % (1 << BITS) >= _FIRST]


def _hits(db: sqlite3.Connection, query: Query, order: list[_Own], rows: list[int], limit: int) -> Iterator[Hit]:
    """A few of every briefing, as many as there is room for."""
    each = max(_LEAST_EACH, limit // len(order)) if order else 0
    given = failed = 0
    for path_bytes, at, end in order:
        of_this, path = 0, Path(os.fsdecode(path_bytes))
        for row in rows[at:end]:
            if given == limit or failed > _MOST_FAILED:
                return
            if of_this == each:
                break
            proof = _proof(db, query, row)
            if proof is None:
                failed += 1
                continue
            yield _hit(row, path, *proof)
            of_this += 1
            given += 1


def _proof(db: sqlite3.Connection, query: Query, row: int) -> tuple[tuple[str, str, str, str], Ranges] | None:
    """The row and where the words stand in its text; None where they do not."""
    asked = "SELECT language, place, section, text, numbers FROM row WHERE id = ?"
    told = db.execute(asked, (row,)).fetchone()
    if told is None:
        return None
    ranges = query.ranges(told[3], numbers_from(told[4]) if query.has_values else ())
    return ((told[0], told[1], told[2], told[3]), ranges) if ranges else None


def _hit(row: int, path: Path, told: tuple[str, str, str, str], ranges: Ranges) -> Hit:
    language, place, section, text = told
    start, end, first, last = _best(text, ranges, language) if section else (*ranges[0], 0, len(text))
    sentence, shift = _cut(text, first, last, start, end, _LONGEST.get(language, _LONGEST["en"]))
    shown = tuple(
        (max(0, a + shift), min(len(sentence), b + shift))
        for a, b in ranges
        if b + shift > 0 and a + shift < len(sentence)
    )
    kind = _KINDS.get(row >> 24 & 15, "text")
    return Hit(row >> BITS, path, kind, language, Place(place, start, end), section, text[start:end], sentence, shown)


def _best(text: str, ranges: Ranges, language: str) -> tuple[int, int, int, int]:
    """The words that stand in a sentence with the most of the others, and the bounds of that; of equals the first."""
    best, most = (*ranges[0], 0, len(text)), 0
    for start, end in ranges[:_MOST_WEIGHED]:
        first, last = sentence_bounds(text, Span(start, end, "plain", ""), language)
        together = len({text[a:b].casefold() for a, b in ranges if first <= a and b <= last})
        if together > most:
            best, most = (start, end, first, last), together
    return best


def _cut(text: str, first: int, last: int, start: int, end: int, longest: int) -> tuple[str, int]:
    """The sentence, shortened around the words; and what to add to an offset of the text for one of the sentence."""
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    room = max(8, longest - (end - start))
    before, after = start - first, last - end
    room_before, room_after = max(room // 2, room - after), max(room // 2, room - before)
    head = tail = ""
    if before > room_before:
        first, head = _word_start(text, start - room_before, start), "…"
    if after > room_after:
        last, tail = _word_end(text, end, end + room_after), "…"
    return f"{head}{text[first:last]}{tail}".translate(_BREAKS), len(head) - first


def _word_start(text: str, at: int, limit: int) -> int:
    """The first word that begins at or after a place, in a text with blanks."""
    blank = text.find(" ", at, at + (limit - at) // 2)
    return blank + 1 if blank >= 0 else at


def _word_end(text: str, start: int, at: int) -> int:
    blank = text.rfind(" ", start + (at - start) // 2, at)
    return blank if blank >= 0 else at
