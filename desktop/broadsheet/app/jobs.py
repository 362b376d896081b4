"""Work off the GUI thread: a job runs a function and tells what it returned or raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class Job(QObject):
    """One piece of work; its signals arrive in the thread that made it."""

    done = Signal(object)  # what the function returned
    failed = Signal(object)  # the exception

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._runner = _Runner(work, self)

    def start(self) -> None:
        """Run it in a thread of the pool."""
        QThreadPool.globalInstance().start(self._runner)


class _Runner(QRunnable):
    def __init__(self, work: Callable[[], object], job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._work, self._job = work, job

    @Slot()
    def run(self) -> None:
        """Do the work; called in another thread."""
        try:
            result = self._work()
        except Exception as problem:
            self._job.failed.emit(problem)
        else:
            self._job.done.emit(result)
