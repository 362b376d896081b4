"""The time axis on screen: zoom and pan in years, the page scrolls by the plain wheel, nothing of pyqtgraph's own."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from broadsheet.charts.canvas import ChartCanvas
from broadsheet.charts.host import make_plot
from broadsheet.model import Ref
from broadsheet.theme.palette import LIGHT

SOURCE = Path(__file__).parents[2] / "desktop"


@pytest.fixture
def plot(app, shot, fonts_of):
    plot = make_plot()
    plot.set_look(LIGHT, fonts_of())
    plot.set_snapshot(shot("line"))
    plot.resize(640, 420)
    plot.show()
    QTest.qWaitForWindowExposed(plot)
    yield plot
    plot.close()
    plot.deleteLater()


def wheel(plot, x, steps, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(x, 200),
        QPointF(plot.mapToGlobal(QPoint(round(x), 200))),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, event)
    return event.isAccepted()


def span(plot):
    return plot.drawing().x_axis.high - plot.drawing().x_axis.low


def test_control_and_the_wheel_zoom_around_the_pointer_and_the_plain_wheel_is_the_pages(plot):
    whole = span(plot)
    assert not wheel(plot, 320, 1)
    assert span(plot) == whole
    at = plot.mark_rect(Ref("figure", "line-2018")).center().x()
    assert wheel(plot, at, 1, Qt.KeyboardModifier.ControlModifier)
    assert span(plot) == pytest.approx(whole / 1.25)
    assert plot.mark_rect(Ref("figure", "line-2018")).center().x() == pytest.approx(at, abs=3)


def test_keys_zoom_in_out_and_back_to_all_years(plot):
    whole = span(plot)
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    assert span(plot) == pytest.approx(whole / 1.25**2)
    QTest.keyClick(plot, Qt.Key.Key_Minus)
    assert span(plot) == pytest.approx(whole / 1.25)
    QTest.keyClick(plot, Qt.Key.Key_0)
    assert plot.years is None
    assert span(plot) == whole


def test_zoom_ends_at_all_years_and_at_a_year_and_a_half(plot):
    whole = span(plot)
    plot.zoom(0.5)
    assert plot.years is None
    for _ in range(40):
        plot.zoom(1.25)
    assert span(plot) == pytest.approx(1.5)
    plot.show_all()
    assert span(plot) == whole


def test_dragging_pans_within_all_years_and_a_double_click_shows_them(plot):
    plot.zoom(2.0)
    low = plot.drawing().x_axis.low
    blank = QPoint(320, round(plot.drawing().plot.y + 4))
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=blank)
    QTest.mouseMove(plot, blank + QPoint(60, 0))
    QTest.mouseMove(plot, blank + QPoint(4000, 0))
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=blank)
    axis = plot.drawing().x_axis
    assert axis.low < low
    plot.show_all()
    assert axis.low == pytest.approx(plot.drawing().x_axis.low)
    plot.zoom(2.0)
    QTest.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=blank)
    assert plot.years is None


def test_marks_are_pointed_at_and_pinned_as_in_any_chart(plot):
    spy = QSignalSpy(plot.pinned)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.mark_rect(Ref("figure", "line-2016")).center())
    assert spy.at(0)[0] == Ref("figure", "line-2016")


def test_it_looks_as_the_canvas_does(plot, shot, fonts_of):
    canvas = ChartCanvas()
    canvas.set_look(LIGHT, fonts_of())
    canvas.set_snapshot(shot("line"))
    canvas.resize(plot.size())
    one, other = plot.grab().toImage(), canvas.grab().toImage()
    differing = sum(
        one.pixelColor(x, y) != other.pixelColor(x, y)
        for x in range(0, one.width(), 3)
        for y in range(0, one.height(), 3)
    )
    canvas.deleteLater()
    assert differing < 0.02 * one.width() * one.height() / 9


def test_another_chart_and_another_size_begin_with_all_years(plot, shot):
    plot.zoom(2.0)
    plot.set_snapshot(shot("long"))
    assert plot.years is None
    assert {mark.ref.id for mark in plot.drawing().marks} == {f"long-{year}" for year in range(2000, 2024)}
    plot.resize(500, 500)
    plot.zoom(2.0)
    low, high = plot.years
    plot.resize(600, 500)
    assert plot.years == (low, high)
    plot.show_all()
    assert len(plot.drawing().marks) == 24


def test_an_unplottable_chart_shows_no_axis(plot, shot):
    plot.set_snapshot(shot("undated"))
    plot.grab()
    assert plot.drawing().x_axis is None
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    assert plot.years is None


def test_charts_do_not_import_pyqtgraph():
    code = (
        "import sys; import broadsheet.charts, broadsheet.charts.canvas, broadsheet.charts.snapshot, "
        "broadsheet.charts.image, broadsheet.charts.table; sys.exit('pyqtgraph' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=SOURCE, check=False).returncode == 0


def test_plots_leave_no_widget_behind(app, shot, fonts_of, widgets_left):
    before = widgets_left()
    for _ in range(3):
        view = make_plot()
        view.set_look(LIGHT, fonts_of())
        view.set_snapshot(shot("line"))
        view.resize(400, 300)
        view.grab()
        view.deleteLater()
        del view
    assert widgets_left() == before
