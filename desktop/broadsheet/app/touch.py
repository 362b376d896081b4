"""Fingers in the window: swipes, taps, long presses and pinches in the text, the charts and the lists."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from broadsheet.widgets.touch import TouchArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.charts.canvas import ChartCanvas

_STEP = 1.18
"""How much wider two fingers go for the next size."""


class Pinch:
    """Counts how far two fingers have gone, in sizes."""

    def __init__(self) -> None:
        self._wide = 1.0

    def step(self, factor: float) -> int:
        """One size larger, one smaller, or none yet."""
        self._wide *= factor
        if 1 / _STEP < self._wide < _STEP:
            return 0
        by = 1 if self._wide > 1 else -1
        self._wide = 1.0
        return by


class Fingers(QObject):
    """Takes fingers on scrolling areas; nothing of it is made before the text is painted."""

    zoom_requested = Signal(int)  # sizes of the text

    def __init__(self, reader: QAbstractScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._pinch = Pinch()
        self._known: set[QAbstractScrollArea] = set()
        self._take(reader).pinched.connect(self._on_text_pinched)

    def take_all(self, within: QWidget) -> None:
        """Every area that scrolls in a part of the window; those that are known stay as they are."""
        areas = within.findChildren(QAbstractScrollArea)
        if isinstance(within, QAbstractScrollArea):
            areas.append(within)
        for area in areas:
            if area not in self._known:
                touch = self._take(area)
                touch.pinched.connect(self._on_pinched)
                touch.dragged.connect(self._on_dragged)
                touch.leaves = partial(_is_grip, touch.viewport)

    def _take(self, area: QAbstractScrollArea) -> TouchArea:
        self._known.add(area)
        return TouchArea(area, area)

    def _on_text_pinched(self, factor: float, _: QPoint) -> None:
        by = self._pinch.step(factor)
        if by:
            self.zoom_requested.emit(by)

    def _on_pinched(self, factor: float, at: QPoint) -> None:
        """Fewer or more years, where a chart with years lies under the fingers."""
        viewport = self._viewport()
        canvas = _canvas(viewport, at)
        if canvas is not None and hasattr(canvas, "zoom"):
            canvas.zoom(factor, float(canvas.mapFrom(viewport, at).x()))

    def _on_dragged(self, pixels: float, at: QPoint) -> None:
        """Other years, where not all are shown."""
        canvas = _canvas(self._viewport(), at)
        if canvas is not None and hasattr(canvas, "pan"):
            canvas.pan(pixels)

    def _viewport(self) -> QWidget:
        sender = self.sender()
        assert isinstance(sender, TouchArea)
        return sender.viewport


def _canvas(viewport: QWidget, at: QPoint) -> ChartCanvas | None:
    """The chart under a point of a viewport."""
    from broadsheet.charts.canvas import ChartCanvas  # charts come after the text

    part: QWidget | None = viewport.childAt(at)
    while part is not None and part is not viewport and not isinstance(part, ChartCanvas):
        part = part.parentWidget()
    return part if isinstance(part, ChartCanvas) else None


def _is_grip(viewport: QWidget, at: QPoint) -> bool:
    """Whether a mark lies there whose value can be moved: a finger drags it as a mouse does."""
    canvas = _canvas(viewport, at)
    if canvas is None or canvas.adjusting is None:
        return False
    return canvas.mark_at(QPointF(canvas.mapFrom(viewport, at))) is not None
