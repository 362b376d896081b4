"""Exports through the real window: every format by the keyboard alone, and whatever can go wrong on the way."""

import csv
import io
import os
import stat
import textwrap
import time
from contextlib import contextmanager
from decimal import Decimal
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from tests.sample import write_sample
from tests.window import one_screen, wait_for

from broadsheet import cli_export
from broadsheet.app.export_desk import file_name
from broadsheet.app.private_copy import PrivateCopy
from broadsheet.app.program import Program
from broadsheet.app.questions import QuestionBox
from broadsheet.app.watch import Watch
from broadsheet.derive.revising.figures import with_cell
from broadsheet.export.asking import MARKS, word_of
from broadsheet.export.formats import FORMATS
from broadsheet.export.order import Options
from broadsheet.export.previews.kinds import KINDS
from broadsheet.files import open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.state.export_wish import Grid
from broadsheet.state.settings import Preferences

K = Qt.Key
CHANGED = "1700"
HERE = [kind for kind in FORMATS if kind != "bundle"]
"""What runs from its sources cannot hand itself over; the bundle's tests do that."""


@contextmanager
def window(app, folder, language="zh", briefing=None):
    program = Program(app, Preferences(folder / "settings.json"), Watch(folder / "state")).whole()
    program.commands.showing.system = one_screen
    program.commands.speak(language)
    program.commands.show_opened(open_briefing(briefing or bundled_briefing()), language)
    program.window.resize(1280, 720)
    program.window.show()
    QTest.qWaitForWindowExposed(program.window)
    yield program
    program.interface.silence()
    program.window.may_close = lambda: True
    program.window.close()
    program.window.deleteLater()
    program.watch.end()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def program(app, tmp_path):
    with window(app, tmp_path) as found:
        yield found


@pytest.fixture
def small(app, tmp_path):
    """On a small briefing, whose exports do not take long."""
    with window(app, tmp_path, briefing=write_sample(tmp_path / "柳溪")) as found:
        yield found


@pytest.fixture
def out(tmp_path):
    """An empty folder."""
    folder = tmp_path / "出 口"
    folder.mkdir()
    return folder


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()


