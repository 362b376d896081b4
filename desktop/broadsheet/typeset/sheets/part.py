"""The parts behind the sections: each begins under its title, on a page of its own or below a part that left room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.typeset.sheets.leaf import Leaf

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.typeset.sheets.columns import Block, Columns
    from broadsheet.typeset.sheets.paper import Paper

_BETWEEN = 26.0
"""Above a part that begins below another, in points."""


class Part:
    """One part."""

    def __init__(self, paper: Paper, id_: str, title: str, *about: str) -> None:
        self._paper, self._id, self._title, self._about = paper, id_, title, about
        self._last = id_ == paper.final

    def set(
        self,
        columns: Columns,
        make: Callable[[Paper], list[Block]],
        head: Callable[[Leaf, Rect], Rect] | None = None,
    ) -> None:
        """Set it: below the part before where the whole of it has room there, else from the next page on.

        Args:
            columns: that its blocks stand in.
            make: makes the blocks in the type of a reading form.
            head: sets what heads the columns of every page, and returns what it leaves of it.
        """
        paper = self._paper
        below = self._below()
        if below is not None:
            left = self._headed(Leaf(), below, head, small=True)
            blocks = columns.fitting(paper, make, left)
            if columns.level_height(blocks, left) <= left.h:
                leaf = paper.leaves[-1]
                paper.free = columns.fill(blocks, leaf, self._headed(leaf, below, head, small=True), self.turn)
                return
        leaf, room = self.turn()
        left = self._headed(leaf, room, head, small=False)
        paper.free = columns.fill(columns.fitting(paper, make, left), leaf, left, _More(self, head))

    def _below(self) -> Rect | None:
        """What the last page has left below the part before; None where no part stands there."""
        paper = self._paper
        if not paper.free or (self._last and paper.frame.marks.address):
            return None
        room = paper.frame.room(len(paper.leaves) - 1)
        top = paper.free + _BETWEEN
        return Rect(room.x, top, room.w, room.bottom - top)

    def _headed(self, leaf: Leaf, room: Rect, head: Callable[[Leaf, Rect], Rect] | None, *, small: bool) -> Rect:
        """Set its title and what is to be said of it; returns what is left."""
        pen, role = self._paper.pen, "heading" if small else "headline"
        leaf.anchor("part", self._id, room.y)
        pen.put(leaf, self._title, room.x, room.y, role)
        top = room.y + pen.pitch(role) + 2
        for words in self._about:
            top = pen.para(leaf, words, room.x, top, room.w, "label", "ink_soft")
        pen.rule(leaf, room.x, top + 6, room.w, "ink", 0.9)
        top += 18
        left = Rect(room.x, top, room.w, room.bottom - top)
        return head(leaf, left) if head else left

    def turn(self) -> tuple[Leaf, Rect]:
        """Its next page."""
        return self._paper.turn(self._title, self._last and bool(self._paper.frame.marks.address))


class _More:
    """Gives the next page of a part, its columns headed again."""

    def __init__(self, part: Part, head: Callable[[Leaf, Rect], Rect] | None) -> None:
        self._part, self._head = part, head

    def __call__(self) -> tuple[Leaf, Rect]:
        leaf, room = self._part.turn()
        return leaf, self._head(leaf, room) if self._head else room
