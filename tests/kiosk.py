"""A kiosk in its real window, with a clock that tests move."""

from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.window import wait_for

from broadsheet.app.kiosk.show import KioskShow
from broadsheet.app.look import Look
from broadsheet.charts.host import make_plot
from broadsheet.files import open_briefing
from broadsheet.i18n.interface import InterfaceLanguage
from broadsheet.resources import bundled_briefing
from broadsheet.state.pin import hashed
from broadsheet.theme.fonts import load_fonts

PIN = "4711"


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds


class Hall:
    """One kiosk, and what a test needs of it."""

    def __init__(self, show, clock):
        self.show, self.clock = show, clock
        self.state, self.window = show.state, show.window

    def wait(self, seconds, step=0.2):
        """Let time pass as the timer would see it."""
        end = self.clock.seconds + seconds
        while self.clock.seconds < end:
            self.clock.seconds = min(end, self.clock.seconds + step)
            self.state.tick()

    def settle(self):
        """Wait until the slide that is wanted is shown."""
        return wait_for(self.is_settled)

    def is_settled(self):
        shot = self.show.slides.of(self.state.slide)
        return shot is not None and self.window.slide.picture is shot.picture


@contextmanager
def open_kiosk(app, size=(1280, 720), language="zh", marks=None):
    """The kiosk on the bundled briefing; gone at the end."""
    briefing = open_briefing(bundled_briefing()).briefing
    interface, clock = InterfaceLanguage(app), Clock()
    look = Look(app, load_fonts(), 1.0, "light", contrast=False)
    show = KioskShow(app, briefing, look, interface, hashed(PIN), make_plot, language, clock, marks)
    show.window.slide.still = True
    show.window.setGeometry(0, 0, *size)
    show.begin()
    show._clock.stop()  # a test's own clock alone
    show.window.show()
    QTest.qWaitForWindowExposed(show.window)
    hall = Hall(show, clock)
    assert hall.settle()
    yield hall
    if not show.window.may_close:
        show.end()
    interface.silence()
    show.deleteLater()
    look.deleteLater()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