def opened(program):
    """The dialog, by its shortcut."""
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    press(program.window, K.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert wait_for(lambda: (desk := program.commands.exporting.exports) and desk.dialog and desk.dialog.isVisible())
    dialog = program.commands.exporting.exports.dialog
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    return dialog


def choose(dialog, kind):
    """Go to a format with the arrow keys."""
    dialog.list.setFocus()
    press(dialog.list, K.Key_Home)
    for _ in range([each.id for each in dialog.options._offer.kinds].index(kind)):
        press(dialog.list, K.Key_Down)
    assert dialog.kind.id == kind


def is_shown(dialog):
    """Whether a page of the preview has come."""
    pane = dialog.preview
    return pane.pages > 0 and pane._stack.currentWidget() is not pane.told


def asked(dialog):
    """The dialog of the system that is open over it."""
    assert wait_for(lambda: dialog.findChild(QFileDialog) is not None)
    return dialog.findChild(QFileDialog)


def answer(dialog, place):
    """Type where to, and Enter."""
    asking = asked(dialog)
    asking.findChild(QLineEdit, "fileNameEdit").setText(str(place))
    press(asking.findChild(QLineEdit, "fileNameEdit"), K.Key_Return)


def ready(program):
    return lambda: program.commands.exporting.exports._file is not None


def exported(program, kind, place):
    """Export by the keyboard: the list, Enter, a place, Enter; returns the dialog once it is over."""
    dialog = program.commands.exporting.exports.dialog if program.commands.exporting.exports else None
    dialog = dialog or opened(program)
    choose(dialog, kind)
    assert wait_for(ready(program))
    press(dialog.list, K.Key_Return)
    answer(dialog, place)
    assert wait_for(lambda: not dialog.busy and dialog.told.text(), 6000)
    return dialog


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def turn_pages(dialog):
    """To the second page by the button and back, where there is one."""
    pane = dialog.preview
    assert pane.place.text().startswith(f"第 1 页，共 {pane.pages} 页")
    if pane.pages > 1:
        press(pane.on, K.Key_Space)
        assert "第 2 页" in pane.place.text()
        assert wait_for(lambda: is_shown(dialog) and not pane._soon.isActive())
        pane._stack.currentWidget().setFocus()
        assert pane._stack.currentWidget().accessibleName()
        press(pane.back, K.Key_Space)
        assert "第 1 页" in pane.place.text()


@pytest.mark.parametrize("kind", HERE)
def test_every_format_is_previewed_and_exported_by_the_keyboard_alone(small, out, kind):
    program = small
    form = FORMATS[kind]
    assert kind in KINDS
    dialog = opened(program)
    choose(dialog, kind)
    assert wait_for(lambda: is_shown(dialog), 3000)
    turn_pages(dialog)
    place = out if not form.suffix or form.many else out / f"简报{form.suffix}"
    dialog = exported(program, kind, place)
    assert "已导出为" in dialog.told.text()
    made = [path for path in out.rglob("*") if path.is_file()]
    assert made
    assert all(path.stat().st_size for path in made)
    assert [path for path in made if path.name.startswith(".")] == []
    if form.suffix:
        assert {path.suffix for path in made} == {form.suffix}
    assert program.window.status.current_words() == dialog.told.text()
    assert program.preferences.settings.export_folder == str(out)
    press(dialog, K.Key_Escape)
    assert program.commands.exporting.exports.dialog is None
    assert list((program.watch.folder).glob("export-*")) == []


def test_options_are_those_that_the_format_heeds_and_the_command_line_knows_them(program):
    names = cli_export._options()
    assert {word for word, _ in names.values()} == {word_of(name) for name in names}
    assert set(MARKS) <= set(names)
    dialog = opened(program)
    options = dialog.options
    for kind in HERE:
        form = FORMATS[kind]
        choose(dialog, kind)
        fields = options.choices | options.switches
        shown = {name for name, field in fields.items() if options.form.isRowVisible(field)} - {"language"}
        shown |= {"parts"} if not options.parts.isHidden() else set()
        shown |= {"marks"} if not options.marks.isHidden() else set()
        assert shown == set(form.heeds) - {"cover"}, kind
        assert set(form.heeds) <= set(Options.__slots__)
    press(dialog, K.Key_Escape)


def test_what_is_handed_over_whole_is_asked_no_language(program, monkeypatch):
    monkeypatch.setattr("broadsheet.app.making.sys", SimpleNamespace(frozen=True))
    dialog = opened(program)
    for kind, shown in (("docx", True), ("bundle", False)):
        choose(dialog, kind)
        assert dialog.options.form.isRowVisible(dialog.options.choices["language"]) is shown
    press(dialog, K.Key_Escape)


def test_parts_are_chosen_by_the_keyboard_and_one_alone_is_a_file(program, out):
    dialog = opened(program)
    choose(dialog, "png")
    parts = dialog.options.parts
    assert dialog.wish.values.get("parts") is None
    parts.setFocus()
    press(parts, K.Key_Home)
    press(parts, K.Key_Space)  # none: one stays
    name = parts.item(1).data(Qt.ItemDataRole.UserRole)
    assert dialog.wish.values["parts"] == (name,)
    assert wait_for(lambda: is_shown(dialog) and dialog.preview.pages == 1, 3000)
    choose(dialog, "pptx")
    assert all(part.group == "slide" or part.id not in dialog.options.parts.chosen for part in _parts(dialog))
    assert parts.count() == 1 + sum(part.group == "slide" for part in _parts(dialog))
    choose(dialog, "png")
    assert dialog.wish.values["parts"] == (name,)
    exported(program, "png", out / "one.png")
    assert [path.name for path in out.iterdir()] == ["one.png"]
    press(dialog, K.Key_Escape)


def _parts(dialog):
    return dialog.options._offer.parts[dialog.options.language]


def test_unsaved_changes_are_exported_and_what_is_supposed_is_not(program, out):
    briefing = program.session.briefing
    program.editing.undo_stack.push(with_cell(briefing, "core-va-2022", "value", CHANGED), "cell")
    program.what_if.enter()
    program.commands.supposing.suppose(Ref("figure", "core-va-2017"), Decimal(4711))
    assert program.what_if.hypothesis is not None
    dialog = exported(program, "csv", out)
    data = next(path for path in out.rglob("figures.csv")).read_bytes().decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(data))
    values = [row[head.index("数值")] for row in rows]
    assert CHANGED in values
    assert "929.51" in values
    assert "4711" not in values
    assert wait_for(lambda: is_shown(dialog))
    pages = program.commands.exporting.exports._feed._kept.values()
    shown = next(page for page in pages if isinstance(page, Grid) and page.title == "figures.csv")
    assert any(CHANGED in row for row in shown.rows)
    program.commands.exporting.exports.end()
    assert program.editing.edits.dirty


