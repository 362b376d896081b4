"""Paints a drawing: the only code that turns shapes and labels into strokes, on screen and in exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPen, QPolygonF

from broadsheet.charts.frames import frame, frame_role, rings
from broadsheet.charts.paths import arrow_head, hatching, outline, rounded
from broadsheet.charts.pixels import Pixels

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Drawing, Label, Mark, Rect, Shape
    from broadsheet.charts.metrics import FontBook
    from broadsheet.derive.lit import Lit
    from broadsheet.theme.palette import Palette

_DASH = 4.0
"""Length of a dash and of the gap after it, in pixels."""

_SOFT = 3.0
"""Radius of a box with rounded corners, in pixels."""

_HEAD = 5.0
"""Length of an arrow head beside what the width of its line adds, in pixels."""

_HATCH = 4.5
"""From one slanting line of a supposed value to the next, in pixels."""

_GRIP = (10.0, 3.5)
"""Half the length and half the thickness of a grip, in pixels."""


def paint(painter: QPainter, drawing: Drawing, palette: Palette, fonts: FontBook, lit: Lit) -> None:
    """Paint a drawing; lit marks are framed, what they are computed from is framed thinner, with dashes."""
    brush = _Brush(painter, palette, fonts)
    for shape in drawing.shapes:
        brush.shape(shape)
    for mark in drawing.marks:
        for shape in mark.shapes:
            brush.shape(shape)
    for mark in drawing.marks:
        if mark.ref in lit.main:
            brush.frame(mark, 2.0, dashed=False)
        elif mark.ref in lit.inputs:
            brush.frame(mark, 1.25, dashed=True)
    for label in drawing.labels:
        brush.label(label)


def paint_frames(painter: QPainter, drawing: Drawing, palette: Palette, fonts: FontBook, lit: Lit) -> None:
    """Only what `paint` adds to lit marks, for a drawing that is painted already; marks of words alone have none."""
    brush = _Brush(painter, palette, fonts)
    for mark in drawing.marks:
        if mark.ref in lit.main and mark.shapes:
            brush.frame(mark, 2.5, dashed=False)
        elif mark.ref in lit.inputs and mark.shapes:
            brush.frame(mark, 1.5, dashed=True)


def paint_grips(painter: QPainter, drawing: Drawing, palette: Palette) -> None:
    """A grip on every mark whose value can be moved, with the ways it can be moved."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for grip in (mark.grip for mark in drawing.marks if mark.grip):
        painter.save()
        painter.translate(grip.x, grip.y)
        painter.rotate(90 if grip.level else 0)
        painter.setPen(QPen(QColor(palette.accent), 1.5))
        painter.setBrush(QColor(palette.card))
        long, thick = _GRIP
        painter.drawRoundedRect(QRectF(-long, -thick, 2 * long, 2 * thick), thick, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        for way in (-1, 1):
            tip = QPointF(0, way * thick * 2.4)
            foot = way * thick * 1.3
            painter.drawPolygon(QPolygonF([tip, QPointF(-thick, foot), QPointF(thick, foot)]))
        painter.restore()


class _Brush:
    """One painter with its colours, fonts and pixels."""

    def __init__(self, painter: QPainter, palette: Palette, fonts: FontBook) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._painter, self._palette, self._fonts = painter, palette, fonts
        self._pixels = Pixels(painter)
        self._baselines: dict[str, float] = {}

    def shape(self, shape: Shape) -> None:
        """Fill and stroke one shape."""
        if shape.hatch:
            self._hatch(shape)
        if shape.form == "line":
            self._line(shape)
        elif shape.form in ("box", "fade"):
            self._box(shape)
        elif shape.form == "path":
            self._path(shape)
        else:
            self._painter.setPen(self._pen(shape))
            self._painter.setBrush(self._colour(shape.fill) if shape.fill else Qt.BrushStyle.NoBrush)
            self._round(shape)

    def label(self, label: Label) -> None:
        """Set a line of text on its measured place, its baseline on a row of pixels."""
        font = self._fonts.font(label.font)
        if label.font not in self._baselines:
            metrics = QFontMetricsF(font)
            self._baselines[label.font] = metrics.ascent() - metrics.height() / 2
        self._painter.setFont(font)
        self._painter.setPen(self._colour(label.colour))
        baseline = self._pixels.y(label.rect.y + label.rect.h / 2 + self._baselines[label.font])
        self._painter.drawText(QPointF(label.rect.x, baseline), label.text)

    def frame(self, mark: Mark, width: float, dashed: bool) -> None:
        """Mark off a mark: rings around dots, else a frame a little outside it."""
        colour = self._colour(frame_role(mark))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        around = rings(mark)
        if around:
            self._painter.setPen(_pen(colour, width, dashed))
            for ring in around:
                self._painter.drawEllipse(_rect(ring))
            return
        rect, thick = self._pixels.frame(frame(mark), width)
        self._painter.setPen(_pen(colour, thick, dashed))
        self._painter.drawRect(rect)

    def _hatch(self, shape: Shape) -> None:
        """Slanting lines within the shape."""
        rect = self._pixels.box(shape.rect)
        self._painter.save()
        self._painter.setClipPath(outline(shape.form, rect), Qt.ClipOperation.IntersectClip)
        self._painter.setPen(QPen(self._colour(shape.hatch), 1.3 * self._palette.stroke))
        self._painter.drawLines(hatching(rect, _HATCH * max(1.0, self._palette.stroke * 0.8)))
        self._painter.restore()

    def _line(self, shape: Shape) -> None:
        """Level and upright lines fill whole pixels; others are drawn."""
        colour = self._colour(shape.stroke)
        if shape.rect.w and shape.rect.h:
            self._painter.setPen(_pen(colour, shape.width * self._palette.stroke, shape.dash))
            start = QPointF(shape.rect.x, shape.rect.y)
            self._painter.drawLine(start, QPointF(shape.rect.right, shape.rect.bottom))
            return
        whole = self._pixels.hairline(shape.rect, shape.width * self._palette.stroke)
        for part in _dashes(whole) if shape.dash else (whole,):
            self._painter.fillRect(part, colour)

    def _box(self, shape: Shape) -> None:
        rect = self._pixels.box(shape.rect)
        if shape.form == "fade":
            self._painter.fillRect(rect, _gradient(rect, shape.fade_to, self._colour(shape.fill)))
        elif shape.fill:
            self._painter.fillRect(rect, self._colour(shape.fill))
        if shape.stroke:
            self._painter.setPen(self._pen(shape))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            half = shape.width / 2
            self._painter.drawRect(rect.adjusted(half, half, -half, -half))

    def _path(self, shape: Shape) -> None:
        """A line through points, and its head."""
        width = shape.width * self._palette.stroke
        colour = self._colour(shape.stroke)
        size = _HEAD + 2 * width if shape.head else 0.0
        self._painter.setPen(_pen(colour, width, shape.dash))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(rounded(shape.points, size * 0.8))
        if shape.head:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(colour)
            self._painter.drawPolygon(arrow_head(shape.points, size))

    def _round(self, shape: Shape) -> None:
        rect = _rect(shape.rect)
        if shape.form == "disc":
            self._painter.drawEllipse(rect)
        elif shape.form == "ring":
            half = shape.width / 2
            self._painter.drawEllipse(rect.adjusted(half, half, -half, -half))
        elif shape.form == "round":
            self._painter.drawRoundedRect(self._pixels.box(shape.rect).adjusted(0.5, 0.5, -0.5, -0.5), _SOFT, _SOFT)
        else:
            self._painter.drawPolygon(_diamond(rect))

    def _pen(self, shape: Shape) -> QPen:
        if not shape.stroke:
            return QPen(Qt.PenStyle.NoPen)
        return _pen(self._colour(shape.stroke), shape.width * self._palette.stroke, shape.dash)

    def _colour(self, role: str) -> QColor:
        return QColor(self._palette.colour(role))


def _pen(colour: QColor, width: float, dashed: bool) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dashed:
        pen.setDashPattern([_DASH * 0.75 / width, _DASH * 0.75 / width])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _dashes(line: QRectF) -> list[QRectF]:
    """A line cut into dashes."""
    upright = line.height() > line.width()
    length = line.height() if upright else line.width()
    parts = []
    for at in range(int(length / (2 * _DASH)) + 1):
        start = at * 2 * _DASH
        size = min(_DASH, length - start)
        if size > 0 and upright:
            parts.append(QRectF(line.x(), line.y() + start, line.width(), size))
        elif size > 0:
            parts.append(QRectF(line.x() + start, line.y(), size, line.height()))
    return parts


def _gradient(rect: QRectF, to: str, colour: QColor) -> QLinearGradient:
    ends = {
        "right": (rect.topLeft(), rect.topRight()),
        "left": (rect.topRight(), rect.topLeft()),
        "down": (rect.topLeft(), rect.bottomLeft()),
        "up": (rect.bottomLeft(), rect.topLeft()),
    }[to]
    gradient = QLinearGradient(*ends)
    gone = QColor(colour)
    gone.setAlphaF(0.0)
    gradient.setColorAt(0, colour)
    gradient.setColorAt(1, gone)
    return gradient


def _diamond(rect: QRectF) -> QPolygonF:
    middle = rect.center()
    return QPolygonF(
        [
            QPointF(middle.x(), rect.top()),
            QPointF(rect.right(), middle.y()),
            QPointF(middle.x(), rect.bottom()),
            QPointF(rect.left(), middle.y()),
        ]
    )


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)
