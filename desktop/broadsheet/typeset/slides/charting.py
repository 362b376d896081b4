"""Charts on a slide: resolved without what the slide sets itself, and as large as their place allows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.charts.kinds import head_height, kind_of, layout, minimum_height
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.snapshot import snapshot
from broadsheet.derive.linked import read_linked
from broadsheet.derive.slides.drawing import same
from broadsheet.model import Chart, LocalText, Ref
from broadsheet.typeset.slides.picture import PlacedChart

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterator, Sequence

    from broadsheet.charts.drawing import Drawing
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.slides import KeySentence
    from broadsheet.model import Briefing
    from broadsheet.typeset.slides.fonts import SlideFonts

_ZOOMS = (2.6, 2.3, 2.0, 1.8, 1.6, 1.4, 1.25, 1.12, 1.0)
_GAP = 1.2
"""Between two charts, in least sizes of type."""
_AXIS = 27.0
"""A timeline narrower than this many lines of its labels is a list: it is not set larger to become one."""
_LOWER = 1.5
"""Values side by side stand lower than their place begins by so many lines of a label, where there is room."""
_NARROWEST = 9.0
"""A chart is at least this many lines of its labels wide."""


class Told(NamedTuple):
    """Charts resolved for a slide, and the footnotes that the slide sets for them."""

    charts: tuple[Snapshot, ...]
    notes: tuple[str, ...]
    context: bool


class Fit(NamedTuple):
    """How charts stand in a place: zoom of their type, side by side or one below the other, their lines' leading."""

    zoom: float
    level: bool
    leading: float = 1.0


def told(briefing: Briefing, charts: Sequence[Chart], language: str, key: KeySentence | None, *, context: bool) -> Told:
    """Resolve charts.

    Args:
        briefing: that holds them.
        charts: in their order.
        language: of the slide.
        key: its sentence: a chart's title that it has said is left out.
        context: whether outside figures are shown beside the article's own; charts of them alone always are.
    """
    shown = charts if context else [_without_context(briefing, chart) for chart in charts]
    found = [snapshot(briefing, chart, language) for chart in shown]
    notes = tuple(dict.fromkeys(note for each in found for note in each.notes))
    shorn = [
        replace(each, notes=(), title=_titled(briefing, chart, each, key, alone=len(charts) == 1))
        for chart, each in zip(shown, found, strict=True)
    ]
    return Told(tuple(shorn), notes, context)


def bare(each: Told) -> Told:
    """Charts without titles and subtitles, for a slide that has no room for them."""
    return Told(tuple(replace(chart, title="", subtitle="") for chart in each.charts), each.notes, each.context)


def key_figures(briefing: Briefing, key: KeySentence | None, language: str) -> Snapshot | None:
    """The figures that a sentence says as large numerals; None where it says none."""
    refs = list(dict.fromkeys(span.ref for span in key.spans)) if key else []
    figures = tuple(ref.id for ref in refs if ref.kind == "figure" and ref.id in briefing.figures)
    claims = tuple(ref.id for ref in refs if ref.kind == "claim" and ref.id in briefing.claims)
    if not figures and not claims:
        return None
    chart = Chart("key-figures", "", "key", LocalText(), figures, claims)
    return replace(snapshot(briefing, chart, language), title="", subtitle="", notes=())


def trimmed(charts: Sequence[Chart], key: KeySentence | None) -> list[Chart]:
    """Structures and timelines cut down to what the sentence names of them, where that is more than one thing.

    A timeline of which it names less keeps its first and its last event.
    """
    said = {span.ref for span in key.spans} if key else set()
    return [_trimmed(chart, said) for chart in charts]


def _trimmed(chart: Chart, said: Collection[Ref]) -> Chart:
    nodes = tuple(node for node in chart.nodes if Ref("node", f"{chart.id}/{node.id}") in said)
    if len(nodes) > 1:
        ids = {node.id for node in nodes}
        rows = [[id_ for id_ in row if id_ in ids] for row in chart.options.get("rows", ())]
        options = {key: value for key, value in chart.options.items() if key not in ("base", "rows", "target")}
        options |= {"rows": [row for row in rows if row]} if any(rows) else {}
        edges = tuple(edge for edge in chart.edges if edge[0] in ids and edge[1] in ids)
        return replace(chart, nodes=nodes, edges=edges, options=options)
    every = list(chart.options.get("events", ()))
    if chart.kind == "timeline" and len(every) > 1:
        named = [id_ for id_ in every if Ref("event", id_) in said]
        wanted = named if len(named) > 1 else {*named, every[0], every[-1]}
        return replace(chart, figures=(), options={**chart.options, "events": [e for e in every if e in wanted]})
    return chart


