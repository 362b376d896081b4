"""Commands that change, save and take back: what stands behind them is loaded when one is first used."""

from __future__ import annotations

import os
import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from broadsheet.app.jobs import IdleJob
from broadsheet.app.leaving import Leaving
from broadsheet.app.undo import Undo
from broadsheet.state.edits import Edits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction

    from broadsheet.app.figures_desk import FiguresDesk
    from broadsheet.app.importing import ImportDesk
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.recovery import Recovery
    from broadsheet.app.review_desk import ReviewDesk
    from broadsheet.app.saving import Saving
    from broadsheet.app.watch import Watch
    from broadsheet.model import Briefing
    from broadsheet.state.session import Session

_REVIEW = tuple(
    f"broadsheet.{name}"
    for name in (
        "derive.revising.table", "importer.reviewing.naming", "app.review_choices", "app.review_details",
        "app.review_edits", "app.review_sheets", "views.review.detail", "views.review.pane", "app.review_desk",
    )
)  # fmt: skip
"""What stands behind the review, loaded one after the other."""


class Editing(QObject):
    """Carries out on one window what changes its briefing.

    Attributes:
        edits: what is not saved. undo: the steps. leaving: asks before something is lost.
        desk: the window of the tables, once it was opened. reviewing: that of the review.
        importing: what imports, once something was imported.
    """

    desk_made = Signal()
    saving_made = Signal()
    review_made = Signal()
    import_made = Signal()

    def __init__(self, window: MainWindow, session: Session, look: Look, watch: Watch) -> None:
        super().__init__(window)
        self._window, self._session, self._look = window, session, look
        self.edits = Edits(session, self)
        self.undo_stack = Undo(session, self)
        self.leaving = Leaving(window, self.edits, self._saver)
        self.desk: FiguresDesk | None = None
        self.reviewing: ReviewDesk | None = None
        self.importing: ImportDesk | None = None
        self._awaited: Path | None = None
        self._loading = IdleJob(self)
        self._loading.done.connect(self._on_review_loaded)
        self._wanted: Briefing | None = None
        self._saving: Saving | None = None
        self._recovery: Recovery | None = None
        folder = watch.folder
        self._journals: Path | None = folder / "journals" if folder and not watch.safe else None
        self._imported: Path | None = folder / "imported" if folder else None

    def update_figures(self) -> None:
        """Open the tables of the briefing."""
        if self._session.briefing is None:
            return
        if self.desk is None:
            from broadsheet.app.figures_desk import FiguresDesk

            self.desk = FiguresDesk(self._window, self._session, self.edits, self.undo_stack, self._look)
            self.desk_made.emit()
        pane = self.desk.pane
        pane.show()
        pane.raise_()
        pane.activateWindow()
        pane.current_table().setFocus()

    def import_article(self) -> None:
        """Ask for articles and make briefings of them."""
        self.importer().ask()

    def import_tied(self) -> None:
        """Ask for an article whose sentences are tied to the open briefing."""
        self.importer().ask_tied()

    def import_text(self) -> None:
        """Make a briefing of the text on the clipboard."""
        self.importer().paste()

    def importer(self) -> ImportDesk:
        """What imports."""
        if self.importing is None:
            from broadsheet.app.importing import ImportDesk

            self.importing = ImportDesk(self._window, self._session, self.edits, self._imported)
            self.import_made.emit()
            self._clean_imports()
        return self.importing

    def _clean_imports(self) -> None:
        """Imports that nobody opened for long go, in a thread."""
        if self._imported is not None:
            from broadsheet.app.imports_kept import clean
            from broadsheet.app.jobs import Job

            opened = self._session.opened
            current = opened.path if opened else None
            Job(partial(clean, self._imported, self._journals, current), self).start()

    def await_review(self, path: Path) -> None:
        """A briefing was imported and is about to be opened: the review opens beside it."""
        self._awaited = path

    def review(self) -> None:
        """Review what the import found."""
        briefing = self._session.briefing
        if briefing is None or briefing.findings is None:
            self._window.status.tell(self.tr("This briefing was not imported: there is nothing to review"))
            return
        if self.reviewing is not None or _REVIEW[-1] in sys.modules:
            self._show_review()
        elif not self._loading.runs:  # in turns: all of it at once would hold the window
            self._wanted = briefing
            self._loading.begin(_loaded())

    def _on_review_loaded(self) -> None:
        if self._session.briefing is self._wanted:
            self._show_review()

    def _show_review(self) -> None:
        if self.reviewing is None:
            from broadsheet.app.review_desk import ReviewDesk

            self.reviewing = ReviewDesk(self._window, self._session, self.edits, self.undo_stack, self._look)
            self.review_made.emit()
        pane = self.reviewing.pane
        pane.show()
        pane.raise_()
        pane.activateWindow()
        pane.queue.setFocus()

    def undo(self) -> None:
        """Take the last change back."""
        self.undo_stack.undo()

    def redo(self) -> None:
        """Make it again."""
        self.undo_stack.redo()

    def save(self) -> None:
        """Save the changes."""
        self._saver().save()

    def save_as(self) -> None:
        """Save the briefing under another name."""
        self._saver().save_as()

    def begin(self) -> None:
        """Another briefing is open: its steps begin anew, and the tables of the last one go."""
        self.edits.begin()
        self.undo_stack.clear()
        self.close_desk()
        if self.reviewing is not None:
            self.reviewing.pane.close()
        opened = self._session.opened
        if opened is not None and self._imported is not None and opened.path.parent == self._imported:
            from broadsheet.app.imports_kept import touch

            touch(opened.path)
        awaited, self._awaited = self._awaited, None
        if awaited is not None and self._session.opened is not None and self._session.opened.path == awaited:
            self.review()
        # Path.is_dir would raise where the person may not even look.
        if self._journals is not None and (self._recovery is not None or os.path.isdir(self._journals)):  # noqa: PTH112
            self.recovery().begin()

    def on_data_changed(self) -> None:
        """A table changed."""
        self.edits.look()
        if self._journals is not None:
            self.recovery().note()
        if self.desk is not None:
            self.desk.show()
        if self.reviewing is not None:
            self.reviewing.show()

    def recovery(self) -> Recovery:
        """The keeper of the journal."""
        if self._recovery is None:
            from broadsheet.app.recovery import Recovery

            self._recovery = Recovery(self._window, self._session, self.edits, self.undo_stack, self._journals)
        return self._recovery

    def end(self) -> None:
        """The window closes: an import stops; the journal goes, unless the system ends the program unasked."""
        if self.importing is not None:
            self.importing.stop()
        if self._recovery is not None:
            self._recovery.end(keep=self.edits.dirty and not self.leaving.decided)

    def close_desk(self) -> None:
        """Close the tables."""
        if self.desk is not None:
            self.desk.pane.close()

    def forget_desk(self) -> None:
        """The tables were closed."""
        if self.desk is not None:
            self.desk.deleteLater()
            self.desk = None

    def forget_review(self) -> None:
        """The review was closed."""
        if self.reviewing is not None:
            self.reviewing.deleteLater()
            self.reviewing = None

    def lend(self, actions: tuple[QAction, ...]) -> None:
        """Give the tables' window the commands of the main one."""
        if self.desk is not None:
            self.desk.pane.lend(actions)

    @property
    def saving(self) -> Saving | None:
        """What saves, once something was saved."""
        return self._saving

    def _saver(self) -> Saving:
        if self._saving is None:
            from broadsheet.app.saving import Saving

            self._saving = Saving(self._window, self._session, self.edits, self._imported)
            self.saving_made.emit()
        return self._saving


def _loaded() -> Iterator[None]:
    for name in _REVIEW:
        import_module(name)
        yield
