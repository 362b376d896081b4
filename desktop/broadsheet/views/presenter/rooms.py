"""Where everything of the presenter's window stands, computed from its size and the shape of a slide."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect

_WIDE, _HIGH = 1600.0, 1000.0
"""Size of a window in which a unit is one pixel."""

_LEAST, _MOST = 0.3, 3.0
_SMALL = 0.5
"""A unit below which everything gives way to the clocks."""

_STAGE_WIDE, _STAGE_SQUARE = 0.47, 0.51
"""Share of the height that a slide of 16:9 takes, and one of 4:3."""

_CLOCKS = 9.8
"""Width of the clocks, in sizes of a label: a heading and its button stand in it side by side."""

_COLUMN = 540.0
"""Units that next slide and clocks need beside the slide."""


class Sizes(NamedTuple):
    """Sizes of type in pixels: labels, clocks, the word of pace."""

    label: int
    pace: int
    notes: float


class Rooms(NamedTuple):
    """Rectangles of the window's parts; none overlaps another.

    Attributes:
        unit: pixels of a unit.
        sizes: of type.
        head: where in the talk one is. stage: the slide. next_head, next: what the next press shows.
        clocks: elapsed and remaining. pace: how the talk goes. notes_head, notes. foot: keys and screens.
    """

    unit: float
    sizes: Sizes
    head: QRect
    stage: QRect
    next_head: QRect
    next: QRect
    clocks: QRect
    pace: QRect
    notes_head: QRect
    notes: QRect
    foot: QRect


def sizes_of(unit: float) -> Sizes:
    """Type to be read from two metres on a screen of usual size; on a small window as large as there is room for."""
    label = round(max(22 * unit, min(16.0, 36 * unit)))
    return Sizes(label, round((2.2 if unit > _SMALL else 1.5) * label), min(1.0, unit / 0.6))


def plan_rooms(width: int, height: int, aspect: float) -> Rooms:
    """Plan a window.

    Args:
        width: of the window in pixels.
        height: likewise.
        aspect: width of a slide over its height.
    """
    unit = min(_MOST, max(_LEAST, min(width / _WIDE, height / _HIGH)))
    sizes = sizes_of(unit)
    label, margin, gap = sizes.label, round(28 * unit), round(18 * unit)
    foot = QRect(0, height - round(2.3 * label), width, round(2.3 * label))
    across, head = width - 2 * margin, round(1.9 * label)
    share = _STAGE_WIDE if aspect > 1.5 else _STAGE_SQUARE
    top = round(12 * unit) + head
    high = round(min(share * foot.top(), (across - 2 * gap - _COLUMN * unit) / aspect))
    stage = QRect(margin, top, round(high * aspect), high)
    left = stage.right() + 1 + 2 * gap
    column = margin + across - left
    pace = round(sizes.pace * 1.4 + label * 1.7)
    following = _following(column, high - pace - gap, aspect, _CLOCKS * label, gap)
    next_ = QRect(left, top, round(following * aspect), round(following))
    below = next_.height()
    clocks = QRect(next_.right() + 1 + gap, top, left + column - next_.right() - 1 - gap, below)
    notes_top = stage.bottom() + 1 + gap
    text_top = notes_top + round(1.8 * label)
    return Rooms(
        unit,
        sizes,
        QRect(margin, top - head, stage.width(), head),
        stage,
        QRect(left, top - head, column, head),
        next_,
        clocks,
        QRect(left, top + below + gap, column, stage.bottom() + 1 - top - below - gap),
        QRect(margin, notes_top, across, text_top - notes_top),
        QRect(margin, text_top, across, foot.top() - text_top - round(8 * unit)),
        foot,
    )


def _following(column: float, high: float, aspect: float, clocks: float, gap: int) -> float:
    """Height of the next slide's picture: as high as there is room, while the clocks beside it have theirs."""
    return max(24.0, min(high, (column - gap - clocks) / aspect))
