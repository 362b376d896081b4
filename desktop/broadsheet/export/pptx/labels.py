"""Labels of a drawing put together again: lines of one text as one box, a number and its unit as one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.export.pptx.gap import bare
from broadsheet.export.pptx.shapes import around
from broadsheet.export.pptx.text import Run

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from broadsheet.charts.drawing import FontRole, Label, Rect
    from broadsheet.charts.metrics import FontBook
    from broadsheet.model import Ref

_VALUES: frozenset[FontRole] = frozenset({"hero", "value", "title"})
"""Labels that print a value: those are lit like the words of the sentence."""
_NEAR = 0.6
"""Units by which lines of one text may be out of step."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of labels, in the order in which they are read."""

    lines: tuple[tuple[Label, ...], ...]

    @property
    def ref(self) -> Ref | None:
        """What it names."""
        return self.lines[0][0].ref

    @property
    def rect(self) -> Rect:
        """Its place in the drawing."""
        return around([label.rect for line in self.lines for label in line])

    @property
    def align(self) -> str:
        """Where its lines stand."""
        return self.lines[0][0].align

    @property
    def value(self) -> bool:
        """Whether it prints a value."""
        return self.lines[0][0].font in _VALUES

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(bare("".join(label.text for label in line)) for line in self.lines)

    def runs(self, fonts: FontBook, lit: Collection[Ref] = ()) -> list[Run]:
        """Its words as runs; on a ground of their colour where they print a value that is lit."""
        marked = self.value and self.ref in lit
        found: list[Run] = []
        for at, line in enumerate(self.lines):
            for place, label in enumerate(line):
                size = fonts.font(label.font).pixelSize()
                apart = place and label.rect.x > line[place - 1].rect.right + _NEAR
                text = bare(f" {label.text}" if apart else label.text, line[place - 1].text[-1:] if place else "")
                found.append(Run(text, label.font, size, label.colour, lit=marked, line=at > 0 and place == 0))
        return found


def blocks(labels: Iterable[Label]) -> list[Block]:
    """Labels as blocks, in their order."""
    found: list[list[list[Label]]] = []
    for label in labels:
        if found and _beside(found[-1][-1][-1], label):
            found[-1][-1].append(label)
        elif found and _below(found[-1][-1], label):
            found[-1].append([label])
        else:
            found.append([[label]])
    return [Block(tuple(tuple(line) for line in lines)) for lines in found]


def _beside(one: Label, other: Label) -> bool:
    """Whether a label goes on where another ends: a unit in smaller type."""
    apart = other.rect.x - one.rect.right
    level = one.rect.y <= other.rect.y + other.rect.h / 2 <= one.rect.bottom
    alike = one.ref is not None and (one.ref, one.colour) == (other.ref, other.colour) and one.font != other.font
    return alike and level and 0 <= apart < one.rect.h / 2


def _below(line: Sequence[Label], other: Label) -> bool:
    """Whether a label is the next line of a text."""
    one = line[0]
    if len(line) > 1 or (one.font, one.colour, one.ref, one.align) != (
        other.font,
        other.colour,
        other.ref,
        other.align,
    ):
        return False
    edge = {"left": 0.0, "centre": 0.5, "right": 1.0}[one.align]
    apart = (one.rect.x + edge * one.rect.w) - (other.rect.x + edge * other.rect.w)
    return abs(other.rect.y - one.rect.bottom) < _NEAR and abs(apart) < _NEAR
