"""What can go wrong with the shelf itself, told like every problem of a file."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from broadsheet.files.problems import os_refusal, problem, refusal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from broadsheet.files import FileProblem
    from broadsheet.model import Problem

_BUSY = {5, 6, 15}  # SQLITE_BUSY, _LOCKED, _PROTOCOL
_READ_ONLY = {3, 8, 23}  # SQLITE_PERM, _READONLY, _AUTH
_FULL = {13}
_DAMAGED = {1, 11, 20, 24, 25, 26}  # SQLITE_ERROR, _CORRUPT, _MISMATCH, _FORMAT, _RANGE, _NOTADB
_CUT_SHORT = {522, 8458}  # SQLITE_IOERR_SHORT_READ, _IOERR_CORRUPTFS


@contextmanager
def as_damage() -> Iterator[None]:
    """Within the block values come from the database: one of another kind than was written is damage.

    Raises:
        Damaged: there is one.
    """
    try:
        yield
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise Damaged("values of another kind") from error


class Damaged(Exception):
    """The database cannot be what this program wrote."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


def told(error: sqlite3.Error | OSError | UnicodeError | Damaged, file: str) -> FileProblem | Damaged:
    """An error of SQLite or of the system as a problem; Damaged where the database has to be made again.

    Args:
        error: as it was raised.
        file: name of the database.
    """
    if isinstance(error, Damaged):
        return error
    if isinstance(error, UnicodeError):  # what SQLite says of damage quotes it
        return Damaged("words that are no text")
    if isinstance(error, OSError):
        return os_refusal(error, file)
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else 1
    words = str(error)
    if primary in _BUSY:
        return refusal("shelf-busy", file, "", words, "a shelf that no other program holds")
    if primary in _READ_ONLY:
        return refusal("no-permission", file, "", words, "permission to read and write it")
    if primary in _FULL:
        return refusal("disk-full", file, "", words, "room on the disk")
    if primary in _DAMAGED or code in _CUT_SHORT:
        return Damaged(words)
    return refusal("system-error", file, "", words, "a medium that reads and writes")


def damage_told(file: str, found: str, kept: str) -> Problem:
    """That the database was damaged, and where it lies now."""
    return problem("shelf-damaged", file, f"kept as {kept}", found, "a shelf that is whole; it is made again")


def no_place() -> FileProblem:
    """There is no folder of a person's data."""
    return refusal("missing-file", "shelf", "", "no folder for a person's data", "XDG_DATA_HOME or HOME to name one")
