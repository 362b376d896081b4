"""New figures through the real window: typed, pasted, added, taken back, saved, and what follows them."""

import shutil
import time
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from broadsheet.app.program import Program
from broadsheet.app.questions import QuestionBox
from broadsheet.app.watch import Watch
from broadsheet.derive.coverage import coverage
from broadsheet.derive.revising.figures import Typed, with_typed
from broadsheet.derive.verdicts import judge
from broadsheet.files import open_briefing, revision
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.state.focus import Target
from broadsheet.state.settings import Preferences


def wait_for(true, turns=1500):
    """Let the program run until something is true; return whether it became so."""
    for _ in range(turns):
        if true():
            return True
        QTest.qWait(10)
    return False


def settle():
    """Let the program take a few turns: Qt ends an editor in one, what was typed is taken over in the next."""
    for _ in range(5):
        QTest.qWait(5)


def opened(app, folder, path, language="zh", *, safe=False):
    program = Program(app, Preferences(folder / "settings.json"), Watch(folder / "state", safe=safe)).whole()
    program.commands.speak(language)
    program.commands.show_opened(open_briefing(path), language)
    program.window.resize(1600, 1000)
    program.window.show()
    program.presenter.show_charts_from_now()
    QTest.qWaitForWindowExposed(program.window)
    QApplication.processEvents()
    return program


def closed(program):
    program.interface.silence()
    program.window.may_close = lambda: True
    program.window.close()
    program.window.deleteLater()
    program.watch.end()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(bundled_briefing(), tmp_path / "briefing")


@pytest.fixture(params=["zh"])
def program(request, app, tmp_path, copy):
    program = opened(app, tmp_path, copy, request.param)
    yield program
    closed(program)


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def press(program, keys):
    """Press a shortcut in the window in front: that of the tables where it is open."""
    front = program.editing.desk.pane if program.editing.desk else program.window
    front.activateWindow()
    settle()
    QTest.keySequence(front, QKeySequence(keys))
    settle()


def pane(program):
    if program.editing.desk is None:
        press(program, "Ctrl+U")
    return program.editing.desk.pane


def chart(program, id_):
    return next(chart for chart in program.session.briefing.charts if chart.id == id_)


def type_cell(program, row, column, text):
    """Take a cell in hand and type into it, as a person does."""
    table = pane(program).tables["figures"]
    pane(program).go_to("figures", row, column)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.indexWidget(table.currentIndex())
    editor.selectAll()
    editor.insert(text)  # as an input method does
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()


