"""Values through time as charts of the receiving program: every scope a series of its own, no line across a break."""

from __future__ import annotations

import itertools
from functools import reduce
from math import gcd
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.charts.page import colour_of
from broadsheet.export.pptx.gap import bare
from broadsheet.export.pptx.plot import AWAY, Plot, Series, Value
from broadsheet.export.pptx.shapes import around
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.charts.datum import Datum, Run
    from broadsheet.charts.drawing import Label, Mark, Shape
    from broadsheet.export.pptx.labels import Block
    from broadsheet.model import Ref
    from broadsheet.typeset.slides.picture import PlacedChart

_MOST = 90
"""Categories of an axis at most."""
_GAP = 500
"""The widest gap between two bars that the format knows, in hundredths of a bar."""
_NEAR = 1.5
_APART = 1.25
"""A year may take its width times this; where it may not, the years stay drawn: programs pick others to leave out."""


class _Axis(NamedTuple):
    """Categories at equal distances: months since year 0 of the first, months from one to the next, how many."""

    first: int
    step: int
    size: int

    def at(self, time: float) -> int:
        """The category of a decimal year."""
        return (round(time * 12) - self.first) // self.step


class _Panel(NamedTuple):
    """One layer: its runs, the marks and words of its figures, its baseline, and how values and years are scaled."""

    runs: Sequence[Run]
    marks: Mapping[Ref, Mark]
    labels: Mapping[Ref, Label]
    base: Shape
    per_unit: float
    per_year: float

    def shown(self, run: Run) -> list[Datum]:
        """The figures of a run that have a mark."""
        return [datum for datum in run.data if datum.ref in self.marks]


def times(chart: PlacedChart, texts: Sequence[Block]) -> list[Plot]:
    """The panels of a chart through time; one that is on no even axis is left to be drawn."""
    found = []
    for at, layer in enumerate(dict.fromkeys(run.layer == "context" for run in chart.snapshot.runs)):
        panel = _panel(chart, texts, at, context=layer)
        axis = _axis(panel) if panel else None
        if panel and axis and _even(panel):
            found.append(_plot(chart, panel, axis))
    return found


def bases(chart: PlacedChart) -> list[Shape]:
    """The lines of zero, one a layer."""
    wide = chart.drawing.width * 0.5
    return [
        shape
        for shape in chart.drawing.shapes
        if shape.form == "line" and not shape.rect.h and shape.rect.w > wide and shape.stroke == "ink_soft"
    ]


def _panel(chart: PlacedChart, texts: Sequence[Block], at: int, *, context: bool) -> _Panel | None:
    runs = [run for run in chart.snapshot.runs if (run.layer == "context") == context]
    wanted = {datum.ref for run in runs for datum in run.data if not datum.assumed}
    marks = {mark.ref: mark for mark in chart.drawing.marks if mark.ref in wanted and mark.shapes}
    lines = bases(chart)
    if at >= len(lines) or len(marks) < len(wanted):
        return None
    base = lines[at]
    tall = [(datum, _reach(marks[datum.ref], base)) for run in runs for datum in run.data if datum.amount]
    if not tall:
        return None
    datum, height = max(tall, key=_height)
    labels = {
        block.ref: block.lines[0][0] for block in texts if block.ref in marks and block.value and len(block.lines) == 1
    }
    axis = chart.drawing.x_axis
    per_year = (axis.pixel_high - axis.pixel_low) / (axis.high - axis.low) if axis else 0.0
    known = {ref: label for ref, label in labels.items() if ref is not None}
    return _Panel(runs, marks, known, base, height / abs(datum.amount), per_year)


def _height(pair: tuple[Datum, float]) -> float:
    return pair[1]


def _reach(mark: Mark, base: Shape) -> float:
    """From the line of zero to the value of a mark."""
    point = _point(mark)
    if point:
        return abs(base.rect.y - point.rect.y - point.rect.h / 2)
    return mark.shapes[0].rect.h


def _point(mark: Mark) -> Shape | None:
    """The dot of a mark; None for a bar."""
    return next((shape for shape in mark.shapes if shape.form in ("disc", "diamond")), None)


def _axis(panel: _Panel) -> _Axis | None:
    """As few categories as hold all times at equal distances; None where there are too many."""
    months = sorted({round((datum.at or 0.0) * 12) for run in panel.runs for datum in run.data})
    exact = all(
        abs((datum.at or 0.0) * 12 - round((datum.at or 0.0) * 12)) < 0.01 for run in panel.runs for datum in run.data
    )
    step = reduce(gcd, (b - a for a, b in itertools.pairwise(months)), 0) or 12
    size = (months[-1] - months[0]) // step + 1
    return _Axis(months[0], step, size) if exact and size <= _MOST and panel.per_year else None


