"""Python's cycles are collected in the GUI thread alone, between two turns.

Left to itself Python collects wherever it happens to be: in a worker thread, where a Qt object must not be deleted, or
in the middle of a painting, for 30 ms in a long text.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000
"""Milliseconds from look to look."""

_FEW, _MANY = 5000, 50
"""So many new objects are worth a look at the young, so many looks at the young one at all that is not frozen."""


class Collector(QObject):
    """Collects while it lives; what exists when it is made is taken to stay."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._looks = 0
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def _on_turn(self) -> None:
        if gc.get_count()[0] < _FEW:
            return
        self._looks += 1
        gc.collect(2 if self._looks % _MANY == 0 else 1)
