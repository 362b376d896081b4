"""The process of the kiosk itself: no main window, no menus, no door for later starts."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from broadsheet.app.faults import Faults
from broadsheet.app.kiosk.supervisor import AT_FAULT, LEFT, beat
from broadsheet.app.look import Look
from broadsheet.app.watch import state_folder
from broadsheet.files import open_briefing
from broadsheet.i18n.interface import InterfaceLanguage
from broadsheet.resources import bundled_briefing
from broadsheet.state.marks_memory import MarksMemory
from broadsheet.state.memory import key_of
from broadsheet.state.pin import is_kept
from broadsheet.state.session import language_shown
from broadsheet.state.settings import Preferences, settings_path
from broadsheet.theme.fonts import load_fonts

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.handover import Request
    from broadsheet.app.kiosk.show import KioskShow
    from broadsheet.app.watch import Watch
    from broadsheet.model import Briefing
    from broadsheet.model.page_marks import PageMarks

_BEAT = 5000
"""Milliseconds between two signs of life."""
_PATIENCE = 60_000
"""Milliseconds between two collections of what Python does not free by itself."""


def run(request: Request, watch: Watch, complain: Callable[[str], None]) -> int:
    """Show the kiosk until it is left.

    Args:
        request: the briefing and its language.
        watch: over this run.
        complain: prints the one line of what is wrong.

    Returns:
        The exit status.
    """
    settings = Preferences(settings_path()).settings
    if not is_kept(settings.kiosk_pin):
        complain("settings: found no PIN for the kiosk, expected one: choose it in the menu Present, Kiosk")
        return AT_FAULT
    briefing = _briefing(request, complain)
    if briefing is None:
        return AT_FAULT
    faults = Faults(watch)
    faults.install()
    app = QApplication(["broadsheet", "-style", "Fusion"])
    app.setApplicationName("broadsheet")
    app.setDesktopFileName("broadsheet")
    app.setQuitOnLastWindowClosed(False)
    theme = request.theme or settings.theme
    look = Look(app, load_fonts(), 1.0, theme, settings.contrast == "high" or settings.contrast_was_high)
    language = language_shown(briefing.manifest, briefing.articles, request.language or settings.briefing_language)
    show = _show(app, briefing, look, settings.kiosk_pin, language, _marks(request))
    show.window.slide.still = settings.motion == "reduced"
    show.left.connect(app.quit)
    _begin(app, show)
    watch.painted()
    faults.run()
    status = app.exec()
    faults.end()
    watch.end()
    return LEFT if status == 0 else status


def _show(app: QApplication, briefing: Briefing, look: Look, pin: str, language: str, marks: PageMarks) -> KioskShow:
    from broadsheet.app.kiosk.show import KioskShow
    from broadsheet.charts.host import make_plot

    return KioskShow(app, briefing, look, InterfaceLanguage(app), pin, make_plot, language, marks=marks)


def _marks(request: Request) -> PageMarks:
    """The page marks that were set for the briefing in the window."""
    folder = state_folder()
    key = key_of(_path(request), bundled_briefing())
    return MarksMemory(folder / "marks.json" if folder else None).of(key).marks


def _begin(app: QApplication, show: KioskShow) -> None:
    from broadsheet.app.show.awake import Awake

    screen = app.primaryScreen()
    if screen is not None:
        show.window.setGeometry(screen.geometry())
    show.begin()
    show.window.showFullScreen()
    show.window.raise_()
    show.window.activateWindow()
    awake = Awake(show)
    awake.hold("A kiosk is running")
    show.left.connect(awake.release)
    for interval, answer in ((_BEAT, beat), (_PATIENCE, _collect)):
        timer = QTimer(show, interval=interval)
        timer.timeout.connect(answer)
        timer.start()
    beat()


def _collect() -> None:
    gc.collect()


def _briefing(request: Request, complain: Callable[[str], None]) -> Briefing | None:
    path = _path(request)
    opened = open_briefing(path)
    if opened.briefing is None:
        first = opened.problems[0] if opened.problems else "nothing that could be shown"
        complain(f"{path}: {first}")
    return opened.briefing


def _path(request: Request) -> Path:
    return Path(request.path) if request.path else bundled_briefing()
