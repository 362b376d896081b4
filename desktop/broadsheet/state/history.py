"""The places a person came from: what Alt and the arrows go back and forward through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from broadsheet.state.focus import Target

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a person was.

    Attributes:
        page: the page that was open.
        place: what the text calls its reading place; None before there was a text.
        pins: what was pinned.
    """

    page: str
    place: object
    pins: tuple[Target, ...]


class History(QObject):
    """Stops behind and ahead of the one in force, like a browser's."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a stop behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a stop ahead."""
        return bool(self._ahead)

    def leave(self, stop: Stop) -> None:
        """Remember a stop before something else is shown; what lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != stop:
            self._behind = [*self._behind[1 - _LONGEST :], stop]
        self._ahead = []
        self.changed.emit()

    def back(self, now: Stop) -> Stop | None:
        """The stop behind, which is taken; the present one lies ahead from now on."""
        return self._step(self._behind, self._ahead, now)

    def forward(self, now: Stop) -> Stop | None:
        """The stop ahead, which is taken; the present one lies behind from now on."""
        return self._step(self._ahead, self._behind, now)

    def clear(self) -> None:
        """Forget every stop."""
        self._behind, self._ahead = [], []
        self.changed.emit()

    def _step(self, source: list[Stop], other: list[Stop], now: Stop) -> Stop | None:
        while source and source[-1] == now:  # a stop where one is already is no step
            source.pop()
        stop = source.pop() if source else None
        if stop is not None:
            other.append(now)
        self.changed.emit()
        return stop
