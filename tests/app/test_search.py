"""Search and find through the window: by keyboard, by mouse, through an input method."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from tests.generated import big_briefing
from tests.window import open_window, wait_for

from broadsheet.files import Opened
from broadsheet.model import Ref
from broadsheet.state.settings import read_settings
from broadsheet.theme.palette import THEMES
from broadsheet.views.search.delegate import runs

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(app, tmp_path):
    with open_window(app, tmp_path, plots=True) as program:
        program.window.reader.focus_text()
        QApplication.processEvents()
        yield program


def press(program, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or program.window, key, modifiers)


def opened_box(program):
    """The box, opened by its keys, once letters may stand for Chinese."""
    press(program, Key.Key_K, CTRL)
    box = program.window.findChild(type_of_box())
    assert box.isVisible()
    assert QApplication.focusWidget() is box.field
    assert wait_for(lambda: program.commands.searching._open_index.knows_pinyin)
    if len(program.session.briefing.articles) > 1:
        assert taken_in(program)
        QApplication.processEvents()
    return box


def type_of_box():
    from broadsheet.views.search.pane import SearchPane

    return SearchPane


def typed(program, words):
    """The box with words in it, as an input method commits them."""
    box = opened_box(program)
    QApplication.sendEvent(box.field, commit(words))
    return box


def commit(words):
    event = QInputMethodEvent()
    event.setCommitString(words)
    return event


def in_text(program, place):
    passages = {passage.id: passage.text for passage in program.session.briefing.article("zh").passages}
    return passages[place.passage][place.start : place.end]


def test_nothing_is_made_before_it_is_asked_for(program):
    assert program.window.findChild(type_of_box()) is None
    assert program.commands.searching._open_index._index is None


def test_a_name_by_its_initials_opens_its_card(program):
    box = typed(program, "zjsys")
    assert box.current().ref == Ref("entity", "zhejiang-lab")
    press(program, Key.Key_Return)
    assert not box.isVisible()
    assert program.window.card.isVisible()
    assert program.focus.current.ref == Ref("entity", "zhejiang-lab")


def test_a_figure_by_its_value_is_pinned_and_shown(program):
    box = typed(program, "12.8")
    assert box.current().kind == "figure"
    press(program, Key.Key_Return)
    assert [pin.ref for pin in program.focus.pins] == [Ref("figure", "core-va-cagr")]
    assert program.window.reader.is_in_sight(Ref("claim", "core-va-cagr"))
    press(program, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.focus.pins == ()


def test_a_figure_that_the_text_does_not_print_is_shown_in_its_chart(program):
    typed(program, "3355.67")
    press(program, Key.Key_Return)
    ref = Ref("figure", "gdp-2024")
    assert program.focus.current.ref == ref
    cards = [card for card in program.window.facing.shown_cards() if ref in card.canvas.lit_refs()]
    assert cards or not any(ref.id in chart.figures for chart in program.session.briefing.charts)


def test_a_place_in_the_text_is_shown_with_its_words_marked_until_escape(program):
    box = typed(program, "树苗")
    hit = next(hit for hit in box.hits() if hit.kind == "text")
    while box.current() is not hit:
        press(program, Key.Key_Down)
    press(program, Key.Key_Return)
    reader = program.window.reader
    assert len(reader.found) == 1
    assert in_text(program, reader.found.place(0)) == "树苗"
    assert len(reader.scroll_marks()) == 1
    assert QApplication.focusWidget() is reader
    press(program, Key.Key_Escape)
    assert reader.found is None
    assert reader.scroll_marks() == ()


def test_a_chart_opens_large(program):
    box = typed(program, "海外高层次人才")
    chart = next(hit for hit in box.hits() if hit.kind == "chart")
    while box.current() is not chart:
        press(program, Key.Key_Down)
    press(program, Key.Key_Enter)
    assert program.session.page == "charts"
    assert program.presenter.pages["charts"].pane.opened.snapshot.id == chart.id


def test_an_event_is_shown_in_the_text(program):
    box = typed(program, "淘宝上线")
    assert box.current().kind == "event"
    press(program, Key.Key_Return)
    assert program.window.reader.is_in_sight(Ref("event", "taobao-online"))


def test_a_command_is_carried_out_and_one_that_cannot_be_is_not_offered(program):
    box = typed(program, ">")
    offered = {hit.id for hit in box.hits()}
    assert {"open", "theme_dark", "find_text"} <= offered
    assert not {"back", "find_next", "chart_table", "search"} & offered
    QApplication.sendEvent(box.field, commit("shense"))
    assert box.current().id == "theme_dark"
    press(program, Key.Key_Return)
    assert program.look.palette.name == "dark"


@pytest.mark.parametrize(("language", "words"), [("zh", "放大"), ("en", "larger")])
def test_commands_are_called_as_the_menus_call_them(program, language, words):
    program.commands.speak(language)
    box = typed(program, words)
    spec = next(hit for hit in box.hits() if hit.kind == "command")
    action = next(action for action in program.window.actions() if action.objectName() == spec.id)
    assert spec.title == action.text()


def test_the_list_is_walked_by_keys(program):
    box = typed(program, "江")
    count = len(box.hits())
    assert count > 20
    rows = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Tab, Key.Key_Backtab):
        press(program, key)
        rows.append(box.list.currentIndex().row())
    assert rows == [1, 2, 1, 9, 1, 2, 1]
    press(program, Key.Key_Up)
    press(program, Key.Key_Up)
    assert box.list.currentIndex().row() == count - 1
    press(program, Key.Key_Home, CTRL)
    assert box.list.currentIndex().row() == 0
    assert QApplication.focusWidget() is box.field


def test_a_result_is_chosen_by_the_mouse_and_a_click_beside_closes(program):
    box = typed(program, "江")
    row = box.list.visualRect(box.list.model().index(3, 0))
    hit = box.hits()[3]
    QTest.mouseMove(box.list.viewport(), row.center() - QPoint(0, 4))
    QTest.mouseMove(box.list.viewport(), row.center())
    assert box.current() is hit
    QTest.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert program.focus.current.ref == hit.ref
    QTest.mouseClick(program.window.header.search, Qt.MouseButton.LeftButton)
    assert box.isVisible()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(20, 900))
    assert not box.isVisible()


def test_a_pointer_that_rests_does_not_choose_what_scrolls_below_it(program):
    box = typed(program, "江")
    at = box.list.viewport().rect().center()
    QTest.mouseMove(box.list.viewport(), at)
    for _ in range(30):
        press(program, Key.Key_Down)
        QTest.mouseMove(box.list.viewport(), at)
    assert box.list.currentIndex().row() > 20


def test_escape_gives_the_keyboard_back_and_lets_go_of_nothing(program):
    program.commands.show_entity("yuhang")
    program.window.outline.focus_sections()
    before = QApplication.focusWidget()
    box = typed(program, "江")
    press(program, Key.Key_Escape)
    assert not box.isVisible()
    assert QApplication.focusWidget() is before
    assert program.focus.current.ref == Ref("entity", "yuhang")


def test_an_input_method_is_let_compose(program):
    """What is being composed neither searches nor closes; Enter and Esc are the method's until it commits."""
    box = opened_box(program)
    spy = QSignalSpy(box.search_requested)
    QApplication.sendEvent(box.field, QInputMethodEvent("zhi'jiang", []))
    assert spy.count() == 0
    assert box.field.text() == ""
    QApplication.sendEvent(box.field, commit("之江"))
    assert box.field.text() == "之江"
    assert box.current().ref == Ref("entity", "zhejiang-lab")


