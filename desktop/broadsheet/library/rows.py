"""What is written into the tables, a briefing a transaction."""

from __future__ import annotations

import json
import os
import sqlite3
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from broadsheet.library.covers import cover_json, cover_of
from broadsheet.library.place import shelf_path
from broadsheet.library.query import Printed, index_text
from broadsheet.library.records import ROWS, records
from broadsheet.library.roll import Times
from broadsheet.library.trouble import Damaged, as_damage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from broadsheet.files import Opened
    from broadsheet.library.records import Record

BITS = 28
"""A row's id is its briefing's, these bits, and four bits of them its kind."""

_KIND_BITS = 24
_INDEX = "INSERT INTO found(rowid, grams, singles) VALUES (?, ?, ?)"
_NO_INDEX = "INSERT INTO found(found, rowid, grams, singles) VALUES ('delete', ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Bound:
    """A briefing made ready for the shelf; making it takes the time, putting it there does not.

    Attributes:
        stamp: size and time of its files, taken before they were read.
        rows: number among its kind, kind, language, place, section, text, numbers, and the two columns of the index.
    """

    path: Path
    stamp: tuple[int, int]
    hash: str
    cover: str
    crc: int
    rows: tuple[tuple[int, str, str, str, str, str, str, str], ...]


def stamp(path: Path) -> tuple[int, int]:
    """Bytes of a briefing's files, and the time of the newest in nanoseconds.

    Raises:
        OSError: it is not there.
    """
    told = path.stat()
    if not path.is_dir():
        return told.st_size, told.st_mtime_ns
    files = [Path(folder, name).stat() for folder, _, names in os.walk(path) for name in names]
    return sum(file.st_size for file in files), max((file.st_mtime_ns for file in files), default=told.st_mtime_ns)


def bind(opened: Opened, taken: tuple[int, int]) -> Bound:
    """Make a briefing ready for the shelf.

    Args:
        opened: as it was read; it holds a briefing.
        taken: `stamp` of it, from before it was read.
    """
    assert opened.briefing is not None
    found = tuple(_numbered(records(opened.briefing)))
    crc = 0
    for row in found:
        crc = crc32(row[4].encode(), crc)
    return Bound(shelf_path(opened.path), taken, _hash(opened.files), cover_json(cover_of(opened.briefing)), crc, found)


def put(db: sqlite3.Connection, bound: Bound, added: float | None, opened: float | None) -> tuple[Times, Path | None]:
    """Put a briefing on the shelf; where the same one is missing elsewhere, it has moved here.

    Returns:
        Its times, and the path that it had before, or None.
    """
    id_, times, held, moved = _known(db, bound)
    times = Times(times.added or added, opened or times.opened)
    if id_ is None:
        (id_,) = db.execute("SELECT ifnull(max(id), 0) + 1 FROM briefing").fetchone()
        db.execute("INSERT INTO briefing VALUES (?, ?, NULL, NULL, -1, 0, '', '', 0)", (id_, os.fsencode(bound.path)))
    change = "UPDATE briefing SET path=?, added=?, opened=?, size=?, modified=?, hash=?, cover=?, crc=? WHERE id=?"
    values = (os.fsencode(bound.path), *times, *bound.stamp, bound.hash, bound.cover, bound.crc, id_)
    db.execute(change, values)
    if held != bound.hash:
        _clear(db, id_)
        first = id_ << BITS
        db.executemany("INSERT INTO row VALUES (?, ?, ?, ?, ?, ?)", ((first | row[0], *row[1:6]) for row in bound.rows))
        db.executemany(_INDEX, ((first | row[0], *row[6:]) for row in bound.rows))
    return times, moved


def renew(db: sqlite3.Connection, path: Path, stamp: tuple[int, int], added: float) -> Times | None:
    """Note that a briefing is added, where its files are as they were read; None where they are not."""
    asked = "SELECT id, added, opened FROM briefing WHERE path = ? AND size = ? AND modified = ?"
    found = db.execute(asked, (os.fsencode(path), *stamp)).fetchone()
    if found is None:
        return None
    times = Times(found[1] or added, found[2])
    db.execute("UPDATE briefing SET added = ? WHERE id = ?", (times.added, found[0]))
    return times


def remove(db: sqlite3.Connection, path: Path) -> bool:
    """Take a briefing from the shelf; False where it is not on it."""
    found = db.execute("SELECT id FROM briefing WHERE path = ?", (os.fsencode(path),)).fetchone()
    if found is None:
        return False
    _clear(db, found[0])
    db.execute("DELETE FROM briefing WHERE id = ?", found)
    return True


def move(db: sqlite3.Connection, old: Path, new: Path) -> Times | None:
    """Give a briefing another path, and forget which state of its files is known; None where it is not on the shelf."""
    found = db.execute("SELECT added, opened FROM briefing WHERE path = ?", (os.fsencode(old),)).fetchone()
    if found is None:
        return None
    if old != new:
        remove(db, new)
    db.execute("UPDATE briefing SET path = ?, size = -1 WHERE path = ?", (os.fsencode(new), os.fsencode(old)))
    return Times(*found)


