"""A box of choices with the arrow that a style sheet takes away from Qt's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_OF_THE_FONT = 0.28
"""Half the width of the arrow, of the height of the letters."""


class ArrowBox(QComboBox):
    """Shows that it opens."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and an arrow down at its end."""
        super().paintEvent(event)
        size = self.fontMetrics().height() * _OF_THE_FONT
        middle = QPointF(self.width() - 2.6 * size, self.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().text().color(), max(1.2, size / 4))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        left, tip, right = QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2)
        painter.drawPolyline(QPolygonF([middle + left, middle + tip, middle + right]))
        painter.end()
