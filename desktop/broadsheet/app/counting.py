"""How many numbers of the text are in which state: counted once, in idle turns, and told in the status line."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from broadsheet.app.jobs import IdleJob

if TYPE_CHECKING:
    from broadsheet.app.status_bar import StatusBar
    from broadsheet.derive.coverage import Coverage, NumberState
    from broadsheet.model import Article, Briefing
    from broadsheet.state.session import Session


class Counting(QObject):
    """Keeps the count of one text, known again by being the same object."""

    done = Signal()

    def __init__(self, status: StatusBar, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._status, self._session = status, session
        self._job = IdleJob(self)
        self._job.done.connect(self._on_done)
        self._counted: tuple[Article, Coverage] | None = None

    def show(self, briefing: Briefing, language: str) -> None:
        """Tell the count, as soon as it is there."""
        if self._counted is not None and self._counted[0] is briefing.article(language):
            self._tell(self._counted[1])
            return
        from broadsheet.derive.coverage import counting

        self._job.begin(counting(briefing, language))

    def step_back(self) -> None:
        """Let what is scrolled be painted before any counting."""
        self._job.step_back()

    def _on_done(self, found: tuple[tuple[NumberState, ...], ...]) -> None:
        from broadsheet.derive.coverage import tally

        briefing = self._session.briefing
        if briefing is not None:
            counted = tally(chain.from_iterable(found))
            self._counted = (briefing.article(self._session.language), counted)
            self._tell(counted)
            self.done.emit()

    def _tell(self, found: Coverage) -> None:
        words = self.tr("Numbers {0} · tied {1} · plain {2}").format(found.numbers, found.tied, found.plain)
        reasons = " · ".join(f"{_reason(reason)} {count}" for reason, count in found.reasons.items())
        self._status.show_coverage(words + (self.tr(" ({0})").format(reasons) if reasons else ""))


def _reason(reason: str) -> str:
    """Why a number is plain, in the interface's language."""
    words = {
        "name": QCoreApplication.translate("Counting", "names"),
        "date": QCoreApplication.translate("Counting", "dates"),
        "ordinal": QCoreApplication.translate("Counting", "ordinals"),
        "approximate": QCoreApplication.translate("Counting", "approximate"),
        "structure": QCoreApplication.translate("Counting", "structures"),
        "other": QCoreApplication.translate("Counting", "other"),
    }
    return words.get(reason, reason)
