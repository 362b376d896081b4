"""The frame of a page of reading: margins, running head, folio, page marks; a quiet head so that the words are loud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.i18n.paper import printed
from broadsheet.typeset.marks import paint_marks, room_for
from broadsheet.typeset.sheets.data import A4

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from broadsheet.model.page_marks import PageMarks
    from broadsheet.typeset.sheets.leaf import Leaf
    from broadsheet.typeset.sheets.pen import Pen

INNER, OUTER = 62.0, 66.0
"""Margins at the spine and away from it, in points."""

WIDTH = A4[0] - INNER - OUTER
_TOP, _BOTTOM = 34.0, 30.0
_ALONE = 48.0
"""Both margins of pages that face none."""

_HEAD, _FOOT = 24.0, 26.0
"""What running head and folio take, with the air beside the text."""


@dataclass(frozen=True)
class Frame:
    """Makes the frames of some pages.

    Attributes:
        title: of the document, on the left pages.
        reach: how far the data reach, beside the folio.
        facing: whether left and right pages differ.
    """

    pen: Pen
    title: str
    reach: str
    language: str
    marks: PageMarks
    facing: bool = True

    def left(self, page: int) -> float:
        """X of the left edge of the words on a page; page 0 is a right one."""
        return (INNER if page % 2 == 0 else OUTER) if self.facing else _ALONE

    def outer(self, page: int) -> Rect:
        """A page within its margins."""
        wide = WIDTH if self.facing else A4[0] - 2 * _ALONE
        return Rect(self.left(page), _TOP, wide, A4[1] - _TOP - _BOTTOM)

    def _within(self, page: int, last: bool) -> Rect:
        return room_for(self.outer(page), self.marks, self.pen.fonts, last=last)

    def room(self, page: int, last: bool = False) -> Rect:
        """What a page has for its content."""
        inner = self._within(page, last)
        return Rect(inner.x, inner.y + _HEAD, inner.w, inner.h - _HEAD - _FOOT)

    def set(self, leaf: Leaf, page: int, heading: str, last: bool = False) -> None:
        """Running head and folio: the title on left pages, the part of the document on right ones; alone, both."""
        inner = self._within(page, last)
        recto = page % 2 == 0 or not self.facing
        if page or not self.facing:
            self._set_head(leaf, inner, heading, recto=recto)
        foot = inner.bottom - 12
        pen, edge = self.pen, inner.right if recto else inner.x
        folio = pen.put(leaf, str(page + 1), edge, foot, "label_bold", "ink", "right" if recto else "left")
        if page and self.facing:
            leaf.want(_grown(folio), printed("to_contents", self.language), ("page", "contents"))
        if self.reach:
            words = pen.cut(self.reach, "note", inner.w * 0.8)
            edge = inner.x if recto else inner.right
            pen.put(leaf, words, edge, foot, "note", "ink_soft", "left" if recto else "right")

    def _set_head(self, leaf: Leaf, inner: Rect, heading: str, *, recto: bool) -> None:
        pen = self.pen
        right = inner.right
        if recto:
            words = pen.cut(heading, "note", inner.w * (0.8 if self.facing else 0.4))
            shown = pen.put(leaf, words, right, inner.y, "note", "ink_soft", "right")
            right = shown.x - 12
        if not recto or not self.facing:
            pen.put(leaf, pen.cut(self.title, "note", right - inner.x), inner.x, inner.y, "note", "ink_soft")
        pen.rule(leaf, inner.x, inner.y + 13, inner.w)

    def paint_marks(self, painter: QPainter, page: int, last: bool) -> None:
        """The page marks, over everything else."""
        if self.marks:
            whole = Rect(0, 0, *A4)
            paint_marks(painter, self.outer(page), self.marks, self.pen.fonts, self.pen.palette, last, whole)


def _grown(rect: Rect) -> Rect:
    """Large enough for a finger."""
    return Rect(rect.x - 10, rect.y - 6, rect.w + 20, rect.h + 12)
