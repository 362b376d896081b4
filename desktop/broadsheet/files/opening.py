"""Opening a briefing: never an exception for what a file says."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.files.container import open_container
from broadsheet.files.opened import Opened
from broadsheet.files.problems import FileProblem
from broadsheet.files.reader import Reading, read_briefing, read_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from broadsheet.files.container import Container


def open_briefing(path: Path) -> Opened:
    """Open a folder, its ``datapackage.json`` or a ``.briefing`` file.

    Args:
        path: what to open; that it is missing is a problem like any other.

    Returns:
        The briefing as far as it can be read, with every problem; ``briefing`` is None where nothing can.
    """
    return read_container(lambda: open_container(path), path)


def read_container(open_: Callable[[], Container], path: Path) -> Opened:
    """Open a container by a function that may refuse, and read what is in it.

    Args:
        open_: gives the container or raises FileProblem.
        path: what is being opened, for the answer.
    """
    reading = Reading()
    try:
        reading = read_files(open_())
        briefing = read_briefing(reading)
    except FileProblem as error:
        return Opened(None, (error.problem, *reading.problems), path, True, tuple(reading.notices))
    return Opened(
        briefing,
        tuple(reading.problems),
        path,
        bool(reading.problems),
        tuple(reading.notices),
        MappingProxyType(reading.files),
    )
