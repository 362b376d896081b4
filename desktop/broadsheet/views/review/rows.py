"""All blocks of a page: found at once by passage, by place in the source and by how far down they stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.views.review.sheet import Row, Run

_LINE = 16
"""Characters that the room between two blocks stands for."""

_FAR = 400
"""Blocks to either side among which one is sought again."""


class Rows:
    """The blocks and what leads to them; made with the blocks, off the window's thread, and never changed.

    Attributes:
        all: the blocks.
        depths: how much stands before each, in characters, and last how much all is.
    """

    __slots__ = ("_ends", "_numbers", "all", "depths")

    def __init__(self, rows: tuple[Row, ...] = ()) -> None:
        self.all = rows
        self._numbers = {row.key: at for at, row in reversed(list(enumerate(rows)))}
        self.depths: Sequence[int] = (0, *accumulate(sum(len(run.text) for run in row.runs) + _LINE for row in rows))
        self._ends = tuple(accumulate((reach(row.runs[-1]) if row.runs else 0 for row in rows), max))

    def __len__(self) -> int:
        return len(self.all)

    @property
    def depth(self) -> int:
        """How much there is in all, in characters."""
        return self.depths[-1]

    def number(self, key: str) -> int:
        """The first block of a passage; -1 where it has none."""
        return self._numbers.get(key, -1) if key else -1

    def number_from(self, offset: int) -> int:
        """The first block with words at or after an offset of the source; -1 after the last."""
        at = bisect_right(self._ends, offset)
        return at if at < len(self.all) else -1

    def number_below(self, depth: int) -> int:
        """The block that stands so far down."""
        return max(0, min(bisect_right(self.depths, depth), len(self.all)) - 1)

    def around(self, number: int, room: int) -> tuple[int, int]:
        """The blocks around one, as many as hold so much to either side: the first, and the one after the last."""
        if self.depth <= 2 * room:
            return 0, len(self.all)
        here = max(room, min(self.depths[number], self.depth - room))
        first = max(0, bisect_right(self.depths, here - room) - 1)
        last = min(len(self.all), bisect_left(self.depths, here + room))
        return min(first, number), max(last, number + 1)

    def near(self, row: Row, number: int) -> int:
        """Where a block stands that stood at a number among other blocks; that number, where it is gone."""
        for step in range(_FAR):
            for at in (number + step, number - step):
                if 0 <= at < len(self.all) and self.all[at].runs is row.runs:
                    return at
        return max(0, min(number, len(self.all) - 1))


def begin(run: Run) -> int:
    """The offset that words begin at, or that a sign stands at."""
    return run.start if run.start >= 0 else run.end


def reach(run: Run) -> int:
    """The offset that words end at; of a sign, one that lies after the words before it."""
    return run.start + len(run.text) if run.start >= 0 else run.end + 1
