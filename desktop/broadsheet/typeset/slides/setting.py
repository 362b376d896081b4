"""Sets words into lines on a slide: kinsoku, the one gap between Chinese and digits, values never broken."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.drawing import Rect
from broadsheet.charts.wrap import keeps
from broadsheet.typeset.slides.picture import Text
from broadsheet.typeset.spacing import gaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Literal

    from PySide6.QtGui import QFontMetricsF

    from broadsheet.derive.slides import KeySpan
    from broadsheet.model import Ref
    from broadsheet.typeset.slides.fonts import SlideFonts

    _Spans = tuple[tuple[int, int, KeySpan], ...]

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECE = re.compile(rf"\s+|[{_WIDE}]|[^\s{_WIDE}]+")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?|\d{{4}} ?年 ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?日)?")
_QUOTED = re.compile(r"“[^”]{1,8}”")
"""Never broken either."""
_YEAR = re.compile(r"\d{4}:$")
"""Stays with the word after it."""
_STUB = 0.3
"""A line shorter than this share of the longest looks lost."""
_WHOLE = 22
"""A value up to this many characters is never broken."""
_CLAUSES = frozenset("，；：。、,;:.")
_COLOURS = {"figure": "figure", "claim": "claim"}
_LEADING = {"zh": 1.3, "en": 1.2}
_LEADING_SMALL = {"zh": 1.4, "en": 1.3}
"""Line height of large and of small words in sizes of their type."""


class Measure:
    """How wide words are in one font; remembered, for lines are broken at many widths to find the best."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        self._metrics = metrics
        self._widths: dict[str, float] = {}
        self.height = metrics.height()

    def width(self, words: str) -> float:
        """Advance width of one line."""
        if words not in self._widths:
            self._widths[words] = self._metrics.horizontalAdvance(words)
        return self._widths[words]


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
    lines = _broken(words, pieces, width, measure)
    if balance:
        lines = _balanced(words, pieces, width, measure, lines)
    widest = max((measure.width(words[first:last]) for first, last in lines), default=0.0)
    return Set(words, tuple(lines), moved, widest, _whole(words, pieces, lines), _clauses(words, lines))


@lru_cache(maxsize=256)
def _cut(text: str, spans: tuple[KeySpan, ...]) -> tuple[str, _Spans, list[tuple[int, int]]]:
    """A text with its gaps, its spans in that, and its pieces: the same at every size and width."""
    words, moved = _with_gaps(text, spans)
    return words, moved, _pieces(words, moved)


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


def _pieces(text: str, spans: Sequence[tuple[int, int, KeySpan]]) -> list[tuple[int, int]]:
    """Pieces between which a line may break; a piece carries the blanks before it."""
    whole = [(first, last) for first, last, span in spans if last - first <= _WHOLE and span.ref.kind != "entity"]
    whole += [match.span() for pattern in (_DATE, _QUOTED) for match in pattern.finditer(text)]
    begun = {first for first, _, _ in spans}
    found: list[tuple[int, int]] = []
    blank = 0
    for match in _PIECE.finditer(text):
        if match[0].isspace():
            blank = match.end() - match.start()
            continue
        first, last = match.span()
        inside = any(begin < first < end for begin, end in whole)
        inside |= bool(found) and first not in begun and bool(_YEAR.search(text, found[-1][0], found[-1][1]))
        if found and (inside or keeps(text[found[-1][1] - 1], text[first])):
            found[-1] = (found[-1][0], last)
        else:
            found.append((first - blank, last))
        blank = 0
    return found


def _broken(text: str, pieces: Sequence[tuple[int, int]], width: float, measure: Measure) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    first = last = -1
    for begin, end in pieces:
        bare = begin + len(text[begin:end]) - len(text[begin:end].lstrip())
        if first < 0:
            first, last = bare, end
        elif measure.width(text[first:end]) <= width:
            last = end
        else:
            lines.append((first, last))
            first, last = bare, end
        while measure.width(text[first:last]) > width and last - first > 1:
            cut = _fitting(text, first, last, width, measure)
            lines.append((first, cut))
            first = cut
    if first >= 0:
        lines.append((first, last))
    return lines


def _balanced(
    text: str, pieces: Sequence[tuple[int, int]], width: float, measure: Measure, lines: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """As many lines, of about one length; one that ends with a clause is worth some raggedness."""
    step = measure.height / 3
    least, best, count = width, lines, len(lines)
    merit = _evenness(text, lines, measure)
    while count > 1 and least > 15 * step:
        least -= step
        found = _broken(text, pieces, least, measure)
        if len(found) > count or not _whole(text, pieces, found):
            break
        if (even := _evenness(text, found, measure)) >= merit:
            best, merit = found, even
    clauses = _broken(text, _clause_pieces(text, pieces, width, measure), width, measure)
    fits = len(clauses) <= count and _whole(text, pieces, clauses) and not _stubs(text, clauses, measure)
    return clauses if fits and _evenness(text, clauses, measure) >= merit else best


def _stubs(text: str, lines: Sequence[tuple[int, int]], measure: Measure) -> bool:
    """Whether a line is so short that it looks lost."""
    widths = [measure.width(text[first:last]) for first, last in lines]
    return min(widths) < _STUB * max(widths)


def _clause_pieces(
    text: str, pieces: Sequence[tuple[int, int]], width: float, measure: Measure
) -> list[tuple[int, int]]:
    """Pieces joined to clauses, where a line holds a whole one."""
    found: list[tuple[int, int]] = []
    begin = 0
    for at, (_, end) in enumerate(pieces):
        if text[end - 1] in _CLAUSES or at == len(pieces) - 1:
            clause = pieces[begin : at + 1]
            first, last = clause[0][0], clause[-1][1]
            found += [(first, last)] if measure.width(text[first:last].strip()) <= width else clause
            begin = at + 1
    return found


def _whole(text: str, pieces: Sequence[tuple[int, int]], lines: Sequence[tuple[int, int]]) -> bool:
    """Whether no line begins inside a piece; pieces stand in order and do not overlap."""
    begins = [begin for begin, _ in pieces]
    before = [(first, pieces[at - 1]) for first, _ in lines if (at := bisect_left(begins, first))]
    return not any(first < end and text[begin:first].strip() for first, (begin, end) in before)


def _evenness(text: str, lines: list[tuple[int, int]], measure: Measure) -> float:
    widths = [measure.width(text[first:last]) for first, last in lines]
    return 0.3 * _clauses(text, lines) * len(lines) - (max(widths) - min(widths)) / max(widths)


def _clauses(text: str, lines: Sequence[tuple[int, int]]) -> float:
    """The share of the lines but the last that end with a clause."""
    return sum(text[last - 1] in _CLAUSES for _, last in lines[:-1]) / (len(lines) - 1) if len(lines) > 1 else 0.9


def _fitting(text: str, first: int, last: int, width: float, measure: Measure) -> int:
    """Where a word that is wider than a line is broken."""
    cut = first + 1
    while cut < last - 1 and measure.width(text[first : cut + 1]) <= width:
        cut += 1
    hyphen = text.rfind("-", first + 1, cut) + 1
    if hyphen > first + 1 and text[hyphen - 2].isalpha():
        return hyphen
    fitting = cut
    while cut > first + 1 and keeps(text[cut - 1], text[cut]):
        cut -= 1
    return cut if cut > first + 1 else fitting