class Bench:
    """Finds how large charts may be set and places them; remembers what it measured.

    Attributes:
        fonts: of the slide.
    """

    def __init__(self, fonts: SlideFonts) -> None:
        self.fonts = fonts
        self._metrics: dict[tuple[float, float], QtMetrics] = {}
        self._least: dict[tuple[int, float, float, float], tuple[Snapshot, float]] = {}

    def fits(
        self, charts: Sequence[Snapshot], place: Rect, leading: float = 1.0
    ) -> Generator[None, None, tuple[Fit, ...]]:
        """Side by side and one below the other, the largest type at which charts stand whole in a place; in steps.

        Nothing where they do not stand at the least. With closer lines only the least is tried.
        """
        found = []
        for level in (True, False) if len(charts) > 1 else (True,):
            for zoom in _ZOOMS if leading == 1.0 else _ZOOMS[-1:]:
                fit = Fit(zoom, level, leading)
                stands = self._stands(charts, place, fit)
                yield
                if stands:
                    found.append(fit)
                    break
        return tuple(found)

    def placed(self, charts: Sequence[Snapshot], place: Rect, found: Fit) -> Iterator[PlacedChart]:
        """The charts, each in its part of the place, which they fill."""
        metrics = self._measure(found)
        side, above = _insets(metrics)
        start = self._start(charts, place, found)
        for chart, rect in zip(charts, self._parts(charts, place, found), strict=True):
            drawing = layout(chart, rect.w + 2 * side, rect.h + 2 * above, metrics, start=start)
            yield PlacedChart(chart.id, rect.x - side, rect.y - above, drawing, self.fonts.times(found.zoom), chart)

    def _stands(self, charts: Sequence[Snapshot], place: Rect, found: Fit) -> bool:
        em = self._measure(found).height("label")
        width = (place.w - self._gap * (len(charts) - 1)) / len(charts) if found.level else place.w
        listed = any(chart.kind == "timeline" for chart in charts) and width < em * _AXIS and found.zoom > 1.0
        if width < em * _NARROWEST or listed:
            return False
        if found.level:
            return max(self._levelled(charts, width, found)) <= place.h
        return sum(self._height(chart, width, found) for chart in charts) + self._gap * (len(charts) - 1) <= place.h

    def _start(self, charts: Sequence[Snapshot], place: Rect, found: Fit) -> float:
        """Where the marks of charts side by side begin: at one height, a little lower where all have room to spare."""
        if not (found.level and _side_by_side(charts)):
            return 0.0
        width = self._parts(charts, place, found)[0].w
        spare = place.h - max(self._levelled(charts, width, found))
        em = self._measure(found).height("label")
        return max(self._heads(charts, width, found)) + min(em * _LOWER, spare * 0.3)

    def _levelled(self, charts: Sequence[Snapshot], width: float, found: Fit) -> list[float]:
        """The least heights of charts side by side whose marks begin at one height."""
        heights = [self._height(chart, width, found) for chart in charts]
        if not _side_by_side(charts):
            return heights
        heads = self._heads(charts, width, found)
        return [height + max(heads) - head for height, head in zip(heights, heads, strict=True)]

    def _heads(self, charts: Sequence[Snapshot], width: float, found: Fit) -> list[float]:
        metrics = self._measure(found)
        return [head_height(chart, width + 2 * _insets(metrics)[0], metrics) for chart in charts]

    def _parts(self, charts: Sequence[Snapshot], place: Rect, found: Fit) -> list[Rect]:
        count, gap = len(charts), self._gap
        if found.level:
            width = (place.w - gap * (count - 1)) / count
            return [Rect(place.x + at * (width + gap), place.y, width, place.h) for at in range(count)]
        least = [self._height(chart, place.w, found) for chart in charts]
        spare = place.h - sum(least) - gap * (count - 1)
        growth = [kind_of(chart).growth for chart in charts]
        rects, top = [], place.y
        for height, grow in zip(least, growth, strict=True):
            height += spare * grow / sum(growth)
            rects.append(Rect(place.x, top, place.w, height))
            top += height + gap
        return rects

    def _height(self, chart: Snapshot, width: float, found: Fit) -> float:
        """The least height of a chart whose words are so wide."""
        key = (id(chart), width, found.zoom, found.leading)
        if key not in self._least:
            metrics = self._measure(found)
            side, above = _insets(metrics)
            self._least[key] = chart, minimum_height(chart, width + 2 * side, metrics) - 2 * above
        return self._least[key][1]

    def _measure(self, found: Fit) -> QtMetrics:
        key = (found.zoom, found.leading)
        if key not in self._metrics:
            self._metrics[key] = QtMetrics(self.fonts.times(found.zoom), found.leading)
        return self._metrics[key]

    @property
    def _gap(self) -> float:
        return self.fonts.least * _GAP


def _side_by_side(charts: Sequence[Snapshot]) -> bool:
    """Whether charts show values that are read along one line."""
    return len(charts) > 1 and all(kind_of(chart).levels for chart in charts)


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


def _titled(briefing: Briefing, chart: Chart, shown: Snapshot, key: KeySentence | None, *, alone: bool) -> str:
    """The title of a chart, or nothing where the sentence of the slide has said it."""
    if key is None:
        return shown.title
    if shown.kind == "key" and shown.data:
        return ""
    said = {same(briefing, span.ref) for span in key.spans}
    if shown.structure:
        return "" if sum(ref.kind == "node" and ref.id.startswith(f"{chart.id}/") for ref in said) > 2 else shown.title
    spans = read_linked(chart.title.pick(shown.language)).spans
    told = {same(briefing, span.target) for span in spans if span.target}
    return "" if alone and shown.subtitle and told and told <= said else shown.title


def _insets(metrics: QtMetrics) -> tuple[float, float]:
    """The margins inside a drawing, which stand over its place so that its words align with those of the slide."""
    em = metrics.height("label")
    return round(em * 0.95), round(em * 0.45)
