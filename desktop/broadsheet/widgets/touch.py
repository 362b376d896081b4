"""Fingers on a scrolling area: a swipe scrolls and runs out, a tap clicks, a long press asks, two fingers pinch.

Qt would make a mouse of every finger that nobody takes: a swipe over a text would select it.
"""

from __future__ import annotations

import time
from math import hypot
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QScroller, QScrollerProperties

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_DRAG = 12
"""Pixels that a finger moves before it swipes."""
_LONG = 600
"""Milliseconds after which a finger that rests asks."""

_Type = QEvent.Type
_TOUCHES = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})
_MOUSE = frozenset({_Type.MouseButtonPress, _Type.MouseMove, _Type.MouseButtonRelease})
_Input = QScroller.Input


class TouchArea(QObject):
    """Takes the fingers on one scrolling area.

    Attributes:
        viewport: of the area.
        leaves: whether a finger at a point of the viewport is to be a mouse: for what is dragged there.

    Args:
        area: that scrolls.
        parent: of this.
        mouse: whether a pressed mouse is a finger too, as screens have it that know no fingers; words can then no
            longer be selected.
    """

    dragged = Signal(float, object)  # pixels to the right since it last told, QPoint of the viewport under the finger
    pinched = Signal(float, object)  # how much larger since it last told, QPoint of the viewport between the fingers

    def __init__(self, area: QAbstractScrollArea, parent: QObject, *, mouse: bool = False) -> None:
        super().__init__(parent)
        self._mouse = mouse
        self.leaves: Callable[[QPoint], bool] = _never
        self.viewport: QWidget = area.viewport()
        self.viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.viewport.installEventFilter(self)
        self._scroller = QScroller.scroller(self.viewport)
        self._quieten()
        self._down: QPointF | None = None  # where one finger came down; None while there is none, or two
        self._last = QPointF()
        self._swiping, self._held, self._sending = False, False, False
        self._apart = 0.0
        self._long = QTimer(self, singleShot=True, interval=_LONG)
        self._long.timeout.connect(self._on_long)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what fingers do."""
        kind = event.type()
        if kind in _TOUCHES:
            touch = cast("QTouchEvent", event)
            if kind == _Type.TouchBegin and self.leaves(touch.points()[0].position().toPoint()):
                event.ignore()
                return True
            self._on_touch(touch)
            event.accept()
            return True
        if self._mouse and kind in _MOUSE and not self._sending:
            self._on_mouse(cast("QMouseEvent", event))
            return True
        return False

    def _on_touch(self, event: QTouchEvent) -> None:
        points = event.points()
        if event.type() == _Type.TouchCancel:
            self._end(QPointF())
        elif len(points) >= 2:
            self._on_two(points[0].position(), points[1].position())
        elif event.type() == _Type.TouchBegin:
            self._press(points[0].position())
        elif event.type() == _Type.TouchUpdate:
            self._move(points[0].position())
        else:
            self._release(points[0].position())

    def _on_mouse(self, event: QMouseEvent) -> None:
        if event.type() == _Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._press(event.position())
        elif event.type() == _Type.MouseMove and self._down is not None:
            self._move(event.position())
        elif event.type() == _Type.MouseButtonRelease:
            self._release(event.position())

    def _press(self, at: QPointF) -> None:
        rolling = self._scroller.state() == QScroller.State.Scrolling
        self._down, self._swiping, self._held, self._apart = at, rolling, False, 0.0
        self._last = at
        self._input(_Input.InputPress, at)
        if not rolling:  # a finger that stops what rolls does nothing else
            self._long.start()

    def _move(self, at: QPointF) -> None:
        if self._down is None:
            return
        if not self._swiping and _length(at - self._down) > _DRAG:
            self._swiping = True
            self._long.stop()
        if not self._held:
            self._input(_Input.InputMove, at)
            if self._swiping:
                self.dragged.emit(at.x() - self._last.x(), at.toPoint())
            self._last = at

    def _release(self, at: QPointF) -> None:
        down, self._down = self._down, None
        self._long.stop()
        self._apart = 0.0
        if down is None:
            return
        self._input(_Input.InputRelease, at)
        if not self._swiping and not self._held:
            self._click(down)

    def _end(self, at: QPointF) -> None:
        """The system took the finger away: nothing was meant."""
        if self._down is not None:
            self._input(_Input.InputRelease, at if not at.isNull() else self._down)
        self._scroller.stop()
        self._down, self._apart = None, 0.0
        self._long.stop()

    def _on_two(self, one: QPointF, other: QPointF) -> None:
        if self._down is not None:
            self._end(self._down)
        apart = _length(one - other)
        if self._apart and apart:
            self.pinched.emit(apart / self._apart, ((one + other) / 2).toPoint())
        self._apart = apart

    def _on_long(self) -> None:
        """What a pointer does that rests there, then what its right button does."""
        if self._down is None:
            return
        self._held = True
        at = self._down
        target, here = self._under(at)
        self._send(target, self._mouse_event(_Type.MouseMove, target, here, Qt.MouseButton.NoButton))
        place = target.mapToGlobal(here).toPoint()
        self._send(target, QContextMenuEvent(QContextMenuEvent.Reason.Other, here.toPoint(), place))

    def _click(self, at: QPointF) -> None:
        """What a click does; first of all what the pointer does on its way there."""
        target, here = self._under(at)
        for kind, buttons in (
            (_Type.MouseMove, Qt.MouseButton.NoButton),
            (_Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (_Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            self._send(target, self._mouse_event(kind, target, here, buttons))

    def _under(self, at: QPointF) -> tuple[QWidget, QPointF]:
        """What lies under a point of the viewport, and the point in it."""
        target = self.viewport.childAt(at.toPoint()) or self.viewport
        return target, target.mapFrom(self.viewport, at) if target is not self.viewport else at

    def _mouse_event(self, kind: QEvent.Type, target: QWidget, at: QPointF, buttons: Qt.MouseButton) -> QMouseEvent:
        button = Qt.MouseButton.NoButton if kind == _Type.MouseMove else Qt.MouseButton.LeftButton
        return QMouseEvent(kind, at, target.mapToGlobal(at), button, buttons, Qt.KeyboardModifier.NoModifier)

    def _send(self, target: QWidget, event: QEvent) -> None:
        self._sending = True
        QApplication.sendEvent(target, event)
        self._sending = False

    def _input(self, kind: QScroller.Input, at: QPointF) -> None:
        self._scroller.handleInput(kind, at, time.monotonic_ns() // 1_000_000)

    def _quieten(self) -> None:
        """Nothing is drawn beyond its end: a page of a newspaper is no rubber."""
        properties = self._scroller.scrollerProperties()
        off = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
        for metric in ("VerticalOvershootPolicy", "HorizontalOvershootPolicy"):
            properties.setScrollMetric(QScrollerProperties.ScrollMetric[metric], off)
        self._scroller.setScrollerProperties(properties)


def _never(_: QPoint) -> bool:
    return False


def _length(way: QPointF) -> float:
    return hypot(way.x(), way.y())
