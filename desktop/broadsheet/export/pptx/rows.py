"""Bars that lie, and shares of a whole, as charts of the receiving program."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.charts.page import colour_of
from broadsheet.export.pptx.gap import bare
from broadsheet.export.pptx.plot import AWAY, Plot, Series, Value
from broadsheet.export.pptx.shapes import around
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.charts.datum import Datum
    from broadsheet.charts.drawing import Label, Mark
    from broadsheet.export.pptx.labels import Block
    from broadsheet.typeset.slides.picture import PlacedChart

KINDS = frozenset({"bars", "share", "dots"})
_VALUES = frozenset({"value", "hero"})
_STEP = 1.0
"""Units by which bars of one chart may be out of step."""
_THIN = 6.0
"""Bars farther apart than this many of their own thickness are charts of their own."""
_PAD = 4.0


class _Row(NamedTuple):
    """A bar: its figure, its mark, the whole it is part of, the bar itself up to its value, and its words."""

    datum: Datum
    mark: Mark
    track: Rect | None
    body: Rect
    label: Label | None

    @property
    def middle(self) -> float:
        return self.body.y + self.body.h / 2


def rows(chart: PlacedChart, texts: Sequence[Block]) -> list[Plot]:
    """The bars of a chart: as few charts as there are runs of bars at equal distances.

    Args:
        chart: of one of `KINDS`; dots have bars where there are too many to count.
        texts: its labels.
    """
    found = list(_rows(chart, texts))
    return [_plot(chart, run) for run in _runs(found)]


def _rows(chart: PlacedChart, texts: Sequence[Block]) -> Iterator[_Row]:
    data = {datum.ref: datum for datum in chart.snapshot.data}
    for mark in chart.drawing.marks:
        datum = data.get(mark.ref)
        boxes = [shape for shape in mark.shapes if shape.form == "box"]
        if datum is None or not datum.value or datum.assumed or not boxes:
            continue
        track = boxes[0].rect if boxes[0].fill == "track" else None
        if track and len(boxes) < 2:
            continue
        body = boxes[1].rect if track else boxes[0].rect
        labels = (block.lines[0][0] for block in texts if block.ref == mark.ref and _prints(block, datum))
        yield _Row(datum, mark, track, body, next(labels, None))


def _prints(block: Block, datum: Datum) -> bool:
    """Whether a block is the value alone, on one line."""
    first = block.lines[0][0]
    same = first.text.replace(" ", "") == datum.text.replace(" ", "")
    return same and first.font in _VALUES and len(block.lines) == 1 and len(block.lines[0]) == 1


def _runs(found: Sequence[_Row]) -> list[list[_Row]]:
    runs: list[list[_Row]] = []
    for row in found:
        if runs and _fits(runs[-1], row):
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _fits(run: Sequence[_Row], row: _Row) -> bool:
    last = run[-1]
    apart = row.middle - last.middle
    alike = (row.datum.layer, row.datum.unit_id, row.track is None) == (
        last.datum.layer,
        last.datum.unit_id,
        last.track is None,
    )
    even = all(abs(b.middle - a.middle - apart) < _STEP for a, b in itertools.pairwise(run))
    same = row.track is None or row.label is None or row.label.font == "value"
    return (
        alike and even and same and abs(row.body.h - last.body.h) < _STEP and row.body.h <= apart <= _THIN * row.body.h
    )


def _plot(chart: PlacedChart, run: Sequence[_Row]) -> Plot:
    per_unit, zero = _scale(run)
    pitch = run[1].middle - run[0].middle if len(run) > 1 else run[0].body.h
    low = min(0.0, *(row.datum.amount for row in run), 0.0)
    left = zero + low * per_unit
    margin = min((label.rect.x for label in chart.drawing.labels), default=left)
    right = (
        run[0].track.right if run[0].track else max(chart.drawing.width - margin, max(row.body.right for row in run))
    )
    inner = Rect(left, run[0].middle - pitch / 2, right - left, pitch * len(run))
    high = low + inner.w / per_unit
    series = tuple(_series(chart, run, inner, high))
    words = [row.label.rect for row in run if row.label]
    rects = [inner.grown(_PAD), *(rect.grown(_PAD) for rect in words)]
    thick = run[0].body.h
    return Plot(
        frame=around(rects),
        inner=inner,
        categories=tuple(_category(row.datum) for row in run),
        series=series,
        level=True,
        low=low,
        high=high,
        gap=max(0, round((pitch - thick) / thick * 100)),
        overlap=100 if len(series) > 1 else 0,
        refs=frozenset(row.mark.ref for row in run),
    )


def _scale(run: Sequence[_Row]) -> tuple[float, float]:
    """Units of the slide a unit of the values, and where zero is; by the longest bar."""
    row = max(run, key=_length)
    return row.body.w / abs(row.datum.amount), row.body.x if row.datum.amount > 0 else row.body.right


def _length(row: _Row) -> float:
    return row.body.w


def _series(chart: PlacedChart, run: Sequence[_Row], inner: Rect, high: float) -> Iterator[Series]:
    """The values; what of a hedge is beyond them; the rest of a whole."""
    first = run[0].datum
    values = tuple(row.datum.value for row in run)
    beyond = tuple(_beyond(row.datum) for row in run)
    shown = {at: _value(row, stacked=bool(row.track) or any(beyond)) for at, row in enumerate(run)}
    names = dict.fromkeys(row.datum.name for row in run)
    name = first.name if len(names) == 1 else chart.snapshot.title or first.name
    unit = word("aside", chart.snapshot.language, name, first.unit) if first.unit else name
    yield Series(unit, "bar", colour_of(first), values, shown)
    if any(beyond):
        name = word("indicative", chart.snapshot.language)
        yield Series(name, "bar", colour_of(first), beyond, fade="track" if run[0].track else "card")
    if run[0].track:
        rest = tuple(_rest(high, value, more) for value, more in zip(values, beyond, strict=True))
        name = word("rest", chart.snapshot.language, "").strip()
        yield Series(name[:1].upper() + name[1:], "bar", "track", rest)


def _rest(high: float, value: Decimal | None, more: Decimal | None) -> Decimal:
    whole = Decimal(repr(round(high, 6))).normalize()
    return max(Decimal(0), whole - (value or Decimal(0)) - (more or Decimal(0)))


def _beyond(datum: Datum) -> Decimal | None:
    if datum.band and datum.value is not None and datum.high is not None and datum.high > datum.value:
        return datum.high - datum.value
    return None


def _value(row: _Row, *, stacked: bool) -> Value:
    """A bar's words: at its end, or, of one with more behind it, moved there from its middle."""
    datum, label = row.datum, row.label
    soft = max(0.0, datum.band[0] / datum.amount) if datum.band and datum.band[0] < datum.amount else None
    if label is None or datum.amount < 0:
        return Value(soft=soft)
    if not stacked:
        away = max(0.0, label.rect.x - row.body.right)
        return Value(bare(label.text), label, "outEnd", (away * AWAY, 0.0), soft)
    across = label.rect.x + label.rect.w / 2 - (row.body.x + row.body.w / 2)
    return Value(bare(label.text), label, "ctr", (across, label.rect.y + label.rect.h / 2 - row.middle), soft)


def _category(datum: Datum) -> str:
    return " · ".join(part for part in (datum.name, datum.period) if part)