def test_without_results_it_says_so(program):
    box = typed(program, "查无此词")
    assert box.hits() == ()
    assert "查无此词" in box.foot_words()
    press(program, Key.Key_Return)
    assert box.isVisible()


def test_searches_made_before_are_offered(program, tmp_path):
    typed(program, "zjsys")
    press(program, Key.Key_Return)
    box = opened_box(program)
    assert (box.current().kind, box.current().title) == ("recent", "zjsys")
    press(program, Key.Key_Return)
    assert box.isVisible()
    assert box.current().ref == Ref("entity", "zhejiang-lab")
    press(program, Key.Key_Escape)
    program.window.close()
    assert read_settings(tmp_path / "settings.json").searches == ("zjsys",)


def test_many_places_lead_to_the_bar_in_the_text(program):
    box = typed(program, "的")
    assert "正文" in box.foot_words()
    press(program, Key.Key_Up)
    assert box.current().kind == "find"
    press(program, Key.Key_Return)
    reader = program.window.reader
    assert reader.is_finding
    assert reader.find_bar().field.text() == "的"
    assert len(reader.found) > 40


def test_results_read_in_the_language_of_the_text(program):
    program.commands.speak("en")
    program.commands.read_in("en")
    box = typed(program, "zjsys")
    assert box.current().title == "Zhejiang Lab"
    QApplication.sendEvent(box.field, QInputMethodEvent())
    box.field.setText("one fifth")
    assert box.current().ref == Ref("figure", "share-province")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_result_is_told_and_painted(program, theme, language):
    program.commands.speak(language)
    program.commands.wear(theme)
    box = typed(program, "江")
    told = QSignalSpy(box.told)
    press(program, Key.Key_Down)
    words = told.at(told.count() - 1)[0]
    assert box.hits()[1].title in words
    assert words == QAccessible.queryAccessibleInterface(box.list).child(1).text(QAccessible.Text.Name)
    picture = box.list.viewport().grab().toImage()
    row = box.list.visualRect(box.list.currentIndex())
    inks = {picture.pixel(x, y) for x in range(row.left(), row.right(), 2) for y in range(row.top(), row.bottom(), 2)}
    assert len(inks) > 8


