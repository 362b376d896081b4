"""Fills columns and pages with blocks that are not broken; the last page ends level."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from broadsheet.typeset.sheets.leaf import Leaf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.charts.drawing import Rect
    from broadsheet.typeset.sheets.paper import Paper

    NewPage = Callable[[], tuple[Leaf, Rect]]

_FACTORS = (0.96, 0.92, 0.88)
"""Type so much smaller is tried where that ends a list with its page; no more, for it has to be read."""


class Block(Protocol):
    """Something that stands in a column.

    Attributes:
        joined: whether it may not be the last of a column: a heading.
    """

    @property
    def joined(self) -> bool:
        """See above."""

    def set(self, leaf: Leaf, x: float, top: float, width: float) -> float:
        """Set it; returns where it ends."""


class _Measured(NamedTuple):
    block: Block
    height: float


@dataclass(frozen=True)
class Columns:
    """So many columns with air between them, and air between their blocks, in points."""

    count: int
    gap: float
    space: float

    def width(self, room: Rect) -> float:
        """Width of a column."""
        return (room.w - self.gap * (self.count - 1)) / self.count

    def fill(self, blocks: Sequence[Block], leaf: Leaf, room: Rect, more: NewPage) -> float:
        """Set blocks on a page and as many more as they need.

        Args:
            blocks: in their order.
            leaf: the first page.
            room: what it has left.
            more: gives the next page and its room.

        Returns:
            Where the last page is free again.
        """
        wide = self.width(room)
        left = [_Measured(block, block.set(Leaf(), 0.0, 0.0, wide)) for block in blocks]
        while True:
            columns = self._packed(left, room.h)
            if sum(map(len, columns)) == len(left):
                return self._set(leaf, self._level(left, room.h), room)
            if sum(map(len, columns)) == 0:
                columns = [left[:1]]
            self._set(leaf, columns, room)
            left = left[sum(map(len, columns)) :]
            leaf, room = more()

    def fitting(self, paper: Paper, make: Callable[[Paper], list[Block]], room: Rect) -> list[Block]:
        """Blocks that end with a page where type a little smaller does that, so that no few of them stand on the next.

        Args:
            paper: the reading form.
            make: makes the blocks in the type of a reading form.
            room: of the page.
        """
        usual = make(paper)
        if self.level_height(usual, room) <= room.h or self._never_fit(usual, room):
            return usual
        for factor in _FACTORS:
            blocks = make(replace(paper, pen=paper.pen.sized(factor)))
            if self.level_height(blocks, room) <= room.h:
                return blocks
        return usual

    def _never_fit(self, blocks: Sequence[Block], room: Rect) -> bool:
        """Whether the smallest type is not small enough by far: it takes less width, and less height."""
        wide = self.width(room)
        return sum(block.set(Leaf(), 0.0, 0.0, wide) for block in blocks) * _FACTORS[-1] ** 2 > room.h * self.count

    def level_height(self, blocks: Sequence[Block], room: Rect) -> float:
        """How high blocks stand in level columns; endless where one page does not hold them."""
        wide = self.width(room)
        left = [_Measured(block, block.set(Leaf(), 0.0, 0.0, wide)) for block in blocks]
        if sum(map(len, self._packed(left, room.h))) < len(left):
            return float("inf")
        columns = self._level(left, room.h)
        return max((sum(each.height + self.space for each in column) for column in columns), default=0.0)

    def _packed(self, left: Sequence[_Measured], height: float) -> list[Sequence[_Measured]]:
        """Full columns of a height."""
        found: list[Sequence[_Measured]] = []
        at = 0
        for _ in range(self.count):
            last, used = at, 0.0
            while last < len(left) and used + left[last].height <= height:
                used += left[last].height + self.space
                last += 1
            while last < len(left) and last > at + 1 and left[last - 1].block.joined:
                last -= 1
            found.append(left[at:last])
            at = last
        return found

    def _level(self, left: Sequence[_Measured], height: float) -> list[Sequence[_Measured]]:
        """The lowest columns that hold all that is left."""
        low, high = 0.0, height
        for _ in range(12):
            middle = (low + high) / 2
            if sum(map(len, self._packed(left, middle))) == len(left):
                high = middle
            else:
                low = middle
        return self._packed(left, high)

    def _set(self, leaf: Leaf, columns: Sequence[Sequence[_Measured]], room: Rect) -> float:
        end = room.y
        wide = self.width(room)
        for number, column in enumerate(columns):
            top = room.y
            for each in column:
                bottom = each.block.set(leaf, room.x + number * (wide + self.gap), top, wide)
                end = max(end, bottom)
                top = bottom + self.space
        return end
