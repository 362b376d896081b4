"""Stands between visitors and the program: of what the system sends, only fingers and a few keys come through."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
    from PySide6.QtWidgets import QApplication

    from broadsheet.state.kiosk import Kiosk
    from broadsheet.views.kiosk.window import KioskWindow

_Type = QEvent.Type
_NEVER = frozenset(
    {
        _Type.ContextMenu,
        _Type.DragEnter,
        _Type.DragMove,
        _Type.Drop,
        _Type.FileOpen,
        _Type.Shortcut,
        _Type.WhatsThis,
        _Type.HelpRequest,
        _Type.ToolTip,
        _Type.StatusTip,
        _Type.TabletPress,
    }
)
_PRESSES = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick})
_MOUSE = _PRESSES | {_Type.MouseButtonRelease, _Type.MouseMove}
_TOUCHES = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})
_KEYS = frozenset({_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride})
_AWAY = frozenset({_Type.WindowDeactivate, _Type.WindowStateChange, _Type.Hide})

_Key = Qt.Key
_WALKING = frozenset(
    {_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown,
     _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Space, _Key.Key_Return, _Key.Key_Enter}
)  # fmt: skip
_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Guard(QObject):
    """Filters every event of the application between `begin` and `end`."""

    def __init__(self, app: QApplication, window: KioskWindow, state: Kiosk, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._window, self._state = app, window, state
        self._in_corner = False

    def begin(self) -> None:
        """Stand guard, and hide the pointer."""
        self._app.installEventFilter(self)
        self._app.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def end(self) -> None:
        """Let everything through again."""
        self._app.removeEventFilter(self)
        self._app.restoreOverrideCursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for what nobody is to hear of."""
        kind = event.type()
        if kind in _NEVER:
            return True
        if kind in _KEYS:
            return self._stops_key(cast("QKeyEvent", event))
        if kind in _MOUSE:
            return self._stops_mouse(cast("QMouseEvent", event))
        if kind in _TOUCHES:
            self._on_touch(cast("QTouchEvent", event))
        elif kind == _Type.Wheel:
            self._state.touch()
        elif kind in _AWAY and watched is self._window:
            self._window.come_back_soon()
        return False

    def _stops_key(self, event: QKeyEvent) -> bool:
        if event.type() == _Type.KeyPress and self._state.touch():
            return True
        walks = Qt.Key(event.key()) in _WALKING and not event.modifiers() & ~_HARMLESS
        if not walks:
            event.accept()  # a shortcut that is overridden by nobody would be looked up
        return not walks

    def _stops_mouse(self, event: QMouseEvent) -> bool:
        if event.type() == _Type.MouseMove:
            self._follow(event.globalPosition().toPoint())
            return bool(event.buttons() & ~Qt.MouseButton.LeftButton)
        if event.type() in _PRESSES:
            self._state.touch()
        if event.button() != Qt.MouseButton.LeftButton:
            return True
        if event.type() in _PRESSES:
            self._press(event.globalPosition().toPoint())
        else:
            self._let_go()
        return False

    def _on_touch(self, event: QTouchEvent) -> None:
        points = event.points()
        if event.type() == _Type.TouchBegin:
            self._state.touch()
        if event.type() in (_Type.TouchEnd, _Type.TouchCancel) or len(points) != 1:
            self._let_go()
        elif event.type() == _Type.TouchBegin:
            self._press(points[0].globalPosition().toPoint())
        else:
            self._state.touch()
            self._follow(points[0].globalPosition().toPoint())

    def _press(self, point: QPoint) -> None:
        if self._is_corner(point) and not self._in_corner:
            self._in_corner = True
            self._state.press_corner()

    def _follow(self, point: QPoint) -> None:
        if self._in_corner and not self._is_corner(point):
            self._let_go()

    def _let_go(self) -> None:
        self._in_corner = False
        self._state.let_go()

    def _is_corner(self, point: QPoint) -> bool:
        return self._window.corner.contains(self._window.mapFromGlobal(point))