def test_a_change_beside_the_open_dialog_comes_into_its_preview(program):
    dialog = opened(program)
    choose(dialog, "csv")
    assert wait_for(lambda: is_shown(dialog))
    briefing = program.session.briefing
    program.editing.undo_stack.push(with_cell(briefing, "core-va-2022", "value", CHANGED), "cell")
    feed = program.commands.exporting.exports._feed
    assert wait_for(
        lambda: any(CHANGED in row for page in feed._kept.values() if isinstance(page, Grid) for row in page.rows)
    )
    program.commands.exporting.exports.end()


def test_an_old_file_is_replaced_after_one_question(program, out):
    place = out / "简报.xlsx"
    place.write_bytes(b"old")
    dialog = opened(program)
    choose(dialog, "xlsx")
    assert wait_for(ready(program))
    press(dialog.list, K.Key_Return)
    asking = asked(dialog)
    QTest.qWait(50)

    def agree():
        box = QApplication.activeModalWidget()
        press(box, K.Key_Return) if box is not asking else None
        press(box, K.Key_Y, Qt.KeyboardModifier.AltModifier) if box is not asking else None

    from PySide6.QtCore import QTimer

    QTimer.singleShot(200, agree)
    answer(dialog, place)
    if not dialog.busy and not dialog.told.text():  # Enter is No in the system's question
        asking.setOption(QFileDialog.Option.DontConfirmOverwrite)
        answer(dialog, place)
    assert wait_for(lambda: not dialog.busy and dialog.told.text(), 6000)
    assert place.read_bytes()[:2] == b"PK"
    press(dialog, K.Key_Escape)


def test_a_folder_that_is_there_is_written_into_only_after_a_yes(program, out):
    exported(program, "csv", out)
    folder = next(path for path in out.iterdir() if path.is_dir())
    (folder / "mine.txt").write_text("keep")
    (folder / "figures.csv").write_bytes(b"old")
    dialog = program.commands.exporting.exports.dialog
    press(dialog.make_button, K.Key_Return)
    answer(dialog, out)
    assert wait_for(lambda: dialog.findChild(QuestionBox) is not None)
    box = dialog.findChild(QuestionBox)
    assert folder.name in box.text()
    press(box, K.Key_Escape)
    assert (folder / "figures.csv").read_bytes() == b"old"
    press(dialog.make_button, K.Key_Return)
    answer(dialog, out)
    assert wait_for(lambda: dialog.findChild(QuestionBox) not in (None, box))
    press(dialog.findChildren(QuestionBox)[-1], K.Key_Return)
    assert wait_for(lambda: (folder / "figures.csv").read_bytes() != b"old", 3000)
    assert (folder / "mine.txt").read_text() == "keep"
    assert wait_for(lambda: not dialog.busy)
    press(dialog, K.Key_Escape)


@pytest.fixture
def faulty(monkeypatch, tmp_path):
    """Has every worker that starts from now on run some lines before everything else."""

    def make(lines):
        folder = tmp_path / "site"
        folder.mkdir(exist_ok=True)
        (folder / "sitecustomize.py").write_text(textwrap.dedent(lines), encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(folder), os.environ.get("PYTHONPATH", ""))))

    return make


FULL = """
import errno, os, sys
if "export" in sys.argv or "-m" in sys.orig_argv and "export" in sys.orig_argv:
    def full(descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync = full
"""
SLOW = """
import builtins, sys, time
if "export" in sys.orig_argv:
    said = builtins.print
    def slow(*words, **more):
        said(*words, **more)
        if words and '"done"' in str(words[0]):
            time.sleep(60)
    builtins.print = slow
"""
BROKEN = """
import os, sys
if "export" in sys.orig_argv:
    os._exit(7)
"""
TOLD = next((kind for kind in ("pdf", "handout", "pptx", "png", "svg", "html", "docx") if kind in FORMATS), "")


