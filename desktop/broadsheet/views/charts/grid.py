"""Every chart of the briefing, small, under the heading of its section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from broadsheet.charts.arrange import GAP, Slot, arrange
from broadsheet.charts.metrics import QtMetrics
from broadsheet.derive.lit import NOTHING, Lit
from broadsheet.state.focus import Target
from broadsheet.views.charts.tile import ChartTile

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from broadsheet.model import Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.views.charts.item_model import ChartGroup

_SMALL = 0.92
"""Size of the small charts' type against the usual one."""

_ZOOMS = (1.0, 1.2, 1.4, 1.65, 1.9, 2.2, 2.6)
_PAGE = 1500
"""Width of a page whose charts are set at the usual size, in pixels at scale 1."""


class ChartGrid(QScrollArea):
    """Small multiples; the tiles are made anew when the briefing or its language changes."""

    opened = Signal(str)  # id of the chart
    pointed = Signal(object)  # Target or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self)
        self._page.setObjectName("desk")
        self.setWidget(self._page)
        self._groups: tuple[ChartGroup, ...] = ()
        self._headings: list[QLabel] = []
        self._tiles: list[list[ChartTile]] = []
        self._look: tuple[Palette, Fonts] | None = None
        self._lit = NOTHING

    def set_groups(self, groups: tuple[ChartGroup, ...]) -> None:
        """Show these charts."""
        if groups == self._groups:
            return
        self._groups = groups
        for widget in (*self._headings, *self.tiles()):
            widget.hide()
            widget.deleteLater()
        self._headings, self._tiles = [], []
        for group in groups:
            heading = QLabel(group.heading, self._page)
            heading.setTextFormat(Qt.TextFormat.PlainText)
            heading.setObjectName("section")
            heading.show()
            self._headings.append(heading)
            self._tiles.append([self._tile(snapshot.id, at, group) for at, snapshot in enumerate(group.charts)])
        self._arrange()

    def renew(self, groups: tuple[ChartGroup, ...]) -> bool:
        """Show the same charts with other values; False where these are others, or in another language."""
        if not groups or _names(groups) != _names(self._groups):
            return False
        self._groups = groups
        for tile, snapshot in zip(self.tiles(), (each for group in groups for each in group.charts), strict=True):
            if tile.snapshot != snapshot:
                tile.renew(snapshot)
        return True

    def set_look(self, palette: Palette, fonts: Fonts) -> None:
        """Colours and fonts."""
        self._look = (palette, fonts)
        self._arrange()

    def set_lit(self, lit: Lit) -> None:
        """Light marks."""
        self._lit = lit
        for tile in self.tiles():
            tile.canvas.set_lit(lit)

    def tiles(self) -> list[ChartTile]:
        """Every small chart in order."""
        return [tile for group in self._tiles for tile in group]

    def focus_chart(self, chart: str) -> None:
        """Give the keyboard to a chart and bring it into sight; the first where there is none of this id."""
        tiles = self.tiles()
        if tiles:
            tile = next((tile for tile in tiles if tile.snapshot.id == chart), tiles[0])
            self.ensureWidgetVisible(tile, 0, GAP)
            tile.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_chart(self, by: int) -> None:
        """Give the keyboard to the chart so many farther on."""
        ids = [tile.snapshot.id for tile in self.tiles()]
        at = next((at for at, tile in enumerate(self.tiles()) if tile.canvas.hasFocus()), -1 if by > 0 else 0)
        if ids:
            self.focus_chart(ids[(at + by) % len(ids)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange again."""
        super().resizeEvent(event)
        self._arrange()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring the chart that takes the keyboard into sight."""
        moved = super().focusNextPrevChild(forward)
        taken = self.focusWidget()
        if moved and taken and self._page.isAncestorOf(taken):
            self.ensureWidgetVisible(taken.parentWidget() or taken, 0, GAP)
        return moved

    def _tile(self, chart: str, at: int, group: ChartGroup) -> ChartTile:
        tile = ChartTile(group.charts[at], self._page)
        tile.opened.connect(self.opened)
        tile.canvas.pointed.connect(self._on_pointed)
        tile.canvas.set_lit(self._lit)
        tile.show()
        return tile

    def _arrange(self) -> None:
        """Place the tiles at the largest size of type that needs no scrolling, or at the usual one."""
        if self._look is None or not self._groups:
            self._page.resize(self.viewport().size())
            return
        palette, fonts = self._look
        margin = round(GAP * fonts.scale)
        width = self.viewport().width() - 2 * margin
        largest = max(1.0, width / (_PAGE * fonts.scale))
        for zoom in reversed([zoom for zoom in _ZOOMS if zoom <= largest]):
            at = fonts.times(_SMALL * zoom)
            needed = self._place(at, margin, width)
            if needed <= self.viewport().height() or zoom == 1.0:
                break
        for tile in self.tiles():
            tile.canvas.set_look(palette, at)
        self._page.resize(self.viewport().width(), max(needed, self.viewport().height()))

    def _place(self, fonts: Fonts, margin: int, width: int) -> int:
        """Put headings and tiles in their places; returns the height they need."""
        metrics = QtMetrics(fonts)
        y = margin // 2
        for heading, tiles in zip(self._headings, self._tiles, strict=True):
            high = heading.sizeHint().height()
            heading.setGeometry(margin, y, width, high)
            y += high + margin // 2
            slots = [Slot(_Least(tile, metrics), False, 1.0) for tile in tiles]
            boxes, needed = arrange(slots, width, 0, fonts.scale)
            for tile, box in zip(tiles, boxes, strict=True):
                tile.setGeometry(box.x + margin, box.y + y, box.w, box.h)
            y += needed + margin
        return y

    def _on_pointed(self, ref: Ref | None) -> None:
        self.pointed.emit(Target(ref, origin="charts") if ref else None)


def _names(groups: tuple[ChartGroup, ...]) -> list[tuple[str, str, str, str]]:
    """What tells two sets of charts apart, their values aside."""
    return [
        (group.heading, each.id, each.language, (each.real or each).title) for group in groups for each in group.charts
    ]


class _Least:
    """The least height of a tile as a function of its width."""

    def __init__(self, tile: ChartTile, metrics: QtMetrics) -> None:
        self._tile, self._metrics = tile, metrics

    def __call__(self, width: float) -> float:
        return self._tile.least_height(width, self._metrics)
