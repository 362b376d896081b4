"""The sheet a chart is laid out on: title above, footnotes below, the drawing between; collects marks and labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Drawing, Label, Mark, Rect, Shape
from broadsheet.charts.wrap import wrap
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Align, Axis, FontRole, Metrics
    from broadsheet.charts.snapshot import Datum, Snapshot
    from broadsheet.model import Ref


@dataclass
class Sheet:
    """A drawing in the making.

    Attributes:
        width: of the whole drawing in pixels.
        em: height of a label's line, the measure of every gap.
        top: where the next thing may start.
    """

    snapshot: Snapshot
    width: float
    metrics: Metrics
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    top: float = 0.0
    plot: Rect | None = None
    x_axis: Axis | None = None

    def __post_init__(self) -> None:
        self.em = self.metrics.height("label")
        self.left = float(round(self.em * 0.95))
        self.right = self.width - self.left
        self.top = float(round(self.em * 0.8))

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.right - self.left

    def head(self) -> None:
        """Title and subtitle."""
        self.paragraph(self.snapshot.title, "title")
        if self.snapshot.subtitle:
            self.paragraph(self.snapshot.subtitle, "note", "ink_soft")
        self.top += self.em * 0.5

    def foot_height(self) -> float:
        """Height of the footnotes, the gap above them and the margin below."""
        line = self.metrics.height("note")
        lines = sum(len(wrap(note, self.room, "note", self.metrics)) for note in self.snapshot.notes)
        return lines * line + self.em * (0.85 if lines else 0.4)

    def foot(self, top: float) -> None:
        """The footnotes, from this height on."""
        self.top = top + self.em * 0.45
        for note in self.snapshot.notes:
            self.paragraph(note, "note", "ink_soft")

    def paragraph(
        self, text: str, font: FontRole, colour: str = "ink", left: float | None = None, width: float | None = None
    ) -> None:
        """Wrapped lines at ``top``, which moves below them."""
        left = self.left if left is None else left
        for line in wrap(text, self.room if width is None else width, font, self.metrics):
            self.label(line, left, self.top, font, colour)
            self.top += self.metrics.height(font)

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
        width, height = self.metrics.width(text, font), self.metrics.height(font)
        left = x - {"left": 0.0, "centre": width / 2, "right": width}[align]
        rect = Rect(left, y, width, height)
        self.labels.append(Label(text, rect, font, colour, align, ref))
        return rect

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = "rule", dash: bool = False) -> None:
        """A hairline."""
        self.shapes.append(Shape("line", Rect(x1, y1, x2 - x1, y2 - y1), stroke=colour, dash=dash))

    def mark(self, datum: Datum, shapes: list[Shape], hit: list[Rect]) -> None:
        """What stands for a figure."""
        self.marks.append(Mark(datum.ref, tuple(shapes), tuple(hit), datum.spoken, datum.layer))

    def context_heading(self) -> None:
        """The heading that parts outside facts from the article's own, under a rule."""
        self.top += self.em * 0.55
        self.line(self.left, self.top, self.right, self.top)
        self.top += self.em * 0.35
        self.label(word("context", self.snapshot.language), self.left, self.top, "note", "context")
        self.top += self.metrics.height("note") + self.em * 0.2

    def finish(self, height: float) -> Drawing:
        """The finished drawing."""
        spoken = word("clause", self.snapshot.language).join(datum.spoken for datum in self.snapshot.data)
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


def colour_of(datum: Datum) -> str:
    """The palette role of a figure's mark."""
    if datum.layer == "context":
        return "context"
    return "claim" if datum.ref.kind == "claim" else "figure"
