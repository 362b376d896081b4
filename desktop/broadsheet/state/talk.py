"""Where a talk is while it is given: one small JSON file, so that a start after a crash can offer to go on with it.

It is there only while a show runs; a show that ends as it should takes it away.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from broadsheet.state.private_file import read_json, write_json

if TYPE_CHECKING:
    from pathlib import Path

FRESH = 3 * 3600.0
"""Seconds after which a talk is no longer the one that is going on: it is offered without its clock."""

KEPT = 7 * 86400.0
"""Seconds after which it is not offered at all."""

_LONGEST = 64 * 1024
_TEXTS = ("key", "language", "slide", "title")
_COUNTS = ("number", "cue", "minutes")
_NUMBERS = ("elapsed", "end", "moment")
_SWITCHES = ("started", "running")


class Talk(NamedTuple):
    """Where a talk was.

    Attributes:
        key: what the briefing is remembered by, see `broadsheet.state.memory.key_of`.
        language: the talk's.
        slide: id of the slide. number: its place among them, from 1. title: what it says of itself.
        cue: which of its cues was shown, from 0.
        minutes: the length that was chosen.
        elapsed: seconds that the talk had gone on for, at the moment.
        end: when it must end, in seconds since 1970; 0 where it may take its length.
        moment: when that was, in seconds since 1970.
        started, running: whether the clock had begun, and whether it went on.
    """

    key: str
    language: str = ""
    slide: str = ""
    number: int = 1
    title: str = ""
    cue: int = 0
    minutes: int = 12
    elapsed: float = 0.0
    end: float = 0.0
    moment: float = 0.0
    started: bool = False
    running: bool = False

    def clock(self, now: float) -> float | None:
        """Seconds that the talk has gone on for by now, the time since the crash included; None where none is to go on.

        Args:
            now: seconds since 1970. A time before the moment means that the computer's clock was set back.
        """
        since = now - self.moment
        if not self.started or not 0 <= since <= FRESH:
            return None
        return self.elapsed + (since if self.running else 0.0)

    def is_offered(self, now: float) -> bool:
        """Whether it is young enough to be offered; a clock that was set makes nothing too old."""
        return now - self.moment <= KEPT


class TalkMemory:
    """The file; without a path nothing is read and nothing kept."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lock = Lock()
        self._latest: Talk | None = None

    def left(self) -> Talk | None:
        """The talk that was broken off; None where none was, or the file is damaged."""
        return _read(self._path) if self._path else None

    def keep(self, talk: Talk) -> None:
        """Take in where the talk is; written by `write`."""
        self._latest = talk

    def write(self) -> bool:
        """Write what was taken in last, in any thread; False where nothing is kept."""
        with self._lock:
            return (
                self._path is not None and self._latest is not None and write_json(self._path, self._latest._asdict())
            )

    def forget(self) -> None:
        """The talk is over; whatever still waits to be written is not."""
        with self._lock:
            self._latest = None
            if self._path is not None:
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)


def _read(path: Path) -> Talk | None:
    stored = read_json(path, _LONGEST)
    return Talk(**{name: stored[name] for name in Talk._fields}) if _is_whole(stored) else None


def _is_whole(stored: dict[str, Any]) -> bool:
    return (
        all(isinstance(stored.get(name), str) for name in _TEXTS)
        and bool(stored["key"] and stored["slide"])
        and all(_is_number(stored.get(name), whole=True) for name in _COUNTS)
        and all(_is_number(stored.get(name)) for name in _NUMBERS)
        and all(isinstance(stored.get(name), bool) for name in _SWITCHES)
    )


def _is_number(value: object, *, whole: bool = False) -> bool:
    fits = isinstance(value, int) if whole else isinstance(value, int | float)
    return fits and not isinstance(value, bool) and 0 <= value < 1e12  # type: ignore[operator]  # a number by now
