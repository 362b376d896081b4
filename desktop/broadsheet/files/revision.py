"""Saving a briefing that was opened and changed: over its file, unless somebody else changed that meanwhile."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.files.container import MANIFEST, open_container
from broadsheet.files.problems import FileProblem, refusal
from broadsheet.files.reader import read_files
from broadsheet.files.saving import save_briefing
from broadsheet.files.tables import read_table, table_path

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from broadsheet.model import Briefing

CHANGED = "changed-on-disk"
"""Code of the refusal to write over what somebody else wrote."""

WRITING = 5
"""Steps of a save: what lies there is compared, then the files are made, packed, read back, and written."""


def save_revision(
    briefing: Briefing,
    path: Path,
    originals: Mapping[str, bytes],
    known: Mapping[str, bytes] | None = None,
    tick: Callable[[], None] | None = None,
) -> Mapping[str, bytes]:
    """Write a briefing; what says the same as in the originals keeps their bytes.

    Args:
        briefing: what to write.
        path: where; what stands there is replaced.
        originals: the files it was opened from.
        known: the files as they must still stand there; None writes over whatever does.
        tick: called before each of the steps, `WRITING` in all; what it raises ends the save, and nothing is written.

    Returns:
        The files as written.

    Raises:
        FileProblem: as for `save_briefing`, or ``changed-on-disk``.
    """
    if tick is not None:
        tick()
    if known is not None and is_changed(path, known):
        raise refusal(CHANGED, path.name, "", "other bytes than were read", "the file as it was opened")
    return MappingProxyType(dict(save_briefing(briefing, path, originals, tick)))


def is_changed(path: Path, known: Mapping[str, bytes]) -> bool:
    """Whether a briefing on the disk holds something else; one that is gone, or gone bad, holds nothing to lose."""
    try:
        return path.exists() and dict(read_files(open_container(path)).files) != dict(known)
    except FileProblem:
        return True


def can_write(path: Path) -> bool:
    """Whether the system lets this user replace a briefing: its folder, and for the folder form what holds that."""
    place = path.parent if path.name == MANIFEST else path
    if not place.exists():
        return place.parent.is_dir() and os.access(place.parent, os.W_OK)
    return os.access(place, os.W_OK) and os.access(place.parent, os.W_OK)


def columns_of(files: Mapping[str, bytes], name: str) -> tuple[str, ...]:
    """The columns that a table has in its file, those that the format does not know too."""
    return tuple(read_table(name, files.get(table_path(name), b"")).columns)
