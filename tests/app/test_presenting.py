"""The presenter's window of a real show, used as a speaker would: keys, buttons, clock, notes, panels."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from tests.state.talk import HandClock
from tests.window import let_in, one_screen, open_window, wait_for

from broadsheet.app.show.reel import differing, still
from broadsheet.state.screens import Monitor
from broadsheet.state.show_keys import KEYS, help_rows
from broadsheet.state.show_plan import At
from broadsheet.widgets.elided import elided_lines

K, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def program(app, tmp_path_factory):
    usual = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(10)  # nobody presses twice here
    with open_window(app, tmp_path_factory.mktemp("presenting")) as found:
        yield found
    QApplication.setDoubleClickInterval(usual)


@pytest.fixture
def show(program):
    """A show on one screen, the presenter view asked for, its clock in the hand."""
    program.commands.showing.system = one_screen
    program.commands.showing.present()
    running = let_in(program.commands.showing.show)
    running.hand = running.talk.clock.now = HandClock()
    QTest.keyClick(running.audience, K.Key_V)
    pane = running.sides.desk.pane
    assert pane.isVisible()
    pane.showNormal()
    pane.resize(1280, 720)
    QApplication.processEvents()
    yield running
    program.commands.showing.end_show()
    program.preferences.set("notes_size", 28)


@pytest.fixture
def pane(show):
    return show.sides.desk.pane


def press(pane, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(pane, key, modifiers)


def move(widget, at):
    """Move the pointer; the platform of the tests has none of its own."""
    position = QPointF(at)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, position, widget.mapToGlobal(position), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def test_the_presenter_view_takes_the_place_of_the_slides_on_the_only_screen_and_gives_it_back(show, pane):
    assert not show.audience.isVisible()
    press(pane, K.Key_V)
    assert (show.audience.isVisible(), pane.isVisible()) == (True, False)


def test_the_window_follows_every_step_with_its_slide_its_next_one_and_its_notes(show, pane):
    for _ in range(7):
        press(pane, K.Key_PageDown)
        talk = show.talk
        assert show.sides.desk.stage.at == talk.at
        assert f"{talk.at.slide + 1} / 12 页" in pane.head.place.text()
        assert pane.notes.text.toPlainText() == "\n".join(talk.slide.notes)
        assert wait_for(lambda: pane.next.shows_picture)
        following = talk.following
        words = f"本页第 {following.cue + 1} 步" if following.slide == talk.at.slide else f"第 {following.slide + 1} 页"
        assert words in pane.next_head.text()
    assert pane.head.place.accessibleName() == "投屏画面 · 3 / 12 页 · 第 4 步，共 4 步"


def test_the_next_picture_is_the_next_step_as_it_is_painted(show, pane):
    press(pane, K.Key_Right, K.Key_Right)
    assert wait_for(lambda: pane.next.shows_picture)
    small, at = show.sides.desk.pictures.small, show.talk.following
    across = round(pane.next.width() * pane.devicePixelRatioF())
    picture = small.picture(at.slide)
    whole = still(picture, at.cue, across / picture.width)
    shown = small.ready(at, across).toImage().convertToFormat(whole.format())
    assert shown.width() == whole.width()
    other = still(picture, 0, across / picture.width)
    crop = whole.rect().intersected(shown.rect())
    *_, changed = differing(whole.copy(crop), other.copy(crop))
    assert not changed.isEmpty()
    assert sum(shown.pixel(x, y) != whole.pixel(x, y) for x in range(0, crop.width(), 9)
               for y in range(0, crop.height(), 9)) < 40  # fmt: skip


def test_on_the_last_step_it_says_so(show, pane):
    press(pane, K.Key_End)
    assert not pane.next.shows_picture
    assert pane.next.accessibleName() == "已经是最后一步。"


@pytest.mark.parametrize(("elapsed", "word"), [(0, "正常"), (20, "正常"), (290, "慢了"), (720.5, "超时")])
def test_the_pace_is_told_in_words_on_the_first_slide(show, pane, elapsed, word):
    press(pane, K.Key_Right)
    show.hand.time += elapsed
    show.sides.desk.show_times()
    assert pane.pace.word.text().endswith(word)
    assert pane.pace.due.text() == "本页计划讲到 01:14"


def test_who_is_ahead_of_the_plan_is_told_so(show, pane):
    press(pane, K.Key_Right)
    press(pane, K.Key_8, K.Key_Return)
    show.hand.time += 30
    show.sides.desk.show_times()
    assert pane.pace.word.text() == "▲ 快了"
    assert (pane.clocks.elapsed.text(), pane.clocks.remaining.text()) == ("00:30", "11:30")


def test_the_clock_begins_when_the_cover_is_left_and_can_be_paused_and_set_back(show, pane):
    show.hand.time += 100
    show.sides.desk.show_times()
    assert (pane.clocks.elapsed.text(), pane.pace.word.text()) == ("00:00", "○ 尚未开始")
    press(pane, K.Key_Right)
    show.hand.time += 65
    press(pane, K.Key_T)
    show.hand.time += 65
    show.sides.desk.show_times()
    assert pane.clocks.elapsed.text() == "01:05"
    assert "已暂停" in pane.pace.word.text()
    pane.clocks.pause.click()
    show.hand.time += 5
    show.sides.desk.show_times()
    assert pane.clocks.elapsed.text() == "01:10"
    press(pane, K.Key_T, modifiers=CTRL)
    assert pane.clocks.elapsed.text() == "00:00"


def test_over_time_counts_on_below_nothing(show, pane):
    press(pane, K.Key_Right)
    show.hand.time += 790
    show.sides.desk.show_times()
    assert pane.clocks.remaining.text() == "−01:10"


def test_frozen_black_and_white_are_told_plainly_while_the_presenters_slide_goes_on(show, pane):
    press(pane, K.Key_Right, K.Key_F, K.Key_Right, K.Key_Right, K.Key_Right)
    assert pane.head.badge.isVisible()
    assert pane.head.badge.text() == "画面冻结"
    assert "观众仍看到第 2 页" in pane.head.place.accessibleName()
    assert show.sides.desk.stage.at == show.talk.at == At(2, 0)
    assert show.audience.at == At(1, 0)
    press(pane, K.Key_F, K.Key_B)
    assert pane.head.badge.text() == "黑屏"
    press(pane, K.Key_W)
    assert pane.head.badge.text() == "白屏"
    press(pane, K.Key_Escape)
    assert not pane.head.badge.isVisible()


def test_notes_begin_at_28_points_and_their_size_is_remembered(show, pane, program):
    assert (pane.notes.pixels, pane.notes.points.text()) == (37, "28 磅")
    press(pane, K.Key_Plus)
    pane.notes.larger.click()
    assert program.preferences.settings.notes_size == 36
    assert pane.notes.text.font().pixelSize() == pane.notes.pixels == 48
    press(pane, K.Key_Minus)
    assert program.preferences.settings.notes_size == 32


def test_notes_that_do_not_fit_move_on_with_the_steps_and_by_keys(show, pane):
    for _ in range(6):
        press(pane, K.Key_Plus)
    press(pane, K.Key_3, K.Key_Return)
    bar = pane.notes.text.verticalScrollBar()
    assert bar.value() == 0
    assert bar.maximum() > 0
    assert "下面还有" in pane.notes.more.text()
    press(pane, K.Key_Down, modifiers=CTRL)
    assert bar.value() > 0
    cues = len(show.talk.slide.cues)
    for _ in range(cues - 1):
        press(pane, K.Key_Right)
    assert bar.value() == bar.maximum()
    assert show.talk.at == At(2, cues - 1)


def test_the_overview_is_walked_by_keyboard_with_backup_slides_apart(show, pane):
    press(pane, K.Key_Right, K.Key_O)
    assert pane.panel == "overview"
    tiles = pane.overview.tiles
    assert [tile.entry.number for tile in tiles if tile.chosen] == [2]
    backup = [tile for tile in tiles if tile.entry.backup]
    assert backup
    assert min(tile.y() for tile in backup) > max(tile.y() for tile in tiles if not tile.entry.backup)
    assert wait_for(lambda: all(tile.pixels is not None for tile in tiles))
    press(pane, K.Key_Right, K.Key_Right)
    press(pane, K.Key_Down)
    number = next(tile.entry.number for tile in tiles if tile.chosen)
    assert number > 4
    assert show.talk.at == At(1, 0)
    press(pane, K.Key_Return)
    assert (show.talk.at, pane.panel) == (At(number - 1, 0), "")
    press(pane, K.Key_O, K.Key_End, K.Key_Space)
    assert show.talk.slide.backup
    assert "备用页" in pane.head.place.text()
    press(pane, K.Key_O, K.Key_Escape)
    assert pane.panel == ""
    assert not show.talk.asking


def test_a_click_in_the_overview_goes_there(show, pane):
    press(pane, K.Key_O)
    QApplication.processEvents()
    QTest.mouseClick(pane.overview.tiles[4], Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert show.talk.at == At(4, 0)


def test_a_number_is_shown_as_it_is_typed_with_the_title_of_its_slide(show, pane):
    press(pane, K.Key_1)
    press(pane, K.Key_2)
    assert pane.band.isVisible()
    assert pane.band.text() == "→ 第 12 页　资料来源 · 按回车跳转"
    press(pane, K.Key_9)
    assert pane.band.text() == "→ 第 129 页 · 没有这一页"
    press(pane, K.Key_Escape)
    assert not pane.band.isVisible()
    press(pane, K.Key_1, K.Key_2, K.Key_Return)
    assert show.talk.at == At(11, 0)


@pytest.mark.parametrize(("typed", "number"), [("实验室", 5), ("shiyanshi", 5), ("zlly", 12), ("12762", 11)])
def test_a_slide_is_searched_by_words_pinyin_and_initials(show, pane, typed, number):
    press(pane, K.Key_F, modifiers=CTRL)
    field = pane.search.field
    assert pane.focusWidget() is field
    field.setText(typed)
    numbers = [pane.search.hits.item(row).data(Qt.ItemDataRole.UserRole) for row in range(pane.search.hits.count())]
    assert number in numbers
    for _ in range(numbers.index(number)):
        press(field, K.Key_Down)
    press(field, K.Key_Return)
    assert (show.talk.at.slide + 1, pane.panel) == (number, "")


def test_slides_of_one_section_are_told_apart_by_what_they_say_and_backup_slides_carry_a_mark(show, pane):
    press(pane, K.Key_O)
    slides, tiles = show.talk.deck.slides, pane.overview.tiles
    titles = [slide.title for slide in slides]
    names = [tile.accessibleName() for tile in tiles]
    assert len(set(names)) == len(names)
    for slide, tile in zip(slides, tiles, strict=True):
        several = titles.count(slide.title) > 1
        assert tile.entry.title == (slide.key.text if several else slide.title)
        assert ("备用 · " in tile.accessibleName()) == slide.backup
    assert any(slide.backup for slide in slides)
    press(pane, K.Key_Escape, K.Key_Slash)
    rows = [pane.search.hits.item(row) for row in range(pane.search.hits.count())]
    assert len(rows) == len(slides)
    for row in rows:
        slide = slides[row.data(Qt.ItemDataRole.UserRole) - 1]
        head, _, line = row.text().partition("\n")
        assert head.endswith(slide.title)
        assert ("备用 · " in head) == slide.backup
        assert line == (slide.key.text if slide.key else "")
    press(pane.search.field, K.Key_Escape)


def test_what_no_slide_says_is_told_and_escape_closes_the_search_alone(show, pane):
    press(pane, K.Key_Slash)
    QTest.keyClicks(pane.search.field, "qqqq")
    assert pane.search.hits.count() == 0
    assert any(label.isVisible() and label.text() == "没有哪一页提到。" for label in pane.search.findChildren(QLabel))
    press(pane.search.field, K.Key_Escape)
    assert (pane.panel, show.talk.asking) == ("", False)
    assert show.talk.at == At(0, 0)


def test_the_help_is_the_table_of_keys(show, pane):
    QTest.keyClicks(pane, "?")
    assert pane.panel == "help"
    rows = pane.help.rows()
    assert [keys for keys, _ in rows] == [keys for keys, _ in help_rows()]
    shown = {label.text() for label in pane.help.findChildren(QLabel)}
    assert {"黑屏", "画面冻结", "交换屏幕"} <= shown


def test_leaving_is_asked_on_the_presenters_window_and_never_on_the_audiences(show, pane):
    press(pane, K.Key_Escape)
    assert pane.band.isVisible()
    assert "再按一次 Esc 结束" in pane.band.text()
    assert show.audience._question == ""
    press(pane, K.Key_Right)
    assert not pane.band.isVisible()


def test_pen_laser_and_marks_work_from_the_presenters_slide(show, pane):
    press(pane, K.Key_Right)
    stage = show.sides.desk.stage
    assert wait_for(lambda: stage.picture is not None)
    spot = next(spot for spot in stage.picture.spots if spot.chart)
    scale = stage.width() / stage.picture.width
    at = QPoint(round((spot.rect.x + spot.rect.w / 2) * scale), round((spot.rect.y + spot.rect.h / 2) * scale))
    move(stage, at)
    assert show.talk.focus.hover.ref == spot.ref
    assert show.audience._lit is not None
    lit = stage.grab().toImage()
    press(pane, K.Key_L, K.Key_L)
    assert stage.grab().toImage() == lit
    press(pane, K.Key_P, modifiers=CTRL)
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    for x in (80, 100, 120):
        move(stage, QPoint(x, 80))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=QPoint(120, 80))
    move(stage, QPoint(160, 80))
    assert [len(stroke) for stroke in show.talk.stage.ink] == [4]
    assert show.audience._ink == stage._ink == show.talk.stage.ink


def test_the_right_button_opens_the_menu_on_the_presenters_slide(show, pane):
    stage = show.sides.desk.stage
    at = QPoint(40, 40)
    QApplication.sendEvent(stage, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, stage.mapToGlobal(at)))
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.data() == "laser").trigger()
    assert show.talk.stage.tool == "laser"
    assert not show.audience.findChildren(QMenu)
    menu.close()
    press(pane, K.Key_L)


def test_every_button_of_the_foot_does_what_its_key_does(show, pane):
    keys = {row.intent: row.keys[0] for row in KEYS}
    for intent, button in pane.foot.buttons.items():
        assert button.text().split("  ")[0]
        assert keys[intent]
        assert button.accessibleName()
    pane.foot.buttons["next"].click()
    assert show.talk.at == At(1, 0)
    pane.foot.buttons["black"].click()
    assert show.talk.curtain == "black"
    assert pane.foot.buttons["black"].isChecked()
    pane.foot.buttons["black"].click()
    assert not pane.foot.buttons["black"].isChecked()


def test_everything_that_can_be_pressed_or_typed_into_has_a_name(show, pane):
    from PySide6.QtWidgets import QAbstractButton

    things = [*pane.findChildren(QAbstractButton), *pane.findChildren(QLineEdit)]
    assert len(things) > 15
    assert [thing for thing in things if not (thing.accessibleName() or thing.text())] == []


def test_without_the_presenter_view_panels_stay_shut(show, pane):
    press(pane, K.Key_V)
    for key in (K.Key_O, K.Key_F1, K.Key_Slash):
        QTest.keyClick(show.audience, key)
        assert show.talk.panel == ""
    QTest.keyClick(show.audience, K.Key_Right)
    assert show.talk.at == At(1, 0)


def test_the_audiences_window_holds_nothing_but_the_slide(show, pane):
    press(pane, K.Key_Right)
    press(pane, K.Key_O)
    QTest.keyClicks(pane, "1")
    assert show.audience.children() == [child for child in show.audience.children() if not child.isWidgetType()]
    assert show.audience._question == ""


def test_where_screens_are_cloned_v_opens_the_notes_only_when_it_is_pressed_twice(program):
    showing = program.commands.showing
    showing.system = lambda: (Monitor("a", source="1"), Monitor("b", source="1"))
    showing._begin("")
    show = let_in(showing.show)
    hand = show.talk.clock.now = HandClock()
    try:
        pane = show.sides.desk.pane
        assert not pane.isVisible()
        QTest.keyClick(show.audience, K.Key_V)
        assert not pane.isVisible()
        assert "复制模式，备注会被投出" in show.audience._question
        hand.time += 9
        QTest.keyClick(show.audience, K.Key_V)
        assert not pane.isVisible()
        QTest.keyClick(show.audience, K.Key_V)
        assert pane.isVisible()
    finally:
        showing.end_show()


def test_the_window_speaks_the_other_language_at_once(show, pane, program):
    press(pane, K.Key_Right)
    program.commands.speak("en")
    QApplication.processEvents()
    try:
        assert "Slide 2 of 12" in pane.head.place.text()
        assert pane.pace.word.text() == "● On time"
        assert pane.foot.buttons["freeze"].text() == "F  Freeze"
    finally:
        program.commands.speak("zh")
    QApplication.processEvents()
    assert "2 / 12 页" in pane.head.place.text()


@pytest.mark.parametrize("size", [(1600, 1000), (1280, 720), (1024, 768)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_at_usual_sizes_and_what_is_asked_covers_no_notes(show, pane, program, size, language):
    program.commands.speak(language)
    try:
        pane.set_aspect(16 / 9)
        pane.resize(*size)
        press(pane, K.Key_Right)
        QApplication.processEvents()
        for label in (pane.pace.word, pane.clocks._elapsed_head, pane.clocks._remaining_head):
            assert label._fitting() == label.text()
        for label in (pane.pace.now, pane.pace.end):
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
        for button in (pane.clocks.pause, pane.clocks.reset):
            assert button.width() >= button.sizeHint().width()
        press(pane, K.Key_7)
        QApplication.processEvents()
        assert pane.band.geometry().top() >= pane.notes.geometry().bottom() - 1
        press(pane, K.Key_Escape, K.Key_O)
        QApplication.processEvents()
        assert pane.overview._area.verticalScrollBar().maximum() == 0
        assert all(tile.lines > 1 for tile in pane.overview.tiles)
        QTest.keyClicks(pane, "?")
        QApplication.processEvents()
        assert pane.help._area.verticalScrollBar().maximum() == 0
        press(pane, K.Key_Escape)
    finally:
        program.commands.speak("zh")
        QApplication.processEvents()


def test_long_titles_are_set_in_lines_and_end_in_dots(show):
    font = QApplication.font()
    line = QFontMetrics(font).horizontalAdvance("一二三四五六") + 2
    assert elided_lines("一二三", font, line, 2) == ["一二三"]
    assert elided_lines("一二三四五六七八九", font, line, 2) == ["一二三四五六", "七八九"]
    first, last = elided_lines("一二三四五六七八九" * 3, font, line, 2)
    assert first == "一二三四五六"
    assert last.endswith("…")


def test_the_audiences_window_is_painted_before_the_presenters(show, pane):
    order = []
    show.audience.repaint = lambda *_: order.append("audience")
    show.sides.desk.pane.notes.show_notes = lambda _: order.append("presenter")
    press(pane, K.Key_Right)
    assert order == ["audience", "presenter"]


def test_shows_leave_nothing_behind(program, widgets_left):
    program.commands.showing.system = one_screen
    counts = []
    for _ in range(4):
        program.commands.showing.present()
        show = let_in(program.commands.showing.show)
        QTest.keyClick(show.audience, K.Key_V)
        for key in (K.Key_Right, K.Key_O, K.Key_O):
            QTest.keyClick(show.sides.desk.pane, key)
        program.commands.showing.end_show()
        counts.append(widgets_left())
    assert counts[1:] == [counts[1]] * 3
