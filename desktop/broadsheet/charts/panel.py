"""The values of one layer on a time axis: bars, points on lines, or diamonds, each with its value beside it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from broadsheet.charts import bands
from broadsheet.charts.bands import bar, dot, end, was
from broadsheet.charts.drawing import Grip, Rect, Shape
from broadsheet.charts.page import Sheet, around, colour_of
from broadsheet.charts.spots import around_point, free_spot, over_bar
from broadsheet.charts.wrap import wrap
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.charts.datum import Datum, Run
    from broadsheet.charts.timescale import TimeScale
    from broadsheet.model import Ref


_MOST = 9
"""A line with more points than this names its ends, its highest and its lowest point."""


def reach(runs: Sequence[Run]) -> tuple[float, float]:
    """Lowest and highest value that an axis from zero has to hold."""
    data = [datum for run in runs for datum in run.data]
    data += [datum.was for datum in data if datum.was]
    low = min(0.0, *(min(datum.amount, *(datum.band or ())) if datum.band else datum.amount for datum in data))
    return low, max(0.0, *(bands.reach(datum) for datum in data)) or (0.0 if low else 1.0)


@dataclass
class Panel:
    """Where one layer is plotted.

    Attributes:
        box: what the values span. zero: pixel of zero. per_unit: pixels a unit.
        ceiling: how high labels may stand.
        strokes: lines that no label may cross.
    """

    sheet: Sheet
    scale: TimeScale
    box: Rect
    zero: float
    per_unit: float
    ceiling: float
    strokes: list[Rect] = field(default_factory=list)

    def y(self, value: float) -> float:
        """Pixel of a value."""
        return self.zero - value * self.per_unit

    def draw(self, runs: Sequence[Run], listed: frozenset[Ref]) -> frozenset[Ref]:
        """Marks, then values but those listed elsewhere; returns whose values found no room."""
        named = len({run.indicator for run in runs}) > 1
        shown: list[tuple[Datum, Rect, bool]] = []
        for run in runs:
            self._line(run.data)
        for run in runs:
            for datum in run.data:
                if self.scale.shows(datum.at or 0.0):
                    barred = len(run.data) == 1 and run.layer != "context"
                    shown.append((datum, self._bar(datum, runs) if barred else self._point(datum), barred))
        self._bands(runs)
        order = _by_weight([datum for datum, _, _ in shown])
        missing = set()
        for datum, rect, barred in sorted(shown, key=_Order(order)):
            words = f"{datum.name} {datum.text}" if named else datum.text
            if datum.ref not in listed and not self._value(datum, words, rect, barred):
                missing.add(datum.ref)
        return frozenset(missing)

    def _line(self, data: Sequence[Datum]) -> None:
        """Straight lines between comparable points, cut off where the view ends; none for the context."""
        if data[0].layer == "context":
            return
        for a, b in itertools.pairwise(data):
            cut = _cut(self.scale, (a.at or 0.0, a.amount), (b.at or 0.0, b.amount))
            if cut:
                (x1, v1), (x2, v2) = cut
                stroke = Rect(
                    self.scale.x(x1), self.y(v1), self.scale.x(x2) - self.scale.x(x1), self.y(v2) - self.y(v1)
                )
                dash = bool(a.assumed or b.assumed)
                self.sheet.shapes.append(Shape("line", stroke, stroke="figure", width=2.0, dash=dash))
                self.strokes.append(stroke)

    def _bar(self, datum: Datum, runs: Sequence[Run]) -> Rect:
        """A bar from zero; figures of one year stand side by side."""
        same = [other for run in runs for other in run.data if other.at == datum.at and len(run.data) == 1]
        widest = max(self.sheet.em * 3.0, self.box.w * 0.07)
        width = min(widest, max(self.sheet.em * 0.5, self._nearest(runs) * 0.5)) / len(same)
        left = self.scale.x(datum.at or 0.0) - width * len(same) / 2 + same.index(datum) * width
        right = min(left + width - (1.0 if len(same) > 1 else 0.0), self.sheet.right)
        left = max(left, self.sheet.left)
        across = _Across(self, left, right)
        shapes = bar(datum, across, horizontal=False)
        rect = around([shape.rect for shape in shapes])
        self.sheet.shapes += was(datum, across)
        self.sheet.mark(datum, shapes, [rect], self._grip(datum, (left + right) / 2))
        return rect

    def _grip(self, datum: Datum, x: float) -> Grip:
        return Grip(x, self.y(datum.amount), False, self.per_unit, datum.amount)

    def _point(self, datum: Datum) -> Rect:
        """A disc on its line, or a diamond on a stem for an outside figure."""
        x, y = self.scale.x(datum.at or 0.0), self.y(datum.amount)
        context = datum.layer == "context"
        size = self.sheet.em * (0.72 if context else 0.56)
        rect = Rect(x - size / 2, y - size / 2, size, size)
        shapes = []
        if context:
            stem = Rect(x, y, 0.0, self.zero - y)
            shapes.append(Shape("line", stem, stroke="context", width=1.0))
            self.strokes.append(stem)
        if datum.band:
            low, high = datum.band
            half = _Across(self, rect.x, rect.right)
            if low < datum.amount:
                shapes.append(Shape("fade", half(low, datum.amount), fill=colour_of(datum), fade_to="down"))
            if high > datum.amount:
                shapes.append(Shape("fade", half(datum.amount, high), fill=colour_of(datum), fade_to="up"))
        disc = dot(datum, rect)
        shapes.append(replace(disc, form="diamond") if context else disc)
        self.sheet.shapes += was(datum, _Across(self, rect.x - size / 2, rect.right + size / 2))
        self.sheet.mark(datum, shapes, [rect], self._grip(datum, x))
        return rect

    def _nearest(self, runs: Sequence[Run]) -> float:
        """Least distance between two years in pixels; the width of the plot for a single one."""
        xs = sorted({self.scale.x(datum.at or 0.0) for run in runs for datum in run.data})
        return min((b - a for a, b in itertools.pairwise(xs)), default=self.box.w)

    def _area(self) -> Rect:
        return Rect(self.sheet.left, self.ceiling, self.sheet.room, self.box.bottom - self.ceiling)

    def _value(self, datum: Datum, words: str, rect: Rect, barred: bool) -> bool:
        """The value at the first free place, on one line or else on two; False where there is none."""
        sheet, gap = self.sheet, self.sheet.em * 0.32
        line = sheet.height("value")
        for lines in ((words,), wrap(words, sheet.measure(words, "value") * 0.62, "value", sheet.metrics)):
            width, height = max(sheet.measure(part, "value") for part in lines), line * len(lines)
            places = over_bar(rect, width, height, gap) if barred else around_point(rect, width, height, gap)
            spot = free_spot(sheet, self._kept(places), self._area(), self.strokes)
            if spot is not None:
                sheet.value(datum, spot)
                for at, part in enumerate(lines):
                    centre, y = spot.x + width / 2, spot.y + at * line
                    sheet.label(part, centre, y, "value", colour_of(datum), "centre", datum.ref)
                return True
        return False

    def _kept(self, places: Iterable[Rect]) -> Iterable[Rect]:
        """Places moved inside the plot sideways."""
        area = self._area()
        for at in places:
            yield Rect(min(max(at.x, area.x), area.right - at.w), at.y, at.w, at.h)

    def _bands(self, runs: Sequence[Run]) -> None:
        """One “indicative range” beside the first band there is; the footnote explains them all."""
        banded = [datum for run in runs for datum in run.data if datum.indicative and datum.band]
        rects = {mark.ref: mark.hit[0] for mark in self.sheet.marks}
        for datum in banded:
            if datum.ref in rects:
                words, rect = word("indicative", self.sheet.snapshot.language), rects[datum.ref]
                width, height = self.sheet.measure(words, "note"), self.sheet.height("note")
                sides = (rect.right + 6, rect.x - 6 - width)
                places = [Rect(x, rect.y + step * height, width, height) for step in (1, 0, 2) for x in sides]
                spot = free_spot(self.sheet, places, self._area(), self.strokes)
                if spot:
                    self.sheet.label(words, spot.x, spot.y, "note", "ink_soft", "left", datum.ref)
                    return


class _Across:
    """The rectangle between two values of a bar that stands between two pixels."""

    def __init__(self, panel: Panel, left: float, right: float) -> None:
        self._panel, self._left, self._right = panel, left, right

    def __call__(self, a: float, b: float) -> Rect:
        top, bottom = sorted((self._panel.y(a), self._panel.y(b)))
        return Rect(self._left, top, self._right - self._left, bottom - top)


class _Order:
    """Sorts by the order in which values claim their places."""

    def __init__(self, order: Sequence[Ref]) -> None:
        self._order = {ref: at for at, ref in enumerate(order)}

    def __call__(self, shown: tuple[Datum, Rect, bool]) -> int:
        return self._order[shown[0].ref]


def unnamed(runs: Sequence[Run]) -> frozenset[Ref]:
    """The points of long lines whose values stand in a list: all but the last, first, highest and lowest of each."""
    return frozenset(
        ref for run in runs if len(run.data) > _MOST for ref in _by_weight(run.data)[len(_ends(run.data)) :]
    )


def _by_weight(data: Sequence[Datum]) -> list[Ref]:
    """Last, first, highest and lowest first: if any value goes to a list, not these."""
    return list(dict.fromkeys((*_ends(data), *(datum.ref for datum in data))))


def _ends(data: Sequence[Datum]) -> list[Ref]:
    chosen = [data[-1], data[0], max(data, key=end), min(data, key=end)] if data else []
    return list(dict.fromkeys(datum.ref for datum in chosen))


Point = tuple[float, float]


def _cut(scale: TimeScale, a: Point, b: Point) -> tuple[Point, Point] | None:
    """The part of a line within the years shown; None where there is none."""
    if b[0] <= scale.first or a[0] >= scale.last:
        return None
    slope = (b[1] - a[1]) / (b[0] - a[0])
    first, last = max(a[0], scale.first), min(b[0], scale.last)
    return (first, a[1] + (first - a[0]) * slope), (last, a[1] + (last - a[0]) * slope)
