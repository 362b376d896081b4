"""The turns in which the rest of a long text is set: those in which nothing else is to be done."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

FIRST = 8_000
"""Characters that are set at once: more than any screen holds."""

SCREEN = 1_500
"""Characters that a usual window shows: so many are set before the first painting of all, more in a larger window."""

LEAST, USUAL, MOST = 4_000, 10_000, 40_000
"""Characters of a turn: about 3 ms after a key or the wheel, then more with each turn, up to about 20 ms; where much
of a text is tied, a turn takes four times as long, and so they begin in between."""

_LONG = 0.04
"""Seconds of a turn after which the next is shorter: the machine is slow, or much of the text is tied."""

_PAUSE = 15
"""Milliseconds in which what was scrolled is painted."""


class Filling(QObject):
    """Asks for the next piece in idle turns, for a small one while the text is being scrolled."""

    due = Signal(int)  # characters

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = False
        self._piece = USUAL
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)

    def begin(self) -> None:
        """Begin once the text has been painted."""
        self._wanted, self._piece = True, USUAL
        self._timer.stop()

    def go_on(self) -> None:
        """There is more to come; the turns go on, or begin after the next painting."""
        self._wanted = True

    def on_painted(self) -> None:
        """Go on, if there is anything to come."""
        if self._wanted and not self._timer.isActive():
            self._timer.start(0)

    def step_back(self) -> None:
        """Let what is scrolled be painted, then take small steps."""
        self._piece = LEAST
        if self._timer.isActive():
            self._timer.start(_PAUSE)

    def end(self) -> None:
        """Nothing more is to come."""
        self._wanted = False
        self._timer.stop()

    def _on_turn(self) -> None:
        self._timer.setInterval(0)
        began = time.perf_counter()
        self.due.emit(self._piece)
        took = time.perf_counter() - began
        self._piece = min(MOST, self._piece * 5 // 4) if took < _LONG else max(LEAST, self._piece // 2)
