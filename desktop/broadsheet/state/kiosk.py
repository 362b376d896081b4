"""A screen that is left alone: the loop, what a visitor explores, and the way back. Time comes from a clock handed in.

Signals carry nothing: observers read the attributes. Nothing here knows a widget, a screen or a file.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from broadsheet.state.show_clock import steady

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.derive.slides import Dwell
    from broadsheet.model import Ref

Page = Literal["slide", "sections", "text", "names"]
PAGES: tuple[Page, ...] = ("slide", "sections", "text", "names")

IDLE = 60.0
"""Seconds without a touch after which a visitor is asked."""
ANSWER = 20.0
"""Seconds in which the answer is waited for."""
HOLD = 5.0
"""Seconds for which the corner is held."""
SIZES = (0.8, 1.0, 1.2, 1.45, 1.75)
"""Sizes of the text that pinching goes through."""
_USUAL = 1

# Pixels that are lit for years burn in: everything wanders over a small square, a place a minute.
_WANDER = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))
_WANDER_EVERY = 60.0


class Kiosk(QObject):
    """What one screen shows.

    Args:
        steps: of the loop, at least one.
        language: of the loop, the language it comes back to.
        now: seconds on a clock that never jumps.
        parent: of this.
    """

    place_changed = Signal()  # slide or cue
    mode_changed = Signal()  # the loop or a visitor
    page_changed = Signal()
    language_changed = Signal()
    lit_changed = Signal()
    card_changed = Signal()
    size_changed = Signal()
    question_changed = Signal()  # whether a visitor is still there, and the seconds left
    pad_changed = Signal()  # whether the PIN is asked for
    shifted = Signal()

    def __init__(
        self, steps: Sequence[Dwell], language: str, now: Callable[[], float] = steady, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._steps = tuple(steps)
        self._home = self.language = language
        self._at = 0
        self.exploring = False
        self.page: Page = "slide"
        self.slide = self._steps[0].slide
        self.lit: Ref | None = None
        self.card = ""  # id of the name whose card is open
        self._size = _USUAL
        self.pad = False
        self.left = 0  # seconds until the loop goes on; 0 while nobody is asked
        self.shift = (0, 0)
        self._since = self._touched = self._started = now()
        self._held: float | None = None

    @property
    def cue(self) -> int:
        """The cue that is shown; a visitor sees a slide as it begins."""
        return 0 if self.exploring else self._steps[self._at].cue

    @property
    def size(self) -> float:
        """Size of the text; 1 is the usual one."""
        return SIZES[self._size]

    @property
    def following(self) -> int:
        """The slide that the loop shows after this one."""
        ahead = (*self._steps[self._at :], *self._steps)
        return next((step.slide for step in ahead if step.slide != self.slide), self.slide)

    def take_steps(self, steps: Sequence[Dwell]) -> None:
        """Go on with the steps of the deck in another language, from the same slide where it has it."""
        self._steps = tuple(steps)
        self._at = self._first(self.slide)
        self._show(self._steps[self._at].slide if not self.exploring else min(self.slide, self._most()))

    # Time

    def tick(self) -> None:
        """Look at the clock. However late it comes, the loop goes one step on, never through several at once."""
        now = self._now()
        self._wander(now)
        if self._held is not None and now - self._held >= HOLD:
            self._held = None
            self._ask_pin(True)
        if not self.exploring:
            if now - self._since >= self._steps[self._at].seconds:
                self._next(now)
            return
        left = self._touched + IDLE + ANSWER - now
        if left <= 0:
            self.rest()
        else:
            self._question(ceil(left) if left <= ANSWER else 0)

    def _next(self, now: float) -> None:
        self._at, self._since = (self._at + 1) % len(self._steps), now
        self.slide = self._steps[self._at].slide
        self.place_changed.emit()

    def _wander(self, now: float) -> None:
        shift = _WANDER[int((now - self._started) / _WANDER_EVERY) % len(_WANDER)]
        if shift != self.shift:
            self.shift = shift
            self.shifted.emit()

    # A visitor

    def touch(self) -> bool:
        """Somebody is here; True where that stopped the loop."""
        self._touched = self._now()
        self._question(0)
        if self.exploring:
            return False
        self.exploring = True
        self.mode_changed.emit()
        self.place_changed.emit()
        return True

    def rest(self) -> None:
        """The loop goes on, as if nobody had been here: language, size, page, lights and card as at first."""
        self._question(0)
        self._ask_pin(False)
        self.close_card()
        self._light(None)
        self._set_size(_USUAL)
        self._open("slide")
        if not self.exploring:
            return
        self.exploring = False
        self._at, self._since = self._first(self.slide), self._now()
        self.speak(self._home)
        self.slide = self._steps[self._at].slide
        self.mode_changed.emit()
        self.place_changed.emit()

    def open(self, page: Page) -> None:
        """Show a page; a card that is open closes."""
        self.close_card()
        self._open(page)

    def go_to(self, slide: int) -> None:
        """Show a slide that the loop shows."""
        self._light(None)
        self.close_card()
        self._show(slide)
        self._open("slide")

    def turn(self, by: int) -> None:
        """The next slide of the loop, or the one before; the first follows the last."""
        slides = list(dict.fromkeys(step.slide for step in self._steps))
        at = slides.index(self.slide) if self.slide in slides else 0
        self.go_to(slides[(at + by) % len(slides)])

    def light(self, ref: Ref | None) -> None:
        """Light a thing; a second touch lets it go."""
        self._light(None if ref == self.lit else ref)

    def open_card(self, entity: str) -> None:
        """Open the card of a name."""
        self.card = entity
        self.card_changed.emit()

    def close_card(self) -> None:
        """Close it."""
        if self.card:
            self.card = ""
            self.card_changed.emit()

    def speak(self, language: str) -> None:
        """Another language, of the text and of the buttons."""
        if language != self.language:
            self.language = language
            self.language_changed.emit()

    def resize(self, by: int) -> None:
        """Larger or smaller text."""
        self._set_size(min(len(SIZES) - 1, max(0, self._size + by)))

    # The way out

    def press_corner(self) -> None:
        """The corner is pressed."""
        self._held = self._now()

    def let_go(self) -> None:
        """Whatever was pressed is no longer."""
        self._held = None

    def close_pad(self) -> None:
        """The PIN is no longer asked for."""
        self._ask_pin(False)

    # Inside

    def _first(self, slide: int) -> int:
        """The first step of a slide, else of the nearest before it."""
        before = [at for at, step in enumerate(self._steps) if step.slide <= slide and step.cue == 0]
        return before[-1] if before else 0

    def _most(self) -> int:
        return max(step.slide for step in self._steps)

    def _show(self, slide: int) -> None:
        self.slide = slide
        self.place_changed.emit()

    def _open(self, page: Page) -> None:
        if page != self.page:
            self.page = page
            self.page_changed.emit()

    def _light(self, ref: Ref | None) -> None:
        if ref != self.lit:
            self.lit = ref
            self.lit_changed.emit()

    def _set_size(self, size: int) -> None:
        if size != self._size:
            self._size = size
            self.size_changed.emit()

    def _question(self, left: int) -> None:
        if left != self.left:
            self.left = left
            self.question_changed.emit()

    def _ask_pin(self, wanted: bool) -> None:
        if wanted != self.pad:
            self.pad = wanted
            self.pad_changed.emit()
