"""A talk: its steps, its time, its keys, and what Escape does."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy
from tests.state.talk import BACKUP, SLIDES, a_deck, a_talk, slide

from broadsheet.model import Ref
from broadsheet.state.focus import Target
from broadsheet.state.ink import WHOLE, Part, Point
from broadsheet.state.presentation import BY_KEY
from broadsheet.state.settings import Preferences
from broadsheet.state.show_keys import (
    KEYS,
    KeyReader,
    Press,
    cap,
    entries_of,
    help_rows,
    intent_of,
    learnt_of,
    press_of,
)
from broadsheet.state.show_plan import At

pytestmark = pytest.mark.usefixtures("app")  # timers need a loop


@pytest.fixture
def talk():
    return a_talk()[0]


def steps(talk, name, times):
    taken = []
    for _ in range(times):
        talk.press(Press(name))
        taken.append(tuple(talk.at))
    return taken


def test_next_goes_through_every_cue_and_stays_on_the_last(talk):
    assert steps(talk, "Right", 8) == [(1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (3, 0), (3, 0), (3, 0)]
    assert talk.following is None


def test_previous_goes_back_cue_by_cue_and_stays_on_the_first(talk):
    talk.last()
    assert steps(talk, "Left", 8) == [(2, 1), (2, 0), (1, 2), (1, 1), (1, 0), (0, 0), (0, 0), (0, 0)]


def test_end_and_home_are_the_ends_of_the_talk_without_what_is_kept_for_questions(talk):
    talk.press(Press("End"))
    assert talk.at == At(3, 0)
    talk.press(Press("Home"))
    assert talk.at == At(0, 0)


def test_after_a_backup_slide_the_talk_goes_on_where_it_was_left(talk):
    talk.go_to(2, 1)
    talk.go_to(5)
    assert talk.slide == BACKUP
    assert steps(talk, "Right", 3) == [(4, 1), (1, 1), (1, 2)]
    talk.go_to(5)
    assert steps(talk, "Left", 1) == [(1, 2)]


def test_a_number_and_enter_go_to_a_slide_and_win_over_next(talk):
    for name in ("3", "Return"):
        talk.press(Press(name))
    assert talk.at == At(2, 0)
    for name in ("9", "9", "Enter"):
        talk.press(Press(name))
    assert talk.at == At(2, 0)
    assert talk.number == ""


def test_backspace_takes_back_a_digit_and_is_a_step_only_without_a_number(talk):
    for name in ("2", "3", "Backspace"):
        talk.press(Press(name))
    assert (talk.number, talk.at) == ("2", At())
    talk.press(Press("Backspace"))
    assert (talk.number, talk.at) == ("", At())
    talk.press(Press("3"))
    talk.press(Press("Return"))
    talk.press(Press("Backspace"))
    assert talk.at == At(1, 2)


@pytest.mark.parametrize("other", ["Escape", "F12", "B"])
def test_another_key_forgets_the_pending_number(talk, other):
    talk.press(Press("4"))
    assert talk.number == "4"
    talk.press(Press(other))
    assert talk.number == ""
    assert not talk.asking
    talk.press(Press("Return"))
    assert talk.at == At(1, 0)


def test_a_hold_of_any_key_that_the_audience_sees_is_one_press(talk):
    for held in (False, *[True] * 50):
        talk.press(Press("PageDown", held))
    assert talk.at == At(1, 0)
    for held in (False, *[True] * 5):
        talk.press(Press("B", held))
    assert talk.curtain == "black"
    left = QSignalSpy(talk.ended)
    for held in (False, *[True] * 50):
        talk.press(Press("Escape", held))
    assert left.count() == 0


def test_notes_grow_while_the_key_is_held(talk):
    asked = QSignalSpy(talk.requested)
    for held in (False, True, True):
        talk.press(Press("+", held))
    assert [asked.at(at)[0] for at in range(asked.count())] == ["larger"] * 3


@pytest.mark.parametrize("name", ["F12", "Q", "Ctrl+Q", "native:190", "Shift+Right", "Alt+F4", "é", "SysReq", ""])
def test_an_unknown_key_does_nothing(talk, name):
    talk.go_to(2)
    assert not talk.press(Press(name))
    assert (talk.at, talk.curtain, talk.stage.tool, talk.frozen, talk.asking) == (At(1, 0), "", "", False, False)


def test_escape_clears_one_layer_a_press_and_then_asks(talk):
    talk.press(Press("Ctrl+P"))
    talk.press(Press("Z"))
    talk.press(Press("F"))
    talk.press(Press("W"))
    talk.press(Press("O"))
    layers = []
    for _ in range(6):
        talk.press(Press("Escape"))
        layers.append((talk.panel, talk.curtain, talk.frozen, talk.stage.zoomed, talk.stage.tool, talk.asking))
    assert layers == [
        ("", "white", True, True, "pen", False),
        ("", "", True, True, "pen", False),
        ("", "", False, True, "pen", False),
        ("", "", False, False, "pen", False),
        ("", "", False, False, "", False),
        ("", "", False, False, "", True),
    ]


def test_a_second_escape_within_three_seconds_leaves_and_no_other():
    talk, clock = a_talk()
    left = QSignalSpy(talk.ended)
    talk.press(Press("Escape"))
    clock.time += 3.1
    talk.press(Press("Escape"))
    assert left.count() == 0
    assert talk.asking
    clock.time += 2.9
    talk.press(Press("Escape"))
    assert left.count() == 1


@pytest.mark.parametrize("name", ["Right", "F5", "Q", "Shift+F5", "B"])
def test_any_other_key_dismisses_the_question(talk, name):
    left = QSignalSpy(talk.ended)
    for each in ("Escape", name, "Escape"):
        talk.press(Press(each))
    assert left.count() == 0


def test_the_question_goes_by_itself(talk):
    asked = QSignalSpy(talk.asking_changed)
    talk.press(Press("Escape"))
    assert talk.asking
    assert asked.wait(4000)
    assert not talk.asking


def test_f5_and_escape_by_turns_from_one_button_never_end_a_show(talk):
    left, moved = QSignalSpy(talk.ended), QSignalSpy(talk.place_changed)
    for _ in range(40):
        talk.press(Press("F5"))
        talk.press(Press("Escape"))
    assert left.count() == moved.count() == 0


def test_black_and_white_give_way_to_one_another(talk):
    for name, curtain in ((".", "black"), ("W", "white"), ("B", "black"), ("B", ""), (",", "white"), ("W", "")):
        talk.press(Press(name))
        assert talk.curtain == curtain


def test_the_audience_of_a_frozen_picture_stays_while_the_presenter_goes_on(talk):
    talk.go_to(2)
    talk.press(Press("F"))
    steps(talk, "Space", 3)
    assert (talk.at, talk.audience_at) == (At(2, 0), At(1, 0))
    talk.press(Press("F"))
    assert talk.audience_at == At(2, 0)


def test_tab_comes_to_a_mark_which_enter_pins_before_it_means_next(talk):
    target = Target(Ref("figure", "a"), origin=BY_KEY)
    talk.focus.point(target)
    talk.press(Press("Return"))
    assert (talk.focus.pins, talk.at) == ((target,), At(0, 0))
    talk.focus.point(None)
    talk.press(Press("Return"))
    assert talk.at == At(1, 0)


def test_another_deck_keeps_the_place(talk):
    talk.go_to(3, 1)
    talk.take_deck(a_deck(slide("welcome", "welcome", 1), *SLIDES, BACKUP, language="en"))
    assert (talk.slide.id, talk.at) == ("s2", At(3, 1))
    talk.take_deck(a_deck(SLIDES[0], SLIDES[1], SLIDES[3]))
    assert talk.at == At(1, 0)
    talk.take_deck(a_deck(SLIDES[3]))
    assert talk.at == At(0, 0)


def test_another_deck_keeps_what_is_lit_even_where_its_cues_are_fewer(talk):
    talk.go_to(2, 2)
    lit = SLIDES[1].cues[2]
    fewer = slide("s1", cues=1)
    shorter = type(fewer)(**{**{name: getattr(fewer, name) for name in fewer.__slots__}, "cues": (fewer.cues[0], lit)})
    talk.take_deck(a_deck(SLIDES[0], shorter))
    assert talk.at == At(1, 1)


# Time


def test_the_clock_begins_when_the_cover_is_left_and_reads_what_is_handed_in():
    talk, clock = a_talk()
    clock.time += 500
    assert (talk.pace, talk.clock.elapsed) == ("waiting", 0)
    talk.next()
    clock.time += 61.5
    assert talk.clock.elapsed == 61.5
    assert talk.clock.remaining == 300 - 61.5
    talk.first()
    talk.next()
    assert talk.clock.elapsed == 61.5


def test_a_welcome_page_before_the_cover_does_not_begin_it():
    talk, _ = a_talk(a_deck(slide("welcome", "welcome", 1), *SLIDES))
    talk.next()
    assert not talk.clock.started
    talk.next()
    assert talk.clock.started


def test_pace_is_measured_at_the_step_that_is_shown_with_a_minute_of_tolerance():
    talk, clock = a_talk()  # 120 s + 120 s + 60 s in five minutes
    talk.next()
    for elapsed, pace in ((0, "on time"), (100, "on time"), (101, "slow")):
        clock.time = 1000 + elapsed
        assert talk.pace == pace
    talk.last()  # from 240 s on
    for elapsed, pace in ((179, "fast"), (180, "on time"), (300, "on time"), (301, "over")):
        clock.time = 1000 + elapsed
        assert talk.pace == pace
    assert talk.due == 300


def test_the_plan_stretches_with_the_length_and_may_end_at_a_time():
    talk, clock = a_talk()
    talk.next()
    talk.timing.take_length(600)
    assert talk.due == 240
    talk.timing.end_in(150)
    clock.time += 50
    assert (talk.clock.remaining, talk.clock.length) == (100, 150)
    talk.timing.pause()
    clock.time += 40
    assert (talk.clock.elapsed, talk.clock.remaining) == (50, 60)
    talk.timing.pause()
    clock.time += 10
    assert talk.clock.elapsed == 60


def test_a_talk_that_begins_in_the_middle_is_on_time_there():
    talk, clock = a_talk()
    talk.begin_at("s2")
    assert not talk.clock.started
    talk.next()
    clock.time += 60
    assert talk.pace == "on time"


def test_a_talk_goes_on_after_it_was_broken_off():
    talk, clock = a_talk()
    talk.begin_at("s2", 1)
    talk.timing.restore(200)
    clock.time += 5
    assert (talk.at, talk.clock.elapsed, talk.pace) == (At(2, 1), 205, "on time")
    talk.next()
    assert talk.clock.elapsed == 205


# Pointer, ink, zoom


def test_ink_is_kept_slide_by_slide_and_erased_where_it_is_touched(talk):
    stage = talk.stage
    stage.take("pen")
    stage.press_at(Point(0.1, 0.1))
    stage.drag_to(Point(0.5, 0.1))
    assert stage.let_go()
    assert stage.ink == ((Point(0.1, 0.1), Point(0.5, 0.1)),)
    talk.go_to(2)
    assert stage.ink == ()
    stage.press_at(Point(0.3, 0.9))
    stage.let_go()
    talk.first()
    stage.take("eraser")
    stage.press_at(Point(0.3, 0.5))
    assert len(stage.ink) == 1
    stage.drag_to(Point(0.3, 0.12))
    assert stage.ink == ()
    assert len(stage.ink_on("s1")) == 1


def test_nothing_is_drawn_without_a_pen(talk):
    assert not talk.stage.press_at(Point(0.1, 0.1))
    assert not talk.stage.drag_to(Point(0.2, 0.1))
    assert talk.stage.ink == ()


def test_zoom_goes_to_the_part_under_the_pointer_and_out_again(talk):
    chart, sentence = Part(0.5, 0.2, 0.4, 0.4), Part(0.0, 0.0, 0.3, 0.3)
    talk.stage.know(16 / 9, (chart, sentence))
    talk.stage.point(Point(0.1, 0.1))
    talk.press(Press("Z"))
    seen = talk.stage.zoom
    assert seen.x == 0
    assert 0.3 < seen.w == seen.h < 0.4
    talk.press(Press("Z"))
    assert talk.stage.zoom == WHOLE
    talk.stage.point(None)
    talk.press(Press("Z"))
    assert talk.stage.zoom.holds(Point(0.7, 0.4))
    assert talk.stage.zoom.w < 0.5


def test_the_wheel_keeps_the_point_under_the_pointer_and_never_leaves_the_slide(talk):
    at = Point(0.25, 0.75)
    talk.stage.magnify(2, at)
    zoom = talk.stage.zoom
    assert ((at.x - zoom.x) / zoom.w, (at.y - zoom.y) / zoom.h) == (0.25, 0.75)
    talk.stage.pan(5, 5)
    assert talk.stage.zoom == Part(0.5, 0.5, 0.5, 0.5)
    talk.stage.magnify(0.01, at)
    assert talk.stage.zoom == WHOLE
    talk.stage.magnify(100, at)
    assert talk.stage.zoom.w == 1 / 8


def test_another_slide_is_seen_whole(talk):
    talk.press(Press("Z"))
    talk.press(Press("PageDown"))
    assert not talk.stage.zoomed


# The table of keys


def event(key, text="", modifiers=Qt.KeyboardModifier.NoModifier, native=0):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, native, native, 0, text)


@pytest.mark.parametrize(
    ("pressed", "name"),
    [
        (event(Qt.Key.Key_Right), "Right"),
        (event(Qt.Key.Key_PageDown, modifiers=Qt.KeyboardModifier.KeypadModifier), "PageDown"),
        (event(Qt.Key.Key_Space, " "), "Space"),
        (event(Qt.Key.Key_Return, "\r"), "Return"),
        (event(Qt.Key.Key_Escape, "\x1b"), "Escape"),
        (event(Qt.Key.Key_B, "b"), "B"),
        (event(Qt.Key.Key_B, "B", Qt.KeyboardModifier.ShiftModifier), "B"),
        (event(Qt.Key.Key_Period, "."), "."),
        (event(Qt.Key.Key_Question, "?", Qt.KeyboardModifier.ShiftModifier), "?"),
        (event(Qt.Key.Key_P, "\x10", Qt.KeyboardModifier.ControlModifier), "Ctrl+P"),
        (event(Qt.Key.Key_F5, modifiers=Qt.KeyboardModifier.ShiftModifier), "Shift+F5"),
        (event(Qt.Key.Key_Backtab, modifiers=Qt.KeyboardModifier.ShiftModifier), "Backtab"),
        (event(Qt.Key.Key_5, "5", Qt.KeyboardModifier.KeypadModifier), "5"),
        (event(0xFF15, "５"), "5"),
        (event(0xFF22, "ｂ"), "B"),
        (event(0x3002, "。"), "。"),
        (event(Qt.Key.Key_unknown, native=135), "native:135"),
        (event(0, native=99), "native:99"),
        (event(Qt.Key.Key_Shift, modifiers=Qt.KeyboardModifier.ShiftModifier), ""),
        (event(Qt.Key.Key_VolumeDown), "VolumeDown"),
    ],
)
def test_a_key_has_one_name_whatever_writes_it(pressed, name):
    assert press_of(pressed) == Press(name)


def test_a_key_that_is_let_go_and_pressed_in_one_moment_is_held():
    def at(kind, moment, code=114):
        made = QKeyEvent(kind, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, code, 0, 0)
        made.setTimestamp(moment)
        return made

    reader = KeyReader()
    assert reader.press(at(QEvent.Type.KeyPress, 100)) == Press("Right")
    reader.release(at(QEvent.Type.KeyRelease, 600))
    assert reader.press(at(QEvent.Type.KeyPress, 600)) == Press("Right", held=True)
    reader.release(at(QEvent.Type.KeyRelease, 640))
    assert reader.press(at(QEvent.Type.KeyPress, 641)) == Press("Right")
    assert reader.press(at(QEvent.Type.KeyPress, 640, code=113)) == Press("Right")


def test_learnt_keys_add_to_the_table_and_nothing_else():
    learnt = {"native:135": "next", "F7": "black", "Right": "previous", "Q": "delete everything"}
    assert [intent_of(name, learnt) for name in ("native:135", "F7", "Right", "Q", "B")] == [
        "next",
        "black",
        "previous",
        "",
        "black",
    ]
    talk, _ = a_talk(learnt=learnt)
    talk.press(Press("native:135"))
    assert talk.at == At(1, 0)


def test_the_help_page_shows_every_row_of_the_table():
    rows = dict(reversed(row) for row in help_rows())
    assert rows["Next step"] == "→  ↓  Space  PgDn  Enter  N"
    assert {row.words for row in KEYS if row.shown} < set(rows)
    assert cap("Ctrl+P") == "Ctrl+P"
    assert cap("+") == "+"


def test_no_key_stands_twice_in_the_table():
    keys = [key for row in KEYS for key in row.keys]
    assert len(keys) == len(set(keys))


def test_learnt_keys_are_kept_in_the_settings(tmp_path):
    learnt = {"native:135": "next", "=": "black"}
    kept = Preferences(tmp_path / "settings.json")
    kept.set("learnt_keys", entries_of(learnt))
    kept.save()
    assert learnt_of(Preferences(tmp_path / "settings.json").settings.learnt_keys) == learnt
    assert learnt_of(("F7=delete", "=next", "nonsense")) == {}
