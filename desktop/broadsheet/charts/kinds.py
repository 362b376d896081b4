"""The kinds of chart, by name. A new kind is a module with ``draw`` and ``least``, and a row here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.charts import bars, dots, key, share, trend
from broadsheet.charts.page import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.charts.drawing import Drawing, Metrics
    from broadsheet.charts.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind is drawn, and what it asks of a page.

    Attributes:
        draw: draws on a sheet between its ``top`` and a height.
        least: least height of that drawing in pixels.
        wide: whether it wants a whole row of the page.
        growth: its share of spare height against its neighbours'.
        plotted: whether it has a time axis to pan and zoom; ``draw`` takes a view then.
    """

    draw: Callable[..., None]
    least: Callable[[Sheet], float]
    wide: bool = False
    growth: float = 1.0
    plotted: bool = False


KINDS: dict[str, Kind] = {
    "trend": Kind(trend.draw, trend.least, wide=True, growth=2.4, plotted=True),
    "bars": Kind(bars.draw, bars.least, wide=True, growth=1.2),
    "share": Kind(share.draw, share.least),
    "dots": Kind(dots.draw, dots.least),
    "key": Kind(key.draw, key.least, growth=0.7),
}


def layout(
    snapshot: Snapshot, width: float, height: float, metrics: Metrics, view: tuple[float, float] | None = None
) -> Drawing:
    """Lay a chart out.

    Args:
        snapshot: what to draw; a kind that is not known is drawn as key figures.
        width: of the drawing in logical pixels.
        height: the same; less than `minimum_height` draws at that height.
        metrics: of the fonts in force.
        view: first and last decimal year of a plotted kind; None for all.
    """
    kind = KINDS.get(snapshot.kind, KINDS["key"])
    height = max(height, minimum_height(snapshot, width, metrics))
    sheet = Sheet(snapshot, width, metrics)
    sheet.head()
    bottom = height - sheet.foot_height()
    if kind.plotted:
        kind.draw(sheet, bottom, view)
    else:
        kind.draw(sheet, bottom)
    sheet.foot(bottom)
    return sheet.finish(height)


def minimum_height(snapshot: Snapshot, width: float, metrics: Metrics) -> float:
    """The height that shows everything at this width, in pixels."""
    kind = KINDS.get(snapshot.kind, KINDS["key"])
    sheet = Sheet(snapshot, width, metrics)
    sheet.head()
    return sheet.top + kind.least(sheet) + sheet.foot_height()
