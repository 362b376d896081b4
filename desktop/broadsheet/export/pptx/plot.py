"""What a chart of the receiving program is made of: categories, series and where everything stands. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from broadsheet.charts.drawing import Label, Rect
    from broadsheet.model import Ref

AWAY = 0.8
"""How much of the distance from a mark to its words is asked for: programs keep a little of their own."""


@dataclass(frozen=True, slots=True)
class Value:
    """How one point of a series is shown.

    Attributes:
        text: as it is printed, with its hedge; empty for a point without words.
        label: whose type and colour the words have.
        side: where the words stand by default. shift: how far from there, in units.
        soft: share of a bar, from its beginning, at which the band of a hedge begins; None for a plain one.
    """

    text: str = ""
    label: Label | None = None
    side: str = ""
    shift: tuple[float, float] = (0.0, 0.0)
    soft: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One series.

    Attributes:
        name: heads its column.
        style: bar, line, or points without a line.
        colour: role of the palette. fade: whether a bar fades into the track.
        values: one a category, None where there is none.
        shown: by category, how its point is shown.
        size: of its points.
    """

    name: str
    style: Literal["bar", "line", "points"]
    colour: str
    values: tuple[Decimal | None, ...]
    shown: Mapping[int, Value] = field(default_factory=dict)
    fade: str = ""
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart.

    Attributes:
        frame: its place in the drawing; inner: the place of the plot itself.
        categories: in the order of their axis, top down or from the left.
        level: whether bars lie.
        low, high: ends of the axis of values.
        gap: between two bars in hundredths of a bar. overlap: of the bars of one category.
        ticks: whether the categories are printed.
        tick: whose type and colour they have.
        refs: what it shows.
    """

    frame: Rect
    inner: Rect
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    level: bool
    low: float
    high: float
    gap: int
    overlap: int
    refs: frozenset[Ref]
    ticks: bool = False
    tick: Label | None = None

    @property
    def stacked(self) -> bool:
        """Whether the bars of a category stand on one another."""
        return self.level and len(self.series) > 1
