"""A chart of a slide: charts of the receiving program where it has the kind, shapes for everything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.export.pptx.labels import Block, blocks
from broadsheet.export.pptx.names import called
from broadsheet.export.pptx.rows import KINDS, rows
from broadsheet.export.pptx.shapes import around, extent, group, moved, shape
from broadsheet.export.pptx.text import body, paragraph, text_box
from broadsheet.export.pptx.times import bases, times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.charts.drawing import Label, Mark, Rect, Shape
    from broadsheet.export.pptx.plot import Plot
    from broadsheet.export.pptx.shapes import Numbers
    from broadsheet.export.pptx.text import Ink
    from broadsheet.typeset.slides.picture import PlacedChart


@dataclass(frozen=True, slots=True)
class Parts:
    """What becomes of a chart.

    Attributes:
        plots: charts of the receiving program.
        shapes: of the drawing, which are drawn, those of no mark.
        marks: the same with the shapes and words that are drawn of them.
        texts: words of no mark.
        values: words that print a value, whoever writes them.
    """

    chart: PlacedChart
    plots: tuple[Plot, ...]
    shapes: tuple[Shape, ...]
    marks: tuple[tuple[Mark, tuple[Shape, ...], tuple[Block, ...]], ...]
    texts: tuple[Block, ...]
    values: tuple[Block, ...]


def parts_of(chart: PlacedChart) -> Parts:
    """Divide a chart into what is drawn and what is not."""
    texts = blocks(chart.drawing.labels)
    kind = chart.snapshot.kind
    plots = rows(chart, texts) if kind in KINDS else times(chart, texts) if kind == "trend" else []
    printed = {value.label for plot in plots for each in plot.series for value in each.shown.values() if value.label}
    printed |= _ticks(chart, plots)
    values = tuple(block for block in texts if block.value and block.ref)
    texts = [block for block in texts if block.lines[0][0] not in printed]
    taken = frozenset(ref for plot in plots for ref in plot.refs)
    shapes = tuple(_left_of_drawing(chart, plots)) if kind == "trend" else chart.drawing.shapes
    owners = {mark.ref: at for at, mark in reversed(list(enumerate(chart.drawing.marks)))}
    marks = []
    for at, mark in enumerate(chart.drawing.marks):
        kept = tuple(_left_of_mark(mark, kind)) if mark.ref in taken else mark.shapes
        own = tuple(block for block in texts if block.ref and owners.get(block.ref) == at)
        marks.append((mark, kept, own))
    loose = tuple(block for block in texts if not block.ref or block.ref not in owners)
    return Parts(chart, tuple(plots), shapes, tuple(marks), loose, values)


def drawn(parts: Parts, numbers: Numbers, ink: Ink) -> str:
    """What is drawn of a chart, as one group; nothing where that is nothing."""
    chart = parts.chart
    colours = ink.hand.colours
    told: list[str] = []
    rects: list[Rect] = []
    for each in parts.shapes:
        told.append(shape(each, chart.x, chart.y, numbers, colours, called(each.form, ink.hand)))
        rects.append(moved(extent(each), chart.x, chart.y))
    for mark, shapes, texts in parts.marks:
        if shapes or texts:
            xml, rect = _mark(chart, mark, shapes, texts, numbers, ink)
            told.append(xml)
            rects.append(rect)
    for block in parts.texts:
        told.append(text(block, chart, numbers, ink))
        rects.append(moved(block.rect, chart.x, chart.y))
    if not told:
        return ""
    about = "" if parts.plots else chart.drawing.summary
    name = chart.snapshot.title or called(chart.snapshot.kind, ink.hand)
    return group(told, around(rects), numbers.next(), name, about=about, quiet=False)


def text(block: Block, chart: PlacedChart, numbers: Numbers, ink: Ink) -> str:
    """A block of labels as a box of words; its lines are those of the drawing."""
    runs = block.runs(ink.fonts, ink.lit)
    pitch = block.lines[1][0].rect.y - block.lines[0][0].rect.y if len(block.lines) > 1 else 0.0
    within = body([paragraph(runs, ink.hand, align=block.align, pitch=pitch)], wrap=False)
    return text_box(numbers.next(), block.text, moved(block.rect, chart.x, chart.y), within)


def _mark(
    chart: PlacedChart, mark: Mark, shapes: Sequence[Shape], texts: Sequence[Block], numbers: Numbers, ink: Ink
) -> tuple[str, Rect]:
    """A mark with its words: one group, where it is more than one thing."""
    told = [shape(each, chart.x, chart.y, numbers, ink.hand.colours, mark.spoken) for each in shapes]
    told += [text(block, chart, numbers, ink) for block in texts]
    rects = [extent(each) for each in shapes] + [block.rect for block in texts]
    rect = moved(around(rects), chart.x, chart.y)
    if len(told) == 1 and texts:
        return told[0], rect
    return group(told, rect, numbers.next(), mark.spoken, about=mark.spoken), rect


def _left_of_mark(mark: Mark, kind: str) -> Iterator[Shape]:
    """Of a mark that a chart shows: bands beside the points and above the bars of a line, which it cannot."""
    if kind != "trend":
        return
    barred = mark.shapes[0].form == "box"
    yield from (each for each in mark.shapes if each.form == "fade" and not (barred and each.fade_to == "down"))


def _left_of_drawing(chart: PlacedChart, plots: Sequence[Plot]) -> Iterator[Shape]:
    """Of a drawing through time: baselines and breaks; lines through points where no chart draws them."""
    whole = len(plots) == len(bases(chart))
    yield from (
        each for each in chart.drawing.shapes if not (whole and each.form == "line" and each.stroke == "figure")
    )


def _ticks(chart: PlacedChart, plots: Sequence[Plot]) -> set[Label]:
    """Years under an axis that a chart prints itself."""
    feet = [plot.inner.bottom for plot in plots if plot.ticks]
    if not feet or len(feet) < len(bases(chart)):
        return set()
    years = {words for _, words in chart.drawing.x_axis.ticks} if chart.drawing.x_axis else set()
    return {
        label for label in chart.drawing.labels if label.text in years and label.font == "label" and _under(label, feet)
    }


def _under(label: Label, feet: Sequence[float]) -> bool:
    return any(0 <= label.rect.y - foot < label.rect.h * 1.5 for foot in feet)
