"""Which screen is the audience's and which the presenter's, judged from what Qt and the system below it tell.

Plain data. Notes must never come to the wall by surprise: wherever it is not certain that the two screens show
different pictures, the presenter view opens only after a yes (`Arrangement.asks`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Area = tuple[int, int, int, int]
"""x, y, width, height."""

Kind = Literal["extended", "single", "cloned", "unknown"]

Why = Literal[
    "side-by-side",  # extended: each screen shows a picture of its own
    "only-one",  # single: nothing else is plugged in
    "other-dark",  # single: a second one is plugged in, and switched off
    "same-picture",  # cloned: two screens show one picture
    "one-of-several",  # cloned: more is lit than there are pictures
    "wall-alone",  # unknown: the computer's own screen is dark, the one that is lit is the wall
    "partly-cloned",  # unknown: some show the same picture, and which of them is the presenter's is not told
    "not-told",  # unknown: the system says nothing of what is plugged in
    "none",  # unknown: there is no screen
]
"""Why a kind was judged; views word it."""


@dataclass(frozen=True, slots=True)
class Output:
    """A picture that windows can stand in, as Qt tells; several monitors may show one.

    Attributes:
        name: as the system calls it, ``HDMI-1``.
        maker, model, serial: of the monitor; empty where it does not tell.
        area: its place on the desktop, in logical pixels.
        size: of the monitor in millimetres; 0 where it does not tell, as most projectors.
        scale: device pixels to a logical one.
        primary: whether the system calls it the main one.
    """

    name: str
    area: Area
    maker: str = ""
    model: str = ""
    serial: str = ""
    size: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0
    primary: bool = False

    @property
    def identity(self) -> str:
        """What it is known by when it comes back: at any socket where it has a serial number, else at this one."""
        return " ".join(part for part in (self.maker, self.model, self.serial or self.name) if part)

    @property
    def label(self) -> str:
        """What a person may know it by."""
        return self.model or self.name

    @property
    def pixels(self) -> tuple[int, int]:
        """Its width and height in device pixels."""
        return round(self.area[2] * self.scale), round(self.area[3] * self.scale)


@dataclass(frozen=True, slots=True)
class Monitor:
    """A monitor that is plugged in, as the system below Qt tells.

    Attributes:
        name: of the socket, ``HDMI-1``, or of the picture that it shows.
        lit: whether it shows anything.
        builtin: whether it is the computer's own.
        area: what it shows of the desktop, in device pixels; None where that is not told.
        source: what feeds it: two with one source show one picture; empty where that is not told.
        native: the width and height in device pixels that it would like best; (0, 0) where that is not told.
    """

    name: str
    lit: bool = True
    builtin: bool = False
    area: Area | None = None
    source: str = ""
    native: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the screens stand.

    Attributes:
        kind: extended, single, cloned or unknown.
        why: what that was judged by.
        audience: where the audience's window goes; None where there is no screen at all.
        presenter: where the presenter's goes; None where no screen is certain to be the presenter's alone.
        outputs: all of them.
        private: those that show a picture of their own.
        monitors: what the system told; None where it told nothing.
    """

    kind: Kind
    why: Why
    audience: Output | None = None
    presenter: Output | None = None
    outputs: tuple[Output, ...] = ()
    private: tuple[Output, ...] = ()
    monitors: tuple[Monitor, ...] | None = None

    @property
    def asks(self) -> bool:
        """Whether the presenter view would come to the wall, or might: it opens only after a yes."""
        return self.kind in ("cloned", "unknown")

    @property
    def others(self) -> tuple[Output, ...]:
        """Screens that the audience could have instead, the next one first; none where nobody knows who sees what."""
        if self.audience is None or self.kind != "extended":
            return ()
        at = self.outputs.index(self.audience) + 1
        return tuple(output for output in self.outputs[at:] + self.outputs[:at] if output is not self.audience)

    @property
    def can_swap(self) -> bool:
        """Whether the audience may take the presenter's screen, and the presenter the audience's."""
        return self.audience in self.private and self.presenter in self.private


