"""Commands of the menu Help, and what is told of a fault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.watch import Watch
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences


class HelpCommands(QObject):
    """Carries out the commands of Help for one window."""

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences, watch: Watch) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._watch = window, session, preferences, watch

    def keys(self) -> None:
        """Show what every key does."""
        from broadsheet.app.actions import help_rows
        from broadsheet.views.dialogs.keys import KeysDialog

        KeysDialog(help_rows(), self._window).show()

    def about(self) -> None:
        """Say what the program is and whose work it stands on."""
        from broadsheet.files.licences import read_licences
        from broadsheet.resources import resource
        from broadsheet.views.dialogs.about import AboutDialog

        AboutDialog(read_licences(resource("licences")), self._window).show()

    def report_problem(self) -> None:
        """Offer a report of a problem that a person noticed."""
        self._offer("asked", "")

    def tell_fault(self, told: str) -> None:
        """Offer a report of an exception that nobody handled; the program goes on."""
        self._offer("fault", told)

    def tell_last(self) -> None:
        """Offer a report of the last run where it crashed; say quietly where it did not come to paint its text."""
        last = self._watch.last
        if last and last.trace:
            from broadsheet.app.told import told_trace

            told = told_trace(last.trace)
            self._watch.log.write("crash-of-the-last-run", told)
            self._offer(("safe" if self._watch.safe else "start") if last.starting else "crash", told)
        elif last:
            self._window.status.tell(
                self.tr("The last start did not finish. Should that happen again: broadsheet --safe-mode")
            )

    def _offer(self, reason: str, told: str) -> None:
        from broadsheet.app.report import compose
        from broadsheet.views.dialogs.report import ReportDialog

        text = compose(self._watch, self._preferences.settings, told, self._files())
        ReportDialog(reason, text, self._save, self._window).show()

    def _files(self) -> tuple[str, ...]:
        opened = self._session.opened
        return (*self._preferences.settings.recent, *([str(opened.path)] if opened else []))

    def _save(self, text: str, parent: QWidget) -> bool:
        """Ask where, and write it there; return whether it was written."""
        from PySide6.QtWidgets import QFileDialog, QMessageBox

        from broadsheet.files import FileProblem
        from broadsheet.files.atomic import write_file
        from broadsheet.views.dialogs.problem_words import expected_words

        name, _ = QFileDialog.getSaveFileName(
            parent, self.tr("Save report"), "broadsheet-report.txt", self.tr("Text (*.txt)")
        )
        if not name:
            return False
        try:
            write_file(Path(name), text.encode())
        except FileProblem as error:
            words = self.tr("The report was not saved. Found: {0}. Expected: {1}.")
            told = words.format(error.problem.found, expected_words(error.problem))
            QMessageBox.warning(parent, self.tr("Save report"), told)
            return False
        return True
