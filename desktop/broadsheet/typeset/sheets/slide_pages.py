"""What pages of slides have in common: their frame, a slide as a picture on paper, what is told of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from broadsheet.derive.imprint import data_as_of
from broadsheet.i18n.paper import duration, printed
from broadsheet.model.page_marks import PageMarks
from broadsheet.theme.fonts import Fonts
from broadsheet.typeset.sheets.data import A4, Entry
from broadsheet.typeset.sheets.frame import Frame
from broadsheet.typeset.sheets.leaf import Leaf
from broadsheet.typeset.sheets.pen import PAPER, Pen, clean
from broadsheet.typeset.slides import lay_out, paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from broadsheet.charts.drawing import Rect
    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.model import Briefing
    from broadsheet.theme.fonts import Families
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.sheets.data import Link
    from broadsheet.typeset.slides import SlidePicture


class SlideItem(NamedTuple):
    """A slide in a frame on a page."""

    picture: SlidePicture
    rect: Rect
    frame: str

    def paint(self, painter: QPainter) -> None:
        """Paint the slide, smaller, and its frame; nothing of it reaches beyond."""
        rect = QRectF(self.rect.x, self.rect.y, self.rect.w, self.rect.h)
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / self.picture.width, rect.height() / self.picture.height)
        paint(painter, self.picture, 0)
        painter.restore()
        painter.save()
        painter.setPen(QPen(QColor(self.frame), 0.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        painter.restore()


class SlidePages:
    """Pages of slides; what is on them is set by those who make one."""

    facing = False
    size = A4

    def __init__(
        self, briefing: Briefing, deck: Deck, families: Families, marks: PageMarks, kind: str, palette: Palette
    ) -> None:
        self.language = deck.language
        self.briefing, self.palette = briefing, palette
        self.deck = replace(deck, marks=PageMarks())  # the page carries them
        self.fonts = Fonts(families, 1.0, deck.language)
        self.pen = Pen(self.fonts, PAPER)
        name = clean(briefing.manifest.title.pick(deck.language)) or printed("untitled", deck.language)
        reach = data_as_of(briefing.manifest, deck.language)
        self.title = f"{name} · {printed(kind, deck.language)}"
        whole = sum(slide.seconds for slide in deck.main)
        told = printed("whole_talk", deck.language, duration(whole, deck.language))
        self.heading = f"{printed(kind, deck.language)} · {told}"
        self.frame = Frame(self.pen, name, reach[:1].upper() + reach[1:], deck.language, marks, facing=False)
        self.leaves: list[Leaf] = []
        self.entries: list[Entry] = []

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self.leaves)

    @property
    def links(self) -> Sequence[Link]:
        """None: slides are looked at."""
        return ()

    @property
    def outline(self) -> Sequence[Entry]:
        """Every slide."""
        return tuple(self.entries)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one page in points."""
        self.leaves[page].paint(painter)
        self.frame.paint_marks(painter, page, page == len(self) - 1)

    def turn(self) -> tuple[Leaf, Rect]:
        """The next page, and its room; every page keeps what the marks of the last one take."""
        self.leaves.append(Leaf())
        return self.leaves[-1], self.frame.room(len(self.leaves) - 1, last=True)

    def finish(self) -> None:
        """Set the frames, now that it is known which page is the last."""
        for page, leaf in enumerate(self.leaves):
            self.frame.set(leaf, page, self.heading, last=page == len(self) - 1)

    def picture(self, slide: Slide, size: tuple[float, float]) -> SlidePicture:
        """A slide laid out."""
        return lay_out(self.briefing, self.deck, slide, size, self.palette, self.fonts)

    def called(self, slide: Slide) -> str:
        """The number of a slide, or that it is kept for questions; then its title."""
        ids = [each.id for each in self.deck.main]
        number = (
            printed("slide", self.language, ids.index(slide.id) + 1)
            if slide.id in ids
            else printed("backup", self.language)
        )
        return f"{number} · {clean(slide.title)}"

    def timed(self, slide: Slide) -> str:
        """How long a slide is planned for; empty where it is not."""
        return duration(slide.seconds, self.language) if slide.seconds else ""
