"""Fingers in the window: a swipe scrolls and selects nothing, a tap clicks, a long press asks, two fingers pinch."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.fingers import pinch, press, release, swipe, tap
from tests.window import open_window, wait_for


@pytest.fixture(scope="module")
def screen(app):
    return QTest.createTouchDevice()


@pytest.fixture
def program(app, tmp_path):
    with open_window(app, tmp_path, plots=True) as program:
        program.wiring.take_fingers()
        yield program


class Heard(QObject):
    """Keeps the types of events that come to a widget."""

    def __init__(self, widget):
        super().__init__()
        self.types = []
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.types.append(event.type())
        return False


def test_a_swipe_scrolls_the_text_runs_out_and_selects_nothing(program, screen):
    reader = program.window.reader
    viewport, bar = reader.viewport(), reader.verticalScrollBar()
    start = QPoint(viewport.width() // 2, viewport.height() - 100)
    swipe(screen, viewport, start, QPoint(0, -300))
    lifted = bar.value()
    assert lifted > 150
    assert wait_for(lambda: bar.value() > lifted + 20)
    assert not reader.textCursor().hasSelection()
    assert program.focus.pins == ()


def test_a_mouse_still_selects_words(program):
    reader = program.window.reader
    viewport = reader.viewport()
    at = QPoint(viewport.width() // 3, viewport.height() // 2)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(viewport, at + QPoint(200, 60))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at + QPoint(200, 60))
    assert reader.textCursor().hasSelection()


def test_a_tap_on_a_figure_pins_it(program, screen):
    reader = program.window.reader
    figure = next(span for span in reader._spans_in_view() if span.ref and span.ref.kind == "figure")
    tap(screen, reader.viewport(), reader.point_of(figure.ref))
    assert [pin.ref for pin in program.focus.pins] == [figure.ref]


def test_a_long_press_points_and_opens_the_menu(program, screen):
    reader = program.window.reader
    viewport = reader.viewport()
    figure = next(span for span in reader._spans_in_view() if span.ref and span.ref.kind == "figure")
    at = reader.point_of(figure.ref)
    heard = Heard(viewport)
    reader.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # a menu would wait for an answer
    press(screen, viewport, at)
    assert wait_for(lambda: QEvent.Type.ContextMenu in heard.types)
    assert program.focus.hover.ref == figure.ref
    release(screen, viewport, at)
    assert QEvent.Type.MouseButtonPress not in heard.types
    assert program.focus.pins == ()


def test_two_fingers_set_the_text_larger_and_smaller(program, screen):
    viewport = program.window.reader.viewport()
    middle = viewport.rect().center()
    before = program.preferences.settings.scale
    pinch(screen, viewport, middle, 100, 130)
    larger = program.preferences.settings.scale
    assert larger > before
    pinch(screen, viewport, middle, 200, 120)
    assert program.preferences.settings.scale < larger


def plotted(program):
    program.commands.show_section("s1")
    QApplication.processEvents()
    facing = program.window.facing
    card = next(card for card in facing.shown_cards() if hasattr(card.canvas, "years") and card.canvas.drawing().x_axis)
    facing.ensureWidgetVisible(card)
    return card.canvas


def test_two_fingers_show_fewer_years_of_a_chart_and_one_moves_them(program, screen):
    canvas = plotted(program)
    viewport = program.window.facing.viewport()
    middle = canvas.mapTo(viewport, canvas.rect().center())
    assert canvas.years is None
    pinch(screen, viewport, middle, 80, 200)
    years = canvas.years
    assert years is not None
    swipe(screen, viewport, middle, QPoint(60, 0))
    assert canvas.years != years
    assert canvas.years[1] - canvas.years[0] == pytest.approx(years[1] - years[0])


def test_a_tap_on_a_mark_pins_it(program, screen):
    canvas = plotted(program)
    viewport = program.window.facing.viewport()
    mark = canvas.drawing().marks[0]
    tap(screen, viewport, canvas.mapTo(viewport, canvas.mark_rect(mark.ref).center()))
    assert program.focus.pins
    assert program.focus.pins[-1].origin == "facing"


def test_what_if_values_are_moved_by_a_finger(program, screen):
    canvas = plotted(program)
    viewport = program.window.facing.viewport()
    program.commands.run("what_if", "")
    QApplication.processEvents()
    mark = next(mark for mark in canvas.drawing().marks if mark.ref.kind == "figure")
    start = canvas.mapTo(viewport, canvas.mark_rect(mark.ref).center())
    swipe(screen, viewport, start, QPoint(0, -40))
    assert program.what_if.overrides


def test_a_list_scrolls_and_a_tap_chooses(program, screen):
    program.session.turn_to("names")
    QApplication.processEvents()
    from PySide6.QtWidgets import QListView

    lists = program.presenter.pages["names"].pane.findChildren(QListView)
    names = max(lists, key=lambda view: view.model().rowCount())
    swipe(screen, names.viewport(), QPoint(60, names.viewport().height() - 30), QPoint(0, -200))
    assert names.verticalScrollBar().value() > 100
