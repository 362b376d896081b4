"""Work on the shelf that is done in threads: each piece opens the shelf for itself, and lets go of it.

Nothing of SQLite is imported before the first of them runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.library.adding import Outcome
    from broadsheet.library.entries import Entry
    from broadsheet.library.search import Found
    from broadsheet.library.shelf import Shelf
    from broadsheet.model import Problem

    Progress = Callable[[int, int, str], bool]
    Notices = tuple[Problem, ...]

_MOST_HITS = 150


def _opened() -> Shelf:
    from broadsheet.library.place import shelf_folder
    from broadsheet.library.shelf import open_shelf

    return open_shelf(shelf_folder())


def standing() -> tuple[tuple[tuple[Entry, str], ...], Notices]:
    """What is on the shelf and how it stands, and what was mended."""
    from broadsheet.library import adding

    with _opened() as shelf:
        return tuple((entry, adding.standing(entry)) for entry in shelf.entries()), tuple(shelf.notices)


def refresh(progress: Progress, *, verify: bool) -> tuple[Outcome, Notices]:
    """Read again what has changed, after a look at the whole of the shelf where that is wanted."""
    from broadsheet.library import adding

    with _opened() as shelf:
        if verify:
            shelf.verify()
        return adding.refresh(shelf, progress), tuple(shelf.notices)


def add(paths: list[Path], progress: Progress) -> tuple[Outcome, Notices]:
    """Add briefings, and all below folders."""
    from broadsheet.library import adding

    with _opened() as shelf:
        return adding.add(shelf, paths, progress), tuple(shelf.notices)


def remove(paths: list[Path]) -> Notices:
    """Take briefings away."""
    with _opened() as shelf:
        for path in paths:
            shelf.remove(path)
        return tuple(shelf.notices)


def move(old: Path, new: Path) -> tuple[Outcome, Notices]:
    """Take a briefing for the one that was elsewhere."""
    from broadsheet.library import adding
    from broadsheet.library.place import shelf_path

    with _opened() as shelf:
        shelf.move(old, shelf_path(new))
        return adding.refresh(shelf), tuple(shelf.notices)


def note(path: Path, moment: float) -> Notices:
    """Note that a briefing was opened."""
    from broadsheet.library.adding import note_opened

    with _opened() as shelf:
        note_opened(shelf, path, moment)
        return tuple(shelf.notices)


def forget() -> Notices:
    """Forget what was only opened."""
    with _opened() as shelf:
        shelf.forget_opened()
        return tuple(shelf.notices)


def search(typed: str) -> tuple[str, Found, Notices]:
    """Search every briefing."""
    with _opened() as shelf:
        return typed, shelf.search(typed, _MOST_HITS), tuple(shelf.notices)


def shelved(name: str) -> str:
    """A path as the shelf keeps it."""
    from broadsheet.library.place import shelf_path

    return str(shelf_path(Path(name)))
