"""Runs a kiosk: makes its window, keeps it true to the state, and lets it go by the PIN alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from broadsheet.app.jobs import Job
from broadsheet.app.kiosk.guard import Guard
from broadsheet.app.kiosk.slides import KioskSlides, Scene
from broadsheet.app.kiosk.wiring import KioskWiring
from broadsheet.app.texts import Texts
from broadsheet.charts.snapshot import snapshot
from broadsheet.derive.contents import charts_beside
from broadsheet.derive.directory import directory
from broadsheet.derive.initials import by_initials
from broadsheet.derive.lit import NOTHING, lit_by
from broadsheet.derive.pinyin import spell
from broadsheet.derive.places import entity_of
from broadsheet.derive.slides import deck, dwells
from broadsheet.model.page_marks import PageMarks
from broadsheet.state.kiosk import Kiosk
from broadsheet.state.pin import PinLock
from broadsheet.state.show_clock import steady
from broadsheet.views.kiosk.window import KioskWindow
from broadsheet.views.reader.pane import ReaderPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

    from broadsheet.app.look import Look
    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.directory import NameEntry
    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.i18n.interface import InterfaceLanguage
    from broadsheet.model import Briefing, Place, Ref

_TICK = 200
"""Milliseconds between two looks at the clock."""


class KioskShow(QObject):
    """One kiosk, from `begin` to `left`.

    Args:
        app: the application.
        briefing: what is shown.
        look: colours and fonts; its size is set by the screen.
        interface: language of the buttons.
        pin: by which it is left, as `broadsheet.state.pin` keeps it.
        make_canvas: makes what shows one chart beside the text.
        language: of the loop.
        now: seconds on a clock that never jumps.
        marks: what every slide carries.
    """

    left = Signal()

    def __init__(
        self,
        app: QApplication,
        briefing: Briefing,
        look: Look,
        interface: InterfaceLanguage,
        pin: str,
        make_canvas: Callable[[QWidget], ChartCanvas],
        language: str,
        now: Callable[[], float] = steady,
        marks: PageMarks | None = None,
    ) -> None:
        super().__init__(app)
        self._marks = marks or PageMarks()
        self._briefing, self._look, self._interface = briefing, look, interface
        self._lock = PinLock(pin, now)
        self._languages = tuple(briefing.articles)
        self._decks: dict[str, Deck] = {}
        self._names: dict[str, tuple[NameEntry, ...]] = {}
        self._charts: dict[tuple[str, str], Snapshot] = {}
        self._texts = Texts()
        self._section = ""
        self.state = Kiosk(dwells(self._deck(language)), language, now, self)
        reader = ReaderPane()
        reader.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        reader.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.reader = reader
        self.window = KioskWindow(reader, make_canvas)
        self.slides = KioskSlides(self)
        self.guard = Guard(app, self.window, self.state, self)
        self._wiring = KioskWiring(self)
        self._clock = QTimer(self, interval=_TICK)
        self._clock.timeout.connect(self.state.tick)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._on_settled)

    def begin(self) -> None:
        """Prepare everything, and let the loop go on; the window is shown by whoever knows the screen."""
        self.show_look()
        self.show_language()
        self.show_page()
        self.show_mode()
        self.guard.begin()
        self._clock.start()
        Job(_load_spelling, self).start()

    def end(self) -> None:
        """Take the window away."""
        self._clock.stop()
        self.guard.end()
        self.window.may_close = True
        self.window.close()
        self.window.deleteLater()

    # Facts down

    def show_look(self) -> None:
        """Colours and fonts, by the size of the screen."""
        window, look = self.window, self._look
        screen = window.screen()
        window.set_look(look.palette, look.fonts, screen.physicalDotsPerInch() if screen else 0.0)
        self._show_type()
        self._settle.start()

    def show_language(self) -> None:
        """Everything in the language in force: words of the briefing and of the buttons."""
        state, window = self.state, self.window
        self._interface.switch(state.language)
        self._look.set_language(state.language)
        deck_ = self._deck(state.language)
        state.take_steps(dwells(deck_))
        window.bar.show_language(state.language, self._languages)
        rows = dict.fromkeys(step.slide for step in dwells(deck_))
        window.sections.set_rows([_row(at, deck_.slides[at]) for at in rows])
        window.setWindowTitle(self._briefing.manifest.title.pick(state.language))
        self.find_names("")
        window.names.reset()
        self.reader.set_text(
            self._texts.of(self._briefing.article(state.language), self._briefing.manifest), state.language
        )
        self._section = ""
        self._show_type()
        self.show_scene()
        self.show_card()
        if state.page == "text":
            self._show_text()

    def show_scene(self) -> None:
        """Slides of the size of the window, in the language in force."""
        view = self.window.slide
        if view.width() < 2 or view.height() < 2:
            return
        deck_, look = self._deck(self.state.language), self._look
        ratio = view.devicePixelRatioF()
        self.slides.set_scene(
            Scene(self._briefing, deck_, view.width(), view.height(), ratio, look.palette, look.fonts)
        )
        self.show_place()

    def show_place(self) -> None:
        """The slide and its cue, as soon as it is ready; then the next is made."""
        state = self.state
        self.slides.want(state.slide, state.following)
        self.show_shot()

    def show_shot(self) -> None:
        """The slide that is wanted, where it is ready."""
        shot = self.slides.of(self.state.slide)
        if shot is not None:
            cue = min(self.state.cue, len(shot.picture.cues) - 1)
            self.window.slide.show_slide(shot.picture, shot.ground, cue)

    def show_mode(self) -> None:
        """The loop, or a visitor."""
        self.window.bar.show_mode(exploring=self.state.exploring)
        if not self.state.exploring:
            self.window.slide.see_whole()
            self.window.slide.setFocus(Qt.FocusReason.OtherFocusReason)
            self.window.names.reset()
            self.window.charts.show_all()
            self._section = ""

    def show_page(self) -> None:
        """The page a visitor opened."""
        page = self.state.page
        self.window.show_page(page)
        if page == "text":
            self._show_text()

    def show_lit(self) -> None:
        """What is lit, on the slide, in the text and in its charts."""
        ref = self.state.lit
        lit = lit_by(self._briefing, ref) if ref else NOTHING
        self.window.slide.set_lit(lit.main)
        self.reader.set_lit(lit)
        self.window.charts.set_lit(lit)

    def show_card(self) -> None:
        """The card of a name, or none."""
        if self.state.card:
            self.window.card.show_entity(self._briefing, self.state.card, self.state.language)
        self.window.show_card(bool(self.state.card))

    def show_size(self) -> None:
        """Text of another size."""
        self._show_type()

    def show_question(self) -> None:
        """Whether anybody is still there."""
        self.window.still_there.show_left(self.state.left)

    def show_pad(self) -> None:
        """The pad for the PIN."""
        if self.state.pad:
            self.show_lock()
            self.window.pad.open()
        else:
            self.window.pad.hide()

    def show_lock(self) -> None:
        """What the lock says."""
        wait = self._lock.wait
        self.window.pad.tell(int(wait) + (wait > int(wait)), self._lock.left)

    def show_shift(self) -> None:
        """Everything wanders."""
        self.window.set_shift(*self.state.shift)

    def section_in_view(self, section: str) -> None:
        """The charts of the section that is read."""
        if section == self._section:
            return
        self._section = section
        language = self.state.language
        charts = charts_beside(self._briefing, language, section)
        self.window.charts.setVisible(bool(charts))
        self.window.charts.show_charts([self._snapshot(chart.id, language) for chart in charts])

    # Intents up

    def touch_ref(self, ref: Ref | None) -> None:
        """A visitor touched a thing: a name opens its card, anything else lights; blank paper lets go."""
        entity = entity_of(self._briefing, ref) if ref else ""
        if entity:
            self.state.open_card(entity)
        elif ref is None and self.state.card:
            self.state.close_card()
        else:
            self.state.light(ref)
            if ref and self.state.lit and self.state.page == "text":
                self.window.charts.reveal(ref)

    def touch_mark(self, ref: Ref) -> None:
        """A visitor touched a mark beside the text: its words light, and come into sight."""
        self.state.light(ref)
        if self.state.lit:
            self.reader.show_ref(ref)

    def show_words(self, place: Place) -> None:
        """A visitor asked for words in the text."""
        self.state.open("text")
        self.reader.show_place(place)

    def find_names(self, letters: str) -> None:
        """A visitor typed letters: names by the initials of their pinyin, or by their Latin letters."""
        language = self.state.language
        if language not in self._names:
            self._names[language] = directory(self._briefing, language)
        every = self._names[language]
        found = by_initials(every, letters) if letters else every
        self.window.names.set_names([(entry.entity, entry.name) for entry in found], len(every))

    def switch_language(self) -> None:
        """The next of the languages."""
        at = self._languages.index(self.state.language)
        self.state.speak(self._languages[(at + 1) % len(self._languages)])

    def try_pin(self, pin: str) -> None:
        """Somebody entered a PIN."""
        if self._lock.opens(pin):
            self.end()
            self.left.emit()
        else:
            self.show_lock()

    # Inside

    def _deck(self, language: str) -> Deck:
        if language not in self._decks:
            self._decks[language] = replace(deck(self._briefing, language), marks=self._marks)
        return self._decks[language]

    def _snapshot(self, chart_id: str, language: str) -> Snapshot:
        key = (chart_id, language)
        if key not in self._charts:
            chart = next(chart for chart in self._briefing.charts if chart.id == chart_id)
            self._charts[key] = snapshot(self._briefing, chart, language)
        return self._charts[key]

    def _show_text(self) -> None:
        """The section of the slide, unless it is in view."""
        slides = self._deck(self.state.language).slides
        section = slides[min(self.state.slide, len(slides) - 1)].section
        sections = self._briefing.manifest.sections
        section = section or (sections[0].id if sections else "")
        self.reader.show_section(section)
        self.section_in_view(section)

    def _show_type(self) -> None:
        fonts = self._look.fonts.times(self.window.measures.scale / self._look.fonts.scale)
        self.reader.set_look(self._look.palette, fonts.times(self.state.size))
        self.window.charts.set_look(self._look.palette, fonts)

    def _on_settled(self) -> None:
        self.show_scene()


def _row(at: int, slide: Slide) -> tuple[int, str, str]:
    """A slide as it is offered: its number, its title, and what it says."""
    return at, slide.title, slide.key.text if slide.key else ""


def _load_spelling() -> None:
    spell("中")
