"""Paints pages of paper onto a printer, one after the other, away from the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPageLayout, QPainter

from broadsheet.app.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from broadsheet.typeset.sheets import Sheets


class PrintRun(QObject):
    """One print. Qt lets a thread paint onto a printer, so the window goes on living.

    Args:
        make: lays the pages out.
        printer: set up by a person; nobody else uses it meanwhile.
        parent: who listens.
    """

    progressed = Signal(int, int)
    printed = Signal(int)  # how many pages
    failed = Signal(object)  # the exception, or None where the printer took nothing
    stopped = Signal()

    def __init__(self, make: Callable[[], Sheets], printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._make, self._printer = make, printer
        self._wanted = True

    def start(self) -> None:
        """Begin."""
        job = Job(partial(_printed, self._make, self._printer, self._tell), self)
        job.done.connect(self._on_done)
        job.failed.connect(self.failed)
        job.start()

    def stop(self) -> None:
        """Print no more; what has not gone to the printer yet never does."""
        self._wanted = False

    def _tell(self, done: int, whole: int) -> bool:
        """Called in the thread, before every page; whether to go on."""
        if self._wanted:
            self.progressed.emit(done, whole)
        return self._wanted

    def _on_done(self, pages: object) -> None:
        if not self._wanted:
            self.stopped.emit()
        elif pages:
            self.printed.emit(pages)
        else:
            self.failed.emit(None)


def pages_to_print(printer: QPrinter, count: int) -> list[int]:
    """The pages that a person wants; the first is 0."""
    from PySide6.QtPrintSupport import QPrinter

    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        pages = [page for page in range(count) if ranges.contains(page + 1)]
    else:
        pages = list(range(count))
    return pages[::-1] if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst else pages


def _printed(make: Callable[[], Sheets], printer: QPrinter, told: Callable[[int, int], bool]) -> int:
    """Print; returns how many pages went to the printer, 0 where it took none or was stopped. Called in a thread."""
    sheets = make()
    pages = pages_to_print(printer, len(sheets))
    wide = sheets.size[0] > sheets.size[1]
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    painter = QPainter()
    if not pages or not told(0, len(pages)) or not painter.begin(printer):
        return 0
    for at, page in enumerate(pages):
        if not told(at, len(pages)):
            printer.abort()
            painter.end()
            return 0
        if at:
            printer.newPage()
        _paint(painter, printer, sheets, page)
    return len(pages) if painter.end() else 0


def _paint(painter: QPainter, printer: QPrinter, sheets: Sheets, page: int) -> None:
    """One page, as large as the paper lets it be, in its middle."""
    paper: QRectF = printer.pageLayout().fullRectPixels(printer.resolution()).toRectF()
    scale = min(paper.width() / sheets.size[0], paper.height() / sheets.size[1])
    painter.save()
    left, top = (paper.width() - sheets.size[0] * scale) / 2, (paper.height() - sheets.size[1] * scale) / 2
    painter.translate(left, top)
    painter.scale(scale, scale)
    sheets.paint(painter, page)
    painter.restore()
