"""A figure over time: linear years, each scope under its own heading, no line across a break, context apart."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Axis, Rect, Shape
from broadsheet.charts.page import Sheet, colour_of
from broadsheet.charts.timescale import TimeScale, ticks
from broadsheet.charts.wrap import wrap

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Datum, Snapshot
    from broadsheet.model import Ref

_MOST_LABELS = 8
"""A line with more points than this names its first, last, highest and lowest; the others answer the pointer."""


@dataclass(frozen=True, slots=True)
class _Panel:
    """Where the article's figures are plotted."""

    box: Rect
    scale: TimeScale
    per_unit: float

    def y(self, value: float) -> float:
        return self.box.bottom - value * self.per_unit


def draw(sheet: Sheet, bottom: float, view: tuple[float, float] | None = None) -> None:
    """The plot of the article's figures, the axis of years, and the strip of the context below.

    Args:
        sheet: to draw on.
        bottom: where the footnotes begin.
        view: first and last decimal year to show; None for all.
    """
    _derived(sheet)
    segments = _segments(sheet.snapshot)
    plotted = [datum for segment in segments for datum in segment]
    context = _whole(sheet.snapshot.context)
    scale = TimeScale.over([datum.at or 0.0 for datum in (*plotted, *context)], sheet.left, sheet.right, view)
    strip = _strip_height(sheet, context, scale) if context else 0.0
    if plotted:
        shown = [[datum for datum in segment if scale.shows(datum.at or 0.0)] for segment in segments]
        _plot(sheet, shown, segments, scale, bottom - strip)
    if context:
        _strip(sheet, context, scale)


def _derived(sheet: Sheet) -> None:
    """What claims state of the figures, as a line of words: a rate has no place on the axis of the values."""
    for datum in sheet.snapshot.data:
        if datum.ref.kind == "claim":
            words = " ".join(part for part in (datum.name, datum.period, datum.text) if part)
            label = sheet.label(words, sheet.left, sheet.top, "label_bold", "claim", "left", datum.ref)
            sheet.mark(datum, [], [label])
            sheet.top = label.bottom + sheet.em * 0.2


def least(sheet: Sheet) -> float:
    """Least height in pixels."""
    context = _whole(sheet.snapshot.context)
    scale = TimeScale.over([datum.at or 0.0 for datum in context], sheet.left, sheet.right, None) if context else None
    strip = _strip_height(sheet, context, scale) if scale else 0.0
    if not _segments(sheet.snapshot):
        return strip
    derived = sum(1 for datum in sheet.snapshot.data if datum.ref.kind == "claim") * sheet.em * 1.3
    return strip + derived + _headings_height(sheet, _segments(sheet.snapshot)) + sheet.em * 12


def _whole(data: tuple[Datum, ...]) -> list[Datum]:
    """Whole years alone, in time order: part of a year is never plotted beside them."""
    timed = [datum for datum in data if datum.at is not None and datum.whole_years and datum.value is not None]
    plotted = [datum for datum in timed if datum.unit == timed[0].unit and datum.ref.kind == "figure"]
    return sorted(plotted, key=_time)


def _time(datum: Datum) -> float:
    return datum.at or 0.0


def _segments(snapshot: Snapshot) -> list[list[Datum]]:
    """Runs of figures that may be compared with one another."""
    segments: list[list[Datum]] = []
    for datum in _whole(snapshot.article):
        if not segments or datum.breaks_before:
            segments.append([])
        segments[-1].append(datum)
    return segments


# The article's figures


def _plot(sheet: Sheet, shown: list[list[Datum]], segments: list[list[Datum]], scale: TimeScale, bottom: float) -> None:
    top = sheet.top
    if len(segments) > 1:
        _headings(sheet, segments, scale)
    axis_height = sheet.metrics.height("label") + sheet.em * 0.35
    room = sheet.metrics.height("value") + sheet.em * 0.5
    box = Rect(sheet.left, sheet.top + room, sheet.room, max(sheet.em * 2, bottom - axis_height - sheet.top - room))
    highest = max(float(datum.high or datum.value or 0) for segment in segments for datum in segment) or 1.0
    panel = _Panel(box, scale, box.h / highest)
    _breaks(sheet, segments, scale, top, box.bottom)
    for segment in shown:
        if len(segments) == 1 or len(segment) > 1:
            _line(sheet, segment, panel)
    bars = all(len(segment) <= 1 for segment in segments) or len([d for s in segments for d in s]) <= 4
    points = [datum for segment in shown for datum in segment]
    rects = {datum.ref: _mark(sheet, datum, panel, points, bars) for datum in points}
    _values(sheet, points, rects, panel)
    _years(sheet, points, panel)
    sheet.plot = Rect(box.x, top, box.w, box.bottom - top)
    sheet.x_axis = Axis(scale.first, scale.last, scale.left, scale.right, ticks(scale, points))
    sheet.top = box.bottom + axis_height


