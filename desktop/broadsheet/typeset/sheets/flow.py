"""The article's words as lines of a page: set as in the window, cut where a page ends, with all that marks them."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from broadsheet.charts.drawing import Rect
from broadsheet.charts.painter import paint as paint_drawing
from broadsheet.derive.lit import NOTHING
from broadsheet.typeset.document import Typeset
from broadsheet.typeset.geometry import baseline_of, range_rects
from broadsheet.typeset.rooms import Room
from broadsheet.typeset.word_graphics import BEFORE, WordGraphics

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.charts.drawing import Drawing
    from broadsheet.derive.word_graphics import WordGraphic
    from broadsheet.model import Article, Passage, Place, Span
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.typeset.look import Look

_UNDERLINES = {
    # kind: (colour role, dots rather than a line, width in units)
    "figure": ("figure", False, 1.1),
    "claim": ("claim", True, 1.3),
    "entity": ("entity", False, 0.6),
    "event": ("event", False, 0.6),
    "node": ("event", False, 0.6),
}
_NOTE_EM = 0.34
"""Width that a digit of a footnote's number takes in the line, in em."""

_NOTE_SIZE = 0.6


class Row(NamedTuple):
    """A line of the text.

    Attributes:
        top, bottom: in units of the document.
        first, last: positions.
        role: of its passage.
        block: number of the passage. at, of: which of its lines it is, of how many.
    """

    top: float
    bottom: float
    first: int
    last: int
    role: str
    block: int
    at: int
    of: int


class PaperRooms:
    """Room in the lines for graphics beside words and for the numbers of footnotes."""

    drawn = True

    def __init__(self, graphics: WordGraphics, notes: Mapping[Place, int]) -> None:
        self._graphics, self._notes = graphics, notes

    def rooms(self, passage: Passage) -> Sequence[Room]:
        """Where a passage keeps room."""
        found = list(self._graphics.rooms(passage))
        for span in passage.spans:
            if span.end and (number := self._notes.get(passage.place(span))):
                found.append(Room(span.end, note_width(number)))
        return found

    def is_known(self, passage: Passage) -> bool:
        """They all are."""
        return True

    def of(self, passage: Passage, span: Span) -> WordGraphic | None:
        """The graphic beside a span."""
        return self._graphics.of(passage, span)

    def words(self, graphic: WordGraphic) -> str:
        """A graphic as a sentence."""
        return self._graphics.words(graphic)

    def drawing(self, graphic: WordGraphic, em: float) -> Drawing:
        """A graphic laid out."""
        return self._graphics.drawing(graphic, em)


def note_width(number: int) -> float:
    """Width of a footnote's number in em."""
    return _NOTE_EM * len(str(number)) + 0.06


