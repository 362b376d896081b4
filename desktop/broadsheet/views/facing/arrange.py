"""Where the charts of a page stand: rows of one or two columns that fill the page. Pure arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GAP = 14
"""Pixels between two charts at scale 1."""

_COLUMN = 276
"""Least width of a column at scale 1, in pixels."""

_STRETCH = 1.7
"""A chart grows to at most this many times its least height."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What the arrangement asks of a chart.

    Attributes:
        least: least height in pixels at a width in pixels.
        wide: whether it wants the whole width (a time axis).
        growth: share of the spare height it takes, against its neighbours'.
    """

    least: Callable[[float], float]
    wide: bool
    growth: float


@dataclass(frozen=True, slots=True)
class Box:
    """A chart's place on the page, in pixels."""

    x: int
    y: int
    w: int
    h: int


def arrange(slots: Sequence[Slot], width: float, height: float, scale: float) -> tuple[tuple[Box, ...], int]:
    """Place the charts in their order, and fill the height where they are fewer than it holds.

    Args:
        slots: the charts in reading order.
        width: of the page between its margins, in pixels.
        height: that may be filled, in pixels.
        scale: of text; columns and gaps grow with it.

    Returns:
        A box a chart, and the height they need: more than ``height`` where the page has to scroll.
    """
    gap = GAP * scale
    columns = max(1, min(3, int((width + gap) // (_COLUMN * scale + gap))))
    rows = _rows(slots, columns)
    # Whole pixels: a chart measured at a fraction more than it gets would break its lines otherwise.
    widths = [int((width - gap * (len(row) - 1)) // len(row)) for row in rows]
    least = [max(slots[at].least(each) for at in row) for row, each in zip(rows, widths, strict=True)]
    heights = _filled(least, [max(slots[at].growth for at in row) for row in rows], height - gap * (len(rows) - 1))
    boxes: list[Box] = []
    y = 0.0
    for row, each, row_height in zip(rows, widths, heights, strict=True):
        for column in range(len(row)):
            left = round(column * (each + gap))
            boxes.append(Box(left, round(y), each, round(y + row_height) - round(y)))
        y += row_height + gap
    return tuple(boxes), round(max(0.0, y - gap))


def _rows(slots: Sequence[Slot], columns: int) -> list[list[int]]:
    """Group neighbours into rows: a wide chart alone, the others up to ``columns`` side by side."""
    rows: list[list[int]] = []
    run: list[int] = []
    for at, slot in enumerate(slots):
        if slot.wide:
            rows += _even(run, columns)
            run = []
            rows.append([at])
        else:
            run.append(at)
    return rows + _even(run, columns)


def _even(run: list[int], columns: int) -> list[list[int]]:
    """Break a run into rows of nearly equal length, the shorter ones first, so that no row ends half empty."""
    if not run:
        return []
    count = -(-len(run) // columns)
    short, longer = divmod(len(run), count)
    rows: list[list[int]] = []
    start = 0
    for at in range(count):
        size = short + (1 if at >= count - longer else 0)
        rows.append(run[start : start + size])
        start += size
    return rows


def _filled(least: list[float], growth: list[float], height: float) -> list[float]:
    """Share spare height among the rows by their growth, none above its limit."""
    heights = list(least)
    limits = [each * _STRETCH * max(1.0, grow) for each, grow in zip(least, growth, strict=True)]
    for _ in least:
        spare = height - sum(heights)
        open_rows = [at for at in range(len(heights)) if heights[at] < limits[at] - 0.5]
        if spare < 1 or not open_rows:
            break
        total = sum(growth[at] for at in open_rows)
        for at in open_rows:
            heights[at] = min(limits[at], heights[at] + spare * growth[at] / total)
    return heights
