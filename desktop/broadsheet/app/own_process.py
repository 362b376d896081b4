"""A process of our own program that talks in lines of JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from broadsheet.resources import own_command, own_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

_PATIENCE = 5000
"""Milliseconds in which a process that was killed is gone."""
_TAIL = 4000


class OwnProcess(QObject):
    """One run of it.

    Attributes:
        complaint: the end of what it wrote to standard error.
    """

    said = Signal(object)  # dict[str, Any]
    ended = Signal(int)  # exit status; negative where it crashed or was killed

    def __init__(self, words: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.complaint = ""
        self._rest = b""
        self._process = process = QProcess(self)
        program, *arguments = own_command(*words)
        process.setProgram(program)
        process.setArguments(arguments)
        environment = QProcessEnvironment()
        for name, value in own_environment().items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_complaint)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)

    @property
    def running(self) -> bool:
        """Whether it lives."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Start it."""
        self._process.start()

    def say(self, message: dict[str, Any]) -> None:
        """Send it a line; one that has ended hears nothing."""
        if self.running:
            self._process.write(json.dumps(message).encode() + b"\n")

    def kill(self) -> None:
        """End it now and wait until it is gone; nothing is told of it any more."""
        self.blockSignals(True)
        if self.running:
            self._process.kill()
            self._process.waitForFinished(_PATIENCE)
        self.deleteLater()

    def wait(self, milliseconds: int) -> None:
        """Wait until it has ended by itself."""
        if self.running:
            self._process.waitForFinished(milliseconds)

    def _on_output(self) -> None:
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for line in lines:
            try:
                message = json.loads(line)
            except ValueError:  # something else that was printed
                continue
            if isinstance(message, dict):
                self.said.emit(message)

    def _on_complaint(self) -> None:
        told = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self.complaint = (self.complaint + told)[-_TAIL:]

    def _on_finished(self, status: int, how: QProcess.ExitStatus) -> None:
        self._on_output()
        self.ended.emit(status if how == QProcess.ExitStatus.NormalExit else -1)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit(-2)
