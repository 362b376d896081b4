"""The system asks the program to end: SIGTERM, SIGINT (Ctrl+C in the terminal), SIGHUP (the terminal goes)."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType

_ASKING = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """Tells the event loop, which Python's own handlers do not wake. POSIX; on Windows the system closes the window."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pipe: tuple[int, int] | None = None
        if os.name == "posix":
            self._listen()

    def end(self) -> None:
        """Leave the signals to the system again."""
        if self._pipe is None:
            return
        signal.set_wakeup_fd(-1)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._notifier.setEnabled(False)
        for descriptor in self._pipe:
            os.close(descriptor)
        self._pipe = None

    def _listen(self) -> None:
        read, write = self._pipe = os.pipe()
        os.set_blocking(read, False)
        os.set_blocking(write, False)
        self._notifier = QSocketNotifier(read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        wanted = [getattr(signal, name) for name in _ASKING]
        heard = [number for number in wanted if signal.getsignal(number) != signal.SIG_IGN]  # what nohup says stays
        self._before = {number: signal.signal(number, _leave_the_next_to_the_system) for number in heard}

    def _on_woken(self) -> None:
        with suppress(OSError):
            if self._pipe and set(os.read(self._pipe[0], 64)) & set(self._before):
                self.asked.emit()


def _leave_the_next_to_the_system(number: int, _: FrameType | None) -> None:
    """A second one ends a program that does not come to close its window."""
    signal.signal(number, signal.SIG_DFL)
