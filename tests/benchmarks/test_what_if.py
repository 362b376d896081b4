"""Moving a value by dragging its mark: what follows of it and every picture of it; the bar is a frame, 16 ms."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.generated import big_briefing

from broadsheet.app.program import Program
from broadsheet.charts.host import make_plot
from broadsheet.files import Opened, open_briefing
from broadsheet.model import Ref
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences


def bundled():
    return open_briefing(bundled_briefing()), "s1", Ref("figure", "core-va-2022")


def large():
    return Opened(big_briefing(300, 3000), (), bundled_briefing(), True), "s0", Ref("figure", "f0")


@pytest.fixture(params=[bundled, large], ids=["bundled", "large"])
def held(request, app, tmp_path):
    """A program, and a canvas whose mark is held by the pointer."""
    opened, section, ref = request.param()
    program = Program(app, Preferences(tmp_path / "settings.json")).whole()
    program.commands.show_opened(opened, "zh")
    program.window.resize(1600, 1000)
    program.window.show()
    program.presenter.show_charts_from_now()
    program.presenter.use_plots(make_plot)
    program.presenter.graphics.begin()
    QTest.qWaitForWindowExposed(program.window)
    program.commands.show_section(section)
    program.commands.run("what_if", "")
    QTest.qWait(100)
    while not program.window.reader.is_filled:  # the text with its graphics is set, as it is long before a hand moves
        QTest.qWait(20)
    canvas = next(card.canvas for card in program.window.facing.shown_cards() if card.canvas.mark_rect(ref))
    grip = next(mark.grip for mark in canvas.drawing().marks if mark.ref == ref)
    start = QPoint(round(grip.x), round(grip.y))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    yield program, canvas, start, grip.level
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start)
    program.interface.silence()
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()


def test_a_step_of_a_drag(benchmark, held):
    """From the pointer's event over everything recomputed to everything painted."""
    program, canvas, start, level = held
    places = itertools.cycle([*range(5, 40), *range(40, 5, -1)])

    def step():
        by = next(places)
        at = QPointF(start) + (QPointF(-by, 0) if level else QPointF(0, by))
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, canvas.mapToGlobal(at),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(canvas, event)
        canvas.adjusting.flush()
        QApplication.processEvents()

    for _ in range(5):
        step()
    benchmark(step)
    assert program.what_if.overrides
