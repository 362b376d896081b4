"""Work that the window does not wait for: in another thread, or in the turns in which nothing else is to be done."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMetaMethod, QObject, QRunnable, QThreadPool, QTimer, Signal, Slot
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TURN = 0.002
"""Seconds of an idle turn: a key that is pressed in one waits for its end."""

PAUSE = 15
"""Milliseconds in which what a person has just done is painted."""

_SWITCH = 0.0005
"""Seconds that a thread may keep the interpreter from the window, at every call into Qt; Python's own are 5 ms."""


_running: list[_Runner] = []
"""What threads may still be in: a window that closes takes its jobs with it, but not the ground they stand on."""


class Job(QObject):
    """One piece of work; its signals arrive in the thread that made it. A failure that nobody takes is no secret."""

    done = Signal(object)  # what the function returned
    failed = Signal(object)  # the exception

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = _Runner(work, self)

    def fail(self, problem: Exception) -> None:
        """Tell of a failure: whoever listens, else the program's hook for what nobody handled."""
        if self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
            self.failed.emit(problem)
        else:
            sys.excepthook(type(problem), problem, problem.__traceback__)

    def start(self) -> None:
        """Run it in a thread of the pool."""
        sys.setswitchinterval(_SWITCH)
        _running[:] = [runner for runner in _running if not runner.is_over]
        _running.append(self._runner)
        QThreadPool.globalInstance().start(self._runner)


class IdleJob(QObject):
    """Takes steps in idle turns of the GUI thread; what is begun anew puts an end to what was begun before.

    Work in Python gains nothing from another thread: that takes the interpreter from the window again and again.
    """

    done = Signal(object)  # a tuple of what the steps gave, but None

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._found: list[object] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)

    @property
    def runs(self) -> bool:
        """Whether there is something left to do."""
        return self._steps is not None

    def begin(self, steps: Iterator[object], after: int = 0) -> None:
        """Take these steps from now on.

        Args:
            steps: as short as may be.
            after: milliseconds until the first turn; 0 takes it at once, and the usual work is done within it.
        """
        self._steps, self._found = steps, []
        if after:
            self._timer.start(after)
        else:
            self._on_turn()

    def step_back(self) -> None:
        """Let what a person has just done be painted."""
        if self._timer.isActive():
            self._timer.start(PAUSE)

    def stop(self) -> None:
        """Leave the rest undone, and tell nothing."""
        self._timer.stop()
        self._steps = None

    def _on_turn(self) -> None:
        steps = self._steps
        assert steps is not None
        self._timer.setInterval(0)
        end = time.perf_counter() + _TURN
        for found in steps:
            if self._steps is not steps:  # what was done has put an end to it
                return
            if found is not None:
                self._found.append(found)
            if time.perf_counter() > end:
                self._timer.start(0)
                return
        if self._steps is steps:
            self.stop()
            self.done.emit(tuple(self._found))


class _Runner(QRunnable):
    def __init__(self, work: Callable[[], object], job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work: Callable[[], object] | None = work
        self._job: Job | None = job
        self.is_over = False

    @Slot()
    def run(self) -> None:
        """Do the work; called in another thread."""
        work, job = self._work, self._job
        assert work is not None
        assert job is not None
        try:
            result = work()
        except Exception as problem:
            _tell(job, job.fail, problem)
        else:
            _tell(job, job.done.emit, result)
        finally:
            self._work = self._job = None  # what it held may go, though it is kept itself
            self.is_over = True


def _tell(job: Job, tell: Callable[[Any], None], what: object) -> None:
    """Tell how it ended, unless the window has been closed meanwhile and nobody is left to be told."""
    try:
        tell(what)
    except RuntimeError:
        if isValid(job):
            raise
