"""The sign of a verdict, drawn: no font needs to have it, and each has a shape of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.theme.palette import Palette

COLOURS = {
    "inconsistent": "accent",
    "broken": "claim",
    "uncheckable": "ink_soft",
    "unstated": "ink_soft",
    "clean": "ink_soft",
}
"""The colour of each sign, by its role."""

_STROKE = 0.125
"""Width of a line, in sizes of the sign."""


def paint_sign(painter: QPainter, square: QRectF, sign: str, palette: Palette) -> None:
    """Paint a sign into a square.

    Args:
        painter: its state is kept.
        square: where, in the painter's coordinates.
        sign: inconsistent (a cross on a disc), broken (an unequal sign), uncheckable (a question mark), unstated (a
            ring) or clean (a tick).
        palette: of the theme.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.scale(square.width(), square.height())
    colour = QColor(palette.colour(COLOURS[sign]))
    if sign == "inconsistent":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(0, 0, 1, 1))
        colour = QColor(palette.on_accent)
    pen = QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_PATHS[sign]())
    if sign == "uncheckable":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(0.5, 0.91), _STROKE * 0.68, _STROKE * 0.68)
    painter.restore()


def _cross() -> QPainterPath:
    return _lines(((0.3, 0.3), (0.7, 0.7)), ((0.7, 0.3), (0.3, 0.7)))


def _unequal() -> QPainterPath:
    return _lines(((0.08, 0.36), (0.92, 0.36)), ((0.08, 0.66), (0.92, 0.66)), ((0.72, 0.06), (0.28, 0.96)))


def _question() -> QPainterPath:
    path = QPainterPath(QPointF(0.22, 0.32))
    path.cubicTo(QPointF(0.22, -0.06), QPointF(0.78, -0.06), QPointF(0.78, 0.3))
    path.cubicTo(QPointF(0.78, 0.5), QPointF(0.5, 0.46), QPointF(0.5, 0.7))
    return path


def _ring() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(0.16, 0.16, 0.68, 0.68))
    return path


def _tick() -> QPainterPath:
    return _lines(((0.1, 0.55), (0.38, 0.84), (0.92, 0.2)))


def _lines(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *rest in lines:
        path.moveTo(*first)
        for point in rest:
            path.lineTo(*point)
    return path


_PATHS: dict[str, Callable[[], QPainterPath]] = {
    "inconsistent": _cross,
    "broken": _unequal,
    "uncheckable": _question,
    "unstated": _ring,
    "clean": _tick,
}