def choose(box, id_):
    """Take an entry of a list by the keyboard."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(id_)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == id_


def questions():
    return [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QuestionBox) and widget.isVisible()
    ]


def answer(which):
    assert wait_for(questions)
    box = questions()[-1]
    words = box.text()
    button = next(button for button in box.buttons() if button.objectName() == which)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
    return words


def saved(program):
    """Save, and wait until the disk has it."""
    press(program, "Ctrl+S")
    assert wait_for(lambda: not program.editing.edits.dirty or questions())


@pytest.mark.parametrize("program", ["zh", "en"], indirect=True)
def test_a_year_is_added_by_keyboard_and_chart_reach_and_claims_follow(program):
    chinese = program.session.language == "zh"
    program.commands.show_section("s1")
    press(program, "Ctrl+U")
    desk = program.editing.desk
    desk.pane.go_to("figures", "gdp-2022")
    add = desk.pane.buttons["add"]
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Space)
    form = desk.adding
    choose(form.fields["indicator"], "core-va")
    assert form.fields["scope"].currentData() == "new-core"
    assert form.unit.text() == "亿元"
    QTest.keyClicks(form.fields["period"], "2024")
    QTest.keyClicks(form.fields["value"], "2,105.5")
    assert ("补充资料的来源" if chinese else "the source of a context figure") in form.told.text()
    assert not form.add.isEnabled()
    choose(form.source.list, "+")
    QTest.keyClicks(form.source.fields["title"], "Statistical bulletin")
    QTest.keyClicks(form.source.fields["date"], "2025-03")
    assert "2024" in form.told.text()
    QTest.keyClick(form.fields["value"], Qt.Key.Key_Return)
    QApplication.processEvents()

    briefing = program.session.briefing
    figure = briefing.figures["core-va-2024"]
    assert (figure.value, briefing.sources[figure.source].title) == (Decimal("2105.5"), "Statistical bulletin")
    assert briefing.manifest.data_as_of == "2024"
    assert program.window.isWindowModified()
    card = next(card for card in program.window.facing.shown_cards() if card.snapshot.id == "core-va")
    assert Ref("figure", "core-va-2024") in {mark.ref for mark in card.canvas.drawing().marks}
    reach = "数据截至2024年" if chinese else "Data to 2024"
    assert any(reach in note.replace(" ", "").replace("Datato", "Data to ") for note in card.snapshot.notes)
    text = program.window.reader.toPlainText().replace("\u2060", "").replace(" ", "")
    assert reach.replace(" ", "").lower() in text[:600].lower()
    assert desk.pane.reach.text() == "2024"

    claim = briefing.claims["core-va-of-gdp-2022"]
    assert judge(briefing, claim).arithmetic == "consistent"
    type_cell(program, "gdp-2022", "value", "2751.25")
    assert judge(program.session.briefing, claim).arithmetic == "inconsistent"
    assert ("与复算不符，请复核" if chinese else "does not hold") in desk.pane.told.text()


def test_a_figure_of_the_article_that_no_words_are_linked_to_is_told_so(program):
    """It may be added where the text prints its value; linking it is the editor's, and nothing pretends it was done."""
    chinese = program.session.language == "zh"
    told = "正文没有文字关联到它" if chinese else "No words of the text are linked to it"
    press(program, "Ctrl+U")
    desk = program.editing.desk
    before = coverage(program.session.briefing, "zh")
    desk.pane.go_to("figures", "core-va-2022")
    assert told not in desk.pane.told.text()
    row = Typed(indicator="core-va", period="2016", value="1699", scope="new-core", layer="article")
    after, figure = with_typed(program.session.briefing, row)
    desk._undo.push(after, "add", figure.id)
    settle()
    desk.pane.go_to("figures", figure.id)
    desk.tell_row("figures", figure.id)
    assert told in desk.pane.told.text()
    assert coverage(program.session.briefing, "zh") == before
    assert wait_for(lambda: "figure-not-printed" in [each.code for each in program.session.problems])
    program.commands.open_mark(Target(Ref("figure", figure.id), None, "test"))
    settle()
    assert program.window.isVisible()
    assert [pin.ref for pin in program.focus.pins] == [Ref("figure", figure.id)]


def test_a_cell_that_does_not_hold_stays_open_and_says_why(program):
    type_cell(program, "gdp-2024", "value", "abc")
    told = pane(program).told.text()
    assert told == "余杭区地区生产总值 2024年，“数值”一栏：填的是“abc”，应为数字，如1998.5。"
    table = pane(program).tables["figures"]
    editor = table.indexWidget(table.currentIndex())
    assert editor.text() == "abc"
    assert not program.editing.edits.dirty
    editor.selectAll()
    editor.insert("３，４００")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert program.session.briefing.figures["gdp-2024"].value == 3400
    assert "应为" not in pane(program).told.text()


def test_a_cell_that_names_something_offers_a_list(program):
    table = pane(program).tables["figures"]
    pane(program).go_to("figures", "gdp-2024", "source")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    box = table.indexWidget(table.currentIndex())
    choose(box, "plan-2023")
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle()
    assert program.session.briefing.figures["gdp-2024"].source == "plan-2023"


