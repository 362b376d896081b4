"""Facts down: keeps the presenter's window true to the talk."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from broadsheet.app.show.desk_pictures import DeskPictures
from broadsheet.derive.lit import lit_by
from broadsheet.derive.slides import find_slides, slide_names
from broadsheet.theme.palette import palette_of
from broadsheet.views.audience.pane import AudiencePane
from broadsheet.views.presenter.facts import Following, HitEntry, SlideEntry, Standing, Times
from broadsheet.views.presenter.notes import POINTS
from broadsheet.views.presenter.pane import PresenterPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.look import Look
    from broadsheet.app.show.film import Film
    from broadsheet.model import Briefing
    from broadsheet.state.presentation import Presentation
    from broadsheet.state.settings import Preferences
    from broadsheet.state.show_keys import Press

_TICK = 200
"""Milliseconds between looks at the clock; what it says does not depend on them."""

_SCROLL = 2
"""Lines of the notes that a key moves them by."""


class PresenterDesk(QObject):
    """The presenter's window of one show.

    Attributes:
        stage: shows the presenter's slide in it: the same pane as the audience's, which nothing freezes or blackens.
        pane: the window.
        pictures: of the slides, small, made before they are seen.
    """

    def __init__(
        self,
        talk: Presentation,
        briefing: Briefing,
        look: Look,
        preferences: Preferences,
        parent: QObject,
        wall: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(parent)
        self._talk, self._briefing, self._look = talk, briefing, look
        self._preferences, self._wall = preferences, wall
        self.stage = AudiencePane()
        self.stage.set_still(True)  # what is seen here must be there at once
        self.pane = PresenterPane(self.stage)
        self.pictures = DeskPictures(talk, self.pane, self)
        self.pictures.made.connect(self._show_following)
        self.pictures.sharpened.connect(self.stage.renew)
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self.show_times)
        self.show_look()
        self.pane.notes.set_points(preferences.settings.notes_size)
        self.pane.help.show_learnt(talk.learnt)
        self.show_place()
        self.show_times()
        self._tick.start()

    def end(self) -> None:
        """Take the window away."""
        self._tick.stop()
        self.pictures.end()
        self.pane.hide()
        self.pane.deleteLater()

    def take(self, briefing: Briefing) -> None:
        """Other words or figures; the film that is made of them brings the pictures."""
        self._briefing = briefing

    def take_film(self, film: Film) -> None:
        """Show the audience's slides, as they are laid out now."""
        small = self.pictures.take(film)
        self.pane.set_aspect(small.aspect)
        self.pictures.measure()
        self.stage.set_film(small, self._talk.at)
        self._show_deck()
        self.show_place()
        self.show_focus()

    def show_come(self, slide: int) -> None:
        """There are pictures of a slide, or others than before."""
        if slide == self.stage.at.slide:
            self.stage.renew()

    # Facts

    def show_look(self) -> None:
        """The presenter's window is dark, whatever the theme: a room with a projector is."""
        self.pane.set_look(palette_of("dark", self._look.contrast), self._look.fonts)

    def show_place(self) -> None:
        """The step, what comes next, the notes."""
        talk = self._talk
        if self.pictures.small is not None:
            self.stage.show_step(talk.at)
        self.stage.set_ink(talk.stage.ink)
        self.pane.notes.show_notes(talk.slide.notes)
        self.pane.notes.show_step(talk.at.cue + 1, len(talk.slide.cues))
        self.show_standing()
        self._show_following()
        self.show_times()
        self.pictures.look_ahead()

    def show_standing(self) -> None:
        """Where the talk is, and what lies over the slide."""
        talk = self._talk
        standing = Standing(
            number=talk.at.slide + 1,
            slides=len(talk.deck.main),
            backup=talk.slide.backup,
            cue=talk.at.cue + 1,
            cues=len(talk.slide.cues),
            title=talk.slide.title,
            held=talk.audience_at.slide + 1 if talk.frozen else 0,
            curtain=talk.curtain,
            tool=talk.stage.tool,
            zoomed=talk.stage.zoomed,
        )
        self.pane.show_standing(standing)

    def show_times(self) -> None:
        """What the clock says."""
        talk, clock, now = self._talk, self._talk.clock, self._wall()
        remaining = math.ceil(clock.remaining)
        self.pane.show_times(
            Times(
                elapsed=int(clock.elapsed),
                remaining=remaining,
                due=round(talk.due),
                pace=talk.pace,
                paused=clock.started and not clock.running,
                now=f"{now:%H:%M}",
                end=f"{now + timedelta(seconds=max(0, remaining)):%H:%M}",
                fixed=clock.ends_at_a_time,
            )
        )

    def show_question(self) -> None:
        """Whether to leave, and digits that wait."""
        talk, slides = self._talk, self._talk.deck.slides
        number = talk.number
        there = number.isdigit() and 1 <= int(number) <= len(slides)
        title = slides[int(number) - 1].title if there else ""
        self.pane.show_question(asking=talk.asking, number=number, title=title)

    def show_panel(self) -> None:
        """Overview, search, help."""
        self.pane.help.show_learnt(self._talk.learnt)
        self.pane.show_panel(self._talk.panel)
        if self._talk.panel == "overview":
            self.pane.overview.stand_at(self._talk.at.slide + 1)
            self.pictures.make_thumbs()

    def show_stage(self) -> None:
        """Tool, pointer, ink and zoom, as the presenter has them."""
        stage = self._talk.stage
        self.stage.set_tool(stage.tool)
        self.stage.set_ink(stage.ink)
        self.stage.set_zoom(stage.zoom)
        self.show_standing()

    def show_pointer(self) -> None:
        """Where laser spot and spotlight are."""
        self.stage.set_pointer(self._talk.stage.pointer)

    def show_focus(self) -> None:
        """What is pointed at or pinned."""
        target = self._talk.focus.current
        self.stage.set_lit(lit_by(self._briefing, target.ref) if target else None)

    def show_screen(self, screen: str, *, can_swap: bool, alone: bool) -> None:
        """Which screen is the audience's."""
        self.pane.foot.show_screen(screen, can_swap=can_swap, alone=alone)

    # What a person does

    def press(self, press: Press) -> bool:
        """Answer a key of either window: an open overview is walked by keys that it knows, the rest are the talk's."""
        talk = self._talk
        if talk.panel == "overview" and not talk.number and not talk.asking and self.pane.overview.take_key(press.name):
            return True
        return talk.press(press)

    def do(self, intent: str) -> None:
        """Carry out what is the presenter's own: the size of the notes, the clock."""
        if intent in ("larger", "smaller"):
            self._resize_notes(1 if intent == "larger" else -1)
        elif intent in ("notes_down", "notes_up"):
            self.pane.notes.move_by(_SCROLL if intent == "notes_down" else -_SCROLL)
        elif intent == "pause":
            self._talk.timing.pause()
        elif intent == "reset":
            self._talk.timing.reset()

    def larger(self) -> None:
        """Notes one size larger."""
        self._resize_notes(1)

    def smaller(self) -> None:
        """Notes one size smaller."""
        self._resize_notes(-1)

    def search(self, words: str) -> None:
        """Show the slides that answer."""
        found = find_slides(self._talk.deck, words)
        self.pane.search.show_hits(tuple(HitEntry(*each) for each in found))

    def go_to(self, number: int) -> None:
        """Go to a slide that was chosen in a panel."""
        self._talk.close_panel()
        self._talk.go_to(number)

    def on_resized(self) -> None:
        """Pictures of another size."""
        if self.pictures.small is not None:
            self.pictures.measure()
            self.stage.update()
            self._show_following()
            if self._talk.panel == "overview":
                self.pictures.make_thumbs()

    def _resize_notes(self, by: int) -> None:
        size = self._preferences.settings.notes_size
        at = min(range(len(POINTS)), key=[abs(points - size) for points in POINTS].__getitem__)
        points = POINTS[min(len(POINTS) - 1, max(0, at + by))]
        self._preferences.set("notes_size", points)
        self.pane.notes.set_points(points)

    # Pictures

    def _show_following(self) -> None:
        talk, at = self._talk, self._talk.following
        if at is None:
            self.pane.show_following(Following(), None)
            return
        slide = talk.deck.slides[at.slide]
        following = Following(at.slide + 1, at.cue + 1, slide.title, at.slide == talk.at.slide)
        pixels = self.pictures.ready(at)
        self.pane.show_following(following, pixels)
        if pixels is None:
            self.pictures.look_ahead()

    def _show_deck(self) -> None:
        self.pane.speak(self._talk.deck.language)
        deck = self._talk.deck
        pairs = enumerate(zip(slide_names(deck), deck.slides, strict=True), 1)
        self.pane.overview.show_slides(tuple(SlideEntry(at, name, slide.backup) for at, (name, slide) in pairs))
        if self._talk.panel == "overview":
            self.pictures.make_thumbs()
        elif self._talk.panel == "search":
            self.search(self.pane.search.field.text())
