"""Fingers on a screen, for tests. The screen of the platform that has none is small: windows move under the finger."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def _bring(widget, at):
    """Move the window so that a point of the widget lies in the middle of the screen."""
    window = widget.window()
    middle = QApplication.primaryScreen().geometry().center()
    window.move(window.pos() + middle - widget.mapToGlobal(at))
    QApplication.processEvents()


def press(screen, widget, at):
    _bring(widget, at)
    QTest.touchEvent(widget, screen).press(0, at, widget).commit()


def release(screen, widget, at):
    QTest.touchEvent(widget, screen).release(0, at, widget).commit()


def tap(screen, widget, at=None):
    at = widget.rect().center() if at is None else at
    press(screen, widget, at)
    release(screen, widget, at)


def swipe(screen, widget, start, by, steps=8):
    press(screen, widget, start)
    for step in range(1, steps + 1):
        QTest.qWait(8)
        QTest.touchEvent(widget, screen).move(0, start + by * step / steps, widget).commit()
    release(screen, widget, start + by)


def pinch(screen, widget, middle, first, last, steps=12):
    def at(apart):
        return middle - QPoint(round(apart / 2), 0), middle + QPoint(round(apart / 2), 0)

    one, other = at(first)
    _bring(widget, middle)
    QTest.touchEvent(widget, screen).press(0, one, widget).press(1, other, widget).commit()
    for step in range(1, steps + 1):
        one, other = at(first + (last - first) * step / steps)
        QTest.touchEvent(widget, screen).move(0, one, widget).move(1, other, widget).commit()
    QTest.touchEvent(widget, screen).release(0, one, widget).release(1, other, widget).commit()
