"""Facts down: takes what the state says, asks ``derive`` and ``charts``, and hands frozen answers to the views."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import fields
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from broadsheet.app.assistive import serve
from broadsheet.app.counting import Counting
from broadsheet.app.graphics import Graphics
from broadsheet.app.judgements import Judgements
from broadsheet.app.pages import PagePresenter, make_page
from broadsheet.app.pointing import Pointing
from broadsheet.app.snapshots import Snapshots
from broadsheet.derive.contents import charts_beside, names_in, outline
from broadsheet.derive.gathered import gathering
from broadsheet.derive.places import entity_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.texts import Texts
    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.model import Briefing
    from broadsheet.state.focus import Focus
    from broadsheet.state.session import Session
    from broadsheet.state.what_if import WhatIf

_TEXT_FIRST = 10
"""Milliseconds in which text that was scrolled is painted, before the charts of its section."""


class Presenter(QObject):
    """Keeps the panes of one window true to the state.

    Attributes:
        pages: the pages beside Read that were asked for.
        judgements: the verdicts on the claims of the open briefing.
        counting: the count of the numbers of its text.
        graphics: those beside the figures of its text.
        pointing: what is lit, and told of it.
    """

    page_made = Signal(str)

    def __init__(
        self, window: MainWindow, session: Session, focus: Focus, look: Look, texts: Texts, what_if: WhatIf
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._focus, self._look, self._texts = window, session, focus, look, texts
        self._snapshots, self.judgements = Snapshots(session, what_if), Judgements(self)
        self.pages: dict[str, PagePresenter] = {}
        self.counting = Counting(window.status, session, self)
        self.graphics = Graphics(window.reader, session, what_if)
        self.pointing = Pointing(window, session, focus, self.graphics, self.pages, self)
        self._make_plot: Callable[[QWidget], ChartCanvas] | None = None
        self._charts_wanted = False
        self._text_first = False
        self._charts_due = QTimer(self)
        self._charts_due.setSingleShot(True)
        self._charts_due.timeout.connect(self._show_charts)
        self._shown: Briefing | None = None

    def show_look(self) -> None:
        """Colours, fonts and size everywhere."""
        look, window = self._look, self._window
        window.set_look(look.palette, look.fonts)
        window.outline.set_look(look.palette, look.fonts)
        window.reader.set_look(look.palette, look.fonts)
        window.card.set_look(look.palette, look.fonts)
        window.facing.set_look(look.palette, look.fonts)
        for page in self.pages.values():
            page.show_look()

    def show_briefing(self) -> None:
        """Another briefing: text first, charts when they are asked for."""
        self._snapshots.clear()
        self.graphics.forget()
        self._focus.clear()
        self._shown = self._session.briefing
        self._window.facing.clear()
        self._window.status.show_coverage("")
        self.show_text()

    def show_text(self) -> None:
        """The text in the session's language, and everything beside it."""
        briefing, language = self._session.shown, self._session.language
        if briefing is None:
            return
        self._look.set_language(language)
        self._set_text(briefing, language)
        self._window.header.show_notice(briefing.manifest.notice)
        self._window.status.show_language(language, tuple(briefing.articles))
        self._show_beside(briefing, language)

    def show_data(self) -> None:
        """The tables say something else: all that shows them, at the place where it is."""
        for _ in self.data_steps():
            pass

    def data_steps(self) -> Iterator[None]:
        """The same in steps, each of them short; what comes after another change is left to that one's steps."""
        briefing, language = self._session.briefing, self._session.language
        if briefing is None:
            return
        yield from gathering(briefing.article(language))
        if self._session.briefing is not briefing or self._session.language != language:
            return
        if not self._is_other(briefing):
            self.judgements.begin(briefing)
            return
        self._snapshots.clear()
        self.graphics.forget()
        place = self._window.reader.reading_place()
        self._set_text(briefing, language)
        self.graphics.renew()
        self._window.reader.return_to(place)
        yield
        self.judgements.begin(briefing)
        show_outline = partial(self._show_outline, briefing, language)
        for step in (show_outline, self._show_section_later, self.show_card, self.show_words, self._refresh_page):
            yield
            if self._session.briefing is not briefing or self._session.language != language:
                return
            step()

    def _is_other(self, briefing: Briefing) -> bool:
        """Whether anything that is shown is another than before; what an import found is shown in its review alone."""
        before, self._shown = self._shown, briefing
        parts = (part.name for part in fields(briefing) if part.name != "findings")
        return before is None or any(getattr(before, part) is not getattr(briefing, part) for part in parts)

    def _set_text(self, briefing: Briefing, language: str) -> None:
        article = self._texts.of(briefing.article(language), briefing.manifest)
        self._window.reader.set_text(article, language, rooms=self.graphics.rooms())

    def _show_outline(self, briefing: Briefing, language: str) -> None:
        self._window.outline.set_rows(outline(briefing, language))

    def _show_section_later(self) -> None:
        """The section in view, its charts after the text."""
        with self.text_first():
            self.show_section()

    def _show_beside(self, briefing: Briefing, language: str) -> None:
        """What stands beside the text, and the page that is open."""
        self._show_outline(briefing, language)
        self.show_section()
        self.show_card()
        self.show_words()
        self._refresh_page()

    def show_values(self) -> None:
        """Other values than before: where they are shown, and nothing else."""
        briefing = self._session.shown
        if briefing is None:
            return
        shown = [card.snapshot.id for card in self._window.facing.shown_cards()]
        known = {chart.id for chart in briefing.charts}
        self._window.facing.renew(tuple(self._snapshots.of(id_) for id_ in shown if id_ in known))
        self._window.outline.set_values(outline(briefing, self._session.language))
        self.graphics.rooms()  # those of the text show what is supposed
        self.show_card()
        self.judgements.begin(briefing)
        self._refresh_page()
        self.pointing.show()

    def show_words(self) -> None:
        """Whatever is worded by the interface's language."""
        briefing, language = self._session.briefing, self._session.language
        self._window.setWindowTitle(self._title())
        if briefing is None:
            self._window.status.show_current(self.tr("No briefing is open: open one (Ctrl+O), or drop it here"))
            return
        self.show_problems()
        hidden = self._session.page != "read"  # a text behind another page is not set before it is shown
        if not (self._charts_wanted and (hidden or self._window.reader.is_filled)):
            return  # counting the numbers can wait until the text has been painted, and a long one set
        self.counting.show(briefing, language)
        self.pointing.show()

    def show_problems(self) -> None:
        """How much is wrong with the file."""
        self._window.status.show_problems(len(self._session.problems))

    def charts_from_now(self) -> Iterator[None]:
        """Begin to draw charts, once the text has been painted: one is made a step, and at last all are shown."""
        self._charts_wanted = True
        serve()
        yield
        if self._session.briefing is not None:
            yield from self._make_charts(self._session.briefing)
        self.show_section()

    def show_charts_from_now(self) -> None:
        """Draw charts, and count numbers, from now on."""
        for _ in self.charts_from_now():
            pass
        self.show_words()

    def _make_charts(self, briefing: Briefing) -> Iterator[None]:
        """The charts of the section in view; loading what draws them is a step of its own."""
        for part in ("page", "kinds", "datum", "snapshot", "card"):
            import_module(f"broadsheet.charts.{part}")
            yield
        for chart in charts_beside(briefing, self._session.language, self._session.section):
            self._window.facing.make(self._snapshots.of(chart.id))
            yield

    def show_page(self) -> None:
        """The page that is open, made where it was never asked for."""
        name = self._session.page
        if name != "read" and name not in self.pages:
            serve()
            page = make_page(
                name, self._window, self._session, self._focus, self._look, self._snapshots, self.judgements
            )
            self.pages[name] = page
            self._window.add_page(name, page.pane)
            page.show_look()
            if self._make_plot:
                page.use_plots(self._make_plot)
            self.page_made.emit(name)
        self._refresh_page()
        self._window.show_page(name)

    def use_plots(self, make_plot: Callable[[QWidget], ChartCanvas]) -> None:
        """Host plotted charts on axes that pan and zoom, from now on."""
        self._make_plot = make_plot
        self._window.facing.use_plots(make_plot)
        for page in self.pages.values():
            page.use_plots(make_plot)

    def show_section(self) -> None:
        """The section in view: its row, its names, its charts."""
        briefing, language, section = self._session.briefing, self._session.language, self._session.section
        if briefing is None:
            return
        self._window.outline.set_current(section)
        self._window.outline.set_names(names_in(briefing, language, section))
        if self._charts_wanted and self._text_first:
            self._charts_due.start(_TEXT_FIRST)
        elif self._charts_wanted:
            self._show_charts()

    @contextmanager
    def text_first(self) -> Iterator[None]:
        """Within this, the charts of another section wait until the text has been painted: it is being scrolled."""
        self._text_first = True
        yield
        self._text_first = False

    def _show_charts(self) -> None:
        self._charts_due.stop()
        briefing, language = self._session.briefing, self._session.language
        if briefing is not None:
            charts = charts_beside(briefing, language, self._session.section)
            self._window.facing.show_charts(tuple(self._snapshots.of(chart.id) for chart in charts))

    def show_card(self) -> None:
        """The card of the name pinned last, or none."""
        briefing = self._session.shown
        names = [name for pin in self._focus.pins if briefing and (name := entity_of(briefing, pin.ref))]
        if briefing is None or not names:
            self._window.read.show_card(None)
            return
        self._window.card.show_entity(briefing, names[-1], self._session.language)
        from broadsheet.derive.dossier import dossier  # loaded with the first card

        language = self._session.language
        self._window.read.show_card(dossier(briefing, language, names[-1]), language)

    def show_judgements(self) -> None:
        """The verdicts, on the page that tells them."""
        if self._session.page == "check":
            self._refresh_page()

    def _refresh_page(self) -> None:
        """Fill the page that is open; one behind it is filled when it is opened."""
        page = self.pages.get(self._session.page)
        if page is not None and self._session.briefing is not None:
            page.show()
            self.pointing.show()

    def _title(self) -> str:
        briefing = self._session.briefing
        title = briefing.manifest.title.pick(self._session.language) if briefing else ""
        marked = f"{title}[*]"  # where Qt sets the sign of unsaved changes
        return self.tr("{0} — Broadsheet").format(marked) if title else self.tr("Broadsheet")