def test_the_box_fits_a_small_window_at_double_size(program):
    program.window.resize(640, 480)
    program.preferences.set("scale", 2.0)
    program.look.set_scale(2.0)
    box = typed(program, "江")
    QApplication.processEvents()
    panel = box.field.parentWidget().geometry()
    assert box.rect().contains(panel)
    assert box.list.height() >= box._delegate.row_height


def test_bold_runs():
    assert list(runs("之江实验室", ((0, 2),))) == [("之江", True), ("实验室", False)]
    assert list(runs("a江b江", ((1, 2), (3, 4)))) == [("a", False), ("江", True), ("b", False), ("江", True)]
    assert list(runs("", ())) == []


# The bar in the text


def opened_bar(program, words):
    press(program, Key.Key_F, CTRL)
    bar = program.window.reader.find_bar()
    assert QApplication.focusWidget() is bar.field
    QApplication.sendEvent(bar.field, commit(words))
    assert wait_for(lambda: program.window.reader.found is not None and bar.count_words() not in ("", "正在查找…"))
    return bar


def test_every_place_is_counted_marked_and_gone_through(program):
    bar, reader = opened_bar(program, "余杭"), program.window.reader
    count = sum(passage.text.count("余杭") for passage in program.session.briefing.article("zh").passages)
    assert bar.count_words() == f"1/{count}"
    assert 1 < len(reader.scroll_marks()) <= count
    assert list(reader.scroll_marks()) == sorted(reader.scroll_marks())
    press(program, Key.Key_Return)
    assert bar.count_words() == f"2/{count}"
    press(program, Key.Key_Return, SHIFT)
    press(program, Key.Key_Return, SHIFT)
    assert bar.count_words() == f"{count}/{count}"
    place = reader.found.place(count - 1)
    position = reader._index.position(place.passage, place.start)
    assert reader._in_sight(position)
    press(program, Key.Key_G, CTRL)
    assert bar.count_words() == f"1/{count}"
    press(program, Key.Key_G, CTRL | SHIFT)
    assert bar.count_words() == f"{count}/{count}"


