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
        key = (span.start, span.end)
        if key not in self._rects:
            font = self.look.font_of(span.passage.role)
            room = self._room(span) * font.pixelSize()
            self._rects[key] = tuple(range_rects(self.typeset.document, span.start, span.end, font, room))
        return self._rects[key]

    def graphic(self, span: PlacedSpan) -> tuple[WordGraphic, QRectF] | None:
        """The graphic beside a span, and the room that is kept for it down to the baseline; None without one."""
        rooms = self.typeset.rooms
        graphic = rooms.of(span.passage, span.span) if rooms else None
        rects = self.rects(span) if graphic else ()
        if graphic is None or not rects:
            return None
        font = self.look.font_of(span.passage.role)
        last = rects[-1]
        size = QSizeF(self._room(span) * font.pixelSize(), baseline_of(last, font) - last.top())
        return graphic, QRectF(last.topRight(), size)

    def _room(self, span: PlacedSpan) -> float:
        """Width of the room after a span in em."""
        rooms = self.typeset.rooms.rooms(span.passage) if self.typeset.rooms else ()
        return sum(room.em for room in rooms if room.end == span.span.end)
