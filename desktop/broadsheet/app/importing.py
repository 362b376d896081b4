"""Importing articles from the window: in processes of their own, with progress that can be stopped."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from broadsheet.app.import_progress import ImportProgress
from broadsheet.app.import_work import Order, Work, place_in
from broadsheet.app.jobs import Job
from broadsheet.app.questions import Question, ask
from broadsheet.files import FileProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.app.import_work import Done, Made
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.questions import Answer
    from broadsheet.importer.articles import Article
    from broadsheet.model import Briefing, Problem
    from broadsheet.state.edits import Edits
    from broadsheet.state.session import Session

    _Read = Callable[[], bytes]

_TOLD = 8
"""So many articles that could not be imported are told of one by one."""


class ImportDesk(QObject):
    """Imports for one window, one article after another.

    Attributes:
        progress: how far it is.
    """

    imported = Signal(object)  # Path of the briefing
    several_imported = Signal(object)  # paths of the briefings
    stage_begun = Signal(int, str)

    def __init__(self, window: MainWindow, session: Session, edits: Edits, folder: Path | None) -> None:
        super().__init__(window)
        self._window, self._session, self._edits, self._folder = window, session, edits, folder
        self._running: Work | None = None
        self._gathering = False
        self._single = True
        self._names: tuple[str, ...] = ()
        self.progress = ImportProgress(window)
        self.progress.stop_requested.connect(self.stop)
        self.stage_begun.connect(self.progress.show_stage)

    @property
    def busy(self) -> bool:
        """Whether articles are being imported."""
        return self._running is not None or self._gathering

    def ask(self) -> None:
        """Ask for articles."""
        from PySide6.QtWidgets import QFileDialog

        title = self.tr("Import articles")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, "", self._patterns())
        self.take_all([Path(name) for name in names])

    def ask_tied(self) -> None:
        """Ask for an article whose sentences are tied to the open briefing."""
        from PySide6.QtWidgets import QFileDialog

        if self._can_tie():
            title = self.tr("Import an article and tie it to the open briefing")
            name, _ = QFileDialog.getOpenFileName(self._window, title, "", self._patterns())
            if name:
                self.tie(Path(name))

    def take(self, path: Path) -> None:
        """Import a file."""
        self._begin_one(path.name, partial(_of_file, path), "")

    def tie(self, path: Path) -> None:
        """Import a file and tie it to the open briefing."""
        self._begin_one(path.name, partial(_of_file, path), "", tied=True)

    def offer(self, path: Path) -> None:
        """Import a file, as a briefing of its own or tied to the open one: whoever brings it says which."""
        self._offer(path.name, partial(_of_file, path), "")

    def take_all(self, paths: Sequence[Path]) -> None:
        """Import files, and all articles below folders; what is more than one goes into a folder that is asked for."""
        if len(paths) == 1 and not paths[0].is_dir():
            self.take(paths[0])
        elif paths and self._is_free():
            self._gathering = True
            self._names = (paths[0].name,)
            job = Job(partial(_gathered, list(paths)), self)
            job.done.connect(self._on_gathered)
            job.failed.connect(self._on_failed)
            job.start()

    def paste(self) -> None:
        """Import what is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        text = data.text() if data and data.hasText() else ""
        if not text.strip():
            self._window.status.tell(self.tr("There is no text on the clipboard"))
            return
        encoded = text.encode("utf-8", "replace")
        self._offer(self.tr("Clipboard"), partial(_same, encoded), "pasted")

    def stop(self) -> None:
        """End the import that runs."""
        if self._running is not None:
            self._running.stop()

    def _patterns(self) -> str:
        from broadsheet.importer.documents import SUFFIXES

        return self.tr("Articles ({0})").format(" ".join(f"*{suffix}" for suffix in sorted(SUFFIXES)))

    # What is imported, and to what it is tied

    def _offer(self, name: str, read: _Read, kind: str) -> None:
        briefing = self._session.briefing
        if not self._is_free():
            return
        if briefing is None or not self._edits.can_edit:
            self._begin_one(name, read, kind)
            return
        words = self.tr("Import “{0}” as a new briefing, or tie it to the open one?").format(name)
        details = self.tr(
            "A new briefing takes figures, names and charts from the article. Tied, the article becomes the text of a "
            "copy of “{0}”, with its figures, names and charts."
        ).format(briefing.manifest.title.pick(self._session.language))
        question = Question(words, details, ("import_new", "tie", "cancel"))
        ask(question, self._window, partial(self._on_answer, name, read, kind))

    def _on_answer(self, name: str, read: _Read, kind: str, answer: Answer) -> None:
        if answer in ("import_new", "tie"):
            self._begin_one(name, read, kind, tied=answer == "tie")

    def _can_tie(self) -> bool:
        if self._session.briefing is None:
            self._window.status.tell(self.tr("Open the briefing first that the article is to be tied to"))
        elif not self._edits.can_edit:
            words = self.tr("This file breaks rules of the format: no article can be tied to it as it is.")
            ask(Question(words, "", ("close",)), self._window)
        else:
            return True
        return False

    def _base(self) -> _Read:
        """The open briefing with its unsaved changes, as the bytes of one file; called in another thread."""
        briefing, opened = self._session.briefing, self._session.opened
        assert briefing is not None
        assert opened is not None
        return partial(_packed, briefing, opened.path.name, self._edits.originals)

    def _is_free(self) -> bool:
        if self.busy:
            self._window.status.tell(self.tr("An article is being imported already"))
        return not self.busy

    # Running

    def _begin_one(self, name: str, read: _Read, kind: str, *, tied: bool = False) -> None:
        if self._is_free() and (not tied or self._can_tie()):
            self._single = True
            order = Order(name, read, kind, place_in(self._folder, Path(Path(name).name)))
            self._begin((order,), self._base() if tied else None)

    def _on_gathered(self, found: list[Article]) -> None:
        from PySide6.QtWidgets import QFileDialog

        self._gathering = False
        if len(found) == 1:
            self.take(found[0].path)
            return
        title = self.tr("Folder for the briefings of %n article(s)", "", len(found))
        folder = QFileDialog.getExistingDirectory(self._window, title)
        if not folder:
            return
        self._single = False
        orders: list[Order] = []
        taken: set[Path] = set()
        for each in found:
            place = place_in(Path(folder), each.inside, taken)
            taken.add(place)
            orders.append(Order(each.path.name, partial(_of_file, each.path), "", place))
        self._begin(orders, None)

    def _begin(self, orders: Sequence[Order], base: _Read | None) -> None:
        self._names = tuple(order.name for order in orders)
        self._running = work = Work(orders, base)
        self._window.status.tell(self.tr("Importing {0}…").format(self._names[0]))
        job = Job(partial(work.run, self.stage_begun.emit), self)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.start()
        self.progress.begin(self._names)

    def _end(self) -> None:
        self._running, self._gathering = None, False
        self.progress.end()

    # How it went

    def _on_done(self, done: Done) -> None:
        self._end()
        if self._single and done.made:
            self._window.status.tell(self._told(done.made[0]))
            self.imported.emit(done.made[0].path)
        elif done.made:
            said = self.tr("%n article(s) imported; they stand on the shelf", "", len(done.made))
            self._window.status.tell(said)
            self.several_imported.emit([made.path for made in done.made])
        elif done.stopped:
            self._window.status.tell(self.tr("Import stopped"))
        else:
            self._window.status.tell("")
        if done.failed:
            self._tell_failed(done.failed)

    def _told(self, made: Made) -> str:
        """What came of one article; of one that was tied, how much of the briefing it tells."""
        tying = made.report.get("tying")
        if tying is None:
            return self.tr("Imported {0}").format(self._names[0])
        if not tying["is_near"]:
            return self.tr("Hardly anything of the briefing is told in {0}").format(self._names[0])
        stated, held = tying["stated"], tying["held"]
        words = self.tr("{0} is tied: {1} of {2} figures, {3} of {4} names")
        counts = (stated["figure"], held["figure"], stated["entity"], held["entity"])
        return words.format(self._names[0], *counts)

    def _on_failed(self, problem: Exception) -> None:
        self._end()
        self._window.status.tell("")
        if not isinstance(problem, FileProblem):
            raise problem
        self._tell_failed(((self._names[0], problem.problem),))

    def _tell_failed(self, failed: Sequence[tuple[str, Problem]]) -> None:
        from broadsheet.views.dialogs.problem_words import expected_words

        words = self.tr("{0} cannot be imported. Found: {1}. Expected: {2}.")
        lines = [words.format(name, each.found, expected_words(each)) for name, each in failed[:_TOLD]]
        if len(failed) == 1:
            ask(Question(lines[0], "", ("close",)), self._window)
            return
        lines += ["…"] if len(failed) > _TOLD else []
        head = self.tr("%n article(s) could not be imported", "", len(failed))
        ask(Question(head, "\n".join(lines), ("close",)), self._window)


def is_article(path: Path) -> bool:
    """Whether a file that was dropped is an article to import, by its name."""
    from broadsheet.importer.documents import SUFFIXES

    return path.suffix.lower() in SUFFIXES and path.is_file()


def may_hold_articles(path: Path) -> bool:
    """Whether a folder that was dropped is none of a briefing, so that articles are looked for below it."""
    from broadsheet.files.container import MANIFEST

    return path.is_dir() and not (path / MANIFEST).exists()


def _gathered(paths: list[Path]) -> list[Article]:
    from broadsheet.importer.articles import articles

    return articles(paths)


def _packed(briefing: Briefing, name: str, originals: Mapping[str, bytes]) -> bytes:
    from broadsheet.files.saving import briefing_bytes

    return briefing_bytes(briefing, name, originals)


def _of_file(path: Path) -> bytes:
    from broadsheet.importer.articles import read_bytes

    return read_bytes(path)


def _same(data: bytes) -> bytes:
    return data
