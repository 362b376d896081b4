"""Opens a briefing at the place where a search of the shelf found something."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from broadsheet.app.jobs import Job
from broadsheet.derive.lit import first_place
from broadsheet.files import open_briefing
from broadsheet.model import Place, Ref

if TYPE_CHECKING:
    from broadsheet.app.commands import Commands
    from broadsheet.app.main_window import MainWindow
    from broadsheet.files import Opened
    from broadsheet.library.search import Hit
    from broadsheet.model import Article
    from broadsheet.state.session import Session


class HitOpener(QObject):
    """Reads the briefing off the GUI thread; of two that are asked for, the last is shown at its place."""

    def __init__(self, window: MainWindow, session: Session, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._session, self._commands = window, session, commands
        self._wanted: Hit | None = None

    def open(self, hit: Hit) -> None:
        """Open a briefing at a hit."""
        self._wanted = hit
        job = Job(partial(open_briefing, hit.path), self)
        job.done.connect(self._on_read)
        job.done.connect(job.deleteLater)
        job.start()

    def _on_read(self, opened: Opened) -> None:
        """Show the briefing, then the place, as far as it still has it."""
        hit, self._wanted = self._wanted, None
        self._commands.show_opened(opened, hit.language if hit else "")
        if opened.briefing is not None and hit is not None:
            self._show_hit(hit)

    def _show_hit(self, hit: Hit) -> None:
        briefing, language = self._session.briefing, self._session.language
        assert briefing is not None
        if hit.kind in ("title", "text"):
            place = _still(briefing.article(language), hit)
            if place is not None:
                self._commands.show_place(place)
                self._window.reader.select_place(place)
            return
        ref = Ref("entity" if hit.kind == "name" else "figure", hit.place.passage)
        place = first_place(briefing, language, ref)
        if ref.kind == "entity" and ref.id in briefing.entities:
            self._commands.show_entity(ref.id)
        if place is not None:
            self._commands.show_place(place)
            self._window.reader.select_place(place)
        elif ref.kind == "entity":
            self._commands.turn_to("names")
        else:
            chart = next((chart for chart in briefing.charts if ref.id in chart.figures), None)
            self._commands.show_section(chart.section if chart else "s0")
            self._window.facing.reveal(ref)


def _still(article: Article, hit: Hit) -> Place | None:
    """Where the words of a hit stand now: at their place, else anywhere; None where they are gone."""
    passages = {passage.id: passage.text for passage in article.passages}
    place = hit.place
    if passages.get(place.passage, "")[place.start : place.end] == hit.words:
        return place
    for id_, text in passages.items():
        if (at := text.find(hit.words)) >= 0:
            return Place(id_, at, at + len(hit.words))
    return None
