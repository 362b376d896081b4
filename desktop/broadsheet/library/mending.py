"""Transactions, and the damaged database that is set aside, never lost."""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    T = TypeVar("T")

_BESIDE = ("-wal", "-shm")


def within(db: sqlite3.Connection, work: Callable[[], T]) -> T:
    """Work within one transaction."""
    db.execute("BEGIN IMMEDIATE")
    try:
        result = work()
        db.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise
    return result


def identity(file: Path) -> tuple[int, int] | None:
    """Which file it is, whatever its name."""
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_dev, told.st_ino


def set_aside(file: Path) -> str:
    """Give a damaged database another name, with what SQLite keeps beside it; return that name.

    Raises:
        OSError: the system refuses; everything is as it was.
    """
    if not file.exists():
        return file.name
    stamp = time.strftime("%Y%m%d-%H%M%S")
    numbered = (f"{file.stem}-damaged-{stamp}{f'-{at}' if at else ''}{file.suffix}" for at in range(1000))
    aside = next(aside for name in numbered if not (aside := file.with_name(name)).exists())
    file.rename(aside)
    for ending in _BESIDE:
        with suppress(FileNotFoundError):
            file.with_name(file.name + ending).rename(aside.with_name(aside.name + ending))
    return aside.name
