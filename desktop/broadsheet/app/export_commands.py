"""Commands that export and print; nothing behind them is loaded before one is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.app.export_desk import ExportDesk
    from broadsheet.app.look import Look
    from broadsheet.app.main_window import MainWindow
    from broadsheet.app.making import MakingDesk
    from broadsheet.app.marks_commands import MarksCommands
    from broadsheet.app.print_desk import PrintDesk
    from broadsheet.app.watch import Watch
    from broadsheet.derive.slides import Wishes
    from broadsheet.state.session import Session
    from broadsheet.state.settings import Preferences


class Around(NamedTuple):
    """What the commands and the desks behind them work with.

    Attributes:
        wished: tells what was said last before a talk in a language.
    """

    window: MainWindow
    session: Session
    look: Look
    preferences: Preferences
    watch: Watch
    wished: Callable[[str], Wishes]
    marks: MarksCommands


class ExportCommands(QObject):
    """Opens the dialogs of one window, one at a time."""

    def __init__(self, around: Around) -> None:
        super().__init__(around.window)
        self._around = around
        self.exports: ExportDesk | None = None
        self.prints: PrintDesk | None = None

    def export(self) -> None:
        """Export the open briefing."""
        from broadsheet.app.export_desk import ExportDesk

        if self.exports is None:
            self.exports = ExportDesk(self._around)
        self._open(self.exports)

    def print_pages(self) -> None:
        """Print the open briefing."""
        from broadsheet.app.print_desk import PrintDesk

        if self.prints is None:
            self.prints = PrintDesk(self._around)
            self.prints.pdf_requested.connect(self.export_pdf)
        self._open(self.prints)

    def export_pdf(self, kind: str) -> None:
        """Where nothing prints: export the pages that were to be printed."""
        self.export()
        if self.exports is not None:
            self.exports.choose(kind)

    def renew(self) -> None:
        """The briefing says something else."""
        for desk in (self.exports, self.prints):
            if desk is not None:
                desk.renew()

    def close(self) -> None:
        """Another briefing is open, or none any more: what is being made of the last one ends, nothing half is left."""
        for desk in (self.exports, self.prints):
            if desk is not None:
                desk.end()

    def _open(self, desk: MakingDesk) -> None:
        """Open a dialog, unless there is nothing to make anything of."""
        opened = self._around.session.opened
        if opened is None or opened.briefing is None:
            return
        if opened.read_only:
            from broadsheet.app.questions import Question, ask

            words = self.tr(
                "This file breaks rules of the format, so nothing is made of it; see Problems of this file."
            )
            ask(Question(words, "", ("close",)), self._around.window)
            return
        desk.open()
