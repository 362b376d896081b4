"""Paints the graphics beside words, with the painter of the charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from broadsheet.charts.painter import paint
from broadsheet.derive.lit import NOTHING
from broadsheet.typeset.word_graphics import BEFORE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from broadsheet.derive.lit import Lit
    from broadsheet.derive.word_graphics import WordGraphic
    from broadsheet.typeset.index import PlacedSpan
    from broadsheet.views.reader.spots import Spots

_TINT = 0.16
"""Strength of the ground of a graphic whose words are lit."""


def paint_graphics(painter: QPainter, spots: Spots, spans: Iterable[PlacedSpan], lit: Lit) -> None:
    """Paint the graphic of each span that has one; one whose words are lit stands on a tint."""
    for span in spans:
        found = spots.graphic(span)
        if found is not None:
            graphic, room = found
            if span.ref in lit.main or span.ref in lit.inputs:
                _paint_ground(painter, spots, span, room)
            _paint_one(painter, spots, span, graphic, room)


def _paint_one(painter: QPainter, spots: Spots, span: PlacedSpan, graphic: WordGraphic, room: QRectF) -> None:
    rooms, look = spots.typeset.gaps.rooms, spots.look
    em = look.font_of(span.passage.role).pixelSize()
    drawing = rooms.drawing(graphic, em) if rooms else None
    if drawing is not None:
        painter.save()
        painter.translate(round(room.left() + BEFORE * em), round(room.bottom()) - drawing.height)
        paint(painter, drawing, look.palette, look.fonts, NOTHING)
        painter.restore()


def _paint_ground(painter: QPainter, spots: Spots, span: PlacedSpan, room: QRectF) -> None:
    ground = QColor(spots.look.palette.claim if span.span.kind == "claim" else spots.look.palette.figure)
    ground.setAlphaF(_TINT)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    rect = room.adjusted(1.0, -1.5, -2.0, 0.0)
    rect.setBottom(spots.rects(span)[-1].bottom() + 2.5)
    painter.drawRoundedRect(rect, 2.5, 2.5)
    painter.restore()
