"""The shelf as a person meets it: through the window, in both languages, by keyboard and by mouse."""

import json
import shutil

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from tests.sample import write_sample

from broadsheet.app.program import Program
from broadsheet.app.watch import Watch
from broadsheet.files import open_briefing, pack
from broadsheet.library.adding import add
from broadsheet.library.place import shelf_folder
from broadsheet.library.search import Hit
from broadsheet.library.shelf import FILE, Shelf
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences
from broadsheet.views.dialogs.problems import ProblemsDialog
from broadsheet.views.shelf.pane import ShelfDialog


def make(app, tmp_path, language, *, safe=False):
    watch = Watch(None, safe=safe)
    program = Program(app, Preferences(tmp_path / "settings.json"), watch).whole()
    program.commands.speak(language)
    program.commands.show_opened(open_briefing(bundled_briefing()), language)
    program.window.resize(1400, 900)
    program.window.show()
    program.shelving.begin()
    QTest.qWaitForWindowExposed(program.window)
    return program


def unmake(program):
    program.interface.silence()
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture(params=["zh", "en"])
def program(request, app, tmp_path):
    program = make(app, tmp_path, request.param)
    yield program
    unmake(program)


@pytest.fixture
def many(tmp_path):
    """Three briefings in a folder, one of them with another headline."""
    folder = tmp_path / "many"
    first = write_sample(folder / "a")
    pack(first, folder / "b.briefing")
    shutil.copytree(first, folder / "c")
    told = json.loads((folder / "c" / "datapackage.json").read_text("utf-8"))
    told["briefing"]["title"] = {"zh": "另一篇", "en": "Another one"}
    (folder / "c" / "datapackage.json").write_text(json.dumps(told), "utf-8")
    return folder


@pytest.fixture
def filled(many):
    """The three on the shelf already."""
    with Shelf(shelf_folder()) as shelf:
        add(shelf, [many / "a", many / "b.briefing", many / "c"])
    return many


def wait_for(true):
    for _ in range(500):
        if true():
            return True
        QTest.qWait(10)
    return False


def idle(program):
    return not program.shelving._busy and not program.shelving._waiting


def opened(program):
    """The shelf, opened by its key."""
    program.window.activateWindow()
    QTest.keySequence(program.window, QKeySequence("Ctrl+Shift+L"))
    assert wait_for(lambda: dialog_of(program) is not None and dialog_of(program)._rows is not None and idle(program))
    return dialog_of(program)


def dialog_of(program):
    return next((w for w in program.window.findChildren(ShelfDialog) if w.isVisible()), None)


def titles(dialog):
    model = dialog.covers.model()
    return [model.index(at).data() for at in range(model.rowCount())]


def search(dialog, words):
    dialog.search.setText(words)
    assert wait_for(lambda: dialog._found is not None and dialog._found[0] == words)


def selected(program):
    """The selected words of the text, without the fine space between digits and Chinese."""
    cursor = program.window.reader.textCursor()
    return program.window.reader._spots.typeset.index.words(cursor.selectionStart(), cursor.selectionEnd())


def test_an_empty_shelf_says_what_to_do(program):
    dialog = opened(program)
    words = {"zh": "书架上还没有汇报", "en": "Nothing stands on the shelf yet"}[program.commands.interface_language]
    assert dialog._stack.currentWidget() is dialog._empty
    assert words in dialog._empty.text()
    assert not dialog.open_button.isEnabled()
    assert not dialog.remove_button.isEnabled()


def test_a_folder_is_added_with_progress_and_its_covers_are_shown(program, many, monkeypatch):
    dialog = opened(program)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(many))
    told = QSignalSpy(program.shelving.progressed)
    QTest.mouseClick(dialog.add_folder, Qt.MouseButton.LeftButton)
    assert wait_for(lambda: len(titles(dialog)) == 3)
    assert told.count()
    wanted = {"zh": {"柳溪：一片茶叶的账本", "另一篇"}, "en": {"Liuxi: the ledger of a leaf", "Another one"}}
    assert set(titles(dialog)) == wanted[program.commands.interface_language]
    assert {"zh": "已添加 3 篇", "en": "3 briefings added"}[program.commands.interface_language] in dialog._told.text()
    assert wait_for(lambda: not dialog._working.isVisible())


def test_files_are_added_and_what_cannot_be_read_is_told(program, many, monkeypatch):
    dialog = opened(program)
    (many / "bad.briefing").write_text("no archive")
    names = [str(many / "b.briefing"), str(many / "bad.briefing")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    QTest.mouseClick(dialog.add_files, Qt.MouseButton.LeftButton)
    assert wait_for(lambda: dialog._failures.isVisible())
    QTest.mouseClick(dialog._failures, Qt.MouseButton.LeftButton)
    (problems,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ProblemsDialog))
    problems.close()
    assert wait_for(lambda: len(titles(dialog)) == 1)