def judge(outputs: Iterable[Output], monitors: Iterable[Monitor] | None = None, wish: str = "") -> Arrangement:
    """Say how the screens stand.

    Args:
        outputs: what Qt sees.
        monitors: what the system below it says is plugged in; None where it says nothing.
        wish: identity of the output that a person chose for the audience; empty for none. It is not followed where
            the presenter would then have no screen alone.
    """
    seen = tuple(outputs)
    told = None if monitors is None else tuple(monitors)
    if not seen:
        return Arrangement("unknown", "none", monitors=told)
    if len(seen) == 1:
        kind, why = _alone(told)
        return Arrangement(kind, why, seen[0], None, seen, monitors=told)
    return _several(seen, told, wish)


def monitors_of(output: Output, monitors: Iterable[Monitor]) -> tuple[Monitor, ...]:
    """The monitors that show an output: those of its name, else those whose picture begins where it does."""
    lit = tuple(monitor for monitor in monitors if monitor.lit)
    named = tuple(monitor for monitor in lit if monitor.name == output.name)
    return named or tuple(monitor for monitor in lit if monitor.area and monitor.area[:2] == output.area[:2])


def overlap(one: Area, other: Area) -> bool:
    """Return whether two areas have pixels in common."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


def _alone(monitors: tuple[Monitor, ...] | None) -> tuple[Kind, Why]:
    """One picture: is it one monitor's, and is that the presenter's own?"""
    lit = [monitor for monitor in monitors or () if monitor.lit]
    if not monitors or not lit:
        return "unknown", "not-told"
    if len(lit) > 1:
        return "cloned", ("same-picture" if _share(lit[0], lit[1]) else "one-of-several")
    if len(monitors) == 1:
        return "single", "only-one"
    return ("single", "other-dark") if lit[0].builtin else ("unknown", "wall-alone")


def _several(seen: tuple[Output, ...], monitors: tuple[Monitor, ...] | None, wish: str) -> Arrangement:
    """Two pictures or more: which of them may be seen by one person alone?"""
    told = monitors or ()
    private = tuple(output for output in seen if not _is_shared(output, seen, told))
    lit = [monitor for monitor in told if monitor.lit]
    untold = len(lit) > len(seen) and not any(_share(a, b) for a in lit for b in lit if a is not b)
    if untold or not private:
        audience = _audience(seen, _presenter(seen, told, wish), told, wish)
        if untold:
            return Arrangement("unknown", "partly-cloned", audience, None, seen, monitors=monitors)
        return Arrangement("cloned", "same-picture", audience, None, seen, monitors=monitors)
    presenter = _presenter(private, told, wish)
    audience = _audience(seen, presenter, told, wish)
    return Arrangement("extended", "side-by-side", audience, presenter, seen, private, monitors)


def _is_shared(output: Output, seen: tuple[Output, ...], monitors: tuple[Monitor, ...]) -> bool:
    """Whether what stands in an output can be seen in another one, or on a second monitor."""
    if any(overlap(output.area, other.area) for other in seen if other is not output):
        return True
    own = monitors_of(output, monitors)
    lit = [monitor for monitor in monitors if monitor.lit]
    return any(_share(mine, other) for mine in own for other in lit if other is not mine)


def _presenter(private: tuple[Output, ...], monitors: tuple[Monitor, ...], wish: str) -> Output:
    """The presenter's: not the one that was chosen for the audience, rather the computer's own, rather the main one."""
    at_hand = [output for output in private if output.identity != wish] or list(private)
    return min(at_hand, key=lambda output: (not _is_builtin(output, monitors), not output.primary, output.area))


def _audience(seen: tuple[Output, ...], presenter: Output, monitors: tuple[Monitor, ...], wish: str) -> Output:
    """The audience's: the one that was chosen, else a projector or the largest of those that are left."""
    left = [output for output in seen if output is not presenter]
    return min(
        left,
        key=lambda output: (
            output.identity != wish,
            _is_builtin(output, monitors),
            output.primary,
            output.size[0] > 0,  # a projector knows no size
            -output.size[0] * output.size[1],
            output.area,
        ),
    )


def _is_builtin(output: Output, monitors: tuple[Monitor, ...]) -> bool:
    return any(monitor.builtin for monitor in monitors_of(output, monitors))


def _share(one: Monitor, other: Monitor) -> bool:
    """Whether two monitors are told to show the same, in whole or in part."""
    if one.source and one.source == other.source:
        return True
    return bool(one.area and other.area and overlap(one.area, other.area))
