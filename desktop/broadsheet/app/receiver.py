"""Takes in what later starts and the system ask the open window for."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Signal
from PySide6.QtGui import QFileOpenEvent

from broadsheet.app.handover import Request

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from broadsheet.app.handover import Door


class Receiver(QObject):
    """Tells of every request; on macOS also of files that the Finder opens. Until it may tell, it keeps them.

    Nowhere else does a system open files so, and a filter of the application is called for every event of every widget:
    putting on a theme takes some ten thousand of them.
    """

    requested = Signal(object)  # Request

    def __init__(self, app: QApplication, door: Door | None, *, files: bool = sys.platform == "darwin") -> None:
        super().__init__(app)
        self._app, self._door = app, door
        self._notifier: QSocketNotifier | None = None
        self._kept: list[Request] | None = []
        if files:
            app.installEventFilter(self)
        app.aboutToQuit.connect(self.close)

    def listen(self) -> None:
        """Tell from now on, first of what came before."""
        kept, self._kept = self._kept or (), None
        for request in kept:
            self.requested.emit(request)
        if self._door is None:
            return
        if self._door.fileno() >= 0:
            self._notifier = QSocketNotifier(self._door.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_activated)
        else:
            threading.Thread(target=self._wait, args=(self._door,), daemon=True).start()

    def close(self) -> None:
        """Take no more."""
        self._app.removeEventFilter(self)
        if self._notifier:
            self._notifier.setEnabled(False)
        if self._door:
            self._door.close()
            self._door = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A file that the system opens with this program."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            request = Request(path=str(Path(event.file()).absolute()))
            if self._kept is None:
                self.requested.emit(request)
            else:
                self._kept.append(request)
            return True
        return False

    def _on_activated(self) -> None:
        request = self._door.take() if self._door else None
        if request:
            self.requested.emit(request)

    def _wait(self, door: Door) -> None:
        """Wait in a thread, where there is nothing that Qt can wait on."""
        while True:
            try:
                request = door.take()
            except (OSError, EOFError):
                return
            if request:
                self.requested.emit(request)
