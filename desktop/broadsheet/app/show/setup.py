"""Before a show: opens its dialog, keeps picture and findings in it true, remembers what was filled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from broadsheet.app.show.check import ShowCheck, lacking_in
from broadsheet.app.show.wished import wishes_for
from broadsheet.app.slide_in_dialog import slide_for
from broadsheet.derive.slides import wished_deck
from broadsheet.i18n.findings import warning_of_notes
from broadsheet.model.page_marks import PageMarks
from broadsheet.views.dialogs.show_setup import ShowSetupDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QWidget

    from broadsheet.app.look import Look
    from broadsheet.app.show.awake import Awake
    from broadsheet.app.show.screens import System
    from broadsheet.derive.slides import Wishes
    from broadsheet.model import Briefing
    from broadsheet.state.screen_choices import ScreenChoices
    from broadsheet.state.settings import Preferences
    from broadsheet.state.show_wishes import WishesMemory

_SOON = 90
"""Milliseconds after the last key in which the picture is made anew."""


class ShowSetup(QObject):
    """The dialog for one briefing in one language, from `open` until it is closed."""

    start_requested = Signal(object, bool, object)  # Wishes, whether notes may be seen, seconds until the end or None
    clicker_requested = Signal(object)  # the dialog
    closed = Signal()

    def __init__(
        self,
        gui: QGuiApplication,
        briefing: Briefing,
        language: str,
        key: str,
        memory: WishesMemory,
        preferences: Preferences,
        look: Look,
        awake: Awake,
        problems: int,
        window: QWidget,
        now: Callable[[], datetime] = datetime.now,
        choices: ScreenChoices | None = None,
        system: System | None = None,
        marks: PageMarks | None = None,
    ) -> None:
        super().__init__(window)
        self._marks = marks or PageMarks()
        self._briefing, self._language, self._key, self._memory = briefing, language, key, memory
        self._preferences, self._look, self._now = preferences, look, now
        self._starting = False
        wishes = wishes_for(briefing, language, key, memory, preferences, now())
        self.check = ShowCheck(gui, awake, problems, self._lacking(wishes), self, choices, system)
        self.dialog = ShowSetupDialog(wishes, look.palette, window)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._on_due)
        self.dialog.wishes_changed.connect(self._soon.start)
        self.dialog.picture_resized.connect(self._soon.start)
        self.dialog.start_requested.connect(self._on_start)
        self.dialog.clicker_requested.connect(partial(self.clicker_requested.emit, self.dialog))
        self.dialog.finished.connect(self._on_finished)
        self.check.changed.connect(self._on_checked)

    def open(self) -> None:
        """Show it."""
        self._on_due()
        self.check.begin(self.tr("Preparing a presentation"))
        self._on_checked()
        self.dialog.open()

    def _lacking(self, wishes: Wishes) -> str:
        slides = wished_deck(self._briefing, self._language, wishes).slides
        texts = [text for slide in slides for text in (slide.title, slide.key.text if slide.key else "", *slide.notes)]
        return lacking_in(texts, (self._look.fonts.font("body"), self._look.fonts.font("ui")))

    def _on_due(self) -> None:
        """The first slide, as what is filled in makes it."""
        deck = replace(wished_deck(self._briefing, self._language, self.dialog.wishes), marks=self._marks)
        theme = self._preferences.settings.show_theme
        image, spoken = slide_for(self.dialog.picture, self._briefing, deck, deck.slides[0], theme, self._look)
        self.dialog.show_picture(image, spoken)

    def _on_checked(self) -> None:
        self.dialog.show_findings(self.check.findings)
        self.dialog.warn_of_notes(warning_of_notes(self.check.arrangement.kind))

    def _on_start(self) -> None:
        """Start, unless the time at which the talk must be over cannot be."""
        try:
            left = self.dialog.seconds_left(self._now())
        except ValueError:
            self.dialog.tell_wrong_time()
            return
        self._starting = True
        wishes, agreed = self.dialog.wishes, self.dialog.agreed
        self.dialog.accept()
        self.start_requested.emit(wishes, agreed, left)

    def _on_finished(self) -> None:
        """Remember what was filled in, whether it was started or not."""
        self._soon.stop()
        self.check.changed.disconnect(self._on_checked)
        self._memory.keep(self._key, self._language, self.dialog.wishes)
        self._preferences.set("show_minutes", self.dialog.wishes.minutes)
        self.check.end(starting=self._starting)
        self.closed.emit()
        self.deleteLater()
