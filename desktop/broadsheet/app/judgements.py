"""The verdicts on the claims of the open briefing, worked out once, in idle turns."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import IdleJob

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.derive.verdicts import Judgement
    from broadsheet.model import Briefing


class Judgements(QObject):
    """Keeps the verdicts of one briefing, known again by being the same object."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._briefing: Briefing | None = None
        self._found: Mapping[str, Judgement] | None = None
        self._job = IdleJob(self)
        self._job.done.connect(self._on_done)

    def of(self, briefing: Briefing) -> Mapping[str, Judgement] | None:
        """The verdicts by claim; None while they are still to come."""
        return self._found if briefing is self._briefing else None

    def begin(self, briefing: Briefing) -> None:
        """Judge a briefing, unless that is done or under way."""
        if briefing is self._briefing:
            return
        self._briefing, self._found = briefing, None
        self._job.begin(_judging(briefing))

    def step_back(self) -> None:
        """Let what is scrolled be painted before any judging."""
        self._job.step_back()

    def _on_done(self, found: tuple[Judgement, ...]) -> None:
        self._found = MappingProxyType({each.claim: each for each in found})
        self.changed.emit()


def _judging(briefing: Briefing) -> Iterator[Judgement]:
    from broadsheet.derive.verdicts import judge  # loaded once the text has been painted

    for claim in briefing.claims.values():
        yield judge(briefing, claim)
