"""The charts beside the text, one below the other, for fingers."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from broadsheet.charts.kinds import minimum_height
from broadsheet.charts.metrics import QtMetrics
from broadsheet.derive.lit import NOTHING, Lit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.model import Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette

_SHAPE = 0.62
"""Height of a chart as a share of its width, where the column has more than it can show at once."""


class ChartsView(QScrollArea):
    """As many canvases as a section ever had charts are made; they are used again.

    Args:
        make_canvas: makes what shows one chart.
        parent: of this.
    """

    touched = Signal(object)  # Ref

    def __init__(self, make_canvas: Callable[[QWidget], ChartCanvas], parent: QWidget) -> None:
        super().__init__(parent)
        self._make_canvas = make_canvas
        self.setObjectName("kiosk_area")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = QWidget(self)
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._sheet)
        self._canvases: list[ChartCanvas] = []
        self._shown = 0
        self._lit = NOTHING
        self._look: tuple[Palette, Fonts] | None = None

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._look = (palette, fonts)
        for canvas in self._canvases:
            canvas.set_look(palette, fonts)
        self._fit()

    def show_charts(self, snapshots: Sequence[Snapshot]) -> None:
        """Show these charts."""
        while len(self._canvases) < len(snapshots):
            canvas = self._make_canvas(self._sheet)
            canvas.setMouseTracking(False)  # a finger hovers over nothing
            canvas.pinned.connect(self.touched)
            if self._look:
                canvas.set_look(*self._look)
            self._column.addWidget(canvas)
            self._canvases.append(canvas)
        self._shown = len(snapshots)
        for at, canvas in enumerate(self._canvases):
            canvas.setVisible(at < len(snapshots))
            if at < len(snapshots) and canvas.snapshot is not snapshots[at]:
                canvas.set_snapshot(snapshots[at])
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.set_lit(self._lit)

    def set_lit(self, lit: Lit) -> None:
        """Light marks."""
        self._lit = lit
        for canvas in self._canvases[: self._shown]:
            canvas.set_lit(lit)

    def reveal(self, ref: Ref) -> bool:
        """Scroll to the mark of a thing; False where no chart here has one."""
        for canvas in self._canvases[: self._shown]:
            rect = canvas.mark_rect(ref)
            if rect is not None:
                corner = canvas.mapTo(self._sheet, rect.center())
                self.ensureVisible(corner.x(), corner.y(), 0, max(40, rect.height()))
                return True
        return False

    def zoom(self, factor: float, at: QPoint) -> None:
        """Fewer or more years of the chart under a point of the viewport, where it has years."""
        for canvas in self._canvases[: self._shown]:
            here = canvas.mapFrom(self.viewport(), at)
            if canvas.rect().contains(here) and hasattr(canvas, "zoom"):
                canvas.zoom(factor, float(here.x()))

    def show_all(self) -> None:
        """All years of every chart."""
        for canvas in self._canvases:
            if hasattr(canvas, "show_all"):
                canvas.show_all()

    @property
    def canvases(self) -> tuple[ChartCanvas, ...]:
        """Those that are shown."""
        return tuple(self._canvases[: self._shown])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Charts as high as there is room, never flat."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width, height = self.viewport().width(), self.viewport().height()
        least = min(round(width * _SHAPE), height)
        metrics = QtMetrics(self._look[1]) if self._look else None
        needed = [
            max(least, ceil(minimum_height(canvas.snapshot, width, metrics)) if canvas.snapshot and metrics else 0)
            for canvas in self.canvases
        ]
        spare = max(0, height - sum(needed)) // max(1, len(needed))
        for canvas, each in zip(self.canvases, needed, strict=True):
            canvas.setFixedHeight(each + spare)
