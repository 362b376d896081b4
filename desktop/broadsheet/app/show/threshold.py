"""What was pressed before there was a slide to see was not meant for it, nor is the second press of a double one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.state.show_keys import Press
    from broadsheet.views.audience.pane import AudiencePane

_LONGEST = 3000
"""Milliseconds after which a show is open to all keys, though none of its windows was painted."""

_ANSWERS = frozenset({"Return", "Enter", "Space"})
"""Keys that begin a show as the answer to a question, and go on in it: pressed twice, they would pass a step over."""


class Threshold(QObject):
    """Keeps keys and clicks out of a show until a slide was seen; the keys that begin one a little longer.

    Args:
        panes: those in which the slide may come to be seen first.
        parent: of this.
    """

    def __init__(self, panes: Sequence[AudiencePane], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = tuple(panes)
        self._seen = self._open = False
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST)
        self._double = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._longest.timeout.connect(self._on_seen)
        self._double.timeout.connect(self._on_over)
        for pane in self._panes:
            pane.pointing.blockSignals(True)
            pane.seen.connect(self._on_seen)
        self._longest.start()

    @property
    def is_open(self) -> bool:
        """Whether everything is let in."""
        return self._open

    def lets(self, press: Press) -> bool:
        """Whether a key was meant for the show."""
        return self._open or (self._seen and press.name not in _ANSWERS)

    def _on_seen(self) -> None:
        if not self._seen:
            self._seen = True
            self._longest.stop()
            self._double.start()

    def _on_over(self) -> None:
        self._open = True
        for pane in self._panes:
            pane.pointing.blockSignals(False)
