"""Keeps the verdict marks of a text true to the state and to the setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.app.jobs import IdleJob

if TYPE_CHECKING:
    from broadsheet.app.judgements import Judgements
    from broadsheet.derive.verdict_marks import VerdictMark
    from broadsheet.model import Place
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.views.reader.pane import ReaderPane


class Marks(QObject):
    """Hands a reader the marks that it may show.

    Attributes:
        audience: whether the reader is one that an audience looks at, where the setting may hold the marks back.
    """

    def __init__(
        self,
        reader: ReaderPane,
        session: Session,
        judgements: Judgements,
        preferences: Preferences,
        *,
        audience: bool = False,
    ) -> None:
        super().__init__(reader)
        self._reader, self._session, self.audience = reader, session, audience
        self._judgements, self._preferences = judgements, preferences
        self._job = IdleJob(self)
        self._job.done.connect(self._on_done)

    def show(self) -> None:
        """The marks in the language in force, or none; those of a long text come in idle turns."""
        self._job.stop()
        briefing = self._session.shown
        found = self._judgements.of(briefing) if briefing else None
        if briefing is None or not found or not self._preferences.settings.shows_marks(audience=self.audience):
            self._reader.set_marks({})
            return
        from broadsheet.derive.verdict_marks import marking

        self._job.begin(marking(briefing, self._session.language, found))

    def step_back(self) -> None:
        """Let what is scrolled be painted before any marking."""
        self._job.step_back()

    def _on_done(self, found: tuple[tuple[Place, VerdictMark], ...]) -> None:
        from broadsheet.i18n.verdicts import both_verdicts

        marks = dict(found)
        kinds = {(mark.arithmetic, mark.scope) for mark in marks.values()}
        words = {kind: both_verdicts(*kind) for kind in kinds}  # a few, whatever the number of claims
        self._reader.set_marks(
            {place: (mark.sign, words[mark.arithmetic, mark.scope]) for place, mark in marks.items()}
        )
