"""The gutters of a page: strips that no line crosses, with text on their left and starts of lines on their right."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.importer.documents.pdf_lines import Piece

_ALIKE = 1.5  # points between starts of lines that stand under one another
_FEWEST = 4  # lines that start at a gutter
_WIDE = 4.0  # in sizes: what a row holds on both sides, in the mean; bullets and numbers of lists are narrower
_STRIP = 0.45  # in sizes: the least width of a gutter
_ROW = 0.3
_NEXT = 2.5  # in sizes: how far off a line may stand to belong to the column below it


class Gutter(NamedTuple):
    """What parts two columns.

    Attributes:
        place: where the column on its right starts.
        width: free space on its left.
        top, bottom: from where to where it runs.
    """

    place: float
    width: float
    top: float
    bottom: float

    def parts(self, left: float, right: float, middle: float) -> bool:
        """Whether it lies between a left and a right edge at some height."""
        inside = self.place - self.width / 2
        return self.top <= middle <= self.bottom and left <= inside <= right


def gutters_of(runs: Iterable[Piece]) -> tuple[Gutter, ...]:
    """The gutters of a page.

    Args:
        runs: pieces of lines, parted wherever a gap in them may be a gutter.
    """
    ordered = sorted(runs, key=lambda run: run.middle)
    found: list[Gutter] = []
    for starts in _columns(ordered):
        place, size = median(run.left for run in starts), median(run.size for run in starts)
        across = [run.middle for run in ordered if run.left < place - 2 * _ALIKE and run.right > place - 0.2 * size]
        for part in _between(starts, across):
            gutter = _gutter(ordered, part, place, size)
            if gutter:
                found.append(_grown(gutter, ordered, across, size))
    return tuple(found)


def _columns(runs: Sequence[Piece]) -> list[list[Piece]]:
    """Lines that start under one another, each group from top to bottom."""
    groups: list[list[Piece]] = []
    for run in sorted(runs, key=lambda run: run.left):
        if groups and run.left - groups[-1][0].left <= _ALIKE:
            groups[-1].append(run)
        else:
            groups.append([run])
    return [sorted(group, key=lambda run: run.middle) for group in groups if len(group) >= _FEWEST]


def _between(starts: Sequence[Piece], across: Sequence[float]) -> list[list[Piece]]:
    """The lines of a column, parted where something runs across."""
    parts: list[list[Piece]] = [[]]
    cuts = iter(sorted(across))
    cut = next(cuts, None)
    for run in starts:
        while cut is not None and cut < run.middle:
            cut = next(cuts, None)
            if parts[-1]:
                parts.append([])
        parts[-1].append(run)
    return [part for part in parts if len(part) >= _FEWEST]


def _gutter(runs: Sequence[Piece], starts: Sequence[Piece], place: float, size: float) -> Gutter | None:
    top, bottom = starts[0].top, starts[-1].bottom
    beside = [run for run in runs if top <= run.middle <= bottom and run.right <= place - 0.2 * size]
    near = max((run.right for run in beside), default=0.0)
    after = [run for run in runs if top <= run.middle <= bottom and run.left >= place - _ALIKE]
    if len(beside) < _FEWEST or place - near < _STRIP * size:
        return None
    narrow = min(_mean(beside), _mean(after)) < _WIDE * size
    return None if narrow else Gutter(place, place - near, top, bottom)


def _mean(runs: Sequence[Piece]) -> float:
    """How much of a row its pieces take, in the mean."""
    rows = 1
    for above, below in pairwise(runs):
        rows += below.middle - above.middle > _ROW * below.size
    return sum(run.right - run.left for run in runs) / rows


def _grown(gutter: Gutter, runs: Sequence[Piece], across: Sequence[float], size: float) -> Gutter:
    """A gutter with the lines right of it that start elsewhere: indented first lines, headings."""
    top, bottom = gutter.top, gutter.bottom
    floor = max((at for at in across if at < top), default=-1e9)
    ceiling = min((at for at in across if at > bottom), default=1e9)
    right = [run for run in runs if run.left >= gutter.place - _ALIKE and floor < run.middle < ceiling]
    for run in reversed(right):
        if run.middle < top and top - run.bottom <= _NEXT * size:
            top = run.top
    for run in right:
        if run.middle > bottom and run.top - bottom <= _NEXT * size:
            bottom = run.bottom
    return Gutter(gutter.place, gutter.width, top, bottom)
