"""The paragraphs of a slide as boxes: what stands under one another in one look is one box."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Rect
from broadsheet.export.pptx.gap import bare, width
from broadsheet.export.pptx.shapes import around
from broadsheet.export.pptx.text import Run, body, paragraph, text_box

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from broadsheet.export.pptx.text import Hand
    from broadsheet.model import Ref
    from broadsheet.typeset.slides.picture import Paragraph, SlidePicture

_NEAR = 0.6
_ROOM = 0.7
"""What a headline's box is wider than its words may be, in sizes of its type."""
_HAIR = {"zh": 0.5, "en": 0.15}
"""The same of other boxes: what is rounded, or a wider gap before digits, may not break a line."""
_BROKEN = frozenset({"headline"})
"""Fonts whose lines are broken here: the same number of words in every line is worth more than lines that fill."""


@dataclass(frozen=True, slots=True)
class Box:
    """Paragraphs of one look, one under the other."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def rect(self) -> Rect:
        """Its place."""
        return around([each.rect for each in self.paragraphs])

    @property
    def font(self) -> str:
        """The role of its font."""
        return self.paragraphs[0].font

    @property
    def text(self) -> str:
        """Its words, with their gaps."""
        return " ".join(each.text for each in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Step:
    """What of the words of a slide is lit and underlined, on a slide that is one step of several."""

    lit: Collection[Ref] = ()
    said: Collection[Ref] = ()
    noted: bool = False


def boxes(picture: SlidePicture) -> list[Box]:
    """The paragraphs of a slide, in their order."""
    found: list[list[Paragraph]] = []
    for each in picture.paragraphs:
        if not each.lines:
            continue
        if found and _follows(found[-1][-1], each):
            found[-1].append(each)
        else:
            found.append([each])
    return [Box(tuple(each)) for each in found]


def tints(picture: SlidePicture) -> Mapping[Ref, str]:
    """The colours of what is tied."""
    return {text.ref: text.colour for text in picture.texts if text.ref}


def box_xml(box: Box, number: int, hand: Hand, colours: Mapping[Ref, str], step: Step, *, title: bool = False) -> str:
    """A box of words.

    Args:
        box: which.
        number: of the shape.
        hand: of the export.
        colours: of what is tied.
        step: what is lit in it.
        title: whether it is what the slide is called.
    """
    told = [
        paragraph(_runs(each, colours, step), hand, align=each.align, pitch=each.rect.h / len(each.lines))
        for each in box.paragraphs
    ]
    flowing = not any(_is_set(each) for each in box.paragraphs) and any(len(each.lines) > 1 for each in box.paragraphs)
    within = body(told, wrap=flowing, anchor="t" if flowing else "ctr")
    return text_box(number, bare(box.text), _roomy(box, hand.language), within, placeholder="title" if title else "")


def words_of(box: Box, refs: Collection[Ref], language: str) -> Iterator[tuple[Rect, Ref]]:
    """Where tied words of a box stand, line by line."""
    for each in box.paragraphs:
        pitch = each.rect.h / len(each.lines)
        for at, (first, last) in enumerate(each.lines):
            whole = width(each.text[first:last], each.font, each.size, language)
            left = each.rect.x + {"left": 0.0, "centre": 0.5, "right": 1.0}[each.align] * (each.rect.w - whole)
            for begin, end, ref in each.spans:
                begin, end = max(begin, first), min(end, last)
                if ref in refs and begin < end:
                    before = width(each.text[first:begin], each.font, each.size, language)
                    wide = width(each.text[begin:end], each.font, each.size, language)
                    yield Rect(left + before, each.rect.y + at * pitch, wide, pitch), ref


def _roomy(box: Box, language: str) -> Rect:
    """The place of a box with room for letters that are a little wider than ours."""
    rect, first = box.rect, box.paragraphs[0]
    room = min(
        first.size * (_ROOM if box.font in _BROKEN else _HAIR.get(language, _HAIR["en"])), rect.x * 0.8
    )  # no farther than the margin
    return replace(rect, w=rect.w + room) if first.align == "left" else rect


def _follows(one: Paragraph, other: Paragraph) -> bool:
    look = (one.font, one.size, one.colour, one.align, one.part) == (
        other.font, other.size, other.colour, other.align, other.part,
    )  # fmt: skip
    same = abs(one.rect.x - other.rect.x) < _NEAR and abs(one.rect.w - other.rect.w) < _NEAR
    return look and same and abs(other.rect.y - one.rect.bottom) < _NEAR


def _is_set(each: Paragraph) -> bool:
    """Whether lines are broken here: those of headlines, and of words longer than a line, which break elsewhere."""
    if each.font in _BROKEN:
        return True
    ends = [(last, first) for (_, last), (first, _) in pairwise(each.lines)]
    return any(last == first and each.text[last - 1 : last + 1].isascii() for last, first in ends)


def _runs(each: Paragraph, colours: Mapping[Ref, str], step: Step) -> list[Run]:
    """Words as runs, tied ones apart."""
    if not _is_set(each):
        whole = (each.lines[0][0], each.lines[-1][1])
        return list(_line(each, *whole, colours, step, line=False))
    found: list[Run] = []
    for at, (first, last) in enumerate(each.lines):
        found += _line(each, first, last, colours, step, line=at > 0)
    return found


def _line(
    each: Paragraph, first: int, last: int, colours: Mapping[Ref, str], step: Step, *, line: bool
) -> Iterator[Run]:
    at = first
    for begin, end, ref in each.spans:
        begin, end = max(begin, at), min(end, last)
        if begin >= end:
            continue
        if begin > at:
            yield _run(each, at, begin, each.colour, step, line=line)
            line = False
        yield _run(each, begin, end, colours.get(ref, each.colour), step, ref, line=line)
        at, line = end, False
    if at < last:
        yield _run(each, at, last, each.colour, step, line=line)


def _run(each: Paragraph, first: int, last: int, colour: str, step: Step, ref: Ref | None = None, *, line: bool) -> Run:
    text = each.text[first:last]
    kept = bare(text, each.text[first - 1 : first], each.text[last : last + 1])
    told = "ink" if step.noted and each.part == "note" else colour
    tied = ref is not None and each.part == "sentence"
    return Run(
        kept, each.font, each.size, told, lit=tied and ref in step.lit, said=tied and ref in step.said, line=line
    )


def as_read(found: Sequence[Box]) -> list[Box]:
    """Boxes in the order in which they are read: none before what stands over it or, on one line, left of it."""
    rects = [box.rect for box in found]
    before = [{at for at, rect in enumerate(rects) if _precedes(rect, each)} for each in rects]
    left = list(range(len(found)))
    told: list[Box] = []
    while left:
        number = next((each for each in left if before[each].isdisjoint(left)), left[0])
        left.remove(number)
        told.append(found[number])
    return told


def _precedes(one: Rect, other: Rect) -> bool:
    """Whether what stands in a place is read before what stands under or beside it."""
    above = one.bottom < other.y + _NEAR and one.x < other.right and other.x < one.right
    level = abs(one.y + one.bottom - other.y - other.bottom) < min(one.h, other.h)
    return one is not other and (above or (level and one.right < other.x + _NEAR))


def title_of(found: Sequence[Box]) -> Box | None:
    """What a slide is called: its sentence or headline, else its kicker."""
    for wanted in ("headline", "text", "label_bold"):
        for box in found:
            if box.font == wanted:
                return box
    return None
