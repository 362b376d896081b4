"""The speaker's script: what is said at each slide, large enough to be read at a lectern, the slide small beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.derive.slides import SHAPES
from broadsheet.i18n.paper import printed
from broadsheet.theme.palette import PROJECTOR
from broadsheet.typeset.sheets.data import Entry
from broadsheet.typeset.sheets.slide_pages import SlideItem, SlidePages

if TYPE_CHECKING:
    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.model import Briefing
    from broadsheet.model.page_marks import PageMarks
    from broadsheet.theme.fonts import Families
    from broadsheet.typeset.sheets.leaf import Leaf

_SIZE = SHAPES["16:9"]
_BESIDE, _GAP = 128.0, 20.0
"""Width of the slides at the side, and the air beside them, in points."""

_LARGER = 1.34
"""Size of the words: over 14 points."""

_BETWEEN = 16.0
_PARAGRAPH = 5.0


class Script(SlidePages):
    """A script."""

    def __init__(self, briefing: Briefing, deck: Deck, families: Families, marks: PageMarks) -> None:
        super().__init__(briefing, deck, families, marks, "script", PROJECTOR)
        self._words = self.pen.sized(_LARGER)
        self._leaf, self._room = self.turn()
        self._top = self._room.y
        for slide in self.deck.slides:
            self._set(slide)
        self.finish()

    def _set(self, slide: Slide) -> None:
        """A slide and what is said at it."""
        picture = _BESIDE * _SIZE[1] / _SIZE[0]
        head = self._words.pitch("label_bold") + 6
        lines = self._lines(slide)
        least = max(picture + 16, head + self._words.pitch("body") * min(3, len(lines)))
        if self._top + least > self._room.bottom:
            self._turn()
        if self._top > self._room.y + 1:
            self.pen.rule(self._leaf, self._room.x, self._top - _BETWEEN / 2, self._room.w)
        self.entries.append(Entry(self.called(slide), len(self.leaves) - 1, self._top))
        end = self._set_aside(self._leaf, slide, picture)
        heading = self._words.cut(self.called(slide), "label_bold", self._wide)
        self._words.put(self._leaf, heading, self._left, self._top, "label_bold")
        self._top += head
        leaf = self._leaf
        self._set_lines(slide, lines)
        self._top = (max(self._top, end) if leaf is self._leaf else self._top) + _BETWEEN

    @property
    def _left(self) -> float:
        return self._room.x + _BESIDE + _GAP

    @property
    def _wide(self) -> float:
        return self._room.w - _BESIDE - _GAP

    def _set_aside(self, leaf: Leaf, slide: Slide, high: float) -> float:
        """The slide, and below it how long it is planned for."""
        rect = Rect(self._room.x, self._top + 3, _BESIDE, high)
        leaf.add(SlideItem(self.picture(slide, _SIZE), rect, self.pen.palette.rule))
        time = self.timed(slide)
        if not time:
            return rect.bottom
        return self.pen.put(leaf, time, rect.x, rect.bottom + 3, "label", "ink_soft").bottom

    def _lines(self, slide: Slide) -> list[tuple[str, bool]]:
        """The lines of the notes, else of the slide's own sentence, and whether a paragraph ends with each."""
        told = slide.notes or ((slide.key.text,) if slide.key else ())
        return [
            (line, at == len(lines) - 1)
            for paragraph in told
            if (lines := self._words.whole_lines(paragraph, "body", self._wide))
            for at, line in enumerate(lines)
        ]

    def _set_lines(self, slide: Slide, lines: list[tuple[str, bool]]) -> None:
        pitch = self._words.pitch("body")
        if not lines:
            words = printed("no_notes", self.language)
            self.pen.put(self._leaf, words, self._left, self._top, "label", "ink_soft")
            self._top += self.pen.pitch("label")
        for at, (line, ends) in enumerate(lines):
            left = len(lines) - at
            alone = (
                left == 2 and at > 1 and self._top + 2 * pitch > self._room.bottom
            )  # no last line turns a page alone
            if alone or self._top + pitch > self._room.bottom:
                self._turn()
                words = printed("continued", self.language, self.called(slide))
                self.pen.put(self._leaf, self.pen.cut(words, "label", self._wide), self._left, self._top, "label",
                             "ink_soft")  # fmt: skip
                self._top += self.pen.pitch("label") + 4
            self._words.put(self._leaf, line, self._left, self._top, "body")
            self._top += pitch + (_PARAGRAPH if ends else 0.0)

    def _turn(self) -> None:
        self._leaf, self._room = self.turn()
        self._top = self._room.y
