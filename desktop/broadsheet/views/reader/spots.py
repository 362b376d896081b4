"""Where the tied words of a page stand, measured once for each layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.typeset.geometry import range_rects

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

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
            self._rects[key] = tuple(range_rects(self.typeset.document, span.start, span.end, font))
        return self._rects[key]
