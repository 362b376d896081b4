"""Where a talk stands in its time: its clock, and the plan of its deck stretched to the length that it may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.state.show_clock import Pace, ShowClock, pace
from broadsheet.state.show_plan import At

if TYPE_CHECKING:
    from broadsheet.state.show_plan import Plan


class Timing(QObject):
    """The time of one talk, in seconds.

    Args:
        clock: how long it has gone on.
        plan: of its deck.
    """

    changed = Signal()  # it began, stood still, went on, or may take another time; not that time passed

    def __init__(self, clock: ShowClock, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self._plan, self._skipped = plan, 0.0

    def begin(self, at: At) -> None:
        """Let the talk begin, once, at a step; what is planned before it counts as skipped."""
        if not self.clock.started:
            self._skipped = self._plan.span(at)[0]
            self.clock.start()
            self.changed.emit()

    def pace(self, at: At) -> Pace:
        """How the talk goes when a step is shown."""
        if not self.clock.started:
            return "waiting"
        begin, end = (self._stretched(moment) for moment in self._plan.span(at))
        return pace(self.clock.elapsed, begin, end, self.clock.remaining)

    def due(self, at: At, cues: int) -> float:
        """Seconds into the talk at which the slide of a step, which has so many cues, is to be left by plan."""
        return self._stretched(self._plan.span(At(at.slide, cues - 1))[1])

    def take_plan(self, plan: Plan) -> None:
        """Follow the plan of another deck."""
        self._plan = plan
        self.changed.emit()

    def take_length(self, seconds: float) -> None:
        """Let the talk take so long; its plan stretches or shrinks with it."""
        self.clock.take(seconds)
        self.changed.emit()

    def end_in(self, seconds: float) -> None:
        """Have the talk end so many seconds from now."""
        self.clock.end_in(seconds)
        self.changed.emit()

    def pause(self) -> None:
        """Let the clock stand still, or go on."""
        if self.clock.running:
            self.clock.pause()
        else:
            self.clock.go_on()
        self.changed.emit()

    def reset(self) -> None:
        """Let the clock wait for the talk to begin again."""
        self.clock.reset()
        self._skipped = 0.0
        self.changed.emit()

    def restore(self, elapsed: float, *, running: bool = True) -> None:
        """Go on with a talk that was broken off."""
        self.clock.restore(elapsed, running=running)
        self.changed.emit()

    def _stretched(self, moment: float) -> float:
        """A moment of the plan in the time that the talk may take."""
        total = self._plan.total
        return (moment - self._skipped) * (self.clock.length / total if total else 1.0)