def test_a_pasted_block_is_looked_through_before_it_is_taken(program):
    QApplication.clipboard().setText(
        "指标\t2023年\t2024年\t2025年\n地区生产总值（亿元）\t2,936.13\t3355.67\t约三\n余杭增加值\t20000000万元\t2105.5\t—\n"
    )
    table = pane(program).tables["figures"]
    table.setFocus()
    QTest.keySequence(table, QKeySequence("Ctrl+V"))
    dialog = program.editing.desk.pasting.dialog
    assert wait_for(lambda: dialog.model.rowCount())
    assert not program.editing.edits.dirty
    choose(dialog.source.list, "plan-2023")
    choose(dialog.names["余杭增加值"], "core-va")
    assert wait_for(lambda: len(dialog.model.taken()) == 3)
    rows = [[dialog.model.index(y, x).data() for x in range(6)] for y in range(dialog.model.rowCount())]
    assert [row[0] for row in rows] == ["B2", "C2", "D2", "B3", "C3"]
    assert [row[4] for row in rows] == ["新增", "未变", "未读入", "修改", "新增"]
    assert rows[3][5] == "1998.5 → 2000"
    assert rows[2][5] == "数值：应为数字，如1998.5"
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.taken() == {"B3", "C3"}
    dialog.take.setFocus()
    QTest.keyClick(dialog.take, Qt.Key.Key_Space)
    QApplication.processEvents()
    figures = program.session.briefing.figures
    assert (figures["core-va-2023"].value, figures["core-va-2024"].value) == (2000, Decimal("2105.5"))
    assert "gdp-2023" not in figures
    assert chart(program, "core-va").figures[-1] == "core-va-2024"
    press(program, "Ctrl+Z")
    assert program.session.briefing.figures["core-va-2023"].value == Decimal("1998.5")
    assert not program.editing.edits.dirty


def test_undo_and_redo_name_what_they_do_and_lead_back_to_the_same_bytes(program, copy):
    before = tree(copy)
    actions = {action.objectName(): action for action in program.window.actions()}
    assert not actions["undo"].isEnabled()
    type_cell(program, "gdp-growth-2024", "value", "6.40")
    type_cell(program, "gdp-growth-2024", "note", "初步核算数")
    assert actions["undo"].text() == "撤销：修改“地区生产总值同比增长 2024年”"
    saved(program)
    changed = tree(copy)
    assert changed != before
    press(program, "Ctrl+Z")
    press(program, "Ctrl+Z")
    assert program.editing.edits.dirty
    saved(program)
    assert tree(copy) == before
    press(program, "Ctrl+Shift+Z")
    press(program, "Ctrl+Shift+Z")
    assert not actions["redo"].isEnabled()
    saved(program)
    assert tree(copy) == changed
    program.commands.speak("en")
    assert actions["undo"].text().startswith("Undo: Change")


def test_saving_leaves_every_other_byte_alone(program, copy):
    (copy / "leaflet.pdf").write_bytes(b"unknown")
    table = copy / "tables" / "figures.csv"
    lines = table.read_text("utf-8").splitlines()
    odd = [lines[0] + ",待办", *(f"{line},看{at}" for at, line in enumerate(lines[1:]))]
    table.write_text("\r\n".join(odd) + "\r\n", "utf-8", newline="")
    program.commands.show_opened(open_briefing(copy))
    before = tree(copy)
    type_cell(program, "gdp-growth-2024", "value", "6.4")
    saved(program)
    after = tree(copy)
    assert set(after) == set(before)
    assert {name for name in after if after[name] != before[name]} == {"tables/figures.csv"}
    old, new = before["tables/figures.csv"].split(b"\r\n"), after["tables/figures.csv"].split(b"\r\n")
    different = [(a.decode(), b.decode()) for a, b in zip(old, new, strict=True) if a != b]
    assert different == [(different[0][0], different[0][0].replace("6.0", "6.4"))]


