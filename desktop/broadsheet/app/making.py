"""What exporting and printing share: a dialog, a private copy of the briefing, and its preview."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer

from broadsheet.app.jobs import Job
from broadsheet.app.preview_feed import PreviewFeed
from broadsheet.app.private_copy import PrivateCopy
from broadsheet.derive.slides import cover_fields, own_wishes, wished_deck
from broadsheet.export.asking import MARKS
from broadsheet.export.formats import FORMATS
from broadsheet.files import FileProblem, parse_rich
from broadsheet.state.export_wish import Kind, Offer, Part, Wish
from broadsheet.views.dialogs.problem_words import expected_words
from broadsheet.views.exporting.pane import MakingDialog

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from broadsheet.app.export_commands import Around
    from broadsheet.derive.slides import CoverFields
    from broadsheet.model import Briefing, Problem
    from broadsheet.state.export_wish import Grid, Picture

_SOON = 150
"""Milliseconds after the last change of an option in which the preview is made anew."""


_ORDER = ("pdf", "handout", "notes", "docx", "pptx", "html", "png", "svg", "xlsx", "csv", "bundle")
"""How the formats are listed: to read and hand out, to present, to use elsewhere, to take along."""


class MakingDesk(QObject):
    """Opens one dialog and keeps its preview true to what is chosen.

    Attributes:
        dialog: while it is open.
        run: while something is being made.
    """

    printing = False
    run: QObject | None = None

    def __init__(self, around: Around) -> None:
        super().__init__(around.window)
        self._window, self._session, self._look = around.window, around.session, around.look
        self._preferences, self._log = around.preferences, around.watch.log
        self._wished, self._marks = around.wished, around.marks
        self.dialog: MakingDialog | None = None
        self._copy = PrivateCopy(around.watch.folder)
        self._file: Path | None = None
        self._feed = PreviewFeed(self)
        self._values: dict[str, Any] = {}
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._on_due)
        self._marks.changed.connect(self.show_marks)
        self._feed.counted.connect(self._on_counted)
        self._feed.page_came.connect(self._on_page_came)
        self._feed.refused.connect(self._on_preview_refused)
        self._feed.broke.connect(self._on_preview_broke)

    def opening(self, kind: str = "") -> Iterator[None]:
        """Open the dialog, or bring it forward; in steps, between which the window answers.

        Args:
            kind: to be chosen in it; empty for what it opens with.
        """
        if self.dialog is None:
            self._feed.begin()  # its process gets ready meanwhile
            yield
            yield from self._making(kind or self._first())
        elif kind and not self.dialog.busy:
            self.dialog.choose(kind)
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()

    def _making(self, kind: str) -> Iterator[None]:
        briefing = self._session.briefing
        assert briefing is not None
        parts: dict[str, tuple[Part, ...]] = {}
        for language in briefing.articles:
            parts[language] = parts_of(briefing, language)
            yield
        offer = self._offer(briefing, parts)
        yield
        first = Wish(kind, self._session.language, self._values)
        palette, fonts = self._look.palette, self._look.fonts
        self.dialog = dialog = MakingDialog(offer, first, palette, fonts, self._window, printing=self.printing)
        self._connect(dialog)
        yield
        self.show_marks()
        dialog.preview.begin()
        dialog.open()
        yield
        if self.dialog is not None:  # it may have been closed at once
            self._copy_anew()

    def renew(self) -> None:
        """The briefing says something else: copy it anew, off the GUI thread, then preview that."""
        if self.dialog is not None and self._session.opened is not None:
            self._feed.begin()
            self.dialog.preview.begin()
            self._copy_anew()

    def _copy_anew(self) -> None:
        opened = self._session.opened
        assert opened is not None
        self._file = None
        job = Job(partial(self._copy.write, opened), self)
        job.done.connect(self._on_copied)
        job.failed.connect(self._on_not_copied)
        job.start()

    def end(self) -> None:
        """Close the dialog, or what would have become one, and leave nothing."""
        if self.dialog is not None:
            self.dialog.close_now()
        else:
            self._feed.end()

    def _offer(self, briefing: Briefing, parts: Mapping[str, tuple[Part, ...]]) -> Offer:
        own = {language: _words(cover_fields(briefing, language)) for language in briefing.articles}
        wished = {language: self._wished(language) for language in briefing.articles}
        said = {language: _words(wishes.cover) for language, wishes in wished.items()}
        minutes = wished[self._session.language].minutes
        return Offer(self._kinds(), tuple(briefing.articles), parts, own, said, minutes)

    def _kinds(self) -> tuple[Kind, ...]:
        there = (id_ for id_ in FORMATS if id_ != "bundle" or getattr(sys, "frozen", False))  # what runs from sources
        forms = (FORMATS[id_] for id_ in sorted(there, key=_place))
        return tuple(Kind(form.id, form.heeds, form.id == "pptx", form.spoken) for form in forms)

    def _first(self) -> str:
        """The kind that it opens with."""
        return self._preferences.settings.export_kind

    def _connect(self, dialog: MakingDialog) -> None:
        """Its intents; those that make something are connected by who makes it."""
        dialog.wish_changed.connect(self._on_wish_changed)
        dialog.page_wanted.connect(self._on_page_wanted)
        dialog.marks_requested.connect(self._marks.page_marks)
        dialog.finished.connect(self._on_finished)

    def _wish(self) -> Wish:
        assert self.dialog is not None
        return self.dialog.wish

    def _on_finished(self) -> None:
        """The dialog is closed: remember what was chosen, and end what stands behind it."""
        assert self.dialog is not None
        self._values |= {name: value for name, value in self.dialog.wish.values.items() if name not in MARKS}
        self._soon.stop()
        self.dialog = None
        self._feed.end()
        self._copy.remove()

    def _on_copied(self, file: object) -> None:
        if self.dialog is None:
            self._copy.remove()
            return
        self._file = cast("Path", file)
        self._feed.use(self._file)
        self._on_due()

    def show_marks(self) -> None:
        """The marks that are set for the briefing; the logo as a file that the processes can read."""
        if self.dialog is not None:
            marks = self._marks.marks
            found = {name: getattr(marks, name) for name in MARKS}
            self.dialog.options.marks.show_marks(found | {"logo": self._copy.keep_logo(marks.logo)})

    def _on_not_copied(self, problem: Exception) -> None:
        if not isinstance(problem, FileProblem):
            raise problem
        if self.dialog is not None:
            self._on_preview_refused(problem.problem)

    def _on_wish_changed(self) -> None:
        assert self.dialog is not None
        self.dialog.preview.begin()
        self._soon.start()

    def _on_due(self) -> None:
        if self.dialog is not None and self._file is not None:
            self._feed.order(self._wish())

    def _on_counted(self, pages: int, exact: bool) -> None:
        if self.dialog is not None:
            self.dialog.preview.set_pages(pages, exact=exact)
            self._on_page_wanted(self.dialog.preview.at)

    def _on_page_wanted(self, page: int) -> None:
        if self.dialog is not None and self.dialog.preview.pages:
            self._feed.want(page, self.dialog.preview.width_wanted)

    def _on_page_came(self, page: int, picture: Picture | Grid) -> None:
        if self.dialog is not None and self.dialog.preview.at == page and not self._soon.isActive():
            self.dialog.preview.show_page(picture)
            self._feed.ahead(page)

    def _on_preview_refused(self, problem: Problem) -> None:
        if self.dialog is not None:
            self.dialog.preview.tell(self._refusal(problem))

    def _on_preview_broke(self, complaint: str) -> None:
        """A fault of the program: it is told, not hidden."""
        self._note("preview", complaint)
        if self.dialog is not None:
            self.dialog.preview.tell(self.tr("There is no preview: the program broke off while it made one."))

    def _refusal(self, problem: Problem) -> str:
        words = self.tr("This cannot be made. Found: {0}. Expected: {1}.")
        return words.format(problem.found, expected_words(problem))

    def _on_progressed(self, done: int, whole: int) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(done, whole)

    def _tell(self, words: str, *, wrong: bool = False, made: bool = False) -> None:
        """What ran is over: say how it ended."""
        run, self.run = self.run, None
        if run is not None:
            run.deleteLater()
        self._window.status.tell(words)
        if self.dialog is not None:
            self.dialog.show_idle(words, wrong=wrong, made=made)

    def _note(self, kind: str, complaint: str) -> None:
        from broadsheet.app.told import told_trace

        self._log.write(kind, told_trace(complaint))


def _place(kind: str) -> int:
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


def _words(cover: CoverFields) -> dict[str, str]:
    return {"welcome": cover.welcome, "unit": cover.unit, "speaker": cover.speaker, "date": cover.date}


def parts_of(briefing: Briefing, language: str) -> tuple[Part, ...]:
    """The charts and the slides that can be made alone."""
    charts = (
        Part(chart.id, parse_rich(chart.title.pick(language)).text or chart.id, "chart") for chart in briefing.charts
    )
    deck = wished_deck(briefing, language, own_wishes(briefing, language, 12))
    slides = (Part(slide.id, slide.title, "slide") for slide in deck.slides)
    return (*charts, *slides)
