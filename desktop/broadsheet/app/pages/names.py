"""Keeps the page Names true to the state: the name pinned last is the one that is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from broadsheet.app.jobs import Job
from broadsheet.charts.neighbourhood import neighbourhood
from broadsheet.derive.directory import NameEntry, directory
from broadsheet.derive.dossier import dossier
from broadsheet.derive.pinyin import spell
from broadsheet.derive.places import entity_of
from broadsheet.views.card.pane import EntityCard
from broadsheet.views.names.pane import NamesPane

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from broadsheet.app.judgements import Judgements
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.snapshots import Snapshots
    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.derive.lit import Lit
    from broadsheet.model import Briefing
    from broadsheet.state.focus import Focus
    from broadsheet.state.session import Session


class NamesPage:
    """Hands the directory and the open name to their page."""

    def __init__(self, window: MainWindow, session: Session, focus: Focus, look: Look) -> None:
        self.card = EntityCard(closable=False)
        self.pane = NamesPane(self.card, self.card.in_order(), window)
        self._session, self._focus, self._look = session, focus, look
        self._entries: tuple[NameEntry, ...] = ()
        self._shown: tuple[Briefing, str, str] | None = None
        self._listed: tuple[Briefing, str] | None = None
        self.pane.directory.search_begun.connect(self._on_search_begun)

    def show(self) -> None:
        """The directory, and the name that is open."""
        briefing, language = self._session.briefing, self._session.language
        if briefing is None:
            return
        if self._listed != (briefing, language):
            self._entries = directory(briefing, language)
            sections = tuple(section.short.pick(language) for section in briefing.manifest.sections)
            self.pane.set_names(self._entries, sections)
            self._listed, self._shown = (briefing, language), None
        self._show_name()

    def show_look(self) -> None:
        """Colours and fonts."""
        self.card.set_look(self._look.palette, self._look.fonts)
        self.pane.set_look(self._look.palette, self._look.fonts)

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Nothing here has a time axis."""

    def show_focus(self, lit: Lit) -> None:
        """What is lit, and another name where one was pinned."""
        self._show_name()
        self.pane.set_lit(lit)

    def _on_search_begun(self) -> None:
        """Load the dictionary of pinyin in a thread, before the first letter is typed."""
        self.pane.directory.search_begun.disconnect(self._on_search_begun)
        if any(entry.chinese for entry in self._entries):
            Job(partial(spell, ""), self.pane).start()

    def _show_name(self) -> None:
        """The card of the name pinned last, else of the first name of the text."""
        briefing, language = self._session.shown, self._session.language
        if briefing is None or not self._entries:
            return
        pinned = [name for pin in self._focus.pins if (name := entity_of(briefing, pin.ref))]
        entity = pinned[-1] if pinned else self._shown[2] if self._shown else self._entries[0].entity
        if self._shown == (briefing, language, entity):
            return
        self._shown = (briefing, language, entity)
        found = dossier(briefing, language, entity)
        self.card.show_entity(briefing, entity, language)
        self.pane.show_name(found, neighbourhood(found, language), language)


def make(
    window: MainWindow, session: Session, focus: Focus, look: Look, snapshots: Snapshots, judgements: Judgements
) -> NamesPage:
    """Make the page."""
    return NamesPage(window, session, focus, look)
