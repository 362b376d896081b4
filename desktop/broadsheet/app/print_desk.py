"""Prints of one window: what, on which paper, on which printer, how far it is, and how it ended."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from broadsheet.app.jobs import Job
from broadsheet.app.making import MakingDesk
from broadsheet.app.print_run import PrintRun
from broadsheet.app.printers import new_printer, printer_names
from broadsheet.export.formats import FORMATS
from broadsheet.files import FileProblem
from broadsheet.state.export_wish import Kind, Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QDialog

    from broadsheet.model import Briefing
    from broadsheet.typeset.sheets import Sheets
    from broadsheet.views.exporting.pane import MakingDialog

KINDS = ("pdf", "handout", "notes")


def _system_dialog(printer: QPrinter, pages: int, parent: QDialog) -> QDialog:
    """The system's dialog: printer, pages, copies, both sides."""
    from PySide6.QtCore import Qt
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog

    asking = QPrintDialog(printer, parent)
    asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asking.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    asking.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    asking.setMinMax(1, max(1, pages))
    return asking


class PrintDesk(MakingDesk):
    """One dialog, and at most one print that runs behind it.

    Attributes:
        printers: tells the names of the printers; called in a thread.
        ask: makes the system's dialog for a printer.
        run: while something is being printed.
    """

    printing = True
    run: PrintRun | None = None
    pdf_requested = Signal(str)  # kind

    printers: Callable[[], tuple[str, ...]] = staticmethod(printer_names)
    ask: Callable[[QPrinter, int, QDialog], QDialog] = staticmethod(_system_dialog)

    def end(self) -> None:
        """Stop what runs and close the dialog."""
        if self.run is not None:
            self.run.stop()
        super().end()

    def _kinds(self) -> tuple[Kind, ...]:
        return tuple(Kind(id_, ("paper", *FORMATS[id_].heeds)) for id_ in KINDS if id_ in FORMATS)

    def _first(self) -> str:
        return KINDS[0]

    def _wish(self) -> Wish:
        """What the preview shows: the paper makes it larger, not different."""
        wish = super()._wish()
        return replace(wish, values={name: value for name, value in wish.values.items() if name != "paper"})

    def _connect(self, dialog: MakingDialog) -> None:
        super()._connect(dialog)
        dialog.make_requested.connect(self._on_make)
        dialog.stop_requested.connect(self._on_stop)
        dialog.pdf_requested.connect(self._on_pdf)

    def _on_make(self) -> None:
        """Look for printers, off the GUI thread: one of the network may take its time to answer."""
        assert self.dialog is not None
        if self.run is None and not self.dialog.busy:
            self.dialog.show_busy(self.tr("Looking for printers…"))
            job = Job(self.printers, self)
            job.done.connect(self._on_printers)
            job.start()

    def _on_printers(self, names: object) -> None:
        if self.dialog is None or not self.dialog.busy:
            return
        if not names:
            words = self.tr(
                "No printer is set up on this computer. The pages can be saved as a PDF and printed elsewhere."
            )
            self.dialog.show_idle(words, wrong=True)
            return
        self.dialog.show_idle("")
        printer = new_printer()
        self.set_up(printer)
        asking = self.ask(printer, self.dialog.preview.pages, self.dialog)
        asking.accepted.connect(partial(self.print_on, printer))
        asking.open()

    def set_up(self, printer: QPrinter) -> None:
        """Name the print, and put in the paper that is chosen."""
        from PySide6.QtGui import QPageSize

        assert self.dialog is not None
        paper = QPageSize.PageSizeId.A3 if self.dialog.wish.values.get("paper") == "A3" else QPageSize.PageSizeId.A4
        printer.setPageSize(QPageSize(paper))
        briefing = self._session.briefing
        assert briefing is not None
        printer.setDocName(briefing.manifest.title.pick(self.dialog.wish.language)[:80])
        printer.setCreator("Broadsheet")

    def print_on(self, printer: QPrinter) -> None:
        """Print what is chosen."""
        briefing = self._session.briefing
        if self.dialog is None or briefing is None or self.run is not None:
            return
        self.run = run = PrintRun(partial(_sheets, briefing, self._wish()), printer, self)
        run.progressed.connect(self._on_progressed)
        run.printed.connect(self._on_printed)
        run.failed.connect(self._on_failed)
        run.stopped.connect(self._on_stopped)
        self.dialog.show_busy(self.tr("Printing…"))
        run.start()

    def _on_stop(self) -> None:
        assert self.dialog is not None
        if self.run is not None:
            self.run.stop()
        else:
            self.dialog.show_idle("")

    def _on_pdf(self) -> None:
        assert self.dialog is not None
        kind = self.dialog.kind.id
        self.dialog.close_now()
        self.pdf_requested.emit(kind)

    def _on_printed(self, pages: int) -> None:
        self._tell(self.tr("%n page(s) sent to the printer", "", pages))

    def _on_stopped(self) -> None:
        self._tell(self.tr("Printing was stopped"))

    def _on_failed(self, problem: Exception | None) -> None:
        if isinstance(problem, FileProblem):
            self._tell(self._refusal(problem.problem), wrong=True)
            return
        self._tell(self.tr("The printer took nothing. Is it switched on, and is there room on the disk?"), wrong=True)
        if problem is not None:
            raise problem


def _sheets(briefing: Briefing, wish: Wish) -> Sheets:
    """The pages, laid out; called in a thread."""
    from broadsheet.derive.slides import cover_fields
    from broadsheet.export.asking import options_of
    from broadsheet.export.order import Order
    from broadsheet.export.previews.paper import sheets_of
    from broadsheet.export.signs import inked

    options = options_of(wish.values, cover_fields(briefing, wish.language))
    order, _ = inked(Order(briefing, wish.language, options))
    return sheets_of(wish.kind, order)