def _even(panel: _Panel) -> bool:
    """Whether no two bars share a time: those stand side by side, which one series a scope cannot do."""
    bars = [datum.at for run in panel.runs for datum in panel.shown(run) if not _point(panel.marks[datum.ref])]
    return len(set(bars)) == len(bars)


def _plot(chart: PlacedChart, panel: _Panel, axis: _Axis) -> Plot:
    base = panel.base.rect
    figures = [datum for run in panel.runs for datum in run.data]
    low = min([0.0, *(datum.amount for datum in figures), *(datum.band[0] for datum in figures if datum.band)])
    drawn = [shape.rect for mark in panel.marks.values() for shape in mark.shapes]
    words = [label.rect for label in panel.labels.values()]
    top = around([*drawn, *words]).y - 2
    width = panel.per_year * axis.step / 12
    left = _middle(panel.marks[figures[0].ref]) - (axis.at(figures[0].at or 0.0) + 0.5) * width
    bottom = base.y - low * panel.per_unit
    inner = Rect(left, top, width * axis.size, bottom - top)
    bars = [panel.marks[datum.ref].shapes[0].rect.w for datum in figures if not _point(panel.marks[datum.ref])]
    tick = next((label for label in chart.drawing.labels if label.font == "label" and label.text.isdigit()), None)
    foot = tick.rect.h * 1.7 if tick else 0.0
    edge = min(0.0, inner.x)
    return Plot(
        frame=Rect(edge, top - 4, max(chart.drawing.width, inner.right) - edge, bottom + foot - top + 4),
        inner=inner,
        categories=_categories(figures, axis),
        series=tuple(_series(chart, panel, run, axis) for run in panel.runs),
        level=False,
        low=low,
        high=(base.y - top) / panel.per_unit,
        gap=min(_GAP, max(0, round((width / bars[0] - 1) * 100))) if bars else 100,
        overlap=100,
        refs=frozenset(panel.marks),
        ticks=tick is not None and tick.rect.w * _APART < width,
        tick=tick,
    )


def _middle(mark: Mark) -> float:
    rect = (_point(mark) or mark.shapes[0]).rect
    return rect.x + rect.w / 2


def _categories(figures: Sequence[Datum], axis: _Axis) -> tuple[str, ...]:
    """Years; between them the periods of figures that are none."""
    names = ["" if axis.step % 12 else str((axis.first + at * axis.step) // 12) for at in range(axis.size)]
    for datum in figures:
        names[axis.at(datum.at or 0.0)] = datum.year or datum.period
    return tuple(names)


def _series(chart: PlacedChart, panel: _Panel, run: Run, axis: _Axis) -> Series:
    first = run.data[0]
    values = [None] * axis.size
    shown: dict[int, Value] = {}
    found = {axis.at(datum.at or 0.0): datum for datum in run.data}
    for at, datum in found.items():
        shown[at] = _value(datum, panel)
    point = _point(panel.marks[first.ref])
    heading = run.heading or first.name
    name = word("aside", chart.snapshot.language, heading, first.unit) if first.unit else heading
    return Series(
        name=name,
        style="bar" if not point else "points" if run.layer == "context" else "line",
        colour=colour_of(first),
        values=tuple(found[at].value if at in found else value for at, value in enumerate(values)),
        shown=shown,
        size=point.rect.w if point else 0.0,
    )


def _value(datum: Datum, panel: _Panel) -> Value:
    """The words of a value, moved to where they stand."""
    mark, label = panel.marks[datum.ref], panel.labels.get(datum.ref)
    point = _point(mark)
    soft = None
    if not point and datum.band and datum.band[0] < datum.amount:
        soft = max(0.0, datum.band[0] / datum.amount)
    if label is None or datum.amount < 0:
        return Value(soft=soft)
    rect = point.rect if point else mark.shapes[0].rect
    across = label.rect.x + label.rect.w / 2 - rect.x - rect.w / 2
    below = point is not None and label.rect.y >= rect.bottom - _NEAR
    away = label.rect.y - rect.bottom if below else label.rect.bottom - rect.y
    side = "outEnd" if point is None else "b" if below else "t"
    return Value(bare(label.text), label, side, (across if abs(across) > _NEAR else 0.0, away * AWAY), soft)
