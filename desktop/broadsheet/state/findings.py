"""What a check before the show finds: codes and arguments that views word. Plain data, judged from plain facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from broadsheet.state.screens import monitors_of

if TYPE_CHECKING:
    from broadsheet.state.screens import Arrangement

Level = Literal["good", "note", "warning"]
Quiet = Literal["quiet", "loud", "untold"]

LEAST_PIXELS = (1280, 720)
LOW_CHARGE = 30
"""Per cent, below which a battery may not last for a talk."""

_UPRIGHT, _WIDEST = 1.2, 2.0
_SCREEN_LEVELS: dict[str, Level] = {"side-by-side": "good", "only-one": "note"}


class Power(NamedTuple):
    """Where the computer's power comes from.

    Attributes:
        plugged_in: whether it comes from the mains.
        charge: of the battery in per cent; -1 where that is not told.
    """

    plugged_in: bool
    charge: int = -1


class Finding(NamedTuple):
    """One thing that was found.

    Attributes:
        topic: what was looked at: screens, resolution, sleep, notifications, power, text.
        code: what was found; with the topic before it the name of its words: ``screens-same-picture``.
        level: good: nothing to do; note: to be known; warning: to be put right before the show.
        args: of the words, in their order.
    """

    topic: str
    code: str
    level: Level
    args: tuple[str, ...] = ()


def find_screens(arrangement: Arrangement) -> tuple[Finding, ...]:
    """How the screens stand; the audience's and the presenter's by name where there are two."""
    shown = (arrangement.audience, arrangement.presenter)
    names = tuple(output.label for output in shown if output is not None)
    return (Finding("screens", arrangement.why, _SCREEN_LEVELS.get(arrangement.why, "warning"), names),)


def find_resolution(arrangement: Arrangement) -> tuple[Finding, ...]:
    """Whether the audience's screen shows as much as it can, and enough; empty where there is none."""
    audience = arrangement.audience
    if audience is None:
        return ()
    width, height = audience.pixels
    natives = [monitor.native for monitor in monitors_of(audience, arrangement.monitors or ()) if any(monitor.native)]
    found = []
    for native in natives[:1]:
        if min(native) > min(width, height) or max(native) > max(width, height):
            found.append(Finding("resolution", "below-native", "warning", _numbers(width, height, *native)))
    if width < LEAST_PIXELS[0] or height < LEAST_PIXELS[1]:
        found.append(Finding("resolution", "small", "warning", _numbers(width, height)))
    if not _UPRIGHT <= width / height <= _WIDEST:
        found.append(Finding("resolution", "odd-shape", "note", _numbers(width, height)))
    return tuple(found) or (Finding("resolution", "enough", "good", _numbers(width, height)),)


def find_sleep(by: str, *, refused: bool) -> tuple[Finding, ...]:
    """Whether the screen stays on: who granted it; empty while nobody has answered."""
    if by == "logind":
        return (Finding("sleep", "may-go-dark", "warning"),)
    if by:
        return (Finding("sleep", "held", "good", (by,)),)
    return (Finding("sleep", "refused", "warning"),) if refused else ()


def find_notifications(quiet: Quiet) -> tuple[Finding, ...]:
    """Whether messages of other programs would come up over the show."""
    levels: dict[Quiet, Level] = {"quiet": "good", "loud": "warning", "untold": "note"}
    return (Finding("notifications", quiet, levels[quiet]),)


def find_power(power: Power | None) -> tuple[Finding, ...]:
    """Whether the computer runs on its battery; empty for one without."""
    if power is None:
        return ()
    args = (str(power.charge),) if power.charge >= 0 else ()
    if power.plugged_in:
        return (Finding("power", "plugged-in", "good", args),)
    if not args:
        return (Finding("power", "battery", "warning"),)
    return (Finding("power", "low" if power.charge < LOW_CHARGE else "draining", "warning", args),)


def find_text(problems: int, lacking: str) -> tuple[Finding, ...]:
    """Whether the briefing has problems, and characters that the program's own fonts lack."""
    found = []
    if problems:
        found.append(Finding("text", "problems", "warning", (str(problems),)))
    if lacking:
        found.append(Finding("text", "lacking", "note", (lacking,)))
    return tuple(found) or (Finding("text", "whole", "good"),)


def _numbers(*numbers: int) -> tuple[str, ...]:
    return tuple(map(str, numbers))
