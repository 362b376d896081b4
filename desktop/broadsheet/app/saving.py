"""Saving the open briefing: over its file or somewhere else, off the GUI thread, with every question on the way."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import Job
from broadsheet.app.questions import Answer, Question, ask
from broadsheet.app.save_progress import SaveProgress, Stopped
from broadsheet.files import FileProblem
from broadsheet.resources import bundled_briefing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from broadsheet.app.main_window import MainWindow
    from broadsheet.model import Briefing, Problem
    from broadsheet.state.edits import Edits
    from broadsheet.state.session import Session


_TOLD = 5
"""So many broken rules are told in full; all of them stand in the list of problems."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be written, where, and what has been agreed to."""

    briefing: Briefing
    path: Path
    checked: bool = False
    over: bool = False
    then: Callable[[], None] | None = None


class Saving(QObject):
    """Saves for one window."""

    saved = Signal(object, object)  # Path, files
    moved_out = Signal(object)  # Path of a fresh import that has been saved elsewhere

    def __init__(self, window: MainWindow, session: Session, edits: Edits, imported: Path | None = None) -> None:
        """Make it.

        Args:
            window: the window.
            session: what is open.
            edits: what is not saved.
            imported: where briefings lie that were imported and never saved.
        """
        super().__init__(window)
        self._window, self._session, self._edits, self._imported = window, session, edits, imported
        self._wish: _Wish | None = None
        self.progress: SaveProgress | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._wish is not None

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Write over the file; the bundled briefing, a fresh import and what cannot be written go somewhere else."""
        from broadsheet.files.revision import can_write

        opened = self._session.opened
        if opened is None or opened.briefing is None or self.busy or not self._may():
            return
        fresh = self._imported is not None and opened.path.parent == self._imported
        if not self._edits.dirty and not fresh:
            self._window.status.tell(self.tr("There is nothing to save"))
            if then:
                then()
        elif fresh or is_bundled(opened.path) or not can_write(opened.path):
            self.save_as(then)
        else:
            self._start(_Wish(opened.briefing, opened.path, then=then))

    def save_as(self, then: Callable[[], None] | None = None) -> None:
        """Ask where, and write there; from then on that is the open file."""
        from PySide6.QtWidgets import QFileDialog

        opened = self._session.opened
        if opened is None or opened.briefing is None or self.busy or not self._may():
            return
        dialog = QFileDialog(self._window, self.tr("Save briefing as"), str(_proposed(opened.path, self._imported)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Briefings (*.briefing)"))
        dialog.setDefaultSuffix("briefing")
        if dialog.exec() != QFileDialog.DialogCode.Accepted:
            return
        path = Path(dialog.selectedFiles()[0])
        if is_bundled(path) or bundled_briefing() in path.parents:
            self._ask(Question(self.tr("The bundled briefing stays as it is; choose another place."), "", ("close",)))
            return
        self._start(_Wish(opened.briefing, path, over=True, then=then))

    def _may(self) -> bool:
        """A file that could be read in part is not written: what could not be read would be lost."""
        if self._edits.can_edit:
            return True
        words = self.tr("This file breaks rules of the format and is open for reading only; see Problems of this file.")
        self._ask(Question(words, "", ("close",)))
        return False

    def _start(self, wish: _Wish) -> None:
        self._wish = wish
        self._window.status.tell(self.tr("Saving…"))
        known = None if wish.over else self._edits.on_disk
        self.progress = SaveProgress(self._window)
        tick = self.progress.tick
        job = Job(partial(_written, wish, self._edits.saved, self._edits.originals, known, tick), self)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.start()

    def _ended(self) -> _Wish:
        """What was to be written; the next may come."""
        wish, self._wish = self._wish, None
        assert wish is not None
        if self.progress is not None:
            self.progress.end()
            self.progress = None
        return wish

    def _on_done(self, found: object) -> None:
        wish = self._ended()
        if isinstance(found, tuple):
            self._ask_of_rules(wish, found)
            return
        files: Mapping[str, bytes] = found  # type: ignore[assignment]  # what _written gives beside problems
        before = self._session.opened.path if self._session.opened else wish.path
        self._edits.keep(wish.briefing, files, wish.path)
        self._window.status.tell(self.tr("Saved as {0}").format(wish.path.name))
        self.saved.emit(wish.path, files)
        if before != wish.path and self._imported is not None and before.parent == self._imported:
            self.moved_out.emit(before)
        if wish.then:
            wish.then()

    def _on_failed(self, problem: Exception) -> None:
        from broadsheet.files.revision import CHANGED
        from broadsheet.views.dialogs.problem_words import expected_words

        wish = self._ended()
        if isinstance(problem, Stopped):
            self._window.status.tell(self.tr("Saving was stopped; the file is as it was"))
            return
        if not isinstance(problem, FileProblem):
            raise problem
        self._window.status.tell("")
        if problem.problem.code == CHANGED:
            words = self.tr("Another program has changed this file since it was opened. Write over it?")
            question = Question(words, str(wish.path), ("overwrite", "save_as", "cancel"))
        else:
            words = self.tr("The briefing was not saved. Found: {0}. Expected: {1}.")
            told = words.format(problem.problem.found, expected_words(problem.problem))
            question = Question(told, str(wish.path), ("save_as", "cancel"))
        self._ask(question, partial(self._on_answer, wish))

    def _ask_of_rules(self, wish: _Wish, problems: tuple[Problem, ...]) -> None:
        """Rules that are broken now and were not when the file was opened."""
        from broadsheet.views.dialogs.problem_words import expected_words

        words = self.tr("%n rule(s) of the format would be broken. Save all the same?", "", len(problems))
        line = self.tr("{0}, {1}: found {2}, expected {3}")
        lines = [line.format(each.file, each.place, each.found, expected_words(each)) for each in problems[:_TOLD]]
        lines += ["…"] if len(problems) > _TOLD else []
        self._window.status.tell("")
        self._ask(Question(words, "\n".join(lines), ("save_anyway", "cancel")), partial(self._on_answer, wish))

    def _on_answer(self, wish: _Wish, answer: Answer) -> None:
        if answer == "overwrite":
            self._start(_Wish(wish.briefing, wish.path, wish.checked, True, wish.then))
        elif answer == "save_anyway":
            self._start(_Wish(wish.briefing, wish.path, True, wish.over, wish.then))
        elif answer == "save_as":
            self.save_as(wish.then)

    def _ask(self, question: Question, then: Callable[[Answer], None] | None = None) -> None:
        ask(question, self._window, then)


def is_bundled(path: Path) -> bool:
    """Whether a path is that of the briefing that ships with the program."""
    place = path.parent if path.name == "datapackage.json" else path
    return place.resolve() == bundled_briefing().resolve()


def _written(
    wish: _Wish,
    saved: Briefing | None,
    originals: Mapping[str, bytes],
    known: Mapping[str, bytes] | None,
    tick: Callable[[int], None],
) -> Mapping[str, bytes] | tuple[Problem, ...]:
    """The files as written, or the rules that are newly broken; called in another thread.

    Raises:
        FileProblem, Stopped: nothing was written.
    """
    from broadsheet.derive.check import RULES, steps
    from broadsheet.files.revision import WRITING, save_revision

    count = 2 * len(RULES) + WRITING

    def told(briefing: Briefing) -> Iterator[Problem]:
        for problem in steps(briefing):
            if problem is None:
                tick(count)
            else:
                yield problem

    if not wish.checked:
        before = set(told(saved)) if saved is not None else set()
        broken = tuple(problem for problem in told(wish.briefing) if problem not in before)
        if broken:
            return broken
    return save_revision(wish.briefing, wish.path, originals, known, partial(tick, count))


def _proposed(path: Path, imported: Path | None) -> Path:
    """Where to save as by default: beside the file; the bundled one and a fresh import among the person's documents."""
    from PySide6.QtCore import QStandardPaths

    place = path.parent if path.name == "datapackage.json" else path
    if is_bundled(path) or path.parent == imported:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) / f"{place.stem}.briefing"
    return place.with_suffix(".briefing")
