"""A show that a crash broke off: what it needs is written while it runs, and the next start offers to go on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from broadsheet.app.jobs import Job
from broadsheet.i18n.moments import moment_words
from broadsheet.state.talk import Talk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from broadsheet.app.questions import Answer
    from broadsheet.state.presentation import Presentation
    from broadsheet.state.talk import TalkMemory

_SOON = 60
"""Milliseconds from a step to its being written: what a person has pressed a key for is painted before."""


class ShowKeeper(QObject):
    """Keeps where a talk is, from `begin` to `end`."""

    def __init__(
        self,
        presentation: Presentation,
        memory: TalkMemory,
        key: str,
        parent: QObject,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._presentation, self._memory, self._key, self._now = presentation, memory, key, now
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._on_due)
        self._writing = False

    def begin(self) -> None:
        """Write where the talk is now, and after every step."""
        presentation = self._presentation
        presentation.place_changed.connect(self.note)
        presentation.deck_changed.connect(self.note)
        presentation.timing.changed.connect(self.note)
        self.note()

    def note(self) -> None:
        """The talk is somewhere else, or its clock was started, stopped or set."""
        self._memory.keep(self._talk())
        self._soon.start()

    def end(self, *, keep: bool = False) -> None:
        """The show is over.

        Args:
            keep: it was broken off by the system: the next start offers to go on.
        """
        self._soon.stop()
        presentation = self._presentation
        presentation.place_changed.disconnect(self.note)
        presentation.deck_changed.disconnect(self.note)
        presentation.timing.changed.disconnect(self.note)
        if keep:
            self._memory.keep(self._talk())
            self._memory.write()
        else:
            self._memory.forget()

    def _on_due(self) -> None:
        if self._writing:  # one write at a time: the last one has the last word
            self._soon.start()
            return
        self._writing = True
        job = Job(self._memory.write, self)
        job.done.connect(self._on_written)
        job.done.connect(job.deleteLater)
        job.start()

    def _on_written(self, _: object) -> None:
        self._writing = False

    def _talk(self) -> Talk:
        presentation, clock, now = self._presentation, self._presentation.clock, self._now()
        return Talk(
            key=self._key,
            language=presentation.deck.language,
            slide=presentation.slide.id,
            number=presentation.at.slide + 1,
            title=presentation.slide.title,
            cue=presentation.at.cue,
            minutes=presentation.deck.minutes,
            elapsed=clock.elapsed,
            end=now + clock.remaining if clock.ends_at_a_time else 0.0,
            moment=now,
            started=clock.started,
            running=clock.running,
        )


def go_on(presentation: Presentation, talk: Talk, now: float) -> None:
    """Stand where the talk was broken off, its clock where it would be by now."""
    presentation.begin_at(talk.slide, talk.cue)
    clock = talk.clock(now)
    if clock is not None:
        presentation.timing.restore(clock, running=talk.running)
        if talk.end > now:
            presentation.timing.end_in(talk.end - now)


class ShowOffer(QObject):
    """Asks after a start whether to go on with the talk that was broken off."""

    accepted = Signal(object)  # the talk

    def __init__(self, memory: TalkMemory, window: QWidget, now: Callable[[], float] = time.time) -> None:
        super().__init__(window)
        self._memory, self._window, self._now = memory, window, now
        self._talk: Talk | None = None

    def make(self) -> bool:
        """Ask, where there is something to ask for; return whether there is."""
        talk, now = self._memory.left(), self._now()
        if talk is None:
            return False
        if not talk.is_offered(now):
            self._memory.forget()
            return False
        self._talk = talk
        from broadsheet.app.questions import Question, ask

        question = Question(self.tr("Go on with the talk that was interrupted?"), self._details(talk, now), _ANSWERS)
        ask(question, self._window, self._on_answer)
        return True

    def _details(self, talk: Talk, now: float) -> str:
        when = moment_words(talk.moment, now)
        where = self.tr("It stopped at {0} on slide {1}, step {2}: {3}")
        where = where.format(when, talk.number, talk.cue + 1, talk.title)
        clock = talk.clock(now)
        if clock is None:
            return where + "\n" + self.tr("The clock starts anew.")
        minutes, seconds = divmod(int(clock), 60)
        return where + "\n" + self.tr("The clock goes on at {0}.").format(f"{minutes:02}:{seconds:02}")

    def _on_answer(self, answer: Answer) -> None:
        talk, self._talk = self._talk, None
        if answer == "go_on" and talk is not None:
            self.accepted.emit(talk)
        else:
            self._memory.forget()


_ANSWERS: tuple[Answer, ...] = ("go_on", "not_now")
