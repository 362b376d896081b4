"""Which chart the commands of the menu Chart act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.charts.snapshot import Snapshot


class ChartInHand(QObject):
    """The chart that has the keyboard or had it last, as long as it can be seen; a click gives it the keyboard too."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._holder: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def canvas(self) -> ChartCanvas | None:
        """The drawing; None where no chart is in hand."""
        holder = self._holder
        if holder is None or not shiboken6.isValid(holder) or not holder.isVisible():
            return None
        return cast("ChartCanvas", getattr(holder, "canvas", None))

    @property
    def snapshot(self) -> Snapshot | None:
        """What it shows."""
        return self.canvas.snapshot if self.canvas else None

    @property
    def plotted(self) -> bool:
        """Whether its years can be zoomed."""
        return hasattr(self.canvas, "zoom")

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        """Take up the chart whose drawing or whose buttons got the keyboard; anything else leaves it in hand."""
        holder = now
        while holder is not None and not hasattr(holder, "canvas"):
            holder = holder.parentWidget()
        if holder is not None and holder is not self._holder:
            self._holder = holder
            self.changed.emit()