@pytest.mark.parametrize(("words", "like"), [("ＣＨＥＮ", "chen"), ("數字經濟", "数字经济"), ("c2c", "C2C")])
def test_case_width_and_tradition_do_not_matter(program, words, like):
    bar = opened_bar(program, words)
    count = sum(passage.text.lower().count(like.lower()) for passage in program.session.briefing.article("zh").passages)
    assert bar.count_words() == (f"1/{count}" if count else "正文中没有")


def test_the_words_are_marked_in_the_text(program):
    reader = program.window.reader
    before = reader.viewport().grab().toImage()
    opened_bar(program, "浙江")
    QApplication.processEvents()
    marked = reader.viewport().grab().toImage()
    number, rect = next(reader._found_in_view())
    at = rect.translated(0, -reader.verticalScrollBar().value()).topLeft().toPoint() + QPoint(2, 1)
    assert in_text(program, reader.found.place(number)) == "浙江"
    assert marked.pixelColor(at) != before.pixelColor(at)


def test_escape_goes_back_to_where_one_was_reading(program):
    reader = program.window.reader
    program.commands.show_section("s2")
    place, value = reader.reading_place(), reader.verticalScrollBar().value()
    opened_bar(program, "站上风口")
    assert reader.verticalScrollBar().value() != value
    press(program, Key.Key_Escape)
    assert not reader.is_finding
    assert QApplication.focusWidget() is reader
    assert reader.reading_place().passage == place.passage
    assert reader.verticalScrollBar().value() == value
    assert reader.scroll_marks() == ()


