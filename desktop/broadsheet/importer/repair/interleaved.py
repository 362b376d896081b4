"""Two columns that were read as one: line beside line with a gutter of blanks, or line by line in turn.

Lines that stand in turn are told by the words that were cut at their ends: where these go on two lines below and not in
the next one, the lines belong to two columns. Only where many of them say so and hardly any does not, they are parted.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from broadsheet.importer.repair.dictionary import load
from broadsheet.importer.repair.kinds import han_head, han_tail
from broadsheet.importer.repair.signs import CLOSERS, STOPS, han_count, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.repair.dictionary import Dictionary
    from broadsheet.importer.repair.lines import Line

_GUTTER = re.compile(r"(?<=\S)(?:[ \t\xa0\u3000]{3,}|\u3000{2}|[ ]*\t+[ ]*)(?=\S)")
_FEWEST = 5  # rows that a gutter runs through
_ALIKE, _INDENT = 2, 5  # columns between the starts of right halves, and of those that start a paragraph
_NARROW = 14  # columns: what stands beside a gutter is wider than the cells of a table
_FULL, _MANY, _SOME = 6, 0.5, 0.35
_PAUSE = re.compile(r"[，。；、：？！”]|[,.;:]\s")
_ROWS, _MOST = 8, 160  # lines in turn that are enough to tell, and that are looked at
_CUT = 2.0  # gain from which on a word was cut there
_TURNS, _AGAINST = 3, 0.2
_OPEN = 0.6


def parted(lines: Sequence[Line], *, words: bool) -> list[Line]:
    """The lines with those of a right column behind those of its left one.

    Args:
        lines: of a document.
        words: whether the dictionary may speak.
    """
    found: list[Line] = []
    for hint, run in groupby(lines, lambda line: line.hint):
        same = list(run)
        found += same if hint else _in_turn(_halved(same), words=words)
    return found


def _halved(lines: list[Line]) -> list[Line]:
    """Lines side by side: the left halves of each band, then the right ones."""
    places = [_place(line) for line in lines]
    found: list[Line] = []
    at = 0
    while at < len(lines):
        stop = _band(lines, places, at)
        if stop == at:
            found.append(lines[at])
            at += 1
            continue
        found += _sides(lines[at:stop], min(place for place in places[at:stop] if place))
        at = stop
    return found


def _place(line: Line) -> int:
    """The column at which the right half of a line starts; 0 where it has none."""
    gaps = list(_GUTTER.finditer(line.text))
    return line.column + width(line.text[: gaps[-1].end()]) if len(gaps) == 1 else 0


def _band(lines: Sequence[Line], places: Sequence[int], at: int) -> int:
    """Where the rows end that a gutter runs through; the same place where they are too few, or a table."""
    first, stop = min((place for place in places[at : at + _FEWEST] if place), default=0), at
    both: list[list[str]] = []
    while places[at] and stop < len(lines):
        line = lines[stop]
        if -_ALIKE <= places[stop] - first <= _INDENT:
            both.append(_GUTTER.split(line.text))
        elif places[stop] or (line.column < first - _ALIKE and line.column + width(line.text) > first):
            break
        stop += 1
    if len(both) < _FEWEST:
        return at
    sides = [[half[side] for half in both] for side in (0, 1)]
    return stop if all(_runs(side) for side in sides) else at


def _runs(texts: Sequence[str]) -> bool:
    """Whether a column of halves is running text: broken at a width, with commas and stops inside of its lines."""
    sizes = [width(text) for text in texts]
    full = sum(size >= max(sizes) - _FULL for size in sizes)
    closed = sum(text.rstrip(CLOSERS)[-1:] in STOPS + "." for text in texts)
    pauses = sum(bool(_PAUSE.search(text)) for text in texts)
    share = 1 / len(texts)
    return max(sizes) >= _NARROW and full * share >= _MANY and closed * share <= 1 - _MANY and pauses * share >= _SOME


def _sides(lines: Sequence[Line], place: int) -> list[Line]:
    """The left halves, then the right ones; a right one that starts further in starts a paragraph."""
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        gap = _GUTTER.search(line.text)
        if gap is None:
            (right if line.column >= place - _ALIKE else left).append(line)
            continue
        left.append(replace(line, end=line.start + gap.start(), text=line.text[: gap.start()]))
        column = line.column + width(line.text[: gap.end()])
        right.append(
            replace(
                line,
                start=line.start + gap.end(),
                text=line.text[gap.end() :],
                indented=column > place + 1,
                dropped=None,
                column=column,
            )
        )
    right = [replace(line, gap=0 if at else 1) for at, line in enumerate(right)]
    return [*left, *right]


def _in_turn(lines: list[Line], *, words: bool) -> list[Line]:
    """Lines in turn: first those of one column, then those of the other."""
    found: list[Line] = []
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].gap:
            found += _unwoven(lines[start:at], words=words)
            start = at
    return found


def _unwoven(lines: list[Line], *, words: bool) -> list[Line]:
    looked = lines[:_MOST]
    is_open = sum(line.text.rstrip(CLOSERS)[-1:] not in STOPS for line in looked)
    chinese = sum(han_count(line.text) for line in looked) * 2 > sum(len(line.text) for line in looked)
    if len(lines) < _ROWS or not words or not chinese or is_open < _OPEN * len(looked):
        return lines
    dictionary = load()
    if dictionary is None:
        return lines
    turns = [at for at, (a, b) in enumerate(zip(looked, looked[2:], strict=False)) if _cut(dictionary, a, b)]
    plain = [at for at, (a, b) in enumerate(pairwise(looked)) if _cut(dictionary, a, b)]
    if len(turns) < _TURNS or sum(at <= turns[-1] for at in plain) > _AGAINST * len(turns):
        return lines
    rest = next((at + 1 for at in plain if at > turns[-1]), len(lines))
    first, second = lines[:rest:2], lines[1:rest:2]
    (first if (rest - 1) % 2 == 0 else second).extend(lines[rest:])
    return [*first, replace(second[0], gap=1), *second[1:]]


def _cut(dictionary: Dictionary, line: Line, following: Line) -> bool:
    """Whether a word goes on from a line's end in another line."""
    return not following.indented and dictionary.gain(han_tail(line.text), han_head(following.text)) > _CUT
