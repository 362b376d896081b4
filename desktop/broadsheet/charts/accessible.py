"""What a screen reader meets of a chart, or of another drawing: itself, and a child for everything to point at.

Qt deletes an interface when the object behind it goes, and PySide leaves interfaces that a factory made to Qt. So
every part has an object of its own to stand behind its interface, and the interfaces hold nothing themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleEvent, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, getCppPointer

from broadsheet.charts.canvas import ChartCanvas

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAccessibleInterface, QWindow

    from broadsheet.charts.drawing import Mark

_NOTHING = ""


class PartNode(QObject):
    """Stands behind the interface of one part: the one at a place in the order of the drawing."""

    def __init__(self, parent: QObject, drawn_on: QWidget, at: int) -> None:
        super().__init__(parent)
        self.drawn_on, self.at = drawn_on, at

    @property
    def is_there(self) -> bool:
        """False where the drawing has fewer parts by now."""
        raise NotImplementedError

    def rect(self) -> QRect:
        """Where the part lies on the screen."""
        raise NotImplementedError


class DrawingAccessible(QAccessibleWidget):
    """A drawing whose children are its parts."""

    __slots__ = ()

    def nodes(self) -> Sequence[PartNode]:
        """The objects behind the parts, in their order."""
        raise NotImplementedError

    def childCount(self) -> int:
        """How many parts there are."""
        return len(self.nodes())

    def child(self, index: int) -> QAccessibleInterface:
        """The interface of a part; None beyond the last."""
        nodes = self.nodes()
        found = QAccessible.queryAccessibleInterface(nodes[index]) if 0 <= index < len(nodes) else None
        return cast("QAccessibleInterface", found)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a part in the order; -1 for what is none of this drawing."""
        node = child.object() if child else None
        return node.at if isinstance(node, PartNode) and node in self.nodes() else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The interface of the part at a point of the screen."""
        return self.child(next((node.at for node in self.nodes() if node.rect().contains(x, y)), -1))


class PartAccessible(QAccessibleObject, QAccessibleActionInterface):
    """A part of a drawing, which can be pressed."""

    __slots__ = ()

    def __init__(self, node: PartNode) -> None:
        QAccessibleObject.__init__(self, node)
        QAccessibleActionInterface.__init__(self)

    def isValid(self) -> bool:
        """False once the drawing has fewer parts."""
        node = self.object()
        return isinstance(node, PartNode) and node.is_there

    def rect(self) -> QRect:
        """Where it lies on the screen."""
        return self._part().rect()

    def parent(self) -> QAccessibleInterface:
        """The drawing."""
        return QAccessible.queryAccessibleInterface(self._part().drawn_on)

    def window(self) -> QWindow:
        """The window that shows the drawing."""
        return self._part().drawn_on.window().windowHandle()

    def childCount(self) -> int:
        """None."""
        return 0

    def child(self, _: int) -> QAccessibleInterface:
        """None."""
        return cast("QAccessibleInterface", None)

    def indexOfChild(self, _: QAccessibleInterface) -> int:
        """None."""
        return -1

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        """A pointer to the half that acts. PySide takes any other object, None too, for a pointer to itself."""
        acts = kind == QAccessible.InterfaceType.ActionInterface
        return VoidPtr(getCppPointer(self)[1] if acts else 0)

    def actionNames(self) -> list[str]:
        """Press."""
        return [self.pressAction()]

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Enter, once the keyboard is at it."""
        return ["Return"] if name == self.pressAction() else []

    def _part(self) -> PartNode:
        return cast("PartNode", self.object())

    def _state(self, *, focused: bool) -> QAccessible.State:
        """Whether its drawing is shown, and whether the keyboard is at it."""
        state = QAccessible.State()
        state.focusable = 1
        state.focused = int(focused)
        state.invisible = int(not self._part().drawn_on.isVisible())
        return state


class MarkNode(PartNode):
    """Stands behind the interface of one mark: the one at a place in the order of the drawing."""

    def __init__(self, parent: Marks, canvas: ChartCanvas, at: int) -> None:
        super().__init__(parent, canvas, at)
        self.canvas = canvas

    @property
    def mark(self) -> Mark | None:
        """The mark; None where the drawing has fewer by now."""
        drawing = self.canvas.drawing()
        return drawing.marks[self.at] if drawing and self.at < len(drawing.marks) else None

    @property
    def is_there(self) -> bool:
        """False where the drawing has fewer marks by now."""
        return self.mark is not None

    @property
    def value(self) -> str:
        """The value of the mark's figure as it is printed; empty for a mark of a name."""
        mark, snapshot = self.mark, self.canvas.snapshot
        if mark is None or snapshot is None:
            return _NOTHING
        return next((datum.text for datum in snapshot.data if datum.ref == mark.ref), _NOTHING)

    def rect(self) -> QRect:
        """Where the mark lies on the screen."""
        mark = self.mark
        if mark is None or not mark.hit:
            return QRect()
        hit = mark.hit[0]
        corner = self.canvas.mapToGlobal(QPoint(round(hit.x), round(hit.y)))
        return QRect(corner.x(), corner.y(), max(1, round(hit.w)), max(1, round(hit.h)))


