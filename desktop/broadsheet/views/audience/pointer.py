"""What the pointer does in the audience's window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from broadsheet.state.ink import WHOLE, Part, Point
from broadsheet.widgets.pinch import Pinch

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent, QWheelEvent

    from broadsheet.model import Ref
    from broadsheet.views.audience.pane import AudiencePane

_REST = 2500
"""Milliseconds after which a resting pointer is hidden."""

_SWIPE = 0.05
"""The share of the width that a finger goes in a swipe."""

_DRAG = 6
"""Pixels that a pressed pointer may move and still click."""

_NOTCH, _STEP = 120, 1.2
"""Eighths of a degree of a notch of the wheel, and how much larger one makes the slide."""


class Pointing(QObject):
    """Turns what a mouse does into intents; points are in slide units."""

    pointed = Signal(object)  # Ref or None
    pinned = Signal(object)  # Ref
    next_requested = Signal()
    previous_requested = Signal()
    menu_requested = Signal(object)  # QPoint of the screen
    moved = Signal(object)  # Point, or None where it left
    tool_pressed = Signal(object)  # Point
    tool_dragged = Signal(object)  # Point
    tool_released = Signal()
    magnify_requested = Signal(float, object)  # how much larger, Point
    pan_requested = Signal(float, float)  # by shares of the slide

    def __init__(self, pane: AudiencePane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._tool = ""
        self._zoom: Part = WHOLE
        self._down: QPointF | None = None  # where a click or a drag began
        self._dragged, self._drawing = False, False
        self._hovered: Ref | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._on_rest)
        self._rest.start()
        self._finger = Pinch(pane)
        self._finger.began.connect(self._on_two)
        self._finger.pinched.connect(self._on_pinched)

    def take(self, tool: str) -> None:
        """What the pointer is from now on."""
        self._tool, self._drawing = tool, False
        self._show_cursor()

    def see(self, zoom: Part) -> None:
        """What is seen of the slide from now on."""
        self._zoom = zoom

    def press(self, event: QMouseEvent) -> None:
        """Draw, pin, go on; on a magnified slide it may become a drag, so a click is one when it is let go."""
        button = event.button()
        if button == Qt.MouseButton.BackButton:
            self.previous_requested.emit()
        elif button == Qt.MouseButton.ForwardButton:
            self.next_requested.emit()
        elif button == Qt.MouseButton.LeftButton and self._tool in ("pen", "eraser"):
            self._drawing = True
            self.tool_pressed.emit(self._pane.point_of(event.position()))
        elif button == Qt.MouseButton.LeftButton:
            self._down, self._dragged = event.position(), False
            if self._zoom == WHOLE and not self._finger.sends:
                self._click(event.position())

    def move(self, event: QMouseEvent) -> None:
        """Point, draw or pan."""
        position = event.position()
        self._show_cursor()
        self._rest.start()
        point = self._pane.point_of(position)
        if self._drawing:
            self.tool_dragged.emit(point)
            return
        if self._down is not None and self._zoom != WHOLE:
            self._drag(position)
        self.moved.emit(point)
        self._hover(self._ref_at(point))

    def release(self, event: QMouseEvent) -> None:
        """Stop drawing or panning; a click on a magnified slide is one now."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._drawing:
            self._drawing = False
            self.tool_released.emit()
        elif self._down is not None and self._zoom == WHOLE and self._finger.sends:
            self._lift(self._down, event.position())
        elif self._down is not None and self._zoom != WHOLE and not self._dragged:
            self._click(event.position())
        self._down = None

    def wheel(self, event: QWheelEvent) -> None:
        """Magnify around the pointer."""
        turned = event.angleDelta().y() / _NOTCH
        if turned:
            self.magnify_requested.emit(_STEP**turned, self._pane.point_of(event.position()))
        event.accept()

    def leave(self) -> None:
        """Point at nothing."""
        self._hover(None)
        self.moved.emit(None)

    def _on_two(self) -> None:
        """What the first of two fingers began is not meant."""
        self._down = None
        if self._drawing:
            self._drawing = False
            self.tool_released.emit()

    def _on_pinched(self, factor: float, between: QPointF) -> None:
        self.magnify_requested.emit(factor, self._pane.point_of(between))

    def _click(self, position: QPointF) -> None:
        ref = self._ref_at(self._pane.point_of(position))
        if ref is not None:
            self.pinned.emit(ref)
        else:
            self.next_requested.emit()

    def _lift(self, down: QPointF, position: QPointF) -> None:
        """A finger that swiped turns, to the left on and to the right back; one that tapped clicks."""
        way = position - down
        if abs(way.x()) < _SWIPE * self._pane.width() or abs(way.x()) < 2 * abs(way.y()):
            self._click(down)
        elif way.x() < 0:
            self.next_requested.emit()
        else:
            self.previous_requested.emit()

    def _drag(self, position: QPointF) -> None:
        assert self._down is not None
        way = position - self._down
        if self._dragged or way.manhattanLength() > _DRAG:
            self._dragged, self._down = True, position
            width, height = self._pane.width() / self._zoom.w, self._pane.height() / self._zoom.h
            self.pan_requested.emit(-way.x() / width, -way.y() / height)

    def _ref_at(self, point: Point) -> Ref | None:
        picture = self._pane.picture
        return picture.at(point.x * picture.width, point.y * picture.height) if picture else None

    def _hover(self, ref: Ref | None) -> None:
        if ref != self._hovered:
            self._hovered = ref
            self._show_cursor()
            self.pointed.emit(ref)

    def _show_cursor(self) -> None:
        if self._tool in ("laser", "spotlight"):
            shape = Qt.CursorShape.BlankCursor
        elif self._tool in ("pen", "eraser"):
            shape = Qt.CursorShape.CrossCursor
        else:
            shape = Qt.CursorShape.PointingHandCursor if self._hovered else Qt.CursorShape.ArrowCursor
        if self._pane.cursor().shape() != shape:
            self._pane.setCursor(shape)

    def _on_rest(self) -> None:
        """Nobody looks at a pointer that rests."""
        if not self._drawing:
            self._pane.setCursor(Qt.CursorShape.BlankCursor)
