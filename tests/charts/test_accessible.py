"""What a screen reader meets of a chart; and that nothing of it outlives the chart."""

import gc
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from broadsheet.app import assistive
from broadsheet.charts.accessible import MarkNode
from broadsheet.charts.canvas import ChartCanvas
from broadsheet.theme.palette import LIGHT

Name, Value = QAccessible.Text.Name, QAccessible.Text.Value


@pytest.fixture
def page(app):
    assistive.serve()
    page = QWidget()
    page.resize(520, 420)
    yield page
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def make(page, shot, fonts_of):
    fonts = fonts_of()

    def canvas(kind="bars"):
        canvas = ChartCanvas(page)
        canvas.resize(page.size())
        canvas.set_look(LIGHT, fonts)
        canvas.set_snapshot(shot(kind))
        canvas.show()
        return canvas

    return canvas


@pytest.fixture
def canvas(make, page):
    canvas = make()
    page.show()
    QTest.qWaitForWindowExposed(page)
    return canvas


@pytest.fixture
def chart(canvas):
    return QAccessible.queryAccessibleInterface(canvas)


def children(interface):
    return [interface.child(at) for at in range(interface.childCount())]


def test_a_chart_is_a_chart_with_title_and_summary(chart, canvas):
    assert chart.role() == QAccessible.Role.Chart
    assert chart.text(Name) == canvas.snapshot.title
    assert chart.text(QAccessible.Text.Description) == canvas.drawing().summary


def test_its_children_are_its_marks_with_name_and_value_where_they_lie(chart, canvas):
    marks = canvas.drawing().marks
    assert [child.text(Name) for child in children(chart)] == [mark.spoken for mark in marks]
    assert chart.child(0).text(Value) == "67 家"
    for at, child in enumerate(children(chart)):
        assert child.rect().center() == canvas.mapToGlobal(canvas.mark_rect(marks[at].ref).center())
        assert child.parent() is chart
        assert chart.indexOfChild(child) == at
        assert child.role() == QAccessible.Role.Graphic
        assert child.state().focusable
    middle = chart.child(1).rect().center()
    assert chart.childAt(middle.x(), middle.y()) is chart.child(1)
    assert chart.childAt(-50, -50) is None
    assert chart.child(99) is None


def test_the_mark_that_the_keyboard_is_at_has_the_focus(chart, canvas):
    canvas.window().activateWindow()
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert [bool(child.state().focused) for child in children(chart)][:3] == [False, True, False]
    assert chart.focusChild() is chart.child(1)


def test_press_pins_and_focus_goes_where_it_is_sent(chart, canvas):
    pinned, stepped = QSignalSpy(canvas.pinned), QSignalSpy(canvas.stepped)
    actions = chart.child(0).actionInterface()
    for name in actions.actionNames():
        actions.doAction(name)
    assert [pinned.at(0)[0], stepped.at(0)[0]] == [canvas.drawing().marks[0].ref, 0]
    assert actions.keyBindingsForAction(actions.pressAction()) == ["Return"]


def test_another_chart_has_other_marks_and_those_too_many_are_gone(chart, canvas, shot):
    before = children(chart)
    canvas.set_snapshot(shot("key"))
    QApplication.processEvents()
    now = children(chart)
    assert [child.text(Name) for child in now] == [mark.spoken for mark in canvas.drawing().marks]
    assert [child.isValid() for child in before] == [at < len(now) for at in range(len(before))]
    assert all(child.text(Name) == "" for child in before[len(now) :])


def test_interfaces_that_a_mark_has_not_are_none(chart):
    mark = chart.child(0)
    found = [mark.textInterface(), mark.valueInterface(), mark.tableCellInterface(), mark.editableTextInterface()]
    assert found == [None] * 4


def walk(interface):
    """Ask everything, as a screen reader does."""
    interface.text(Name)
    interface.state()
    interface.role()
    interface.rect()
    interface.parent()
    interface.window()
    interface.textInterface()
    return 1 + sum(walk(child) for child in children(interface) if child is not None)


def test_two_thousand_charts_come_and_go_while_the_tree_is_walked(page, make):
    """No crash, no object left; a stub of each interface stays: PySide counts a factory's answer once too often."""
    page.show()
    tree = QAccessible.queryAccessibleInterface(page)

    def turn(count):
        for at in range(count):
            canvas = make()
            kept = children(QAccessible.queryAccessibleInterface(canvas))
            walk(tree)
            canvas.deleteLater()
            if at % 5 == 0:
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                gc.collect(0)
                assert not any(shiboken6.isValid(child) for child in kept)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    turn(400)
    before, memory = nodes(), resident()
    turn(1600)
    assert nodes() == before == 0
    each = (resident() - memory) / 1600
    print(f"\n  kept of each chart that was read and closed: {each:.0f} bytes")
    assert each < 8_000


def nodes():
    """How many objects stand behind marks."""
    return sum(isinstance(thing, MarkNode) and shiboken6.isValid(thing) for thing in gc.get_objects())


def resident():
    """Memory of this process in bytes; 0 where the system does not tell."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * 4096 if statm.exists() else 0
