"""Commands of the menu Presenting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from broadsheet.resources import bundled_briefing
from broadsheet.state.memory import key_of
from broadsheet.state.settings import LONGEST_TALK

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from broadsheet.app.handover import Request
    from broadsheet.app.help_commands import HelpCommands
    from broadsheet.app.look import Look
    from broadsheet.app.show.show import Show
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
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
        window: QWidget,
        memory: TalkMemory,
    ) -> None:
        super().__init__(window)
        self._window, self._memory = window, memory
        self._session, self._look, self._preferences = session, look, preferences
        self._what_if, self._help = what_if, helping
        self.wants_still: Callable[[], bool] = self._set_still
        self._held: list[Callable[[], None]] = []
        self.show: Show | None = None

    def present(self) -> None:
        """From the first slide."""
        self._begin("")

    def present_here(self) -> None:
        """From the section that is read."""
        self._begin(self._session.section)

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

    def tell_fault(self, told: str) -> None:
        """Tell of a fault, but not before people."""
        if not self.after(partial(self._help.tell_fault, told)):
            self._help.tell_fault(told)

    def _begin(self, section: str, talk: Talk | None = None) -> None:
        if self.show is not None or self._session.briefing is None:
            return
        from broadsheet.app.show.show import Show

        gui = QApplication.instance()
        assert isinstance(gui, QApplication)
        parts = (self._session, self._look, self._preferences, self._what_if, self._memory)
        show = Show(gui, *parts, self._still, self)
        self.show = show
        show.ended.connect(self._on_ended)
        show.begin(section, talk=talk)
        self.changed.emit()

    def _on_ended(self) -> None:
        self.show = None
        self.changed.emit()
        if self._window.isVisible():
            self._window.activateWindow()
        held, self._held = self._held, []
        for what in held:
            what()

    def _still(self) -> bool:
        return self.wants_still()

    def _set_still(self) -> bool:
        """As it is set by hand, before the system was asked."""
        return self._preferences.settings.motion == "reduced"
