"""The charts that draw a claim and what it is computed from, under its fact-check box."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.charts.kinds import minimum_height
from broadsheet.charts.metrics import QtMetrics
from broadsheet.state.focus import Target

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.model import Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette


class Exhibit(QFrame):
    """One chart in a frame; its marks lead to the text."""

    pointed = Signal(object)  # Target or None
    pinned = Signal(object)  # Target

    def __init__(self, snapshot: Snapshot, palette: Palette, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.snapshot, self._metrics = snapshot, QtMetrics(fonts)
        self.canvas = ChartCanvas(self)
        self.canvas.set_look(palette, fonts)
        self.canvas.set_snapshot(snapshot)
        self.canvas.pointed.connect(self._on_pointed)
        self.canvas.pinned.connect(self._on_pinned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    def fit(self, width: int) -> None:
        """Be as high as the chart needs to be at a width."""
        self.setMinimumHeight(math.ceil(minimum_height(self.snapshot, width - 2, self._metrics)) + 2)

    def _on_pointed(self, ref: Ref | None) -> None:
        self.pointed.emit(Target(ref, origin="check") if ref else None)

    def _on_pinned(self, ref: Ref) -> None:
        self.pinned.emit(Target(ref, origin="check"))
