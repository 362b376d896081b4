"""Where the charts of a page stand: wide ones across it, the others in columns that end together. Pure arithmetic."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

GAP = 14
"""Pixels between two charts at scale 1."""

_COLUMN = 296
"""Least width of a column at scale 1, in pixels."""

_MOST_COLUMNS = 4
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


@dataclass(frozen=True, slots=True)
class _Band:
    """Columns side by side, each a run of charts one under the other; a wide chart is a band of one column.

    Attributes:
        columns: numbers of the charts, column by column.
        width: of a column in whole pixels: a chart measured at a fraction more would break its lines otherwise.
        least: height of the highest column. waste: by how much the columns have to be drawn out on average to end
            with it.
    """

    columns: tuple[tuple[int, ...], ...]
    width: int
    least: float
    waste: float
    growth: float


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
    most = max(1, min(_MOST_COLUMNS, int((width + gap) // (_COLUMN * scale + gap))))
    choices = [_choices(slots, run, most, width, gap) for run in _runs(slots)]
    bands = min(itertools.product(*choices), key=_Merit(height, gap))
    heights = _filled(bands, height - gap * max(0, len(bands) - 1))
    boxes: dict[int, Box] = {}
    y = 0.0
    for band, band_height in zip(bands, heights, strict=True):
        for column, run in enumerate(band.columns):
            tops = _tops(slots, run, band.width, y, band_height, gap)
            for at, (top, bottom) in zip(run, tops, strict=True):
                left = round(column * (band.width + gap))
                boxes[at] = Box(left, round(top), band.width, round(bottom) - round(top))
        y += band_height + gap
    return tuple(boxes[at] for at in range(len(slots))), round(max(0.0, y - gap))


class _Merit:
    """Orders arrangements by the pixels that overflow and the pixels that charts are drawn out by."""

    def __init__(self, height: float, gap: float) -> None:
        self._height, self._gap = height, gap

    def __call__(self, bands: tuple[_Band, ...]) -> float:
        least = sum(band.least for band in bands) + self._gap * max(0, len(bands) - 1)
        return max(0.0, least - self._height) + sum(band.waste for band in bands)


def _runs(slots: Sequence[Slot]) -> Iterator[tuple[int, ...]]:
    """Wide charts alone, neighbours that are not wide together."""
    for wide, group in itertools.groupby(range(len(slots)), key=_IsWide(slots)):
        numbers = tuple(group)
        if wide:
            yield from ((at,) for at in numbers)
        else:
            yield numbers


class _IsWide:
    def __init__(self, slots: Sequence[Slot]) -> None:
        self._slots = slots

    def __call__(self, at: int) -> bool:
        return self._slots[at].wide


def _choices(slots: Sequence[Slot], run: tuple[int, ...], most: int, width: float, gap: float) -> list[_Band]:
    """The ways to set a run: in one column, in two…, each chart in the column that is lowest so far."""
    found = []
    for count in range(1, (1 if slots[run[0]].wide else min(most, len(run))) + 1):
        each = int((width - gap * (count - 1)) // count)
        columns: list[list[int]] = [[] for _ in range(count)]
        ends = [0.0] * count
        for at in run:
            column = ends.index(min(ends))
            ends[column] += slots[at].least(each) + (gap if columns[column] else 0.0)
            columns[column].append(at)
        growth = max(sum(slots[at].growth for at in column) for column in columns)
        waste = sum(max(ends) - end for end in ends) / count + count
        found.append(_Band(tuple(map(tuple, columns)), each, max(ends), waste, growth))
    return found


def _tops(
    slots: Sequence[Slot], run: tuple[int, ...], width: int, top: float, height: float, gap: float
) -> list[tuple[float, float]]:
    """Top and bottom of each chart of a column that fills its height."""
    least = [slots[at].least(width) for at in run]
    growth = [slots[at].growth for at in run]
    spare = max(0.0, height - sum(least) - gap * (len(run) - 1))
    found = []
    for each, grow in zip(least, growth, strict=True):
        bottom = top + each + spare * grow / sum(growth)
        found.append((top, bottom))
        top = bottom + gap
    return found


def _filled(bands: Sequence[_Band], height: float) -> list[float]:
    """Share spare height among the bands by their growth, none above its limit."""
    heights = [band.least for band in bands]
    limits = [band.least * _STRETCH * max(1.0, band.growth / max(map(len, band.columns))) for band in bands]
    for _ in bands:
        spare = height - sum(heights)
        open_bands = [at for at in range(len(heights)) if heights[at] < limits[at] - 0.5]
        if spare < 1 or not open_bands:
            break
        total = sum(bands[at].growth for at in open_bands)
        for at in open_bands:
            heights[at] = min(limits[at], heights[at] + spare * bands[at].growth / total)
    return heights
