"""Every connection of what changes, saves and takes back, apart from `broadsheet.app.wiring` for its size."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from broadsheet.app.behind import Behind

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.app.commands import Commands
    from broadsheet.app.editing import Editing
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.menus import Menus
    from broadsheet.app.presenter import Presenter
    from broadsheet.app.shelf_commands import ShelfCommands
    from broadsheet.app.start import Start
    from broadsheet.state.session import Session
    from broadsheet.views.figures.adding import AddDialog
    from broadsheet.views.figures.new_source import SourceDialog
    from broadsheet.views.figures.pasting import PasteDialog

_LENT = ("undo", "redo", "save", "save_as")
"""Commands that the window of the tables has too."""


class EditWiring(QObject):
    """Connects the editing of one window."""

    def __init__(
        self,
        window: MainWindow,
        menus: Menus,
        commands: Commands,
        presenter: Presenter,
        session: Session,
        look: Look,
        editing: Editing,
        shelving: ShelfCommands,
    ) -> None:
        super().__init__(window)
        self._window, self._menus, self._commands, self._presenter = window, menus, commands, presenter
        self._session, self._look, self._editing = session, look, editing
        self._shelving = shelving
        window.may_close = editing.leaving.may_close
        window.closing.connect(editing.end)
        session.briefing_changed.connect(editing.begin)
        self._behind = Behind(window, session, editing, presenter, commands)
        session.data_changed.connect(self._behind.show_data)
        session.data_changed.connect(editing.on_data_changed)
        editing.edits.changed.connect(self._on_dirty_changed)
        editing.undo_stack.changed.connect(self._on_undo_changed)
        commands.interface_changed.connect(self._on_undo_changed)
        editing.desk_made.connect(self._on_desk_made)
        editing.saving_made.connect(self._on_saving_made)
        editing.review_made.connect(self._on_review_made)
        editing.import_made.connect(self._on_import_made)
        window.dropped.connect(self._on_dropped)
        session.briefing_changed.connect(commands.exporting.close)
        session.data_changed.connect(commands.exporting.renew)
        window.closing.connect(commands.exporting.close)
        self._on_undo_changed()

    def guard(self, start: Start) -> None:
        """Once all is there, see whether an earlier run left unsaved changes."""
        start.finished.connect(self._editing.begin)

    def _on_dirty_changed(self) -> None:
        dirty = self._editing.edits.dirty
        self._window.setWindowModified(dirty)
        if self._editing.desk is not None:
            self._editing.desk.pane.setWindowModified(dirty)
        if self._editing.reviewing is not None:
            self._editing.reviewing.pane.setWindowModified(dirty)

    def _on_undo_changed(self) -> None:
        undo, there = self._editing.undo_stack, self._session.briefing is not None
        self._menus.tell("undo", undo.undo_words())
        self._menus.tell("redo", undo.redo_words())
        self._menus.enable("undo", undo.can_undo)
        self._menus.enable("redo", undo.can_redo)
        for id_ in ("update_figures", "save", "save_as", "import_tied", "export", "print_pages"):
            self._menus.enable(id_, there)
        briefing = self._session.briefing
        self._menus.enable("review", briefing is not None and briefing.findings is not None)

    def _on_dropped(self, paths: list[Path]) -> None:
        """Articles that are dropped are imported, a briefing is opened, several are put on the shelf."""
        from broadsheet.app.importing import is_article, may_hold_articles

        articles = [path for path in paths if is_article(path) or may_hold_articles(path)]
        if len(paths) == 1 and articles and not paths[0].is_dir():
            self._editing.importer().offer(paths[0])
        elif articles:
            self._editing.importer().take_all(articles)
        elif len(paths) == 1:
            self._commands.open_path(paths[0])
        else:
            self._shelve(paths)

    def _on_import_made(self) -> None:
        importing = self._editing.importing
        assert importing is not None
        importing.imported.connect(self._on_imported)
        importing.several_imported.connect(self._shelve)

    def _shelve(self, paths: list[Path]) -> None:
        """Put briefings on the shelf, and show it: each is opened from there."""
        self._shelving.shelf()
        self._shelving.add(paths)

    def _on_imported(self, path: Path) -> None:
        """A briefing was made of an article: open it, and the review beside it."""
        self._editing.await_review(path)
        self._commands.open_path(path)

    def _on_review_made(self) -> None:
        """The review was opened: its intents, and who keeps it true."""
        desk = self._editing.reviewing
        assert desk is not None
        pane = desk.pane
        pane.lend(self._menus.actions(_LENT))
        pane.chosen.connect(desk.choose)
        pane.judged.connect(desk.judge)
        pane.field_requested.connect(desk.change_field, Qt.ConnectionType.QueuedConnection)  # a form is done with first
        pane.choice_requested.connect(desk.choose_continuation)
        pane.edit_requested.connect(desk.edit)
        pane.move_requested.connect(desk.move)
        pane.step_requested.connect(desk.step)
        pane.words_requested.connect(desk.tie_words)
        pane.place_requested.connect(desk.look_at)
        pane.stop_requested.connect(desk.stop)
        pane.finished.connect(self._editing.forget_review)
        pane.finished.connect(self._behind.catch_up)
        self._look.changed.connect(desk.show_look)
        self._session.language_changed.connect(desk.show)
        self._commands.interface_changed.connect(desk.show_words)

    def _on_saving_made(self) -> None:
        saving = self._editing.saving
        assert saving is not None
        saving.saved.connect(self._commands.remember_opened)
        saving.saved.connect(self._on_saved)
        saving.moved_out.connect(self._on_moved_out)

    def _on_saved(self, path: object, files: object) -> None:
        self._editing.recovery().saved(path, files)  # type: ignore[arg-type]  # a signal's arguments
        if self._editing.desk is not None:
            self._editing.desk.show()

    def _on_moved_out(self, path: Path) -> None:
        """An import lies where a person wants it now: what was kept meanwhile goes, from the shelf too."""
        self._shelving.remove([path])
        with suppress(OSError):
            path.unlink()

    def _on_desk_made(self) -> None:
        """The tables were opened: their intents, and who keeps them true."""
        desk = self._editing.desk
        assert desk is not None
        pane = desk.pane
        self._editing.lend(self._menus.actions(_LENT))
        pane.cell_requested.connect(desk.change_cell)
        pane.reach_requested.connect(desk.change_reach)
        pane.remove_requested.connect(desk.remove)
        pane.add_requested.connect(desk.add)
        pane.source_requested.connect(desk.add_source)
        pane.paste_requested.connect(desk.pasting.paste)
        pane.row_changed.connect(desk.tell_row)
        pane.problems_requested.connect(self._commands.problems)
        pane.finished.connect(self._editing.forget_desk)
        self._look.changed.connect(desk.show_look)
        self._session.problems_changed.connect(desk.show)
        self._session.language_changed.connect(desk.show)
        desk.adding_opened.connect(self._on_adding_opened)
        desk.pasting.opened.connect(self._on_pasting_opened)
        desk.source_opened.connect(self._on_source_opened)
        desk.show()

    def _on_adding_opened(self, dialog: AddDialog) -> None:
        desk = self._editing.desk
        assert desk is not None
        dialog.changed.connect(desk.preview)
        dialog.indicator_changed.connect(desk.choose_indicator)
        dialog.add_requested.connect(desk.take_added)

    def _on_pasting_opened(self, dialog: PasteDialog) -> None:
        desk = self._editing.desk
        assert desk is not None
        dialog.choices_changed.connect(desk.pasting.choose)
        dialog.accept_requested.connect(desk.pasting.take_pasted)

    def _on_source_opened(self, dialog: SourceDialog) -> None:
        desk = self._editing.desk
        assert desk is not None
        dialog.add_requested.connect(desk.take_source)
