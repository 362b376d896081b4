"""The open briefing, the language it is read in, the page and the section in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from broadsheet.files import Opened
    from broadsheet.model import Briefing, Manifest, Problem


PAGES = ("read", "charts", "names", "timeline", "check")
"""The pages of the window, in the order of their tabs."""


def language_shown(manifest: Manifest, articles: Collection[str], wanted: str) -> str:
    """The language that a briefing is read in: the one that is wanted, where it has it, else its own."""
    return wanted if wanted in articles else manifest.default_language


class Session(QObject):
    """What is open. Signals carry nothing: observers read the attributes."""

    briefing_changed = Signal()
    data_changed = Signal()  # the tables of the open briefing say something else; its text is the same
    language_changed = Signal()
    section_changed = Signal()
    page_changed = Signal()
    problems_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._language = ""
        self._section = ""
        self._page = PAGES[0]
        self._broken: tuple[Problem, ...] = ()
        self._assumed: Briefing | None = None

    @property
    def opened(self) -> Opened | None:
        """The file as it was opened."""
        return self._opened

    @property
    def briefing(self) -> Briefing | None:
        """The open briefing, as its file says it: what is saved, exported and checked."""
        return self._opened.briefing if self._opened else None

    @property
    def shown(self) -> Briefing | None:
        """The open briefing as it is shown: with the figures that somebody supposes, each of them marked."""
        return self._assumed or self.briefing

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the open file: what reading it found, what was put up with, then the rules it breaks."""
        return (*self._opened.problems, *self._opened.notices, *self._broken) if self._opened else ()

    @property
    def language(self) -> str:
        """The language the briefing is read in."""
        return self._language

    @property
    def section(self) -> str:
        """Id of the section in view."""
        return self._section

    @property
    def page(self) -> str:
        """The page that is open, one of `PAGES`."""
        return self._page

    def open(self, opened: Opened, language: str = "") -> None:
        """Show a briefing that could be read, in this language where it has it.

        Raises:
            ValueError: the file holds no briefing that could be read.
        """
        if opened.briefing is None:
            raise ValueError("nothing to show")
        manifest = opened.briefing.manifest
        self._opened, self._broken, self._assumed = opened, (), None
        self._language = language_shown(manifest, opened.briefing.articles, language)
        self._section = manifest.sections[0].id if manifest.sections else "s0"
        self.briefing_changed.emit()

    def read_in(self, language: str) -> None:
        """Read the briefing in another of its languages; one that it lacks changes nothing."""
        if self.briefing and language in self.briefing.articles and language != self._language:
            self._language = language
            self.language_changed.emit()

    def revise(self, briefing: Briefing) -> None:
        """Show the open briefing with other tables.

        Raises:
            ValueError: nothing is open.
        """
        if self._opened is None:
            raise ValueError("nothing to revise")
        if briefing is not self._opened.briefing:
            self._opened = _with(self._opened, briefing=briefing)
            self.data_changed.emit()

    def move_to(self, path: Path) -> None:
        """The open briefing has been saved somewhere else.

        Raises:
            ValueError: nothing is open.
        """
        if self._opened is None:
            raise ValueError("nothing to move")
        self._opened = _with(self._opened, path=path)

    def assume(self, briefing: Briefing | None) -> None:
        """Show a briefing that is supposed, or again what the file says; `WhatIf` tells who shows it."""
        self._assumed = briefing

    def tell(self, briefing: Briefing, broken: tuple[Problem, ...]) -> None:
        """Take in the rules that a briefing breaks; of one that is no longer open they are dropped."""
        if briefing is self.briefing and broken != self._broken:
            self._broken = broken
            self.problems_changed.emit()

    def enter(self, section: str) -> None:
        """Tell which section is in view."""
        if section != self._section:
            self._section = section
            self.section_changed.emit()

    def turn_to(self, page: str) -> None:
        """Open a page.

        Raises:
            ValueError: there is no such page.
        """
        if page not in PAGES:
            raise ValueError(f"no page {page!r}")
        if page != self._page:
            self._page = page
            self.page_changed.emit()


def _with(opened: Opened, **changes: object) -> Opened:
    """What is open, with something else in it."""
    from dataclasses import replace  # a start needs it not

    return replace(opened, **changes)  # type: ignore[arg-type]  # of the fields of Opened