def test_a_full_disk_is_told_and_the_old_file_stays(program, out, faulty):
    faulty(FULL)
    before = tree(out)
    dialog = exported(program, "xlsx", out / "新.xlsx")
    assert dialog.told.objectName() == "fault"
    assert "磁盘" in dialog.told.text()
    assert tree(out) == before
    assert list(out.iterdir()) == []
    assert dialog.make_button.isEnabled()
    press(dialog, K.Key_Escape)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(program, out):
    out.chmod(stat.S_IRUSR | stat.S_IXUSR)
    dialog = exported(program, "xlsx", out / "新.xlsx")
    assert "权限" in dialog.told.text()
    out.chmod(stat.S_IRWXU)
    press(dialog, K.Key_Escape)


def test_a_place_that_takes_no_file_is_told(program, out):
    """As for a folder that may not be written, also where a test may write everywhere."""
    dialog = opened(program)
    choose(dialog, "xlsx")
    assert wait_for(ready(program))
    program.commands.exporting.exports._on_target(dialog.wish, "", "/proc/简报.xlsx")
    assert wait_for(lambda: not dialog.busy and dialog.told.text(), 3000)
    assert dialog.told.objectName() == "fault"
    press(dialog, K.Key_Escape)


def test_a_worker_that_breaks_off_is_told_and_nothing_is_left(program, out, faulty):
    faulty(BROKEN)
    dialog = exported(program, "xlsx", out / "新.xlsx")
    assert "没有写入" in dialog.told.text()
    assert list(out.iterdir()) == []
    press(dialog, K.Key_Escape)


def begun(program, out, faulty):
    """An export that would take a minute more."""
    faulty(SLOW)
    dialog = opened(program)
    choose(dialog, TOLD)
    assert wait_for(ready(program))
    form = FORMATS[TOLD]
    program.commands.exporting.exports._on_target(
        dialog.wish, "图" if form.many else "", str(out if form.many else out / f"简报{form.suffix}")
    )
    assert wait_for(lambda: dialog.bar.maximum() > 0, 3000)
    return dialog


@pytest.mark.skipif(not TOLD, reason="no format here tells how far it is")
def test_stopped_in_the_middle_leaves_nothing(program, out, faulty):
    dialog = begun(program, out, faulty)
    assert dialog.leave_button.text() == "停止"
    assert dialog.focusWidget() is dialog.leave_button
    began = time.monotonic()
    press(dialog, K.Key_Escape)
    assert wait_for(lambda: not dialog.busy)
    assert time.monotonic() - began < 30  # it did not wait for the export to end by itself
    assert dialog.isVisible()
    assert "已停止" in dialog.told.text()
    assert list(out.iterdir()) == []
    press(dialog, K.Key_Escape)
    assert program.commands.exporting.exports.dialog is None


@pytest.mark.skipif(not TOLD, reason="no format here tells how far it is")
def test_a_window_that_closes_while_it_runs_leaves_nothing(app, tmp_path, out, faulty):
    with window(app, tmp_path) as program:
        begun(program, out, faulty)
        run = program.commands.exporting.exports.run
        process = run._process
        program.window.close()
        assert not process.running
        assert program.commands.exporting.exports.dialog is None
    assert list(out.iterdir()) == []
    assert list((tmp_path / "state").glob("export-*")) == []


def test_what_a_dead_process_left_is_cleaned(tmp_path):
    state = tmp_path / "state"
    stray = state / "export-999999999-abc"
    stray.mkdir(parents=True)
    copy = PrivateCopy(state)
    file = copy.write(open_briefing(bundled_briefing()))
    assert not stray.exists()
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert open_briefing(file).briefing == open_briefing(bundled_briefing()).briefing
    copy.remove()
    assert list(state.iterdir()) == []


def test_what_was_made_is_opened_by_the_system_from_this_machine(program, out, monkeypatch):
    addresses = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: addresses.append(url.toString()))
    dialog = exported(program, "xlsx", out / "a b.xlsx")
    assert dialog.focusWidget() is dialog.open_button
    press(dialog.open_button, K.Key_Return)
    press(dialog.folder_button, K.Key_Return)
    assert [address.partition(":")[0] for address in addresses] == ["file", "file"]
    assert addresses[0].endswith("a b.xlsx")
    press(dialog, K.Key_Escape)


