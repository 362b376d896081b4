"""Before a show, and the clicker: through the real dialogs, with the keyboard alone."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.window import let_in, one_screen, open_window, wait_for

from broadsheet.state.memory import Memory
from broadsheet.state.screens import Monitor
from broadsheet.state.show_keys import learnt_of
from broadsheet.state.show_plan import At
from broadsheet.views.dialogs.clicker import ClickerDialog
from broadsheet.views.dialogs.page_marks import PageMarksDialog
from broadsheet.views.dialogs.show_time import freshened, seconds_until

K = Qt.Key
NOON = datetime(2026, 11, 27, 12, 0)


def cloned():
    return (Monitor("a", source="1"), Monitor("b", source="1"))


@pytest.fixture
def program(app, tmp_path):
    with open_window(app, tmp_path) as found:
        found.commands.showing._own = Memory(tmp_path / "session.json")
        yield found
        found.commands.showing.end_show()


def opened(program):
    QTest.keyClick(program.window, K.Key_F5, Qt.KeyboardModifier.ControlModifier)
    return active(program.commands.showing._setup.dialog)


def active(dialog):
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    return dialog


def keys(dialog, *pressed):
    for key in pressed:
        QTest.keyClick(dialog.focusWidget() or dialog, key)


def test_cover_and_length_are_filled_in_by_keyboard_and_enter_starts(program):
    dialog = opened(program)
    assert dialog.focusWidget() is dialog.welcome
    for words in ("热烈欢迎省统计局一行", "区统计局", "王芳", "2026年11月27日"):
        dialog.focusWidget().insert(words)  # as an input method does
        keys(dialog, K.Key_Tab)
    keys(dialog, K.Key_Space)
    assert wait_for(lambda: "热烈欢迎省统计局一行" in dialog.picture.accessibleName())
    keys(dialog, K.Key_Return)
    talk = program.commands.showing.show.talk
    assert [slide.id for slide in talk.deck.slides[:2]] == ["welcome", "cover"]
    assert (talk.deck.cover.unit, talk.deck.cover.speaker, talk.deck.minutes) == ("区统计局", "王芳", 5)
    assert talk.clock.length == 300


def test_what_was_filled_in_comes_back_and_the_briefing_stays_as_it_is(program):
    before = program.session.briefing
    dialog = opened(program)
    dialog.welcome.setText("热烈欢迎")
    dialog.names.setChecked(True)
    keys(dialog, K.Key_Escape)
    assert program.commands.showing.show is None
    again = opened(program)
    assert (again.welcome.text(), again.names.isChecked()) == ("热烈欢迎", True)
    keys(again, K.Key_Escape)
    program.commands.showing.present()
    slides = [slide.id for slide in program.commands.showing.show.talk.deck.slides]
    assert slides[0] == "welcome"
    assert "names" in slides
    assert program.session.briefing is before


def test_the_check_tells_in_words_and_signs(program):
    dialog = opened(program)
    rows = dialog.findings.rows()
    assert {"屏幕", "分辨率", "汇报"} <= {topic for _, topic, _ in rows}
    assert {level for level, _, _ in rows} <= {"良好", "留意", "需处理"}
    assert all(words in dialog.findings.accessibleName() for _, _, words in rows)
    assert not dialog.notes_anyway.isVisible()
    keys(dialog, K.Key_Escape)


def in_sight(dialog, *parts):
    room = dialog.rect().intersected(dialog.screen().availableGeometry().translated(-dialog.pos()))
    return all(room.contains(part.rect().translated(part.mapTo(dialog, part.rect().topLeft()))) for part in parts)


def test_large_type_on_a_small_screen_leaves_the_buttons_in_sight_and_brings_each_field_there(program):
    program.preferences.set("scale", 2.4)
    program.look.set_scale(2.4)
    dialog = opened(program)
    assert dialog.height() < dialog.screen().availableSize().height()
    assert in_sight(dialog, dialog.clicker, dialog.cancel, dialog.start)
    assert not in_sight(dialog, dialog.findings)
    assert wait_for(lambda: dialog.welcome.visibleRegion().boundingRect() == dialog.welcome.rect())
    while dialog.focusWidget() is not dialog.footnotes:
        keys(dialog, K.Key_Tab)
    assert in_sight(dialog, dialog.footnotes)
    QTest.mouseClick(dialog.clicker, Qt.MouseButton.LeftButton)
    clicker = active(dialog.findChild(ClickerDialog))
    assert clicker.height() < clicker.screen().availableSize().height()
    assert in_sight(clicker, clicker.close_button)
    clicker.reject()
    dialog.reject()
    program.commands.run("page_marks", "")
    marks = active(next(each for each in program.window.findChildren(PageMarksDialog) if each.isVisible()))
    assert in_sight(marks, marks.off, marks.cancel, marks.apply)
    marks.reject()


def test_f5_starts_at_once_but_on_cloned_screens_says_so_first(program):
    showing = program.commands.showing
    showing.system = cloned
    QTest.keyClick(program.window, K.Key_F5)
    assert showing.show is None
    dialog = active(showing._setup.dialog)
    assert dialog.notes_warning.text() == "当前为复制模式，备注会被投出；按 Win+P 改为扩展。"
    assert not dialog.notes_anyway.isChecked()
    keys(dialog, K.Key_Return)
    assert showing.show.audience.isVisible()
    assert not showing.show.sides.desk.pane.isVisible()
    showing.end_show()
    showing.system = one_screen
    QTest.keyClick(program.window, K.Key_F5)
    assert showing.show is not None


def test_a_yes_opens_the_presenter_view_on_cloned_screens(program):
    showing = program.commands.showing
    showing.system = cloned
    dialog = opened(program)
    QTest.keyClick(dialog.notes_anyway, K.Key_Space)
    keys(dialog, K.Key_Return)
    assert showing.show.sides.desk.pane.isVisible()


def test_a_time_at_which_it_must_end_is_read_or_refused(program):
    assert seconds_until("12：30", NOON) == 1800
    assert seconds_until(" ", NOON) is None
    for wrong in ("11:59", "25:00", "soon"):
        with pytest.raises(ValueError, match=wrong):
            seconds_until(wrong, NOON)
    dialog = opened(program)
    dialog.until.setText("soon")
    keys(dialog, K.Key_Return)
    assert program.commands.showing.show is None
    assert dialog._until_problem.isVisible()
    dialog.until.setText("23:59")
    if datetime.now().strftime("%H:%M") != "23:59":
        keys(dialog, K.Key_Return)
        assert program.commands.showing.show.talk.clock.ends_at_a_time


def test_the_day_of_an_earlier_talk_becomes_today():
    assert freshened("2025年1月2日", NOON) == "2026年11月27日"
    assert freshened("2 January 2025", NOON) == "27 November 2026"
    assert freshened("本周五下午", NOON) == "本周五下午"


def clicker(program):
    program.commands.showing.learn_clicker()
    return active(program.window.findChildren(ClickerDialog)[-1])


def test_an_unusual_key_is_learnt_and_works_in_the_show(program):
    dialog = clicker(program)
    keys(dialog, K.Key_Space)
    assert dialog.listening
    QTest.keyClick(dialog, K.Key_LaunchMail)
    assert (dialog.listening, dialog.key) == (False, "LaunchMail")
    assert "LaunchMail" in dialog.told.text()
    dialog.intents.setCurrentIndex(dialog.intents.findData("black"))
    keys(dialog, K.Key_Tab, K.Key_Space)
    assert dialog.list.count() == 1
    keys(dialog, K.Key_Escape)
    assert learnt_of(program.preferences.settings.learnt_keys) == {"LaunchMail": "black"}
    program.commands.showing.present()
    show = let_in(program.commands.showing.show)
    QTest.keyClick(show.audience, K.Key_LaunchMail)
    assert show.talk.curtain == "black"


@pytest.mark.parametrize(("key", "name"), [(K.Key_Tab, "Tab"), (K.Key_Escape, "Escape"), (K.Key_F5, "F5")])
def test_keys_that_would_do_something_in_a_dialog_are_taken_while_it_listens(program, key, name):
    dialog = clicker(program)
    dialog.listen.click()
    QTest.keyClick(dialog.listen, key)
    assert (dialog.key, dialog.isVisible()) == (name, True)
    keys(dialog, K.Key_Escape)
    assert not dialog.isVisible()


def test_a_key_that_has_a_meaning_already_says_so_and_all_can_be_forgotten(program):
    dialog = clicker(program)
    dialog.listen.click()
    QTest.keyClick(dialog.listen, K.Key_PageDown)
    assert "下一步" in dialog.told.text()
    dialog.intents.setCurrentIndex(dialog.intents.findData("previous"))
    assert "重新指定后改为：上一步" in dialog.told.text()
    dialog.assign.click()
    program.commands.showing.present()
    show = let_in(program.commands.showing.show)
    show.talk.go_to(3)
    QTest.keyClick(show.audience, K.Key_PageDown)
    assert show.talk.at == At(1, len(show.talk.deck.slides[1].cues) - 1)
    dialog.reset.click()
    QTest.keyClick(show.audience, K.Key_PageDown)
    assert (show.talk.at, program.preferences.settings.learnt_keys) == (At(2, 0), ())
    dialog.reject()
