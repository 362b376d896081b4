"""What the review works out: at once for a short text, in a thread for a long one; intents wait for their turn."""

from __future__ import annotations

from collections import deque
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from broadsheet.app.garbage import begin_work, end_work
from broadsheet.app.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.model import Briefing

    Then = Callable[[Any], Iterator[None] | None]

_SHORT = 10_000
"""Characters of a text whose edits are made within a tenth of a second, so that no thread is worth its while."""


_OVER = object()


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
        self._stoppable: _Task | None = None
        self._showing: Iterator[None] = iter(())
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._on_turn)

    @property
    def busy(self) -> bool:
        """Whether a thread works."""
        return self._working > 0

    @property
    def stoppable(self) -> bool:
        """Whether what a thread works on may be broken off."""
        return self._stoppable is not None

    def stop(self) -> None:
        """Break off what may be, with everything that waits; a thread that is still in it is not listened to."""
        task, self._stoppable = self._stoppable, None
        if task is not None:
            self._waiting.clear()
            task.leave()
            self.end(_nothing)

    def take(self, intent: Callable[[], None]) -> None:
        """Do what a person asks for, now or once the thread is done."""
        if self.busy or self._waiting:
            self._waiting.append(intent)
        else:
            intent()

    def work(
        self,
        work: Callable[[], Any],
        then: Then,
        failed: Callable[[Exception], None],
        *,
        long: bool,
        stoppable: bool = False,
    ) -> None:
        """Work something out, and go on with it.

        Args:
            work: pure; a thread may call it.
            then: takes what it gave; where it is done in steps, each has a turn of its own after long work.
            failed: takes what it raised.
            long: whether a thread does it.
            stoppable: whether it may be broken off: nothing has changed yet.
        """
        if not long:
            try:
                found = work()
            except Exception as error:
                failed(error)
            else:
                for _ in then(found) or ():
                    pass
            return
        self._working += 1
        task = _Task(_unsearched(work), then, failed, self)
        if stoppable:
            self._stoppable = task
        self.busy_changed.emit()
        task.start()

    def end(self, then: Callable[[], Iterator[None] | None]) -> None:
        """A thread is done: go on with what it gave, then with what waits."""
        self._stoppable = None
        over = True
        try:
            steps = then()
            if steps is not None:
                self._showing, over = chain(self._showing, steps), False
                self._turn.start()
        finally:
            if over:
                self._on_over()

    def _on_turn(self) -> None:
        over = True
        try:
            over = next(self._showing, _OVER) is _OVER
        finally:
            if over:
                self._on_over()
            else:
                self._turn.start()

    def _on_over(self) -> None:
        self._working -= 1
        while self._waiting and not self.busy:
            self._waiting.popleft()()
        self.busy_changed.emit()


class _Task(QObject):
    """One piece of work in a thread, and what goes on with it in the window's own."""

    def __init__(
        self, work: Callable[[], Any], then: Then, failed: Callable[[Exception], None], turns: Turns
    ) -> None:  # fmt: skip
        super().__init__(turns)
        self._then, self._failed, self._turns = then, failed, turns
        self._job = Job(work, self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)

    def start(self) -> None:
        """Begin."""
        self._job.start()

    def leave(self) -> None:
        """Listen no more."""
        self._job.done.disconnect(self._on_done)
        self._job.failed.disconnect(self._on_failed)
        self._job.failed.connect(self._on_left)
        self._job.done.connect(self._on_left)

    def _on_left(self) -> None:
        self.deleteLater()

    def _on_done(self, found: object) -> None:
        self.deleteLater()
        self._turns.end(partial(self._then, found))

    def _on_failed(self, problem: Exception) -> None:
        self.deleteLater()
        self._turns.end(partial(self._failed, problem))


def _nothing() -> None:
    """What follows of work that was broken off."""


def _unsearched(work: Callable[[], Any]) -> Callable[[], Any]:
    """Work whose many new objects are not looked through for cycles; it ends even where nobody waits for it."""
    begin_work(work)

    def done() -> Any:  # noqa: ANN401
        try:
            return work()
        finally:
            end_work(work)

    return done