class Marks(QObject):
    """The objects behind the marks of one canvas; tells when they change and which one the keyboard is at."""

    def __init__(self, canvas: ChartCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._nodes: list[MarkNode] = []
        self._told: tuple[str, ...] = ()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_redrawn)
        canvas.redrawn.connect(self._later.start)
        canvas.stepped.connect(self._on_stepped)

    def nodes(self) -> list[MarkNode]:
        """One for every mark of the drawing, in its order."""
        drawing = self._canvas.drawing()
        count = len(drawing.marks) if drawing else 0
        while len(self._nodes) < count:
            self._nodes.append(MarkNode(self, self._canvas, len(self._nodes)))
        return self._nodes[:count]

    def _on_redrawn(self) -> None:
        """Tell where there are other marks than before; a new size alone is nothing to tell."""
        drawing = self._canvas.drawing()
        spoken = tuple(mark.spoken for mark in drawing.marks) if drawing else ()
        if spoken != self._told:
            self._told = spoken
            QAccessible.updateAccessibility(QAccessibleEvent(self._canvas, QAccessible.Event.ObjectReorder))

    def _on_stepped(self, at: int) -> None:
        nodes = self.nodes()
        if 0 <= at < len(nodes):
            QAccessible.updateAccessibility(QAccessibleEvent(nodes[at], QAccessible.Event.Focus))


class ChartAccessible(DrawingAccessible):
    """A chart: its title, its summary, its marks."""

    __slots__ = ()

    def __init__(self, canvas: ChartCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Chart)

    def focusChild(self) -> QAccessibleInterface:
        """The interface of the mark that the keyboard is at."""
        canvas = self._canvas()
        return self.child(canvas.stepped_at if canvas.hasFocus() else -1)

    def text(self, kind: QAccessible.Text) -> str:
        """Title and summary, which come with the drawing."""
        self._canvas().drawing()
        return super().text(kind)

    def _canvas(self) -> ChartCanvas:
        return cast("ChartCanvas", self.widget())

    def nodes(self) -> list[MarkNode]:
        """The objects behind the marks."""
        canvas = self._canvas()
        marks = next((child for child in canvas.children() if isinstance(child, Marks)), None)
        return (marks or Marks(canvas)).nodes()


class MarkAccessible(PartAccessible):
    """A mark: what it says, where it lies; pressing it pins it."""

    __slots__ = ()

    def role(self) -> QAccessible.Role:
        """A picture that says something: what the data points of charts on the web are, so readers know it."""
        return QAccessible.Role.Graphic

    def text(self, kind: QAccessible.Text) -> str:
        """Name, period and value; the value alone as the value."""
        node = self._node()
        if kind == QAccessible.Text.Value:
            return node.value
        return node.mark.spoken if kind == QAccessible.Text.Name and node.mark else _NOTHING

    def state(self) -> QAccessible.State:
        """Whether its chart is shown, and whether the keyboard is at it."""
        node = self._node()
        return self._state(focused=node.canvas.hasFocus() and node.canvas.stepped_at == node.at)

    def actionNames(self) -> list[str]:
        """Press, and take the keyboard there."""
        return [self.pressAction(), self.setFocusAction()]

    def doAction(self, name: str) -> None:
        """Press pins the mark, or opens a chart that is too small to pin in."""
        node = self._node()
        if name == self.setFocusAction():
            node.canvas.step_to(node.at)
        elif name == self.pressAction() and node.mark:
            node.canvas.pinned.emit(node.mark.ref)

    def _node(self) -> MarkNode:
        return cast("MarkNode", self.object())


def interface_of(kind: str, behind: QObject) -> QAccessibleInterface | None:
    """Make the interface of a chart or mark; None for anything else, which Qt knows."""
    if kind == "ChartCanvas" and isinstance(behind, ChartCanvas):
        return ChartAccessible(behind)
    if kind == "MarkNode" and isinstance(behind, MarkNode):
        return MarkAccessible(behind)
    return None
