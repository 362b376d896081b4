"""Where the tied words of a page stand, measured once for each layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF

from broadsheet.typeset.geometry import baseline_of, range_rects

if TYPE_CHECKING:
    from broadsheet.derive.word_graphics import WordGraphic
    from broadsheet.typeset.document import Typeset
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.typeset.look import Look


class Spots:
    """Rectangles of spans in document coordinates, one for each line they run through.

    Attributes:
        typeset: the text.
        look: its colours and fonts.
    """

    def __init__(self, typeset: Typeset, look: Look) -> None:
        self.typeset, self.look = typeset, look
        self._rects: dict[tuple[int, int], tuple[QRectF, ...]] = {}

    def forget(self) -> None:
        """Measure anew: the lines break elsewhere."""
        self._rects.clear()

    def rects(self, span: PlacedSpan) -> tuple[QRectF, ...]:
        """The rectangles of a span."""
        return self._measured(span, span.start, span.end)

    def part(self, span: PlacedSpan, first: int, last: int) -> tuple[QRectF, ...]:
        """The rectangles of some characters of a span."""
        index, at = self.typeset.index, span.span.start
        start = index.position(span.passage.id, at + first)
        end = span.end if at + last == span.span.end else index.position(span.passage.id, at + last)
        return self._measured(span, start, end) if start is not None and end is not None else ()

    def _measured(self, span: PlacedSpan, start: int, end: int) -> tuple[QRectF, ...]:
        if (start, end) not in self._rects:
            font = self.look.font_of(span.passage.role)
            room = self._room(span) * font.pixelSize() if end == span.end else 0.0
            self._rects[start, end] = tuple(range_rects(self.typeset.document, start, end, font, room))
        return self._rects[start, end]

    def graphic(self, span: PlacedSpan) -> tuple[WordGraphic, QRectF] | None:
        """The graphic beside a span, and the room that is kept for it down to the baseline; None without one."""
        room, rooms = self._room(span), self.typeset.gaps.rooms
        graphic = rooms.of(span.passage, span.span) if rooms and room else None
        rects = self.rects(span) if graphic else ()
        if graphic is None or not rects:
            return None
        font = self.look.font_of(span.passage.role)
        last = rects[-1]
        size = QSizeF(room * font.pixelSize(), baseline_of(last, font) - last.top())
        return graphic, QRectF(last.topRight(), size)

    def _room(self, span: PlacedSpan) -> float:
        """Width of the room after a span in em, as its line keeps it now."""
        return sum(room.em for room in self.typeset.gaps.kept(span.passage) if room.end == span.span.end)
