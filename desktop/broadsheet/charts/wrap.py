"""Sets text into lines: a gap between Chinese and digits, breaks by kinsoku, Latin at blanks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from broadsheet.i18n.spacing import spaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.charts.drawing import FontRole, Metrics

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECE = re.compile(rf"\s+|[{_WIDE}]|[^\s{_WIDE}]+")
# a blank, then a sign that may not begin a line, would let it do so
_NEVER_FIRST = frozenset("。，、；：？！）》〉」』〕】”’…—％%‰·,.;:?!)]}")
_UNITS = frozenset("年月日时万亿元家个项件人次倍成")
"""Stay with the number before them."""
_NUMERALS = frozenset("〇一二三四五六七八九十百千万亿两")
_HEDGES = frozenset("近约超逾")
_NEVER_LAST = frozenset("（《〈「『〔【“‘([{")
_SURE = 0.97
"""Pieces that together are so much of a line fit it, whatever is between: a line is measured near its end alone."""
_SHORT = 200
"""What is longer is hardly one line."""
_SEPARATOR = " ·"
"""A line that breaks here needs no such sign at its end."""
_OPENING = frozenset("（《〈「『〔【“‘")
_AFTER_HYPHEN = re.compile(r"(?<=\w[-‐])(?=\w)")


_set: WeakKeyDictionary[Metrics, dict[tuple[str, float, str], tuple[str, ...]]] = WeakKeyDictionary()
"""Lines that were set, by the fonts they were set in: a chart whose values move sets the same footnotes every time."""


def wrap(text: str, width: float, font: FontRole, metrics: Metrics) -> tuple[str, ...]:
    """Break a text into lines no wider than ``width`` pixels; a word wider than that is broken inside."""
    known, key = _set.setdefault(metrics, {}), (text, width, font)
    if key not in known:
        known[key] = _wrapped(text, width, font, metrics)
    return known[key]


def _wrapped(text: str, width: float, font: FontRole, metrics: Metrics) -> tuple[str, ...]:
    whole = " ".join(spaced(text).split())
    if len(whole) <= _SHORT and metrics.width(whole, font) <= width:
        return (whole,) if whole else ()
    lines: list[str] = []
    line, about, sure = "", 0.0, width * _SURE
    for piece in _pieces(whole):
        wide = metrics.width(piece, font)
        if not line or about + wide <= sure or metrics.width((line + piece).rstrip(), font) <= width:
            line, about = line + piece, about + wide
        else:
            lines.append(line.rstrip())
            line, about = piece.lstrip(), wide
        while about > sure and metrics.width(line.rstrip(), font) > width and len(line.rstrip()) > 1:
            cut = _fitting(line, width, font, metrics)
            lines.append(line[:cut].rstrip())
            line = line[cut:].lstrip()
            about = metrics.width(line, font)
    if line.strip():
        lines.append(line.rstrip())
    return (*(each.removesuffix(_SEPARATOR) for each in lines[:-1]), *lines[-1:])


def balanced(text: str, width: float, font: FontRole, metrics: Metrics) -> tuple[str, ...]:
    """As `wrap`, in lines of about one length: no single character is left for the last."""
    lines = wrap(text, width, font, metrics)
    step = metrics.height(font) / 2
    while len(lines) > 1 and width > 4 * step:
        width -= step
        narrower = wrap(text, width, font, metrics)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def parted(text: str, first: int, last: int) -> int:
    """Where a line ends that others follow: before a sign that parts it from them."""
    return last - len(_SEPARATOR) if text.endswith(_SEPARATOR, first, last) else last


def overhang(text: str, width: Callable[[str], float]) -> float:
    """The empty half of a full-width sign that opens a line: so far left of its edge the line is set.

    Args:
        text: of the line.
        width: of words in its font.
    """
    sign = text[:1]
    return width(sign) / 2 if sign in _OPENING and width(sign) > width("中") * 0.8 else 0.0


def _pieces(text: str) -> list[str]:
    """Pieces between which a line may break; a piece carries the blanks before it."""
    pieces: list[str] = []
    blank = ""
    for part in _PIECE.findall(text.strip()):
        if part.isspace():
            blank = " "
            continue
        if pieces and keeps(pieces[-1][-1], part[0]):
            pieces[-1] += blank + part
        else:
            pieces.append(blank + part)
        blank = ""
    return pieces


def keeps(last: str, first: str) -> bool:
    """Whether no line may break between two characters."""
    if first in _NEVER_FIRST or last in _NEVER_LAST or (last.isdecimal() and first in _UNITS):
        return True
    if first in _NUMERALS:  # 近六成, 十二, 五分之一
        return last in _NUMERALS or last in _HEDGES or last == "之"
    return (last in _NUMERALS and (first in _UNITS or first == "分")) or last + first == "分之"


def _fitting(line: str, width: float, font: FontRole, metrics: Metrics) -> int:
    """How many characters of a line fit, at least one, as far as the last hyphen in them.

    A sign that may not begin a line takes one along.
    """
    low, high = 1, len(line) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.width(line[:middle], font) <= width:
            low = middle
        else:
            high = middle - 1
    hyphens = [match.start() for match in _AFTER_HYPHEN.finditer(line, 0, low + 1) if match.start() <= low]
    if hyphens:
        return hyphens[-1]
    while low > 1 and (line[low] in _NEVER_FIRST or line[low - 1] in _NEVER_LAST):
        low -= 1
    return low