def test_the_dialog_opens_as_it_was_left(program, out):
    dialog = exported(program, "xlsx", out / "b.xlsx")
    press(dialog, K.Key_Escape)
    again = opened(program)
    assert again.kind.id == "xlsx"
    assert wait_for(ready(program))
    press(again.list, K.Key_Return)
    asking = asked(again)
    assert asking.directory().absolutePath() == str(out)
    asking.reject()
    press(again, K.Key_Escape)


def test_the_dialog_opens_in_steps_between_which_the_window_answers(program):
    """No step makes more than one thing: modules, the parts of one language, the dialog, its opening."""
    program.commands.exporting.export()
    assert wait_for(lambda: (desk := program.commands.exporting.exports) and desk.dialog and desk.dialog.isVisible())
    desk = program.commands.exporting.exports
    press(desk.dialog, K.Key_Escape)
    made = []
    for _ in desk.opening("xlsx"):
        made.append(desk.dialog is not None)
        QApplication.processEvents()
    assert made.index(True) >= 4  # the process, two languages, what is offered
    assert len(made) - made.index(True) >= 2  # it is made, then opened
    assert desk.dialog.isVisible()
    assert desk.dialog.kind.id == "xlsx"
    press(desk.dialog, K.Key_Escape)


def test_what_is_closed_while_it_opens_leaves_nothing(program):
    exporting = program.commands.exporting
    exporting.export()
    exporting.export()  # a second press changes nothing
    exporting.close()
    QTest.qWait(300)
    assert exporting.exports is None or exporting.exports.dialog is None
    assert exporting.exports is None or exporting.exports._feed._process is None
    exporting.export()
    assert wait_for(lambda: exporting.exports and exporting.exports.dialog and exporting.exports.dialog.isVisible())
    press(exporting.exports.dialog, K.Key_Escape)


def test_nothing_is_offered_where_nothing_is_open_and_a_damaged_file_is_refused(program, tmp_path):
    (tmp_path / "broken").mkdir()
    for path in bundled_briefing().rglob("*"):
        if path.is_file():
            target = tmp_path / "broken" / path.relative_to(bundled_briefing())
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    figures = next((tmp_path / "broken").rglob("figures.csv"))
    figures.write_bytes(figures.read_bytes() + b"x,y\n")
    damaged = open_briefing(tmp_path / "broken")
    assert damaged.briefing
    assert damaged.problems
    program.session.open(damaged, "zh")
    program.commands.exporting.export()
    assert program.commands.exporting.exports is None
    box = program.window.findChild(QuestionBox)
    assert "不合格式" in box.text()
    box.reject()


def test_names_of_files_suit_every_system():
    assert file_name("余杭：“软实力”/硬支撑?\n") == "余杭：“软实力” 硬支撑"
    assert file_name("..") == ""
    assert len(file_name("长" * 500).encode()) <= 180
    assert file_name("a\u202egnp.exe") == "a gnp.exe"


def test_it_speaks_english(app, tmp_path, out):
    with window(app, tmp_path, "en") as program:
        dialog = exported(program, "xlsx", out / "b.xlsx")
        assert dialog.told.text() == "Exported as b.xlsx"
        assert wait_for(lambda: is_shown(dialog), 3000)
        assert "page 1 of" in dialog.preview.place.text()
        program.commands.exporting.exports._on_made(out / "b.pdf", "🚀 (U+1F680)")
        assert dialog.told.text() == "Exported as b.pdf · no font here draws 🚀 (U+1F680): 〓 stands there"
        press(dialog, K.Key_Escape)


def test_a_preview_that_no_longer_counts_is_passed_over():
    from broadsheet.export.previews.worker import Inbox

    lines = [b'{"order": 1, "kind": "a"}\n', b'{"order": 1, "page": 0}\n', b'{"order": 2, "kind": "b"}\n']

    class Stream:
        def __iter__(self):
            yield from lines
            time.sleep(3600)

    inbox = Inbox(Stream())
    while inbox.newest < 2:
        time.sleep(0.01)
    assert inbox.take() == {"order": 2, "kind": "b"}
