"""Where lines of a slide may break, and where they do; what is endless costs no more than its lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from broadsheet.charts.wrap import keeps, parted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFontMetricsF

    from broadsheet.derive.slides import KeySpan

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
_MEASURED = 64
"""So many characters of endless words are measured first, then twice as many: a line holds few of them."""


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

    def exceeds(self, text: str, first: int, last: int, width: float) -> bool:
        """Whether a part of a text is wider than a line; however long, hardly more than a line of it is measured."""
        many = _MEASURED
        while last - first > many:
            if self.width(text[first : first + many]) > width:
                return True
            many *= 2
        return self.width(text[first:last]) > width


def pieces_of(text: str, spans: Sequence[tuple[int, int, KeySpan]]) -> list[tuple[int, int]]:
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


def broken(text: str, pieces: Sequence[tuple[int, int]], width: float, measure: Measure) -> list[tuple[int, int]]:
    """Pieces in lines, each as full as it may be."""
    lines: list[tuple[int, int]] = []
    first = last = -1
    for begin, end in pieces:
        bare = begin + len(text[begin:end]) - len(text[begin:end].lstrip())
        if first < 0:
            first, last = bare, end
        elif not measure.exceeds(text, first, end, width):
            last = end
        else:
            lines.append((first, last))
            first, last = bare, end
        while last - first > 1 and measure.exceeds(text, first, last, width):
            cut = _fitting(text, first, last, width, measure)
            lines.append((first, cut))
            first = cut
    if first >= 0:
        lines.append((first, last))
    return [*((first, parted(text, first, last)) for first, last in lines[:-1]), *lines[-1:]]


def balanced(
    text: str, pieces: Sequence[tuple[int, int]], width: float, measure: Measure, lines: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """As many lines, of about one length; one that ends with a clause is worth some raggedness."""
    step = measure.height / 3
    least, best, count = width, lines, len(lines)
    merit = _evenness(text, lines, measure)
    while count > 1 and least > 15 * step:
        least -= step
        found = broken(text, pieces, least, measure)
        if len(found) > count or not is_whole(text, pieces, found):
            break
        if (even := _evenness(text, found, measure)) >= merit:
            best, merit = found, even
    clauses = broken(text, _clause_pieces(text, pieces, width, measure), width, measure)
    fits = len(clauses) <= count and is_whole(text, pieces, clauses) and not _stubs(text, clauses, measure)
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


def is_whole(text: str, pieces: Sequence[tuple[int, int]], lines: Sequence[tuple[int, int]]) -> bool:
    """Whether no line begins inside a piece; pieces stand in order and do not overlap."""
    begins = [begin for begin, _ in pieces]
    before = [(first, pieces[at - 1]) for first, _ in lines if (at := bisect_left(begins, first))]
    return not any(first < end and text[begin:first].strip() for first, (begin, end) in before)


def _evenness(text: str, lines: list[tuple[int, int]], measure: Measure) -> float:
    widths = [measure.width(text[first:last]) for first, last in lines]
    return 0.3 * clauses_of(text, lines) * len(lines) - (max(widths) - min(widths)) / max(widths)


def clauses_of(text: str, lines: Sequence[tuple[int, int]]) -> float:
    """The share of the lines but the last that end with a clause."""
    return sum(text[last - 1] in _CLAUSES for _, last in lines[:-1]) / (len(lines) - 1) if len(lines) > 1 else 0.9


def _fitting(text: str, first: int, last: int, width: float, measure: Measure) -> int:
    """Where a word that is wider than a line is broken."""
    cut, over = first + 1, last
    while over - cut > 1:  # by halves, from the left: the rest of an endless word is not measured for every line
        middle = min((cut + over) // 2, cut + _MEASURED)
        if measure.exceeds(text, first, middle, width):
            over = middle
        else:
            cut = middle
    hyphen = text.rfind("-", first + 1, cut) + 1
    if hyphen > first + 1 and text[hyphen - 2].isalpha():
        return hyphen
    fitting = cut
    while cut > first + 1 and keeps(text[cut - 1], text[cut]):
        cut -= 1
    return cut if cut > first + 1 else fitting
