"""The verdict marks of a text, painted over the ends of the words that state claims: no line is wider for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from broadsheet.typeset.verdict_sign import paint_sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter

    from broadsheet.model import Place
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.views.reader.spots import Spots

ShownMark = tuple[str, str]
"""The sign of a verdict mark, and the verdicts in words."""

_SIZE = 0.6
"""Size of a mark, in sizes of the type."""

_RAISE = 0.72
"""How far it stands above the letters, in its own sizes: between the lines, below the underlines of the one above."""


def paint_marks(painter: QPainter, spots: Spots, spans: Iterable[PlacedSpan], marks: Mapping[Place, ShownMark]) -> None:
    """The sign of its verdicts at the upper end of each claim's words."""
    for span in spans:
        mark = marks.get(span.place)
        square = square_of(spots, span) if mark else None
        if mark and square:
            paint_sign(painter, square, mark[0], spots.look.palette)


def marked_at(
    spots: Spots, spans: Iterable[PlacedSpan], marks: Mapping[Place, ShownMark], point: QPointF
) -> PlacedSpan | None:
    """The words whose mark lies at a point of the document."""
    for span in spans:
        square = square_of(spots, span) if span.place in marks else None
        if square is not None and square.contains(point):
            return span
    return None


def square_of(spots: Spots, span: PlacedSpan) -> QRectF | None:
    """Where the mark of a claim stands, in document coordinates."""
    rects = spots.rects(span)
    if not rects:
        return None
    size = spots.look.font_of(span.passage.role).pixelSize() * _SIZE
    return QRectF(rects[-1].right() - size * 0.1, rects[-1].top() - size * _RAISE, size, size)
