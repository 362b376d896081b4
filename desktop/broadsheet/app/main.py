"""Starts the window: text first, charts in the next turns."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from broadsheet import __version__
from broadsheet.app.faults import Faults
from broadsheet.app.program import Program
from broadsheet.app.start import Start
from broadsheet.app.visit import visit_of, within
from broadsheet.app.watch import Watch, state_folder
from broadsheet.state.memory import Memory
from broadsheet.state.settings import Preferences, settings_path
from broadsheet.typeset.rooms import KeptRooms

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.handover import Door, Request


def run(
    request: Request,
    door: Door | None = None,
    watch: Watch | None = None,
    complain: Callable[[str], None] | None = None,
) -> int:
    """Open the window and stay until it closes.

    Args:
        request: the briefing (none for the bundled one) and the place to show.
        door: where later starts hand over what they ask for; None where they cannot.
        watch: over this run; None for a run that nobody watches.
        complain: prints the one line of what is wrong with the request; None where nobody reads it.

    Returns:
        The exit status of the program.
    """
    watch = watch or Watch(None)
    faults = Faults(watch)
    faults.install()
    app = _application()
    preferences = Preferences(None if watch.safe else settings_path())
    if request.theme:
        preferences.set("theme", request.theme)
    folder = None if watch.safe else state_folder()
    memory = Memory(folder / "session.json" if folder else None)
    visit = visit_of(request, memory, reopen=preferences.settings.reopen)
    request, wrong = within(request, visit.opening.head)
    if wrong and complain:
        complain(wrong)
    program = Program(app, preferences, watch, memory, folder / "talk.json" if folder else None)
    stay = visit.stay
    language = request.language or (stay.language if stay else "")
    program.show_text(visit.opening, language, KeptRooms(stay.rooms) if stay else None)
    start = Start(program, request, door, faults, visit)
    start.begin()
    faults.run()
    status = app.exec()
    faults.end()
    watch.end()
    return status


def _application() -> QApplication:
    # Told as an argument, the style costs nothing: setStyle gives it back, and PySide makes all that a style is.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("broadsheet")
    app.setApplicationDisplayName("")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("broadsheet")
    return app
