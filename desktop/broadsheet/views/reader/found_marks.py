"""Paints what was sought in the words of a page: a ground and a line, and a frame around the place in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from broadsheet.views.reader.decorations import boxed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.theme.palette import Palette

    Marked = Sequence[tuple[int, QRectF]]

_TINT = 0.34
"""Strength of the ground; ink on it stays far above 4.5:1."""


def paint_grounds(painter: QPainter, marked: Marked, palette: Palette) -> None:
    """Grounds behind the words.

    Args:
        painter: in document coordinates.
        marked: the rectangles of places, with their numbers.
        palette: colours.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    ground = QColor(palette.claim)
    ground.setAlphaF(_TINT)
    painter.setBrush(ground)
    for _, rect in marked:
        painter.drawRoundedRect(boxed(rect), 2, 2)


def paint_frames(painter: QPainter, marked: Marked, at: int, palette: Palette) -> None:
    """A line under every place, so that it shows where a figure is lit too, and a frame around the one in hand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, rect in marked:
        box = boxed(rect)
        if number == at:
            painter.setPen(QPen(QColor(palette.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3)
        else:
            painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1.6), QColor(palette.claim))
