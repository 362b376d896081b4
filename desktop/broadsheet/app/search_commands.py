"""Search: the box over the window, and what its results open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from broadsheet.app.assistive import announce
from broadsheet.app.find_commands import FindCommands
from broadsheet.app.search_index import OpenIndex
from broadsheet.state.focus import Target
from broadsheet.state.settings import MOST_SEARCHES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.app.commands import Commands
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.derive.search.hits import CommandEntry, Hit, Results
    from broadsheet.derive.search.index import CommandIndex
    from broadsheet.state.focus import Focus
    from broadsheet.state.history import History
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.views.search.pane import SearchPane

_MNEMONIC = re.compile(r"\(&\w\)|&")


class SearchCommands(QObject):
    """Carries out the commands of search for one window."""

    opening = Signal()  # the commands that can be given are about to be listed
    box_made = Signal(object)  # SearchPane

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        focus: Focus,
        history: History,
        preferences: Preferences,
        look: Look,
        commands: Commands,
    ) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._preferences, self._look, self._commands = preferences, look, commands
        self._open_index = OpenIndex(session, self)
        self._open_index.ready.connect(self._on_ready)
        self._box: SearchPane | None = None
        self._offered: tuple[CommandEntry, ...] = ()
        self._command_index: CommandIndex | None = None
        self.finding = FindCommands(window, focus, history, self._open_index, commands)

    def search(self) -> None:
        """Open the box, or close it."""
        if self._box is None:
            from broadsheet.views.search.pane import SearchPane

            self._box = SearchPane(self._window)
            self.show_look()
            self.box_made.emit(self._box)
        if self._box.isVisible():
            self._box.shut()
            return
        self.opening.emit()
        self._offered, self._command_index = tuple(self._commands_now()), None
        self._box.open()

    def answer(self, words: str, *, again: bool = False) -> None:
        """Show what answers to what was typed; again, once more of it is known."""
        box = self._box
        if box is None or not box.isVisible():
            return
        if not words.strip():
            self._open_index.get()
            box.show_hits(tuple(self._suggested()), self._keys_words(), again=again)
            return
        index = self._open_index.get()
        if index is None and self._session.briefing is not None:
            box.show_hits((), self.tr("Taking in the text…"))
            return
        from broadsheet.derive.search.index import CommandIndex, search

        if self._command_index is None:
            self._command_index = CommandIndex(self._offered)
        results = search(words, index, self._command_index, index is None or self._open_index.knows_pinyin)
        hits = (*results.hits, *self._more(words, results), *results.elsewhere)
        box.show_hits(hits, self._foot(words, results), again=again)

    def open_hit(self, hit: Hit) -> None:
        """Go to what was chosen, or do it."""
        if self._box is not None and hit.kind != "command":
            self._remember(self._box.field.text())
        opens: dict[str, Callable[[Hit], None]] = {
            "entity": self._open_entity,
            "figure": self._open_figure,
            "event": self._open_event,
            "chart": self._open_chart,
            "command": self._run,
            "find": self._find_all,
        }
        opens.get(hit.kind, self._open_place)(hit)

    def show_look(self) -> None:
        """Colours and fonts of the box."""
        if self._box is not None:
            self._box.set_look(self._look.palette, self._look.fonts)

    def tell(self, words: str) -> None:
        """Have the chosen result spoken."""
        if self._box is not None:
            announce(self._box.field, words)

    # Inside

    def _on_ready(self) -> None:
        """The index is there: answer what was asked meanwhile."""
        if self._box is not None and self._box.isVisible():
            self.answer(self._box.field.text(), again=True)

    def _commands_now(self) -> Iterator[CommandEntry]:
        """The commands that can be given now."""
        from broadsheet.app.actions import ACTIONS, GROUP_WORDS
        from broadsheet.app.menus import translated
        from broadsheet.derive.search.hits import CommandEntry

        actions = {action.objectName(): action for action in self._window.actions()}
        for spec in ACTIONS:
            action = actions.get(spec.id)
            if action is None or not action.isEnabled() or spec.id == "search":
                continue
            keys = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if spec.keys else ""
            menu, heading = _MNEMONIC.sub("", translated(spec.menu)), spec.submenu or GROUP_WORDS.get(spec.group, "")
            also = (spec.text, *self._commands.words_elsewhere(spec.text))
            if heading:
                menu = f"{menu} · {translated(heading)}"
                also = (*also, translated(heading), heading, *self._commands.words_elsewhere(heading))
            yield CommandEntry(spec.id, translated(spec.text), also, menu, keys)

    def _suggested(self) -> Iterator[Hit]:
        """What is offered before anything is typed: searches made before, then every command."""
        from broadsheet.derive.search.hits import Hit

        for words in self._preferences.settings.searches:
            yield Hit("recent", words)
        for each in self._offered:
            yield Hit("command", each.words, each.menu, id=each.id, keys=each.keys)

    def _more(self, words: str, results: Results) -> Iterator[Hit]:
        """The way to every place in the text, where not all of them are listed."""
        from broadsheet.derive.search.hits import Hit

        listed = sum(hit.kind in ("text", "heading") for hit in results.hits)
        if results.in_text > listed and len(words.split()) == 1:
            yield Hit("find", words.strip(), self.tr("Go through the places in the text one by one"))

    def _foot(self, words: str, results: Results) -> str:
        if not results.hits and not results.elsewhere:
            told = self.tr("Nothing answers to “{0}”. Part of a name, pinyin, initials or a number will do.")
            return told.format(words.strip())
        if results.in_text:
            return self.tr("In the text: %n", "", results.in_text) + " · " + self._keys_words()
        return self._keys_words()

    def _keys_words(self) -> str:
        return self.tr("↑ ↓ choose · Enter opens · Esc closes · > commands alone")

    def _remember(self, words: str) -> None:
        """Put a search at the head of those made last."""
        words = " ".join(words.split())
        if words:
            kept = [other for other in self._preferences.settings.searches if other != words]
            self._preferences.set("searches", (words, *kept)[:MOST_SEARCHES])

    def _open_entity(self, hit: Hit) -> None:
        if hit.ref is None:
            return
        if self._session.page == "names":
            self._commands.go_to_entity(hit.ref.id)
        else:
            self._commands.turn_to("read")
            self._commands.show_entity(hit.ref.id)

    def _open_figure(self, hit: Hit) -> None:
        """Pin a figure and show its sentence, or the chart of one that the text does not print."""
        if hit.ref is None or self._session.briefing is None:
            return
        self._commands.open_mark(Target(hit.ref, hit.place, "search"))
        charts = self._session.briefing.charts
        chart = next((each for each in charts if hit.ref.id in each.figures), None)
        if hit.place is not None:
            self._window.reader.focus_text()
        elif chart is not None:
            self._commands.show_section(chart.section)
            self._window.facing.reveal(hit.ref)

    def _open_event(self, hit: Hit) -> None:
        """Pin an event and show its sentence, or the timeline for one that the text does not tell."""
        if hit.ref is None:
            return
        self._commands.open_mark(Target(hit.ref, hit.place, "search"))
        if hit.place is None:
            self._commands.turn_to("timeline")
        else:
            self._window.reader.focus_text()

    def _open_chart(self, hit: Hit) -> None:
        self._commands.turn_to("charts")
        self._window.open_chart(hit.id)

    def _open_place(self, hit: Hit) -> None:
        """Show words in the text, marked; those of another language in that."""
        index = self._open_index.get()
        body = index.body_of(hit) if index is not None else None
        if hit.place is None or body is None:
            return
        from broadsheet.derive.search.finding import Found

        if hit.language:
            self._commands.read_in(hit.language)
        self._commands.show_place(hit.place)
        self._window.reader.show_found(Found.of_place(body, hit.place))
        self._window.reader.focus_text()

    def _find_all(self, hit: Hit) -> None:
        self.finding.find_text(hit.title)

    def _run(self, hit: Hit) -> None:
        from broadsheet.app.actions import ACTIONS

        spec = next(each for each in ACTIONS if each.id == hit.id)
        self._commands.run(spec.command or spec.id, spec.value)
