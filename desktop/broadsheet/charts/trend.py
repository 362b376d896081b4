"""A figure over time: linear years, each scope under its own heading, no line across a break, context apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Axis, Rect
from broadsheet.charts.headings import draw_headings, groups
from broadsheet.charts.listed import list_values, tell
from broadsheet.charts.panel import Panel, reach, unnamed
from broadsheet.charts.timescale import TimeScale, named_years

if TYPE_CHECKING:
    from broadsheet.charts.datum import Datum, Run
    from broadsheet.charts.page import Sheet
    from broadsheet.model import Ref

_BARS, _DIAMONDS = 6.0, 3.2
"""Least heights of the article's and the context's values, in lines of a label."""

_TRIALS = 4
"""How often values without room are moved to a list before all of them are."""


def draw(sheet: Sheet, spare: float, view: tuple[float, float] | None = None) -> None:
    """The plot of the article's figures on an axis of years, and below it that of the context on the same scales.

    A value that finds no room at its mark is told in a line below.

    Args:
        sheet: to draw on.
        spare: pixels of height beyond the least.
        view: first and last decimal year to show; None for all.
    """
    runs = sheet.snapshot.runs
    scale = _scale(sheet, runs, view)
    listed = unnamed(runs)
    start = sheet.state()
    for _ in range(_TRIALS):
        missing = _compose(sheet, spare, scale, listed)
        if not missing:
            return
        sheet.rewind(start)
        listed |= missing
    _compose(sheet, spare, scale, frozenset(datum.ref for datum in sheet.snapshot.data))


def _scale(sheet: Sheet, runs: tuple[Run, ...], view: tuple[float, float] | None) -> TimeScale:
    """Room beside the outer points: for headings where points are few, for half a label where they are many."""
    times = [datum.at or 0.0 for run in runs for datum in run.data]
    if view or not times:
        return TimeScale(*(view or (2000.0, 2001.0)), sheet.left, sheet.right)
    return TimeScale.over(times, 0.42 if len(set(times)) <= 3 else 0.1, sheet.left, sheet.right)


def _compose(sheet: Sheet, spare: float, scale: TimeScale, listed: frozenset[Ref]) -> frozenset[Ref]:
    """Draw everything; return whose values found no room."""
    snapshot = sheet.snapshot
    own = [run for run in snapshot.runs if run.layer != "context"]
    outside = [run for run in snapshot.runs if run.layer == "context"]
    per_unit = _per_unit(sheet, spare, own, outside)
    missing: frozenset[Ref] = frozenset()
    if own:
        missing |= _part(sheet, own, scale, per_unit, listed)
    _told(sheet, snapshot.article, listed)
    if snapshot.context:
        sheet.context_heading()
        if outside:
            missing |= _part(sheet, outside, scale, per_unit, listed)
        _told(sheet, snapshot.context, listed)
    if own or outside:
        years = _years(sheet, own + outside, scale)
        ticks = tuple((year + 0.5, str(year)) for year in years)
        sheet.x_axis = Axis(scale.first, scale.last, scale.left, scale.right, ticks)
    return missing


def _per_unit(sheet: Sheet, spare: float, own: list[Run], outside: list[Run]) -> float:
    """Pixels a unit, the same for both layers: together they fill the height."""
    height = spare + sheet.em * ((_BARS if own else 0.0) + (_DIAMONDS if outside else 0.0))
    spans = [high - low for low, high in (reach(runs) for runs in (own, outside) if runs)]
    return height / (sum(spans) or 1.0)


def _part(sheet: Sheet, runs: list[Run], scale: TimeScale, per_unit: float, listed: frozenset[Ref]) -> frozenset[Ref]:
    """One layer: headings, values, baseline, years."""
    top = sheet.top if runs[0].layer == "context" else draw_headings(sheet, runs, scale)
    low, high = reach(runs)
    widest = max(sheet.measure(text, "value") for run in runs for datum in run.data for text in datum.widest)
    lines = 2 if widest > sheet.room / max(2, len(groups(runs))) - sheet.em else 1
    room = sheet.height("value") * lines + sheet.em * 0.75
    box = Rect(sheet.left, sheet.top + room, sheet.room, (high - low) * per_unit)
    panel = Panel(sheet, scale, box, box.y + high * per_unit, per_unit, sheet.top)
    context = runs[0].layer == "context"
    for at in [] if context else [at for at, _ in groups(runs)[1:] if at is not None and scale.shows(at)]:
        x = round(scale.x(at))
        sheet.line(x, top, x, box.bottom, "ink_soft", dash=True)
        panel.strokes.append(Rect(x, top, 0.0, box.bottom - top))
    missing = panel.draw(runs, listed)
    sheet.line(sheet.left, panel.zero, sheet.right, panel.zero, "ink_soft")
    sheet.plot = sheet.plot or Rect(box.x, top, box.w, panel.zero - top)
    _axis(sheet, runs, scale, box.bottom)
    return missing


def _axis(sheet: Sheet, runs: list[Run], scale: TimeScale, y: float) -> None:
    """Ticks and years under the plot."""
    points = [datum for run in runs for datum in run.data]
    for year in _years(sheet, runs, scale):
        x = scale.x(year + 0.5)
        half = sheet.measure(str(year), "label") / 2
        own = [datum.ref for datum in points if datum.year == str(year)]
        sheet.line(x, y, x, y + sheet.em * 0.2, "ink_soft")
        centre = scale.centred(year + 0.5, half)
        ref = own[0] if len(own) == 1 else None
        sheet.label(str(year), centre, y + sheet.em * 0.32, "label", "ink", "centre", ref)
    sheet.top = y + sheet.em * 0.42 + sheet.height("label")


def _years(sheet: Sheet, runs: list[Run], scale: TimeScale) -> tuple[int, ...]:
    years = [int(datum.year) for run in runs for datum in run.data]
    return named_years(scale, years, _Width(sheet), sheet.em * 0.4)


class _Width:
    """Width of a year's words."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def __call__(self, words: str) -> float:
        return self._sheet.measure(words, "label")


def _told(sheet: Sheet, data: tuple[Datum, ...], listed: frozenset[Ref]) -> None:
    """What has no room at its mark, and what lies on no axis of years."""
    drawn = {mark.ref for mark in sheet.marks}
    plotted = {datum.ref for run in sheet.snapshot.runs for datum in run.data}
    list_values(sheet, [datum for datum in data if datum.ref in listed and datum.ref in drawn])
    tell(sheet, [datum for datum in data if datum.ref not in plotted])
