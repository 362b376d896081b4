"""Graphics the size of a word: a series, a share, a part or a rank on the baseline of a line of text, no label."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Literal, NamedTuple

from broadsheet.charts.bands import bar
from broadsheet.charts.drawing import Drawing, Mark, Rect, Shape
from broadsheet.charts.page import around, colour_of
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.derive.word_graphics import Point, WordGraphic

HEIGHT = 0.8
"""Height of every graphic in em: that of a capital letter or a figure."""

_SHARE = (2.0, 0.44)
"""Width and height of the bar of a share in em."""

_DOT, _PITCH = 0.26, 0.35
"""A dot of a count, and from one dot to the next, in em."""

_ONE_ROW, _DOTS = 8, 20
"""So many dots stand in a row; more in two, still more as a bar of the whole."""

_NARROW, _WIDE = 1.5, 4.2
"""Least and greatest width of a series in em."""

_STEP = 0.52
"""From one point of a series to the next in em, where there is room."""

_OWN, _OTHER = 0.34, 0.18
"""How wide the figure's own mark is in em, and how wide those beside it are."""


class Value(NamedTuple):
    """A value as a bar is drawn of it."""

    ref: Ref
    layer: str
    amount: float
    band: tuple[float, float] | None
    assumed: str = ""


def width(graphic: WordGraphic) -> float:
    """Width in em, without the room around it."""
    if graphic.kind == "series":
        return _series_width([point.at for point in graphic.points])
    if graphic.kind == "share" or graphic.whole > _DOTS:
        return _SHARE[0]
    return _PITCH * (_columns(graphic) - 1) + _DOT


def layout(graphic: WordGraphic, em: float, words: str = "") -> Drawing:
    """Lay a graphic out; its lower edge is the baseline.

    Args:
        graphic: what it shows.
        em: size of the letters beside it in pixels.
        words: the graphic as a sentence.
    """
    box = Rect(0.0, 0.0, width(graphic) * em, HEIGHT * em)
    draw = {"series": _series, "share": _share, "part": _part, "rank": _rank}[graphic.kind]
    shapes, marks = draw(graphic, box, em)
    return Drawing(box.w, box.h, tuple(shapes), tuple(marks), (), summary=words)


_Drawn = tuple[list[Shape], list[Mark]]


def _ref(graphic: WordGraphic) -> Ref:
    return Ref("claim" if graphic.claim else "figure", graphic.figure)


def _mark(graphic: WordGraphic, value: Value, shapes: Iterable[Shape]) -> Mark:
    drawn = tuple(shapes)
    return Mark(value.ref, drawn, (around([shape.rect for shape in drawn]),), graphic.figure, value.layer)


# A share, a part, a rank


def _share(graphic: WordGraphic, box: Rect, em: float) -> _Drawn:
    """The whole as a track, the part filled; a band fades."""
    band = (graphic.low, graphic.high) if graphic.low < graphic.high else None
    value = Value(_ref(graphic), "article", graphic.value, band, graphic.assumed)
    track = Rect(0.0, box.h - _SHARE[1] * em - em * 0.08, box.w, _SHARE[1] * em)
    shapes = [Shape("box", track, fill="track"), *bar(value, _Across(track, graphic.whole), horizontal=True)]
    return [], [_mark(graphic, value, shapes)]


class _Across:
    """The rectangle between two values, within the track."""

    def __init__(self, track: Rect, whole: float) -> None:
        self._track, self._whole = track, whole

    def __call__(self, a: float, b: float) -> Rect:
        left, right = sorted(self._track.w * min(1.0, max(0.0, value / self._whole)) for value in (a, b))
        return Rect(left, self._track.y, right - left, self._track.h)


def _part(graphic: WordGraphic, box: Rect, em: float) -> _Drawn:
    """So many dots filled, the others open."""
    if graphic.whole > _DOTS:
        return _share(graphic, box, em)
    return _dots(graphic, box, em, range(int(graphic.value)))


def _rank(graphic: WordGraphic, box: Rect, em: float) -> _Drawn:
    """The dot of the place filled, or a dot on a line where the places are many."""
    if graphic.whole <= _DOTS:
        return _dots(graphic, box, em, range(int(graphic.value) - 1, int(graphic.value)))
    value = Value(_ref(graphic), "article", graphic.value, None, graphic.assumed)
    middle, size = box.h - em * 0.3, _OWN * em
    x = size / 2 + (box.w - size) * (graphic.value - 1) / (graphic.whole - 1)
    line = Shape("line", Rect(0.0, middle, box.w, 0.0), stroke="ink_soft")
    dot = _filled("disc", Rect(x - size / 2, middle - size / 2, size, size), value)
    return [line], [_mark(graphic, value, [dot])]


def _columns(graphic: WordGraphic) -> int:
    whole = int(graphic.whole)
    return whole if whole <= _ONE_ROW else math.ceil(whole / 2)


def _dots(graphic: WordGraphic, box: Rect, em: float, filled: range) -> _Drawn:
    """A dot for each of the whole, row by row."""
    value = Value(_ref(graphic), "article", graphic.value, None, graphic.assumed)
    columns, whole = _columns(graphic), int(graphic.whole)
    rows = math.ceil(whole / columns)
    top = box.h - em * 0.3 - _DOT * em / 2 - (rows - 1) * _PITCH * em / 2
    shapes = []
    for at in range(whole):
        x, y = at % columns * _PITCH * em, top + at // columns * _PITCH * em
        rect = Rect(x, y, _DOT * em, _DOT * em)
        solid = _filled("disc", rect, value)
        shapes.append(solid if at in filled else Shape("ring", rect, stroke="ink_soft", width=0.9))
    return [], [_mark(graphic, value, shapes)]