def _divides(segments: list[list[Datum]]) -> list[float]:
    """The years between segments where their scopes part."""
    return [((a[-1].at or 0.0) + (b[0].at or 0.0)) / 2 for a, b in itertools.pairwise(segments)]


def _extents(sheet: Sheet, segments: list[list[Datum]], scale: TimeScale) -> list[tuple[float, float]]:
    """Left and right pixel of each segment's part of the plot."""
    inside = [scale.clamped(at) for at in _divides(segments)]
    return list(zip([sheet.left, *inside], [*inside, sheet.right], strict=True))


def _headings_height(sheet: Sheet, segments: list[list[Datum]]) -> float:
    if len(segments) < 2:
        return 0.0
    width = sheet.room / len(segments) - sheet.em
    lines = max(len(wrap(segment[0].scope, width, "label", sheet.metrics)) for segment in segments)
    return (lines + 1) * sheet.em


def _headings(sheet: Sheet, segments: list[list[Datum]], scale: TimeScale) -> None:
    """The definition of each segment over its part of the plot."""
    deepest = sheet.top
    for segment, (left, right) in zip(segments, _extents(sheet, segments, scale), strict=True):
        width = right - left - sheet.em
        if width < sheet.em * 3:
            continue
        y = sheet.top
        for line in wrap(segment[0].scope, width, "label", sheet.metrics):
            sheet.label(line, (left + right) / 2, y, "label", "ink", "centre")
            y += sheet.em
        deepest = max(deepest, y)
    sheet.top = deepest + sheet.em * 0.3


def _breaks(sheet: Sheet, segments: list[list[Datum]], scale: TimeScale, top: float, bottom: float) -> None:
    """A quiet dashed line where one definition ends and the next begins."""
    for at in _divides(segments):
        if scale.shows(at):
            x = round(scale.x(at))
            sheet.line(x, top, x, bottom, "ink_soft", dash=True)


def _line(sheet: Sheet, segment: list[Datum], panel: _Panel) -> None:
    """Straight lines between the comparable points of one segment."""
    for a, b in itertools.pairwise(segment):
        x1, x2 = panel.scale.x(a.at or 0.0), panel.scale.x(b.at or 0.0)
        y1, y2 = panel.y(float(a.value or 0)), panel.y(float(b.value or 0))
        sheet.shapes.append(Shape("line", Rect(x1, y1, x2 - x1, y2 - y1), stroke="figure", width=2.0))


def _mark(sheet: Sheet, datum: Datum, panel: _Panel, points: list[Datum], bars: bool) -> Rect:
    """A bar from zero where figures are few, a dot on the line where they are many."""
    x, y = panel.scale.x(datum.at or 0.0), panel.y(float(datum.value or 0))
    colour = colour_of(datum)
    shapes: list[Shape] = []
    if bars:
        half = min(sheet.em * 1.6, _nearest(points, panel.scale) * 0.3)
        rect = Rect(x - half, y, half * 2, panel.box.bottom - y)
        sure = panel.y(float(datum.low)) if datum.low is not None else y
        shapes.append(Shape("box", Rect(rect.x, max(y, sure), rect.w, panel.box.bottom - max(y, sure)), fill=colour))
    else:
        size = sheet.em * 0.55
        rect = Rect(x - size / 2, y - size / 2, size, size)
        shapes.append(Shape("disc", rect, fill=colour))
    if datum.low is not None and datum.high is not None and datum.low != datum.high:
        high, low = panel.y(float(datum.high)), panel.y(float(datum.low))
        shapes.append(Shape("fade", Rect(rect.x, high, rect.w, low - high), fill=colour, fade_to="up"))
    sheet.mark(datum, shapes, [rect])
    return rect


def _nearest(points: list[Datum], scale: TimeScale) -> float:
    """Least distance between two points in pixels; the width of the plot for a single one."""
    xs = sorted(scale.x(datum.at or 0.0) for datum in points)
    return min((b - a for a, b in itertools.pairwise(xs)), default=scale.right - scale.left)


def _values(sheet: Sheet, points: list[Datum], rects: dict[Ref, Rect], panel: _Panel) -> None:
    """Each value over its mark, moved aside or up until it is free of other labels and marks."""
    for datum in _named(points):
        rect = rects[datum.ref]
        width, height = sheet.metrics.width(datum.text, "value"), sheet.metrics.height("value")
        others = [other for ref, other in rects.items() if ref != datum.ref]
        spot = _free_spot(sheet, rect, width, height, others)
        if spot is not None:
            sheet.label(datum.text, spot.x, spot.y, "value", colour_of(datum), "left", datum.ref)


