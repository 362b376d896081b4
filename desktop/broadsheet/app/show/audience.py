"""Facts down: keeps the audience's window true to the talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QTimer, Signal

from broadsheet.app.assistive import announce
from broadsheet.app.jobs import PAUSE, IdleJob
from broadsheet.app.show.film import Film
from broadsheet.derive.lit import lit_by
from broadsheet.state.focus import Target
from broadsheet.state.ink import WHOLE, Part, Point
from broadsheet.state.presentation import BY_KEY
from broadsheet.theme.palette import palette_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.app.look import Look
    from broadsheet.model import Briefing
    from broadsheet.state.presentation import Presentation
    from broadsheet.typeset.slides import SlidePicture
    from broadsheet.views.audience.pane import AudiencePane

_SETTLE = 150
"""Milliseconds after the last change of size in which no pictures are made."""


class AudienceKeeper(QObject):
    """Hands slides and what lies upon them to the window, and has its pictures made ahead.

    Attributes:
        film: the pictures in force; None before the window has a size.
        alone: whether no presenter's window is open, so that questions are asked in this one.
    """

    filmed = Signal()  # other pictures are in force
    came = Signal(int)  # a slide that can be seen whole, or sharper than before
    made = Signal()  # all of them are made

    def __init__(
        self, pane: AudiencePane, talk: Presentation, briefing: Briefing, look: Look, theme: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pane, self._talk, self._briefing, self._look, self._theme = pane, talk, briefing, look, theme
        self.film: Film | None = None
        self.alone = True
        self._job = IdleJob(self)
        self._job.done.connect(self._on_made)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self.renew)

    def take(self, briefing: Briefing) -> None:
        """Other words or figures; the deck that is made of them brings the pictures."""
        self._briefing = briefing

    def wear(self, theme: str) -> None:
        """Set the slides in another theme."""
        self._theme = theme
        self.renew()

    def on_resized(self) -> None:
        """Pictures of the new size: at once where there are none, else once the window rests."""
        if self.film is None:
            self.renew()
        else:
            self._settle.start()

    def renew(self) -> None:
        """Make all pictures anew, first the one that is shown."""
        self._settle.stop()
        pane, talk = self._pane, self._talk
        palette = palette_of(self._theme, self._look.contrast)
        film = Film(self._briefing, talk.deck, pane.size(), pane.devicePixelRatioF(), palette, self._look.fonts)
        film.centre = talk.audience_at.slide
        film.develop(film.centre)
        self.film = film
        pane.set_film(film, talk.audience_at)
        self.filmed.emit()
        self.show_stage()
        self.show_focus()
        self._job.begin(self._steps(film), PAUSE)

    def end(self) -> None:
        """Make nothing more."""
        self._settle.stop()
        self._job.stop()
        self.film = None

    def show_place(self) -> None:
        """The step, at once; then what belongs to it, and the pictures that come near."""
        film = self.film
        if film is not None:
            self._see_what_comes(film.picture(self._talk.at.slide))
        if self._talk.frozen or film is None:
            return
        at = self._talk.audience_at
        moved = at.slide != film.centre
        self._pane.show_step(at)
        self._job.step_back()
        if moved:
            film.centre = at.slide
            self.show_stage()
            if not film.whole:
                self._job.begin(self._steps(film), PAUSE)

    def show_freeze(self) -> None:
        """Stand still, or follow again."""
        self._pane.set_frozen(self._talk.frozen)
        if not self._talk.frozen:
            self.show_place()
            self.show_ink()
            self.show_zoom()
            self.show_focus()

    def show_curtain(self) -> None:
        """Black, white, or the slide."""
        self._pane.set_curtain(self._talk.curtain)

    def show_question(self) -> None:
        """Whether to leave, and digits that wait, where this is the only window."""
        words = ""
        if self.alone and self._talk.asking:
            words = QCoreApplication.translate("Show", "Press Esc again to end the presentation")
        elif self.alone and self._talk.number:
            words = QCoreApplication.translate("Show", "Slide {0}: press Enter").format(self._talk.number)
        self._pane.set_question(words)

    def show_tool(self) -> None:
        """What the pointer is."""
        self._pane.set_tool(self._talk.stage.tool)

    def show_pointer(self) -> None:
        """Where laser spot and spotlight are."""
        if not self._talk.frozen:
            self._pane.set_pointer(self._talk.stage.pointer)

    def show_ink(self) -> None:
        """What is drawn."""
        if not self._talk.frozen:
            self._pane.set_ink(self._talk.stage.ink)

    def show_zoom(self) -> None:
        """What is seen of the slide."""
        if not self._talk.frozen:
            self._pane.set_zoom(self._talk.stage.zoom)

    def show_focus(self) -> None:
        """What is pointed at or pinned, with its words."""
        target, hover = self._talk.focus.current, self._talk.focus.hover
        self._pane.keyed = hover.ref if hover and hover.origin == BY_KEY else None
        if not self._talk.frozen:
            self._pane.set_lit(lit_by(self._briefing, target.ref) if target else None)

    def show_stage(self) -> None:
        """Tell the talk of the slide's shape, and of the parts that can be zoomed into: charts first."""
        if self.film is not None:
            picture, size = self._pane.picture, self.film.size
            self._talk.stage.know(size.width() / max(1, size.height()), tuple(_parts(picture)) if picture else ())

    def step_mark(self, by: int) -> None:
        """Come to the next mark of the slide, or the one before, as Tab does."""
        refs = list(dict.fromkeys(spot.ref for spot in self._pane.spots()))
        if not refs:
            return
        hover = self._talk.focus.hover
        at = refs.index(hover.ref) if hover and hover.ref in refs else (-1 if by > 0 else 0)
        self._talk.focus.point(Target(refs[(at + by) % len(refs)], origin=BY_KEY))
        announce(self._pane, next(spot.spoken for spot in self._pane.spots() if spot.ref == self._pane.keyed))

    def _see_what_comes(self, picture: SlidePicture | None) -> None:
        """A step that lights nothing of what is seen magnified shows the whole slide: else “next” would seem dead."""
        stage = self._talk.stage
        if stage.zoomed and picture is not None and not _lights_within(picture, self._talk.at.cue, stage.zoom):
            stage.see(WHOLE)

    def _steps(self, film: Film) -> Iterator[None]:
        """Make the pictures, and show the slide again whose turn has come while it was shown."""
        for slide in film.steps():
            if slide is not None:
                self._show_come(slide)
            yield

    def _show_come(self, slide: int) -> None:
        if slide == self._pane.at.slide:
            self._pane.renew()
            self.show_stage()
        self.came.emit(slide)

    def _on_made(self, _: object) -> None:
        self.made.emit()


