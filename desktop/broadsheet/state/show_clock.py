"""The time of a talk. It is read from a clock that is handed in; nothing here counts ticks."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

TOLERANCE = 60.0
"""Seconds that a speaker may be ahead or behind and still be on time."""

Pace = Literal["waiting", "fast", "on time", "slow", "over"]
"""How a talk goes; waiting before it has begun."""


def steady() -> float:
    """Seconds on a clock that never jumps and goes on while the machine sleeps."""
    if sys.platform.startswith("linux"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":  # Python's own stands still in sleep
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class ShowClock:
    """How long a talk has gone on, without its pauses, and how long it may.

    Args:
        now: seconds on a clock that never jumps.
        length: seconds that the talk may take.
    """

    def __init__(self, now: Callable[[], float] = steady, length: float = 720.0) -> None:
        self.now = now
        self._length = length
        self._end: float | None = None
        self._before = 0.0  # elapsed before the last pause
        self._since: float | None = None  # when it began or went on
        self.started = False

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self._since is not None

    @property
    def elapsed(self) -> float:
        """Seconds since the talk began, without its pauses."""
        return self._before + (self.now() - self._since if self._since is not None else 0.0)

    @property
    def ends_at_a_time(self) -> bool:
        """Whether the talk must end at a time of day, however late it began."""
        return self._end is not None

    @property
    def length(self) -> float:
        """Seconds that the talk may take; with a time at which it must end, from its beginning to that."""
        if self._end is None:
            return self._length
        return max(0.0, self._end - self.now() + self.elapsed)

    @property
    def remaining(self) -> float:
        """Seconds that are left; less than none once it is over."""
        return self._end - self.now() if self._end is not None else self._length - self.elapsed

    def start(self) -> None:
        """Begin, once."""
        if not self.started:
            self.started, self._since = True, self.now()

    def pause(self) -> None:
        """Stand still."""
        if self._since is not None:
            self._before, self._since = self.elapsed, None

    def go_on(self) -> None:
        """Go on after a pause."""
        if self.started and self._since is None:
            self._since = self.now()

    def reset(self) -> None:
        """Wait for the talk to begin again."""
        self.started, self._before, self._since = False, 0.0, None

    def restore(self, elapsed: float, *, running: bool = True) -> None:
        """Go on with a talk that has gone on for so long already."""
        self.started, self._before = True, max(0.0, elapsed)
        self._since = self.now() if running else None

    def take(self, seconds: float) -> None:
        """Let the talk take so long."""
        self._length, self._end = max(0.0, seconds), None

    def end_in(self, seconds: float) -> None:
        """Have the talk end so many seconds from now, whenever it began."""
        self._end = self.now() + seconds


def pace(elapsed: float, begin: float, end: float, remaining: float) -> Pace:
    """How a talk that has begun goes.

    Args:
        elapsed: seconds since it began.
        begin: when, by plan, the step that is shown is come to.
        end: when, by plan, it is left.
        remaining: seconds that are left of the whole.
    """
    if remaining < 0:
        return "over"
    if elapsed < begin - TOLERANCE:
        return "fast"
    return "slow" if elapsed > end + TOLERANCE else "on time"
