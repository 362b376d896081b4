"""What the steps of a slide light: grounds behind words, lines under them, frames around marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.charts.frames import frame, frame_role, rings
from broadsheet.export.pptx.boxes import words_of
from broadsheet.export.pptx.gap import width
from broadsheet.export.pptx.names import called
from broadsheet.export.pptx.shapes import NO_LINE, around, group, moved, preset, stroke
from broadsheet.export.pptx.timing import Click
from broadsheet.export.pptx.xml import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.charts.drawing import Mark
    from broadsheet.derive.lit import Lit
    from broadsheet.export.pptx.boxes import Box
    from broadsheet.export.pptx.colours import Colours
    from broadsheet.export.pptx.drawn import Parts
    from broadsheet.export.pptx.labels import Block
    from broadsheet.export.pptx.shapes import Numbers
    from broadsheet.export.pptx.text import Hand
    from broadsheet.model import Ref
    from broadsheet.typeset.slides.picture import SlidePicture

_PAD, _TRIM = 0.05, 0.05
"""How much wider than words a ground is on each side, and how much less high than their line, in line heights."""
_FRAME, _THIN = 2.5, 1.5
_NAMES = {
    "zh": {
        "ground": "第{0}步·文字底色",
        "value": "第{0}步·数值底色",
        "line": "第{0}步·下划线",
        "frame": "第{0}步·边框",
    },
    "en": {
        "ground": "Step {0}: words",
        "value": "Step {0}: values",
        "line": "Step {0}: line",
        "frame": "Step {0}: frame",
    },
}


class Layers(NamedTuple):
    """Shapes of the steps: those behind the words, those over the charts, and what happens at each click."""

    behind: list[str]
    over: list[str]
    clicks: list[Click]


class Stage:
    """A slide whose steps are marked.

    Args:
        picture: the slide.
        found: its boxes of words.
        charts: its charts.
        colours: of what is tied.
    """

    def __init__(
        self,
        picture: SlidePicture,
        found: Sequence[Box],
        charts: Sequence[Parts],
        colours: Mapping[Ref, str],
        numbers: Numbers,
        hand: Hand,
    ) -> None:
        self._picture, self._boxes, self._charts = picture, found, charts
        self._tints, self._numbers, self._hand = colours, numbers, hand

    @property
    def _colours(self) -> Colours:
        return self._hand.colours

    def animated(self) -> Layers:
        """Every step but the first as something that appears at a click."""
        layers = Layers([], [], [])
        current: tuple[int, ...] = ()
        for at, cue in enumerate(self._picture.cues):
            _, new = self._picture.lights[at]
            grounds = list(self._grounds(new.main)) + (list(self._note_grounds()) if cue.kind == "footnote" else [])
            values = list(self._values(new.main))
            lines = list(self._lines(new.main))
            frames = list(self._frames(new)) + (list(self._bar()) if cue.kind == "footnote" else [])
            ground = self._grouped(grounds, self._name("ground", at), layers.behind)
            line = self._grouped(lines, self._name("line", at), layers.behind)
            ground += self._grouped(values, self._name("value", at), layers.over)
            shown = [*ground, *line, *self._grouped(frames, self._name("frame", at), layers.over)]
            if shown:
                layers.clicks.append(Click(tuple(shown), current))
                current = tuple(ground)
        return layers

    def still(self, cue: int) -> list[str]:
        """The frames of one step; its words are lit as they are written."""
        before, new = self._picture.lights[cue]
        told = [xml for xml, _ in (*self._frames(before), *self._frames(new))]
        if self._picture.cues[cue].kind == "footnote":
            told += [xml for xml, _ in self._bar()]
        return told

    def _name(self, kind: str, at: int) -> str:
        """How a group is called where animations are listed."""
        return _NAMES.get(self._hand.language, _NAMES["en"])[kind].format(at + 1)

    def _grouped(self, told: Sequence[tuple[str, Rect]], name: str, layer: list[str]) -> list[int]:
        """Shapes of one step as one group; its number."""
        if not told:
            return []
        number = self._numbers.next()
        layer.append(group([xml for xml, _ in told], around([rect for _, rect in told]), number, name, quiet=True))
        return [number]

    def _grounds(self, refs: frozenset[Ref]) -> Iterator[tuple[str, Rect]]:
        """Behind the words of the sentence."""
        for box in self._sentences():
            for rect, ref in words_of(box, refs, self._hand.language):
                yield self._ground(rect, self._colours.pale(self._tints.get(ref, "ink")))

    def _values(self, refs: frozenset[Ref]) -> Iterator[tuple[str, Rect]]:
        """Over the values of charts, which have grounds of their own."""
        for parts in self._charts:
            shapes = [shape for mark in parts.chart.drawing.marks for shape in mark.shapes]
            ground = "hover" if any(shape.fill == "hover" for shape in shapes) else "card"
            for block in parts.values:
                if block.ref in refs:
                    rect = moved(self._tight(block, parts), parts.chart.x, parts.chart.y)
                    yield self._ground(rect, self._colours.veil(block.lines[0][0].colour, ground))

    def _tight(self, block: Block, parts: Parts) -> Rect:
        """The place of a value in the receiving program's letters, where those are narrower than ours."""
        sizes = {label: parts.chart.fonts.font(label.font).pixelSize() for line in block.lines for label in line}
        wide = max(
            sum(width(label.text, label.font, sizes[label], self._hand.language) for label in line)
            + (line[-1].rect.right - line[0].rect.x - sum(label.rect.w for label in line))
            for line in block.lines
        )
        rect, spare = block.rect, max(0.0, block.rect.w - wide)
        return Rect(
            rect.x + spare * {"left": 0.0, "centre": 0.5, "right": 1.0}[block.align], rect.y, rect.w - spare, rect.h
        )

    def _ground(self, rect: Rect, colour: str) -> tuple[str, Rect]:
        pad, trim = rect.h * _PAD, rect.h * _TRIM
        grown = Rect(rect.x - pad, rect.y + trim, rect.w + 2 * pad, rect.h - 2 * trim)
        return self._filled(grown, colour, "ground")

    def _filled(self, rect: Rect, colour: str, name: str) -> tuple[str, Rect]:
        return preset("rect", rect, self._numbers, tag("a:solidFill", colour), NO_LINE, called(name, self._hand)), rect

    def _lines(self, refs: frozenset[Ref]) -> Iterator[tuple[str, Rect]]:
        """Under the words of the sentence."""
        for box in self._sentences():
            size = box.paragraphs[0].size
            for rect, ref in words_of(box, refs, self._hand.language):
                thick = max(2.0, size * 0.07)
                line = Rect(rect.x, rect.y + rect.h / 2 + size * 0.58 - thick, rect.w, thick)
                yield self._filled(line, self._colours.of(self._tints.get(ref, "ink")), "underline")

    def _sentences(self) -> list[Box]:
        return [box for box in self._boxes if box.paragraphs[0].part == "sentence"]

    def _frames(self, lit: Lit) -> Iterator[tuple[str, Rect]]:
        """Around marks that are lit, thinner and dashed around what they are computed from."""
        if not lit.main:
            return
        for parts in self._charts:
            for mark in parts.chart.drawing.marks:
                if mark.shapes and (mark.ref in lit.main or mark.ref in lit.inputs):
                    yield from self._frame(mark, parts, thin=mark.ref not in lit.main)

    def _frame(self, mark: Mark, parts: Parts, *, thin: bool) -> Iterator[tuple[str, Rect]]:
        line = stroke(frame_role(mark), _THIN if thin else _FRAME, self._colours, dash=thin)
        x, y = parts.chart.x, parts.chart.y
        round_, name = rings(mark), called("frame", self._hand)
        for rect in round_ or [frame(mark)]:
            at = moved(rect, x, y)
            yield preset("ellipse" if round_ else "rect", at, self._numbers, tag("a:noFill"), line, name), at

    def _notes(self) -> Rect | None:
        notes = [each for box in self._boxes for each in box.paragraphs if each.part == "note"]
        return around([each.rect for each in notes]) if notes else None

    def _bar(self) -> Iterator[tuple[str, Rect]]:
        """Beside the footnotes, as high as they are."""
        rect = self._notes()
        if rect:
            size = self._picture.fonts.least
            bar = Rect(rect.x - size * 0.6, rect.y, size * 0.25, rect.h)
            yield self._filled(bar, self._colours.of("accent"), "ground")

    def _note_grounds(self) -> Iterator[tuple[str, Rect]]:
        rect = self._notes()
        if rect:
            yield self._filled(rect, self._colours.of("hover"), "ground")
