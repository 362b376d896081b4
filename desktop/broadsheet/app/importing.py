"""Importing an article from the window: in a process of its own, with progress that can be stopped."""

from __future__ import annotations

import re
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressDialog

from broadsheet.app.jobs import Job
from broadsheet.app.questions import Question, ask
from broadsheet.files import FileProblem
from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.importer.worker import STAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.main_window import MainWindow
    from broadsheet.importer.process import Importing

_PATIENCE = 1000
"""Milliseconds after which progress is shown."""

_STAGES = {
    "reading": QT_TRANSLATE_NOOP("Import", "Reading the file"),
    "repair": QT_TRANSLATE_NOOP("Import", "Putting passages in order"),
    "quantities": QT_TRANSLATE_NOOP("Import", "Finding figures"),
    "names": QT_TRANSLATE_NOOP("Import", "Finding names"),
    "binding": QT_TRANSLATE_NOOP("Import", "Tying words to data"),
    "text": QT_TRANSLATE_NOOP("Import", "Writing the text"),
    "checking": QT_TRANSLATE_NOOP("Import", "Checking the briefing"),
}


class ImportDesk(QObject):
    """Imports for one window, one article at a time.

    Attributes:
        progress: shown while an import takes its time.
    """

    imported = Signal(object)  # Path of the briefing
    stage_begun = Signal(str)

    def __init__(self, window: MainWindow, folder: Path | None) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._running: _Work | None = None
        self.progress: QProgressDialog | None = None
        self._stage = STAGES[0]
        self._name = ""
        self.stage_begun.connect(self._on_stage_begun)

    @property
    def busy(self) -> bool:
        """Whether an article is being imported."""
        return self._running is not None

    def ask(self) -> None:
        """Ask for an article."""
        from PySide6.QtWidgets import QFileDialog

        from broadsheet.importer.documents import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import an article"), "", self.tr("Articles ({0})").format(patterns)
        )
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Import a file."""
        self._begin(path.name, partial(_of_file, path), "")

    def paste(self) -> None:
        """Import what is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        text = data.text() if data and data.hasText() else ""
        if not text.strip():
            self._window.status.tell(self.tr("There is no text on the clipboard"))
            return
        encoded = text.encode("utf-8", "replace")
        self._begin(self.tr("Clipboard"), partial(_same, encoded), "pasted")

    def stop(self) -> None:
        """End the import that runs."""
        if self._running is not None:
            self._running.stop()

    def _begin(self, name: str, read: Callable[[], bytes], kind: str) -> None:
        if self.busy:
            self._window.status.tell(self.tr("An article is being imported already"))
            return
        self._name, self._stage = name, STAGES[0]
        self._running = work = _Work(name, read, kind, self._place(name))
        self._window.status.tell(self.tr("Importing {0}…").format(name))
        job = Job(partial(work.run, self.stage_begun.emit), self)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.start()
        QTimer.singleShot(_PATIENCE, self._on_patience)

    def _place(self, name: str) -> Path:
        """Where the briefing is kept until it is saved somewhere: among the person's data, under a name of its own."""
        folder = self._folder or Path(tempfile.mkdtemp(prefix="broadsheet-"))
        stem = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', "-", Path(name).stem).strip(" .-") or "article"
        stem = stem.encode()[:120].decode("utf-8", "ignore")
        names = (f"{stem}.briefing", *(f"{stem} {number}.briefing" for number in range(2, 10_000)))
        return next(path for each in names if not (path := folder / each).exists())

    def _on_patience(self) -> None:
        if not self.busy or self.progress is not None:
            return
        self.progress = dialog = QProgressDialog(self._window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setWindowTitle(self.tr("Import"))
        dialog.setAutoReset(False)
        dialog.setAutoClose(False)
        dialog.setMinimumDuration(0)
        dialog.setRange(0, len(STAGES))
        dialog.setMinimumWidth(round(self._window.fontMetrics().averageCharWidth() * 60))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.canceled.connect(self.stop)
        dialog.rejected.connect(self.stop)
        self._show_stage()
        dialog.show()

    def _on_stage_begun(self, stage: str) -> None:
        self._stage = stage
        self._show_stage()

    def _show_stage(self) -> None:
        if self.progress is not None:
            said = QCoreApplication.translate("Import", _STAGES[self._stage])
            self.progress.setLabelText(f"{self._name}\n{said}")
            self.progress.setValue(STAGES.index(self._stage))

    def _end(self) -> None:
        self._running = None
        if self.progress is not None:
            self.progress.canceled.disconnect(self.stop)
            self.progress.rejected.disconnect(self.stop)
            self.progress.close()
            self.progress.deleteLater()
            self.progress = None

    def _on_done(self, path: object) -> None:
        self._end()
        self._window.status.tell(self.tr("Imported {0}").format(self._name))
        self.imported.emit(path)

    def _on_failed(self, problem: Exception) -> None:
        from broadsheet.views.dialogs.problem_words import expected_words

        self._end()
        self._window.status.tell("")
        if not isinstance(problem, FileProblem):
            raise problem
        if problem.problem.code == "cancelled":
            self._window.status.tell(self.tr("Import stopped"))
            return
        words = self.tr("{0} cannot be imported. Found: {1}. Expected: {2}.")
        line = words.format(self._name, problem.problem.found, expected_words(problem.problem))
        ask(Question(line, "", ("close",)), self._window)


class _Work:
    """One import: `run` in a thread, `stop` from any."""

    def __init__(self, name: str, read: Callable[[], bytes], kind: str, place: Path) -> None:
        self._name, self._read, self._kind, self._place = name, read, kind, place
        self._importing: Importing | None = None
        self._stopped = False

    def run(self, begun: Callable[[str], None]) -> Path:
        """Import, and write the briefing where it is kept.

        Raises:
            FileProblem: there is no briefing; one line says why.
        """
        from broadsheet.files.saving import write_packed
        from broadsheet.importer.process import Importing

        self._importing = importing = Importing(self._name, self._read(), self._kind)
        if self._stopped:
            importing.stop()
        outcome = importing.run(begun)
        self._place.parent.mkdir(parents=True, exist_ok=True)
        write_packed(outcome.packed, self._place)
        return self._place

    def stop(self) -> None:
        """End it."""
        self._stopped = True
        if self._importing is not None:
            self._importing.stop()


def is_article(path: Path) -> bool:
    """Whether a file that was dropped is an article to import, by its name."""
    from broadsheet.importer.documents import SUFFIXES

    return path.suffix.lower() in SUFFIXES and path.is_file()


def _of_file(path: Path) -> bytes:
    from broadsheet.importer.articles import read_bytes

    return read_bytes(path)


def _same(data: bytes) -> bytes:
    return data
