"""Commands of the shelf: it is asked and changed in threads, one change after the other."""

from __future__ import annotations

import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from broadsheet.app import shelf_jobs
from broadsheet.app.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.commands import Commands
    from broadsheet.app.hit_opener import HitOpener
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.library.adding import Outcome
    from broadsheet.library.search import Found, Hit
    from broadsheet.model import Problem
    from broadsheet.state.settings import Preferences
    from broadsheet.views.shelf.pane import ShelfDialog

_TELL = 0.05
"""Seconds between two tellings of how far a job is."""


class ShelfCommands(QObject):
    """Carries out the commands of the shelf for one window."""

    made = Signal(object)  # the dialog, to be connected
    progressed = Signal(int, int, str)

    def __init__(
        self,
        window: MainWindow,
        opener: HitOpener,
        look: Look,
        preferences: Preferences,
        commands: Commands,
        *,
        safe: bool,
    ) -> None:
        super().__init__(window)
        self._window, self._look = window, look
        self._preferences, self._commands, self._opener, self._safe = preferences, commands, opener, safe
        self._dialog: ShelfDialog | None = None
        self._waiting: list[tuple[Callable[[], object], Callable[[Any], None]]] = []
        self._busy, self._begun, self._looked, self._closed = False, False, False, False
        self._sought = ""
        self._searching = False
        self._stop = threading.Event()
        self._failed: tuple[Problem, ...] = ()
        self.progressed.connect(self._on_progressed)

    # Opening and closing

    def shelf(self) -> None:
        """Open the shelf."""
        from broadsheet.views.shelf.pane import ShelfDialog

        if self._dialog is None:
            self._dialog = ShelfDialog(self._commands.interface_language, self._window)
            self._dialog.destroyed.connect(self._on_dialog_gone)
            self.show_look()
            self._dialog.fit()
            self.made.emit(self._dialog)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._list()
        self._do(partial(shelf_jobs.refresh, self._tell_progress, verify=not self._looked), self._on_refreshed)
        self._looked = True

    def show_look(self) -> None:
        """Colours and fonts of the shelf, where it is open."""
        if self._dialog is not None:
            self._dialog.set_look(self._look.palette, self._look.fonts)

    def show_words(self) -> None:
        """The language of the headlines follows that of the interface."""
        if self._dialog is not None:
            self._dialog.set_language(self._commands.interface_language)

    def begin(self) -> None:
        """The window stands: what was opened meanwhile can be noted now."""
        self._begun = True
        self._go_on()

    def end(self) -> None:
        """The window closes: nothing new is begun, and what is long stops at the next briefing."""
        self._closed = True
        self._waiting.clear()
        self.stop()

    # What a person asks for

    def add(self, paths: list[Path]) -> None:
        """Add briefings; without paths, ask for files."""
        paths = paths or self._ask_for_files(self.tr("Add briefings to the shelf"))
        if paths:
            self._do(partial(shelf_jobs.add, paths, self._tell_progress), self._on_added)

    def add_folder(self) -> None:
        """Ask for a folder, and add all briefings below it."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._parent(), self.tr("Add every briefing of a folder"))
        if name:
            self.add([Path(name)])

    def remove(self, paths: list[Path]) -> None:
        """Take briefings from the shelf, and from the list of those opened last; their files stay."""
        gone = {str(path) for path in paths}
        kept = tuple(name for name in self._preferences.settings.recent if shelf_jobs.shelved(name) not in gone)
        self._preferences.set("recent", kept)
        self._do(partial(shelf_jobs.remove, paths), self._on_changed)

    def locate(self, path: Path) -> None:
        """Ask where a missing briefing lies now."""
        from PySide6.QtWidgets import QFileDialog

        title = self.tr("Where is {0} now?").format(path.name)
        if path.suffix.lower() == ".briefing":
            name, _ = QFileDialog.getOpenFileName(self._parent(), title, "", self._filter())
        else:
            name = QFileDialog.getExistingDirectory(self._parent(), title)
        if name:
            self._do(partial(shelf_jobs.move, path, Path(name)), self._on_refreshed)

    def stop(self) -> None:
        """Stop a long job at the next briefing."""
        self._stop.set()

    def search(self, typed: str) -> None:
        """Search every briefing; while one search runs only the last of what is typed waits."""
        self._sought = typed
        if not self._searching and typed:
            self._searching = True
            self._start(partial(shelf_jobs.search, typed), self._on_found, self._on_search_failed)

    def open_briefing(self, path: Path) -> None:
        """Open a briefing of the shelf."""
        self._close()
        self._commands.open_path(path)

    def open_hit(self, hit: Hit) -> None:
        """Open a briefing at a place where something was found."""
        self._close()
        self._opener.open(hit)

    def show_failures(self) -> None:
        """Show what could not be read."""
        from broadsheet.views.dialogs.problems import ProblemsDialog

        ProblemsDialog(self.tr("the briefings"), self._failed, self._parent()).show()

    # What happens elsewhere

    def note_opened(self, path: Path) -> None:
        """Put a briefing that was opened on the shelf; not in safe mode, and not before the window stands."""
        if not self._safe:
            self._do(partial(shelf_jobs.note, path, time.time()), self._on_changed)

    def forget_opened(self) -> None:
        """Forget what was only opened, as the list of those opened last was emptied."""
        if not self._safe:
            self._do(shelf_jobs.forget, self._on_changed)

    # One change after the other

    def _do(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        if not self._closed:
            self._waiting.append((work, then))
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._busy and (self._begun or self._dialog is not None):
            self._busy = True
            self._stop.clear()
            work, then = self._waiting.pop(0)
            self._start(work, then, self._on_failed)

    def _start(self, work: Callable[[], object], done: Callable[[Any], None], failed: Callable[[Any], None]) -> None:
        job = Job(work, self)
        job.done.connect(done)
        job.failed.connect(failed)
        job.done.connect(job.deleteLater)
        job.failed.connect(job.deleteLater)
        job.start()

    def _list(self) -> None:
        self._do(shelf_jobs.standing, self._on_listed)

    def _done(self) -> None:
        """The next change, and what it was is no longer told of."""
        self._busy = False
        if self._dialog is not None:
            self._dialog.end_progress()
        self._go_on()

    def _on_listed(self, found: tuple[Any, tuple[Problem, ...]]) -> None:
        from broadsheet.views.shelf.item_model import Standing

        rows, notices = found
        if self._dialog is not None:
            self._dialog.show_rows(tuple(Standing(entry, state) for entry, state in rows))
            if notices:
                self._tell(self.tr("The shelf was damaged and is made again from the files."), notices)
            if self._sought:
                self.search(self._sought)
        self._done()

    def _on_changed(self, notices: tuple[Problem, ...]) -> None:
        """Something is on the shelf that was not, or the other way round."""
        if notices:
            self._tell(self.tr("The shelf was damaged and is made again from the files."), notices)
        self._done()
        if self._dialog is not None:
            self._list()

    def _on_added(self, found: tuple[Outcome, tuple[Problem, ...]]) -> None:
        outcome, notices = found
        words = self.tr("%n briefing(s) added", "", len(outcome.put) + len(outcome.kept))
        if outcome.failed:
            words += self.tr(", %n could not be read", "", len(outcome.failed))
        if outcome.stopped:
            words += self.tr(", stopped")
        self._tell(words, tuple(problem for _, problem in outcome.failed))
        self._on_changed(notices)

    def _on_refreshed(self, found: tuple[Outcome, tuple[Problem, ...]]) -> None:
        outcome, notices = found
        if outcome.failed:
            words = self.tr("%n could not be read", "", len(outcome.failed))
            self._tell(words, tuple(problem for _, problem in outcome.failed))
        if outcome.put or outcome.failed or notices:
            self._on_changed(notices)
        else:
            self._done()

    def _on_failed(self, problem: Exception) -> None:
        self._tell_problem(problem)
        self._done()

    def _on_found(self, found: tuple[str, Found, tuple[Problem, ...]]) -> None:
        typed, what, notices = found
        self._searching = False
        if self._dialog is not None:
            self._dialog.show_found(typed, what)
        if notices:
            self._do(partial(shelf_jobs.refresh, self._tell_progress, verify=False), self._on_refreshed)
        if self._sought != typed:
            self.search(self._sought)

    def _on_search_failed(self, problem: Exception) -> None:
        self._searching = False
        self._tell_problem(problem)

    def _on_progressed(self, done: int, total: int, name: str) -> None:
        if self._dialog is not None and self._busy:
            self._dialog.show_progress(done, total, name)

    def _on_dialog_gone(self) -> None:
        self._dialog, self._sought = None, ""

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()

    def _parent(self) -> ShelfDialog | MainWindow:
        return self._dialog or self._window

    def _tell(self, words: str, failed: tuple[Problem, ...] = ()) -> None:
        self._failed = failed or self._failed
        if self._dialog is not None:
            self._dialog.tell(words, failures=bool(failed))
        else:
            self._window.status.tell(words)

    def _tell_problem(self, problem: Exception) -> None:
        """Say in a line what is wrong with the shelf itself; anything else is a fault of the program."""
        from broadsheet.files import FileProblem
        from broadsheet.views.dialogs.problem_words import expected_words

        if not isinstance(problem, FileProblem):
            raise problem
        words = self.tr("The shelf cannot be used. Found: {0}. Expected: {1}.")
        self._tell(words.format(problem.problem.found, expected_words(problem.problem)))

    def _tell_progress(self, done: int, total: int, name: str) -> bool:
        """Told in the thread of the work; False stops it."""
        now = time.monotonic()
        if now - self._last_told > _TELL:
            self._last_told = now
            self.progressed.emit(done, total, name)
        return not self._stop.is_set()

    _last_told = 0.0

    def _ask_for_files(self, title: str) -> list[Path]:
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self._parent(), title, "", self._filter())
        return [Path(name) for name in names]

    def _filter(self) -> str:
        return self.tr("Briefings (*.briefing datapackage.json)")
