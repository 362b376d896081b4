"""Fingers on a picture that does not scroll: one is a mouse, two pinch.

Qt takes the first of two fingers for a mouse: a pinch would be a swipe.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_Type = QEvent.Type
_TOUCHES = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})
_MOUSE = {
    _Type.TouchBegin: (_Type.MouseButtonPress, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton),
    _Type.TouchUpdate: (_Type.MouseMove, Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton),
    _Type.TouchEnd: (_Type.MouseButtonRelease, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton),
}


class Pinch(QObject):
    """Takes the fingers on a widget, until the last of them leaves.

    Args:
        widget: that hears of one finger as of a mouse.

    Attributes:
        sends: whether what the widget hears at this moment is of a finger.
    """

    began = Signal()  # a second finger came, or the system took the first away: what that one began is not meant
    pinched = Signal(float, object)  # how much larger since it last told, QPointF of the widget between the fingers

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.sends = False
        self._two = False
        self._apart = 0.0
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what fingers do."""
        if event.type() not in _TOUCHES:
            return False
        self._on_touch(cast("QTouchEvent", event))
        event.accept()
        return True

    def _on_touch(self, event: QTouchEvent) -> None:
        down = [point for point in event.points() if point.state() != QEventPoint.State.Released]
        if event.type() == _Type.TouchCancel or (len(down) > 1 and not self._two):
            self._two, self._apart = event.type() != _Type.TouchCancel, 0.0
            self.began.emit()
        if len(down) > 1:
            self._on_two(down[0].position(), down[1].position())
        elif event.type() != _Type.TouchCancel and not self._two:
            self._send(event)
        if event.type() == _Type.TouchEnd:
            self._two = False

    def _on_two(self, one: QPointF, other: QPointF) -> None:
        way = one - other
        apart = hypot(way.x(), way.y())
        if self._apart and apart:
            self.pinched.emit(apart / self._apart, (one + other) / 2)
        self._apart = apart

    def _send(self, event: QTouchEvent) -> None:
        """One finger, as the mouse that Qt would have made of it."""
        at = event.points()[0].position()
        kind, button, buttons = _MOUSE[event.type()]
        where = QPointF(self._widget.mapToGlobal(at))
        # of the device of the touch it would take the next ones away
        self.sends = True
        QApplication.sendEvent(self._widget, QMouseEvent(kind, at, where, button, buttons, event.modifiers()))
        self.sends = False
