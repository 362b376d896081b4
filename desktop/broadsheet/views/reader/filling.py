"""Sets the rest of a long text in turns in which nothing else is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from broadsheet.typeset.document import Typeset

FIRST = 8_000
"""Characters that are set at once: more than any screen holds."""

LEAST, MOST = 4_000, 40_000
"""Characters of a turn: about 5 ms after a key or the wheel, then more with each turn, up to about 25 ms."""


class Filling(QObject):
    """Goes on in idle turns, a little at a time while the text is being scrolled."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typeset: Typeset | None = None
        self._piece = LEAST
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)

    def take(self, typeset: Typeset) -> None:
        """Fill this text from now on, once it has been painted."""
        self._timer.stop()
        self._typeset = None if typeset.is_whole else typeset
        self._piece = MOST

    def on_painted(self) -> None:
        """Go on, if there is anything to come."""
        if self._typeset is not None and not self._timer.isActive():
            self._timer.start(0)

    def step_back(self) -> None:
        """Take small steps: somebody is scrolling."""
        self._piece = LEAST

    def finish(self) -> None:
        """Set the whole rest now."""
        if self._typeset is not None:
            self._typeset.set_rest()
            self._end()

    def _on_turn(self) -> None:
        if self._typeset is None:
            return
        self._typeset.set_more(self._piece)
        self._piece = min(MOST, self._piece * 5 // 4)
        if self._typeset.is_whole:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self._typeset = None
        self.done.emit()
