"""Whatever is not for the audience leaves its screen: the reader's window, a dialog, a tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from broadsheet.app.show.placing import screen_of

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QScreen
    from PySide6.QtWidgets import QWidget

    from broadsheet.app.show.screens import ShowScreens

_FILLING = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
_KINDS = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Tool})


class Privacy(QObject):
    """Moves other windows of the program to the presenter's screen, from `begin` to `end`.

    A window that comes up takes the keyboard: that is when it is looked at.
    """

    def __init__(self, gui: QGuiApplication, screens: ShowScreens, allowed: tuple[QWidget, ...]) -> None:
        super().__init__(screens)
        self._gui, self._screens, self._allowed = gui, screens, allowed

    def allow(self, window: QWidget) -> None:
        """Leave this one alone, too."""
        self._allowed = (*self._allowed, window)

    def begin(self) -> None:
        """Look now, and whenever a window comes up or the screens stand otherwise."""
        self._screens.changed.connect(self._on_changed)
        self._gui.focusWindowChanged.connect(self._on_changed)
        self._on_changed()

    def end(self) -> None:
        """Let windows stand where they stand."""
        self._screens.changed.disconnect(self._on_changed)
        self._gui.focusWindowChanged.disconnect(self._on_changed)

    def _on_changed(self, *_: object) -> None:
        arrangement = self._screens.arrangement
        if arrangement.audience is None or arrangement.presenter is None:
            return
        public, own = screen_of(arrangement.audience), screen_of(arrangement.presenter)
        if public is None or own is None:
            return
        for window in QApplication.topLevelWidgets():
            other = window.isVisible() and window.windowType() in _KINDS and window not in self._allowed
            if other and window.screen() == public:
                _move(window, own)


def _move(window: QWidget, screen: QScreen) -> None:
    """Move a window, and have it fill the other screen if it filled this one."""
    filling = window.windowState() & _FILLING
    window.setWindowState(window.windowState() & ~_FILLING)
    room = screen.availableGeometry()
    frame = window.frameGeometry()
    frame.setSize(frame.size().boundedTo(room.size()))
    frame.moveCenter(room.center())
    window.setScreen(screen)
    window.resize(window.size().boundedTo(room.size()))
    window.move(frame.topLeft())
    if filling:
        window.setWindowState(window.windowState() | filling)
