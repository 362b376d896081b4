"""Sets words into lines on a slide: kinsoku, the one gap between Chinese and digits, values never broken."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.charts.wrap import overhang
from broadsheet.i18n.spacing import gaps
from broadsheet.typeset.slides.breaking import balanced, broken, clauses_of, is_whole, pieces_of
from broadsheet.typeset.slides.picture import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Literal

    from broadsheet.derive.slides import KeySpan
    from broadsheet.model import Ref
    from broadsheet.typeset.slides.breaking import Measure
    from broadsheet.typeset.slides.fonts import SlideFonts

    _Spans = tuple[tuple[int, int, KeySpan], ...]

_BALANCED = 16
"""More lines are a body of text: nobody sees whether they are of one length."""
_COLOURS = {"figure": "figure", "claim": "claim"}
_LEADING = {"zh": 1.3, "en": 1.2}
_LEADING_SMALL = {"zh": 1.4, "en": 1.3}
"""Line height of large and of small words in sizes of their type."""


class Set(NamedTuple):
    """Words in lines.

    Attributes:
        text: with its gaps.
        lines: first and last of each line in it.
        spans: first, last and reference of what is tied.
        whole: whether no value had to be broken.
        clauses: the share of the lines but the last that end with a clause; 0.9 for a single line.
        widest: width of the longest line.
    """

    text: str
    lines: tuple[tuple[int, int], ...]
    spans: tuple[tuple[int, int, KeySpan], ...]
    widest: float
    whole: bool
    clauses: float


def leading(language: str, *, large: bool) -> float:
    """Line height of a text in sizes of its type."""
    table = _LEADING if large else _LEADING_SMALL
    return table.get(language, table["en"])


def set_words(text: str, spans: Sequence[KeySpan], width: float, measure: Measure, *, balance: bool = False) -> Set:
    """Break a text into lines.

    Args:
        text: one paragraph.
        spans: what in it is tied.
        width: of a line.
        measure: of its font.
        balance: lines of about one length: no single character is left for the last.
    """
    words, moved, pieces = _cut(text, tuple(spans))
    lines = broken(words, pieces, width, measure)
    if balance and len(lines) <= _BALANCED:
        lines = balanced(words, pieces, width, measure, lines)
    widest = max((measure.width(words[first:last]) for first, last in lines), default=0.0)
    return Set(words, tuple(lines), moved, widest, is_whole(words, pieces, lines), clauses_of(words, lines))


def shortened(found: Set, most: int, width: float, measure: Measure) -> Set:
    """The first lines of words that have more of them than there is room for; … stands where they were cut."""
    if len(found.lines) <= most:
        return found
    *lines, (first, last) = found.lines[: max(1, most)]
    while last - first > 1 and measure.exceeds(found.text[:last] + "…", first, last + 1, width):
        last -= 1
    last = first + len(found.text[first:last].rstrip())
    spans = tuple((begin, min(end, last), span) for begin, end, span in found.spans if begin < last)
    return found._replace(text=found.text[:last] + "…", lines=(*lines, (first, last + 1)), spans=spans)


@lru_cache(maxsize=256)
def _cut(text: str, spans: tuple[KeySpan, ...]) -> tuple[str, _Spans, list[tuple[int, int]]]:
    """A text with its gaps, its spans in that, and its pieces: the same at every size and width."""
    words, moved = _with_gaps(text, spans)
    return words, moved, pieces_of(words, moved)


def texts_of(
    found: Set,
    fonts: SlideFonts,
    role: str,
    size: int,
    left: float,
    top: float,
    pitch: float,
    *,
    colour: str = "ink",
    part: Literal["", "sentence", "note"] = "",
    centre: float | None = None,
    tints: Mapping[Ref, str] = MappingProxyType({}),
) -> Iterator[Text]:
    """Lines as runs, those of tied words apart.

    Args:
        found: words in lines.
        fonts: of the slide.
        role: of their font.
        size: of their font.
        left: left edge.
        top: upper edge.
        pitch: from line to line.
        colour: of plain words; a figure and a claim have their own.
        part: of the slide.
        tints: of what is tied, where it has a colour of its own.
        centre: middle of every line, where they are not set from the left.
    """
    metrics = fonts.metrics(role, size)
    for at, (first, last) in enumerate(found.lines):
        line = found.text[first:last]
        start = left if centre is None else centre - metrics.horizontalAdvance(line) / 2
        if centre is None and not any(begin <= first < end for begin, end, _ in found.spans):
            start -= min(start, overhang(line, metrics.horizontalAdvance))
        y = top + at * pitch
        for begin, end, span in _runs(found, first, last):
            x = start + metrics.horizontalAdvance(found.text[first:begin])
            width = metrics.horizontalAdvance(found.text[first:end]) - metrics.horizontalAdvance(
                found.text[first:begin]
            )
            ref = span.ref if span else None
            tint = tints.get(ref) or _COLOURS.get(ref.kind, colour) if ref else colour
            yield Text(found.text[begin:end], Rect(x, y, width, pitch), role, size, tint, ref, part)


def _runs(found: Set, first: int, last: int) -> Iterator[tuple[int, int, KeySpan | None]]:
    at = first
    for begin, end, span in found.spans:
        begin, end = max(begin, first), min(end, last)
        if end <= begin:
            continue
        if begin > at:
            yield at, begin, None
        yield begin, end, span
        at = end
    if at < last:
        yield at, last, None


def _with_gaps(text: str, spans: Sequence[KeySpan]) -> tuple[str, _Spans]:
    """The text with a blank, a fifth of an em in these fonts, at every gap; spans moved along."""
    after = {at for at in gaps(text) if at + 1 < len(text)}
    places: list[int] = []
    letters: list[str] = []
    for at, letter in enumerate(text):
        places.append(len(letters))
        letters.append(" " if letter.isspace() else letter)
        if at in after:
            letters.append(" ")
    ends = [*places, len(letters)]
    moved = tuple((places[span.start], ends[span.end - 1] + 1, span) for span in spans if span.end > span.start)
    return "".join(letters), moved
