"""The journal of unsaved changes: written while a person works, offered again after a run that ended badly."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.app.jobs import Job
from broadsheet.i18n.moments import moment_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.questions import Answer
    from broadsheet.app.undo import Undo
    from broadsheet.files.journal import Journal, Left
    from broadsheet.model import Briefing
    from broadsheet.state.edits import Edits
    from broadsheet.state.session import Session


class Recovery(QObject):
    """Keeps the journal of the open briefing; without a folder (safe mode) there is none."""

    def __init__(self, window: MainWindow, session: Session, edits: Edits, undo: Undo, folder: Path | None) -> None:
        super().__init__(window)
        self._window, self._session, self._edits, self._undo = window, session, edits, undo
        self._folder = folder
        self._journal: Journal | None = None
        self._told = False
        self._sought: Briefing | None = None

    def begin(self) -> None:
        """Another briefing is open: forget the journal before, and look whether one was left for this one."""
        self.end()
        opened = self._session.opened
        if self._folder is None or opened is None or opened.briefing is None or not self._edits.can_edit:
            return
        if not any(self._folder.glob("*.jsonl")):  # the usual start: nothing to load, nothing to do
            return
        from broadsheet.files.journal import find_left

        self._sought = opened.briefing
        job = Job(partial(find_left, self._folder, opened.path, opened.files, opened.briefing), self)
        job.done.connect(self._on_looked)
        job.start()

    def note(self) -> None:
        """The tables changed: write that down."""
        opened = self._session.opened
        if self._folder is None or opened is None or opened.briefing is None:
            return
        if self._journal is None:
            from broadsheet.files.journal import Journal

            saved = self._edits.saved
            assert saved is not None
            self._journal = Journal(self._folder, opened.path, self._edits.on_disk, saved)
        self._journal.note(opened.briefing)
        if self._journal.broken and not self._told:
            self._told = True
            words = self.tr("Unsaved changes cannot be kept in case of a crash: {0}")
            self._window.status.tell(words.format(self._journal.broken))

    def saved(self, path: Path, files: Mapping[str, bytes]) -> None:
        """What was noted lies in a file now; what came meanwhile is noted anew."""
        self.end()
        if self._edits.dirty:
            self.note()

    def end(self, *, keep: bool = False) -> None:
        """Nothing is to be noted any more."""
        if self._journal is not None:
            self._journal.end(keep=keep)
            self._journal = None

    def _on_looked(self, left: Left | None) -> None:
        if left is None or self._session.briefing is not self._sought:
            return
        from broadsheet.app.questions import Question, ask

        words = self.tr("Restore unsaved changes?")
        when = moment_words(left.at, time.time())
        lines = [self.tr("%n change(s) of {0} were not saved when the program ended.", "", left.steps).format(when)]
        if not left.same_file:
            lines.append(self.tr("The file has been changed since; the changes would be made to it as it is now."))
        if left.torn:
            lines.append(self.tr("The last change could not be read."))
        ask(Question(words, "\n".join(lines), ("restore", "forget")), self._window, partial(self._on_answer, left))

    def _on_answer(self, left: Left, answer: Answer) -> None:
        opened = self._session.opened
        if answer != "restore":
            left.path.unlink(missing_ok=True)
            return
        if self._folder is None or opened is None or opened.briefing is None:
            return
        from broadsheet.files.journal import Journal

        self._journal = Journal(self._folder, opened.path, self._edits.on_disk, opened.briefing)
        self._journal.resume(left)
        self._undo.push(left.briefing, "restore")
