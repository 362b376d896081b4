"""How far a save has come: shown once it takes over a second; a button stops it before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QProgressDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_PATIENCE = 1000
"""Milliseconds of which nothing is made."""


class Stopped(Exception):
    """A person has stopped the save; the file is as it was."""


class SaveProgress(QObject):
    """One save. The window goes on living meanwhile."""

    _came = Signal(int, int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._done, self._stopped = 0, False
        self.dialog = QProgressDialog(self.tr("Saving…"), self.tr("Stop"), 0, 0, window)
        self.dialog.setWindowTitle(self.tr("Save"))
        self.dialog.setMinimumDuration(_PATIENCE)
        self.dialog.setAutoReset(False)
        self.dialog.setAutoClose(False)
        self.dialog.canceled.connect(self._on_stopped)
        self._came.connect(self._on_came)

    def tick(self, steps: int) -> None:
        """One more of so many steps is done; called in another thread.

        Raises:
            Stopped: somebody wants no more of them.
        """
        if self._stopped:
            raise Stopped
        self._done += 1
        self._came.emit(self._done, steps)

    def end(self) -> None:
        """It is written, or it is not; there is nothing more to show."""
        self.dialog.canceled.disconnect(self._on_stopped)
        self.dialog.close()
        self.dialog.deleteLater()
        self.deleteLater()

    @Slot(int, int)
    def _on_came(self, done: int, steps: int) -> None:
        self.dialog.setMaximum(steps)
        self.dialog.setValue(min(done, steps))

    def _on_stopped(self) -> None:
        self._stopped = True