# A series


def _series_width(times: list[float]) -> float:
    """Wide enough for the nearest two points to stand apart, where that can be."""
    apart = sorted(set(times))
    gaps = [b - a for a, b in itertools.pairwise(apart)]
    wanted = (apart[-1] - apart[0]) / min(gaps) * _STEP + _OWN if gaps else 0.0
    return min(_WIDE, max(_NARROW, wanted))


class _Plot:
    """Scales of a series: linear in time, and from zero."""

    def __init__(self, points: tuple[Point, ...], box: Rect, em: float) -> None:
        self.first, self.last = points[0].at, points[-1].at
        self.left, self.room = _OWN * em / 2, box.w - _OWN * em
        low = min(0.0, *(point.low for point in points))
        high = max(0.0, *(point.high for point in points))
        # A dot near the lower edge would hang below the baseline.
        deep = any(point.value - low < (high - low) / 4 for point in points)
        head, foot = _OWN * em / 2, (_OWN * em / 2 if deep else 0.0)
        self.per_unit = (box.h - head - foot) / ((high - low) or 1.0)
        self.zero = head + high * self.per_unit

    def x(self, at: float) -> float:
        return self.left + self.room * (at - self.first) / ((self.last - self.first) or 1.0)

    def y(self, value: float) -> float:
        return self.zero - value * self.per_unit


def _series(graphic: WordGraphic, box: Rect, em: float) -> _Drawn:
    """The article's values as bars, or points on a line; outside ones as diamonds on stems; a mark at each break."""
    plot = _Plot(graphic.points, box, em)
    shapes = [Shape("line", Rect(0.0, plot.zero, box.w, 0.0), stroke="ink_soft", width=1.0)]
    marks = []
    runs = list(_runs(graphic.points))
    for before, after in itertools.pairwise(runs):
        if before[-1].segment != after[0].segment:
            x = (plot.x(before[-1].at) + plot.x(after[0].at)) / 2
            shapes.append(Shape("line", Rect(x, 0.0, 0.0, box.h), stroke="ink_soft", dash=True))
    for run in runs:
        shapes += _line(plot, run, em)
        marks += [_mark_of(graphic, plot, point, len(run) > 1, em) for point in run]
    return shapes, marks


def _runs(points: tuple[Point, ...]) -> Iterator[tuple[Point, ...]]:
    """Points of one segment and one layer that follow one another."""
    for _, run in itertools.groupby(points, key=_run_of):
        yield tuple(run)


def _run_of(point: Point) -> tuple[int, bool]:
    return point.segment, point.context


def _line(plot: _Plot, run: tuple[Point, ...], em: float) -> Iterator[Shape]:
    """Straight lines between the article's own comparable points."""
    for a, b in itertools.pairwise(run if not run[0].context else ()):
        x, y = plot.x(a.at), plot.y(a.value)
        stroke = Rect(x, y, plot.x(b.at) - x, plot.y(b.value) - y)
        yield Shape("line", stroke, stroke="figure", width=em * 0.07, dash=bool(a.assumed or b.assumed))


def _mark_of(graphic: WordGraphic, plot: _Plot, point: Point, on_line: bool, em: float) -> Mark:
    """One value; the figure's own is the larger."""
    own = point.figure == graphic.figure
    ref = _ref(graphic) if own else Ref("figure", point.figure)
    band = (point.low, point.high) if point.low < point.high else None
    value = Value(ref, "context" if point.context else "article", point.value, band, point.assumed)
    size = (_OWN if own else _OTHER) * em
    if point.context:
        return _mark(graphic, value, _diamond(plot, point, value, max(size, 0.26 * em)))
    if not on_line:
        return _mark(graphic, value, bar(value, _Upright(plot, plot.x(point.at), size), horizontal=False))
    return _mark(graphic, value, _disc(plot, point, value, size))


class _Upright:
    """The rectangle between two values of a bar at a place."""

    def __init__(self, plot: _Plot, x: float, size: float) -> None:
        self._plot, self._left, self._size = plot, x - size / 2, size

    def __call__(self, a: float, b: float) -> Rect:
        top, bottom = sorted((self._plot.y(a), self._plot.y(b)))
        return Rect(self._left, top, self._size, bottom - top)


def _diamond(plot: _Plot, point: Point, value: Value, size: float) -> Iterator[Shape]:
    x, y = plot.x(point.at), plot.y(point.value)
    yield Shape("line", Rect(x, y, 0.0, plot.zero - y), stroke="context", width=1.0)
    yield from _bands(plot, point, value, size)
    yield _filled("diamond", Rect(x - size / 2, y - size / 2, size, size), value)


def _disc(plot: _Plot, point: Point, value: Value, size: float) -> Iterator[Shape]:
    yield from _bands(plot, point, value, size)
    x, y = plot.x(point.at), plot.y(point.value)
    yield _filled("disc", Rect(x - size / 2, y - size / 2, size, size), value)


def _filled(kind: Literal["disc", "diamond"], rect: Rect, value: Value) -> Shape:
    """A dot in the colour of the value; what is supposed is hatched within dashes, as in every chart."""
    colour = colour_of(value)
    if value.assumed:
        return Shape(kind, rect, hatch=colour, stroke=colour, width=1.0, dash=True)
    return Shape(kind, rect, fill=colour)


def _bands(plot: _Plot, point: Point, value: Value, size: float) -> Iterator[Shape]:
    """What a hedge leaves open."""
    across = _Upright(plot, plot.x(point.at), size)
    if point.low < point.value:
        yield Shape("fade", across(point.low, point.value), fill=colour_of(value), fade_to="down")
    if point.high > point.value:
        yield Shape("fade", across(point.value, point.high), fill=colour_of(value), fade_to="up")
