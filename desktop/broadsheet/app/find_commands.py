"""The bar in the text: every place where it holds some words, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from broadsheet.app.assistive import announce
from broadsheet.state.history import Stop

if TYPE_CHECKING:
    from broadsheet.app.commands import Commands
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.search_index import OpenIndex
    from broadsheet.derive.search.finding import Found
    from broadsheet.state.focus import Focus
    from broadsheet.state.history import History
    from broadsheet.views.reader.place import ReadingPlace

_LONGEST_SELECTION = 60
"""Characters of a selection that are taken over as what is sought."""


class FindCommands(QObject):
    """Carries out what the bar asks for, in one window."""

    found_changed = Signal()

    def __init__(
        self, window: MainWindow, focus: Focus, history: History, index: OpenIndex, commands: Commands
    ) -> None:
        super().__init__(window)
        self._window, self._focus, self._history, self._commands = window, focus, history, commands
        self._open_index = index
        self._open_index.ready.connect(self._on_ready)
        self._before: Stop | None = None
        self._found: Found | None = None
        self._at = 0

    def find_text(self, words: str = "") -> None:
        """Open the bar in the text, with what is selected there."""
        self._commands.turn_to("read")
        self._window.read.show_text()
        reader = self._window.reader
        if not reader.is_finding:
            self._before = Stop("read", reader.reading_place(), self._focus.pins)
        reader.open_find(words or self._selected())
        self.find(reader.find_bar().field.text())

    def find_next(self) -> None:
        """Go to the next place."""
        self.step(1)

    def find_previous(self) -> None:
        """Go to the place before."""
        self.step(-1)

    def find(self, words: str) -> None:
        """Look for words in the text, from where one was reading on."""
        reader, index = self._window.reader, self._open_index.get()
        if not reader.is_finding:
            return
        if index is None:
            reader.find_bar().show_count(0, 0, waiting=bool(words))
            return
        from broadsheet.derive.search.finding import Found

        self._found = Found(index.body, words)
        place = cast("ReadingPlace | None", self._before.place if self._before else None)
        self._at = self._found.next_after(place.passage, 0 if place.at_top else place.offset) if place else 0
        self._show_found()

    def step(self, by: int) -> None:
        """Go on to another place; the last leads to the first."""
        if self._found:
            self._commands.turn_to("read")
            self._window.read.show_text()
            self._at = (self._at + by) % len(self._found)
            self._show_found()

    def close_find(self, back: bool) -> None:
        """Close the bar; go back to where one was reading, or stay and remember that place."""
        reader, before = self._window.reader, self._before
        reader.close_find()
        self._before = self._found = None
        if before is not None and back:
            reader.return_to(cast("ReadingPlace | None", before.place))
        elif before is not None and before.place != reader.reading_place():
            self._history.leave(before)
        reader.focus_text()
        self.found_changed.emit()

    def renew(self) -> None:
        """Another text is shown: what was found in the last one means nothing there."""
        self._found, reader = None, self._window.reader
        if reader.is_finding:
            self._before = Stop("read", reader.reading_place(), self._focus.pins)
            self.find(reader.find_bar().field.text())
        self.found_changed.emit()

    @property
    def can_step(self) -> bool:
        """Whether there are places to go to."""
        return bool(self._found)

    def _selected(self) -> str:
        """What is selected in the text, if that is a few words."""
        words = self._window.reader.textCursor().selectedText()
        return words if len(words) <= _LONGEST_SELECTION and "\u2029" not in words else ""

    def _on_ready(self) -> None:
        """The index is there: find what was asked for meanwhile."""
        if self._window.reader.is_finding and self._found is None:
            self.find(self._window.reader.find_bar().field.text())

    def _show_found(self) -> None:
        """Mark what was found, show the place in hand, and tell which it is."""
        reader, found = self._window.reader, self._found
        bar = reader.find_bar()
        reader.show_found(found, self._at)
        bar.show_count(self._at + 1 if found else 0, len(found) if found else 0)
        if found:
            reader.show_place(found.place(self._at), only_if_hidden=True)
            announce(bar.field, bar.spoken_count())
        self.found_changed.emit()
