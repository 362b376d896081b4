"""What stands on the shelf, as it is shown."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.library.covers import Cover, cover_from
from broadsheet.library.trouble import as_damage

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing on the shelf.

    Attributes:
        id: number on this shelf; another once the shelf was made again.
        added, opened: seconds since 1970; None where it was not added, or never opened.
        size, modified: of its files when they were read (bytes, nanoseconds); size -1 before that.
        hash: of its files, the same for a folder and for a ``.briefing`` of it.
        cover: None before it was read.
    """

    id: int
    path: Path
    added: float | None
    opened: float | None
    size: int
    modified: int
    hash: str
    cover: Cover | None


def read_entries(db: sqlite3.Connection) -> tuple[Entry, ...]:
    """What is on the shelf, what was opened or added last first.

    Raises:
        Damaged: a cover cannot be read.
    """
    asked = (
        "SELECT id, path, added, opened, size, modified, hash, cover FROM briefing"
        " ORDER BY max(ifnull(added, 0), ifnull(opened, 0)) DESC, id DESC"
    )
    with as_damage():
        return tuple(
            Entry(
                id_, Path(os.fsdecode(path)), added, opened, size, modified, hash_, cover_from(cover) if cover else None
            )
            for id_, path, added, opened, size, modified, hash_, cover in db.execute(asked)
        )
