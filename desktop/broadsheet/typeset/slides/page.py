"""The page a slide is set on: its margins, running head and foot, and what has been placed so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect, Shape
from broadsheet.typeset.slides.breaking import Measure
from broadsheet.typeset.slides.picture import Paragraph
from broadsheet.typeset.slides.setting import leading, set_words, shortened, texts_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from broadsheet.derive.slides import KeySentence, KeySpan
    from broadsheet.model import Ref
    from broadsheet.theme.palette import Palette
    from broadsheet.typeset.slides.fonts import SlideFonts
    from broadsheet.typeset.slides.picture import PlacedChart, Text
    from broadsheet.typeset.slides.setting import Set

SHORT = 540.0
"""Units of the shorter side of every slide."""
_EASY = 0.05
"""Lines by which a height may be missed: they are counted, not measured."""
_LEADING_LARGE = 0.92
"""Lines of a headline come no closer than this share of their usual height: what is lit in one would touch the next."""
_LOST = 4
"""So few characters in a line of their own look lost."""
_NOTICE = 0.4
"""A notice that takes more of the running head than this stands on a line of its own."""


@dataclass
class Page:
    """A slide in the making; everything in units.

    Attributes:
        width, height: of the slide.
        tints: colours of what is tied that are not those of its kind.
        least: the smallest size of type.
        leading: height of a line as a share of the usual one: less where charts would not stand otherwise.
        left, right, top, bottom: of the room between the margins; top and bottom move inwards as it is used.
    """

    width: float
    height: float
    fonts: SlideFonts
    palette: Palette
    texts: list[Text] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    charts: list[PlacedChart] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    tints: Mapping[Ref, str] = field(default_factory=dict)
    leading: float = 1.0

    def __post_init__(self) -> None:
        self.language = self.fonts.language
        self._measures: dict[tuple[str, float], Measure] = {}
        self._lines: dict[tuple[str, float, str, float], int] = {}
        self._headlines: dict[tuple[str, float, int], Set] = {}
        self.least = self.fonts.least
        side = round(min(self.width * 0.045, self.height * 0.075))
        self.left: float = side
        self.right: float = self.width - side
        self.top: float = round(self.least * 1.1)
        self.bottom: float = self.height - self.least

    @property
    def room(self) -> Rect:
        """What is still free between the margins."""
        return Rect(self.left, self.top, self.right - self.left, self.bottom - self.top)

    @property
    def upright(self) -> bool:
        """Whether the slide is higher than wide."""
        return self.height > self.width

    def line_height(self, role: str, size: float) -> float:
        """Height of a line of running words."""
        large = role == "headline"
        return size * max(self.leading, _LEADING_LARGE if large else 0.0) * leading(self.language, large=large)

    def measure_of(self, role: str, size: float) -> Measure:
        """How wide words are in a font; it goes with the page."""
        key = (role, size)
        if key not in self._measures:
            self._measures[key] = Measure(self.fonts.metrics(role, size))
        return self._measures[key]

    def measure(self, text: str, role: str, size: float) -> float:
        """Width of a line, its gaps between Chinese and digits included."""
        return set_words(text, (), 1e9, self.measure_of(role, size)).widest

    def paragraph(
        self,
        text: str,
        left: float,
        top: float,
        width: float,
        role: str = "note",
        size: float = 0,
        *,
        colour: str = "ink",
        spans: Sequence[KeySpan] = (),
        part: Literal["", "sentence", "note"] = "",
        balance: bool = False,
        align: Literal["left", "centre", "right"] = "left",
        high: float | None = None,
    ) -> float:
        """Set a paragraph, cut where it is higher than it may be; returns where the next thing may start."""
        whole = max(self.least, round(size))
        measure, pitch = self.measure_of(role, whole), self.line_height(role, whole)
        found = set_words(text, spans, width, measure, balance=balance)
        if high is not None:
            found = shortened(found, int(high / pitch + _EASY), width, measure)
        start = left + width - found.widest if align == "right" else left
        centre = left + width / 2 if align == "centre" else None
        runs = list(texts_of(
            found, self.fonts, role, whole, start, top, pitch, colour=colour, part=part, centre=centre, tints=self.tints
        ))  # fmt: skip
        self.texts += runs
        tied = tuple((first, last, span.ref) for first, last, span in found.spans)
        hung = _hung(runs, start) if align == "left" else 0.0
        place = Rect(left - hung, top, width + hung, pitch * len(found.lines))
        self.paragraphs.append(Paragraph(found.text, found.lines, tied, place, role, whole, colour, align, part))
        return top + pitch * len(found.lines)

    def height_of(
        self, text: str, width: float, role: str = "note", size: float = 0, spans: Sequence[KeySpan] = ()
    ) -> float:
        """Height of a paragraph."""
        size = max(self.least, round(size))
        known = (text, width, role, size)
        if known not in self._lines:
            self._lines[known] = len(set_words(text, spans, width, self.measure_of(role, size)).lines)
        return self._lines[known] * self.line_height(role, size)

    def fits(self, text: str, width: float, height: float, role: str, size: float) -> bool:
        """Whether a paragraph is no higher than a room; one that cannot be, by far, is not set to find that out."""
        pitch = self.line_height(role, max(self.least, round(size)))
        return not self.is_endless(text, width, height / pitch, role, size) and (
            self.height_of(text, width, role, size) <= height
        )

    def is_endless(self, text: str, width: float, lines: float, role: str, size: float) -> bool:
        """Whether words need more lines than there are, however they are broken."""
        measure = self.measure_of(role, max(self.least, round(size)))
        return measure.exceeds(text, 0, len(text), width * (lines + 1))

    def ends_lost(self, text: str, width: float) -> bool:
        """Whether a few characters alone would be left for the last line of a note."""
        lines = set_words(text, (), width, self.measure_of("note", self.least)).lines
        return len(lines) > 1 and lines[-1][1] - lines[-1][0] <= _LOST

    def headline(self, key: KeySentence, width: float, size: int) -> Set:
        """A key sentence in balanced lines, remembered."""
        known = (key.text, width, size)
        if known not in self._headlines:
            measure = self.measure_of("headline", size)
            self._headlines[known] = set_words(key.text, key.spans, width, measure, balance=True)
        return self._headlines[known]

    def rule(
        self, y: float, left: float | None = None, right: float | None = None, colour: str = "rule", width: float = 1.5
    ) -> None:
        """A level rule across the room, or a part of it."""
        left = self.left if left is None else left
        right = self.right if right is None else right
        self.shapes.append(Shape("box", Rect(left, y, right - left, width), fill=colour))

    def head(self, kicker: str, number: str, notice: str) -> None:
        """The running head: section, number of the slide, a notice like 内部资料, and a rule below."""
        pitch = self.line_height("label_bold", self.least)
        right = self.right
        if notice and self.measure(notice, "label_bold", self.least) > (right - self.left) * _NOTICE:
            self.top = self.paragraph(notice, self.left, self.top, right - self.left, "label_bold", colour="accent")
            notice = ""
        if number:
            room = self.measure(number, "note", self.least)
            self.paragraph(number, right - room - 2, self.top, room + 2, "note", colour="ink_soft", align="right")
            right -= room + self.least
        if notice:
            room = self.measure(notice, "label_bold", self.least)
            self.paragraph(notice, right - room - 1, self.top, room + 2, "label_bold", colour="accent")
            right -= room + self.least
        words = self.cut(kicker, right - self.left, "label_bold")
        self.paragraph(words, self.left, self.top, right - self.left, "label_bold", colour="accent")
        self.top += round(pitch * 1.08)
        self.rule(self.top, colour="ink")
        self.top += round(self.least * 0.7)

    def foot(self, words: str) -> None:
        """The line of sources at the foot."""
        if not words:
            return
        height = self.height_of(words, self.right - self.left)
        self.bottom -= height
        self.paragraph(words, self.left, self.bottom, self.right - self.left, colour="ink_soft")
        self.bottom -= round(self.least * 0.4)

    def cut(self, text: str, width: float, role: str, size: float = 0) -> str:
        """A line cut to a width; … stands where it was cut."""
        size = size or self.least
        most = int(width / size * 8) + 1  # no line holds more; an endless title is not measured whole
        if len(text) <= most and self.measure(text, role, size) <= width:
            return text
        fits, over = 0, min(len(text), most)
        while over - fits > 1:  # by halves: names may be ten thousand characters long
            middle = (fits + over) // 2
            if self.measure(text[:middle] + "…", role, size) <= width:
                fits = middle
            else:
                over = middle
        text = text[:fits]
        words = text.rpartition(" ")[0] if self.language != "zh" else ""
        return (words or text).rstrip() + "…"


def _hung(runs: Sequence[Text], left: float) -> float:
    """How far left of an edge all lines begin."""
    starts: dict[float, float] = {}
    for run in runs:
        starts[run.rect.y] = min(run.rect.x, starts.get(run.rect.y, run.rect.x))
    return max(0.0, left - max(starts.values(), default=left))