def _lights_within(picture: SlidePicture, cue: int, part: Part) -> bool:
    """Whether a part of a slide holds something that a cue lights; one that only shows the slide lights nothing."""
    lit, rects = picture.lights[cue][1].main, [(spot.ref, spot.rect) for spot in picture.spots]
    middles = ((ref, Point((r.x + r.w / 2) / picture.width, (r.y + r.h / 2) / picture.height)) for ref, r in rects)
    return picture.cues[cue].kind == "show" or any(ref in lit and part.holds(middle) for ref, middle in middles)


def _parts(picture: SlidePicture) -> list[Part]:
    """Charts and the sentence of a slide, in slide units."""
    rooms: dict[str, QRectF] = {}
    for chart in picture.charts:
        drawing, scale = chart.drawing, picture.scale
        rooms[chart.id] = QRectF(chart.x * scale, chart.y * scale, drawing.width * scale, drawing.height * scale)
    for text in picture.texts:
        if text.part == "sentence":
            rect = text.rect
            words = QRectF(*(each * picture.scale for each in (rect.x, rect.y, rect.w, rect.h)))
            rooms["sentence"] = rooms.get("sentence", words).united(words)
    w, h = picture.width, picture.height
    return [Part(room.x() / w, room.y() / h, room.width() / w, room.height() / h) for room in rooms.values()]
