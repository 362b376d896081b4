"""Briefing files: folder or ``.briefing`` ZIP, to and from the model. The format: ``docs/format.md``.

Reading is imported with the package; what writes is imported when it is first called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files.article import parse_rich
from broadsheet.files.opened import Opened
from broadsheet.files.opening import Opening, open_briefing
from broadsheet.files.problems import FileProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from broadsheet.model import Briefing

__all__ = [
    "FileProblem",
    "Opened",
    "Opening",
    "clean_stray",
    "open_briefing",
    "pack",
    "parse_rich",
    "save_briefing",
    "unpack",
]


def save_briefing(
    briefing: Briefing,
    path: Path,
    originals: Mapping[str, bytes] | None = None,
    tick: Callable[[], None] | None = None,
) -> Mapping[str, bytes]:
    """Write a briefing: see `broadsheet.files.saving.save_briefing`."""
    from broadsheet.files import saving

    return saving.save_briefing(briefing, path, originals or {}, tick)


def pack(folder: Path, target: Path, force: bool = False) -> None:
    """Make one file of a folder: see `broadsheet.files.saving.pack`."""
    from broadsheet.files import saving

    saving.pack(folder, target, force)


def unpack(file: Path, target_folder: Path, force: bool = False) -> None:
    """Make a folder of one file: see `broadsheet.files.saving.unpack`."""
    from broadsheet.files import saving

    saving.unpack(file, target_folder, force)


def clean_stray(folder: Path) -> None:
    """Remove what a crashed save left in a folder: see `broadsheet.files.atomic.clean_stray`."""
    from broadsheet.files import atomic

    atomic.clean_stray(folder)
