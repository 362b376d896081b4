"""The shelf itself: what stands on it, what is put there and taken away; it mends itself where it was damaged."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from broadsheet.files import FileProblem
from broadsheet.files.problems import refusal
from broadsheet.library import rows, schema, search
from broadsheet.library.entries import read_entries
from broadsheet.library.lock import held
from broadsheet.library.mending import identity, set_aside, within
from broadsheet.library.query import parse
from broadsheet.library.roll import FILE as ROLL
from broadsheet.library.roll import Times, add_to_roll, read_roll, write_roll
from broadsheet.library.trouble import Damaged, damage_told, no_place, told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import TracebackType

    from broadsheet.library.entries import Entry
    from broadsheet.library.rows import Bound
    from broadsheet.library.search import Found
    from broadsheet.model import Problem

    T = TypeVar("T")

FILE = "shelf.sqlite"
_LOCK = "shelf.lock"
_WRONG = (sqlite3.Error, OSError, UnicodeError, Damaged)


class Shelf:
    """One shelf, open until `close`. Every problem of the medium is a FileProblem; damage is mended and told of.

    Attributes:
        notices: what was damaged and is made again.
        read_only: True where nothing can be kept.
        can_take_in: whether what is read again finds room: in the database, or for now in memory.
        unclean: whether the program that had it open last did not come to close it.
    """

    def __init__(self, folder: Path, patience: float = 5.0) -> None:
        """Open a shelf, or make it.

        Args:
            folder: where it lies.
            patience: seconds to wait for another program that writes.

        Raises:
            FileProblem: another program does not let go of it.
        """
        self._folder, self._file, self._patience = folder, folder / FILE, patience
        self._db: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        self._agrees = False
        self.notices: list[Problem] = []
        self.read_only = False
        self.can_take_in = True
        self.unclean = os.path.exists(folder / f"{FILE}-wal")  # noqa: PTH110  Path raises where one may not look
        self._mended(self._open)

    def __enter__(self) -> Shelf:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it."""
        if self._db is not None:
            with suppress(sqlite3.Error):
                self._db.close()
            self._db = None

    def entries(self) -> tuple[Entry, ...]:
        """What is on the shelf, what was opened or added last first."""
        return self._do(read_entries)

    def unread(self) -> tuple[Path, ...]:
        """What is to be read yet: a shelf that was damaged is made again of these."""
        return tuple(entry.path for entry in self.entries() if entry.cover is None)

    def search(self, typed: str, limit: int = 100) -> Found:
        """Where the words stand, briefing by briefing.

        Args:
            typed: what a person typed.
            limit: the most hits to give.
        """
        query = parse(typed)
        return self._do(lambda db: search.search(db, query, limit))

    def put(self, bound: Bound, added: float | None = None, opened: float | None = None) -> None:
        """Put a briefing on the shelf, or what has become of it in place of what was known.

        Args:
            bound: as `rows.bind` made it.
            added: when it was added; None where it was not.
            opened: when it was opened; None where it was not.

        Raises:
            FileProblem: nothing can be kept.
        """
        self._demand_writing(memory=added is None and opened is None)
        times, moved = self._do(lambda db: within(db, lambda: rows.put(db, bound, added, opened)))
        if moved is not None:
            self._note(moved, None)
        self._note(bound.path, times)

    def renew(self, path: Path, stamp: tuple[int, int], added: float) -> bool:
        """Note that a briefing is added whose files are as they were read; False where they are not, or it is new.

        Raises:
            FileProblem: nothing can be kept.
        """
        self._demand_writing()
        times = self._do(lambda db: within(db, lambda: rows.renew(db, path, stamp, added)))
        if times is not None:
            self._note(path, times)
        return times is not None

    def remove(self, path: Path) -> bool:
        """Take a briefing from the shelf, never from the disk; False where it is not on it.

        Raises:
            FileProblem: nothing can be kept.
        """
        self._demand_writing()
        there = self._do(lambda db: within(db, lambda: rows.remove(db, path)))
        if there:
            self._note(path, None)
        return there

    def move(self, old: Path, new: Path) -> None:
        """Tell where a briefing lies now; it is to be read again there.

        Raises:
            FileProblem: nothing can be kept.
        """
        self._demand_writing()
        times = self._do(lambda db: within(db, lambda: rows.move(db, old, new)))
        if times is not None:
            self._note(old, None)
            self._note(new, times)

    def forget_opened(self) -> None:
        """Forget which briefings were opened; those that were only opened leave the shelf.

        Raises:
            FileProblem: nothing can be kept.
        """
        self._demand_writing()
        self._do(lambda db: within(db, lambda: rows.forget_opened(db)))
        self._agree(again=True)

    def verify(self) -> bool:
        """Look at the whole of it, and mend it; True where nothing was wrong."""
        before = len(self.notices)
        if not self.read_only:
            self._do(_check)
        return len(self.notices) == before

    def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Work with the database; where that turns out to be damaged, mend it and work again."""
        return self._mended(lambda: work(self._connection()))

    def _mended(self, work: Callable[[], T]) -> T:
        for once_more in (True, False):
            try:
                return work()
            except _WRONG as error:
                problem = told(error, self._file.name)
                if isinstance(problem, FileProblem):
                    raise problem from error
                if not once_more:
                    raise refusal("system-error", self._file.name, "", problem.found, "a shelf") from error
                self._mend(problem.found)
        raise AssertionError("the loop returns or raises")

    def _connection(self) -> sqlite3.Connection:
        if self._db is None:
            self._open()
        assert self._db is not None
        return self._db

    def _open(self) -> None:
        if self._db is not None:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._identity = identity(self._file)
            self._db = schema.connect(self._file, self._patience)
            self._identity = identity(self._file)
            self._make()
        except (sqlite3.OperationalError, OSError) as error:
            self.close()
            problem = told(error, self._file.name)
            if isinstance(problem, Damaged):
                raise problem from error
            if problem.problem.code == "shelf-busy":
                raise
            self._open_to_read()

    def _open_to_read(self) -> None:
        """A medium that holds nothing new: what is on it, else nothing."""
        self.read_only, self.can_take_in = True, False
        try:
            self._db = schema.connect_to_read(self._file)
        except (sqlite3.Error, OSError):
            self._open_in_memory()

    def _open_in_memory(self) -> None:
        self.read_only, self.can_take_in = True, True
        self._db = schema.connect_to_memory()
        self._make()

    def _make(self) -> None:
        """Make the tables of a new database, and note what is to be read into it."""
        db = self._db
        assert db is not None
        if schema.is_new(db):
            within(db, lambda: _begin(db, self._roll()))

    def _roll(self) -> Mapping[str, Times]:
        return read_roll(self._folder / ROLL)

    def _mend(self, found: str) -> None:
        """Set the database aside, and begin a new one with everything still to be read."""
        self.close()
        kept, known = self._file.name, self._roll() or rows.salvage(self._file)
        if not self.read_only:
            try:
                with held(self._folder / _LOCK, self._patience):
                    if identity(self._file) == self._identity:
                        kept = set_aside(self._file)
                if known != self._roll():
                    write_roll(self._folder / ROLL, known)
            except OSError:
                self._open_in_memory()
        else:
            self._open_in_memory()
        self._agrees = False
        self.notices.append(damage_told(self._file.name, found, kept))

    def _demand_writing(self, *, memory: bool = False) -> None:
        """Refuse where nothing can be kept; what is only read again may be held in memory."""
        if self.read_only and not memory:
            raise refusal("no-permission", self._file.name, "", "a medium for reading only", "one that can be written")
        if not self.read_only:
            self._agree()

    def _agree(self, *, again: bool = False) -> None:
        """Bring the list into agreement with the database, once."""
        if self._agrees and not again:
            return
        known = self._do(rows.known)
        if known != self._roll():
            with suppress(OSError):
                write_roll(self._folder / ROLL, known)
        self._agrees = True

    def _note(self, path: Path, times: Times | None) -> None:
        """Note a change in the list; should that fail, the database has it, and the list agrees again later."""
        if not self.read_only:
            with suppress(OSError):
                add_to_roll(self._folder / ROLL, str(path), times)


def _check(db: sqlite3.Connection) -> None:
    schema.check(db)
    rows.check(db)


def _begin(db: sqlite3.Connection, known: Mapping[str, Times]) -> None:
    if schema.is_new(db):
        schema.make(db)
        rows.note_unread(db, known)


def open_shelf(folder: Path | None, patience: float = 5.0) -> Shelf:
    """Open the shelf of a folder.

    Raises:
        FileProblem: there is no folder for it, or another program does not let go of it.
    """
    if folder is None:
        raise no_place()
    return Shelf(folder, patience)
