"""What the presenter's window shows, as frozen facts; the window words them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from broadsheet.state.show_clock import Pace


class Standing(NamedTuple):
    """Where the talk is.

    Attributes:
        number: of the slide, counted from 1 among all. slides: of the talk itself. backup: whether it is none of them.
        cue: counted from 1. cues: of the slide.
        title: of the slide.
        held: number of the slide that a frozen picture shows to the audience; 0 where none is frozen.
        curtain: black, white or empty.
        tool: laser, spotlight, pen, eraser or empty.
        zoomed: whether less than the whole slide is seen.
    """

    number: int = 1
    slides: int = 1
    backup: bool = False
    cue: int = 1
    cues: int = 1
    title: str = ""
    held: int = 0
    curtain: str = ""
    tool: str = ""
    zoomed: bool = False


class Following(NamedTuple):
    """What the next press shows.

    Attributes:
        number: of the slide; 0 at the end.
        cue: counted from 1.
        title: of the slide.
        same: whether it is another step of the slide that is shown.
    """

    number: int = 0
    cue: int = 1
    title: str = ""
    same: bool = False


class Times(NamedTuple):
    """The time, in whole seconds.

    Attributes:
        elapsed, remaining: of the talk; the latter is negative once it is over.
        due: when the slide is to be left, since the beginning.
        pace: how it goes.
        paused: whether the clock stands still though the talk has begun.
        now, end: times of the day as they are printed.
        fixed: whether the end is a time at which the talk must be over.
    """

    elapsed: int
    remaining: int
    due: int
    pace: Pace
    paused: bool
    now: str
    end: str
    fixed: bool


class SlideEntry(NamedTuple):
    """A slide of the overview: its number among all, what it is told by, whether it is kept for questions."""

    number: int
    title: str
    backup: bool


class HitEntry(NamedTuple):
    """A slide that a search found; backup: whether it is kept for questions."""

    number: int
    title: str
    line: str
    backup: bool


def clock_words(seconds: int) -> str:
    """A time as minutes and seconds, with hours where there are any; a negative one after a minus sign."""
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    words = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
    return f"−{words}" if seconds < 0 else words
