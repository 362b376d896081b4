"""Printing through the real window, onto printers that write files; read back by a program of others."""

import os
import sys
import threading
from decimal import Decimal

import pypdfium2
import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from tests.window import open_window, wait_for

from broadsheet.app import print_desk, printers
from broadsheet.app.print_desk import KINDS
from broadsheet.derive.revising.figures import with_cell
from broadsheet.model import Ref

K = Qt.Key


@pytest.fixture(params=["zh"])
def program(request, app, tmp_path):
    with open_window(app, tmp_path, request.param, (1280, 720)) as found:
        yield found
        if found.commands.exporting.prints is not None:
            found.commands.exporting.prints.end()


@pytest.fixture
def out(tmp_path):
    return tmp_path / "printed.pdf"


class Chosen(QDialog):
    """Stands for the system's dialog: the printer writes a file, and pages may be chosen."""

    def __init__(self, printer, pages, parent, out, ranges):
        super().__init__(parent)
        self.printer, self.pages = printer, pages
        self.title = printer.docName()
        printer.setOutputFileName(str(out))
        if ranges:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setPageRanges(QPageRanges.fromString(ranges))


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()


def opened(program, out, ranges="", names=("Office",), kind="notes"):
    """The dialog, by its shortcut, with printers that are not there; the script is the shortest that it prints."""
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    press(program.window, K.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert wait_for(lambda: (made := program.commands.exporting.prints) and made.dialog and made.dialog.isVisible())
    desk = program.commands.exporting.prints
    desk.printers = lambda: names
    desk.ask = lambda printer, pages, parent: Chosen(printer, pages, parent, out, ranges)
    desk.dialog.activateWindow()
    assert QTest.qWaitForWindowActive(desk.dialog)
    choose(desk.dialog, kind)
    return desk.dialog


def choose(dialog, kind):
    press(dialog.list, K.Key_Home)
    for _ in range(KINDS.index(kind)):
        press(dialog.list, K.Key_Down)
    assert dialog.kind.id == kind


def previewed(dialog):
    return wait_for(
        lambda: dialog.preview.pages > 0 and dialog.preview._stack.currentWidget() is dialog.preview.picture
    )


def agreed(dialog):
    """Enter in the dialog of the system."""
    assert wait_for(lambda: dialog.findChild(Chosen) is not None)
    chosen = dialog.findChild(Chosen)
    chosen.accept()
    return chosen


def printed(dialog):
    press(dialog.list, K.Key_Return)
    chosen = agreed(dialog)
    assert wait_for(lambda: not dialog.busy and dialog.told.text(), 6000)
    return chosen


def texts(path):
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_printed_by_the_keyboard_alone(program, out, kind):
    dialog = opened(program, out, kind=kind)
    assert previewed(dialog)
    pages = dialog.preview.pages
    chosen = printed(dialog)
    assert chosen.title == program.session.briefing.manifest.title.pick("zh")
    assert chosen.pages == pages
    assert dialog.told.text() == f"已将 {pages} 页送往打印机"
    found = texts(out)
    assert len(found) == pages
    assert "1699" in "".join(found)
    press(dialog, K.Key_Escape)
    assert program.commands.exporting.prints.dialog is None


def test_the_pages_that_are_chosen_are_printed(program, out):
    dialog = opened(program, out, "2-3")
    printed(dialog)
    assert dialog.told.text() == "已将 2 页送往打印机"
    some = texts(out)
    dialog.close_now()
    dialog = opened(program, out)
    printed(dialog)
    assert texts(out)[1:3] == some


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("A3", (842, 1191))])
def test_the_paper_is_the_one_that_is_chosen_and_filled(program, out, paper, size):
    dialog = opened(program, out, "1")
    box = dialog.options.choices["paper"]
    box.setCurrentIndex(box.findData(paper))
    printed(dialog)
    document = pypdfium2.PdfDocument(out)
    page = document[0]
    assert page.get_size() == pytest.approx(size, abs=1)
    image = page.render(scale=0.2).to_numpy()
    document.close()
    rows = (image.min(axis=2) < 200).any(axis=1)
    assert rows[: len(rows) // 4].any()
    assert rows[-len(rows) // 4 :].any()


def test_where_nothing_prints_it_is_said_and_the_pdf_is_offered(program, out):
    dialog = opened(program, out, names=(), kind="handout")
    press(dialog.list, K.Key_Return)
    assert wait_for(lambda: not dialog.busy and dialog.told.text())
    assert dialog.told.text().startswith("这台电脑没有设置打印机")
    assert dialog.told.objectName() == "fault"
    press(dialog.pdf_button, K.Key_Return)
    assert wait_for(lambda: (desk := program.commands.exporting.exports) and desk.dialog and desk.dialog.isVisible())
    exports = program.commands.exporting.exports
    assert exports.dialog.kind.id == "handout"
    assert program.commands.exporting.prints.dialog is None
    exports.end()


def test_unsaved_changes_are_printed_and_what_is_supposed_is_not(program, out):
    briefing = program.session.briefing
    program.editing.undo_stack.push(with_cell(briefing, "projects-2022", "note", "补记四七一一"), "cell")
    program.what_if.enter()
    program.commands.supposing.suppose(Ref("figure", "core-va-2022"), Decimal(4711))
    seen = []
    made = print_desk._sheets
    program.commands.exporting.print_pages()
    desk = program.commands.exporting.prints

    def kept(briefing, wish):
        seen.append(briefing)
        return made(briefing, wish)

    print_desk._sheets = kept
    try:
        dialog = opened(program, out)
        printed(dialog)
    finally:
        print_desk._sheets = made
    assert seen == [program.session.briefing]
    assert seen[0].figures["projects-2022"].note == "补记四七一一"
    assert "4711" not in "".join(texts(out))
    assert desk is program.commands.exporting.prints
    program.editing.undo_stack.undo()


class Slow:
    """Sheets whose second page waits until it is let go."""

    def __init__(self, sheets):
        self._sheets, self.size = sheets, sheets.size
        self.reached, self.go = threading.Event(), threading.Event()

    def __len__(self):
        return len(self._sheets)

    def paint(self, painter, page):
        if page == 1:
            self.reached.set()
            self.go.wait(30)
        self._sheets.paint(painter, page)


@pytest.fixture
def slow(monkeypatch):
    made, kept = print_desk._sheets, []

    def make(briefing, wish):
        kept.append(Slow(made(briefing, wish)))
        return kept[-1]

    monkeypatch.setattr(print_desk, "_sheets", make)
    return kept


def begun(program, out, slow):
    dialog = opened(program, out)
    press(dialog.list, K.Key_Return)
    agreed(dialog)
    assert wait_for(lambda: slow and slow[0].reached.is_set(), 3000)
    return dialog


def test_stopped_in_the_middle_the_rest_is_never_printed(program, out, slow):
    dialog = begun(program, out, slow)
    assert wait_for(lambda: dialog.bar.maximum() == len(slow[0]))
    press(dialog, K.Key_Escape)
    slow[0].go.set()
    assert wait_for(lambda: not dialog.busy)
    assert dialog.told.text() == "已停止打印"
    assert dialog.isVisible()


def test_a_window_that_closes_while_it_prints_ends_it(program, out, slow):
    begun(program, out, slow)
    desk = program.commands.exporting.prints
    program.window.close()
    assert desk.dialog is None
    slow[0].go.set()
    assert wait_for(lambda: desk.run is None)


def test_a_printer_that_takes_nothing_is_told(program, tmp_path):
    dialog = opened(program, tmp_path / "no such folder" / "out.pdf")
    told = []
    before = qInstallMessageHandler(lambda kind, context, message: told.append(message))
    press(dialog.list, K.Key_Return)
    agreed(dialog)
    assert wait_for(lambda: not dialog.busy and dialog.told.text(), 6000)
    qInstallMessageHandler(before)
    assert [message for message in told if "plugin" not in message] == ["QPainter::begin(): Returned false"]
    assert dialog.told.text().startswith("打印机没有响应")
    assert dialog.make_button.isEnabled()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of the printing service of Linux")
def test_printers_are_asked_of_the_socket_alone(tmp_path, monkeypatch):
    monkeypatch.delenv("CUPS_SERVER", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(printers, "_SOCKETS", (tmp_path / "cups.sock",))
    assert printers.printer_names() == ()
    assert os.environ["CUPS_SERVER"] == str(tmp_path / "cups.sock")
    monkeypatch.setenv("CUPS_SERVER", "")
    (tmp_path / ".cups").mkdir()
    (tmp_path / ".cups" / "client.conf").write_text("ServerName print.example\n")
    printers._keep_to_this_machine()
    assert os.environ["CUPS_SERVER"] == ""


def test_the_dialog_of_the_system_knows_the_pages(app, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", "/run/cups/cups.sock")
    parent = QDialog()
    printer = printers.new_printer()
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    asking = print_desk._system_dialog(printer, 12, parent)
    assert isinstance(asking, QPrintDialog)
    assert (asking.minPage(), asking.maxPage()) == (1, 12)
    asking.close()
    parent.deleteLater()
