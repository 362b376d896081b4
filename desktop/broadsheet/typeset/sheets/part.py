"""The head of a part behind the sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect

if TYPE_CHECKING:
    from broadsheet.typeset.sheets.columns import NewPage
    from broadsheet.typeset.sheets.leaf import Leaf
    from broadsheet.typeset.sheets.paper import Paper


class Part:
    """One part: begins a page under its title, goes on under its running head."""

    def __init__(self, paper: Paper, id_: str, title: str, last: bool = False) -> None:
        self._paper, self._id, self._title, self._last = paper, id_, title, last

    def begin(self, *about: str) -> tuple[Leaf, Rect]:
        """Its first page, with its title and what is to be said of it; returns the page and what it has left."""
        leaf, room = self._paper.turn(self._title, self._last)
        return leaf, self.head(leaf, room, *about)

    def head(self, leaf: Leaf, room: Rect, *about: str, role: str = "headline") -> Rect:
        """Its title on a page that has room left; returns what is left of that."""
        pen = self._paper.pen
        leaf.anchor("part", self._id, room.y)
        pen.put(leaf, self._title, room.x, room.y, role)
        top = room.y + pen.pitch(role) + 2
        for words in about:
            top = pen.para(leaf, words, room.x, top, room.w, "label", "ink_soft")
        pen.rule(leaf, room.x, top + 6, room.w, "ink", 0.9)
        top += 18
        return Rect(room.x, top, room.w, room.bottom - top)

    @property
    def more(self) -> NewPage:
        """Gives its next page."""
        return self._turn

    def _turn(self) -> tuple[Leaf, Rect]:
        return self._paper.turn(self._title, self._last)
