"""A chart on a page of its own, with the page marks around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.charts.image import usual_size
from broadsheet.charts.kinds import layout
from broadsheet.charts.metrics import QtMetrics
from broadsheet.charts.snapshot import snapshot
from broadsheet.typeset.marks import room_for

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Drawing
    from broadsheet.export.order import Order
    from broadsheet.model import Chart
    from broadsheet.model.page_marks import PageMarks
    from broadsheet.theme.fonts import Fonts

_SIDE, _EDGE = 16.0, 10.0
"""Margins of the page marks beside and above, in pixels of the layout."""


@dataclass(frozen=True, slots=True)
class ChartPage:
    """A chart, laid out; lengths in its own pixels.

    Attributes:
        title: of the chart, plain words.
        width, height: of the page. zoom: pixels of scale 1 for one of these.
        top: where the chart begins, below the marks at the head.
        inner: the page within its margins, where marks stand.
    """

    drawing: Drawing
    title: str
    width: float
    height: float
    zoom: float
    top: float
    inner: Rect


def chart_page(order: Order, chart: Chart, fonts: Fonts, *, last: bool) -> ChartPage:
    """Lay a chart out.

    A picture that is wider than a chart of its kind usually is grows as a whole, letters too, so that it can be read
    where it is set at the width of a page; a narrower one is laid out anew, at the usual size of its letters.
    """
    shown = snapshot(order.briefing, chart, order.language)
    metrics = QtMetrics(fonts)
    width, height = usual_size(shown, metrics, order.options.width)
    drawing = layout(shown, width, height, metrics, source=True)
    head, foot = _rooms(width, height, order.options.marks, fonts, last=last)
    whole = height + head + foot
    inner = Rect(_SIDE, _EDGE, width - 2 * _SIDE, whole - 2 * _EDGE)
    return ChartPage(drawing, shown.title, width, whole, order.options.width / width, head, inner)


def _rooms(width: float, height: float, marks: PageMarks, fonts: Fonts, *, last: bool) -> tuple[float, float]:
    """What the marks take above and below a chart; their letters are as large as the page lets them be."""
    head = foot = 0.0
    for _ in range(3):  # a page that grows for its marks may set them larger
        inner = Rect(_SIDE, _EDGE, width - 2 * _SIDE, height + head + foot - 2 * _EDGE)
        room = room_for(inner, marks, fonts, last=last)
        above, below = room.y - inner.y, inner.bottom - room.bottom
        head, foot = (above + _EDGE / 2 if above else 0.0), (below + _EDGE / 2 if below else 0.0)
    return head, foot
