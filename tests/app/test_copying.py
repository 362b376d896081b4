"""What copying puts on the clipboard, through the real window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.window import open_window, wait_for

from broadsheet.app.actions import ACTIONS
from broadsheet.model import Place, Ref
from broadsheet.state.focus import Target

CORE_2022 = Ref("figure", "core-va-2022")


@pytest.fixture(params=["zh", "en"])
def program(request, app, tmp_path):
    with open_window(app, tmp_path, request.param) as program:
        yield program
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def clipboard():
    return QGuiApplication.clipboard().mimeData()


def in_words(program, zh, en):
    return zh if program.session.language == "zh" else en


def trigger(program, id_):
    """Choose a command of the menus."""
    action = program.menus.actions((id_,))[0]
    assert action.isEnabled()
    action.trigger()


def lit(program, ref):
    program.focus.point(Target(ref))


def test_the_sentence_of_what_is_lit_comes_with_its_figures_and_source(program):
    lit(program, CORE_2022)
    trigger(program, "copy_sentence")
    lines = clipboard().text().splitlines()
    assert lines[0].startswith(
        in_words(program, "先看主要指标：2017年为929.51亿元", "In 2022 it stood at CNY 169.9 billion")
    )
    assert lines[0].endswith(in_words(program, "。", "."))
    listed = [line for line in lines if line.startswith("· ")]
    assert len(listed) == in_words(program, 2, 1)
    told = listed[-1]
    assert in_words(program, "1699亿元", "CNY 169.9 billion") in told
    assert in_words(program, "2022年", "2022") in told
    assert in_words(program, "新余杭区数字经济核心产业增加值", "New Yuhang, core digital value added") in told
    assert lines[-1].startswith(in_words(program, "出处：《余杭：", "Source: “Yuhang sets out"))
    assert lines[-1].endswith(in_words(program, "第一节第5段", "section 1, paragraph 5"))
    html = clipboard().html()
    assert "<blockquote><p " in html
    assert in_words(program, "<b>1699亿元</b>", "<b>CNY 169.9 billion</b>") in html
    assert in_words(program, "2 项数据", "1 figure") in program.window.status.current_words()


def test_a_claim_across_a_break_of_scope_says_so(program):
    lit(program, Ref("claim", "core-va-cagr"))
    trigger(program, "copy_sentence")
    words = in_words(program, "口径不同，不宜直接比较", "Scopes differ, not to be compared directly")
    assert words in clipboard().text()
    assert words in clipboard().html()


def test_selected_words_alone_are_copied_with_the_figures_in_them(program):
    reader = program.window.reader
    passage = next(p for p in program.session.briefing.article(program.session.language).passages if p.id == "s1p5")
    span = next(span for span in passage.spans if span.target == CORE_2022)
    reader.select_place(Place(passage.id, span.start, span.end))
    trigger(program, "copy_sentence")
    printed = passage.text[span.start : span.end]
    assert clipboard().text().splitlines()[0] == printed
    assert clipboard().text().count("· ") == 1
    trigger(program, "copy_text")
    assert clipboard().text() == printed  # the selection alone, as before


def test_a_selection_over_passages_keeps_them_apart(program):
    program.window.reader.selectAll()
    trigger(program, "copy_sentence")
    article = program.session.briefing.article(program.session.language)
    lines = clipboard().text().splitlines()
    for passage in article.passages:
        if passage.role == "passage":
            assert passage.text.strip() in lines


def test_without_a_selection_ctrl_c_copies_the_sentence_in_hand(program):
    reader = program.window.reader
    reader.setFocus()
    for _ in range(40):
        QTest.keyClick(reader, Qt.Key.Key_Right)
        if program.focus.current.ref == CORE_2022:
            break
    QGuiApplication.clipboard().clear()
    QTest.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert in_words(program, "1699亿元", "CNY 169.9 billion") in clipboard().text()
    assert in_words(program, "出处：", "Source: ") in clipboard().text()


def test_with_nothing_in_hand_it_says_what_to_do_and_leaves_the_clipboard(program):
    QGuiApplication.clipboard().setText("kept")
    trigger(program, "copy_sentence")
    assert clipboard().text() == "kept"
    assert in_words(program, "请先选中文字", "Select words first") in program.window.status.current_words()


def open_text_menu(program, at, reason=QContextMenuEvent.Reason.Mouse):
    reader = program.window.reader
    event = QContextMenuEvent(reason, at, reader.viewport().mapToGlobal(at))
    QApplication.sendEvent(reader.viewport(), event)
    menus = [menu for menu in program.window.findChildren(QMenu, "text_menu") if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def test_the_menu_of_the_text_copies_the_sentence_under_the_pointer(program):
    reader = program.window.reader
    reader.show_ref(CORE_2022, only_if_hidden=False)
    menu = open_text_menu(program, reader.point_of(CORE_2022))
    action = next(action for action in menu.actions() if action.objectName() == "copy_sentence")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert in_words(program, "1699亿元", "CNY 169.9 billion") in clipboard().text()
    assert wait_for(lambda: program.commands.copying.clicked is None)
    assert wait_for(lambda: not program.window.findChildren(QMenu, "text_menu"))


def test_a_menu_that_is_left_leaves_nothing_behind(program):
    menu = open_text_menu(program, QPoint(300, 300), QContextMenuEvent.Reason.Keyboard)
    ids = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert ids == ["copy_text", "copy_sentence", "cite_gb", "cite_apa", "select_text", "find_text"]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert wait_for(lambda: not program.window.findChildren(QMenu, "text_menu"))
    assert program.commands.copying.clicked is None


def card_of(program, chart):
    program.commands.show_section("s1")
    assert wait_for(lambda: chart in program.window.facing._cards)
    return program.window.facing._cards[chart]


def test_a_chart_is_copied_as_picture_and_table_in_one_go(program):
    card = card_of(program, "core-va")
    actions = card._copy.menu().actions()
    assert actions[0].text() == in_words(program, "复制图片与表格", "Copy picture and table")
    actions[0].trigger()
    data = clipboard()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1440
    assert bytes(data.data("image/png")).startswith(b"\x89PNG")
    assert QSvgRenderer(data.data("image/svg+xml")).isValid()
    rows = [line.split("\t") for line in data.text().splitlines()]
    assert rows[0][0] == in_words(program, "指标", "Indicator")
    assert len(rows) == 1 + len(card.snapshot.data)
    assert {len(row) for row in rows} == {len(rows[0])}
    assert bytes(data.data("text/tab-separated-values")).decode() == data.text()
    html = data.html()
    assert html.count("<tr>") - html.count("<tr><td colspan") == len(rows)
    assert in_words(program, "929.51", "92.951") in html
    for note in card.snapshot.notes:
        assert note.replace("’", "&#39;") in html or note in html


def test_ctrl_c_in_a_chart_copies_it(program):
    card = card_of(program, "core-va")
    card.canvas.setFocus()
    QGuiApplication.clipboard().clear()
    QTest.keyClick(card.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard().hasImage()
    assert clipboard().hasHtml()
    trigger(program, "chart_copy")
    assert clipboard().hasImage()


@pytest.mark.parametrize("id_", ["cite_gb", "cite_apa"])
def test_a_citation_says_what_the_briefing_does_not(program, id_):
    trigger(program, id_)
    assert "余杭" in clipboard().text() or "Yuhang" in clipboard().text()
    assert clipboard().hasHtml()
    told = program.window.status.current_words()
    assert told.endswith(in_words(program, "：作者、报名、版次", ": author, newspaper, page"))


def test_the_box_finds_every_command_of_copying(program):
    program.commands.searching.search()
    ids = {entry.id for entry in program.commands.searching._commands_now()}
    assert {"copy_sentence", "cite_gb", "cite_apa"} <= ids
    assert {spec.id for spec in ACTIONS} >= ids


LEAVE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.window import open_window
from broadsheet.model import Ref
from broadsheet.state.focus import Target

app = QApplication([])
with open_window(app, Path(sys.argv[1])) as program:
    program.focus.point(Target(Ref("figure", "core-va-2022")))
    program.commands.run("copy_sentence", "")
    program.commands.run("cite", "gb")
    program.commands.copying.copy_chart(next(iter(program.window.facing._cards.values())).snapshot)
print("left")
"""


def test_the_program_ends_well_with_what_it_copied_still_on_the_clipboard(tmp_path):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", LEAVE, str(tmp_path)],
        env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.stdout.split() == ["left"], done.stderr[-2000:]
    assert done.returncode == 0, done.stderr[-2000:]
