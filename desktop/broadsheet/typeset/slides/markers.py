"""What a cue sets on a ground of its own colour: the values of a chart, and how large that ground is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.charts.drawing import Drawing, Label

_VALUES = frozenset({"hero", "value", "title"})
"""Labels of a chart that print a value: those are marked like the words of the sentence."""
_PAD, _TRIM = 0.035, 0.05
"""How much wider than its words a marker is on each side, and by how much less high than their line, in line heights:
it may not cover the sign that follows."""


def value_groups(drawing: Drawing) -> Iterator[list[Label]]:
    """Labels that print values, those of one value together: a number and the unit beside it are one."""
    found: list[Label] = []
    for label in drawing.labels:
        if label.ref is None or label.font not in _VALUES:
            continue
        if found and not _beside(found[-1], label):
            yield found
            found = []
        found.append(label)
    if found:
        yield found


def marker_rect(rects: Sequence[Rect]) -> Rect:
    """The ground under words on one line: as high as their letters, a hair wider than they are."""
    high = max(rects, key=_height)
    pad = high.h * _PAD
    left, right = min(rect.x for rect in rects) - pad, max(rect.right for rect in rects) + pad
    return Rect(left, high.y + high.h * _TRIM, right - left, high.h * (1 - 2 * _TRIM))


def _beside(one: Label, other: Label) -> bool:
    apart = other.rect.x - one.rect.right
    return one.ref == other.ref and 0 <= apart < one.rect.h and one.rect.overlaps(other.rect.grown(apart + 1))


def _height(rect: Rect) -> float:
    return rect.h
