"""Tells of every turn of the event loop that was long, for the first seconds; loaded by benchmarks alone."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer

_FOR_NS = 3_000_000_000
_LONG_NS = 16_000_000
_BEAT_MS = 1


class Stalls(QObject):
    """A pulse in the GUI thread: where it comes late, the window could not have answered in between."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.monotonic_ns()
        self._until = self._last + _FOR_NS
        self._pulse = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(self._on_pulse)
        self._pulse.start()

    def _on_pulse(self) -> None:
        now = time.monotonic_ns()
        if now - self._last > _LONG_NS:
            print(f"stall {self._last // 1000} {now // 1000}", file=sys.stderr, flush=True)
        self._last = now
        if now > self._until:
            self._pulse.stop()
