"""Paints what lies upon a slide: ink, laser spot, spotlight, a question at its foot; knows no briefing, no window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont

PEN = 0.005
"""Half the width of a line of the pen, of the slide's height."""

_SPOT, _GLOW = 0.011, 0.024
"""Radius of the laser spot, and of its glow, of the slide's height."""

_LIGHT = 0.16
"""Radius of the spotlight, of the window's height."""

_DIM = QColor(0, 0, 0, 165)
_RED, _RED_GLOW = QColor(230, 0, 18), QColor(255, 40, 40, 130)


def paint_ink(painter: QPainter, strokes: Sequence[Sequence[tuple[float, float]]], room: QRectF, colour: str) -> None:
    """Paint the lines of the pen.

    Args:
        painter: in the units of ``room``.
        strokes: points of each line, both axes from 0 to 1 across the room.
        room: where the whole slide lies.
        colour: of the pen.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), room.height() * PEN * 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for stroke in strokes:
        points = [place(point, room) for point in stroke]
        if len(points) == 1:
            painter.drawPoint(points[0])
        else:
            painter.drawPolyline(QPolygonF(points))
    painter.restore()


def place(point: tuple[float, float], room: QRectF) -> QPointF:
    """Where a point of the slide lies in a window."""
    return QPointF(room.x() + point[0] * room.width(), room.y() + point[1] * room.height())


def laser_room(at: QPointF, height: float) -> QRectF:
    """What a laser spot covers."""
    radius = height * _GLOW + 2
    return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)


def paint_laser(painter: QPainter, at: QPointF, height: float) -> None:
    """Paint a red spot with a white rim, to be seen on paper and on ink alike."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    glow = QRadialGradient(at, height * _GLOW)
    glow.setColorAt(0.4, _RED_GLOW)
    glow.setColorAt(1.0, QColor(255, 40, 40, 0))
    painter.setBrush(glow)
    painter.drawEllipse(at, height * _GLOW, height * _GLOW)
    painter.setPen(QPen(QColor("white"), max(1.5, height * 0.002)))
    painter.setBrush(_RED)
    painter.drawEllipse(at, height * _SPOT, height * _SPOT)
    painter.restore()


def paint_spotlight(painter: QPainter, at: QPointF, room: QRectF) -> None:
    """Darken everything but a circle."""
    path = QPainterPath()
    path.addRect(room)
    path.addEllipse(at, room.height() * _LIGHT, room.height() * _LIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, _DIM)
    painter.restore()


def paint_question(painter: QPainter, words: str, window: QRect, font: QFont) -> None:
    """Paint words in a line at the foot of a window."""
    height = max(28, window.height() // 22)
    font.setPixelSize(round(height * 0.5))
    painter.setFont(font)
    wide = painter.fontMetrics().horizontalAdvance(words) + 2 * height
    room = QRectF((window.width() - wide) / 2, window.height() - 1.6 * height, wide, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1c1b19"))
    painter.drawRoundedRect(room, height / 6, height / 6)
    painter.setPen(QColor("white"))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
