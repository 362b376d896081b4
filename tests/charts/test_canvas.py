"""A chart in a window: pointer and keyboard point at marks and pin them, and nothing is painted in vain."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.derive.lit import Lit
from broadsheet.model import Ref
from broadsheet.theme.palette import LIGHT

FIRST, SECOND, MEMBER = Ref("figure", "list-67"), Ref("figure", "list-12"), Ref("entity", "a")


@pytest.fixture
def page(app):
    page = QWidget()
    page.resize(520, 420)
    yield page
    page.close()
    page.deleteLater()


@pytest.fixture
def canvas(page, shot, fonts_of):
    canvas = ChartCanvas(page)
    canvas.resize(page.size())
    canvas.set_look(LIGHT, fonts_of())
    canvas.set_snapshot(shot("bars"))
    page.show()
    QTest.qWaitForWindowExposed(page)
    return canvas


def move(canvas, point):
    """A pointer that moves there, as the window system tells it."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(canvas.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(canvas, event)


def test_pointing_at_a_mark_says_so_once_and_leaving_says_so_too(canvas):
    spy = QSignalSpy(canvas.pointed)
    middle = canvas.mark_rect(FIRST).center()
    move(canvas, middle)
    move(canvas, middle + QPoint(3, 0))
    move(canvas, QPoint(2, 2))
    assert [spy.at(at)[0] for at in range(spy.count())] == [FIRST, None]


def test_a_click_on_a_mark_pins_it_and_on_blank_does_not(canvas):
    spy = QSignalSpy(canvas.pinned)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.mark_rect(SECOND).center())
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert [spy.at(at)[0] for at in range(spy.count())] == [SECOND]


def test_arrows_step_through_the_marks_and_enter_pins(canvas):
    canvas.setFocus()
    pointed, pinned = QSignalSpy(canvas.pointed), QSignalSpy(canvas.pinned)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert [pointed.at(at)[0] for at in range(2)] == [FIRST, MEMBER]
    assert pinned.at(0)[0] == MEMBER
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert pointed.at(2)[0] == FIRST
    QTest.keyClick(canvas, Qt.Key.Key_Space)
    assert pinned.at(1)[0] == FIRST


def test_a_stepped_mark_is_told_and_the_chart_keeps_its_summary(canvas, page):
    canvas.setFocus()
    stepped = QSignalSpy(canvas.stepped)
    assert "67 家" in canvas.accessibleDescription()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert [stepped.at(0)[0], canvas.stepped_at] == [0, 0]
    assert "12 家" in canvas.accessibleDescription()
    canvas.clearFocus()
    assert canvas.stepped_at == -1


def test_up_down_and_other_keys_are_left_to_the_page(canvas):
    canvas.setFocus()
    spy = QSignalSpy(canvas.pointed)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert spy.count() == 0


def test_the_chart_is_reached_by_tab_and_named(canvas, shot):
    assert canvas.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert canvas.accessibleName() == shot("bars").title


def test_a_lit_mark_is_marked_off_without_fading_the_others(canvas):
    before = canvas.grab().toImage()
    canvas.set_lit(Lit(frozenset({FIRST})))
    assert canvas.lit_refs() == {FIRST}
    after = canvas.grab().toImage()
    other = canvas.mark_rect(SECOND).center()
    assert after.pixelColor(other) == before.pixelColor(other)
    lit = canvas.mark_rect(FIRST)
    frame = QPoint(lit.center().x(), lit.top() - 4)
    assert after.pixelColor(frame).name() == LIGHT.figure
    assert before.pixelColor(frame) != after.pixelColor(frame)


class Painted(ChartCanvas):
    """Counts its paintings."""

    times = 0

    def paintEvent(self, event):
        self.times += 1
        super().paintEvent(event)


def test_lighting_what_is_elsewhere_paints_nothing(page, shot, fonts_of):
    canvas = Painted(page)
    canvas.resize(page.size())
    canvas.set_look(LIGHT, fonts_of())
    canvas.set_snapshot(shot("bars"))
    page.show()
    QTest.qWaitForWindowExposed(page)
    QApplication.processEvents()
    times = canvas.times
    canvas.set_lit(Lit(frozenset({Ref("figure", "elsewhere")})))
    QApplication.processEvents()
    assert canvas.times == times
    canvas.set_lit(Lit(frozenset({FIRST})))
    QApplication.processEvents()
    assert canvas.times == times + 1


def test_a_drawing_is_kept_until_size_or_content_change(canvas, shot):
    first = canvas.drawing()
    assert canvas.drawing() is first
    canvas.resize(400, 300)
    assert canvas.drawing() is not first
    canvas.set_snapshot(shot("key"))
    assert canvas.mark_rect(FIRST) is None


def test_charts_leave_no_widget_behind(app, shot, fonts_of, widgets_left):
    before = widgets_left()
    for _ in range(5):
        canvas = ChartCanvas()
        canvas.set_look(LIGHT, fonts_of())
        canvas.set_snapshot(shot("bars"))
        canvas.grab()
        canvas.deleteLater()
        del canvas
    assert widgets_left() == before