def test_what_is_dropped_is_added(program, many):
    dialog = opened(program)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(many / "a")), QUrl.fromLocalFile(str(many / "c"))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dropEvent(event)
    assert wait_for(lambda: len(titles(dialog)) == 2)


def test_adding_is_stopped_between_two_briefings(program, many, monkeypatch):
    for at in range(40):
        shutil.copy(many / "b.briefing", many / f"d{at}.briefing")
    dialog = opened(program)
    program.shelving.add([many])
    assert wait_for(lambda: dialog._working.isVisible())
    QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert wait_for(lambda: idle(program) and not dialog._working.isVisible())
    assert len(titles(dialog)) < 43
    assert {"zh": "已停止", "en": "stopped"}[program.commands.interface_language] in dialog._told.text()


def test_a_cover_is_chosen_and_opened_by_keyboard(program, filled):
    dialog = opened(program)
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.covers.hasFocus()
    QTest.keyClick(dialog.covers, Qt.Key.Key_Right)
    (path,) = dialog.chosen()
    QTest.keyClick(dialog.covers, Qt.Key.Key_Return)
    assert wait_for(lambda: program.session.opened.path == path)
    assert wait_for(lambda: dialog_of(program) is None)


def test_a_cover_is_opened_by_a_double_click(program, filled):
    dialog = opened(program)
    at = dialog.covers.visualRect(dialog.covers.model().index(2)).center()
    QTest.mouseClick(dialog.covers.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(dialog.covers.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wait_for(lambda: program.session.opened.path == filled / "c")


def test_a_hit_is_opened_at_its_words(program, filled):
    dialog = opened(program)
    search(dialog, "观测点")
    assert dialog._stack.currentWidget() is dialog.hits
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert wait_for(lambda: program.session.briefing.manifest.name == "liuxi")
    assert wait_for(lambda: selected(program) == "观测点")
    assert program.session.language == "zh"
    assert program.session.page == "read"
    assert wait_for(lambda: dialog_of(program) is None)


def test_a_hit_is_opened_by_a_click(program, filled):
    dialog = opened(program)
    search(dialog, "growers")
    model = dialog.hits.model()
    row = next(at for at in range(model.rowCount()) if isinstance(model.row(model.index(at)), Hit))
    at = dialog.hits.visualRect(model.index(row)).center()
    QTest.mouseClick(dialog.hits.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, at.y()))
    assert wait_for(lambda: selected(program) == "growers")
    assert program.session.language == "en"


def test_a_name_that_was_found_opens_its_card(program, filled):
    dialog = opened(program)
    search(dialog, "青山实验室")
    names = [hit for hit in dialog._found[1].hits if hit.kind == "name"]
    program.shelving.open_hit(names[0])
    assert wait_for(lambda: program.window.card.isVisible())
    assert program.focus.current.ref.id == "green-hill-lab"


def test_a_figure_that_was_found_opens_at_its_sentence(program, filled):
    dialog = opened(program)
    search(dialog, "20亿元")
    figures = [hit for hit in dialog._found[1].hits if hit.kind == "figure" and hit.language == "zh"]
    program.shelving.open_hit(figures[0])
    assert wait_for(lambda: selected(program) == "20亿元")


def test_words_that_have_moved_since_are_found_where_they_are(program, filled):
    with Shelf(shelf_folder()) as shelf:
        hit = next(hit for hit in shelf.search("观测点").hits if hit.path == filled / "a")
    article = filled / "a" / "article.zh.md"
    article.write_text(article.read_text("utf-8").replace("青山实验室", "青山实验室、白水实验室", 1), "utf-8")
    program.shelving.open_hit(hit)
    assert wait_for(lambda: selected(program) == "观测点")


def test_nothing_found_is_said_and_escape_leads_back_to_the_covers(program, filled):
    dialog = opened(program)
    search(dialog, "飞机场")
    assert "飞机场" in dialog._empty.text()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog._stack.currentWidget() is dialog.covers
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert wait_for(lambda: dialog_of(program) is None)


def test_removing_takes_from_the_shelf_and_the_list_and_leaves_the_file(program, filled):
    program.preferences.set("recent", (str(filled / "c" / "datapackage.json"), str(filled / "a")))
    dialog = opened(program)
    index = dialog.covers.model().index_of(filled / "c")
    dialog.covers.setCurrentIndex(index)
    dialog.covers.setFocus()
    QTest.keyClick(dialog.covers, Qt.Key.Key_Delete)
    assert wait_for(lambda: len(titles(dialog)) == 2)
    assert (filled / "c" / "datapackage.json").exists()
    assert program.preferences.settings.recent == (str(filled / "a"),)


def test_a_missing_file_is_marked_and_located_again(program, filled, tmp_path, monkeypatch):
    (filled / "b.briefing").rename(tmp_path / "elsewhere.briefing")
    dialog = opened(program)
    index = dialog.covers.model().index_of(filled / "b.briefing")
    dialog.covers.setCurrentIndex(index)
    words = {"zh": "文件不在原处", "en": "File not there"}[program.commands.interface_language]
    assert words in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not dialog.open_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "elsewhere.briefing"), ""))
    QTest.mouseClick(dialog.locate_button, Qt.MouseButton.LeftButton)
    assert wait_for(lambda: dialog.covers.model().index_of(tmp_path / "elsewhere.briefing").isValid())
    assert len(titles(dialog)) == 3
    assert {row.state for row in dialog._rows} == {"here"}


