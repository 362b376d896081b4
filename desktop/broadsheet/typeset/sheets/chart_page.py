"""Charts on a page of paper: arranged as in the window, as large as it holds them, every mark a way to its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from broadsheet.charts.arrange import Slot, arrange
from broadsheet.charts.drawing import Rect
from broadsheet.charts.kinds import kind_of, layout, minimum_height
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.painter import paint as paint_drawing
from broadsheet.derive.lit import NOTHING, lit_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from broadsheet.charts.arrange import Box
    from broadsheet.charts.drawing import Drawing
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.model import Briefing, Ref
    from broadsheet.theme.fonts import Fonts
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.sheets.leaf import Key, Leaf

SCALE = 0.6
"""Points a unit of the charts: a label of 13 units is nearly 8 points."""

_LARGER = (1.5, 1.4, 1.3, 1.2, 1.1)
_LEAST = 0.9
"""Charts are set so much smaller where that saves a page: a note of 12 units is then 6.5 points."""

_SMALLER = (0.95, _LEAST, 0.85, 0.8, 0.75, 0.7)


class ChartItem(NamedTuple):
    """A chart in its frame on a page."""

    drawing: Drawing
    rect: Rect
    scale: float
    fonts: Fonts
    palette: Palette

    def paint(self, painter: QPainter) -> None:
        """Paint frame and chart."""
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.palette.rule), 0.5))
        painter.drawRect(QRectF(self.rect.x, self.rect.y, self.rect.w, self.rect.h))
        painter.translate(self.rect.x, self.rect.y)
        painter.scale(self.scale, self.scale)
        paint_drawing(painter, self.drawing, self.palette, self.fonts, NOTHING)
        painter.restore()


class ChartPages:
    """Puts charts on pages of one size."""

    def __init__(self, briefing: Briefing, fonts: Fonts, palette: Palette) -> None:
        self._briefing, self._fonts, self._palette = briefing, fonts, palette
        self._metrics: dict[float, QtMetrics] = {}
        self._least: dict[tuple[str, float, float], float] = {}

    def groups(self, snapshots: Sequence[Snapshot], width: float, height: float, pages: int) -> list[list[Snapshot]]:
        """The charts of each page, in their order, about equally full.

        Args:
            snapshots: the charts.
            width: of a page in points.
            height: the same.
            pages: at least so many, as far as there are charts.
        """
        needs = _Need(self, snapshots, width)
        count = max(min(pages, len(snapshots)), 1)
        while True:
            split = _split(len(snapshots), count, needs)
            if count >= len(snapshots) or max(needs(first, last) for first, last in split) <= height:
                return [list(snapshots[first:last]) for first, last in split]
            count += 1

    def height_of(self, snapshots: Sequence[Snapshot], width: float) -> float:
        """Least height of some charts on one page, in points."""
        return self._at(snapshots, width, 0.0, _LEAST)[1] * SCALE

    def set(self, leaf: Leaf, snapshots: Sequence[Snapshot], room: Rect) -> None:
        """Put charts on a page, as large as they fit."""
        zoom, boxes, needed = self._chosen(snapshots, room.w, room.h)
        over = min(1.0, room.h / (needed * SCALE)) if needed else 1.0
        for snapshot, box in zip(snapshots, boxes, strict=True):
            self._set_one(leaf, snapshot, box, zoom, room, SCALE * over)

    def _chosen(self, snapshots: Sequence[Snapshot], width: float, height: float) -> tuple[float, tuple[Box, ...], int]:
        for zoom in (*_LARGER, 1.0, *_SMALLER):
            boxes, needed = self._at(snapshots, width, height, zoom)
            if needed * SCALE <= height + 0.5:
                return zoom, boxes, needed
        return _SMALLER[-1], boxes, needed

    def _at(
        self, snapshots: Sequence[Snapshot], width: float, height: float, zoom: float
    ) -> tuple[tuple[Box, ...], int]:
        slots = [
            Slot(_Least(self, snapshot, zoom), kind_of(snapshot).wide, kind_of(snapshot).growth)
            for snapshot in snapshots
        ]
        return arrange(slots, width / SCALE, height / SCALE, zoom)

    def least(self, snapshot: Snapshot, width: float, zoom: float) -> float:
        """Least height of a chart in units."""
        key = (snapshot.id, width, zoom)
        if key not in self._least:
            self._least[key] = minimum_height(snapshot, width, self._metrics_at(zoom), source=True)
        return self._least[key]

    def _metrics_at(self, zoom: float) -> QtMetrics:
        if zoom not in self._metrics:
            self._metrics[zoom] = QtMetrics(self._fonts.times(zoom))
        return self._metrics[zoom]

    def _set_one(self, leaf: Leaf, snapshot: Snapshot, box: Box, zoom: float, room: Rect, scale: float) -> None:
        drawing = layout(snapshot, box.w, box.h, self._metrics_at(zoom), source=True)
        rect = Rect(room.x + box.x * scale, room.y + box.y * scale, box.w * scale, drawing.height * scale)
        leaf.add(ChartItem(drawing, rect, scale, self._fonts.times(zoom), self._palette))
        leaf.anchor("chart", snapshot.id, rect.y)
        for mark in drawing.marks:
            hits = [*mark.hit, *(label.rect for label in drawing.labels if label.ref == mark.ref)]
            if not hits:
                continue
            placed = [Rect(rect.x + h.x * scale, rect.y + h.y * scale, h.w * scale, h.h * scale) for h in hits]
            leaf.anchor("mark", str(mark.ref), min(each.y for each in placed))
            for place in dict.fromkeys(placed):
                leaf.want(place, mark.spoken, *words_keys(self._briefing, mark.ref))


def words_keys(briefing: Briefing, ref: Ref) -> tuple[Key, ...]:
    """What a mark leads to: its words, else words that state the same, else its card or its source."""
    refs = [ref, *sorted(lit_by(briefing, ref).main - {ref})]
    found: list[Key] = [("words", str(each)) for each in refs]
    found += [("card", each.id) for each in refs if each.kind == "entity"]
    figure = briefing.figures.get(ref.id) if ref.kind == "figure" else None
    event = briefing.events.get(ref.id) if ref.kind == "event" else None
    source = figure.source if figure else event.source if event else ""
    return (*found, ("source", source)) if source else tuple(found)


class _Least:
    """The least height of a chart as a function of its width."""

    def __init__(self, pages: ChartPages, snapshot: Snapshot, zoom: float) -> None:
        self._pages, self._snapshot, self._zoom = pages, snapshot, zoom

    def __call__(self, width: float) -> float:
        return self._pages.least(self._snapshot, width, self._zoom)


class _Need:
    """The least height of the charts from one number to another, in points."""

    def __init__(self, pages: ChartPages, snapshots: Sequence[Snapshot], width: float) -> None:
        self._pages, self._snapshots, self._width = pages, snapshots, width
        self._found: dict[tuple[int, int], float] = {}

    def __call__(self, first: int, last: int) -> float:
        key = (first, last)
        if key not in self._found:
            self._found[key] = self._pages.height_of(self._snapshots[first:last], self._width)
        return self._found[key]


def _split(count: int, pages: int, needs: _Need) -> list[tuple[int, int]]:
    """Numbers from 0 in so many runs, the highest of which is as low as can be."""
    best: dict[tuple[int, int], tuple[float, tuple[tuple[int, int], ...]]] = {(0, 0): (0.0, ())}
    for page in range(1, pages + 1):
        for last in range(page, count + 1):
            choices: Iterator[tuple[float, tuple[tuple[int, int], ...]]] = (
                (max(best[page - 1, first][0], needs(first, last)), (*best[page - 1, first][1], (first, last)))
                for first in range(page - 1, last)
                if (page - 1, first) in best
            )
            found = min(choices, default=None)
            if found is not None:
                best[page, last] = found
    return list(best[pages, count][1])
