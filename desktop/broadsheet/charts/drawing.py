"""The result of a layout: shapes and labels in logical pixels, colours and fonts by role. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from broadsheet.model import Ref

FontRole = Literal["title", "label", "label_bold", "value", "hero", "note"]
Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Rect:
    """An axis-parallel rectangle; y grows downwards."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """X of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Y of the lower edge."""
        return self.y + self.h

    def overlaps(self, other: Rect, slack: float = 0.0) -> bool:
        """True where the two share area (more than ``slack`` pixels deep in both directions)."""
        return (
            min(self.right, other.right) - max(self.x, other.x) > slack
            and min(self.bottom, other.bottom) - max(self.y, other.y) > slack
        )

    def contains(self, x: float, y: float) -> bool:
        """True where the point lies inside or on the edge."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def grown(self, by: float) -> Rect:
        """The rectangle with every edge moved out by ``by`` pixels."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


@dataclass(frozen=True, slots=True)
class Shape:
    """One painted shape.

    Attributes:
        form: box, disc (inscribed in rect), ring (a disc without fill), line (from rect's top left by w, h, which
            may be negative), fade (a box whose fill fades out towards ``fade_to``), diamond (inscribed in rect),
            round (a box with rounded corners), path (a line through ``points``, its corners rounded).
        fill, stroke: palette roles or empty. dash: True for a dashed stroke. width: stroke width in pixels.
        fade_to: left, right, up or down, for a fade.
        hatch: palette role of slanting lines that fill the shape instead of a fill; empty for none.
        points: of a path; head: whether it ends in an arrow head.
    """

    form: Literal["box", "disc", "ring", "diamond", "line", "fade", "round", "path"]
    rect: Rect
    fill: str = ""
    stroke: str = ""
    width: float = 1.0
    dash: bool = False
    fade_to: str = ""
    hatch: str = ""
    points: tuple[tuple[float, float], ...] = ()
    head: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text inside its measured rectangle.

    Attributes:
        ref: what the label names, so that pointing at it is pointing at its mark; None for plain words.
    """

    text: str
    rect: Rect
    font: FontRole = "label"
    colour: str = "ink"
    align: Align = "left"
    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class Grip:
    """Where a mark is taken hold of to move its value along an axis.

    Attributes:
        x, y: the place of the value.
        level: whether values grow to the right, else upwards.
        per_unit: pixels a unit of the table.
        value: the value that stands there.
    """

    x: float
    y: float
    level: bool
    per_unit: float
    value: float


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands for a figure, claim or entity: its shapes, where it is hit, and how it reads aloud.

    Attributes:
        hit: rectangles that react to the pointer; the first is the one a lit mark is framed by.
        spoken: name and value as a screen reader says them.
        layer: article or context.
        grip: where its value is moved; None where no axis shows it, or nothing may be moved.
    """

    ref: Ref
    shapes: tuple[Shape, ...]
    hit: tuple[Rect, ...]
    spoken: str
    layer: str = "article"
    grip: Grip | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """A linear axis of a plotted kind, for the host: data range, pixel range, ticks as (data value, text)."""

    low: float
    high: float
    pixel_low: float
    pixel_high: float
    ticks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, laid out.

    Attributes:
        width, height: its size in logical pixels.
        shapes: what is not a mark (axes, rules, break marks), painted first.
        marks: painted after, in order.
        labels: painted last; none overlaps another label or a foreign mark.
        plot: the plotting rectangle of a plotted kind, else None; x_axis: its time axis.
        summary: the chart in one sentence, for screen readers.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    plot: Rect | None = None
    x_axis: Axis | None = None
    summary: str = ""


class Metrics(Protocol):
    """Measures text in the fonts of a theme, in logical pixels."""

    def width(self, text: str, font: FontRole) -> float:
        """Advance width of one line."""

    def height(self, font: FontRole) -> float:
        """Line height."""
