"""The sheet a chart is laid out on: title above, footnotes below, the drawing between; collects marks and labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Drawing, Label, Mark, Rect, Shape
from broadsheet.charts.wrap import balanced, overhang, wrap
from broadsheet.i18n.content import word
from broadsheet.i18n.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.datum import Datum, Valued
    from broadsheet.charts.drawing import Align, Axis, FontRole, Grip, Metrics
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.model import Ref


_LOST = 2
"""So few characters in a line of their own look lost."""


@dataclass
class Sheet:
    """A drawing in the making.

    Attributes:
        width: of the whole drawing in pixels.
        em: height of a label's line, the measure of every gap.
        top: where the next thing may start.
        levelled: whether its marks begin where those of a chart beside it do.
        foot_notes: paragraphs under the drawing.
    """

    snapshot: Snapshot
    width: float
    metrics: Metrics
    foot_notes: tuple[str, ...]
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    top: float = 0.0
    levelled: bool = False
    plot: Rect | None = None
    x_axis: Axis | None = None

    def __post_init__(self) -> None:
        self.em = self.metrics.height("label")
        self.left = round(self.em * 0.95)
        self.right = self.width - self.left
        self.top = round(self.em * 0.8)

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.right - self.left

    def state(self) -> tuple[int, int, int, float]:
        """Where the drawing stands, for `rewind`."""
        return len(self.shapes), len(self.marks), len(self.labels), self.top

    def rewind(self, state: tuple[int, int, int, float]) -> None:
        """Take back everything drawn since a state."""
        shapes, marks, labels, self.top = state
        self.plot = None
        del self.shapes[shapes:], self.marks[marks:], self.labels[labels:]

    def measure(self, text: str, font: FontRole) -> float:
        """Width of a line as `label` sets it."""
        return self.metrics.width(spaced(text), font)

    def overhang(self, line: str, font: FontRole) -> float:
        """How far left of its edge a line stands that a full-width sign opens."""
        return overhang(line, partial(self.metrics.width, font=font))

    def height(self, font: FontRole) -> float:
        """Height of a line."""
        return self.metrics.height(font)

    def head(self) -> None:
        """Title and subtitle."""
        lines = balanced(self.snapshot.title, self.room, "title", self.metrics)
        real = self.snapshot.real
        if real:  # what is supposed stands as high as what is, so that nothing moves while a value is moved
            room = len(balanced(real.title, self.room, "title", self.metrics))
            bare = (word("what_if", self.snapshot.language),)
            lines = (*lines, *[""] * (room - len(lines))) if len(lines) <= room else (*bare, *[""] * (room - 1))
        for line in lines:
            if line:
                self.label(
                    line, self.left - self.overhang(line, "title"), self.top, "title", "accent" if real else "ink"
                )
            self.top += self.height("title")
        if self.snapshot.subtitle:
            self.top += self.em * 0.1
            self.paragraph(self.snapshot.subtitle, "note", "ink_soft")
        self.top += self.em * 0.6

    def foot_height(self) -> float:
        """Height of the footnotes, the gap above them and the margin below."""
        lines = [len(wrap(note, self.room, "note", self.metrics)) for note in self.foot_notes]
        gaps = self.em * 0.5 + self.em * 0.2 * len(lines) if lines else 0.0
        return sum(lines) * self.height("note") + gaps + self.em * 0.5

    def foot(self, top: float) -> None:
        """The footnotes, from this height on."""
        self.top = top + self.em * 0.5
        for note in self.foot_notes:
            self.paragraph(note, "note", "ink_soft")
            self.top += self.em * 0.2

    def paragraph(
        self,
        text: str,
        font: FontRole,
        colour: str = "ink",
        left: float | None = None,
        width: float | None = None,
        ref: Ref | None = None,
    ) -> list[Rect]:
        """Wrapped lines at ``top``, which moves below them; returns their rectangles."""
        left = self.left if left is None else left
        rects = []
        width = self.room if width is None else width
        lines = wrap(text, width, font, self.metrics)
        if len(lines) > 1 and len(lines[-1]) <= _LOST:
            lines = balanced(text, width, font, self.metrics)
        for line in lines:
            hung = 0.0 if ref else self.overhang(line, font)
            rects.append(self.label(line, left - hung, self.top, font, colour, "left", ref))
            self.top += self.height(font)
        return rects

    def label(
        self,
        text: str,
        x: float,
        y: float,
        font: FontRole,
        colour: str = "ink",
        align: Align = "left",
        ref: Ref | None = None,
    ) -> Rect:
        """A line whose left edge, centre or right edge lies at x; returns its rectangle."""
        text = spaced(text)
        width, height = self.metrics.width(text, font), self.height(font)
        left = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        rect = Rect(left, y, width, height)
        self.labels.append(Label(text, rect, font, colour, align, ref))
        return rect

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = "rule", dash: bool = False) -> None:
        """A hairline."""
        self.shapes.append(Shape("line", Rect(x1, y1, x2 - x1, y2 - y1), stroke=colour, dash=dash))

    def mark(self, datum: Datum, shapes: Sequence[Shape], hit: Sequence[Rect], grip: Grip | None = None) -> None:
        """What stands for a figure, and where it is taken hold of."""
        held = grip if datum.adjust else None
        self.marks.append(Mark(datum.ref, tuple(shapes), tuple(hit), datum.spoken, datum.layer, held))

    def value(self, datum: Datum, rect: Rect) -> None:
        """A ground under a supposed value, so that the line of what it was does not run through it."""
        if datum.was:
            self.shapes.append(Shape("box", rect, fill="card"))

    def context_heading(self) -> None:
        """The heading that parts outside facts from the article's own, under a rule."""
        self.top += self.em * 0.5
        self.line(self.left, self.top, self.right, self.top)
        self.top += self.em * 0.4
        self.label(word("context", self.snapshot.language), self.left, self.top, "label_bold", "context")
        self.top += self.height("label_bold") + self.em * 0.25

    def caption(self, datum: Datum) -> str:
        """What a figure is and when, without what it shares with all others and the title or subtitle says."""
        above = self.snapshot.title + self.snapshot.subtitle
        parts = []
        for part, all_ in (
            (datum.name, {other.name for other in self.snapshot.data}),
            (datum.period, {other.period for other in self.snapshot.data}),
        ):
            if part and (len(all_) > 1 or spaced(part) not in above):
                parts.append(part)
        return " · ".join(parts)

    def finish(self, height: float) -> Drawing:
        """The finished drawing."""
        nodes = self.snapshot.structure.everything if self.snapshot.structure else ()
        said = [item.spoken for items in (self.snapshot.data, nodes, self.snapshot.dated) for item in items]
        spoken = word("semicolon", self.snapshot.language).join(said)
        return Drawing(
            self.width,
            height,
            tuple(self.shapes),
            tuple(self.marks),
            tuple(self.labels),
            self.plot,
            self.x_axis,
            word("colon", self.snapshot.language).join(part for part in (self.snapshot.title, spoken) if part),
        )


def colour_of(datum: Valued) -> str:
    """The palette role of a figure's mark."""
    if datum.layer == "context":
        return "context"
    return "claim" if datum.ref.kind == "claim" else "figure"


def around(rects: Sequence[Rect]) -> Rect:
    """The rectangle around several, at least one."""
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    return Rect(x, y, max(rect.right for rect in rects) - x, max(rect.bottom for rect in rects) - y)
