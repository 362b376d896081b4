"""Commands that export and print; nothing behind them is loaded before one is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from broadsheet.app.jobs import IdleJob

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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


_SHARED = ("broadsheet.derive.slides", "broadsheet.views.exporting.options", "broadsheet.views.exporting.pane")
_EXPORTS = (*_SHARED, "broadsheet.app.making", "broadsheet.app.export_desk", "broadsheet.app.show.wished")
_PRINTS = (*_SHARED, "broadsheet.app.making", "broadsheet.app.print_desk", "broadsheet.app.show.wished")
"""What a desk and its dialog need, each in a turn of its own: all at once holds the window for longer than is felt."""


class ExportCommands(QObject):
    """Opens the dialogs of one window, one at a time, in steps between which the window answers."""

    def __init__(self, around: Around) -> None:
        super().__init__(around.window)
        self._around = around
        self._opening = IdleJob(self)
        self.exports: ExportDesk | None = None
        self.prints: PrintDesk | None = None

    def export(self) -> None:
        """Export the open briefing."""
        self._open(_EXPORTS, self._export_desk)

    def print_pages(self) -> None:
        """Print the open briefing."""
        self._open(_PRINTS, self._print_desk)

    def export_pdf(self, kind: str) -> None:
        """Where nothing prints: export the pages that were to be printed."""
        self._open(_EXPORTS, self._export_desk, kind)

    def renew(self) -> None:
        """The briefing says something else."""
        for desk in (self.exports, self.prints):
            if desk is not None:
                desk.renew()

    def close(self) -> None:
        """Another briefing is open, or none any more: what is being made of the last one ends, nothing half is left."""
        self._opening.stop()
        for desk in (self.exports, self.prints):
            if desk is not None:
                desk.end()

    def _export_desk(self) -> ExportDesk:
        from broadsheet.app.export_desk import ExportDesk

        if self.exports is None:
            self.exports = ExportDesk(self._around)
        return self.exports

    def _print_desk(self) -> PrintDesk:
        from broadsheet.app.print_desk import PrintDesk

        if self.prints is None:
            self.prints = PrintDesk(self._around)
            self.prints.pdf_requested.connect(self.export_pdf)
        return self.prints

    def _open(self, needed: Sequence[str], desk: Callable[[], MakingDesk], kind: str = "") -> None:
        """Open a dialog, unless there is nothing to make anything of, or one is just being opened."""
        opened = self._around.session.opened
        if opened is None or opened.briefing is None or self._opening.runs:
            return
        if opened.read_only:
            from broadsheet.app.questions import Question, ask

            words = self.tr(
                "This file breaks rules of the format, so nothing is made of it; see Problems of this file."
            )
            ask(Question(words, "", ("close",)), self._around.window)
            return
        self._opening.begin(_steps(needed, desk, kind))


def _steps(needed: Sequence[str], desk: Callable[[], MakingDesk], kind: str) -> Iterator[None]:
    for name in needed:
        import_module(name)
        yield
    yield from desk().opening(kind)
