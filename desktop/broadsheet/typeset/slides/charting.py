"""Charts on a slide: resolved without what the slide sets itself, and as large as their place allows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.charts.kinds import kind_of, layout, minimum_height
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.snapshot import snapshot
from broadsheet.model import Chart, LocalText
from broadsheet.typeset.slides.picture import PlacedChart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.charts.drawing import Drawing
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.slides import KeySentence
    from broadsheet.model import Briefing
    from broadsheet.typeset.slides.fonts import SlideFonts

_ZOOMS = (2.6, 2.3, 2.0, 1.8, 1.6, 1.4, 1.25, 1.12, 1.0)
_GAP = 1.2
"""Between two charts, in least sizes of type."""
_NARROWEST = 9.0
"""A chart is at least this many lines of its labels wide."""


class Told(NamedTuple):
    """Charts resolved for a slide, and the footnotes that the slide sets for them."""

    charts: tuple[Snapshot, ...]
    notes: tuple[str, ...]
    context: bool


class Fit(NamedTuple):
    """How charts stand in a place: zoom of their type, side by side or one below the other."""

    zoom: float
    level: bool


def told(briefing: Briefing, charts: Sequence[Chart], language: str, *, context: bool, titles: bool = True) -> Told:
    """Resolve charts.

    Args:
        briefing: that holds them.
        charts: in their order.
        language: of the slide.
        context: whether outside figures are shown beside the article's own; charts of them alone always are.
        titles: whether each keeps its title.
    """
    shown = charts if context else [_without_context(briefing, chart) for chart in charts]
    found = [snapshot(briefing, chart, language) for chart in shown]
    notes = tuple(dict.fromkeys(note for each in found for note in each.notes))
    bare = [replace(each, notes=(), title=each.title if titles else "") for each in found]
    return Told(tuple(bare), notes, context)


def key_figures(briefing: Briefing, key: KeySentence | None, language: str) -> Snapshot | None:
    """The figures that a sentence says as large numerals; None where it says none."""
    refs = list(dict.fromkeys(span.ref for span in key.spans)) if key else []
    figures = tuple(ref.id for ref in refs if ref.kind == "figure" and ref.id in briefing.figures)
    claims = tuple(ref.id for ref in refs if ref.kind == "claim" and ref.id in briefing.claims)
    if not figures and not claims:
        return None
    chart = Chart("key-figures", "", "key", LocalText(), figures, claims)
    return replace(snapshot(briefing, chart, language), title="", subtitle="", notes=())


def fit(charts: Sequence[Snapshot], place: Rect, fonts: SlideFonts) -> Fit | None:
    """The largest type at which charts stand whole in a place; None where they do not at the least."""
    for zoom in _ZOOMS:
        for level in (True, False) if len(charts) > 1 else (True,):
            if _stands(charts, place, fonts, Fit(zoom, level)):
                return Fit(zoom, level)
    return None


def placed(charts: Sequence[Snapshot], place: Rect, fonts: SlideFonts, found: Fit) -> Iterator[PlacedChart]:
    """The charts, each in its part of the place, which they fill."""
    zoomed = fonts.times(found.zoom)
    metrics = QtMetrics(zoomed)
    for chart, rect in zip(charts, _parts(charts, place, fonts, found), strict=True):
        side, above = _insets(metrics)
        drawing = layout(chart, rect.w + 2 * side, rect.h + 2 * above, metrics)
        yield PlacedChart(chart.id, rect.x - side, rect.y - above, drawing, zoomed)


def ink(drawing: Drawing) -> float:
    """The share of a drawing's area that the rectangle around its marks and labels takes."""
    rects = [label.rect for label in drawing.labels] + [shape.rect for mark in drawing.marks for shape in mark.shapes]
    if not rects:
        return 0.0
    width = max(r.right for r in rects) - min(r.x for r in rects)
    height = max(r.bottom for r in rects) - min(r.y for r in rects)
    return width * height / (drawing.width * drawing.height)


def _without_context(briefing: Briefing, chart: Chart) -> Chart:
    own = tuple(id_ for id_ in chart.figures if id_ in briefing.figures and briefing.figures[id_].layer != "context")
    return replace(chart, figures=own) if own else chart


def _stands(charts: Sequence[Snapshot], place: Rect, fonts: SlideFonts, found: Fit) -> bool:
    metrics = QtMetrics(fonts.times(found.zoom))
    side, above = _insets(metrics)
    em = metrics.height("label")
    if found.level:
        width = (place.w - _gap(fonts) * (len(charts) - 1)) / len(charts)
        least = max(minimum_height(chart, width + 2 * side, metrics) for chart in charts) - 2 * above
    else:
        width = place.w
        heights = [minimum_height(chart, width + 2 * side, metrics) - 2 * above for chart in charts]
        least = sum(heights) + _gap(fonts) * (len(charts) - 1)
    return width >= em * _NARROWEST and least <= place.h


def _parts(charts: Sequence[Snapshot], place: Rect, fonts: SlideFonts, found: Fit) -> list[Rect]:
    gap = _gap(fonts)
    count = len(charts)
    if found.level:
        width = (place.w - gap * (count - 1)) / count
        return [Rect(place.x + at * (width + gap), place.y, width, place.h) for at in range(count)]
    metrics = QtMetrics(fonts.times(found.zoom))
    side, above = _insets(metrics)
    least = [minimum_height(chart, place.w + 2 * side, metrics) - 2 * above for chart in charts]
    spare = place.h - sum(least) - gap * (count - 1)
    growth = [kind_of(chart).growth for chart in charts]
    rects, top = [], place.y
    for height, grow in zip(least, growth, strict=True):
        height += spare * grow / sum(growth)
        rects.append(Rect(place.x, top, place.w, height))
        top += height + gap
    return rects


def _insets(metrics: QtMetrics) -> tuple[float, float]:
    """The margins inside a drawing, which stand over its place so that its words align with those of the slide."""
    em = metrics.height("label")
    return round(em * 0.95), round(em * 0.45)


def _gap(fonts: SlideFonts) -> float:
    return fonts.least * _GAP
