"""The graphics beside the figures of the text: made once a language, and shown once the text has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.model import Ref
    from broadsheet.state.session import Session
    from broadsheet.state.what_if import WhatIf
    from broadsheet.typeset.word_graphics import WordGraphics
    from broadsheet.views.reader.pane import ReaderPane


class Graphics:
    """Keeps those of the open briefing.

    Attributes:
        due: whether the text has been painted without them.
    """

    def __init__(self, reader: ReaderPane, session: Session, what_if: WhatIf) -> None:
        self._reader, self._session, self._what_if = reader, session, what_if
        self._made: dict[str, WordGraphics] = {}
        self._wanted = True
        self.due = False

    def forget(self) -> None:
        """The briefing is another one, or says something else."""
        self._made.clear()

    def begin(self) -> None:
        """Show them from now on."""
        self.due = True
        self.renew()

    def show(self, wanted: bool) -> None:
        """Show them, or none."""
        self._wanted = wanted
        self.renew()

    def renew(self) -> None:
        """Show those of the text in the language in force."""
        if self.due:
            self._reader.set_rooms(self.rooms())

    def rooms(self) -> WordGraphics | None:
        """Those of the text in the language in force, with what is supposed; None where none are shown."""
        briefing, language = self._session.briefing, self._session.language
        if briefing is None or not (self._wanted and self.due):
            return None
        if language not in self._made:
            from broadsheet.typeset.word_graphics import WordGraphics

            self._made[language] = WordGraphics(briefing, language)
        self._made[language].suppose(self._what_if.hypothesis)
        return self._made[language]

    def words_of(self, ref: Ref) -> str:
        """The graphic beside the words of a thing as a sentence; empty where none is shown."""
        graphics = self.rooms()
        return graphics.words_of(ref) if graphics else ""
