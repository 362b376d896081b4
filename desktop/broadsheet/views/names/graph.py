"""The neighbourhood of a name on the screen: a click on a neighbour moves there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.neighbourhood import Neighbourhood, as_snapshot, lay_out, stands_beside

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.charts.drawing import Drawing
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_ZOOMS = (1.0, 1.2, 1.4, 1.65)
"""Sizes of its type against the usual one, on a page that has room; the card beside it stays the louder."""

_WIDTH = 400
"""Least width of the page for a size, in pixels at scale 1."""


class GraphCanvas(ChartCanvas):
    """Draws a neighbourhood; its marks are names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around: Neighbourhood | None = None
        self.upright = False

    def set_neighbourhood(self, around: Neighbourhood) -> None:
        """Show a name among its neighbours."""
        self._around = around
        self.set_snapshot(as_snapshot(around))

    def _lay_out(self, snapshot: Snapshot, metrics: QtMetrics) -> Drawing:
        assert self._around is not None
        return lay_out(self._around, self.width(), self.height(), metrics, upright=self.upright)


class Graph(QScrollArea):
    """Sets the neighbourhood as large as there is room for, and scrolls where there is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self)
        self._page.setObjectName("desk")
        self.canvas = GraphCanvas(self._page)
        self.setWidget(self._page)
        self._around: Neighbourhood | None = None
        self._look: tuple[Palette, Fonts] | None = None

    def show_neighbourhood(self, around: Neighbourhood) -> None:
        """Show a name among its neighbours."""
        self._around = around
        self.canvas.set_neighbourhood(around)
        self._fit()

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._look = (palette, fonts)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the page."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._around is None or self._look is None:
            return
        palette, fonts = self._look
        width, height = self.viewport().width(), self.viewport().height()
        zoom, needed = 1.0, 0.0
        upright = self.canvas.upright = height > width * 1.1
        beside = stands_beside(width, QtMetrics(fonts))
        for step in (zoom for zoom in _ZOOMS if zoom == 1.0 or width >= zoom * fonts.scale * _WIDTH):
            metrics = QtMetrics(fonts.times(step))
            larger = lay_out(self._around, width, 0, metrics, upright=upright).height
            if step > 1.0 and (larger > height * 0.8 or (not upright and stands_beside(width, metrics) != beside)):
                break
            zoom, needed = step, larger
        self.canvas.set_look(palette, fonts.times(zoom))
        self.canvas.setGeometry(0, 0, width, max(height, round(needed)))
        self._page.resize(width, max(height, round(needed)))
