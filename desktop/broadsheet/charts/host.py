"""A plotted chart on pyqtgraph's axis: the years can be panned and zoomed, everything else is our own drawing.

The only module that imports pyqtgraph, which costs a third of a second: it is loaded after the window stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.charts.kinds import layout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.charts.drawing import Axis, Drawing
    from broadsheet.charts.metrics import FontBook, QtMetrics
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.theme.palette import Palette

_STEP = 1.25
_LEAST_YEARS = 1.0


class PlotHost(ChartCanvas):
    """Ctrl and the wheel, + and − zoom in time; dragging pans; a double click or 0 shows all years."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole: Axis | None = None
        self._view: tuple[float, float] | None = None
        self._dragged_from: QPointF | None = None
        self._plot = pg.PlotWidget(self, background=None, enableMenu=False)
        # The canvas hit-tests its marks; the plot only keeps the axis and its range.
        self._plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self._plot.viewport().setAutoFillBackground(False)
        self._plot.setStyleSheet("background: transparent")
        self._plot.hideButtons()
        self._plot.hideAxis("left")
        self._axis = self._plot.getAxis("bottom")
        self._axis.setStyle(showValues=False, tickLength=6)
        self._box = self._plot.getViewBox()
        self._box.setDefaultPadding(0)
        self._plot.getPlotItem().layout.setContentsMargins(0, 0, 0, 0)
        self._box.sigXRangeChanged.connect(self._on_range_changed)

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show a chart, with all its years."""
        self._whole = self._view = None
        super().set_snapshot(snapshot)

    def set_look(self, palette: Palette, fonts: FontBook) -> None:
        """Colours and fonts."""
        self._axis.setPen(pg.mkPen(QColor(palette.ink_soft), width=1))
        super().set_look(palette, fonts)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show fewer years (factor above 1) or more, around a pixel of the widget or the middle."""
        axis = self._axis_now()
        if axis is None or self._whole is None:
            return
        left, right = axis.low, axis.high
        share = 0.5 if x is None else (x - axis.pixel_low) / max(1.0, axis.pixel_high - axis.pixel_low)
        span = max(_LEAST_YEARS, (right - left) / factor)
        centre = left + (right - left) * min(1.0, max(0.0, share))
        self._show(centre - span * share, centre - span * share + span)

    def show_all(self) -> None:
        """Show every year."""
        self._view = None
        self._discard()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; the wheel alone scrolls the page."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP, event.position().x())
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by keys."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif plain and event.key() == Qt.Key.Key_Minus:
            self.zoom(1 / _STEP)
        elif plain and event.key() == Qt.Key.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mark is pinned; anything else begins a drag while not all years are shown."""
        super().mousePressEvent(event)
        if not event.isAccepted() and self._view and event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while dragging, else point."""
        axis = self._axis_now()
        if self._dragged_from is None or axis is None:
            super().mouseMoveEvent(event)
            return
        per_pixel = (axis.high - axis.low) / max(1.0, axis.pixel_high - axis.pixel_low)
        years = (self._dragged_from.x() - event.position().x()) * per_pixel
        self._dragged_from = event.position()
        self._show(axis.low + years, axis.high + years)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._dragged_from = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show every year."""
        self.show_all()

    def _axis_now(self) -> Axis | None:
        drawing = self.drawing()
        return drawing.x_axis if drawing else None

    def _show(self, first: float, last: float) -> None:
        """Ask the axis for a range within all the years; its answer lays the chart out anew."""
        assert self._whole is not None
        span = min(last - first, self._whole.high - self._whole.low)
        first = min(max(first, self._whole.low), self._whole.high - span)
        self._box.setXRange(first, first + span, padding=0)

    def _on_range_changed(self, _: object, years: tuple[float, float]) -> None:
        if self._whole is None:
            return
        whole = abs(years[0] - self._whole.low) < 1e-6 and abs(years[1] - self._whole.high) < 1e-6
        view = None if whole else (float(years[0]), float(years[1]))
        if view != self._view:
            self._view = view
            self._discard()

    def _lay_out(self, snapshot: Snapshot, metrics: QtMetrics) -> Drawing:
        drawing = layout(snapshot, self.width(), self.height(), metrics, self._view)
        axis, plot = drawing.x_axis, drawing.plot
        if axis is None or plot is None:
            self._plot.hide()
            return drawing
        if self._view is None:
            self._whole = axis
        height = self._axis.height()
        self._plot.setGeometry(round(plot.x), round(plot.y), round(plot.w), round(plot.h + height))
        self._axis.setTicks([[(at, words) for at, words in axis.ticks]])
        self._box.setXRange(axis.low, axis.high, padding=0)
        self._plot.show()
        return drawing


def make_plot(parent: QWidget) -> ChartCanvas:
    """A canvas for a plotted kind."""
    return PlotHost(parent)
