"""Starts the window: text first, charts in the next turns."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from broadsheet import __version__
from broadsheet.app.chart_in_hand import ChartInHand
from broadsheet.app.commands import Commands
from broadsheet.app.contrast import prefers_contrast
from broadsheet.app.faults import Faults
from broadsheet.app.help_commands import HelpCommands
from broadsheet.app.look import Look
from broadsheet.app.main_window import MainWindow
from broadsheet.app.menus import Menus
from broadsheet.app.presenter import Presenter
from broadsheet.app.receiver import Receiver
from broadsheet.app.start import Start
from broadsheet.app.watch import Watch
from broadsheet.app.wiring import Wiring
from broadsheet.files import open_briefing
from broadsheet.i18n.interface import InterfaceLanguage
from broadsheet.resources import bundled_briefing
from broadsheet.state.focus import Focus
from broadsheet.state.history import History
from broadsheet.state.session import Session
from broadsheet.state.settings import Preferences, settings_path
from broadsheet.theme.fonts import load_fonts
from broadsheet.theme.palette import LIGHT
from broadsheet.widgets.seal import seal_pixmap

if TYPE_CHECKING:
    from broadsheet.app.handover import Door, Request
    from broadsheet.state.settings import Settings

_USUAL_SIZE = QSize(1440, 900)
_FRAME = QSize(8, 40)
"""What a window manager takes for the frame of a window, in pixels, at most."""


class Program:
    """One window and everything behind it, put together."""

    def __init__(self, app: QApplication, preferences: Preferences, watch: Watch | None = None) -> None:
        settings = preferences.settings
        self.watch = watch or Watch(None)
        self.preferences = preferences
        self.interface = InterfaceLanguage(app)
        self.interface.switch(settings.interface_language)
        self.look = Look(app, load_fonts(), settings.scale, settings.theme, _contrast(app, settings))
        self.session, self.focus, self.history = Session(app), Focus(app), History(app)
        self.window = MainWindow()
        self.menus = Menus(self.window)
        self.chart = ChartInHand(app, self.window)
        self.presenter = Presenter(self.window, self.session, self.focus, self.look)
        self.help = HelpCommands(self.window, self.session, preferences, self.watch)
        self.commands = Commands(
            self.window,
            self.session,
            self.focus,
            self.history,
            preferences,
            self.interface,
            self.look,
            self.chart,
            self.help,
        )
        self.wiring = Wiring(
            self.window,
            self.menus,
            self.commands,
            self.presenter,
            self.session,
            self.focus,
            self.history,
            self.look,
            preferences,
            self.chart,
            self.help,
        )
        self.presenter.show_look()
        self.window.status.show_safe_mode(self.watch.safe)
        self.window.read.set_outline_wanted(settings.outline_shown)
        self.window.read.set_text_share(settings.text_share)
        self.window.setWindowIcon(
            QIcon(seal_pixmap(128, LIGHT.accent, LIGHT.on_accent, self.look.fonts.font("heading")))
        )

    def show(self) -> None:
        """Show the window at its remembered size, or filling a screen that has no room for it and its frame."""
        settings = self.preferences.settings
        wanted = QSize(settings.width, settings.height) if settings.width and settings.height else _USUAL_SIZE
        room = self.window.screen().availableSize() - _FRAME
        self.window.resize(wanted.boundedTo(room))
        if settings.maximized or wanted.boundedTo(room) != wanted:
            self.window.showMaximized()
        else:
            self.window.show()
        self.window.reader.setFocus()


def _contrast(app: QApplication, settings: Settings) -> bool:
    """Whether the first painting already needs high contrast; what else the system wishes is asked later."""
    return settings.contrast == "high" or (not settings.contrast and prefers_contrast(app))


def run(request: Request, door: Door | None = None, watch: Watch | None = None) -> int:
    """Open the window and stay until it closes.

    Args:
        request: the briefing (none for the bundled one) and the place to show.
        door: where later starts hand over what they ask for; None where they cannot.
        watch: over this run; None for a run that nobody watches.

    Returns:
        The exit status of the program.
    """
    watch = watch or Watch(None)
    faults = Faults(watch)
    faults.install()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("broadsheet")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("broadsheet")
    app.setStyle("Fusion")
    program = Program(app, Preferences(None if watch.safe else settings_path()), watch)
    program.wiring.receive(Receiver(app, door))
    if request.theme:
        program.commands.wear(request.theme)
    path = Path(request.path) if request.path else bundled_briefing()
    program.commands.show_opened(open_briefing(path), request.language)
    start = Start(program.window, program.presenter, program.commands, program.wiring)
    program.show()
    if request.section and program.session.briefing:
        program.commands.show_section(request.section)
    if request.page:
        program.session.turn_to(request.page)
    program.history.clear()
    program.wiring.guard(start, faults, watch)
    start.begin()
    faults.run()
    status = app.exec()
    faults.end()
    watch.end()
    return status
