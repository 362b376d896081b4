"""Both windows of a show, on their screens: the presenter's comes where it may, they change places, keys go to both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from broadsheet.app.show.desk import PresenterDesk
from broadsheet.app.show.desk_wiring import DeskWiring
from broadsheet.app.show.menu import ShowMenu
from broadsheet.app.show.threshold import Threshold
from broadsheet.i18n.findings import warning_of_notes
from broadsheet.state.presentation import PANELS
from broadsheet.state.show_keys import intent_of

if TYPE_CHECKING:
    from broadsheet.app.look import Look
    from broadsheet.app.show.audience import AudienceKeeper
    from broadsheet.app.show.care import ShowCare
    from broadsheet.model import Briefing
    from broadsheet.state.presentation import Presentation
    from broadsheet.state.settings import Preferences
    from broadsheet.state.show_keys import Press
    from broadsheet.views.audience.pane import AudiencePane

PATIENCE = 5.0
"""Seconds in which V, pressed again, is a yes to notes that the audience may see."""


class ShowSides(QObject):
    """The two windows of one show, from `begin` to `end`.

    Attributes:
        desk: the presenter's window.
        threshold: what is pressed too early stays before it.
        care: screens, sleep, and what is kept in case of a crash.
    """

    def __init__(
        self,
        care: ShowCare,
        talk: Presentation,
        audience: AudiencePane,
        keeper: AudienceKeeper,
        briefing: Briefing,
        look: Look,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._talk, self._audience, self._keeper = talk, audience, keeper
        self.care = care
        self.desk = PresenterDesk(talk, briefing, look, preferences, self)
        self.threshold = Threshold((audience, self.desk.stage), self)
        self._asked: float | None = None
        self._forget = QTimer(self, singleShot=True, interval=round(PATIENCE * 1000))
        self._forget.timeout.connect(self._dismiss)
        care.screens.changed.connect(self._on_screens_changed)
        care.screens.withdrawn.connect(talk.close_panel)
        keeper.filmed.connect(self._on_filmed)
        keeper.came.connect(self.desk.show_come)
        talk.requested.connect(self._on_requested)

    def begin(self, *, agreed: bool = False) -> None:
        """Let the presenter's window come to the screen that is its own, once the audience's stands.

        Args:
            agreed: whether a yes was given already to notes where the audience may see them.
        """
        menu = ShowMenu(self.desk.pane, self._talk, self)
        self._wiring = DeskWiring(self.desk, self._talk, menu, self.press, self)  # after the audience's: painted first
        self.care.take_presenter(self.desk.pane)
        if agreed and self.care.screens.arrangement.asks:
            self.care.screens.show_presenter(agreed=True)
        self._on_screens_changed()
        self._on_filmed()

    def end(self) -> None:
        """Take the presenter's window away."""
        self._forget.stop()
        self.desk.end()

    def press(self, press: Press) -> bool:
        """Answer a key of either window; panels open in the presenter's alone, so without it they do not."""
        if not self.threshold.lets(press):
            return True
        intent = intent_of(press.name, self._talk.learnt)
        if press.name and intent != "view":
            self._dismiss()
        if intent in PANELS and not self.care.screens.presenter_shown:
            self._talk.dismiss()
            return True
        return self.desk.press(press)

    def _on_requested(self, intent: str) -> None:
        screens = self.care.screens
        if intent == "swap":
            screens.swap()
        elif intent == "screen":
            screens.go_on()
        elif intent == "share":
            screens.share(not screens.sharing)
        elif intent == "view":
            self._change_view()

    def _change_view(self) -> None:
        """Show the presenter view, or the slides again; where the audience may see the notes, only after a yes."""
        screens = self.care.screens
        if screens.arrangement.kind == "extended":
            return
        if screens.presenter_shown:
            self._talk.close_panel()
            screens.show_audience()
            return
        asked, now = self._asked, self._talk.clock.now()
        agreed = asked is not None and now - asked <= PATIENCE
        self._dismiss()
        if not screens.show_presenter(agreed=agreed) and screens.arrangement.asks:
            self._asked = now
            self._forget.start()
            words = warning_of_notes(screens.arrangement.kind)
            self._audience.set_question(words + self.tr("V again opens the presenter view."))

    def _dismiss(self) -> None:
        """Nothing is asked any more."""
        self._forget.stop()
        if self._asked is not None:
            self._asked = None
            self._keeper.show_question()

    def _on_screens_changed(self) -> None:
        screens = self.care.screens
        arrangement = screens.arrangement
        output = arrangement.audience
        label = "{} {}×{}".format(output.label, *output.pixels) if output else ""
        alone = arrangement.kind != "extended"
        self._audience.set_sharing(screens.sharing)
        self._keeper.alone = not screens.presenter_shown
        self._keeper.show_question()
        self.desk.show_screen(label, can_swap=arrangement.can_swap, alone=alone)

    def _on_filmed(self) -> None:
        if self._keeper.film is not None:
            self.desk.take_film(self._keeper.film)
