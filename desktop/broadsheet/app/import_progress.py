"""How far an import is: shown once it takes its time, and by it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.importer.worker import STAGES

if TYPE_CHECKING:
    from broadsheet.app.main_window import MainWindow

_PATIENCE = 1000
"""Milliseconds after which progress is shown."""

STAGE_WORDS = {
    "reading": QT_TRANSLATE_NOOP("Import", "Reading the file"),
    "repair": QT_TRANSLATE_NOOP("Import", "Putting passages in order"),
    "quantities": QT_TRANSLATE_NOOP("Import", "Finding figures"),
    "names": QT_TRANSLATE_NOOP("Import", "Finding names"),
    "binding": QT_TRANSLATE_NOOP("Import", "Tying words to data"),
    "text": QT_TRANSLATE_NOOP("Import", "Writing the text"),
    "checking": QT_TRANSLATE_NOOP("Import", "Checking the briefing"),
}


class ImportProgress(QObject):
    """One bar for all articles of an import.

    Attributes:
        dialog: while it is shown.
    """

    stop_requested = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: QProgressDialog | None = None
        self._names: tuple[str, ...] = ()
        self._at, self._stage = 0, STAGES[0]
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.show_now)

    def begin(self, names: tuple[str, ...]) -> None:
        """Some articles are being imported."""
        self._names, self._at, self._stage = names, 0, STAGES[0]
        self._patience.start()

    def show_stage(self, at: int, stage: str) -> None:
        """A stage of the article of a number, from 0, has begun."""
        self._at, self._stage = at, stage
        if self.dialog is not None:
            said = QCoreApplication.translate("Import", STAGE_WORDS[stage])
            name, count = self._names[at], len(self._names)
            head = self.tr("{0} of {1}: {2}").format(at + 1, count, name) if count > 1 else name
            self.dialog.setLabelText(f"{head}\n{said}")
            self.dialog.setValue(at * len(STAGES) + STAGES.index(stage))

    def show_now(self) -> None:
        """Show it without any more patience."""
        if self.dialog is not None or not self._names:
            return
        self.dialog = dialog = QProgressDialog(self._window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setWindowTitle(self.tr("Import"))
        dialog.setAutoReset(False)
        dialog.setAutoClose(False)
        dialog.setMinimumDuration(0)
        dialog.setRange(0, len(STAGES) * len(self._names))
        dialog.setMinimumWidth(round(self._window.fontMetrics().averageCharWidth() * 60))
        dialog.setCancelButtonText(self.tr("Cancel"))
        dialog.canceled.connect(self.stop_requested)
        dialog.rejected.connect(self.stop_requested)
        self.show_stage(self._at, self._stage)
        dialog.show()

    def end(self) -> None:
        """It is over."""
        self._patience.stop()
        self._names = ()
        if self.dialog is not None:
            self.dialog.canceled.disconnect(self.stop_requested)
            self.dialog.rejected.disconnect(self.stop_requested)
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None
