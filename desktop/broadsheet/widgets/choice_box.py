"""A box to choose from that shows that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class ChoiceBox(QComboBox):
    """The style sheet takes Qt's own arrow away; this one has the colour of the words."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and an open angle at its right."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.fontMetrics().height() / 5
        middle = QPointF(self.width() - 4 * size, self.height() / 2)
        painter.setPen(QPen(self.palette().text().color(), max(1.2, size / 2.4), c=Qt.PenCapStyle.RoundCap))
        turns = (QPointF(-size, -size / 2), QPointF(0, size / 2), QPointF(size, -size / 2))
        painter.drawPolyline(QPolygonF([middle + turn for turn in turns]))
