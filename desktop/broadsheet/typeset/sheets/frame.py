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
_HEAD, _FOOT = 24.0, 26.0
"""What running head and folio take, with the air beside the text."""


@dataclass(frozen=True)
class Frame:
    """Makes the frames of some pages.

    Attributes:
        title: of the document, on the left pages.
        reach: how far the data reach, beside the folio.
    """

    pen: Pen
    title: str
    reach: str
    language: str
    marks: PageMarks

    def left(self, page: int) -> float:
        """X of the left edge of the words on a page; page 0 is a right one."""
        return INNER if page % 2 == 0 else OUTER

    def outer(self, page: int) -> Rect:
        """A page within its margins."""
        return Rect(self.left(page), _TOP, WIDTH, A4[1] - _TOP - _BOTTOM)

    def _within(self, page: int, last: bool) -> Rect:
        return room_for(self.outer(page), self.marks, self.pen.fonts, last=last)

    def room(self, page: int, last: bool = False) -> Rect:
        """What a page has for its content."""
        inner = self._within(page, last)
        return Rect(inner.x, inner.y + _HEAD, inner.w, inner.h - _HEAD - _FOOT)

    def set(self, leaf: Leaf, page: int, heading: str, last: bool = False) -> None:
        """Running head and folio: the title on left pages, the part of the document on right ones."""
        inner = self._within(page, last)
        pen = self.pen
        right = inner.right
        if page:
            recto = page % 2 == 0
            words = pen.cut(heading if recto else self.title, "note", WIDTH * 0.8)
            pen.put(leaf, words, right if recto else inner.x, inner.y, "note", "ink_soft", "right" if recto else "left")
            pen.rule(leaf, inner.x, inner.y + 13, WIDTH)
        recto = page % 2 == 0
        foot = inner.bottom - 12
        folio = pen.put(
            leaf, str(page + 1), right if recto else inner.x, foot, "label_bold", "ink", "right" if recto else "left"
        )
        if page:
            leaf.want(_grown(folio), printed("to_contents", self.language), ("page", "contents"))
        if self.reach:
            words = pen.cut(self.reach, "note", WIDTH * 0.8)
            pen.put(leaf, words, inner.x if recto else right, foot, "note", "ink_soft", "left" if recto else "right")

    def paint_marks(self, painter: QPainter, page: int, last: bool) -> None:
        """The page marks, over everything else."""
        if self.marks:
            whole = Rect(0, 0, *A4)
            paint_marks(painter, self.outer(page), self.marks, self.pen.fonts, self.pen.palette, last, whole)


def _grown(rect: Rect) -> Rect:
    """Large enough for a finger."""
    return Rect(rect.x - 10, rect.y - 6, rect.w + 20, rect.h + 12)