def test_closing_by_the_button_stays_and_can_be_gone_back_from(program):
    reader = program.window.reader
    value = reader.verticalScrollBar().value()
    bar = opened_bar(program, "近六成")
    there = reader.verticalScrollBar().value()
    assert there != value
    QTest.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    assert not reader.is_finding
    assert reader.verticalScrollBar().value() == there
    press(program, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.verticalScrollBar().value() == value


def test_buttons_of_the_bar_by_mouse(program):
    bar = opened_bar(program, "浙江")
    count = len(program.window.reader.found)
    QTest.mouseClick(bar._next, Qt.MouseButton.LeftButton)
    assert bar.count_words() == f"2/{count}"
    QTest.mouseClick(bar._previous, Qt.MouseButton.LeftButton)
    assert bar.count_words() == f"1/{count}"


def test_another_language_is_searched_anew(program):
    bar = opened_bar(program, "Yuhang")
    assert bar.count_words() == "正文中没有"
    program.commands.read_in("en")
    assert wait_for(lambda: bar.count_words().startswith("1/"))
    program.commands.speak("en")
    QApplication.processEvents()
    assert bar._label.text() == "Find in the text"


def test_a_selection_is_what_is_sought_and_the_bar_opens_from_any_page(program):
    reader = program.window.reader
    cursor = reader.textCursor()
    at = reader.toPlainText().index("软实力")
    cursor.setPosition(at)
    cursor.setPosition(at + 3, cursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    program.commands.turn_to("names")
    program.commands.run("find_text", "")
    assert program.session.page == "read"
    assert reader.find_bar().field.text() == "软实力"
    assert wait_for(lambda: reader.found is not None and len(reader.found) > 1)


def test_a_long_text_that_is_still_being_set(program, tmp_path):
    """The last place of a text of 200,000 characters, sought before Qt has seen its end."""
    briefing = big_briefing(400, 4000, 20, 200_000)
    program.commands.show_opened(Opened(briefing, (), tmp_path / "long.briefing", False))
    bar = opened_bar(program, "名称甲99")
    reader = program.window.reader
    press(program, Key.Key_Return, SHIFT)
    count = len(reader.found)
    assert bar.count_words() == f"{count}/{count}"
    place = reader.found.place(count - 1)
    assert reader._in_sight(reader._index.position(place.passage, place.start))
    assert 0 < len(reader.scroll_marks()) <= count
    assert max(reader.scroll_marks()) > 0.9


def test_nothing_is_left_of_the_box(program, widgets_left):
    opened_box(program)
    press(program, Key.Key_Escape)
    before = widgets_left()
    for _ in range(3):
        typed(program, "江")
        press(program, Key.Key_Escape)
    assert widgets_left() == before


# the other language of the briefing, and of the interface


def taken_in(program):
    return wait_for(lambda: program.commands.searching._open_index.get().others)


def test_sentences_of_the_other_language_stand_behind_those_of_the_shown_one_and_are_marked(program):
    box = opened_box(program)
    assert taken_in(program)
    QApplication.sendEvent(box.field, commit("Yuhang"))
    hits = box.hits()
    languages = [hit.language for hit in hits]
    assert languages == sorted(languages)  # "" before "en"
    elsewhere = [hit for hit in hits if hit.language]
    assert {hit.language for hit in elsewhere} == {"en"}
    assert all("Yuhang" in hit.title for hit in elsewhere)
    first = box.list.model().index(languages.index("en"), 0)
    assert str(first.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("English")


def test_opening_one_reads_the_briefing_in_that_language_at_that_place(program):
    box = opened_box(program)
    assert taken_in(program)
    QApplication.sendEvent(box.field, commit("heart of the fire"))
    assert not box.hits()
    box.field.clear()
    QApplication.sendEvent(box.field, commit("patrols"))
    at = next(at for at, hit in enumerate(box.hits()) if hit.language == "en")
    hit = box.hits()[at]
    for _ in range(at):
        press(program, Key.Key_Down)
    press(program, Key.Key_Return)
    QApplication.processEvents()
    assert not box.isVisible()
    assert program.session.language == "en"
    reader = program.window.reader
    assert reader.found.place(0) == hit.place
    passage = {each.id: each for each in program.session.briefing.article("en").passages}[hit.place.passage]
    assert passage.text[hit.place.start : hit.place.end].lower() == "patrols"
    assert program.preferences.settings.briefing_language == "en"
    # the way round: Chinese words while English is shown
    box = opened_box(program)
    assert taken_in(program)
    QApplication.sendEvent(box.field, commit("之江实验室"))
    hit = next(hit for hit in box.hits() if hit.language == "zh")
    box._choose(hit)
    assert program.session.language == "zh"
    assert program.window.reader.found.place(0) == hit.place


def test_a_text_that_was_taken_in_is_not_taken_in_again(program):
    opened_box(program)
    assert taken_in(program)
    before = program.commands.searching._open_index.get()
    program.commands.read_in("en")
    program.commands.searching._open_index.get()
    assert wait_for(lambda: (program.commands.searching._open_index.get() or before).language == "en")
    assert taken_in(program)
    after = program.commands.searching._open_index.get()
    assert after.body is before.others["en"]
    assert after.others["zh"] is before.body


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("words", ["深色", "Dark", "假设测算", "What if", "shense", "主题", "Theme"])
def test_a_command_is_found_by_its_words_in_either_language_whatever_the_interface_speaks(program, language, words):
    program.commands.speak(language)
    box = typed(program, f">{words}")
    wanted = "what_if" if words in ("假设测算", "What if") else "theme_dark"
    assert wanted in [hit.id for hit in box.hits() if hit.kind == "command"]


def test_what_is_chosen_stays_so_when_more_is_known(program):
    box = opened_box(program)
    searching = program.commands.searching
    index = searching._open_index.get()
    others, index.others = index.others, {}  # as it is before they are taken in
    QApplication.sendEvent(box.field, commit("Yuhang"))
    assert not any(hit.language for hit in box.hits())
    press(program, Key.Key_Down)
    press(program, Key.Key_Down)
    chosen = box.current()
    assert chosen != box.hits()[0]
    index.others = others
    searching._open_index.ready.emit()
    assert any(hit.language for hit in box.hits())
    assert box.current() == chosen


def test_a_window_that_closes_while_the_text_is_taken_in_ends_in_peace(app, tmp_path):
    for _ in range(5):
        with open_window(app, tmp_path) as program:
            press(program, Key.Key_K, CTRL)
            QApplication.processEvents()
