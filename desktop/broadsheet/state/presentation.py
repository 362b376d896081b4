"""A talk while it is given: everything that the presenter's window and the audience's share.

Signals carry nothing: observers read the attributes. Nothing here knows a widget, a screen or a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import QObject, QTimer, Signal

from broadsheet.state.focus import Focus
from broadsheet.state.ink import WHOLE
from broadsheet.state.show_clock import ShowClock
from broadsheet.state.show_keys import LOCAL, intent_of
from broadsheet.state.show_plan import At, Plan
from broadsheet.state.stage import TOOLS, Stage
from broadsheet.state.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.derive.slides import Deck, Slide
    from broadsheet.state.show_clock import Pace
    from broadsheet.state.show_keys import Press

PATIENCE = 3.0
"""Seconds in which a second Escape leaves."""

Curtain = Literal["", "black", "white"]
Panel = Literal["", "overview", "search", "help"]
PANELS: tuple[Panel, ...] = ("overview", "search", "help")

BY_KEY = "keys"
"""Origin of a target that Tab came to."""

_METHODS = frozenset({"next", "previous", "first", "last", "freeze", "escape"})
"""Intents that methods of the same name carry out."""

_REPEATING = frozenset({"larger", "smaller", "notes_down", "notes_up"})
"""What a key that is held down does again and again. Nothing that the audience sees is among it: a book on the
keyboard or a jammed clicker would run through the talk."""


class Presentation(QObject):
    """One talk, from the start of the show to its end.

    Args:
        deck: its slides; at least one.
        clock: of the talk; how long it may take is set by the deck.
        learnt: what other keys do, by their names.
    """

    deck_changed = Signal()  # other slides: language, length, the briefing itself; the place is kept
    place_changed = Signal()  # the presenter's slide or cue
    curtain_changed = Signal()  # black or white
    freeze_changed = Signal()
    number_changed = Signal()  # digits that wait for Enter
    asking_changed = Signal()  # whether to leave
    panel_changed = Signal()  # overview, search, help
    requested = Signal(str)  # an intent of `show_keys.LOCAL`, which is for the windows
    ended = Signal()

    def __init__(
        self,
        deck: Deck,
        clock: ShowClock | None = None,
        learnt: Mapping[str, str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.clock = clock or ShowClock()
        self.clock.take(deck.minutes * 60)
        self.learnt = learnt or {}
        self.focus = Focus(self)
        self.stage = Stage(deck.slides[0].id, self)
        self._deck, self._plan = deck, Plan(deck)
        self.timing = Timing(self.clock, self._plan, self)
        self._at = At()
        self._frozen: At | None = None
        self._back: At | None = None  # where the talk was left for a backup slide
        self._curtain: Curtain = ""
        self._panel: Panel = ""
        self._digits = ""
        self._asked: float | None = None
        self._forget = QTimer(self)  # shows that the patience is over; that it is over says the clock
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self.dismiss)

    # The place

    @property
    def deck(self) -> Deck:
        """All slides."""
        return self._deck

    @property
    def at(self) -> At:
        """Where the presenter is."""
        return self._at

    @property
    def audience_at(self) -> At:
        """What the audience sees: where the presenter is, or was when the picture was frozen."""
        return self._frozen or self._at

    @property
    def slide(self) -> Slide:
        """The presenter's slide."""
        return self._deck.slides[self._at.slide]

    @property
    def following(self) -> At | None:
        """Where “next” leads; None on the last step."""
        return self._plan.after(self._at) or self._back

    def next(self) -> None:
        """One step on. The last one stays; after a backup slide the talk goes on where it was left."""
        self._step(self.following)

    def previous(self) -> None:
        """One step back; the slide before shows all of its cues."""
        self._step(self._plan.before(self._at) or self._back)

    def first(self) -> None:
        """The first slide."""
        self._step(At())

    def last(self) -> None:
        """The last slide of the talk itself, from its first cue."""
        self._step(At(max(0, len(self._deck.main) - 1)))

    def go_to(self, number: int, cue: int = 0) -> None:
        """The slide of a number, counted from 1; a number beyond the deck changes nothing."""
        if 1 <= number <= len(self._deck.slides):
            cues = len(self._deck.slides[number - 1].cues)
            self._step(At(number - 1, min(max(cue, 0), cues - 1)))

    def begin_at(self, slide_id: str, cue: int = 0) -> None:
        """Stand at a slide where the talk begins, or was broken off; the clock is left alone."""
        found = next((at for at, slide in enumerate(self._deck.slides) if slide.id == slide_id), None)
        if found is not None:
            self._move(At(found, min(max(cue, 0), len(self._deck.slides[found].cues) - 1)))

    def take_deck(self, deck: Deck) -> None:
        """Go on with other slides: the place is kept, or the nearest before it."""
        old, plan = self._deck, Plan(deck)
        self._deck, self._plan = deck, plan
        self._at = plan.find(old, self._at)
        self._frozen = plan.find(old, self._frozen) if self._frozen else None
        self._back = plan.find(old, self._back) if self._back and self.slide.backup else None
        self.timing.take_plan(plan)
        if deck.minutes != old.minutes:
            self.timing.take_length(deck.minutes * 60)
        self.stage.stand_at(self.slide.id)
        self.deck_changed.emit()
        self.place_changed.emit()

    def _step(self, to: At | None) -> None:
        """Go somewhere, and let the clock begin where that is not the cover."""
        if to is None or to == self._at:
            return
        if self._deck.slides[to.slide].kind not in ("welcome", "cover"):
            self.timing.begin(self._at)
        self._move(to)

    def _move(self, to: At) -> None:
        before, self._at = self._at, to
        if to == before:
            return
        backup = self._deck.slides[to.slide].backup
        self._back = (self._back or before) if backup else None
        self.focus.clear()
        self.stage.stand_at(self.slide.id)
        self.place_changed.emit()

    # Time

    @property
    def pace(self) -> Pace:
        """How the talk goes."""
        return self.timing.pace(self._back or self._at)

    @property
    def due(self) -> float:
        """Seconds into the talk at which the slide is to be left, by plan."""
        at = self._back or self._at
        return self.timing.due(at, len(self._deck.slides[at.slide].cues))

    # What lies over the slide

    @property
    def curtain(self) -> Curtain:
        """Black, white, or empty: the audience sees the slide."""
        return self._curtain

    @property
    def frozen(self) -> bool:
        """Whether the audience's picture stands still while the presenter goes on."""
        return self._frozen is not None

    @property
    def panel(self) -> Panel:
        """What is open over the presenter's window, or over the only one."""
        return self._panel

    @property
    def asking(self) -> bool:
        """Whether the presenter is asked about leaving."""
        return self._asked is not None

    @property
    def number(self) -> str:
        """Digits that wait for Enter."""
        return self._digits

    def draw(self, curtain: Curtain) -> None:
        """Show black or white, or the slide again where that is shown already."""
        self._curtain = "" if curtain == self._curtain else curtain
        self.curtain_changed.emit()

    def freeze(self) -> None:
        """Let the audience's picture stand still, or follow again."""
        self._frozen = None if self._frozen else self._at
        self.freeze_changed.emit()

    def open(self, panel: Panel) -> None:
        """Open the overview, the search or the help; close it where it is open already."""
        self._panel = "" if panel == self._panel else panel
        self.panel_changed.emit()

    def close_panel(self) -> None:
        """Close what is open."""
        if self._panel:
            self.open(self._panel)

    # Keys

    def press(self, press: Press) -> bool:
        """Answer a key of either window; False where it does nothing."""
        if not press.name:
            return False
        intent = intent_of(press.name, self.learnt)
        if press.held and intent not in _REPEATING:
            return bool(intent)
        if intent != "escape":
            self.dismiss()
        if press.name in tuple("0123456789") and press.name not in self.learnt:
            self._gather(press.name)
            return True
        number = self._digits
        if number and press.name == "Backspace" and press.name not in self.learnt:
            self._take_back()
            return True
        self._gather("")
        if press.name in ("Return", "Enter") and self._enter(number):
            return True
        return (bool(number) and intent == "escape") or self.act(intent)

    def act(self, intent: str) -> bool:
        """Do what a key, a button or a menu asks for; False for what is nothing."""
        if intent in _METHODS:
            getattr(self, intent)()
        elif intent == "zoom":
            self.stage.toggle_zoom()
        elif intent in ("black", "white"):
            self.draw(cast("Curtain", intent))
        elif intent in TOOLS:
            self.stage.take(intent)
        elif intent in PANELS:
            self.open(intent)
        elif intent in LOCAL:
            self.requested.emit(intent)
        return intent not in ("", "harmless")

    def _enter(self, number: str) -> bool:
        """Enter goes to the slide of a pending number, else pins the mark that Tab came to; False for neither."""
        hover = self.focus.hover
        if number:
            self.go_to(int(number))
        elif hover is not None and hover.origin == BY_KEY:
            self.focus.pin(hover)
        return bool(number) or (hover is not None and hover.origin == BY_KEY)

    def _gather(self, digit: str) -> None:
        """One more digit; an empty one forgets them."""
        digits = (self._digits + digit)[-3:] if digit else ""
        if digits != self._digits:
            self._digits = digits
            self.number_changed.emit()

    def _take_back(self) -> None:
        """The last digit was a slip."""
        self._digits = self._digits[:-1]
        self.number_changed.emit()

    # The end

    def escape(self) -> None:
        """Let go of one layer; where there is none, ask; where that was asked just now, leave."""
        asked = self._asked
        self.dismiss()
        if asked is not None and self.clock.now() - asked <= PATIENCE:
            self.leave()
        elif not self._let_go_of_one():
            self._asked = self.clock.now()
            self._forget.start(round(PATIENCE * 1000))
            self.asking_changed.emit()

    def dismiss(self) -> None:
        """The presenter stays."""
        self._forget.stop()
        if self._asked is not None:
            self._asked = None
            self.asking_changed.emit()

    def leave(self) -> None:
        """End the show."""
        self.ended.emit()

    def _let_go_of_one(self) -> bool:
        """The uppermost of what lies over the slide; False where there is nothing."""
        stage = self.stage
        if self._panel:
            self.close_panel()
        elif self._curtain:
            self.draw(self._curtain)
        elif self._frozen:
            self.freeze()
        elif stage.zoomed:
            stage.see(WHOLE)
        elif stage.tool:
            stage.take(stage.tool)
        else:
            return self.focus.release()
        return True
