"""The turns of a start: the text is painted, then what stands around it, the charts, and pyqtgraph behind them."""

from __future__ import annotations

import os
import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from broadsheet.app.visit import go_to, page_of, sections_of
from broadsheet.i18n.interface import LANGUAGES
from broadsheet.state.session import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from PySide6.QtWidgets import QWidget

    from broadsheet.app.faults import Faults
    from broadsheet.app.handover import Door, Request
    from broadsheet.app.program import Program
    from broadsheet.app.receiver import Receiver
    from broadsheet.app.visit import Visit

_TRACE = "BROADSHEET_TRACE_START"
"""Set to 1, the program prints when text and charts were painted, then ends; set to 2, it stays and tells of stalls."""


class Start(QObject):
    """Brings up one window; everything but the text waits until that has been painted once."""

    finished = Signal()  # text and charts are there

    def __init__(
        self,
        program: Program,
        request: Request,
        door: Door | None = None,
        faults: Faults | None = None,
        visit: Visit | None = None,
    ) -> None:
        super().__init__(program.window)
        self._stay, self._missing = (visit.stay, visit.missing) if visit else (None, "")
        self._exact = True
        self._program, self._request, self._door, self._faults = program, request, door, faults
        # macOS tells of the file that was double-clicked as soon as there are events; elsewhere this can wait.
        self._receiver = self._make_receiver() if sys.platform == "darwin" else None
        self._first: QWidget | None = None
        self._steps: Iterator[None] = iter(())
        self._traced = os.environ.get(_TRACE, "")

    def begin(self) -> None:
        """Show the window, and go on when its text has been painted; a page in place of the text is made before."""
        program, page = self._program, page_of(self._request, self._stay)
        beside = page in PAGES[1:]
        if beside:
            program.whole()
            program.session.turn_to(page)
            self._first = program.window.page
            self._first.installEventFilter(self)
        else:
            # To tell a filter what it watches, PySide would look through all its types first, for 17 ms.
            program.window.reader.painted.connect(self._on_page_painted)
        program.show()
        if self._request.section or self._stay is None:
            program.window.reader.show_section(self._request.section)
        else:
            self._exact = go_to(program.window.reader, self._stay)
        self._steps = self._after_the_text(made=beside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on once a pane has been painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if watched is self._first:
                self._on_page_painted()
            else:
                QTimer.singleShot(0, self._on_charts_painted)
        return False

    def _on_page_painted(self) -> None:
        """Go on once the system has shown what was painted."""
        QTimer.singleShot(0, self._on_text_painted)

    def _on_text_painted(self) -> None:
        self._trace("text_painted")
        if self._traced == "2":
            import_module("broadsheet.app.stalls").Stalls(self)
        self._on_turn()

    def _on_turn(self) -> None:
        """Take one step, then let the window live."""
        for _ in self._steps:
            QTimer.singleShot(0, self._on_turn)
            return
        last = self._program.window.facing.last_canvas()
        if last is None or not last.isVisible():  # a narrow window shows the text alone
            self._on_charts_painted()
        else:
            last.installEventFilter(self)
            last.update()

    def _after_the_text(self, *, made: bool) -> Iterator[None]:
        """What is still to come when the text stands, a step a turn."""
        program = self._program
        _make_type(QtCore, "Qt")
        yield
        if not made:
            yield from program.steps()
        yield
        briefing, stay = program.session.briefing, self._stay
        if briefing is not None and self._request.section:
            program.session.enter(self._request.section)
        elif briefing is not None and stay is not None and stay.section in sections_of(briefing):
            program.session.enter(stay.section)
        program.watch.painted()
        if self._faults is not None:
            program.wiring.guard(self, self._faults)
            program.edit_wiring.guard(self)
        program.commands.take_note_of(program.opened)
        program.wiring.receive(self._receiver or self._make_receiver())
        program.history.clear()
        yield
        yield from program.presenter.charts_from_now()

    def _make_receiver(self) -> Receiver:
        from broadsheet.app.receiver import Receiver

        return Receiver(self._program.app, self._door)

    def _on_charts_painted(self) -> None:
        from broadsheet.app.garbage import Collector

        self._trace("charts_painted")
        self._collector = Collector(self)
        self._program.commands.showing.changed.connect(self._on_show_changed)
        if self._traced == "1":
            self._program.window.close()
            return
        self.finished.emit()
        self._program.commands.showing.take_request(self._request)
        if self._missing:
            self._program.keeper.tell_missing(self._missing)
        elif not self._exact:
            self._program.keeper.tell_changed()
        self._program.commands.showing.when_at_rest(self._on_rest)

    def _on_show_changed(self) -> None:
        self._collector.spare(self._program.commands.showing.show is not None)

    def _on_rest(self) -> None:
        """Text and charts are there; where the start has begun a show, its slides are made, too."""
        self._program.wiring.follow_system()
        self._aside(self._load_more)

    def _aside(self, what: Callable[[], None]) -> None:
        """Do what nobody waits for; while a show runs, nothing of it takes a turn."""
        if not self._program.commands.showing.after(what):
            what()

    def _load_more(self) -> None:
        self._do(_load_numbers, self._on_numbers_loaded)

    def _on_numbers_loaded(self, _: object) -> None:
        self._program.presenter.show_words()
        reader = self._program.window.reader
        if reader.is_filled or not reader.isVisible():
            self._aside(self._on_text_set)
        else:  # whatever is done now would take turns from a long text
            reader.filled.connect(self._on_filled)

    def _on_filled(self) -> None:
        self._program.window.reader.filled.disconnect(self._on_filled)
        self._aside(self._on_text_set)

    def _on_text_set(self) -> None:
        """All the words stand: graphics come beside them, and what is wanted later is loaded."""
        from broadsheet.app.jobs import IdleJob

        self._program.presenter.graphics.begin()
        types = IdleJob(self)
        types.done.connect(self._on_types_made)
        types.begin(_make_types())

    def _on_types_made(self, _: object) -> None:
        self._aside(self._load_plots)

    def _load_plots(self) -> None:
        self._do(_load_host, self._on_host_loaded)

    def _on_host_loaded(self, _: object) -> None:
        from broadsheet.charts.host import make_plot

        self._program.presenter.use_plots(make_plot)
        self._program.wiring.take_fingers()

    def _do(self, work: Callable[[], None], then: Callable[[object], None]) -> None:
        """Work in a thread, then go on."""
        from broadsheet.app.jobs import Job

        job = Job(work, self)
        job.done.connect(then)
        job.failed.connect(self._on_failed)
        job.start()

    def _on_failed(self, problem: Exception) -> None:
        raise problem  # a package of the program itself is broken: to be told like every such fault

    def _trace(self, what: str) -> None:
        if self._traced:
            print(f"trace {what} {time.monotonic_ns() // 1000}", file=sys.stderr, flush=True)


def _make_types() -> Iterator[None]:
    """Have PySide make every type of Qt, in steps.

    It makes one when it is first asked for. pyqtgraph asks for all of them as it is imported, and where a thread does
    that while the window asks for others, one start in thirty crashed.
    """
    for name in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGL", "QtOpenGLWidgets", "QtTest"):
        try:
            module = import_module(f"PySide6.{name}")
        except ImportError:  # the bundle goes without QtTest
            continue
        for each in dir(module):
            _make_type(module, each)
            yield


def _make_type(module: ModuleType, name: str) -> None:
    """Have PySide make a type, or the enumerations of ``Qt``, which take it 20 ms: the text is painted without them."""
    getattr(module, name, None)


# What is large and wanted later is imported in a thread, so that the window stays alive meanwhile.


def _load_numbers() -> None:
    """What counts numbers, looks for broken rules and draws beside figures.

    The forms of numbers are compiled when they are first used.
    """
    import_module("broadsheet.derive.coverage")
    import_module("broadsheet.derive.check")
    import_module("broadsheet.derive.verdicts")
    import_module("broadsheet.typeset.word_graphics")
    import_module("broadsheet.views.reader.graphics")
    from broadsheet.derive.numbers import parse_value, scan

    for language in LANGUAGES:
        scan("1", language)
        parse_value("1", language)


def _load_host() -> None:
    import_module("broadsheet.charts.host")