def test_opening_puts_a_briefing_on_the_shelf_and_clearing_the_list_takes_it_away(program, many):
    program.commands.open_path(many / "c")
    assert wait_for(lambda: idle(program) and entries())
    assert [(entry.path, entry.added) for entry in entries()] == [(many / "c", None)]
    program.commands.open_bundled()
    QTest.qWait(100)
    assert len(entries()) == 1
    program.commands.forget_recent()
    assert wait_for(lambda: idle(program))
    assert entries() == ()


def entries():
    with Shelf(shelf_folder()) as shelf:
        return shelf.entries()


def test_safe_mode_notes_nothing(app, tmp_path, many):
    program = make(app, tmp_path, "zh", safe=True)
    program.commands.open_path(many / "c")
    assert wait_for(lambda: program.session.opened.path == many / "c")
    QTest.qWait(200)
    assert not (shelf_folder() / FILE).exists()
    unmake(program)


def test_a_damaged_shelf_is_made_again_and_said(program, filled):
    (shelf_folder() / FILE).write_bytes(b"garbage" * 1000)
    dialog = opened(program)
    assert wait_for(lambda: idle(program) and [row.state for row in dialog._rows] == ["here"] * 3)
    words = {"zh": "书架数据已损坏", "en": "The shelf was damaged"}[program.commands.interface_language]
    assert words in dialog._told.text()


def test_a_place_that_cannot_be_used_is_said_in_a_line(program, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    program.commands.run("shelf", "")
    dialog = dialog_of(program)
    assert wait_for(lambda: dialog._told.text())
    assert "XDG_DATA_HOME" in dialog._told.text()


def test_languages_themes_and_sizes_change_while_it_is_open(program, filled):
    dialog = opened(program)
    search(dialog, "茶")
    for language in ("en", "zh"):
        program.commands.speak(language)
        QApplication.processEvents()
        assert dialog.windowTitle() == {"zh": "书架", "en": "Shelf"}[language]
        assert "另一篇" in titles(dialog) or language == "en"
    for theme in ("dark", "projector", "light"):
        program.commands.wear(theme)
        assert dialog._hit_delegate.palette is program.look.palette
        dialog.grab()
    program.commands.larger()
    assert dialog._cover_delegate.fonts.scale == program.look.fonts.scale
    dialog.search.clear()
    dialog.grab()


def test_every_control_is_named_and_tab_goes_round(program, filled):
    dialog = opened(program)
    dialog.covers.setCurrentIndex(dialog.covers.model().index(0))
    dialog.activateWindow()
    dialog.search.setFocus()
    met = []
    for _ in range(20):
        holder = dialog.focusWidget()
        if holder in met:
            break
        met.append(holder)
        QTest.keyClick(holder, Qt.Key.Key_Tab)
    assert {dialog.search, dialog.covers, dialog.add_files, dialog.open_button, dialog.close_button} <= set(met)
    assert all(holder.accessibleName() or holder.text() for holder in met)


def test_the_shelf_is_in_the_menu_and_gone_when_closed(program, widgets_left):
    before = widgets_left()
    program.window.findChild(QAction, "shelf").trigger()
    assert wait_for(lambda: idle(program))
    dialog_of(program).close()
    assert widgets_left() == before
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def test_closing_the_window_stops_what_is_long(app, tmp_path, many):
    for at in range(60):
        shutil.copy(many / "b.briefing", many / f"d{at}.briefing")
    program = make(app, tmp_path, "zh")
    opened(program)
    program.shelving.add([many])
    QTest.qWait(50)
    program.window.close()
    assert program.shelving._stop.is_set()
    assert wait_for(lambda: not program.shelving._busy)
    assert 0 <= len(entries()) < 63
    unmake(program)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
