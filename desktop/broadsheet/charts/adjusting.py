"""Moves the values of a chart's marks: by dragging them, by keys, and by a number typed beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer

from broadsheet.charts.value_field import ValueField

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from broadsheet.charts.canvas import ChartCanvas
    from broadsheet.charts.datum import Datum
    from broadsheet.charts.drawing import Grip, Mark
    from broadsheet.model import Ref

_FRAME = 16
"""Milliseconds in which the pointer's moves are gathered into one."""

_NUDGE = 4
"""Pixels that the pointer moves before a press is a drag."""

_FAR = 10
"""Steps at once with Shift."""

_REACH = 12
"""Pixels around the middle of a grip that are the grip's."""

_OPENING = "0123456789.-"
"""Characters that begin a value."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Held:
    """A mark that is held. A value follows from where the pointer is and where it began, not from what is drawn now."""

    def __init__(self, datum: Datum, grip: Grip, at: QPointF) -> None:
        self.ref, self.began = datum.ref, datum.value
        self._datum, self._grip, self._at = datum, grip, at
        self.moved = False

    def takes(self, at: QPointF) -> bool:
        """Whether this is a drag by now."""
        self.moved = self.moved or abs(self._along(at)) >= _NUDGE
        return self.moved

    def value(self, at: QPointF) -> Decimal | None:
        """The value under the pointer."""
        adjust = self._datum.adjust
        return adjust.nearest(self._grip.value + self._along(at) / self._grip.per_unit) if adjust else None

    def _along(self, at: QPointF) -> float:
        return at.x() - self._at.x() if self._grip.level else self._at.y() - at.y()


class Adjusting(QObject):
    """Watches one canvas while values may be moved; asks through its ``value_requested``, at most once a frame."""

    def __init__(self, canvas: ChartCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._held: _Held | None = None
        self._pointer: QPointF | None = None
        self._field: ValueField | None = None
        self._clock = QElapsedTimer()
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self.flush)
        canvas.installEventFilter(self)

    @property
    def field(self) -> ValueField | None:
        """The field that is open; None for none."""
        return self._field

    def end(self) -> None:
        """Stop watching."""
        self._due.stop()
        self._canvas.removeEventFilter(self)
        self._close_field()
        self._canvas.unsetCursor()
        self.deleteLater()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take what moves a value; leave everything else to the canvas."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride:
            return self._override(cast("QKeyEvent", event))
        if kind == QEvent.Type.KeyPress:
            return self._key(cast("QKeyEvent", event))
        if kind == QEvent.Type.MouseButtonPress:
            return self._press(cast("QMouseEvent", event))
        if kind == QEvent.Type.MouseMove:
            return self._move(cast("QMouseEvent", event))
        if kind == QEvent.Type.MouseButtonRelease:
            return self._release(cast("QMouseEvent", event))
        if kind == QEvent.Type.MouseButtonDblClick:
            return self._double(cast("QMouseEvent", event))
        return False

    # Dragging

    def _press(self, event: QMouseEvent) -> bool:
        mark = self._under(event.position())
        datum = self._datum(mark.ref) if mark else None
        self._close_field()
        if event.button() != Qt.MouseButton.LeftButton or mark is None or mark.grip is None or datum is None:
            return False
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._canvas.go_on_from(mark.ref)
        self._held = _Held(datum, mark.grip, event.position())
        return True

    def _move(self, event: QMouseEvent) -> bool:
        if self._held is None:
            return self._hover(event)
        if self._held.takes(event.position()):
            self._pointer = event.position()
            waited = self._clock.elapsed() if self._clock.isValid() else _FRAME
            if waited >= _FRAME:
                self.flush()
            elif not self._due.isActive():
                self._due.start(_FRAME - int(waited))
        return True

    def _hover(self, event: QMouseEvent) -> bool:
        """Show the way a mark can be moved; it is pointed at by the canvas all the same."""
        mark = self._under(event.position())
        if mark is None or mark.grip is None or event.buttons():
            return False
        self._canvas.point_at(mark.ref)
        self._canvas.setCursor(Qt.CursorShape.SizeHorCursor if mark.grip.level else Qt.CursorShape.SizeVerCursor)
        return True

    def _release(self, event: QMouseEvent) -> bool:
        held = self._held
        if held is None:
            return False
        if self._pointer is not None:
            self._pointer = event.position()
            self.flush()
        self._held = self._pointer = None
        if not held.moved:
            self._canvas.pinned.emit(held.ref)
        return True

    def _double(self, event: QMouseEvent) -> bool:
        mark = self._under(event.position())
        self._held = self._pointer = None
        if mark is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        return self._open_field(mark.ref)

    def flush(self) -> None:
        """Ask for the value under the pointer now."""
        self._due.stop()
        held, at = self._held, self._pointer
        if held is None or at is None:
            return
        self._pointer = None
        self._clock.start()
        value = held.value(at)
        if value is not None:
            self._ask(held.ref, value)

    # Keys

    def _override(self, event: QKeyEvent) -> bool:
        """Esc lets go of a mark that is held before it means anything to the window."""
        if event.key() == Qt.Key.Key_Escape and self._held is not None:
            event.accept()
            return True
        return False

    def _key(self, event: QKeyEvent) -> bool:
        ref, key = self._canvas.ref_at(self._canvas.stepped_at), event.key()
        if key == Qt.Key.Key_Escape and self._held is not None:
            self._let_go()
            return True
        if ref is None or event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            many = _FAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            return self._step(ref, many if key == Qt.Key.Key_Up else -many)
        if key in _ENTER:
            return self._open_field(ref)
        if event.text() and event.text() in _OPENING:
            return self._open_field(ref, event.text())
        return False

    def _step(self, ref: Ref, steps: int) -> bool:
        datum = self._datum(ref)
        if datum is None or datum.adjust is None:
            return False
        value = datum.value if datum.value is not None else datum.was.value if datum.was else None
        if value is not None:
            self._ask(ref, datum.adjust.stepped(value, steps))
        return True

    def _let_go(self) -> None:
        """Give a mark that is held back its value."""
        held, self._held, self._pointer = self._held, None, None
        self._due.stop()
        if held is not None and held.began is not None:
            self._ask(held.ref, held.began)

    # Typing

    def _open_field(self, ref: Ref, typed: str = "") -> bool:
        datum, rect = self._datum(ref), self._canvas.mark_rect(ref)
        if datum is None or datum.adjust is None or rect is None:
            return False
        self._close_field()
        field = self._field = ValueField(datum, typed, self._canvas)
        field.place(rect)
        field.accepted.connect(self._on_typed)
        field.closed.connect(self._on_closed)
        field.begin()
        return True

    def _on_typed(self, ref: Ref, value: Decimal) -> None:
        self._on_closed()
        self._ask(ref, value)

    def _on_closed(self) -> None:
        """Back to the mark."""
        field = self._field
        self._close_field()
        if field is not None:
            drawing = self._canvas.drawing()
            refs = [mark.ref for mark in drawing.marks] if drawing else []
            if field.ref in refs:
                self._canvas.step_to(refs.index(field.ref))

    def _close_field(self) -> None:
        field, self._field = self._field, None
        if field is not None:
            field.hide()
            field.deleteLater()

    # What is where

    def _under(self, at: QPointF) -> Mark | None:
        """The mark whose grip is under a point, else the one that lies there."""
        drawing = self._canvas.drawing()
        for mark in drawing.marks if drawing else ():
            grip = mark.grip
            if grip and abs(at.x() - grip.x) <= _REACH and abs(at.y() - grip.y) <= _REACH:
                return mark
        return self._canvas.mark_at(at)

    def _datum(self, ref: Ref) -> Datum | None:
        """The figure of a mark, where its value can be moved."""
        snapshot = self._canvas.snapshot
        data = snapshot.data if snapshot else ()
        return next((datum for datum in data if datum.ref == ref and datum.adjust), None)

    def _ask(self, ref: Ref, value: Decimal) -> None:
        self._canvas.value_requested.emit(ref, value)
