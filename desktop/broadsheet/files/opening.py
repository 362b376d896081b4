"""Opening a briefing: never an exception for what a file says."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.files.container import open_container
from broadsheet.files.opened import Opened
from broadsheet.files.problems import FileProblem
from broadsheet.files.reader import Reading, read_files, read_head

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from broadsheet.files.container import Container
    from broadsheet.files.reader import Head
    from broadsheet.model import Problem


def open_briefing(path: Path) -> Opened:
    """Open a folder, its ``datapackage.json`` or a ``.briefing`` file.

    Args:
        path: what to open; that it is missing is a problem like any other.

    Returns:
        The briefing as far as it can be read, with every problem; ``briefing`` is None where nothing can.
    """
    return Opening(path).finish()


def read_container(open_: Callable[[], Container], path: Path) -> Opened:
    """Open a container by a function that may refuse, and read what is in it.

    Args:
        open_: gives the container or raises FileProblem.
        path: what is being opened, for the answer.
    """
    return Opening(path, open_).finish()


class Opening:
    """A briefing being opened.

    Attributes:
        path: what is being opened.
        head: its manifest and its text, read at once; None where there is nothing to show.
    """

    def __init__(self, path: Path, open_: Callable[[], Container] | None = None) -> None:
        self.path = path
        self.head: Head | None = None
        self._reading = Reading()
        self._refused: Problem | None = None
        try:
            self._reading = read_files(open_() if open_ else open_container(path))
            self.head = read_head(self._reading)
        except FileProblem as error:
            self._refused = error.problem

    def finish(self) -> Opened:
        """Read the data too."""
        reading, path = self._reading, self.path
        if self.head is None:
            refused = (self._refused,) if self._refused else ()
            return Opened(None, (*refused, *reading.problems), path, True, tuple(reading.notices))
        from broadsheet.files.data import read_data

        briefing = read_data(reading, self.head)
        return Opened(
            briefing,
            tuple(reading.problems),
            path,
            bool(reading.problems),
            tuple(reading.notices),
            MappingProxyType(reading.files),
        )
