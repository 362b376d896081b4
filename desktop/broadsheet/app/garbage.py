"""Python's cycles are collected in the GUI thread alone, between two turns.

Left to itself Python collects wherever it happens to be: in a worker thread, where a Qt object must not be deleted, or
in the middle of a painting, for 30 ms in a long text.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY, _OFTEN = 200, 50
"""Milliseconds from look to look, and while a show runs: what is made between two is looked through in some of them."""

_FEW, _SOME, _MANY = 5000, 8, 250
"""So many new objects are worth a look at the young, so many looks at those one at what outlived some, so many one at
all that is not frozen."""


_at_work: list[object] = []
"""What works in a thread: what it makes is not looked through before it is done."""


def begin_work(worker: object) -> None:
    """A thread begins to make much: data of a long text, in which no cycles are."""
    if not gc.isenabled():
        gc.collect(0)  # what others have left, while it is little
        _at_work.append(worker)


def end_work(worker: object) -> None:
    """It is done: what it made is taken to stay, as what was there at the start."""
    if any(each is worker for each in _at_work):
        _at_work[:] = [each for each in _at_work if each is not worker]
        gc.freeze()


class Collector(QObject):
    """Collects while it lives; what exists when it is made is taken to stay."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._looks = 0
        self._spares = False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def spare(self, spares: bool) -> None:
        """Look at nothing but the young, and often: a show runs, and a key waits; after it all is looked through."""
        if self._spares and not spares:
            self._looks = _MANY - 1
        self._spares = spares
        self._timer.setInterval(_OFTEN if spares else _EVERY)

    def _on_turn(self) -> None:
        if gc.get_count()[0] < _FEW or _at_work:
            return
        self._looks += 1
        if self._spares:
            gc.collect(0)
        elif self._looks % _MANY == 0:
            gc.collect(2)
        else:
            gc.collect(1 if self._looks % _SOME == 0 else 0)
