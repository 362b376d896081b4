"""Commands of the menu Presenting."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from broadsheet.app.kiosk_commands import KioskCommands
from broadsheet.app.marks_commands import MarksCommands
from broadsheet.app.screen_commands import ScreenCommands
from broadsheet.resources import bundled_briefing
from broadsheet.state.memory import key_of
from broadsheet.state.settings import LONGEST_TALK

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from broadsheet.app.handover import Request
    from broadsheet.app.help_commands import HelpCommands
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.show.awake import Awake
    from broadsheet.app.show.screens import System
    from broadsheet.app.show.setup import ShowSetup
    from broadsheet.app.show.show import Show
    from broadsheet.derive.slides import Wishes
    from broadsheet.state.memory import Memory
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.state.show_wishes import WishesMemory
    from broadsheet.state.talk import Talk, TalkMemory
    from broadsheet.state.what_if import WhatIf


class ShowCommands(QObject):
    """Begins and ends shows; one runs at a time. Nothing of a show is loaded before the first."""

    changed = Signal()  # a show began or ended

    def __init__(
        self,
        session: Session,
        look: Look,
        preferences: Preferences,
        what_if: WhatIf,
        helping: HelpCommands,
        window: MainWindow,
        memory: TalkMemory,
        own: Memory,
    ) -> None:
        super().__init__(window)
        self._window, self._memory, self._own = window, memory, own
        self._wishes: WishesMemory | None = None
        self._setup: ShowSetup | None = None
        self._session, self._look, self._preferences = session, look, preferences
        self._what_if, self._help = what_if, helping
        self.wants_still: Callable[[], bool] = self._set_still
        self._held: list[Callable[[], None]] = []
        self._later: list[Callable[[], None]] = []
        self.kiosk = KioskCommands(window, session, preferences)
        self.marks = MarksCommands(session, look, preferences, window, own)
        self.screens = ScreenCommands(window, own.beside("screens.json"))
        self.show: Show | None = None

    @property
    def system(self) -> System | None:
        """Tells what monitors are plugged in; None for the system itself."""
        return self.screens.system

    @system.setter
    def system(self, system: System | None) -> None:
        self.screens.system = system

    @property
    def wishes(self) -> WishesMemory:
        """What speakers wished last of their talks."""
        from broadsheet.state.show_wishes import WishesMemory

        if self._wishes is None:
            self._wishes = WishesMemory(self._own.beside("talks.json"))
        return self._wishes

    def present(self) -> None:
        """From the first slide."""
        self._begin_or_ask("")

    def present_here(self) -> None:
        """From the section that is read."""
        self._begin_or_ask(self._session.section)

    def prepare_show(self) -> None:
        """Fill in the cover, choose a length, look at what the check has found, then begin."""
        self._prepare("")

    def learn_clicker(self) -> None:
        """Teach the program what the buttons of a clicker shall do."""
        self._learn(self._window)

    def end_show(self) -> None:
        """End the show that runs; nothing where there is none."""
        if self.show is not None:
            self.show.end()

    def break_off(self) -> None:
        """The system ends the program: a show that runs is offered by the next start."""
        if self.show is not None:
            self.show.break_off()

    def offer(self) -> None:
        """After a start, offer to go on with a talk on the open briefing that was broken off."""
        talk, opened = self._memory.left(), self._session.opened
        if talk is None or opened is None or self.show is not None:
            return
        if key_of(opened.path, bundled_briefing()) == talk.key:
            from broadsheet.app.show.resume import ShowOffer

            offer = ShowOffer(self._memory, self._window)
            offer.accepted.connect(self._go_on)
            offer.make()

    def _go_on(self, talk: Talk) -> None:
        """In the language and the length that it had."""
        self._session.read_in(talk.language)
        if talk.minutes > 0:
            self._preferences.set("show_minutes", min(talk.minutes, LONGEST_TALK))
            wished = self.wished(talk.language)
            self.wishes.keep(self._key(), talk.language, replace(wished, minutes=min(talk.minutes, LONGEST_TALK)))
        self._begin("", talk)

    def take_request(self, request: Request) -> None:
        """Begin where a start asks for it: at its section, or at the first slide."""
        if request.present:
            self._begin(request.section)

    def after(self, what: Callable[[], None]) -> bool:
        """Keep for the end of the show what would come before the people; False where none runs."""
        if self.show is not None:
            self._held.append(what)
        return self.show is not None

    def when_at_rest(self, what: Callable[[], None]) -> None:
        """Do what takes turns from the window once a show that begins has all its pictures; at once where none does."""
        if self.show is None:
            what()
            return
        self._later.append(what)
        self.show.pictured.connect(self._on_pictured)

    def _on_pictured(self) -> None:
        later, self._later = self._later, []
        for what in later:
            what()

    def tell_fault(self, told: str) -> None:
        """Tell of a fault, but not before people."""
        if not self.after(partial(self._help.tell_fault, told)):
            self._help.tell_fault(told)

    def _begin_or_ask(self, section: str) -> None:
        """Begin at once; where the audience might see the notes, say so first."""
        if self.show is not None or self._session.briefing is None:
            return
        from broadsheet.app.show.screens import look

        if look(_application(), self.system, self.screens.choices).asks:
            self._prepare(section)
        else:
            self._begin(section)

    def _prepare(self, section: str) -> None:
        briefing = self._session.shown
        if self.show is not None or self._setup is not None or briefing is None:
            return
        from broadsheet.app.show.awake import Awake
        from broadsheet.app.show.setup import ShowSetup

        awake = Awake(self)
        self._setup = ShowSetup(
            _application(), briefing, self._session.language, self._key(), self.wishes, self._preferences, self._look,
            awake, len(self._session.problems), self._window, choices=self.screens.choices, system=self.system,
            marks=self.marks.marks,
        )  # fmt: skip
        self._setup.start_requested.connect(partial(self._start, section, awake))
        self._setup.clicker_requested.connect(self._learn)
        self._setup.closed.connect(self._on_prepared)
        self._setup.open()

    def _start(self, section: str, awake: Awake, _: Wishes, agreed: bool, left: float | None) -> None:
        self._begin(section, awake=awake, agreed=agreed, left=left)

    def _on_prepared(self) -> None:
        self._setup = None

    def _learn(self, parent: QWidget) -> None:
        from broadsheet.state.show_keys import learnt_of
        from broadsheet.views.dialogs.clicker import ClickerDialog

        dialog = ClickerDialog(learnt_of(self._preferences.settings.learnt_keys), parent)
        dialog.learnt_changed.connect(self._on_learnt)
        dialog.open()

    def _on_learnt(self, learnt: dict[str, str]) -> None:
        from broadsheet.state.settings import MOST_LEARNT
        from broadsheet.state.show_keys import entries_of

        self._preferences.set("learnt_keys", entries_of(learnt)[-MOST_LEARNT:])
        self._preferences.save()

    def _begin(
        self,
        section: str,
        talk: Talk | None = None,
        *,
        awake: Awake | None = None,
        agreed: bool = False,
        left: float | None = None,
    ) -> None:
        if self.show is not None or self._session.briefing is None:
            return
        from broadsheet.app.show.show import Show

        parts = (self._session, self._look, self._preferences, self._what_if, self._memory)
        show = Show(_application(), *parts, self._still, self.wished, self.marks, self,
                    system=self.system, choices=self.screens.choices)  # fmt: skip
        self.show = show
        show.ended.connect(self._on_ended)
        show.begin(section, talk, awake=awake, agreed=agreed, left=left)
        self.screens.running = show.care.screens
        self.changed.emit()

    def wished(self, language: str) -> Wishes:
        """What the speaker decided for a talk in a language."""
        from datetime import datetime

        from broadsheet.app.show.wished import wishes_for

        briefing = self._session.briefing
        assert briefing is not None
        return wishes_for(briefing, language, self._key(), self.wishes, self._preferences, datetime.now())

    def _key(self) -> str:
        opened = self._session.opened
        return key_of(opened.path, bundled_briefing()) if opened else ""

    def _on_ended(self) -> None:
        self.show = self.screens.running = None
        self.changed.emit()
        if self._window.isVisible():
            self._window.activateWindow()
        self._on_pictured()
        held, self._held = self._held, []
        for what in held:
            what()

    def _still(self) -> bool:
        return self.wants_still()

    def _set_still(self) -> bool:
        """As it is set by hand, before the system was asked."""
        return self._preferences.settings.motion == "reduced"


def _application() -> QApplication:
    gui = QApplication.instance()
    assert isinstance(gui, QApplication)
    return gui
