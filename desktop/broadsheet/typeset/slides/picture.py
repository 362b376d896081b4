"""A slide, laid out: plain data that is painted at any cue, hit-tested and read aloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from broadsheet.typeset.emblems import Emblems

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Drawing, Rect, Shape
    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.lit import Lit
    from broadsheet.derive.slides import Cue, Slide
    from broadsheet.model import Ref
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides.fonts import SlideFonts

_NO_EMBLEMS = Emblems()


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words on one line.

    Attributes:
        rect: its measured place in units of the picture, a line high; its letters stand in the middle.
        size: of its font, in the same units.
        font: role of the font. colour: role of the palette.
        ref: what the words stand for, so that a cue lights them; None for plain words.
        part: sentence, note (a footnote on scopes and hedges) or anything else.
    """

    text: str
    rect: Rect
    font: str
    size: int
    colour: str = "ink"
    ref: Ref | None = None
    part: Literal["", "sentence", "note"] = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together, which `Text` holds line by line; for formats that break lines themselves.

    Attributes:
        text: with a blank at every gap between Chinese and digits.
        lines: first and last character of every line.
        spans: first and last character of what is tied, and what it stands for.
        rect: of all lines, as wide as a line may be; see `Text` for the other attributes.
        align: where the lines stand in it.
    """

    text: str
    lines: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int, Ref], ...]
    rect: Rect
    font: str
    size: int
    colour: str
    align: Literal["left", "centre", "right"]
    part: Literal["", "sentence", "note"]


@dataclass(frozen=True, slots=True)
class PlacedChart:
    """A chart on the slide: its drawing, where its upper left corner lies, and the fonts it was measured in.

    Attributes:
        snapshot: what the drawing was made of.
    """

    id: str
    x: float
    y: float
    drawing: Drawing
    fonts: SlideFonts
    snapshot: Snapshot


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the slide that stands for something.

    Attributes:
        rect: in pixels of the size the slide was laid out for.
        ref: what it stands for.
        spoken: what a screen reader says of it.
        chart: id of the chart whose mark it is; empty for words of the sentence.
    """

    rect: Rect
    ref: Ref
    spoken: str
    chart: str = ""


@dataclass(frozen=True, slots=True)
class SlidePicture:
    """A slide for one size.

    Attributes:
        width, height: the size it was laid out for, in pixels.
        scale: pixels a unit; texts, shapes and charts are placed in units.
        cues: of the slide.
        lights: by cue, what is lit from the cue before on, and what this cue lights beyond it.
        spots: smallest first where they overlap.
        spoken: the slide in words, for screen readers.
        emblems: logo, code and watermark in units; notice, source line and address are among the texts.
        paragraphs: what the texts are the lines of, in the same order.
    """

    slide: Slide
    width: float
    height: float
    scale: float
    palette: Palette
    fonts: SlideFonts
    texts: tuple[Text, ...]
    shapes: tuple[Shape, ...]
    charts: tuple[PlacedChart, ...]
    cues: tuple[Cue, ...]
    lights: tuple[tuple[Lit, Lit], ...]
    spots: tuple[Spot, ...]
    spoken: str
    emblems: Emblems = _NO_EMBLEMS
    paragraphs: tuple[Paragraph, ...] = ()

    def at(self, x: float, y: float) -> Ref | None:
        """What lies at a point of the picture, in pixels; None for blank paper."""
        return next((spot.ref for spot in self.spots if spot.rect.contains(x, y)), None)
