"""Runs a show: makes its windows, keeps them true to the briefing, and leaves everything as it was."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.show.audience import AudienceKeeper
from broadsheet.app.show.care import ShowCare
from broadsheet.app.show.menu import ShowMenu
from broadsheet.app.show.resume import go_on
from broadsheet.app.show.wiring import ShowWiring
from broadsheet.derive.slides import CoverFields, deck
from broadsheet.resources import bundled_briefing
from broadsheet.state.memory import key_of
from broadsheet.state.presentation import Presentation
from broadsheet.state.show_clock import ShowClock, steady
from broadsheet.state.show_keys import learnt_of
from broadsheet.views.audience.pane import AudiencePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication

    from broadsheet.app.look import Look
    from broadsheet.derive.slides import Deck
    from broadsheet.model import Briefing
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.state.talk import Talk, TalkMemory
    from broadsheet.state.what_if import WhatIf


class Show(QObject):
    """One show, from `begin` to `ended`; made anew for the next.

    Args:
        gui: the application.
        session: what is presented.
        look: fonts and contrast.
        preferences: theme and length of the show, learnt keys.
        what_if: which is not allowed meanwhile.
        memory: where the talk is kept in case of a crash.
        wants_still: whether nothing may move.
        parent: of this.
        now: seconds on a clock that never jumps.
    """

    ended = Signal()

    def __init__(
        self,
        gui: QGuiApplication,
        session: Session,
        look: Look,
        preferences: Preferences,
        what_if: WhatIf,
        memory: TalkMemory,
        wants_still: Callable[[], bool],
        parent: QObject,
        now: Callable[[], float] = steady,
    ) -> None:
        super().__init__(parent)
        self._gui, self._session, self._look = gui, session, look
        self._preferences, self._what_if, self._wants_still = preferences, what_if, wants_still
        self._memory, self._clock = memory, ShowClock(now)
        self._path = session.opened.path if session.opened else None
        self._cover = CoverFields()
        self.talk: Presentation
        self.audience: AudiencePane
        self.keeper: AudienceKeeper
        self.care: ShowCare

    def begin(self, section: str = "", cover: CoverFields | None = None, talk: Talk | None = None) -> None:
        """Show the first slide, or another.

        Args:
            section: to begin at the first slide of; empty for the first of all.
            cover: what the speaker has filled in.
            talk: to go on with, where a crash broke it off; None for a new one.

        Raises:
            ValueError: nothing is open.
        """
        briefing = self._session.briefing
        if briefing is None or self._path is None:
            raise ValueError("nothing to present")
        self._what_if.allowed = False
        self._cover = cover or CoverFields()
        settings = self._preferences.settings
        self.talk = Presentation(self._deck(briefing), self._clock, learnt_of(settings.learnt_keys), self)
        found = next((slide.id for slide in self.talk.deck.slides if section and slide.section == section), "")
        self.talk.begin_at(found)
        self.audience = AudiencePane()
        self.audience.setWindowTitle(briefing.manifest.title.pick(self._session.language))
        self.audience.set_still(self._wants_still())
        self.keeper = AudienceKeeper(self.audience, self.talk, briefing, self._look, settings.show_theme, self)
        self.menu = ShowMenu(self.audience, self.talk, self)
        self._wiring = ShowWiring(self.audience, self.keeper, self.talk, self.menu, self)
        self.talk.ended.connect(self.end)
        self._listen(listen=True)
        if talk is not None:
            go_on(self.talk, talk, time.time())
        key = key_of(self._path, bundled_briefing())
        self.care = ShowCare(self._gui, self.talk, (self.audience, None), self._memory, key, self)
        self.care.begin()

    def end(self) -> None:
        """Take the windows away, and leave everything as it was."""
        self._end(keep=False)

    def break_off(self) -> None:
        """End because the system ends the program: the next start offers to go on."""
        self._end(keep=True)

    def _end(self, *, keep: bool) -> None:
        self._listen(listen=False)
        self.keeper.end()
        self.talk.dismiss()
        self.care.end(keep=keep)
        self.audience.deleteLater()
        self._what_if.allowed = True
        self.ended.emit()
        self.deleteLater()

    def _deck(self, briefing: Briefing) -> Deck:
        return deck(briefing, self._session.language, self._preferences.settings.show_minutes, self._cover)

    def _listen(self, *, listen: bool) -> None:
        session = self._session
        pairs = (
            (session.briefing_changed, self._on_briefing_changed),
            (session.data_changed, self._on_briefing_changed),
            (session.language_changed, self._on_briefing_changed),
            (self._look.changed, self.keeper.renew),
            (self._preferences.changed, self._on_preference_changed),
        )
        for changed, answer in pairs:
            if listen:
                changed.connect(answer)
            else:
                changed.disconnect(answer)

    def _on_briefing_changed(self) -> None:
        """Edited, reloaded or read in another language, the talk goes on; another briefing that is opened waits."""
        opened = self._session.opened
        if opened is None or opened.briefing is None or opened.path != self._path:
            return
        self.keeper.take(opened.briefing)
        self.talk.take_deck(self._deck(opened.briefing))

    def _on_preference_changed(self, name: str) -> None:
        if name == "show_minutes":
            self._on_briefing_changed()
        elif name == "show_theme":
            self.keeper.wear(self._preferences.settings.show_theme)
        elif name == "learnt_keys":
            self.talk.learnt = learnt_of(self._preferences.settings.learnt_keys)
        elif name == "motion":
            self.audience.set_still(self._wants_still())
