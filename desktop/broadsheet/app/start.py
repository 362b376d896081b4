"""The turns of a start: the text is painted, then the charts, then pyqtgraph is loaded behind them."""

from __future__ import annotations

import os
import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from broadsheet.app.garbage import Collector
from broadsheet.app.jobs import Job

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.app.commands import Commands
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.presenter import Presenter
    from broadsheet.app.wiring import Wiring

_TRACE = "BROADSHEET_TRACE_START"
"""Set to 1, the program prints when text and charts were painted, then ends; set to 2, it stays and tells of stalls."""


class Start(QObject):
    """Brings up one window; charts wait until the text has been painted once."""

    def __init__(self, window: MainWindow, presenter: Presenter, commands: Commands, wiring: Wiring) -> None:
        super().__init__(window)
        self._window, self._presenter, self._commands, self._wiring = window, presenter, commands, wiring
        self._first: QWidget | None = None
        self._traced = os.environ.get(_TRACE, "")

    def begin(self) -> None:
        """Wait for the first painting of the text, or of whatever page stands in its place."""
        shown = self._window.reader.viewport() if self._window.reader.isVisible() else self._window.page
        self._first = shown
        shown.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on once a pane has been painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if watched is self._first:
                QTimer.singleShot(0, self._on_text_painted)
            else:
                QTimer.singleShot(0, self._on_charts_painted)
        return False

    def _on_text_painted(self) -> None:
        self._trace("text_painted")
        if self._traced == "2":
            import_module("broadsheet.app.stalls").Stalls(self)
        self._presenter.show_charts_from_now()
        last = self._window.facing.last_canvas()
        if last is None or not last.isVisible():  # a narrow window shows the text alone
            self._on_charts_painted()
        else:
            last.installEventFilter(self)

    def _on_charts_painted(self) -> None:
        self._trace("charts_painted")
        Collector(self)
        if self._traced == "1":
            self._window.close()
            return
        job = Job(_load_host, self)
        job.done.connect(self._on_host_loaded)
        job.failed.connect(self._on_host_failed)
        job.start()

    def _on_host_loaded(self, _: object) -> None:
        from broadsheet.charts.host import make_plot

        self._presenter.use_plots(make_plot)
        self._wiring.follow_system()

    def _on_host_failed(self, problem: Exception) -> None:
        raise problem  # a package of the program itself is broken: to be told like every such fault

    def _trace(self, what: str) -> None:
        if self._traced:
            print(f"trace {what} {time.monotonic_ns() // 1000}", file=sys.stderr, flush=True)


def _load_host() -> None:
    """Import what is large and wanted later in a worker thread, so that the window stays alive meanwhile."""
    import_module("broadsheet.charts.host")
    import_module("broadsheet.derive.coverage")  # compiles the forms of numbers
