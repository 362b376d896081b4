"""Lines through points with rounded corners, their arrow heads, and slanting lines within a shape, as Qt paths."""

from __future__ import annotations

from math import ceil, floor, hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Sequence

_CORNER = 5.0
"""Radius of a corner in pixels."""


def rounded(points: Sequence[tuple[float, float]], stop_short: float) -> QPainterPath:
    """The line through the points, ended ``stop_short`` pixels before the last one, where its arrow head begins."""
    path = QPainterPath(QPointF(*points[0]))
    for at in range(1, len(points) - 1):
        into, out = _towards(points[at], points[at - 1], _CORNER), _towards(points[at], points[at + 1], _CORNER)
        path.lineTo(into)
        path.quadTo(QPointF(*points[at]), out)
    path.lineTo(_towards(points[-1], points[-2], stop_short))
    return path


def arrow_head(points: Sequence[tuple[float, float]], size: float) -> QPolygonF:
    """A filled head at the last point, as long as ``size`` pixels."""
    (x0, y0), (x1, y1) = points[-2], points[-1]
    length = hypot(x1 - x0, y1 - y0) or 1.0
    dx, dy = (x1 - x0) / length, (y1 - y0) / length
    back = QPointF(x1 - dx * size, y1 - dy * size)
    half = size * 0.45
    return QPolygonF([QPointF(x1, y1), back + QPointF(-dy * half, dx * half), back + QPointF(dy * half, -dx * half)])


def outline(form: str, rect: QRectF) -> QPainterPath:
    """The outline of a box, a disc or a diamond."""
    path = QPainterPath()
    middle = rect.center()
    if form == "disc":
        path.addEllipse(rect)
    elif form == "diamond":
        corners = (middle.x(), rect.top()), (rect.right(), middle.y()), (middle.x(), rect.bottom())
        path.addPolygon(QPolygonF([QPointF(*each) for each in (*corners, (rect.left(), middle.y()))]))
        path.closeSubpath()
    else:
        path.addRect(rect)
    return path


def hatching(rect: QRectF, apart: float) -> list[QLineF]:
    """Lines that slant through a rectangle, at the same places whatever its size: they stand still while it grows."""
    first = floor((rect.left() + rect.top()) / apart)
    last = ceil((rect.right() + rect.bottom()) / apart)
    return [
        QLineF(at * apart - rect.top(), rect.top(), at * apart - rect.bottom(), rect.bottom())
        for at in range(first, last + 1)
    ]


def _towards(point: tuple[float, float], other: tuple[float, float], distance: float) -> QPointF:
    """The point so far from ``point`` in the direction of ``other``, at most half way."""
    length = hypot(other[0] - point[0], other[1] - point[1]) or 1.0
    share = min(0.5, distance / length)
    return QPointF(point[0] + (other[0] - point[0]) * share, point[1] + (other[1] - point[1]) * share)
