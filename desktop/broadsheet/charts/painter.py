"""Paints a drawing: the only code that turns shapes and labels into strokes, on screen and in exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Drawing, Label, Mark, Rect, Shape
    from broadsheet.charts.metrics import FontBook
    from broadsheet.derive.lit import Lit
    from broadsheet.theme.palette import Palette

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def paint(painter: QPainter, drawing: Drawing, palette: Palette, fonts: FontBook, lit: Lit) -> None:
    """Paint a drawing; lit marks are framed, what they are computed from is framed with dashes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in drawing.shapes:
        _paint_shape(painter, shape, palette)
    for mark in drawing.marks:
        for shape in mark.shapes:
            _paint_shape(painter, shape, palette)
    for mark in drawing.marks:
        if mark.ref in lit.main:
            _frame(painter, mark, palette, Qt.PenStyle.SolidLine, 2.0)
        elif mark.ref in lit.inputs:
            _frame(painter, mark, palette, Qt.PenStyle.DashLine, 1.4)
    for label in drawing.labels:
        _paint_label(painter, label, palette, fonts)


def _paint_label(painter: QPainter, label: Label, palette: Palette, fonts: FontBook) -> None:
    painter.setFont(fonts.font(label.font))
    painter.setPen(QColor(palette.colour(label.colour)))
    flags = _ALIGN[label.align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.drawText(_rect(label.rect), int(flags), label.text)


def _paint_shape(painter: QPainter, shape: Shape, palette: Palette) -> None:
    style = Qt.PenStyle.DashLine if shape.dash else Qt.PenStyle.SolidLine
    painter.setPen(
        QPen(QColor(palette.colour(shape.stroke)), shape.width, style) if shape.stroke else Qt.PenStyle.NoPen
    )
    painter.setBrush(QColor(palette.colour(shape.fill)) if shape.fill else Qt.BrushStyle.NoBrush)
    rect = _rect(shape.rect)
    if shape.form == "line":
        _paint_line(painter, shape)
    elif shape.form == "box":
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    elif shape.form == "fade":
        painter.setBrush(_gradient(rect, shape.fade_to, palette.colour(shape.fill)))
        painter.drawRect(rect)
    elif shape.form == "diamond":
        middle = rect.center()
        corners = [
            QPointF(middle.x(), rect.top()),
            QPointF(rect.right(), middle.y()),
            QPointF(middle.x(), rect.bottom()),
            QPointF(rect.left(), middle.y()),
        ]
        painter.drawPolygon(QPolygonF(corners))
    else:
        painter.drawEllipse(rect)


def _paint_line(painter: QPainter, shape: Shape) -> None:
    """Hairlines that run straight lie on whole device pixels, so that they stay crisp at every scale."""
    first = QPointF(shape.rect.x, shape.rect.y)
    last = QPointF(shape.rect.right, shape.rect.bottom)
    straight = shape.rect.w == 0 or shape.rect.h == 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not straight)
    painter.drawLine(first, last)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _gradient(rect: QRectF, to: str, colour: str) -> QLinearGradient:
    ends = {
        "right": (rect.topLeft(), rect.topRight()),
        "left": (rect.topRight(), rect.topLeft()),
        "down": (rect.topLeft(), rect.bottomLeft()),
        "up": (rect.bottomLeft(), rect.topLeft()),
    }[to]
    gradient = QLinearGradient(*ends)
    solid, gone = QColor(colour), QColor(colour)
    solid.setAlphaF(0.85)
    gone.setAlphaF(0.0)
    gradient.setColorAt(0, solid)
    gradient.setColorAt(1, gone)
    return gradient


def _frame(painter: QPainter, mark: Mark, palette: Palette, style: Qt.PenStyle, width: float) -> None:
    """A frame a little outside the mark."""
    roles = [shape.fill or shape.stroke for shape in mark.shapes]
    role = roles[0] if roles and roles[0] != "track" else ("context" if mark.layer == "context" else "figure")
    painter.setPen(QPen(QColor(palette.colour(role)), width, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(_rect(mark.hit[0].grown(4)))


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)
