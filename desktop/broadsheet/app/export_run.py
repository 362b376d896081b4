"""One export in a process of its own: started, listened to, stopped without a trace."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from broadsheet.app.own_process import OwnProcess
from broadsheet.files.atomic import clean_stray
from broadsheet.model import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST = 20_000
"""Milliseconds that what is being written may take when the window closes."""


class ExportRun(QObject):
    """Runs ``broadsheet export`` once.

    Args:
        words: of the command line.
        target: the file or folder that it makes.
        parent: who listens.
    """

    progressed = Signal(int, int)
    made = Signal(object, str)  # Path of what was written, signs that no font draws
    refused = Signal(object)  # Problem
    broke = Signal(int, str)  # exit status and what it complained of: a fault of the program
    stopped = Signal()

    def __init__(self, words: Sequence[str], target: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._target = target
        self._writing = False
        self._lacking = ""
        self._written: Path | None = None
        self._problem: Problem | None = None
        self._process = OwnProcess(("export", *words), self)
        self._process.said.connect(self._on_said)
        self._process.ended.connect(self._on_ended)

    def start(self) -> None:
        """Start it."""
        self._process.start()

    def stop(self) -> None:
        """End it, unless all is made and only goes onto the disk: that is let finish."""
        if not self._writing:
            self._process.kill()
            self._clean()
            self.stopped.emit()

    def end(self) -> None:
        """The window closes: as `stop`, and what is being written is waited for; nothing is told."""
        self.blockSignals(True)
        if self._writing:
            self._process.wait(_LAST)
        self._process.kill()
        self._clean()

    def _clean(self) -> None:
        """Remove what it had begun beside its target."""
        clean_stray(self._target.parent)
        shutil.rmtree(self._target.with_name(f".{self._target.name}.part"), ignore_errors=True)

    def _on_said(self, message: dict[str, Any]) -> None:
        if "done" in message:
            self.progressed.emit(message["done"], message["whole"])
        elif "problem" in message:
            self._problem = problem_of(message["problem"])
        self._lacking = message.get("lacking", self._lacking)
        self._writing = self._writing or "writing" in message
        if "written" in message:
            self._written = Path(message["written"])

    def _on_ended(self, status: int) -> None:
        self._writing = False
        if status == 0 and self._written is not None:
            self.made.emit(self._written, self._lacking)
            return
        self._clean()
        if self._problem is not None:
            self.refused.emit(self._problem)
        else:
            self.broke.emit(status, self._process.complaint)


def problem_of(told: dict[str, Any]) -> Problem:
    """A problem that came as JSON."""
    return Problem(**{**told, "args": tuple(told.get("args", ()))})
