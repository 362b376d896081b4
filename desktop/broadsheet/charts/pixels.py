"""Lays straight edges on whole device pixels, so that they are crisp at every scale of the screen and in exports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from broadsheet.charts.drawing import Rect


class Pixels:
    """The device pixels of a painter that neither turns nor shears."""

    def __init__(self, painter: QPainter) -> None:
        transform = painter.deviceTransform()
        self._sx, self._sy = transform.m11() or 1.0, transform.m22() or 1.0
        self._dx, self._dy = transform.dx(), transform.dy()

    def x(self, x: float) -> float:
        """The nearest edge between two columns of pixels, in logical pixels."""
        return (round(x * self._sx + self._dx) - self._dx) / self._sx

    def y(self, y: float) -> float:
        """The nearest edge between two rows of pixels, in logical pixels."""
        return (round(y * self._sy + self._dy) - self._dy) / self._sy

    def box(self, rect: Rect) -> QRectF:
        """A rectangle with its edges on pixels; one that has a size keeps at least a pixel of it."""
        left, top = self.x(rect.x), self.y(rect.y)
        right, bottom = self.x(rect.right), self.y(rect.bottom)
        if rect.w > 0:
            right = max(right, left + 1 / self._sx)
        if rect.h > 0:
            bottom = max(bottom, top + 1 / self._sy)
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def hairline(self, rect: Rect, width: float) -> QRectF:
        """A level or upright line as a rectangle of whole pixels around it."""
        if rect.h == 0:
            thick = max(1, round(width * self._sy)) / self._sy
            top = self.y(rect.y - thick / 2)
            ends = sorted((self.x(rect.x), self.x(rect.right)))
            return QRectF(QPointF(ends[0], top), QPointF(ends[1], top + thick))
        thick = max(1, round(width * self._sx)) / self._sx
        left = self.x(rect.x - thick / 2)
        ends = sorted((self.y(rect.y), self.y(rect.bottom)))
        return QRectF(QPointF(left, ends[0]), QPointF(left + thick, ends[1]))

    def frame(self, rect: Rect, width: float) -> tuple[QRectF, float]:
        """A frame around a rectangle: the middle of its stroke, and its width in whole pixels."""
        thick = max(1, round(width * self._sx)) / self._sx
        half = thick / 2
        return self.box(rect).adjusted(-half, -half, half, half), thick
