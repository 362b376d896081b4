"""Puts a window of a show in its place on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from broadsheet.state.screens import Output
    from broadsheet.state.staging import Place

_SHARE = 0.6
"""So much of the room a window to share takes at first, in width or in height."""

_WIDE, _HIGH = 16, 9


def screen_of(output: Output) -> QScreen | None:
    """Qt's screen; None for one that has gone meanwhile."""
    screens = QGuiApplication.screens()
    return next(
        (screen for screen in screens if screen.name() == output.name and screen.geometry().getRect() == output.area),
        None,
    )


def stands(window: QWidget, place: Place | None) -> bool:
    """Whether a window is where it should be; one that should be hidden is where it cannot be seen."""
    if place is None or not window.isVisible():
        return window.isVisible() == (place is not None)
    if window.screen() != screen_of(place.output) or _on_top(window) != place.on_top:
        return False
    if place.manner == "full":
        return window.isFullScreen() and window.geometry().getRect() == place.output.area
    return not window.isFullScreen()


def is_amiss(window: QWidget, place: Place | None) -> bool:
    """Whether a window can be seen where it must not be."""
    return window.isVisible() and (place is None or window.screen() != screen_of(place.output))


def put(window: QWidget, place: Place, *, active: bool) -> None:
    """Show a window in its place; it is hidden while it moves, so that it is never seen on the way.

    Args:
        window: the window.
        place: where it goes.
        active: whether it takes the keyboard.
    """
    screen = screen_of(place.output)
    if screen is None:
        window.hide()
        return
    window.hide()
    window.setWindowState(Qt.WindowState.WindowNoState)
    _set_flag(window, Qt.WindowType.WindowStaysOnTopHint, wanted=place.on_top)
    if QGuiApplication.platformName() == "xcb":
        # A window manager would move it to the screen that is left before anyone can hide it. But it gives keys, too.
        _set_flag(window, Qt.WindowType.BypassWindowManagerHint, wanted=place.on_top and not active)
    window.setScreen(screen)
    window.setGeometry(screen.geometry() if place.manner == "full" else _framed(screen.availableGeometry()))
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not active)
    match place.manner:
        case "full":
            window.showFullScreen()
        case "maximized":
            window.showMaximized()
        case "framed":
            window.showNormal()
    if active:
        window.raise_()
        window.activateWindow()


def _on_top(window: QWidget) -> bool:
    return bool(window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint)


def _set_flag(window: QWidget, flag: Qt.WindowType, *, wanted: bool) -> None:
    if bool(window.windowFlags() & flag) != wanted:
        window.setWindowFlag(flag, wanted)


def _framed(room: QRect) -> QRect:
    """A window of the shape of a projector, at the right of the room."""
    unit = int(min(room.width() * _SHARE / _WIDE, room.height() * _SHARE / _HIGH))
    width, height = unit * _WIDE, unit * _HIGH
    return QRect(room.right() - width - unit, room.top() + 2 * unit, width, height)
