"""Exports of one window: where to, in a process of its own, how far it is, and how it ended."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl

from broadsheet.app.export_run import ExportRun
from broadsheet.app.making import MakingDesk
from broadsheet.app.questions import Question, ask
from broadsheet.export.asking import words_of
from broadsheet.export.formats import FORMATS

if TYPE_CHECKING:
    from broadsheet.app.questions import Answer
    from broadsheet.export.formats import Format
    from broadsheet.model import Problem
    from broadsheet.state.export_wish import Wish
    from broadsheet.views.exporting.pane import MakingDialog

_LONGEST_NAME = 60
_DELETE = Qt.WidgetAttribute.WA_DeleteOnClose


class ExportDesk(MakingDesk):
    """One dialog, and at most one export that runs behind it.

    Attributes:
        run: while something is being made.
    """

    run: ExportRun | None = None
    _made: Path | None = None

    def end(self) -> None:
        """End what runs, close the dialog, leave nothing."""
        run, self.run = self.run, None
        if run is not None:
            run.end()
        super().end()

    def _connect(self, dialog: MakingDialog) -> None:
        super()._connect(dialog)
        dialog.make_requested.connect(self._on_make)
        dialog.stop_requested.connect(self._on_stop)
        dialog.open_requested.connect(self._on_open)
        dialog.folder_requested.connect(self._on_folder)

    def _on_finished(self) -> None:
        assert self.dialog is not None
        self._preferences.set("export_kind", self.dialog.kind.id)
        super()._on_finished()

    # Where to

    def _on_make(self) -> None:
        """Ask where: for a file, or for a folder that one of its own is made in."""
        from PySide6.QtWidgets import QFileDialog

        assert self.dialog is not None
        if self._file is None or self.run is not None:
            return
        wish, form = self.dialog.wish, FORMATS[self.dialog.kind.id]
        name, suffix = self._proposed(wish, form), suffix_of(wish, form)
        asking = QFileDialog(self.dialog, self.tr("Export"), str(self._usual_folder()))
        asking.setAttribute(_DELETE)
        if suffix:
            asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            asking.setNameFilter(f"{self.dialog.kind_name} (*{suffix})")
            asking.setDefaultSuffix(suffix.removeprefix("."))
            asking.selectFile(name + suffix)
        else:
            asking.setFileMode(QFileDialog.FileMode.Directory)
            asking.setOption(QFileDialog.Option.ShowDirsOnly)
            asking.setWindowTitle(self.tr("Choose where the folder “{0}” is made").format(name))
        asking.fileSelected.connect(partial(self._on_target, wish, "" if suffix else name))
        asking.open()

    def _on_target(self, wish: Wish, folder: str, chosen: str) -> None:
        """A place was chosen; a folder that is there already is written into only after a yes."""
        target = Path(chosen) / folder if folder else Path(chosen)
        self._preferences.set("export_folder", str(target.parent)[:4096])
        if folder and target.exists() and FORMATS[wish.kind].many:
            words = self.tr("There is a folder “{0}” already. Replace files of the same names in it?")
            question = Question(words.format(folder), str(target), ("overwrite", "cancel"))
            ask(question, self.dialog or self._window, partial(self._on_answer, wish, target))
        else:
            self._start(wish, _free(target) if folder else target)

    def _on_answer(self, wish: Wish, target: Path, answer: Answer) -> None:
        if answer == "overwrite":
            self._start(wish, target)

    def _usual_folder(self) -> Path:
        """Where the last export went, else among the person's documents."""
        last = self._preferences.settings.export_folder
        if last and Path(last).is_dir():
            return Path(last)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) if documents and Path(documents).is_dir() else Path.home()

    def _proposed(self, wish: Wish, form: Format) -> str:
        """The title as a name of a file; with the name of the format where another has the same suffix."""
        briefing = self._session.briefing
        assert briefing is not None
        assert self.dialog is not None
        name = file_name(briefing.manifest.title.pick(wish.language)) or briefing.manifest.name
        alike = [each for each in FORMATS.values() if each.suffix == form.suffix]
        if (len(alike) > 1 and form is not alike[0]) or not form.suffix:
            name += "-" + file_name(re.sub(r"\s*[(（].*", "", self.dialog.kind_name))
        return name

    # The run

    def _start(self, wish: Wish, target: Path) -> None:
        if self.dialog is None or self._file is None:
            return
        words = [
            str(self._file),
            "--to",
            wish.kind,
            "-o",
            str(target),
            *([f"--language={wish.language}"] if FORMATS[wish.kind].spoken else []),
            "--json",
            "--force",
        ]
        self.run = run = ExportRun([*words, *words_of(wish.values)], target, self)
        run.progressed.connect(self._on_progressed)
        run.made.connect(self._on_made)
        run.refused.connect(self._on_refused)
        run.broke.connect(self._on_broke)
        run.stopped.connect(self._on_stopped)
        self.dialog.show_busy(self.tr("Exporting {0}…").format(target.name))
        run.start()

    def _on_stop(self) -> None:
        if self.run is not None:
            self.run.stop()

    def _on_made(self, target: Path, lacking: str) -> None:
        self._made = target
        told = self.tr("Exported as {0}").format(target.name)
        if lacking:
            told += " · " + self.tr("no font here draws {0}: 〓 stands there").format(lacking)
        self._tell(told, made=True)

    def _on_refused(self, problem: Problem) -> None:
        self._tell(self._refusal(problem), wrong=True)

    def _on_broke(self, status: int, complaint: str) -> None:
        self._note("export", f"exit {status}\n{complaint}")
        self._tell(self.tr("The export broke off; nothing was written. Help › Report a problem says more."), wrong=True)

    def _on_stopped(self) -> None:
        self._tell(self.tr("The export was stopped; nothing was written"))

    # What was made

    def _on_open(self) -> None:
        if self._made is not None:
            _show(self._made)

    def _on_folder(self) -> None:
        if self._made is not None:
            _show(self._made.parent)


def _show(path: Path) -> None:
    """Let the system open what lies on this machine, with the program that it has for it."""
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def suffix_of(wish: Wish, form: Format) -> str:
    """The suffix of the one file that is made; empty where a folder is."""
    if form.many and len(wish.values.get("parts", ())) != 1:
        return ""
    return form.suffix


def file_name(words: str) -> str:
    """Words as a name that every system takes."""
    kept = re.sub(r'[\x00-\x1f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+', " ", words)
    name = " ".join(kept.split()).encode()[: _LONGEST_NAME * 3].decode("utf-8", "ignore")[:_LONGEST_NAME]
    return name.strip(" .-")


def _free(target: Path) -> Path:
    """A name that nothing has yet."""
    taken: set[str] = set()
    with suppress(OSError):  # a folder that may not be listed tells by itself what is wrong with it
        taken = {path.name for path in target.parent.iterdir()}
    names = (target.name, *(f"{target.name} {number}" for number in range(2, 10_000)))
    free = (name for name in names if not any(each == name or each.startswith(f"{name}.") for each in taken))
    return target.with_name(next(free))
