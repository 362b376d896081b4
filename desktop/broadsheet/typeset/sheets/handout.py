"""The handout: pictures of the slides with their notes, 1, 2, 3 or 6 a page; notes without room go on, none is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.derive.slides import SHAPES
from broadsheet.i18n.paper import printed
from broadsheet.theme.palette import palette_of
from broadsheet.typeset.sheets.data import Entry
from broadsheet.typeset.sheets.slide_pages import SlideItem, SlidePages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.model import Briefing
    from broadsheet.theme.fonts import Families
    from broadsheet.typeset.sheets.leaf import Leaf
    from broadsheet.typeset.sheets.making import Choices
    from broadsheet.typeset.sheets.pen import Pen

_GAP = 20.0
_CAPTION = 15.0
_RULE, _FEWEST = 20.0, 3
"""From one line to write on to the next, in points; fewer than so many are none."""

_NARROW = 0.62
"""A slide narrower than this share of its cell has its notes at its side."""


class _Plan(NamedTuple):
    """How a page is divided.

    Attributes:
        across, down: cells.
        beside: whether notes stand beside the slide, else below.
        shares: of the cell's height, or its width where notes stand beside, that a slide may take: the first at which
            the notes of every slide have room, else the last.
        sizes: of the notes' type, the same way.
    """

    across: int
    down: int
    beside: bool
    shares: tuple[float, ...]
    sizes: tuple[float, ...]


_PLANS = {
    1: _Plan(1, 1, False, (0.52, 0.48), (1.3, 1.2, 1.1, 1.0, 0.92)),
    2: _Plan(1, 2, False, (0.8, 0.76, 0.72, 0.68, 0.62), (1.0, 0.92, 0.86)),
    3: _Plan(1, 3, True, (0.6, 0.56, 0.5, 0.44), (1.0, 0.92, 0.86)),
    6: _Plan(2, 3, False, (0.64,), (0.86, 0.8, 0.74)),
}


class Handout(SlidePages):
    """A handout."""

    def __init__(self, briefing: Briefing, deck: Deck, families: Families, choices: Choices) -> None:
        super().__init__(briefing, deck, families, choices.marks, "handout", palette_of(choices.theme))
        self._plan, self._size = _PLANS[choices.a_page], SHAPES[choices.shape]
        slides = list(self.deck.slides)
        self._share, self._notes = self._chosen(slides)
        long: list[Slide] = []
        for at in range(0, len(slides), choices.a_page):
            leaf, room = self.turn()
            for slide, cell in zip(slides[at : at + choices.a_page], self._cells(room), strict=False):
                self.entries.append(Entry(self.called(slide), len(self.leaves) - 1, cell.y))
                if not self._set_cell(leaf, slide, cell):
                    long.append(slide)
        self._set_whole(long)
        self.finish()

    def _chosen(self, slides: list[Slide]) -> tuple[float, Pen]:
        """The largest slides and the largest type at which all notes have room; the smallest where they never have."""
        cell = next(self._cells(self.frame.room(0, last=True)))
        for share in self._plan.shares:
            room = self._divided(cell, share)[1]
            for size in self._plan.sizes:
                pen = self.pen.sized(size)
                lines = max((len(lines_of(pen, slide.notes, room.w)) for slide in slides), default=0)
                if lines * pen.pitch("body") <= room.h:
                    return share, pen
        return self._plan.shares[-1], self.pen.sized(self._plan.sizes[-1])

    def _cells(self, room: Rect) -> Iterator[Rect]:
        plan = self._plan
        wide = (room.w - _GAP * (plan.across - 1)) / plan.across
        high = (room.h - _GAP * (plan.down - 1)) / plan.down
        for number in range(plan.across * plan.down):
            row, column = divmod(number, plan.across)
            yield Rect(room.x + column * (wide + _GAP), room.y + row * (high + _GAP), wide, high)

    def _set_cell(self, leaf: Leaf, slide: Slide, cell: Rect) -> bool:
        """A slide with its caption and its notes; returns whether these have room."""
        picture, notes = self._divided(cell, self._share)
        time = self.timed(slide)
        shown = self.pen.put(leaf, time, picture.right, cell.y, "note", "ink_soft", "right")
        words = self.pen.cut(self.called(slide), "label_bold", shown.x - picture.x - 8)
        self.pen.put(leaf, words, picture.x, cell.y - 0.5, "label_bold")
        leaf.add(SlideItem(self.picture(slide, self._size), picture, self.pen.palette.rule))
        return self._set_notes(leaf, slide, notes)

    def _divided(self, cell: Rect, share: float) -> tuple[Rect, Rect]:
        """Where slide and notes stand in a cell."""
        plan, ratio = self._plan, self._size[1] / self._size[0]
        top, high = cell.y + _CAPTION, cell.h - _CAPTION
        if plan.beside:
            wide = min(cell.w * share, high / ratio)
            picture = Rect(cell.x, top, wide, wide * ratio)
            return picture, Rect(picture.right + _GAP, top - 3, cell.w - wide - _GAP, high + 3)
        tall = min(high * share, cell.w * ratio)
        wide = tall / ratio
        picture = Rect(cell.x, top, wide, tall)
        if wide < cell.w * _NARROW:
            return picture, Rect(picture.right + _GAP, top - 3, cell.w - wide - _GAP, high + 3)
        return picture, Rect(cell.x, picture.bottom + 6, cell.w, cell.bottom - picture.bottom - 6)

    def _set_notes(self, leaf: Leaf, slide: Slide, room: Rect) -> bool:
        """Notes, and lines to write on where they leave room; returns whether they have enough."""
        pen = self._notes
        pitch = pen.pitch("body")
        lines = lines_of(pen, slide.notes, room.w)
        whole = len(lines) * pitch <= room.h + 0.01
        if not whole:
            below = self.pen.pitch("note")
            mark = printed("at_end", self.language)
            self.pen.put(leaf, mark, room.right, room.bottom - below, "note", "ink_soft", "right")
            lines = lines[: max(0, int((room.h - below) / pitch))]
        top = room.y
        for line in lines:
            top = pen.put(leaf, line, room.x, top, "body").bottom
        if whole and self._plan.across == 1:
            self._set_rules(leaf, Rect(room.x, top, room.w, room.bottom - top))
        return whole

    def _set_rules(self, leaf: Leaf, room: Rect) -> None:
        """Lines to write on, where there is room for several."""
        count = int((room.h - _RULE * 0.4) / _RULE)
        if count >= _FEWEST:
            for at in range(count):
                self.pen.rule(leaf, room.x, room.y + _RULE * (at + 1.4), room.w)

    def _set_whole(self, slides: list[Slide]) -> None:
        """The whole notes of slides that had no room for theirs, behind all others."""
        if not slides:
            return
        pen = self.pen
        leaf, room = self.turn()
        self.entries.append(Entry(printed("notes_whole", self.language), len(self.leaves) - 1, room.y))
        top = room.y
        for slide in slides:
            if top > room.y and top + _CAPTION + 3 * pen.pitch("body") > room.bottom:
                leaf, room = self.turn()
                top = room.y
            heading = pen.cut(self.called(slide), "label_bold", room.w)
            top = pen.put(leaf, heading, room.x, top, "label_bold", "accent").bottom + 2
            for line in lines_of(pen, slide.notes, room.w):
                if top + pen.pitch("body") > room.bottom:
                    leaf, room = self.turn()
                    top = room.y
                top = pen.put(leaf, line, room.x, top, "body").bottom
            top += 12


def lines_of(pen: Pen, notes: tuple[str, ...], width: float) -> tuple[str, ...]:
    """The lines of some paragraphs."""
    return tuple(line for paragraph in notes for line in pen.whole_lines(paragraph, "body", width))