def forget_opened(db: sqlite3.Connection) -> None:
    """Take away what was only opened, and when the rest was opened."""
    for (id_,) in db.execute("SELECT id FROM briefing WHERE added IS NULL").fetchall():
        _clear(db, id_)
        db.execute("DELETE FROM briefing WHERE id = ?", (id_,))
    db.execute("UPDATE briefing SET opened = NULL")


def note_unread(db: sqlite3.Connection, known: Mapping[str, Times]) -> None:
    """Note briefings that are to be read yet."""
    note = "INSERT INTO briefing VALUES (NULL, ?, ?, ?, -1, 0, '', '', 0)"
    db.executemany(note, ((os.fsencode(path), *times) for path, times in known.items()))


def known(db: sqlite3.Connection) -> dict[str, Times]:
    """The paths on the shelf."""
    asked = "SELECT path, added, opened FROM briefing"
    with as_damage():
        return {os.fsdecode(path): Times(added, opened) for path, added, opened in db.execute(asked)}


def salvage(file: Path) -> dict[str, Times]:
    """What paths can still be read of a damaged database; none at worst."""
    found: dict[str, Times] = {}
    try:
        db = sqlite3.connect(file, timeout=0.2)
        try:
            for path, added, opened in db.execute("SELECT path, added, opened FROM briefing"):
                found[os.fsdecode(path)] = Times(added, opened)
        finally:
            db.close()
    except (sqlite3.Error, ValueError, TypeError):
        pass
    return found


def check(db: sqlite3.Connection) -> None:
    """Compare the texts of every briefing with what was written.

    Raises:
        Damaged: they differ.
    """
    for id_, crc in db.execute("SELECT id, crc FROM briefing").fetchall():
        told = 0
        with as_damage():
            for (text,) in db.execute("SELECT text FROM row WHERE id BETWEEN ? AND ? ORDER BY id", _span(id_)):
                told = crc32(text.encode(), told)
        if told != crc:
            raise Damaged(f"briefing {id_} with another text than was written")


def numbers_json(numbers: Iterable[Printed]) -> str:
    """Numbers as text; empty for none."""
    told = [(number.start, number.end, number.values) for number in numbers]
    return json.dumps(told) if told else ""


def numbers_from(text: str) -> tuple[Printed, ...]:
    """The same back.

    Raises:
        Damaged: the text tells of no numbers.
    """
    with as_damage():
        return tuple(Printed(int(a), int(b), tuple(values)) for a, b, values in json.loads(text)) if text else ()


def _known(db: sqlite3.Connection, bound: Bound) -> tuple[int | None, Times, str, Path | None]:
    """The briefing's row by its path, else by what is in its files where those are missing: id, times, hash, path."""
    asked = "SELECT id, added, opened, hash, path FROM briefing WHERE "
    found = db.execute(asked + "path = ?", (os.fsencode(bound.path),)).fetchone()
    if found is not None:
        return found[0], Times(found[1], found[2]), found[3], None
    for id_, added, opened, hash_, path in db.execute(asked + "hash = ?", (bound.hash,)).fetchall():
        if not Path(os.fsdecode(path)).exists():
            return id_, Times(added, opened), hash_, Path(os.fsdecode(path))
    return None, Times(), "", None


def _clear(db: sqlite3.Connection, id_: int) -> None:
    """Take the rows of a briefing out of the index, then away."""
    asked = "SELECT id, text, numbers FROM row WHERE id BETWEEN ? AND ?"
    with as_damage():
        written = [(row, *index_text(text, numbers_from(told))) for row, text, told in db.execute(asked, _span(id_))]
    db.executemany(_NO_INDEX, written)
    db.execute("DELETE FROM row WHERE id BETWEEN ? AND ?", _span(id_))


def _span(id_: int) -> tuple[int, int]:
    return id_ << BITS, ((id_ + 1) << BITS) - 1


def _numbered(found: Iterable[Record]) -> Iterator[tuple[int, str, str, str, str, str, str, str]]:
    """The rows in the order of their numbers."""
    by_kind: dict[int, list[Record]] = {}
    for record in found:
        by_kind.setdefault(record.kind, []).append(record)
    for kind in sorted(by_kind):
        for at, record in enumerate(by_kind[kind][:ROWS]):
            number = kind << _KIND_BITS | at
            told = numbers_json(record.numbers)
            yield number, record.language, record.place, record.section, record.text, told, *record.indexed


def _hash(files: Mapping[str, bytes]) -> str:
    """What is in the files, by their names; a folder and a ``.briefing`` of it have the same."""
    total = blake2b(digest_size=16)
    for name in sorted(files):
        total.update(f"{name}\0{len(files[name])}\0".encode("utf-8", "surrogatepass"))
        total.update(files[name])
    return total.hexdigest()
