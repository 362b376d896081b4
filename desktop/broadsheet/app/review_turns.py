"""What the review works out: at once for a short text, in a thread for a long one; intents wait for their turn."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.model import Briefing

_SHORT = 10_000
"""Characters of a text whose edits are made within a tenth of a second, so that no thread is worth its while."""


def is_long(briefing: Briefing, language: str) -> bool:
    """Whether the work on a briefing goes to a thread."""
    article = briefing.articles.get(language)
    return article is not None and len(article.markdown) > _SHORT


class Turns(QObject):
    """One thing after the other: while a thread works for the review, what a person asks for waits."""

    busy_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], None]] = deque()
        self._working = 0

    @property
    def busy(self) -> bool:
        """Whether a thread works."""
        return self._working > 0

    def take(self, intent: Callable[[], None]) -> None:
        """Do what a person asks for, now or once the thread is done."""
        if self.busy or self._waiting:
            self._waiting.append(intent)
        else:
            intent()

    def work(
        self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[Exception], None], *, long: bool
    ) -> None:  # fmt: skip
        """Work something out, and go on with it.

        Args:
            work: pure; a thread may call it.
            then: takes what it gave.
            failed: takes what it raised.
            long: whether a thread does it.
        """
        if not long:
            try:
                found = work()
            except Exception as error:
                failed(error)
            else:
                then(found)
            return
        self._working += 1
        self.busy_changed.emit()
        _Task(work, then, failed, self).start()

    def end(self, then: Callable[[], None]) -> None:
        """A thread is done: go on with what it gave, then with what waits."""
        try:
            then()
        finally:
            self._working -= 1
            while self._waiting and not self.busy:
                self._waiting.popleft()()
            self.busy_changed.emit()


class _Task(QObject):
    """One piece of work in a thread, and what goes on with it in the window's own."""

    def __init__(
        self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[Exception], None], turns: Turns
    ) -> None:  # fmt: skip
        super().__init__(turns)
        self._then, self._failed, self._turns = then, failed, turns
        self._job = Job(work, self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def start(self) -> None:
        """Begin."""
        self._job.start()

    def _on_done(self, found: object) -> None:
        self.deleteLater()
        self._turns.end(partial(self._then, found))

    def _on_failed(self, problem: Exception) -> None:
        self.deleteLater()
        self._turns.end(partial(self._failed, problem))
