"""A show, driven through the audience's real window as a speaker would."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAction,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from tests.fingers import pinch, swipe, tap
from tests.pixels import pixels
from tests.window import let_in, open_window, wait_for

from broadsheet.app.handover import Request
from broadsheet.app.show import film as film_module
from broadsheet.app.show import reel as reel_module
from broadsheet.app.show.film import Film
from broadsheet.app.show.reel import shoot, still
from broadsheet.derive.lit import lit_by
from broadsheet.state.focus import Target
from broadsheet.state.ink import WHOLE, Point
from broadsheet.state.show_keys import Press
from broadsheet.state.show_plan import At
from broadsheet.state.talk import TalkMemory
from broadsheet.theme.palette import palette_of
from broadsheet.typeset.slides import paint, painting
from broadsheet.views.dialogs.report import ReportDialog

K = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NEXT = (K.Key_Right, K.Key_Down, K.Key_Space, K.Key_PageDown, K.Key_Return, K.Key_Enter, K.Key_N, K.Key_VolumeDown)
SEAM = 1
"""Where two parts that were painted apart meet, an edge may be rounded otherwise."""
BACK = (K.Key_Left, K.Key_Up, K.Key_PageUp, K.Key_Backspace, K.Key_P, K.Key_VolumeUp)


@pytest.fixture(scope="module")
def program(app, tmp_path_factory):
    with open_window(app, tmp_path_factory.mktemp("show")) as found:
        yield found
        found.commands.showing.end_show()


@pytest.fixture
def show(program):
    """A show in a small window that stands at its first slide, all its pictures made; one serves many tests."""
    for name, value in (("motion", ""), ("show_theme", "projector"), ("show_minutes", 12)):
        program.preferences.set(name, value)
    program.commands.read_in("zh")
    if program.commands.showing.show is None:
        program.commands.run("present", "")
    running = let_in(program.commands.showing.show)
    anew(running.talk)
    if running.audience.size() != QSize(640, 360):
        running.audience.showNormal()
        running.audience.resize(640, 360)
    assert wait_for(lambda: running.keeper.film.size == QSize(640, 360) and running.keeper.film.whole, 6000)
    return running


def anew(talk):
    """As a show begins."""
    if talk.frozen:
        talk.freeze()
    talk.draw(talk.curtain)
    talk.stage.take(talk.stage.tool)
    talk.first()
    talk.stage.see(WHOLE)
    talk.stage.point(None)
    talk.focus.clear()
    talk.dismiss()
    talk.timing.reset()


def hover(show, at, buttons=Qt.MouseButton.NoButton):
    """Move the pointer, as the system tells of it."""
    where = QPointF(show.audience.mapToGlobal(at))
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), where, Qt.MouseButton.NoButton, buttons, NONE)
    QApplication.sendEvent(show.audience, moved)


def press(show, *keys, modifiers=NONE):
    for key in keys:
        QTest.keyClick(show.audience, key, modifiers)


def picture(show):
    """What the window shows, once nothing moves."""
    wait_for(lambda: not show.audience._frames.isActive())
    return show.audience.grab().toImage()


def unlike(one, other):
    """By how much of 255 any pixel of two pictures differs at most."""
    return int(np.abs(pixels(one) - pixels(other)).max())


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}


def spot_of(show, chart=True):
    found = next(spot for spot in show.audience.picture.spots if bool(spot.chart) == chart)
    rect = found.rect
    return found, QPoint(round(rect.x + rect.w / 2), round(rect.y + rect.h / 2))


def blank(show):
    """A point of the slide that stands for nothing."""
    shown = show.audience.picture
    return next(QPoint(x, y) for y in range(355, 5, -5) for x in range(5, 635, 5) if shown.at(x, y) is None)


def test_f5_begins_at_the_first_slide_and_shift_f5_at_the_section_that_is_read(program):
    program.commands.showing.end_show()
    program.session.enter("s2")
    QTest.keyClick(program.window, K.Key_F5, SHIFT)
    show = program.commands.showing.show
    assert (show.talk.slide.section, show.talk.clock.started) == ("s2", False)
    program.commands.showing.end_show()
    QTest.keyClick(program.window, K.Key_F5)
    assert program.commands.showing.show.talk.at == At(0, 0)


@pytest.mark.parametrize("key", NEXT)
def test_every_key_for_next(show, key):
    press(show, key)
    assert show.talk.at == show.audience.at == At(1, 0)


@pytest.mark.parametrize("key", BACK)
def test_every_key_for_back(show, key):
    press(show, K.Key_Right, K.Key_Right, key)
    assert show.talk.at == show.audience.at == At(1, 0)


def test_home_end_and_a_number(show):
    press(show, K.Key_End)
    assert show.audience.at.slide == len(show.talk.deck.main) - 1
    press(show, K.Key_Home, K.Key_4, K.Key_Return)
    assert show.audience.at == At(3, 0)


def test_every_step_looks_as_it_is_painted_from_its_lines(show):
    seen = set()
    while show.talk.at not in seen:
        seen.add(show.talk.at)
        shown = picture(show)
        painted = still(show.audience.picture, show.talk.at.cue, 1.0)
        assert unlike(shown, painted) <= SEAM
        press(show, K.Key_PageDown)
    assert len(seen) == sum(len(slide.cues) for slide in show.talk.deck.main)


def test_from_step_to_step_only_what_differs_is_painted_anew_and_the_screen_shows_the_step(show, program):
    program.preferences.set("motion", "reduced")
    film, pane = show.keeper.film, show.audience
    areas = []
    while (at := show.talk.following) is not None:
        change = film.change(pane.at, at)
        areas.append(sum(each.width() * each.height() for each in change) / (640 * 360))
        press(show, K.Key_PageDown)
        QApplication.processEvents()
        seen = pane.screen().grabWindow(pane.winId()).toImage()
        assert unlike(seen, still(pane.picture, at.cue, 1.0)) <= SEAM
    assert all(areas)
    assert sum(areas) / len(areas) < 0.6


def test_whatever_is_pointed_at_looks_as_it_is_painted_from_its_lines(program, show):
    lit = set()
    for number in (2, 3, 2):
        show.talk.go_to(number)
        for ref in list(dict.fromkeys(spot.ref for spot in show.audience.spots()))[:4]:
            show.talk.focus.point(Target(ref, origin="audience"))
            shown = picture(show)
            painted = still(show.audience.picture, 0, 1.0)
            painter = QPainter(painted)
            paint(painter, show.audience.picture, 0, lit_by(program.session.briefing, ref).main)
            painter.end()
            assert unlike(shown, painted) <= SEAM
            lit.add((number, ref))
    assert len(lit) > 2


@pytest.mark.parametrize(
    ("keys", "colour"),
    [((K.Key_B,), "#000000"), ((K.Key_Period,), "#000000"), ((K.Key_W,), "#ffffff"), ((K.Key_Comma,), "#ffffff")],
)
def test_black_and_white_fill_the_window(show, keys, colour):
    before = picture(show)
    press(show, *keys)
    assert colours(picture(show)) == {colour}
    press(show, *keys)
    assert picture(show) == before


def test_a_frozen_picture_stays_whatever_comes_and_follows_again(show, program):
    press(show, K.Key_Right)
    before = picture(show)
    press(show, K.Key_F, K.Key_Right, K.Key_Right)
    program.commands.read_in("en")
    assert picture(show) == before
    press(show, K.Key_F)
    assert show.audience.at == show.talk.at
    assert picture(show) != before


def test_laser_spotlight_pen_and_eraser_leave_their_marks_and_no_others(show):
    press(show, K.Key_Right)
    before, at = picture(show), blank(show)
    for key in (K.Key_L, K.Key_S):
        press(show, key)
        hover(show, at)
        assert picture(show) != before
        press(show, key)
        assert picture(show) == before
    press(show, K.Key_P, modifiers=CTRL)
    QTest.mousePress(show.audience, Qt.MouseButton.LeftButton, NONE, at)
    hover(show, at + QPoint(40, -20))
    QTest.mouseRelease(show.audience, Qt.MouseButton.LeftButton, NONE, at + QPoint(40, -20))
    assert show.talk.at == At(1, 0)
    assert picture(show) != before
    press(show, K.Key_E)
    QTest.mouseClick(show.audience, Qt.MouseButton.LeftButton, NONE, at)
    assert picture(show) == before


def test_zoom_by_key_and_wheel_magnifies_and_comes_back(show):
    press(show, K.Key_Right)
    before = picture(show)
    _, at = spot_of(show)
    hover(show, at)
    press(show, K.Key_Z)
    assert show.talk.stage.zoomed
    QTest.qWait(200)  # painted sharply
    assert picture(show) != before
    press(show, K.Key_Z)
    where = QPointF(at)
    turned = QWheelEvent(
        where, where, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(show.audience, turned)
    assert show.talk.stage.zoom.w == pytest.approx(1 / 1.44)
    at_first = show.talk.stage.zoom
    QTest.mousePress(show.audience, Qt.MouseButton.LeftButton, NONE, QPoint(300, 200))
    hover(show, QPoint(320, 190))
    hover(show, QPoint(350, 150))
    QTest.mouseRelease(show.audience, Qt.MouseButton.LeftButton, NONE, QPoint(350, 150))
    assert show.talk.stage.zoom != at_first
    assert show.talk.at == At(1, 0)


def test_a_step_keeps_a_close_up_that_shows_what_it_lights_and_leaves_any_other(show):
    talk = show.talk
    talk.go_to(2)
    picture_, part = show.audience.picture, show.audience.rect()
    lit = picture_.lights[1][1].main
    rect = next(spot.rect for spot in picture_.spots if spot.chart and spot.ref in lit)
    talk.stage.point(Point((rect.x + rect.w / 2) / part.width(), (rect.y + rect.h / 2) / part.height()))
    press(show, K.Key_Z)
    seen = talk.stage.zoom
    press(show, K.Key_Right)
    assert (talk.at, talk.stage.zoom) == (At(1, 1), seen)
    press(show, K.Key_F, K.Key_Right)
    assert (talk.at, talk.stage.zoom) == (At(1, 2), WHOLE)
    press(show, K.Key_F)
    assert unlike(picture(show), still(show.audience.picture, 2, 1.0)) <= SEAM


def test_pointing_lights_a_mark_and_a_click_pins_it_while_a_click_on_blank_is_next(show):
    press(show, K.Key_Right)
    before = picture(show)
    _, at = spot_of(show)
    hover(show, at)
    assert show.talk.focus.hover.ref == show.audience.picture.at(at.x(), at.y())
    assert picture(show) != before
    QTest.mouseClick(show.audience, Qt.MouseButton.LeftButton, NONE, at)
    assert [pin.ref for pin in show.talk.focus.pins] == [show.audience.picture.at(at.x(), at.y())]
    assert show.talk.at == At(1, 0)
    QTest.mouseClick(show.audience, Qt.MouseButton.LeftButton, NONE, blank(show))
    assert show.talk.at == At(1, 1)


def test_tab_goes_through_the_marks(show):
    press(show, K.Key_Right, K.Key_Tab)
    first = show.talk.focus.hover.ref
    press(show, K.Key_Tab)
    second = show.talk.focus.hover.ref
    assert first != second
    press(show, K.Key_Backtab, modifiers=SHIFT)
    assert show.talk.focus.hover.ref == first
    press(show, K.Key_Return)
    assert show.talk.focus.pins[0].ref == first
    press(show, K.Key_Down)
    assert show.talk.at == At(1, 1)


def test_a_screen_reader_meets_the_slide_and_a_child_for_every_figure(show):
    press(show, K.Key_Right)
    slide = QAccessible.queryAccessibleInterface(show.audience)
    assert slide.text(QAccessible.Text.Name) == show.talk.slide.title
    assert show.talk.slide.key.text.rstrip("。") in slide.text(QAccessible.Text.Description)
    spots = show.audience.spots()
    children = [slide.child(at) for at in range(slide.childCount())]
    assert [child.text(QAccessible.Text.Name) for child in children] == [spot.spoken for spot in spots]
    assert all(show.audience.geometry().intersects(child.rect()) for child in children)
    assert not any(slide.indexOfChild(child) != at for at, child in enumerate(children))
    press(show, K.Key_Tab)
    assert children[0].state().focused
    children[0].actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert show.talk.focus.pins[-1].ref == spots[0].ref
    press(show, K.Key_B)
    assert slide.childCount() == 0
    press(show, K.Key_B)


def test_the_right_button_opens_a_menu_that_acts_and_shows_nothing_private(show):
    menu = show.menu.make()  # shown, it would grab the keyboard, which the platform without a screen cannot
    words = [action.text() for action in menu.actions()]
    assert not any(name in word for word in words for name in ("briefing", "notes", "备注"))
    next(action for action in menu.actions() if action.data() == "next").trigger()
    assert show.talk.at == At(1, 0)
    menu.deleteLater()


def test_escape_clears_layers_then_asks_then_leaves(show, program):
    press(show, K.Key_P, modifiers=CTRL)
    press(show, K.Key_F, K.Key_B)
    asked = []
    for _ in range(4):
        press(show, K.Key_Escape)
        asked.append(show.talk.asking)
    assert asked == [False, False, False, True]
    press(show, K.Key_Escape)
    assert program.commands.showing.show is None


def test_the_only_window_asks_at_its_foot(show):
    before = picture(show)
    press(show, K.Key_Escape)
    assert picture(show) != before
    press(show, K.Key_F12)
    assert picture(show) == before


def test_f5_and_escape_by_turns_forty_times_leave_the_show_where_it_is(show, program):
    press(show, K.Key_Right)
    for _ in range(40):
        press(show, K.Key_F5, K.Key_Escape)
    assert (program.commands.showing.show, show.talk.at) == (show, At(1, 0))
    assert show.audience.isVisible()


@pytest.mark.parametrize("key", [K.Key_F12, K.Key_Q, K.Key_Menu, K.Key_F11, K.Key_Insert, K.Key_K])
def test_unknown_keys_change_nothing(show, key):
    before = picture(show)
    for modifiers in (NONE, CTRL, SHIFT):
        press(show, key, modifiers=modifiers)
    assert picture(show) == before
    assert show.talk.at == At(0, 0)


def test_the_window_manager_cannot_end_a_show_at_one_blow(show, program):
    show.audience.close()
    assert show.audience.isVisible()
    assert show.talk.asking
    show.audience.close()
    assert program.commands.showing.show is None


def test_input_methods_are_off(show):
    assert not show.audience.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not show.audience.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_the_cursor_hides_when_it_rests(show):
    show.audience.pointing._on_rest()
    assert show.audience.cursor().shape() == Qt.CursorShape.BlankCursor
    hover(show, blank(show))
    assert show.audience.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_cues_come_softly_within_a_quarter_of_a_second_and_at_once_without_motion(show, program):
    press(show, K.Key_Right, K.Key_Right)
    assert show.audience._frames.isActive()
    assert wait_for(lambda: not show.audience._frames.isActive(), 25)
    program.preferences.set("motion", "reduced")
    press(show, K.Key_Left)
    assert not show.audience._frames.isActive()


def test_language_theme_length_and_figures_change_under_a_show_which_keeps_its_place(show, program):
    press(show, K.Key_3, K.Key_Return, K.Key_Right)
    place = (show.talk.slide.id, show.talk.at.cue)
    program.commands.read_in("en")
    assert (show.talk.slide.id, show.talk.at.cue) == place
    assert show.talk.deck.language == "en"
    program.preferences.set("show_theme", "dark")
    assert picture(show).pixelColor(2, 2).name() == palette_of("dark", False).card
    program.preferences.set("show_minutes", 20)
    assert (show.talk.deck.minutes, show.talk.slide.id) == (20, place[0])
    program.session.data_changed.emit()
    assert show.talk.slide.id == place[0]


def test_what_if_reports_and_requests_wait_for_the_end(show, program):
    showing = program.commands.showing
    assert not program.what_if.allowed
    showing.tell_fault("a trace")
    program.commands.take_request(Request(page="charts"))
    assert program.window.findChild(ReportDialog) is None
    assert program.session.page == "read"
    showing.end_show()
    assert program.what_if.allowed
    assert program.window.findChild(ReportDialog) is not None
    assert program.session.page == "charts"
    program.window.findChild(ReportDialog).close()


def test_a_start_can_ask_for_a_show(program):
    program.commands.showing.end_show()
    program.commands.take_request(Request(section="s1", present="present"))
    assert program.commands.showing.show.talk.slide.section == "s1"


def test_keys_and_clicks_that_come_before_the_first_slide_was_seen_or_with_its_beginning_pass_no_step_over(program):
    program.commands.showing.end_show()
    program.commands.run("present", "")
    show = program.commands.showing.show
    press(show, K.Key_Return, K.Key_PageDown, K.Key_B)  # nothing is painted yet
    QTest.mouseClick(show.audience, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert (show.talk.at, show.talk.curtain) == (At(), "")
    assert wait_for(lambda: show.sides.threshold.lets(Press("PageDown")))
    press(show, K.Key_Return, K.Key_Space)  # the second half of a double one
    QTest.mouseClick(show.audience, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert show.talk.at == At()
    press(show, K.Key_PageDown)  # a clicker's key never begins a show
    assert show.talk.at == At(1)
    let_in(show)
    following = show.talk.following
    press(show, K.Key_Return)
    assert show.talk.at == following
    following = show.talk.following
    QTest.mouseClick(show.audience, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert show.talk.at == following


def test_what_nobody_waits_for_comes_when_the_slides_are_made_or_the_show_has_ended(program):
    showing, done = program.commands.showing, []
    showing.end_show()
    showing.when_at_rest(lambda: done.append("none runs"))
    assert done == ["none runs"]
    showing.present()
    showing.when_at_rest(lambda: done.append("made"))
    assert done == ["none runs"]
    assert wait_for(lambda: done[1:] == ["made"])
    assert showing.show.keeper.film.whole
    showing.end_show()
    showing.present()
    showing.when_at_rest(lambda: done.append("ended"))
    showing.end_show()
    assert done[2:] == ["ended"]


def test_slides_in_a_window_to_share_fill_no_screen_and_say_what_they_are(show, program):
    title = show.audience.windowTitle()
    assert title.startswith("投屏画面 · ")
    program.commands.run("audience_window", "window")
    assert (show.audience.isVisible(), show.audience.isFullScreen()) == (True, False)
    assert show.audience.windowTitle() == title.replace("投屏画面", "投屏画面（共享窗口）")
    program.commands.speak("en")
    assert wait_for(lambda: show.audience.windowTitle().startswith("Slides, a window to share · "))
    program.commands.speak("zh")
    assert wait_for(lambda: "共享窗口" in show.audience.windowTitle())
    press(show, K.Key_M)
    assert show.audience.isFullScreen()
    assert show.audience.windowTitle() == title


def test_whether_slides_have_a_window_to_share_is_chosen_before_a_show_remembered_and_shown_in_the_menu(program):
    showing = program.commands.showing
    showing.end_show()
    window, full = (program.window.findChild(QAction, name) for name in ("slides_window", "slides_full"))
    try:
        window.trigger()
        assert "可共享的窗口" in program.window.status.current_words()
        showing.present()
        assert not showing.show.audience.isFullScreen()
        press(let_in(showing.show), K.Key_M)
        showing.end_show()
        program.menus.opening.emit()
        assert (window.isChecked(), full.isChecked()) == (False, True)
        showing.present()
        assert showing.show.audience.isFullScreen()
    finally:
        showing.end_show()
        showing.screens.choices.forget()


@pytest.mark.parametrize("command", ["swap_screens", "next_screen"])
def test_where_there_is_one_screen_it_is_said_that_there_is_no_other(program, command):
    program.commands.showing.end_show()
    program.window.findChild(QAction, command).trigger()
    assert "没有可以单独投屏的第二块屏幕" in program.window.status.current_words()


def test_a_second_show_does_not_begin_while_one_runs(show, program):
    program.commands.run("present", "")
    assert program.commands.showing.show is show


def test_ten_shows_leave_no_widget_behind(program, widgets_left):
    program.commands.showing.end_show()
    before = None
    for at in range(11):
        program.commands.run("present", "")
        QApplication.processEvents()
        program.commands.showing.end_show()
        if at == 0:
            before = widgets_left()
    assert widgets_left() == before
    assert len(QGuiApplication.topLevelWindows()) <= 3


def test_pictures_of_a_large_window_stay_within_bounds(show):
    film = show.keeper.film
    whole = film.bytes
    made = Film(show._session.briefing, film.deck, film.size, 1.0, film.palette, show._look.fonts, most=whole // 2)
    for _ in made.steps():
        pass
    assert made.whole
    assert made.bytes < whole * 0.7
    assert not made.is_draft(0)
    assert not made.is_draft(1)
    assert made.is_draft(len(film.deck.main) - 1)
    made.centre = len(film.deck.main) - 1
    for _ in made.steps():
        pass
    assert not made.is_draft(len(film.deck.main) - 1)


def test_a_talk_that_the_system_broke_off_is_offered_and_goes_on(program, tmp_path):
    showing = program.commands.showing
    showing.end_show()
    showing._memory = TalkMemory(tmp_path / "talk.json")
    showing.present()
    showing.show.talk.go_to(3, 1)
    slide = showing.show.talk.slide.id
    showing.break_off()
    assert showing.show is None
    showing.offer()
    question = program.window.findChild(QMessageBox)
    yes = next(each for each in question.buttons() if question.buttonRole(each) == QMessageBox.ButtonRole.AcceptRole)
    yes.click()
    assert wait_for(lambda: showing.show is not None)
    talk = showing.show.talk
    assert (talk.slide.id, talk.at.cue, talk.clock.started) == (slide, 1, True)
    showing.end_show()
    assert showing._memory.left() is None


def test_a_finger_swipes_on_and_back_and_taps_on(show):
    screen, pane = QTest.createTouchDevice(), show.audience
    show.talk.go_to(2)
    at = show.talk.at
    swipe(screen, pane, QPoint(400, 300), QPoint(-150, 10))
    assert show.talk.at != at
    swipe(screen, pane, QPoint(200, 300), QPoint(150, 10))
    assert show.talk.at == at
    blank = next(QPoint(x, 350) for x in range(5, 600, 5) if pane.picture.at(x, 350) is None)
    tap(screen, pane, blank)
    assert show.talk.at != at


def test_a_key_lays_no_slide_out_and_paints_none_from_its_lines(show, monkeypatch):
    """A slide whose turn has not come is seen as it begins at once, and whole without another key."""
    laid, painted = [], []
    lay, draw = film_module.laying_out, film_module.paint
    monkeypatch.setattr(film_module, "laying_out", lambda *told: laid.append(told[2].id) or lay(*told))
    monkeypatch.setattr(
        film_module, "paint", lambda *told, **more: painted.append((told[1].charts, more)) or draw(*told, **more)
    )
    show.keeper.renew()
    film, before = show.keeper.film, picture(show)
    laid.clear()
    show.talk.go_to(9)
    assert not laid
    assert film.picture(8) is None
    assert [charts for charts, _ in painted] == [()], "its head alone"
    assert unlike(show.audience.grab().toImage(), before) > 200
    show.talk.next()
    assert (laid, film.picture(8)) == ([], None)
    assert wait_for(lambda: film.picture(8) is not None and not film.change(At(8), At(8, 1)).isEmpty())
    assert unlike(picture(show), still(film.picture(8), 1, 1.0)) <= SEAM
    assert show.audience.accessibleName() == show.talk.slide.title
    assert all(charts == () or more.get("ground") is not None for charts, more in painted)
    assert wait_for(lambda: film.whole, 6000)


def test_pictures_are_made_in_steps_of_one_part_of_a_slide(show, monkeypatch):
    """No step paints more than a chart or a run of words in one column, or copies more than a band."""
    done = []
    part, cue, looked = painting._Brush.part, painting._Brush.cue, reel_module._bands
    monkeypatch.setattr(painting._Brush, "part", lambda *told: done.append(told[1:]) or part(*told))
    monkeypatch.setattr(painting._Brush, "cue", lambda *told: done.append(told[1:]) or cue(*told))
    bands = [(band.stop - band.start) * 3840 for band in looked(3840, 2160)]
    assert sum(bands) == 3840 * 2160
    assert max(bands) <= reel_module._BAND
    large = Film(
        show._session.briefing, show.talk.deck, QSize(3840, 2160), 1.0, show.keeper.film.palette, show._look.fonts
    )
    parts = 0
    for _ in large.lay(1):
        pass
    for _ in shoot(large.picture(1), 1.0, draft=False):
        assert len(done) <= 1
        parts += len(done)
        done.clear()
    assert parts > 3840 / painting._COLUMN * (1 + len(large.picture(1).charts))


def test_two_fingers_magnify_the_slide_and_turn_nothing(show):
    screen, pane, talk = QTest.createTouchDevice(), show.audience, show.talk
    talk.go_to(3)
    at, middle = talk.at, pane.rect().center()
    pinch(screen, pane, middle, 60, 240)
    assert talk.at == at
    assert talk.stage.zoom.w == pytest.approx(0.25, abs=0.02)
    swipe(screen, pane, middle, QPoint(-100, 0))
    assert talk.at == at
    pinch(screen, pane, middle, 240, 50)
    assert talk.stage.zoom == WHOLE
    assert talk.at == at
    press(show, K.Key_P, modifiers=CTRL)
    pinch(screen, pane, middle, 60, 120)
    assert all(len(stroke) < 2 for stroke in talk.stage.ink)
    press(show, K.Key_Escape)


def test_whatever_is_pressed_in_an_odd_order_is_cleared_layer_by_layer(show):
    talk = show.talk
    talk.go_to(2)
    at = talk.at
    press(show, K.Key_F, K.Key_B, K.Key_Escape)
    assert (talk.curtain, talk.frozen) == ("", True)
    press(show, K.Key_Escape)
    assert (talk.frozen, talk.asking) == (False, False)
    press(show, K.Key_Z, K.Key_Right)
    assert talk.at != at
    talk.go_to(2)
    press(show, K.Key_Z, K.Key_Escape)
    assert not talk.stage.zoomed
    press(show, K.Key_B, K.Key_5, K.Key_Return)
    assert (talk.at.slide, talk.curtain) == (4, "black")
    press(show, K.Key_W, K.Key_W)
    assert talk.curtain == ""
    press(show, K.Key_7, K.Key_Q, K.Key_Return)  # a key that does nothing forgets the number: Enter is the next step
    assert talk.at.slide in (4, 5)
    assert talk.number == ""
    press(show, K.Key_End)
    last = talk.at
    press(show, *[K.Key_Right] * 9)
    assert talk.at.slide == last.slide
    assert not talk.asking
