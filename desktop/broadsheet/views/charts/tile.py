"""A small chart that opens large."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.charts.kinds import minimum_height

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.charts.drawing import Metrics
    from broadsheet.charts.snapshot import Snapshot


class _SmallChart(ChartCanvas):
    """Marks are pointed at here; a click or Enter anywhere opens the chart, which is too small to aim in."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave clicks to the tile."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the tile."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChartTile(QFrame):
    """One small chart in a frame."""

    opened = Signal(str)  # id of the chart

    def __init__(self, snapshot: Snapshot, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.snapshot = snapshot
        self.canvas = _SmallChart(self)
        self.canvas.set_snapshot(snapshot)
        self.canvas.pinned.connect(self._on_pinned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    def renew(self, snapshot: Snapshot) -> None:
        """Show the same chart with other values."""
        self.snapshot = snapshot
        self.canvas.renew(snapshot)

    def least_height(self, width: float, metrics: Metrics) -> float:
        """The height that shows everything at this width, in pixels."""
        return math.ceil(minimum_height(self.snapshot, width - 2, metrics)) + 2

    def _on_pinned(self) -> None:
        """A mark that a screen reader presses opens the chart too."""
        self.opened.emit(self.snapshot.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the chart."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.snapshot.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.snapshot.id)
        else:
            super().keyPressEvent(event)
