"""Bars from zero, and how a hedge fades: dense at the printed value, thinner towards the side that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect, Shape
from broadsheet.charts.page import colour_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.charts.datum import Datum, Valued

_SOFT = {"figure": "figure_soft", "context": "rule", "claim": "rule"}
_TO = {True: ("left", "right"), False: ("down", "up")}


def bar(datum: Valued, across: Callable[[float, float], Rect], horizontal: bool) -> list[Shape]:
    """The shapes of a bar.

    A plain value is a solid box. Of a hedged one, what is sure is solid up to an open end above; below an open end the
    body is soft, and the band grows dense towards the printed value.

    Args:
        datum: the figure.
        across: the rectangle between two values.
        horizontal: whether values grow to the right, else upwards.
    """
    colour = colour_of(datum)
    band, value = datum.band, datum.amount
    if datum.assumed:
        return [Shape("box", across(0.0, value), hatch=colour, stroke=colour, width=1.5, dash=True)]
    if band is None:
        return [Shape("box", across(0.0, value), fill=colour)]
    low, high = band
    down, up = _TO[horizontal]
    if low < value:
        shapes = [Shape("box", across(0.0, value), fill=_SOFT[colour], stroke=colour)]
    else:
        shapes = [Shape("box", across(0.0, value), fill=colour)]
    if low < value:
        shapes.append(Shape("fade", across(low, value), fill=colour, fade_to=down))
        shapes.append(_edge(across(value, value), colour, horizontal))
    if high > value:
        shapes.append(Shape("fade", across(value, high), fill=colour, fade_to=up))
    return shapes


def was(datum: Datum, across: Callable[[float, float], Rect]) -> list[Shape]:
    """A line where a supposed value was."""
    if datum.was is None or datum.was.value is None:
        return []
    at = across(datum.was.amount, datum.was.amount)
    return [Shape("line", at, stroke="ink_soft", width=1.5, dash=True)]


def dot(datum: Datum, rect: Rect) -> Shape:
    """A disc; of a supposed value a hatched one."""
    colour = colour_of(datum)
    if datum.assumed:
        return Shape("disc", rect, hatch=colour, stroke=colour, width=1.5, dash=True)
    return Shape("disc", rect, fill=colour)


def reach(datum: Datum) -> float:
    """The value that an axis has to hold: where a bar ends, or where it ended before it was moved."""
    return max(end(datum), end(datum.was)) if datum.was else end(datum)


def end(datum: Valued) -> float:
    """The value at which a bar and its band end."""
    return max(datum.amount, datum.band[1]) if datum.band else datum.amount


def _edge(at: Rect, colour: str, horizontal: bool) -> Shape:
    """The printed value as a firm edge, two pixels inside the bar."""
    rect = Rect(at.x - 2, at.y, 2, at.h) if horizontal else Rect(at.x, at.y, at.w, 2)
    return Shape("box", rect, fill=colour)
