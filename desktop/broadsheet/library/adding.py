"""Many briefings onto the shelf: what lies below a folder, one after the other, with progress, until told to stop."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.files import open_briefing
from broadsheet.files.problems import os_refusal, refusal
from broadsheet.library import rows
from broadsheet.library.place import shelf_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from broadsheet.library.entries import Entry
    from broadsheet.library.shelf import Shelf
    from broadsheet.model import Problem

    Progress = Callable[[int, int, str], bool]
    """Told how many are done, of how many, and which one is next; False stops."""

MANIFEST = "datapackage.json"
_ENDING = ".briefing"


@dataclass(slots=True)
class Outcome:
    """What became of an adding.

    Attributes:
        put: paths that were read and put on the shelf; kept: those that are on it as they are on the disk.
        failed: paths that cannot be put on it, and why.
        stopped: True where it was stopped before all were done.
    """

    put: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    failed: list[tuple[Path, Problem]] = field(default_factory=list)
    stopped: bool = False


def add(shelf: Shelf, paths: Iterable[Path], progress: Progress | None = None) -> Outcome:
    """Put briefings on the shelf, and every one below a folder that is none itself.

    Raises:
        FileProblem: nothing can be kept.
    """
    outcome, wanted = Outcome(), dict[Path, bool]()
    for path in paths:
        found = False
        for briefing, named in find(path):
            found = True
            wanted[briefing] = wanted.get(briefing, False) or named
            if progress and not progress(0, 0, briefing.name):
                outcome.stopped = True
                return outcome
        if not found:
            told = refusal("not-a-briefing", path.name, "", "no briefing in it", "a folder with briefings").problem
            outcome.failed.append((path, told))
    _each(shelf, wanted, outcome, progress, time.time())
    return outcome


def refresh(shelf: Shelf, progress: Progress | None = None) -> Outcome:
    """Read again what has changed on the disk, and read what is to be read yet; what is missing stays as it is."""
    outcome = Outcome()
    if not shelf.can_take_in:
        return outcome
    _each(shelf, {entry.path: True for entry in shelf.entries() if is_stale(entry)}, outcome, progress, None)
    return outcome


def note_opened(shelf: Shelf, path: Path, opened: float) -> None:
    """Put a briefing that a person has opened on the shelf.

    Raises:
        FileProblem: nothing can be kept, or the file is gone again.
    """
    path = shelf_path(path)
    try:
        taken = rows.stamp(path)
    except OSError as error:
        raise os_refusal(error, path.name) from error
    read = open_briefing(path)
    if read.briefing is not None:
        shelf.put(rows.bind(read, taken), opened=opened)


def find(path: Path) -> Iterator[tuple[Path, bool]]:
    """The briefings that a path names: itself, or those below it in order; and whether it was named itself.

    A path that does not exist is given back: reading it says so.
    """
    path = shelf_path(path)
    if not path.is_dir() or (path / MANIFEST).is_file():
        yield path, True
        return
    for folder, folders, files in os.walk(path):
        here = Path(folder)
        if MANIFEST in files:
            folders.clear()
            yield here, False
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(_ENDING) and not name.startswith("."):
                yield here / name, False


def standing(entry: Entry) -> str:
    """How a briefing stands: here, missing, changed (since it was read) or unread."""
    if is_missing(entry):
        return "missing"
    if entry.cover is None:
        return "unread"
    return "changed" if is_stale(entry) else "here"


def is_stale(entry: Entry) -> bool:
    """Whether a briefing that is there is other than it was read; False for one that is missing."""
    try:
        return rows.stamp(entry.path) != (entry.size, entry.modified)
    except OSError:
        return False


def is_missing(entry: Entry) -> bool:
    """Whether a briefing is not where it was."""
    return not os.path.lexists(entry.path) or not entry.path.exists()


def _each(
    shelf: Shelf, wanted: dict[Path, bool], outcome: Outcome, progress: Progress | None, added: float | None
) -> None:
    """Read one after the other; the first added is shown first among those that came together."""
    for done, (path, named) in enumerate(wanted.items()):
        if progress and not progress(done, len(wanted), path.name):
            outcome.stopped = True
            return
        _one(shelf, path, named, outcome, None if added is None else added - done * 1e-6)
    if progress and wanted:
        progress(len(wanted), len(wanted), "")


def _one(shelf: Shelf, path: Path, named: bool, outcome: Outcome, added: float | None) -> None:
    """Read one briefing; what cannot be read is told, except a data package of other programs below a folder."""
    try:
        taken = rows.stamp(path)
    except OSError as error:
        outcome.failed.append((path, os_refusal(error, path.name).problem))
        return
    if added is not None and shelf.renew(path, taken, added):
        outcome.kept.append(path)
        return
    read = open_briefing(path)
    if read.briefing is not None:
        shelf.put(rows.bind(read, taken), added=added)
        outcome.put.append(path)
    elif named or read.problems[0].code != "not-a-briefing":
        outcome.failed.append((path, read.problems[0]))
