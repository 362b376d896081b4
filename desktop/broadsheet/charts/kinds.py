"""The kinds of chart, by name. A new kind is a module with ``draw``, and a row here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.charts import bars, chain, channels, dots, flow, key, layers, loop, roadmap, share, timeline, trend
from broadsheet.charts.page import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.charts.drawing import Drawing, Metrics
    from broadsheet.charts.snapshot import Snapshot

    View = tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind is drawn, and what it asks of a page.

    Attributes:
        draw: draws on a sheet from its ``top`` on, given the pixels of height to spare and the years to show.
        wide: whether it wants a whole row of the page.
        growth: its share of spare height against its neighbours'.
        plotted: whether it has a time axis to pan and zoom.
        levels: whether its first value stands at the top of its drawing, level with that of a chart beside it.
    """

    draw: Callable[[Sheet, float, View], None]
    wide: bool = False
    growth: float = 1.0
    plotted: bool = False
    levels: bool = False


KINDS: dict[str, Kind] = {
    "trend": Kind(trend.draw, wide=True, growth=2.4, plotted=True),
    "bars": Kind(bars.draw, wide=True, growth=1.2),
    "share": Kind(share.draw, levels=True),
    "dots": Kind(dots.draw, levels=True),
    "key": Kind(key.draw, growth=0.7, levels=True),
    "loop": Kind(loop.draw),
    "chain": Kind(chain.draw),
    "roadmap": Kind(roadmap.draw, growth=1.2),
    "layers": Kind(layers.draw, growth=0.9),
    "flow": Kind(flow.draw, wide=True),
    "channels": Kind(channels.draw, wide=True),
    "timeline": Kind(timeline.draw, wide=True, growth=1.4, plotted=True),
}


def kind_of(snapshot: Snapshot) -> Kind:
    """How a chart is drawn; one of a kind that is not known is told as key figures."""
    return KINDS.get(snapshot.kind, KINDS["key"])


def layout(
    snapshot: Snapshot,
    width: float,
    height: float,
    metrics: Metrics,
    view: tuple[float, float] | None = None,
    source: bool = False,
    start: float = 0.0,
) -> Drawing:
    """Lay a chart out.

    Args:
        snapshot: what to draw; a kind that is not known is drawn as key figures.
        width: of the drawing in logical pixels.
        height: the same; a drawing that needs more (see `minimum_height`) is that much higher.
        metrics: of the fonts in force.
        view: first and last decimal year of a plotted kind; None for all.
        source: whether the drawing itself says where in the text it stands, as one that leaves the window should.
        start: where its marks begin at the least, as those of the chart beside it do; 0 where it stands alone.
    """
    bare = _drawn(snapshot, width, metrics, 0.0, view, source, start)
    spare = height - _height(bare)
    if spare < 1:
        return _finished(bare, max(height, _height(bare)))
    sheet = _drawn(snapshot, width, metrics, spare, view, source, start)
    over = _height(sheet) - height
    if abs(over) >= 1:
        # more or fewer values found room at their marks than without the spare height
        again = _drawn(snapshot, width, metrics, max(0.0, spare - over), view, source, start)
        sheet = again if _height(again) <= height + 1 else sheet if over < 1 else bare
    return _finished(sheet, max(height, _height(sheet)))


def minimum_height(snapshot: Snapshot, width: float, metrics: Metrics, source: bool = False) -> float:
    """The height that shows everything at this width, in pixels."""
    return _height(_drawn(snapshot, width, metrics, 0.0, None, source))


def head_height(snapshot: Snapshot, width: float, metrics: Metrics) -> float:
    """Where the marks of a chart begin that stands alone, in pixels."""
    sheet = Sheet(snapshot, width, metrics, ())
    sheet.head()
    return sheet.top


def _drawn(
    snapshot: Snapshot,
    width: float,
    metrics: Metrics,
    spare: float,
    view: View,
    source: bool,
    start: float = 0.0,
) -> Sheet:
    parts = (snapshot.warning, snapshot.place_text, snapshot.marks)
    said = " · ".join(part for part in parts if part) if source else ""
    sheet = Sheet(snapshot, width, metrics, (*snapshot.notes, *((said,) if said else ())))
    sheet.head()
    sheet.top, sheet.levelled = max(sheet.top, start), start > 0
    kind_of(snapshot).draw(sheet, spare, view)
    return sheet


def _height(sheet: Sheet) -> float:
    return sheet.top + sheet.foot_height()


def _finished(sheet: Sheet, height: float) -> Drawing:
    sheet.foot(height - sheet.foot_height())
    return sheet.finish(height)
