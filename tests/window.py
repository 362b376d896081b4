"""The real window on a briefing, for tests that act in it like a person."""

from contextlib import contextmanager

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from broadsheet.app.program import Program
from broadsheet.charts.host import make_plot
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.screens import Monitor
from broadsheet.state.settings import Preferences


def one_screen():
    """What a system tells where one monitor is plugged in; that of the tests tells nothing."""
    return (Monitor("own", builtin=True),)


@contextmanager
def open_window(app, folder, language="zh", size=(1600, 1000), *, plots=False):
    """The program on the bundled briefing, its charts shown; closed and gone at the end.

    Args:
        app: the application.
        folder: where the settings lie.
        language: of the interface and of the text.
        size: of the window.
        plots: charts with a time axis are pyqtgraph's, as they are once a start is over.
    """
    program = Program(app, Preferences(folder / "settings.json")).whole()
    program.commands.showing.system = one_screen
    program.commands.speak(language)
    program.commands.show_opened(open_briefing(bundled_briefing()), language)
    program.window.resize(*size)
    program.window.show()
    program.presenter.show_charts_from_now()
    if plots:
        program.presenter.use_plots(make_plot)
    QTest.qWaitForWindowExposed(program.window)
    program.window.activateWindow()
    QApplication.processEvents()
    yield program
    program.interface.silence()
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()


def wait_for(true, turns=1000):
    """Let the program run until something is true; return whether it became so."""
    for _ in range(turns):
        if true():
            return True
        QTest.qWait(10)
    return False


def let_in(show):
    """Wait until a show that has begun takes every key; return it."""
    assert wait_for(lambda: show.sides.threshold.is_open)
    return show
