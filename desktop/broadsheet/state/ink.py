"""What is drawn on slides during a talk, in slide units: both axes from 0 to 1, whatever window it was drawn in."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import NamedTuple

PEN, ERASER = 0.005, 0.03
"""Half the width of a stroke and of the eraser, as shares of the slide's height."""


class Point(NamedTuple):
    """A place on a slide."""

    x: float
    y: float


class Part(NamedTuple):
    """A rectangle of a slide."""

    x: float
    y: float
    w: float
    h: float

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        return self.x <= point.x <= self.x + self.w and self.y <= point.y <= self.y + self.h


WHOLE = Part(0.0, 0.0, 1.0, 1.0)
Stroke = tuple[Point, ...]
"""One line of the pen."""


def erased(strokes: tuple[Stroke, ...], at: Point, aspect: float) -> tuple[Stroke, ...]:
    """The strokes that an eraser does not touch.

    Args:
        strokes: of one slide.
        at: where the eraser is.
        aspect: width of the slide over its height.
    """
    return tuple(stroke for stroke in strokes if _distance(stroke, at, aspect) > ERASER + PEN)


def _distance(stroke: Stroke, at: Point, aspect: float) -> float:
    """From a point to the nearest of a stroke, as a share of the slide's height."""
    spots = [((point.x - at.x) * aspect, point.y - at.y) for point in stroke]
    if len(spots) == 1:
        return hypot(*spots[0])
    return min(_from_origin(*a, *b) for a, b in pairwise(spots))


def _from_origin(ax: float, ay: float, bx: float, by: float) -> float:
    """From the origin to a line from a to b."""
    dx, dy = bx - ax, by - ay
    along = dx * dx + dy * dy
    share = 0.0 if along == 0.0 else min(1.0, max(0.0, -(ax * dx + ay * dy) / along))
    return hypot(ax + share * dx, ay + share * dy)


def magnified(part: Part, factor: float, at: Point, most: float = 8.0) -> Part:
    """A part that is seen larger or smaller, while the point under the pointer stays where it is.

    Args:
        part: what is seen now.
        factor: over 1 to see less, larger.
        at: the point that stays.
        most: how many times the whole slide may be magnified.
    """
    w = min(1.0, max(1.0 / most, part.w / factor))
    h = min(1.0, max(1.0 / most, part.h * w / part.w))
    return within(Part(at.x - (at.x - part.x) * w / part.w, at.y - (at.y - part.y) * h / part.h, w, h))


def within(part: Part) -> Part:
    """A part moved so far that it lies on the slide."""
    return Part(min(max(part.x, 0.0), 1.0 - part.w), min(max(part.y, 0.0), 1.0 - part.h), part.w, part.h)


def filling(part: Part, margin: float = 0.03) -> Part:
    """What is seen when a part of the slide is to fill the window: the part with some margin, in the slide's shape."""
    share = min(1.0, max(part.w, part.h) + 2 * margin)
    return within(Part(part.x + part.w / 2 - share / 2, part.y + part.h / 2 - share / 2, share, share))
