"""Paints what is supposed over the words that print something else; loaded when something is first supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from broadsheet.derive.hypothesis import struck

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.model import Ref
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.views.reader.spots import Spots


def paint_assumed(
    painter: QPainter, spots: Spots, spans: Iterable[PlacedSpan], assumed: Mapping[Ref, str], width: float
) -> None:
    """What is supposed: the printed words struck out, and the supposed value on a tag over them."""
    look = spots.look
    font = look.fonts.font("tag")
    metrics = QFontMetricsF(font)
    high, pad = metrics.height(), look.fonts.scale * 4
    accent = QColor(look.palette.accent)
    taken: list[QRectF] = []
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for span in spans:
        words = assumed.get(span.ref) if span.ref else None
        rects = spots.part(span, *struck(span.words, span.span.kind)) if words else ()
        for rect in rects:
            painter.setPen(QPen(accent, 1.4 * look.fonts.scale))
            y = rect.center().y() + rect.height() * 0.06
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        if not words or not rects:
            continue
        long = metrics.horizontalAdvance(words) + 2 * pad
        box = QRectF(rects[0].left(), rects[0].top() - high * 0.72, long, high * 0.92)
        box.moveLeft(max(0.0, min(box.left(), width - long)))
        for other in taken:
            if other.intersects(box):
                box.moveLeft(other.right() + 2)
        taken.append(box)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(box, 2.5, 2.5)
        painter.setPen(QColor(look.palette.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
