"""The database: its tables, and how a connection to it is made. Its number: `VERSION`."""

from __future__ import annotations

import os
import sqlite3
import time
from typing import TYPE_CHECKING
from urllib.parse import quote

from broadsheet.library.query import INDEX_VERSION
from broadsheet.library.trouble import Damaged

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 1
APPLICATION = 0x42524F41
"""Stands in the header of the file, so that it is told from every other database."""

_TURN = 0.02
"""Seconds between two questions whether another program has let go."""

_TABLES = """
CREATE TABLE briefing (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,  -- as the system has it; a name need not be text
    added REAL,                 -- seconds since 1970; NULL where it was only opened
    opened REAL,                -- when it was opened last; NULL where it never was
    size INTEGER NOT NULL,      -- bytes of its files when it was read; -1 before
    modified INTEGER NOT NULL,  -- nanoseconds, of the newest of its files
    hash TEXT NOT NULL,         -- of its files, whatever form they are in; empty before it was read
    cover TEXT NOT NULL,        -- JSON; empty before it was read
    crc INTEGER NOT NULL        -- of the texts of its rows
);
CREATE TABLE row (
    id INTEGER PRIMARY KEY,     -- briefing << 28 | kind << 24 | number
    language TEXT NOT NULL,
    place TEXT NOT NULL,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    numbers TEXT NOT NULL       -- JSON: start, end, values
);
CREATE TABLE told (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE found USING fts5(
    grams, singles, content='', columnsize=0, tokenize="ascii tokenchars '.=%'"
);
"""


def connect(file: Path, patience: float) -> sqlite3.Connection:
    """Open the database to write, or make it; a new one has no tables yet.

    Args:
        file: the database.
        patience: seconds to wait for another program that writes.

    Raises:
        sqlite3.Error, OSError: the medium or another program refuses.
        Damaged: it is not what this program writes.
    """
    _look_at(file)
    db = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        new = is_new(db)
        if not new:
            _demand_version(db)
        _log_ahead(db, patience)
        db.execute("PRAGMA synchronous = NORMAL")
        if new:
            db.execute("BEGIN IMMEDIATE")  # told here, not later: whether the medium can be written
            db.execute("ROLLBACK")
    except BaseException:
        db.close()
        raise
    return db


def _log_ahead(db: sqlite3.Connection, patience: float) -> None:
    """Let readers read while somebody writes. SQLite itself does not wait for others with this one change."""
    end = time.monotonic() + patience
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= end:
                raise
            time.sleep(_TURN)
        else:
            return


def connect_to_read(file: Path) -> sqlite3.Connection:
    """Open the database where it cannot be written.

    Raises:
        sqlite3.Error: it is not there or cannot be read.
        Damaged: it is not what this program writes.
    """
    _look_at(file)
    address = f"file:{quote(os.fspath(file).encode('utf-8', 'surrogateescape'))}"
    for options in ("?mode=ro", "?mode=ro&immutable=1"):  # without -shm beside it, only what never changes can be read
        db = sqlite3.connect(address + options, uri=True, isolation_level=None, check_same_thread=False)
        try:
            _demand_version(db)
        except sqlite3.OperationalError:
            db.close()
            if "immutable" in options:
                raise
        except BaseException:
            db.close()
            raise
        else:
            return db
    raise AssertionError("the loop returns or raises")


def connect_to_memory() -> sqlite3.Connection:
    """A database that is gone when it is closed, for a medium that holds none."""
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def is_new(db: sqlite3.Connection) -> bool:
    """Whether nothing has been written into it."""
    return bool(db.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()[0])


def make(db: sqlite3.Connection) -> None:
    """Make the tables, within a transaction."""
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)
    db.execute("INSERT INTO told VALUES ('index', ?)", (INDEX_VERSION,))
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {VERSION}")


def check(db: sqlite3.Connection) -> None:
    """Look at every page of the database and at the index.

    Raises:
        Damaged, sqlite3.Error: something is wrong.
    """
    (said,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise Damaged(said)
    db.execute("INSERT INTO found(found) VALUES ('integrity-check')")


def _demand_version(db: sqlite3.Connection) -> None:
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise Damaged("another database")
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version != VERSION:
        raise Damaged(f"version {version}, this program keeps version {VERSION}")
    index = db.execute("SELECT value FROM told WHERE name = 'index'").fetchone()
    if index is None or index[0] != INDEX_VERSION:
        raise Damaged(f"index {index[0] if index else 'unknown'}, this program keeps {INDEX_VERSION}")


def _look_at(file: Path) -> None:
    """What can be told of a file before SQLite opens it: that it was cut off."""
    try:
        with file.open("rb") as handle:
            head = handle.read(100)
            size = os.fstat(handle.fileno()).st_size
    except FileNotFoundError:
        return
    wal = file.with_name(f"{file.name}-wal")
    if size and len(head) == 100 and head.startswith(b"SQLite format 3\0") and not wal.exists():
        page = int.from_bytes(head[16:18], "big")
        wanted = int.from_bytes(head[28:32], "big") * (65536 if page == 1 else page)
        if size < wanted:
            raise Damaged(f"{size} of {wanted} bytes")