def test_the_bundled_briefing_is_saved_somewhere_else(app, tmp_path, monkeypatch):
    program = opened(app, tmp_path, bundled_briefing())
    before = tree(bundled_briefing())
    target = tmp_path / "mine.briefing"
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(target)])
    type_cell(program, "gdp-growth-2024", "value", "6.4")
    press(program, "Ctrl+S")
    assert wait_for(lambda: not program.editing.edits.dirty)
    assert tree(bundled_briefing()) == before
    assert open_briefing(target).briefing.figures["gdp-growth-2024"].value == Decimal("6.4")
    assert program.session.opened.path == target
    assert program.preferences.settings.recent[0] == str(target)
    type_cell(program, "gdp-growth-2024", "value", "6.5")
    saved(program)
    assert open_briefing(target).briefing.figures["gdp-growth-2024"].value == Decimal("6.5")
    closed(program)


def test_a_file_that_another_program_changed_is_not_written_over_unasked(program, copy):
    type_cell(program, "gdp-growth-2024", "value", "6.4")
    notes = copy / "notes.zh.md"
    notes.write_text(notes.read_text("utf-8") + "\n另一个人写的。\n", "utf-8")
    theirs = tree(copy)
    press(program, "Ctrl+S")
    assert "别的程序" in answer("cancel")
    assert tree(copy) == theirs
    assert program.editing.edits.dirty
    press(program, "Ctrl+S")
    answer("overwrite")
    assert wait_for(lambda: not program.editing.edits.dirty)
    assert open_briefing(copy).briefing.figures["gdp-growth-2024"].value == Decimal("6.4")


def test_rules_that_a_save_would_break_are_told_before(program, copy):
    before = tree(copy)
    type_cell(program, "core-va-2022", "value", "1700")
    assert wait_for(lambda: any(problem.code == "words-disagree" for problem in program.session.problems))
    assert pane(program).buttons["problems"].isVisible()
    press(program, "Ctrl+S")
    assert "不合格式" in answer("cancel")
    assert tree(copy) == before
    press(program, "Ctrl+S")
    answer("save_anyway")
    assert wait_for(lambda: not program.editing.edits.dirty)
    assert b",1700," in (copy / "tables" / "figures.csv").read_bytes()


def test_problems_go_when_what_broke_the_rule_is_taken_back(program):
    type_cell(program, "core-va-2022", "value", "1700")
    assert wait_for(lambda: program.session.problems)
    press(program, "Ctrl+Z")
    assert wait_for(lambda: not program.session.problems)


@pytest.mark.parametrize("way", ["cancel", "discard", "save"])
def test_closing_asks_what_becomes_of_the_changes(program, copy, way):
    before = tree(copy)
    type_cell(program, "gdp-growth-2024", "value", "6.4")
    program.window.close()
    assert program.window.isVisible()
    assert answer(way) == "本汇报已修改。保存修改吗？"
    if way == "cancel":
        assert program.window.isVisible()
    else:
        assert wait_for(lambda: not program.window.isVisible())
        assert not list((copy.parent / "state" / "journals").glob("*"))
    assert (tree(copy) != before) == (way == "save")


def test_opening_another_briefing_asks_first_and_then_begins_anew(program, copy):
    type_cell(program, "gdp-growth-2024", "value", "6.4")
    program.commands.open_bundled()
    answer("cancel")
    assert program.session.briefing.figures["gdp-growth-2024"].value == Decimal("6.4")
    program.commands.open_bundled()
    answer("discard")
    assert wait_for(lambda: program.session.opened.path == bundled_briefing())
    assert not program.editing.edits.dirty
    assert not program.editing.undo_stack.can_undo
    assert program.editing.desk is None


def test_the_reading_place_and_what_is_pinned_stay_through_a_change(program):
    program.commands.show_section("s2")
    place = program.window.reader.reading_place()
    program.commands.show_entity("yuhang")
    pins = program.focus.pins
    edit = pane(program).reach
    edit.setText("2025年9月")
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert program.session.briefing.manifest.data_as_of == "2025-09"
    assert program.window.reader.reading_place() == place
    assert program.focus.pins == pins
    assert program.session.section == "s2"


