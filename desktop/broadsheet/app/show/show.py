"""Runs a show: makes its windows, keeps them true to the briefing, and leaves everything as it was."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.assistive import serve
from broadsheet.app.show.audience import AudienceKeeper
from broadsheet.app.show.care import ShowCare
from broadsheet.app.show.menu import ShowMenu
from broadsheet.app.show.resume import go_on
from broadsheet.app.show.sides import ShowSides
from broadsheet.app.show.wiring import ShowWiring
from broadsheet.derive.slides import wished_deck
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
    from broadsheet.app.marks_commands import MarksCommands
    from broadsheet.app.show.awake import Awake
    from broadsheet.app.show.screens import System
    from broadsheet.derive.slides import Deck, Wishes
    from broadsheet.model import Briefing
    from broadsheet.state.screen_choices import ScreenChoices
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
        wishes: what the speaker decided, by the language of the talk.
        marks: tells what every slide carries.
        parent: of this.
        now: seconds on a clock that never jumps.
        system: tells what monitors are plugged in; None for the system itself.
        choices: what was chosen for these screens and others.
    """

    ended = Signal()
    pictured = Signal()  # all its pictures are made

    def __init__(
        self,
        gui: QGuiApplication,
        session: Session,
        look: Look,
        preferences: Preferences,
        what_if: WhatIf,
        memory: TalkMemory,
        wants_still: Callable[[], bool],
        wishes: Callable[[str], Wishes],
        marks: MarksCommands,
        parent: QObject,
        now: Callable[[], float] = steady,
        system: System | None = None,
        choices: ScreenChoices | None = None,
    ) -> None:
        super().__init__(parent)
        self._gui, self._session, self._look = gui, session, look
        self._preferences, self._what_if, self._wants_still = preferences, what_if, wants_still
        self._memory, self._clock = memory, ShowClock(now)
        self._path = session.opened.path if session.opened else None
        self._wishes, self._marks, self._system, self._choices = wishes, marks, system, choices
        self.talk: Presentation
        self.audience: AudiencePane
        self.keeper: AudienceKeeper
        self.care: ShowCare
        self.sides: ShowSides

    def begin(
        self,
        section: str = "",
        talk: Talk | None = None,
        *,
        awake: Awake | None = None,
        agreed: bool = False,
        left: float | None = None,
    ) -> None:
        """Show the first slide, or another.

        Args:
            section: to begin at the first slide of; empty for the first of all.
            talk: to go on with, where a crash broke it off; None for a new one.
            awake: what keeps the computer awake already, from the check before the show.
            agreed: whether a yes was given to notes where the audience may see them.
            left: seconds until the talk must be over; None for its length.

        Raises:
            ValueError: nothing is open.
        """
        briefing = self._session.briefing
        if briefing is None or self._path is None:
            raise ValueError("nothing to present")
        self._what_if.allowed = False
        settings = self._preferences.settings
        self.talk = Presentation(self._deck(briefing), self._clock, learnt_of(settings.learnt_keys), self)
        found = next((slide.id for slide in self.talk.deck.slides if section and slide.section == section), "")
        self.talk.begin_at(found)
        serve()
        self.audience = AudiencePane()
        self.audience.set_title(briefing.manifest.title.pick(self._session.language))
        self.audience.set_still(self._wants_still())
        self.keeper = AudienceKeeper(self.audience, self.talk, briefing, self._look, settings.show_theme, self)
        self.keeper.made.connect(self.pictured)
        self.menu = ShowMenu(self.audience, self.talk, self)
        if left is not None:
            self.talk.timing.end_in(left)
        self.talk.ended.connect(self.end)
        if talk is not None:
            go_on(self.talk, talk, time.time())
        key = key_of(self._path, bundled_briefing())
        windows = (self.audience, None)
        self.care = ShowCare(
            self._gui, self.talk, windows, self._memory, key, self,
            choices=self._choices, awake=awake, system=self._system,
        )  # fmt: skip
        self.sides = ShowSides(
            self.care, self.talk, self.audience, self.keeper, briefing, self._look, self._preferences, self
        )
        self._wiring = ShowWiring(self.audience, self.keeper, self.talk, self.menu, self.sides.press, self)
        self._listen(listen=True)
        self.care.begin()
        self.sides.begin(agreed=agreed)

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
        self.sides.end()
        self.audience.deleteLater()
        self._what_if.allowed = True
        self.ended.emit()
        self.deleteLater()

    def _deck(self, briefing: Briefing) -> Deck:
        deck = wished_deck(briefing, self._session.language, self._wishes(self._session.language))
        return replace(deck, marks=self._marks.marks)

    def _listen(self, *, listen: bool) -> None:
        session = self._session
        pairs = (
            (session.briefing_changed, self._on_briefing_changed),
            (session.data_changed, self._on_briefing_changed),
            (session.language_changed, self._on_briefing_changed),
            (self._look.changed, self.keeper.renew),
            (self._look.changed, self.sides.desk.show_look),
            (self._preferences.changed, self._on_preference_changed),
            (self._marks.changed, self._on_briefing_changed),
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
        self.sides.desk.take(opened.briefing)
        self.talk.take_deck(self._deck(opened.briefing))

    def _on_preference_changed(self, name: str) -> None:
        if name == "show_minutes":
            self._on_briefing_changed()
        elif name == "show_theme":
            self.keeper.wear(self._preferences.settings.show_theme)
        elif name == "learnt_keys":
            self.talk.learnt = learnt_of(self._preferences.settings.learnt_keys)
            self.sides.desk.show_panel()
        elif name == "motion":
            self.audience.set_still(self._wants_still())