class Flow:
    """Some passages, set to a width.

    Attributes:
        scale: points a unit.
        rows: every line.
    """

    def __init__(
        self,
        article: Article,
        passages: Sequence[Passage],
        look: Look,
        width: float,
        scale: float,
        graphics: WordGraphics,
        notes: Mapping[Place, int],
    ) -> None:
        self.look, self.scale, self.notes = look, scale, notes
        self.rooms = PaperRooms(graphics, notes)
        self.typeset = Typeset(replace(article, passages=tuple(passages)), look, rooms=self.rooms, gap=PAPER_GAP)
        self.typeset.document.setTextWidth(width / scale + 2 * look.side)
        self.typeset.document.size()

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every line, from above."""
        return tuple(self._rows())

    def _rows(self) -> Iterator[Row]:
        for at, placed in enumerate(self.typeset.index.passages):
            block = self.typeset.document.findBlock(placed.start)
            layout = block.layout()
            top = layout.position().y()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                y = top + line.y()
                first = block.position() + line.textStart()
                last = first + line.textLength()
                yield Row(y, y + line.height(), first, last, placed.passage.role, at, number, layout.lineCount())

    def stub(self, role: str) -> float:
        """The length of the last line of a passage as a share of its first; 1 where it has no other or is not there."""
        for placed in self.typeset.index.passages:
            layout = self.typeset.document.findBlock(placed.start).layout()
            if placed.passage.role == role and layout.lineCount() > 1:
                lines = [layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())]
                return lines[-1] / max(lines[0], 1.0)
        return 1.0

    def height(self, first: int, last: int) -> float:
        """Height of some lines in points."""
        return (self.rows[last - 1].bottom - self.rows[first].top) * self.scale if last > first else 0.0

    @property
    def whole(self) -> float:
        """Height of all lines in points."""
        return self.height(0, len(self.rows))

    def spans(self, first: int, last: int) -> Sequence[PlacedSpan]:
        """The tied words in some lines, outer ones before those in them."""
        if last <= first:
            return ()
        begin, end = self.rows[first].first, self.rows[last - 1].last
        return [span for span in self.typeset.index.spans_touching(begin, end) if span.ref is not None]

    def rects(self, span: PlacedSpan, first: int, last: int) -> Iterator[QRectF]:
        """Where words stand in some lines, in units of the document."""
        top, bottom = self.rows[first].top, self.rows[last - 1].bottom
        font = self.look.font_of(span.passage.role)
        for rect in range_rects(self.typeset.document, span.start, span.end, font, self.room(span) * font.pixelSize()):
            if top <= rect.center().y() <= bottom:
                yield rect

    def room(self, span: PlacedSpan) -> float:
        """Width of the room after words, in em."""
        return sum(room.em for room in self.typeset.gaps.kept(span.passage) if room.end == span.span.end)


class Slice:
    """Some lines of a flow on a page: painted, and where its words stand there."""

    def __init__(self, flow: Flow, first: int, last: int, x: float, y: float) -> None:
        self.flow, self.first, self.last, self.x, self.y = flow, first, last, x, y
        self._top = flow.rows[first].top

    def place(self, rect: QRectF) -> Rect:
        """A rectangle of the document on the page, in points."""
        scale = self.flow.scale
        x = self.x + (rect.x() - self.flow.look.side) * scale
        return Rect(x, self.y + (rect.y() - self._top) * scale, rect.width() * scale, rect.height() * scale)

    def spans(self) -> Iterator[tuple[PlacedSpan, list[Rect]]]:
        """The tied words of these lines and their places on the page."""
        for span in self.flow.spans(self.first, self.last):
            rects = [self.place(rect) for rect in self.flow.rects(span, self.first, self.last)]
            if rects:
                yield span, rects

    def paint(self, painter: QPainter) -> None:
        """Paint the lines, the lines under tied words, graphics and numbers of footnotes."""
        flow, rows = self.flow, self.flow.rows[self.first : self.last]
        painter.save()
        painter.translate(self.x, self.y)
        painter.scale(flow.scale, flow.scale)
        painter.translate(-flow.look.side, -self._top)
        painter.setPen(QColor(flow.look.palette.ink))
        # Line by line: the document would paint a line more above those it is asked for, and a search would find it.
        for row in rows:
            layout = flow.typeset.document.findBlock(row.first).layout()
            layout.lineAt(row.at).draw(painter, layout.position())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span in flow.spans(self.first, self.last):
            self._mark(painter, span)
        painter.restore()

    def _mark(self, painter: QPainter, span: PlacedSpan) -> None:
        rects = list(self.flow.rects(span, self.first, self.last))
        style = _UNDERLINES.get(span.span.kind)
        if style and rects:
            self._underline(painter, rects, *style)
        ends_here = span.end <= self.flow.rows[self.last - 1].last
        if rects and ends_here:
            self._beside(painter, span, rects[-1])

    def _underline(self, painter: QPainter, rects: list[QRectF], role: str, dotted: bool, width: float) -> None:
        look = self.flow.look
        drop = look.fonts.font("body").pixelSize() * 0.06
        colour = QColor(look.palette.colour(role))
        for rect in rects:
            line = QRectF(rect.left(), rect.bottom() + drop - width / 2, rect.width(), width)
            if not dotted:
                painter.fillRect(line, colour)
                continue
            for at in range(int(line.width() / width / 3) + 1):
                painter.fillRect(QRectF(line.left() + at * 3 * width, line.top(), width, width), colour)

    def _beside(self, painter: QPainter, span: PlacedSpan, rect: QRectF) -> None:
        """The number of a footnote, then a graphic, in the room after the words."""
        flow = self.flow
        font = flow.look.font_of(span.passage.role)
        em = font.pixelSize()
        left = rect.right()
        number = flow.notes.get(span.place)
        if number:
            small = QFont(flow.look.fonts.font("label_bold"))
            small.setPixelSize(max(1, round(em * _NOTE_SIZE)))
            painter.setFont(small)
            painter.setPen(QColor(flow.look.palette.claim))
            painter.drawText(QPointF(left + em * 0.03, baseline_of(rect, font) - em * 0.42), str(number))
            left += note_width(number) * em
        graphic = flow.rooms.of(span.passage, span.span)
        if graphic is not None and flow.room(span):
            drawing = flow.rooms.drawing(graphic, em)
            painter.save()
            painter.translate(left + BEFORE * em, baseline_of(rect, font) - drawing.height)
            paint_drawing(painter, drawing, flow.look.palette, flow.look.fonts, NOTHING)
            painter.restore()


PAPER_GAP = 0.09
"""Between Chinese and digits on paper, in em: wider, readers of the file would find a blank there, and no 1699亿元."""