def test_a_row_that_is_used_is_not_taken_away(program):
    pane(program).go_to("figures", "core-va-2017")
    QTest.mouseClick(pane(program).buttons["remove"], Qt.MouseButton.LeftButton)
    assert "claims.csv core-va-cagr" in pane(program).told.text()
    pane(program).go_to("figures", "gdp-growth-2024")
    QTest.mouseClick(pane(program).buttons["remove"], Qt.MouseButton.LeftButton)
    assert "gdp-growth-2024" not in program.session.briefing.figures
    assert "gdp-growth-2024" not in chart(program, "gdp").figures


def test_a_source_is_added_and_changed_in_its_table(program):
    desk = program.editing.desk or (pane(program) and program.editing.desk)
    desk.pane.buttons["source"].click()
    form = desk.new_source
    QTest.keyClick(form, Qt.Key.Key_Return)
    assert "“标题”一栏" in form.told.text()
    QTest.keyClicks(form.source.fields["title"], "Yearbook")
    QTest.keyClick(form.source.fields["title"], Qt.Key.Key_Return)
    QApplication.processEvents()
    assert program.session.briefing.sources["yearbook"].title == "Yearbook"
    assert desk.pane.current_table() is desk.pane.tables["sources"]
    assert desk.pane.current_table().current() == ("yearbook", "title")


def test_rows_are_filtered_by_what_they_say(program):
    table = pane(program).tables["figures"]
    everything = table.model().rowCount()
    pane(program).filter.setText("地区生产总值")
    assert 0 < table.model().rowCount() < everything


def test_a_file_that_is_open_for_reading_only_is_shown_and_not_changed(app, tmp_path, copy):
    table = copy / "tables" / "figures.csv"
    table.write_text(table.read_text("utf-8").replace("2651.25", "many"), "utf-8")
    program = opened(app, tmp_path, copy)
    assert not pane(program).buttons["add"].isEnabled()
    assert "只供阅读" in pane(program).told.text()
    index = pane(program).tables["figures"].model().index(0, 1)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    press(program, "Ctrl+Shift+S")
    answer("close")
    closed(program)


def test_every_control_of_the_tables_is_named_and_reached_by_tab(program):
    window = pane(program)
    seen = set()
    window.current_table().setFocus()
    for _ in range(40):
        holder = window.focusWidget()
        seen.add(holder)
        QTest.keyClick(holder, Qt.Key.Key_Tab)
    buttons = {button for button in window.findChildren(QPushButton) if button.isVisible() and button.isEnabled()}
    assert buttons <= seen
    assert {window.filter, window.reach, window.current_table()} <= seen
    assert all(widget.accessibleName() or widget.text() for widget in seen)


def test_a_long_save_shows_how_far_it_is_and_can_be_stopped_before_anything_is_written(program, copy, monkeypatch):
    before = tree(copy)
    write = revision.save_revision

    def slowly(briefing, path, originals, known, tick):
        for _ in range(1000):
            tick()
            time.sleep(0.01)
        return write(briefing, path, originals, known, tick)

    monkeypatch.setattr(revision, "save_revision", slowly)
    type_cell(program, "gdp-growth-2024", "value", "6.4")
    press(program, "Ctrl+S")
    saving = program.editing.saving
    dialog = saving.progress.dialog
    assert not dialog.isVisible()
    assert wait_for(dialog.isVisible)
    assert 0 < dialog.value() <= dialog.maximum()
    QTest.mouseClick(dialog.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert wait_for(lambda: not saving.busy)
    assert program.window.status.current_words() == "已停止保存，文件保持原样"
    assert tree(copy) == before
    assert program.editing.edits.dirty
    monkeypatch.setattr(revision, "save_revision", write)
    saved(program)
    assert tree(copy) != before