def _named(points: list[Datum]) -> list[Datum]:
    if len(points) <= _MOST_LABELS:
        return points
    by_value = sorted(points, key=_value)
    named = {points[0].ref, points[-1].ref, by_value[0].ref, by_value[-1].ref}
    return [datum for datum in points if datum.ref in named]


def _value(datum: Datum) -> float:
    return float(datum.value or 0)


def _free_spot(sheet: Sheet, rect: Rect, width: float, height: float, others: list[Rect]) -> Rect | None:
    """Above the mark, to its sides, then higher; None where nothing is free inside the drawing."""
    centre, gap = rect.x + rect.w / 2, sheet.em * 0.25
    lefts = (centre - width / 2, rect.x, rect.right - width, rect.right + gap, rect.x - gap - width)
    for level in range(4):
        y = rect.y - height - gap - level * height
        for left in lefts:
            spot = Rect(min(max(left, sheet.left), sheet.right - width), y, width, height)
            if y < 0 or any(spot.overlaps(other) for other in others):
                continue
            if not any(spot.overlaps(label.rect) for label in sheet.labels):
                return spot
    return None


def _years(sheet: Sheet, points: list[Datum], panel: _Panel) -> None:
    """The axis: a baseline, a tick for each year where there is room, the figures' years named."""
    y = panel.box.bottom
    sheet.line(sheet.left, y, sheet.right, y, "ink_soft")
    for year in panel.scale.years():
        x = panel.scale.x(year + 0.5)
        sheet.line(x, y, x, y + sheet.em * 0.2, "rule")
    last_right = -1.0
    for datum in points:
        words = datum.period
        width = sheet.metrics.width(words, "label")
        centre = min(max(panel.scale.x(datum.at or 0.0), sheet.left + width / 2), sheet.right - width / 2)
        if centre - width / 2 > last_right + sheet.em * 0.3:
            last_right = sheet.label(words, centre, y + sheet.em * 0.3, "label", "ink", "centre", datum.ref).right


# The context


def _strip_height(sheet: Sheet, context: list[Datum], scale: TimeScale) -> float:
    """Heading, and as many rows of labels as keep apart."""
    rows = len(set(_rows(sheet, context, scale)))
    return sheet.em * 1.6 + sheet.metrics.height("note") + rows * sheet.em * 1.1 + sheet.em * 0.8


def _rows(sheet: Sheet, context: list[Datum], scale: TimeScale) -> list[int]:
    """The row of labels each figure of the context takes: the first where it is free."""
    ends: list[float] = []
    rows = []
    for datum in context:
        width = sheet.metrics.width(_strip_words(datum), "label")
        left = _strip_left(sheet, datum, scale, width)
        row = next((at for at, end in enumerate(ends) if left > end), len(ends))
        if row == len(ends):
            ends.append(0.0)
        ends[row] = left + width + sheet.em * 0.7
        rows.append(row)
    return rows


def _strip_words(datum: Datum) -> str:
    return f"{datum.period} {datum.text}"


def _strip_left(sheet: Sheet, datum: Datum, scale: TimeScale, width: float) -> float:
    return min(max(scale.clamped(datum.at or 0.0) - width / 2, sheet.left), sheet.right - width)


def _strip(sheet: Sheet, context: list[Datum], scale: TimeScale) -> None:
    """Outside figures on a time line of their own: diamonds, each with its year and value."""
    sheet.context_heading()
    sheet.top += sheet.em * 0.45
    line = sheet.top
    sheet.line(sheet.left, line, sheet.right, line, "context")
    sheet.top += sheet.em * 0.4
    size = sheet.em * 0.62
    rows = _rows(sheet, context, scale)
    for datum, row in zip(context, rows, strict=True):
        if not scale.shows(datum.at or 0.0):
            continue
        words = _strip_words(datum)
        left = _strip_left(sheet, datum, scale, sheet.metrics.width(words, "label"))
        y = sheet.top + row * sheet.em * 1.1
        label = sheet.label(words, left, y, "label", "context", "left", datum.ref)
        diamond = Rect(scale.x(datum.at or 0.0) - size / 2, line - size / 2, size, size)
        sheet.mark(datum, [Shape("diamond", diamond, fill="context")], [diamond, label])
    sheet.top += (max(rows, default=0) + 1) * sheet.em * 1.1
