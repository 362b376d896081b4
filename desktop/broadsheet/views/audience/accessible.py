"""What a screen reader meets of a slide: its title and what it says, and a child for every mark and figure on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible

from broadsheet.charts.accessible import DrawingAccessible, PartAccessible, PartNode
from broadsheet.views.audience.pane import AudiencePane

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from broadsheet.typeset.slides import Spot


class SpotNode(PartNode):
    """Stands behind the interface of one spot: the one at a place in the order of reading."""

    def __init__(self, parent: Spots, pane: AudiencePane, at: int) -> None:
        super().__init__(parent, pane, at)
        self.pane = pane

    @property
    def spot(self) -> Spot | None:
        """The spot; None where the slide has fewer by now."""
        spots = self.pane.spots()
        return spots[self.at] if self.at < len(spots) else None

    @property
    def is_there(self) -> bool:
        """False where the slide has fewer spots by now."""
        return self.spot is not None

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


class SlideAccessible(DrawingAccessible):
    """A slide: its title, its words, its spots; none under a curtain."""

    __slots__ = ()

    def __init__(self, pane: AudiencePane) -> None:
        super().__init__(pane, QAccessible.Role.Document)

    def nodes(self) -> list[SpotNode]:
        """The objects behind the spots."""
        pane = cast("AudiencePane", self.widget())
        spots = next((child for child in pane.children() if isinstance(child, Spots)), None)
        return (spots or Spots(pane)).nodes()


class SpotAccessible(PartAccessible):
    """A spot: what it says, where it lies; pressing it pins it."""

    __slots__ = ()

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
        node = self._node()
        return self._state(focused=node.spot is not None and node.pane.keyed == node.spot.ref)

    def doAction(self, name: str) -> None:
        """Pin it."""
        node = self._node()
        if name == self.pressAction() and node.spot:
            node.pane.pointing.pinned.emit(node.spot.ref)

    def _node(self) -> SpotNode:
        return cast("SpotNode", self.object())


def interface_of(kind: str, behind: QObject) -> QAccessibleInterface | None:
    """Make the interface of a slide or a spot; None for anything else, which Qt knows."""
    if kind == "AudiencePane" and isinstance(behind, AudiencePane):
        return SlideAccessible(behind)
    if kind == "SpotNode" and isinstance(behind, SpotNode):
        return SpotAccessible(behind)
    return None
