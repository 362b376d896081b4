"""An article through the real window: dropped, imported, reviewed by keyboard and by mouse, saved, opened again."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit
from tests.app.test_figures import answer, closed, opened, settle, wait_for
from tests.importer.test_reviewing import TEXT, texts

from broadsheet.app.actions import ACTIONS
from broadsheet.app.import_progress import STAGE_WORDS
from broadsheet.app.questions import QuestionBox
from broadsheet.files import open_briefing
from broadsheet.importer.worker import STAGES
from broadsheet.resources import bundled_briefing


@pytest.fixture
def program(app, tmp_path):
    program = opened(app, tmp_path, bundled_briefing())
    yield program
    closed(program)


def drop(program, *paths):
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    program.window.dropEvent(event)


def reviewing(program):
    assert wait_for(lambda: program.editing.reviewing is not None)
    settle()
    return program.editing.reviewing


@pytest.fixture
def desk(program, tmp_path):
    path = tmp_path / "临江.txt"
    path.write_text(TEXT, encoding="utf-8")
    drop(program, path)
    assert answer("import_new").startswith("将“临江.txt”导入为新的汇报")
    return reviewing(program)


def keys(desk, *names):
    """Press keys wherever the keyboard is."""
    for name in names:
        holder = desk.pane.focusWidget() or desk.pane
        if isinstance(name, str):
            QTest.keyClick(holder, name)
        else:
            QTest.keyClick(holder, *name)
        settle()


def item(desk):
    return desk._item()


def take(desk, kind, words=""):
    """Go to an item with the keyboard: Down in the list of everything."""
    desk.pane.filter.setCurrentIndex(desk.pane.filter.findData("all"))
    desk.pane.queue.setFocus()
    keys(desk, (Qt.Key.Key_Home,))
    for _ in desk._items():
        if item(desk).kind == kind and words in item(desk).words:
            return
        keys(desk, (Qt.Key.Key_Down,))
    raise AssertionError(f"no {kind} {words}")


def test_the_whole_path_with_the_keyboard_alone(program, desk, tmp_path, monkeypatch):
    assert program.session.briefing.manifest.title.pick("zh").startswith("临江区数字经济十年")
    assert desk.pane.isVisible()
    first = item(desk)
    keys(desk, "A")
    assert next(i for i in desk._items() if i.key == first.key).state == "accepted"
    assert item(desk).key != first.key
    take(desk, "entity", "启明实验室")
    keys(desk, "C")
    keys(desk, (Qt.Key.Key_Tab,))
    assert desk.pane.focusWidget() is desk.pane.detail.fields["name_en"]
    assert desk.pane.focusWidget().placeholderText() == "未填"
    QTest.keyClicks(desk.pane.focusWidget(), "Qiming Laboratory")
    keys(desk, (Qt.Key.Key_Return,))
    entity = program.session.briefing.entities[item(desk).ref]
    assert entity.name.get("en") == "Qiming Laboratory"
    assert item(desk).state == "corrected"
    take(desk, "figure", "12家")
    gone = item(desk).ref
    keys(desk, "R")
    assert gone not in program.session.briefing.figures
    keys(desk, (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert gone in program.session.briefing.figures
    keys(desk, (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
    assert gone not in program.session.briefing.figures
    desk.pane.text.setFocus()
    moved = next(p for p in program.session.briefing.article("zh").passages if "主任李明" in p.text)
    desk.pane.text.show_place(moved.id, 0, 0)
    keys(desk, (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier))
    found = texts(program.session.briefing)
    assert found.index(moved.text) < next(i for i, text in enumerate(found) if "十条新政" in text)
    monkeypatch.setattr(QFileDialog, "exec", lambda self: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(tmp_path / "out.briefing")])
    keys(desk, (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier))
    assert wait_for(lambda: not program.editing.edits.dirty)
    again = open_briefing(tmp_path / "out.briefing")
    assert not again.problems
    assert again.briefing == program.session.briefing
    assert again.briefing.findings is not None
    program.commands.open_path(tmp_path / "out.briefing")
    assert wait_for(lambda: program.session.opened.path == tmp_path / "out.briefing" and not program.editing.reviewing)
    program.commands.run("review", "")
    assert "启明实验室" in {i.words for i in reviewing(program)._items() if i.state == "corrected"}


def test_a_passage_is_dragged_by_its_margin(program, desk):
    page = desk.pane.text
    article = program.session.briefing.article("zh").passages
    moved, target = (next(p for p in article if words in p.text) for words in ("主任李明", "2017年"))
    block = {page.row_of(b).key: b for b in blocks(page)}
    page.verticalScrollBar().setValue(0)
    margin = page._margin
    start, end = page.rect_of(block[moved.id]).center(), page.rect_of(block[target.id])
    QTest.mousePress(margin, Qt.MouseButton.LeftButton, pos=point(20, start.y()))
    QTest.mouseMove(margin, point(20, end.top() + 3))
    QTest.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=point(20, end.top() + 3))
    settle()
    found = texts(program.session.briefing)
    assert found.index(moved.text) == found.index(target.text) - 1
    assert program.editing.undo_stack.undo_words().startswith("移动“启明实验室主任")


def point(x, y):
    from PySide6.QtCore import QPoint

    return QPoint(x, y)


def blocks(page):
    block = page.document().firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def test_selected_words_are_tied_to_a_reason(program, desk):
    passage = next(p for p in program.session.briefing.article("zh").passages if "12家" in p.text)
    at = passage.text.index("12家")
    desk.pane.text.setFocus()
    desk.pane.text.select(passage.id, at, at + 3)
    assert desk.pane.text.selected() == (passage.id, at, at + 3)
    keys(desk, "T")
    box = desk.pane.detail.fields["tie"]
    assert isinstance(box, QComboBox)
    box.lineEdit().setText("不关联的数字: 约数")  # typed with an input method
    keys(desk, (Qt.Key.Key_Return,))
    after = next(p for p in program.session.briefing.article("zh").passages if "12家" in p.text)
    assert ("plain", "approximate") in [(s.kind, s.ref) for s in after.spans]


def test_what_cannot_be_done_is_told_in_a_line(program, desk):
    passage = next(p for p in program.session.briefing.article("zh").passages if "500.5亿元" in p.text)
    desk.pane.text.setFocus()
    at = passage.text.index("500.5") + 2
    desk.pane.text.show_place(passage.id, at, at)
    before = program.session.briefing
    keys(desk, "S")
    assert program.session.briefing is before
    assert "500.5亿元" in desk.pane.told.text()


def test_letters_typed_into_a_field_are_no_commands(program, desk):
    take(desk, "entity", "启明实验室")
    keys(desk, "C")
    before = program.session.briefing
    line = desk.pane.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, "ARNP")
    assert line.text() == "ARNP"
    assert program.session.briefing is before


def test_text_of_the_clipboard_is_imported(program):
    QGuiApplication.clipboard().setText(TEXT)
    program.commands.run("import_text", "")
    answer("import_new")
    desk = reviewing(program)
    assert program.session.briefing.manifest.title.pick("zh").startswith("临江区数字经济十年")
    assert desk.pane.source.rows


def test_a_file_that_is_no_article_is_told_in_one_line(program, tmp_path):
    path = tmp_path / "leer.txt"
    path.write_bytes(b"  \n")
    before = program.session.briefing
    drop(program, path)
    answer("import_new")
    assert wait_for(lambda: [w for w in QApplication.topLevelWidgets() if isinstance(w, QuestionBox) and w.isVisible()])
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QuestionBox) and w.isVisible())
    assert box.text().startswith("无法导入leer.txt。发现：")
    assert "\n" not in box.text()
    box.close()
    assert program.session.briefing is before


def test_an_import_is_stopped(program, tmp_path):
    path = tmp_path / "lang.txt"
    path.write_text(TEXT * 400, encoding="utf-8")
    before = program.session.briefing
    program.editing.importer().take(path)
    importing = program.editing.importing
    importing.progress.show_now()
    assert importing.progress.dialog.isVisible()
    assert importing.progress.dialog.labelText().startswith("lang.txt\n")
    importing.progress.dialog.canceled.emit()
    assert wait_for(lambda: not importing.busy)
    assert program.session.briefing is before
    assert importing.progress.dialog is None


def test_every_stage_of_an_import_has_words():
    assert set(STAGE_WORDS) == set(STAGES)


def test_everything_in_the_review_is_named(program, desk):
    from PySide6.QtWidgets import QWidget

    for widget in desk.pane.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named = widget.accessibleName() or getattr(widget, "text", lambda: "")() or widget.parent().accessibleName()
            assert named, type(widget)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_buttons_show_their_keys(program, desk, language):
    program.commands.speak(language)
    settle()
    said = [button.text() for name, button in desk.pane.buttons.items() if name != "close"]
    assert all(text.split()[-1] in {*"ACRNPSMXLTU", "Alt+↑", "Alt+↓"} for text in said)
    assert ("采纳  A" if language == "zh" else "Accept  A") in said


def test_a_briefing_that_was_not_imported_has_no_review(program):
    program.commands.run("review", "")
    assert program.editing.reviewing is None
    assert {"import_article", "import_text", "review"} <= {spec.id for spec in ACTIONS}


def test_a_long_text_is_worked_on_in_a_thread_and_intents_wait_their_turn(program, tmp_path):
    """Keys that come while it works are not lost; nothing is done to a briefing that is gone meanwhile."""
    path = tmp_path / "长文.txt"
    lines = TEXT.splitlines()
    body = [line.replace("启明", f"启明{'甲乙丙丁'[number % 4]}") for number in range(80) for line in lines[5:]]
    path.write_text("\n".join([*lines, *body]), encoding="utf-8")
    program.editing.importer().take(path)
    desk = reviewing(program)
    turns = desk._turns
    assert wait_for(lambda: not turns.busy and desk._items())
    settle()
    order = [each.key for each in desk._items() if each.state == "open"]
    desk.judge("accept")
    assert turns.busy
    assert desk.pane.told.text() == "请稍候…"
    desk.judge("accept")
    desk.judge("accept")
    assert wait_for(lambda: not turns.busy)
    accepted = {each.key for each in desk._items() if each.state == "accepted"}
    assert accepted == set(order[:3])
    assert item(desk).key == order[3]
    assert desk.pane.told.text() == ""
    passages = [p for p in program.session.briefing.article("zh").passages if p.role == "passage"]
    desk.edit("split", passages[3].id, 5, 5)
    assert wait_for(lambda: not turns.busy)
    after = program.session.briefing
    assert (
        len(after.article("zh").passages)
        == len(passages) + sum(1 for p in after.article("zh").passages if p.role != "passage") + 1
    )
    shown = desk.pane.text.toPlainText().replace("[接合处]", "")
    assert passages[3].text[:5] in shown.split("\n")
    before = program.session.briefing
    desk.edit("merge", passages[3].id, 0, 0)
    program.editing.undo()
    assert wait_for(lambda: not turns.busy)
    assert program.session.briefing is not before
    assert passages[3].text in [p.text for p in program.session.briefing.article("zh").passages]


def test_what_reading_put_up_with_is_told(program, tmp_path):
    path = tmp_path / "旧编码.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    program.editing.importer().take(path)
    desk = reviewing(program)
    assert desk.pane.facts.isVisible()
    assert desk.pane.facts.text().lower() == "文件未注明编码，按 gb18030 读取"


@pytest.fixture
def long_desk(program, tmp_path):
    path = tmp_path / "长文.txt"
    lines = TEXT.splitlines()
    path.write_text("\n".join([*lines, *(line for _ in range(60) for line in lines[5:])]), encoding="utf-8")
    program.editing.importer().take(path)
    desk = reviewing(program)
    assert wait_for(lambda: not desk._turns.busy and desk._items())
    return desk


def rest(desk):
    assert wait_for(lambda: not desk._turns.busy)
    settle()


def test_the_window_behind_the_review_of_a_long_text_is_shown_anew_when_it_is_turned_to(program, long_desk):
    shown = program.window.reader._article
    long_desk.pane.activateWindow()
    settle()
    passage = next(p for p in program.session.briefing.article("zh").passages if p.role == "passage")
    long_desk.edit("split", passage.id, 5, 5)
    rest(long_desk)
    assert program.session.briefing.article("zh").passages != shown.passages
    assert program.window.reader._article is shown
    program.window.activateWindow()
    assert wait_for(lambda: program.window.reader._article is not shown)
    assert passage.text[:5] in [p.text for p in program.window.reader._article.passages]
    program.editing.undo()
    rest(long_desk)
    long_desk.pane.close()
    settle()
    assert wait_for(lambda: passage.text in [p.text for p in program.window.reader._article.passages])


def test_work_of_a_long_text_can_be_broken_off(program, long_desk):
    before = program.session.briefing
    passage = next(p for p in before.article("zh").passages if p.role == "passage")
    long_desk.edit("split", passage.id, 5, 5)
    long_desk.judge("accept")
    assert long_desk._turns.stoppable
    QTest.keyClick(long_desk.pane, Qt.Key.Key_Escape)
    rest(long_desk)
    assert program.session.briefing is before
    assert not program.editing.undo_stack.can_undo
    assert long_desk.pane.isVisible()
    assert long_desk.pane.waiting.isHidden()
    long_desk.edit("split", passage.id, 5, 5)
    rest(long_desk)
    after = program.session.briefing
    assert after is not before
    long_desk.judge("accept")
    assert long_desk._turns.stoppable
    long_desk.pane.close()
    settle()
    assert program.editing.reviewing is None


def test_choices_are_made_once_and_kept_while_their_tables_are(long_desk, program):
    from broadsheet.app.review_choices import choices_of

    class Counted(dict):
        asked = 0

        def values(self):
            self.asked += 1
            return super().values()

    from dataclasses import replace

    claims = Counted(program.session.briefing.claims)
    assert len(program.session.briefing.figures) > 5
    choices = choices_of(replace(program.session.briefing, claims=claims), "zh")
    assert claims.asked == 1
    assert {option.id for option in choices.ties} >= {f"claim/{id_}" for id_ in claims}
    kept = long_desk._seen.choices
    long_desk.judge("accept")
    rest(long_desk)
    assert long_desk._seen.choices is kept
