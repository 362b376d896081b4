"""A session that visits every page and runs every command of the menus once; started by test_offline.py."""

import sys
import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QProgressDialog

from broadsheet.app.actions import ACTIONS
from broadsheet.app.export_desk import suffix_of
from broadsheet.app.handover import Request
from broadsheet.app.printers import new_printer
from broadsheet.app.program import Program
from broadsheet.app.start import Start
from broadsheet.export.formats import FORMATS
from broadsheet.files import Opening
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.state.focus import Target
from broadsheet.state.session import PAGES
from broadsheet.state.settings import Preferences

LAST = {"quit"}


def order(id_):
    """Undo first, so that there is something to redo; back, then forward, at the end."""
    return ("undo", "redo", "", "back", "forward").index(id_ if id_ in ("undo", "redo", "back", "forward") else ""), id_


def give_a_talk(program, left):
    """Every step of a show, what can lie upon a slide, and its end."""
    showing = program.commands.showing
    showing.end_show()
    showing.take_request(Request(present="present"))
    for intent in (*["next"] * 60, "freeze", "freeze", "black", "black", "zoom", "zoom", "laser", "mark_next"):
        showing.show.talk.act(intent)
        QTest.qWait(5)
    program.window.findChild(QAction, "end_show").trigger()
    if showing.show is None:
        left.discard("end_show")


def import_and_review(program, left):
    """An article from the clipboard becomes the briefing that is open, and what was found in it is gone through."""
    QApplication.clipboard().setText("溪桥镇的一年\n\n2023年，溪桥镇实现增加值12.5亿元，增长8%。\n")
    program.window.findChild(QAction, "import_text").trigger()
    answer("import_new")
    for _ in range(300):
        if program.session.briefing.findings is not None:
            break
        QTest.qWait(100)
    review = program.window.findChild(QAction, "review")
    if review.isEnabled():
        review.trigger()
        QTest.qWait(200)
        left.discard("review")


def answer(which):
    """Press a button of the question that is asked."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMessageBox) and widget.isVisible():
            next(button for button in widget.buttons() if button.objectName() == which).click()


def close_dialogs():
    """What a command asks is answered with no; what runs may end."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and not isinstance(widget, QProgressDialog) and widget.isVisible():
            widget.reject()


def take_in_hand(program):
    """What some commands need: words found, a change, a supposed value, a name's card, the keyboard in a chart."""
    if program.session.page != "read":
        return
    program.commands.show_section("s1")
    if not program.window.reader.is_finding:
        program.commands.searching.finding.find_text("2022")
        QTest.qWait(20)
    if not (program.editing.undo_stack.can_undo or program.editing.undo_stack.can_redo):
        program.editing.undo_stack.push(replace(program.session.briefing), "restore")
    if program.what_if.hypothesis is None:
        program.what_if.enter()
        program.commands.supposing.suppose(Ref("figure", "core-va-2022"), Decimal(1599))
    program.window.activateWindow()  # as a person comes back to it from a dialog
    for _ in range(2):  # pinning what is on top already lets it go
        if program.window.open_card() is None:
            program.focus.pin(Target(Ref("entity", "yuhang")))
            QTest.qWait(20)
    for card in program.window.facing.shown_cards():
        if hasattr(card.canvas, "zoom"):
            card.canvas.setFocus()
    program.menus.opening.emit()


def await_start(program):
    """Everything is there, on a machine that has much else to do as well."""
    for _ in range(1200):
        if hasattr(program, "edit_wiring"):
            break
        QTest.qWait(50)
    QTest.qWait(1500)  # pyqtgraph is loaded behind the first charts


def export_and_print(program, folder):
    """The preview of every format, a file and a folder, then a print into a file where there is no printer."""
    exporting = program.commands.exporting
    exporting.export()
    assert until(lambda: exporting.exports is not None and exporting.exports.dialog is not None)
    desk = exporting.exports
    for form in (form for id_, form in FORMATS.items() if id_ != "bundle"):  # which the standalone app alone can make
        desk.dialog.choose(form.id)
        assert until(lambda: is_shown(desk.dialog.preview)), form.id
        if form.id not in ("pptx", "csv"):  # a file and a folder; the others are made by the command beside this
            continue
        suffix = suffix_of(desk.dialog.wish, form)
        desk._on_target(
            desk.dialog.wish, "" if suffix else form.id, f"{folder}/{form.id}{suffix}" if suffix else folder
        )
        assert until(lambda: not desk.dialog.busy), form.id
        assert "fault" not in desk.dialog.told.objectName(), desk.dialog.told.text()
    desk.end()
    exporting.print_pages()
    assert until(lambda: exporting.prints is not None and exporting.prints.dialog is not None)
    prints = exporting.prints
    prints._on_make()
    assert until(lambda: not prints.dialog.busy)
    printer = new_printer()
    printer.setOutputFileName(f"{folder}/printed.pdf")
    prints.print_on(printer)
    assert until(lambda: prints.run is None)
    assert Path(folder, "printed.pdf").stat().st_size
    prints.end()


def is_shown(preview):
    return preview.pages and preview._stack.currentWidget() is not preview.told


def until(true):
    """Let the program run until something is true; return whether it became so."""
    for _ in range(6000):
        if true():
            return True
        QTest.qWait(10)
    return False


def main():
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    closer = QTimer(app, interval=20)
    closer.timeout.connect(close_dialogs)
    closer.start()
    with tempfile.TemporaryDirectory() as folder:
        program = Program(app, Preferences(Path(folder) / "settings.json"))
        program.show_text(Opening(bundled_briefing()))
        Start(program, Request()).begin()
        program.window.resize(1440, 900)
        await_start(program)
        for language in program.session.briefing.articles:
            program.commands.speak(language)
            for page in PAGES:
                program.session.turn_to(page)
                QTest.qWait(150)
        left = {spec.id for spec in ACTIONS} - LAST
        for page in (*PAGES, *PAGES):
            program.session.turn_to(page)
            for id_ in sorted(left, key=order):
                if id_ != "forward":  # which there is right after going back, and only then
                    take_in_hand(program)
                action = program.window.findChild(QAction, id_)
                if action.isEnabled():
                    action.trigger()
                    QTest.qWait(40)  # a dialog is closed meanwhile
                    left.discard(id_)
                    if id_ != "back":
                        program.session.turn_to(page)
        give_a_talk(program, left)
        while program.editing.undo_stack.can_undo:  # else the window would ask whether to save
            program.editing.undo_stack.undo()
        import_and_review(program, left)
        closer.stop()
        export_and_print(program, folder)
        program.window.close()
        print("left:", *sorted(left))


if __name__ == "__main__":
    main()
