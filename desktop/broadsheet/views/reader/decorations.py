"""Paints what marks words as tied: underlines, the boxes of what is lit, the rule under the byline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from broadsheet.typeset.geometry import range_rects

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.typeset.document import Typeset
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.typeset.look import Look

_UNDERLINES = {
    # kind: (colour role, pen, width)
    "figure": ("figure", Qt.PenStyle.SolidLine, 1.6),
    "claim": ("claim", Qt.PenStyle.DotLine, 1.8),
    "entity": ("entity", Qt.PenStyle.SolidLine, 0.8),
    "event": ("event", Qt.PenStyle.SolidLine, 0.8),
    "node": ("event", Qt.PenStyle.SolidLine, 0.8),
    "link": ("figure", Qt.PenStyle.SolidLine, 0.8),
}


def paint_underlines(painter: QPainter, typeset: Typeset, spans: Iterable[PlacedSpan], look: Look) -> None:
    """Underline spans by their kind."""
    font = look.fonts.font("body")
    drop = font.pixelSize() * 0.06
    for span in spans:
        style = _UNDERLINES.get(span.span.kind)
        if style is None:
            continue
        role, pen_style, width = style
        pen = QPen(QColor(look.palette.colour(role)), width * look.fonts.scale, pen_style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for rect in range_rects(typeset.document, span.start, span.end, font):
            y = rect.bottom() + drop
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def paint_boxes(
    painter: QPainter, typeset: Typeset, spans: Iterable[PlacedSpan], fill: str, stroke: str, look: Look
) -> None:
    """Boxes behind spans: filled, or framed where ``fill`` is empty."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(look.palette.colour(fill)) if fill else Qt.BrushStyle.NoBrush)
    if stroke:
        painter.setPen(QPen(QColor(look.palette.colour(stroke)), 1.4, Qt.PenStyle.DashLine))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    for span in spans:
        for rect in range_rects(typeset.document, span.start, span.end, look.fonts.font("body")):
            painter.drawRoundedRect(rect.adjusted(-2, -1.5, 2, 2.5), 2.5, 2.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_rule(painter: QPainter, typeset: Typeset, width: float, look: Look) -> None:
    """The rule between the head of the page and its text."""
    placed = typeset.index.passage("byline") or typeset.index.passage("title")
    if placed is None:
        return
    layout = typeset.document.findBlock(placed.start).layout()
    y = layout.position().y() + layout.boundingRect().bottom() + look.fonts.font("body").pixelSize() * 0.9
    painter.fillRect(QRectF(0, round(y), width, 1), QColor(look.palette.rule))
