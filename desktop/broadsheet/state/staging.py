"""Where the two windows of a show stand: planned from how the screens stand and what the presenter wants."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from broadsheet.state.screens import overlap

if TYPE_CHECKING:
    from broadsheet.state.screens import Arrangement, Output

Manner = Literal["full", "framed", "maximized"]
Front = Literal["audience", "presenter"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a window stands.

    Attributes:
        output: the screen.
        manner: full: it fills the screen; framed: a window that can be moved and resized; maximized.
        on_top: whether it stays above other windows.
    """

    output: Output
    manner: Manner = "full"
    on_top: bool = False


@dataclass(frozen=True, slots=True)
class Staging:
    """Where both windows stand; None for one that is hidden."""

    audience: Place | None = None
    presenter: Place | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the presenter wants.

    Attributes:
        front: the window that is seen where there is one screen for both.
        agreed: whether a yes was given to the presenter view where the wall may show it.
        sharing: whether the audience's window is one for a meeting program to share.
    """

    front: Front = "audience"
    agreed: bool = False
    sharing: bool = False

    def after(self, before: Arrangement | None, now: Arrangement) -> Wanted:
        """What is wanted when the screens stand otherwise.

        The presenter view stays when the audience's screen goes; a yes is good only for the screens it was given for.
        """
        if before is None:
            return self
        same = before.kind == now.kind and {output.identity for output in before.outputs} == {
            output.identity for output in now.outputs
        }
        lost = before.kind == "extended" and now.kind == "single"
        return replace(self, agreed=self.agreed and same, front="presenter" if lost else self.front)


def stage(arrangement: Arrangement, wanted: Wanted) -> Staging:
    """Plan where both windows stand; the notes are on no screen that others may see unless that was agreed to."""
    if arrangement.audience is None:
        return Staging()
    allowed = wanted.agreed or not arrangement.asks
    if wanted.sharing:
        return _shared(arrangement, arrangement.audience, allowed)
    if arrangement.kind == "single":
        allowed = wanted.front == "presenter"
    if not allowed:
        return Staging(Place(arrangement.audience))
    own = _own(arrangement, arrangement.audience)
    if overlap(own.area, arrangement.audience.area):
        return Staging(None, Place(own))
    return Staging(Place(arrangement.audience, on_top=True), Place(own))


def _shared(arrangement: Arrangement, audience: Output, allowed: bool) -> Staging:
    """A window to share leaves the taskbar in sight, as the presenter's does."""
    presenter = Place(_own(arrangement, audience), "maximized") if allowed else None
    return Staging(Place(audience, "framed"), presenter)


def _own(arrangement: Arrangement, audience: Output) -> Output:
    """The presenter's screen, the one at hand where none is certain to be the presenter's alone."""
    if arrangement.presenter is not None:
        return arrangement.presenter
    apart = (output for output in arrangement.outputs if not overlap(output.area, audience.area))
    return next(apart, audience)
