"""The command that sets a briefing's page marks, and what others ask of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from broadsheet.model.page_marks import PageMarks
from broadsheet.resources import bundled_briefing
from broadsheet.state.memory import key_of

if TYPE_CHECKING:
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.model import Briefing
    from broadsheet.state.marks_memory import KeptMarks, MarksMemory
    from broadsheet.state.memory import Memory
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences
    from broadsheet.views.dialogs.page_marks import PageMarksDialog

_SOON = 90
"""Milliseconds after the last key in which the pictures are made anew."""


class MarksCommands(QObject):
    """Knows the marks of the open briefing, and has them set.

    Marks belong to a briefing, for its notice, its source and its day are its own; the next one begins without any.
    """

    changed = Signal()

    def __init__(self, session: Session, look: Look, preferences: Preferences, window: MainWindow, own: Memory) -> None:
        super().__init__(window)
        self._session, self._look, self._preferences = session, look, preferences
        self._window, self._own = window, own
        self._memory: MarksMemory | None = None
        self.dialog: PageMarksDialog | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._on_due)

    @property
    def memory(self) -> MarksMemory:
        """What is remembered; read when it is first asked for."""
        from broadsheet.state.marks_memory import MarksMemory

        if self._memory is None:
            self._memory = MarksMemory(self._own.beside("marks.json"))
        return self._memory

    @property
    def marks(self) -> PageMarks:
        """The marks of the open briefing."""
        return self._kept().marks

    def page_marks(self) -> None:
        """Show them, to be changed."""
        briefing = self._session.shown
        if briefing is None or self.dialog is not None:
            return
        from broadsheet.views.dialogs.page_marks import PageMarksDialog

        kept = self._kept()
        self.dialog = dialog = PageMarksDialog(kept.marks, self._offered(briefing), self._window)
        if kept.logo_is_missing:
            dialog.tell(self.tr("The logo is no longer there or cannot be read; pages go without it"))
        dialog.marks_changed.connect(self._soon.start)
        dialog.picture_resized.connect(self._soon.start)
        dialog.logo_requested.connect(self._on_logo_requested)
        dialog.accepted.connect(self._on_accepted)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        self._on_due()

    def take_logo(self, path: Path) -> None:
        """Put a logo into the dialog, or say there why it is none."""
        from broadsheet.files import FileProblem
        from broadsheet.files.logo import read_logo

        if self.dialog is None:
            return
        try:
            logo = read_logo(path)
        except FileProblem as refused:
            found = refused.problem.found
            self.dialog.tell(self.tr("{0}: not a PNG or SVG that can be used ({1})").format(path.name, found))
            return
        self.dialog.take_logo(logo, path.name)

    def _kept(self) -> KeptMarks:
        opened = self._session.opened
        return self.memory.of(key_of(opened.path, bundled_briefing()) if opened else "")

    def _offered(self, briefing: Briefing) -> PageMarks:
        """What would stand there, by the briefing's own words; an example of a notice where it has none."""
        manifest = briefing.manifest
        title = manifest.title.pick(self._session.language)
        return PageMarks(
            notice=manifest.notice or self.tr("For internal use"),
            watermark=" ".join(part for part in (manifest.unit_mark, manifest.date_mark) if part),
            source=self.tr("Source: {0}").format(title),
        )

    def _on_logo_requested(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        pictures = self.tr("Pictures ({0})").format("*.png *.svg")
        name, _ = QFileDialog.getOpenFileName(self.dialog, self.tr("Choose a logo"), "", pictures)
        if name:
            self.take_logo(Path(name))

    def _on_due(self) -> None:
        """A slide with charts and the last slide, as they would be."""
        briefing = self._session.shown
        if self.dialog is None or briefing is None:
            return
        from broadsheet.app.slide_in_dialog import slide_for
        from broadsheet.derive.slides import own_wishes, wished_deck

        language = self._session.language
        settings = self._preferences.settings
        wishes = own_wishes(briefing, language, settings.show_minutes)
        deck = replace(wished_deck(briefing, language, wishes), marks=self.dialog.marks)
        some = next((slide for slide in deck.main if slide.charts), deck.main[0])
        first, _ = slide_for(self.dialog.first, briefing, deck, some, settings.show_theme, self._look)
        last, _ = slide_for(self.dialog.last, briefing, deck, deck.main[-1], settings.show_theme, self._look)
        self.dialog.show_pictures(first, last)

    def _on_accepted(self) -> None:
        opened = self._session.opened
        if self.dialog is None or opened is None:
            return
        kept = self.memory.keep(key_of(opened.path, bundled_briefing()), self.dialog.marks)
        words = self.tr("The page marks are set") if self.dialog.marks else self.tr("All page marks are off")
        if not kept:
            words = self.tr("The page marks hold until the program ends: they cannot be written here")
        self._window.status.tell(words)
        self.changed.emit()

    def _on_finished(self) -> None:
        self._soon.stop()
        self.dialog = None
