"""Keeps the verdict marks of a text true to the state and to the setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.app.judgements import Judgements
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.views.reader.pane import ReaderPane


class Marks:
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
        self._reader, self._session, self.audience = reader, session, audience
        self._judgements, self._preferences = judgements, preferences

    def show(self) -> None:
        """The marks in the language in force, or none."""
        briefing = self._session.shown
        found = self._judgements.of(briefing) if briefing else None
        if briefing is None or not found or not self._preferences.settings.shows_marks(audience=self.audience):
            self._reader.set_marks({})
            return
        from broadsheet.derive.verdict_marks import verdict_marks
        from broadsheet.i18n.verdicts import both_verdicts

        marks = verdict_marks(briefing, self._session.language, found)
        self._reader.set_marks(
            {place: (mark.sign, both_verdicts(mark.arithmetic, mark.scope)) for place, mark in marks.items()}
        )
