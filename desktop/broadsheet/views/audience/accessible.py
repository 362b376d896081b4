"""What a screen reader meets of a slide: its title and what it says, and a child for every mark and figure on it.

As with charts, every spot has an object of its own behind its interface: Qt deletes an interface with its object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer

from broadsheet.views.audience.pane import AudiencePane

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface, QWindow

    from broadsheet.typeset.slides import Spot


class SpotNode(QObject):
    """Stands behind the interface of one spot: the one at a place in the order of reading."""

    def __init__(self, parent: Spots, pane: AudiencePane, at: int) -> None:
        super().__init__(parent)
        self.pane, self.at = pane, at

    @property
    def spot(self) -> Spot | None:
        """The spot; None where the slide has fewer by now."""
        spots = self.pane.spots()
        return spots[self.at] if self.at < len(spots) else None

    def rect(self) -> QRect:
        """Where it lies on the screen."""
        spot = self.spot
        room = self.pane.rect_of(spot) if spot else QRect()
        return QRect(self.pane.mapToGlobal(room.topLeft()), room.size()) if spot else QRect()


class Spots(QObject):
    """The objects behind the spots of one window."""

    def __init__(self, pane: AudiencePane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._nodes: list[SpotNode] = []

    def nodes(self) -> list[SpotNode]:
        """One for every spot of the slide."""
        count = len(self._pane.spots())
        while len(self._nodes) < count:
            self._nodes.append(SpotNode(self, self._pane, len(self._nodes)))
        return self._nodes[:count]


class SlideAccessible(QAccessibleWidget):
    """A slide: its title, its words, its spots."""

    __slots__ = ()

    def __init__(self, pane: AudiencePane) -> None:
        super().__init__(pane, QAccessible.Role.Document)

    def childCount(self) -> int:
        """How many spots there are; none under a curtain."""
        return len(self._nodes())

    def child(self, index: int) -> QAccessibleInterface:
        """The interface of a spot; None beyond the last."""
        nodes = self._nodes()
        found = QAccessible.queryAccessibleInterface(nodes[index]) if 0 <= index < len(nodes) else None
        return cast("QAccessibleInterface", found)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a spot in the order of reading; -1 for what is none of this slide."""
        node = child.object() if child else None
        return node.at if isinstance(node, SpotNode) and node in self._nodes() else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The interface of the spot at a point of the screen."""
        return self.child(next((node.at for node in self._nodes() if node.rect().contains(QPoint(x, y))), -1))

    def _nodes(self) -> list[SpotNode]:
        pane = cast("AudiencePane", self.widget())
        spots = next((child for child in pane.children() if isinstance(child, Spots)), None)
        return (spots or Spots(pane)).nodes()


class SpotAccessible(QAccessibleObject, QAccessibleActionInterface):
    """A spot: what it says, where it lies; pressing it pins it."""

    __slots__ = ()

    def __init__(self, node: SpotNode) -> None:
        QAccessibleObject.__init__(self, node)
        QAccessibleActionInterface.__init__(self)

    def isValid(self) -> bool:
        """False once the slide has fewer spots."""
        node = self.object()
        return isinstance(node, SpotNode) and node.spot is not None

    def role(self) -> QAccessible.Role:
        """Words of the sentence, or a mark of a chart."""
        spot = self._node().spot
        return QAccessible.Role.Graphic if spot and spot.chart else QAccessible.Role.Link

    def text(self, kind: QAccessible.Text) -> str:
        """What is said of it."""
        spot = self._node().spot
        return spot.spoken if kind == QAccessible.Text.Name and spot else ""

    def state(self) -> QAccessible.State:
        """Whether its window is shown, and whether Tab has come to it."""
        node, state = self._node(), QAccessible.State()
        state.focusable = 1
        state.focused = int(node.spot is not None and node.pane.keyed == node.spot.ref)
        state.invisible = int(not node.pane.isVisible())
        return state

    def rect(self) -> QRect:
        """Where it lies on the screen."""
        return self._node().rect()

    def parent(self) -> QAccessibleInterface:
        """The slide."""
        return QAccessible.queryAccessibleInterface(self._node().pane)

    def window(self) -> QWindow:
        """The window that shows the slide."""
        return self._node().pane.windowHandle()

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

    def doAction(self, name: str) -> None:
        """Pin it."""
        node = self._node()
        if name == self.pressAction() and node.spot:
            node.pane.pointing.pinned.emit(node.spot.ref)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Enter, once Tab has come to it."""
        return ["Return"] if name == self.pressAction() else []

    def _node(self) -> SpotNode:
        return cast("SpotNode", self.object())


def interface_of(kind: str, behind: QObject) -> QAccessibleInterface | None:
    """Make the interface of a slide or a spot; None for anything else, which Qt knows."""
    if kind == "AudiencePane" and isinstance(behind, AudiencePane):
        return SlideAccessible(behind)
    if kind == "SpotNode" and isinstance(behind, SpotNode):
        return SpotAccessible(behind)
    return None
