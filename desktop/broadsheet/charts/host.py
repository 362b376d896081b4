"""A plotted chart whose years can be panned and zoomed: pyqtgraph keeps the range, the drawing stays our own.

An `AxisItem` beside our baseline was tried: it lay a pixel or two off at fractional scales of the screen.
The only module that imports pyqtgraph, which costs a third of a second: it is loaded after the window stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.charts.kinds import layout

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from broadsheet.charts.drawing import Axis, Drawing
    from broadsheet.charts.metrics import QtMetrics
    from broadsheet.charts.snapshot import Snapshot

_STEP = 1.25
_LEAST_YEARS = 1.5
_NUDGE = 4
"""Pixels that the pointer moves before a press is a drag."""


class PlotHost(ChartCanvas):
    """Ctrl and the wheel, + and − zoom in time; dragging pans; a double click or 0 shows all years.

    A `pyqtgraph.ViewBox` keeps the range of years and its limits; whatever it answers is laid out anew, axis and all.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole: Axis | None = None
        self._view: tuple[float, float] | None = None
        self._pressed: QPointF | None = None
        self._dragging = False
        self._box = pg.ViewBox(enableMenu=False)
        self._box.setDefaultPadding(0)
        self._box.disableAutoRange()
        self._box.sigXRangeChanged.connect(self._on_range_changed)

    @property
    def years(self) -> tuple[float, float] | None:
        """First and last decimal year shown; None for all."""
        return self._view

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show a chart, with all its years."""
        self._whole = self._view = None
        super().set_snapshot(snapshot)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show fewer years (factor above 1) or more, around a pixel of the widget or the middle."""
        axis = self._axis_now()
        if axis:
            share = 0.5 if x is None else (x - axis.pixel_low) / max(1.0, axis.pixel_high - axis.pixel_low)
            around = axis.low + (axis.high - axis.low) * min(1.0, max(0.0, share))
            self._box.scaleBy(x=1 / factor, center=(around, 0))

    def pan(self, pixels: float) -> None:
        """Move the years shown by so many pixels; all years stay where they are."""
        axis = self._axis_now()
        if axis and self._view:
            self._box.translateBy(x=-pixels * (axis.high - axis.low) / max(1.0, axis.pixel_high - axis.pixel_low))

    def show_all(self) -> None:
        """Show every year."""
        if self._whole:
            self._box.setXRange(self._whole.low, self._whole.high, padding=0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; the wheel alone scrolls the page."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP, event.position().x())
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by keys."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif plain and key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom(1 / _STEP)
        elif plain and key == Qt.Key.Key_0:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mark is pinned; anything else begins a drag while not all years are shown."""
        super().mousePressEvent(event)
        if not event.isAccepted() and self._view and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan while dragging, else point."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        moved = event.position().x() - self._pressed.x()
        if self._dragging or abs(moved) >= _NUDGE:
            self._dragging, self._pressed = True, event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._pressed, self._dragging = None, False
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show every year."""
        self.show_all()

    def _axis_now(self) -> Axis | None:
        drawing = self.drawing()
        return drawing.x_axis if drawing else None

    def _lay_out(self, snapshot: Snapshot, metrics: QtMetrics) -> Drawing:
        drawing = layout(snapshot, self.width(), self.height(), metrics, self._view)
        axis = drawing.x_axis
        if axis and self._view is None and axis != self._whole:
            self._whole = None  # what the box answers while it takes its limits is no view
            self._box.setLimits(xMin=axis.low, xMax=axis.high, minXRange=_LEAST_YEARS, maxXRange=axis.high - axis.low)
            self._box.setXRange(axis.low, axis.high, padding=0)
            self._whole = axis
        return drawing

    def _on_range_changed(self, _: object, years: tuple[float, float]) -> None:
        """The axis shows other years: lay out anew."""
        if self._whole is None:
            return
        whole = abs(years[0] - self._whole.low) < 1e-6 and abs(years[1] - self._whole.high) < 1e-6
        view = None if whole else (float(years[0]), float(years[1]))
        if view != self._view:
            self._view = view
            self._discard()


def make_plot(parent: QWidget | None = None) -> PlotHost:
    """A canvas for a plotted kind."""
    return PlotHost(parent)
