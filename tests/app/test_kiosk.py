"""A screen in an exhibition hall: it loops, it is explored, it comes back, and nobody breaks out of it."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from tests.fingers import pinch, press, release, swipe, tap
from tests.kiosk import PIN, open_kiosk
from tests.window import open_window, wait_for

from broadsheet.app.actions import ACTIONS
from broadsheet.state.ink import WHOLE
from broadsheet.state.kiosk import ANSWER, HOLD, IDLE
from broadsheet.state.pin import hashed, matches
from broadsheet.state.settings import Preferences
from broadsheet.views.dialogs.kiosk import KioskDialog
from broadsheet.views.kiosk.measures import LEAST_MM, measures


@pytest.fixture(scope="module")
def screen(app):
    return QTest.createTouchDevice()


@pytest.fixture
def hall(app):
    with open_kiosk(app) as hall:
        yield hall


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def spot_of(hall, kind):
    return next(spot for spot in hall.window.slide.picture.spots if spot.ref.kind == kind)


def middle(spot):
    rect = spot.rect
    return QPoint(round(rect.x + rect.w / 2), round(rect.y + rect.h / 2))


def explore(hall, page="slide"):
    hall.state.touch()
    hall.state.open(page)
    QApplication.processEvents()


# The loop


def test_the_loop_goes_through_every_step_by_the_clock_and_begins_again(hall):
    state, seen = hall.state, []
    for step in state._steps:
        seen.append((state.slide, state.cue))
        hall.wait(step.seconds - 0.5)
        assert (state.slide, state.cue) == (step.slide, step.cue)
        hall.wait(0.6)
    assert seen == [(step.slide, step.cue) for step in state._steps]
    assert (state.slide, state.cue) == seen[0]
    assert hall.settle()
    assert hall.window.slide.picture.slide.kind == "cover"


def test_the_window_shows_the_slide_and_the_cue_of_the_state(hall):
    hall.wait(hall.state._steps[0].seconds + 0.1)
    assert hall.settle()
    hall.wait(hall.state._steps[1].seconds + 0.1)
    assert hall.state.cue == 1
    assert hall.window.slide.cue == 1
    first = hall.window.slide.grab().toImage()
    hall.wait(hall.state._steps[2].seconds + 0.1)
    assert hall.window.slide.grab().toImage() != first


def test_welcome_and_backup_slides_are_left_out(hall):
    deck = hall.show._deck("zh")
    shown = {step.slide for step in hall.state._steps}
    assert shown == {at for at, slide in enumerate(deck.slides) if slide.kind != "welcome" and not slide.backup}
    assert any(slide.backup for slide in deck.slides)


def test_a_machine_that_slept_goes_on_with_the_next_step(hall):
    hall.clock.seconds += 8 * 3600
    hall.state.tick()
    assert (hall.state.slide, hall.state.cue) == hall.state._steps[1][:2]


def test_everything_wanders_a_little(hall):
    places = set()
    for _ in range(9):
        places.add(hall.window.sheet.pos().toTuple())
        hall.wait(60, step=60)
    assert len(places) == 9
    margin = hall.window.measures.margin
    assert all(0 <= x <= 2 * margin and 0 <= y <= 2 * margin for x, y in places)


def test_nothing_marks_claims_before_visitors(hall):
    explore(hall, "text")
    assert not hall.show.reader.marks


# A visitor


def test_a_touch_stops_the_loop_and_lights_a_figure_in_the_sentence_and_its_mark(hall, screen):
    hall.wait(hall.state._steps[0].seconds + 0.1)
    assert hall.settle()
    spot = spot_of(hall, "figure")
    tap(screen, hall.window.slide, middle(spot))
    assert hall.state.exploring
    assert hall.state.lit == spot.ref
    assert spot.ref in hall.window.slide.lit
    lit = {each.chart for each in hall.window.slide.picture.spots if each.ref in hall.window.slide.lit}
    assert "" in lit
    assert len(lit) > 1
    before = hall.state.slide
    hall.wait(IDLE - 1)
    assert hall.state.slide == before
    hall.state.touch()
    tap(screen, hall.window.slide, middle(spot))
    assert hall.state.lit is None


def test_a_key_stops_the_loop_and_keys_walk_through_it(hall):
    QTest.keyClick(hall.window.slide, Qt.Key.Key_Right)
    assert hall.state.exploring
    at = hall.state.slide
    QTest.keyClick(hall.window.slide, Qt.Key.Key_Right)
    assert hall.state.slide == at + 1
    assert hall.settle()
    QTest.keyClick(hall.window.slide, Qt.Key.Key_Down)
    assert hall.state.lit is not None


def test_swipes_turn_the_slides(hall, screen):
    explore(hall)
    at = hall.state.slide
    width = hall.window.slide.width()
    swipe(screen, hall.window.slide, QPoint(width - 300, 200), QPoint(-200, 0))
    assert hall.state.slide == at + 1
    swipe(screen, hall.window.slide, QPoint(300, 200), QPoint(200, 0))
    assert hall.state.slide == at


def test_two_fingers_magnify_a_slide_one_moves_it_and_the_loop_shows_it_whole(hall, screen):
    explore(hall)
    slide, at = hall.window.slide, hall.state.slide
    centre = slide.rect().center()
    plain = slide.grab().toImage()
    pinch(screen, slide, centre, 100, 300)
    assert hall.state.slide == at
    zoom = slide.zoom
    assert zoom.w == pytest.approx(1 / 3, abs=0.02)
    assert slide.grab().toImage() != plain
    swipe(screen, slide, centre, QPoint(-200, 0))
    assert hall.state.slide == at
    assert slide.zoom.x > zoom.x
    pinch(screen, slide, centre, 300, 60)
    assert slide.zoom == WHOLE
    assert slide.grab().toImage() == plain
    pinch(screen, slide, centre, 100, 300)
    hall.wait(IDLE + ANSWER + 0.5)
    assert not hall.state.exploring
    assert slide.zoom == WHOLE


def test_a_mark_of_a_magnified_slide_is_lit_where_it_is_seen(hall, screen):
    explore(hall)
    assert hall.settle()
    slide, spot = hall.window.slide, spot_of(hall, "figure")
    pinch(screen, slide, middle(spot), 100, 200)
    hall.state.light(None)
    tap(screen, slide, middle(spot))  # what lies between the fingers stays there
    assert hall.state.lit == spot.ref


def test_a_figure_of_the_text_lights_its_mark_and_a_mark_its_words(hall, screen):
    explore(hall)
    hall.state.go_to(2)
    click(hall.window.bar.pages["text"])
    reader, charts = hall.show.reader, hall.window.charts
    assert charts.canvases
    marks = [mark.ref for canvas in charts.canvases for mark in canvas.drawing().marks]
    ref = next(ref for ref in marks if reader.show_ref(ref))
    QApplication.processEvents()
    tap(screen, reader.viewport(), reader.point_of(ref))
    assert any(ref in canvas.lit_refs() for canvas in charts.canvases)
    hall.state.light(None)
    canvas = charts.canvases[0]
    mark = canvas.drawing().marks[0]
    tap(screen, charts.viewport(), canvas.mapTo(charts.viewport(), canvas.mark_rect(mark.ref).center()))
    assert mark.ref in reader._lit.main


def test_a_name_of_the_text_opens_its_card_which_leads_into_the_text(hall, screen):
    explore(hall)
    hall.state.go_to(2)
    click(hall.window.bar.pages["text"])
    reader, card = hall.show.reader, hall.window.card
    span = next(span for span in reader._spans_in_view() if span.ref and span.ref.kind == "entity")
    tap(screen, reader.viewport(), reader.point_of(span.ref))
    assert card.isVisible()
    assert hall.state.card == span.ref.id
    if card.next.isVisible():
        click(card.next)
    place = card.excerpt.place
    click(card.locate)
    assert not card.isVisible()
    assert reader._in_sight(reader._index.position(place.passage, place.start))


def test_names_are_found_by_the_initials_of_their_pinyin(hall):
    explore(hall)
    click(hall.window.bar.pages["names"])
    names = hall.window.names
    whole = names.list.count()
    for letter in "ZJSYS":
        click(names.letters[letter])
    found = [names.list.item(at).text() for at in range(names.list.count())]
    assert found == ["之江实验室"]
    QTest.mouseClick(
        names.list.viewport(), Qt.MouseButton.LeftButton, pos=names.list.visualItemRect(names.list.item(0)).center()
    )
    assert hall.window.card.isVisible()
    click(names.clear)
    assert names.list.count() == whole


def test_sections_are_large_buttons_that_lead_to_their_slides(hall):
    explore(hall)
    click(hall.window.bar.pages["sections"])
    buttons = [button for button in hall.window.sections.buttons if button.isVisible()]
    assert len(buttons) == len({step.slide for step in hall.state._steps})
    click(buttons[4])
    assert hall.state.page == "slide"
    assert hall.state.slide == 4
    assert hall.settle()


def test_two_fingers_set_the_text_larger(hall, screen):
    explore(hall, "text")
    reader = hall.show.reader
    before = reader._fonts.scale
    pinch(screen, reader.viewport(), reader.viewport().rect().center(), 100, 140)
    assert reader._fonts.scale > before


def test_the_language_button_switches_briefing_and_buttons(hall):
    explore(hall)
    bar = hall.window.bar
    assert bar.language.text() == "EN"
    assert bar.pages["text"].text() == "正文"
    click(bar.language)
    assert hall.settle()
    assert bar.language.text() == "中文"
    assert bar.pages["text"].text() == "Text"
    assert hall.window.slide.picture.slide.title.isascii() or hall.state.slide == 0
    assert hall.show.reader._language == "en"


# The way back


def test_a_visitor_is_asked_and_may_stay(hall):
    explore(hall, "names")
    hall.wait(IDLE + 1)
    notice = hall.window.still_there
    assert notice.isVisible()
    assert str(hall.state.left) in notice.words.text()
    assert notice.box.width() > min(hall.window.width(), hall.window.height()) / 2  # for who has stepped back
    click(notice.stay)
    assert not notice.isVisible()
    hall.wait(IDLE - 1)
    assert hall.state.page == "names"


def test_without_an_answer_the_loop_comes_back_with_its_language_size_and_nothing_lit(hall, screen):
    hall.wait(hall.state._steps[0].seconds + 0.1)
    assert hall.settle()
    tap(screen, hall.window.slide, middle(spot_of(hall, "figure")))
    click(hall.window.bar.language)
    click(hall.window.bar.pages["text"])
    reader = hall.show.reader
    before = reader._fonts.scale
    pinch(screen, reader.viewport(), reader.viewport().rect().center(), 100, 140)
    hall.state.open_card("yuhang")
    hall.wait(IDLE + ANSWER + 0.5)
    assert not hall.state.exploring
    assert hall.state.lit is None
    assert hall.window.slide.lit == frozenset()
    assert hall.state.language == "zh"
    assert hall.window.bar.language.text() == "EN"
    assert reader._fonts.scale == pytest.approx(before)
    assert not hall.window.card.isVisible()
    assert not hall.window.still_there.isVisible()
    assert hall.window.pages.currentWidget() is hall.window.slide
    assert hall.settle()
    at = (hall.state.slide, hall.state.cue)
    hall.wait(31)
    assert (hall.state.slide, hall.state.cue) != at


# Nobody breaks out

_KEYS = [Qt.Key(key) for key in (*range(0x20, 0x61), *range(0x01000000, 0x01000064), *range(0x010000A0, 0x010000B0))]
_SEQUENCES = sorted({key for action in ACTIONS for key in action.keys} | {"Alt+F4", "Ctrl+Q", "Ctrl+O", "Ctrl+K"})


def still_there(hall):
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return windows == [hall.window] and hall.window.pad.isHidden() and not hall.window.may_close


@pytest.mark.parametrize("modifier", ["NoModifier", "ControlModifier", "AltModifier", "MetaModifier"])
def test_no_key_leads_out(hall, modifier):
    for key in _KEYS:
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier[modifier])
            QApplication.sendEvent(hall.window.windowHandle(), event)
    assert still_there(hall)


def test_no_shortcut_of_the_window_leads_out(hall):
    QApplication.clipboard().clear()
    for page in ("slide", "text", "names", "sections"):
        hall.state.open(page)
        for sequence in _SEQUENCES:
            combination = QKeySequence(sequence)[0]
            target = QApplication.focusWidget() or hall.window
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        assert still_there(hall), page
    assert not QApplication.clipboard().text()


def test_a_request_to_close_is_refused(hall):
    QApplication.sendEvent(hall.window, QCloseEvent())
    assert not hall.window.close()
    assert still_there(hall)


def test_the_right_button_opens_no_menu(hall):
    for page, part in (
        ("slide", hall.window.slide),
        ("text", hall.show.reader.viewport()),
        ("names", hall.window.names),
    ):
        explore(hall, page)
        at = part.rect().center()
        QTest.mouseClick(part, Qt.MouseButton.RightButton, pos=at)
        QApplication.sendEvent(part, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, part.mapToGlobal(at)))
        assert QApplication.activePopupWidget() is None
        assert still_there(hall)


def test_a_long_press_opens_no_menu(hall, screen):
    explore(hall, "text")
    viewport = hall.show.reader.viewport()
    press(screen, viewport, QPoint(200, 200))
    QTest.qWait(800)
    release(screen, viewport, QPoint(200, 200))
    assert still_there(hall)


def test_a_file_that_is_dropped_does_nothing(hall, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    explore(hall, "text")
    for part in (hall.window, hall.show.reader.viewport(), hall.window.slide):
        keys = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
        enter.ignore()
        QApplication.sendEvent(part, enter)
        drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
        drop.ignore()
        QApplication.sendEvent(part, drop)
        assert not enter.isAccepted()
        assert not drop.isAccepted()
    assert still_there(hall)


def test_addresses_of_the_text_open_nothing(hall):
    assert not hall.show.reader.isSignalConnected(
        hall.show.reader.metaObject().method(hall.show.reader.metaObject().indexOfSignal("address_requested(QString)"))
    )


def test_the_pointer_is_hidden(hall):
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.BlankCursor


def test_a_window_that_was_taken_away_comes_back(hall):
    hall.window.showMinimized()
    assert wait_for(lambda: hall.window.isFullScreen() and not hall.window.isMinimized())


# The way out


def hold_corner(hall, screen, seconds):
    corner = hall.window.corner.center()
    press(screen, hall.window, corner)
    hall.wait(seconds)
    release(screen, hall.window, corner)


def enter(hall, pin):
    for digit in pin:
        click(hall.window.pad.digits[digit])
    click(hall.window.pad.enter)


def test_the_corner_held_and_the_pin_lead_out(hall, screen):
    left = []
    hall.show.left.connect(lambda: left.append(True))
    hold_corner(hall, screen, HOLD - 1)
    assert hall.window.pad.isHidden()
    hold_corner(hall, screen, HOLD + 0.3)
    assert hall.window.pad.isVisible()
    enter(hall, PIN)
    assert left == [True]
    assert not hall.window.isVisible()
    assert QApplication.overrideCursor() is None


def test_a_finger_that_leaves_the_corner_leads_nowhere(hall, screen):
    corner = hall.window.corner.center()
    press(screen, hall.window, corner)
    hall.wait(3)
    QTest.touchEvent(hall.window, screen).move(0, corner - QPoint(300, -200), hall.window).commit()
    hall.wait(HOLD)
    release(screen, hall.window, corner - QPoint(300, -200))
    assert hall.window.pad.isHidden()


def test_three_wrong_pins_wait_and_the_right_one_waits_too(hall, screen):
    hold_corner(hall, screen, HOLD + 0.3)
    pad = hall.window.pad
    for _ in range(2):
        enter(hall, "0000")
        assert "30" not in pad.told
    enter(hall, "0000")
    assert "30" in pad.told
    assert not pad.enter.isEnabled()
    hall.show.try_pin(PIN)
    assert hall.window.isVisible()
    hall.wait(20)
    hall.state.touch()
    hall.wait(11)
    hall.show.show_lock()
    assert pad.enter.isEnabled()
    enter(hall, PIN)
    assert not hall.window.isVisible()


def test_the_pad_goes_when_nobody_answers(hall, screen):
    hold_corner(hall, screen, HOLD + 0.3)
    click(hall.window.pad.digits["1"])
    hall.wait(IDLE + ANSWER + 1)
    assert hall.window.pad.isHidden()
    assert not hall.state.exploring


# Sizes


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (2160, 3840)])
def test_whatever_is_touched_is_large_enough_and_shows_its_words(app, size, language):
    with open_kiosk(app, size, language) as hall:
        hall.state.touch()
        target = hall.window.measures.target
        for page in ("slide", "sections", "text", "names"):
            hall.state.open(page)
            if page == "names":
                hall.state.open_card("yuhang")
            QApplication.processEvents()
            for button in hall.window.findChildren(QAbstractButton):
                if button.isVisible():
                    assert button.width() >= target - 1, (page, button.text(), button.size())
                    assert button.height() >= target - 1, (page, button.text(), button.size())
                    words = button.fontMetrics().horizontalAdvance(button.text())
                    assert words <= button.width(), (page, button.text())
            bar = hall.window.bar
            assert all(
                bar.rect().contains(part.geometry()) for part in bar.findChildren(QAbstractButton) if part.isVisible()
            )
        for label in hall.window.card.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()


@pytest.mark.parametrize("dpi", [36, 81, 184, 0, 5000])
def test_targets_are_twelve_millimetres_on_screens_that_tell_their_size(dpi):
    found = measures(2160, 3840, dpi)
    assert found.target / (dpi if 35 < dpi < 400 else 96) * 25.4 >= LEAST_MM
    assert measures(1920, 1080, 0).target >= 45  # 12 mm at 96 dots an inch


# From the menu


@pytest.fixture
def program(app, tmp_path):
    with open_window(app, tmp_path) as program:
        yield program


def ask(program):
    program.commands.run("start_kiosk", "")
    QApplication.processEvents()
    return next(dialog for dialog in program.window.findChildren(KioskDialog) if dialog.isVisible())


def test_the_menu_asks_for_a_pin_twice_and_starts_the_kiosk_once_the_window_is_closed(program):
    started = []
    program.commands.showing.kiosk._start = started.append
    dialog = ask(program)
    pin, again = dialog.findChildren(QLineEdit)
    told = dialog.words
    assert "五秒" in told.text()
    assert told.height() >= told.heightForWidth(told.width())
    assert told.geometry().bottom() < pin.mapTo(dialog, QPoint(0, 0)).y()
    start = next(button for button in dialog.findChildren(QAbstractButton) if button.text() == "开始")
    assert not start.isEnabled()
    QTest.keyClicks(pin, "12")
    QTest.keyClicks(again, "12")
    assert not start.isEnabled()
    QTest.keyClicks(pin, "34")
    QTest.keyClicks(again, "35")
    assert not start.isEnabled()
    QTest.keyClick(again, Qt.Key.Key_Backspace)
    QTest.keyClicks(again, "4")
    click(start)
    kept = Preferences(program.preferences._path).settings.kiosk_pin
    assert matches("1234", kept)
    assert "1234" not in kept
    assert not program.window.isVisible()
    assert [words[0] for words in started] == ["open"]
    assert started[0][2:] == ("--kiosk", "--language", "zh")


def test_a_pin_that_is_set_may_be_kept(program):
    program.commands.showing.kiosk._start = list
    program.preferences.set("kiosk_pin", hashed("9876"))
    dialog = ask(program)
    click(next(button for button in dialog.findChildren(QAbstractButton) if button.text() == "开始"))
    assert matches("9876", Preferences(program.preferences._path).settings.kiosk_pin)
    assert not program.window.isVisible()


def test_settings_that_cannot_be_written_are_told(program, monkeypatch):
    started = []
    program.commands.showing.kiosk._start = started.append
    monkeypatch.setattr(program.preferences, "save", lambda: False)
    program.preferences.set("kiosk_pin", hashed("9876"))
    dialog = ask(program)
    click(next(button for button in dialog.findChildren(QAbstractButton) if button.text() == "开始"))
    assert dialog._told.text()
    assert program.window.isVisible()
    assert not started
    monkeypatch.undo()
