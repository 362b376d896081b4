"""Walks through items one after another, at a pace that a clock keeps."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_DWELL = 4.0
"""Seconds that an item stays."""

_LOOK = 100
"""Milliseconds between two looks at the clock; ticks that are lost while the machine sleeps lose nothing."""


class Player(QObject):
    """Plays, pauses, and tells which item is on."""

    stepped = Signal(int)
    playing_changed = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)
        self._count, self._at, self._since = 0, -1, 0.0

    @property
    def at(self) -> int:
        """Number of the item that is on; -1 before the first."""
        return self._at

    @property
    def playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def set_count(self, count: int) -> None:
        """Take in how many items there are; begin anew."""
        self.pause()
        self._count, self._at = count, -1

    def toggle(self) -> None:
        """Play or pause; at the end, play from the beginning."""
        if self.playing:
            self.pause()
        elif self._count:
            self._timer.start()
            self.playing_changed.emit()
            self.go(0 if self._at >= self._count - 1 else self._at + 1)

    def pause(self) -> None:
        """Stay at the item that is on."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit()

    def go(self, at: int) -> None:
        """Put an item on, kept within what there is."""
        if self._count:
            self._at, self._since = min(self._count - 1, max(0, at)), self._clock()
            self.stepped.emit(self._at)

    def look(self) -> None:
        """Go on where the item has been on long enough; pause at the end."""
        if self._clock() - self._since < _DWELL:
            return
        if self._at >= self._count - 1:
            self.pause()
        else:
            self.go(self._at + 1)
