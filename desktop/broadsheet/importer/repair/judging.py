"""For every end that breaks off: how probable each start is to go on from it, and how probable it is that none does."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.repair import weights
from broadsheet.importer.repair.across import across
from broadsheet.importer.repair.evidence import PAIR_NAMES, end_evidence, pair_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.repair.scene import Scene, Tail

_ALL = 60
_NEAR = 24
_NAMED = 3
_MOST_ENDS = 300
_ASKED, _MOST_ASKED = 6, 120  # starts of each end that the tagger is asked about, and ends of a document
_ROUNDS = 8
_OVER = 0.5  # of the score: from there on a word that goes on over the cut is the reason
_LEAST = 1e-4
_BOUND = -2.5  # a start that cannot start a paragraph goes on from somewhere
_ENGLISH_SURE, _ENGLISH_CARE = 0.99, 0.7  # below it, seven in ten English joins as probable as 0.9 were right
_FIRM = ("word", "repeated", "marks")
_RULES = {
    "word-gain": "word", "word-cut": "word", "repeated": "repeated", "marks-match": "marks",
    "closing-start": "punctuation",
    "number-goes-on": "number", "next-passage": "next-passage", "next-line": "next-passage", "not-indented": "indent",
    "cohesion": "shared-words", "small-start": "small-letter", "word-goes-on": "word",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """A start that may go on from an end."""

    unit: int
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Judged:
    """An end that breaks off, and what may go on from it, best first.

    Attributes:
        weak: whether the end may as well be a caption or a heading.
        none: probability that what goes on is lost.
    """

    unit: int
    weak: bool
    none: float
    choices: tuple[Choice, ...]


@dataclass(slots=True)
class _Row:
    tail: Tail
    units: list[int]
    scores: list[float]
    none: float
    rules: list[str]
    chances: list[float]
    nothing: float = 1.0


def judge(scene: Scene) -> tuple[Judged, ...]:
    """Every open end with its candidates; each start goes on from one end at most, so that ends compete for starts.

    A page on which no running text breaks off is whole: its captions and headings are no ends. A long text that mostly
    ends its lines without a stop is written so (verse, lists): its ends are none either.
    """
    ends = len(scene.open_ends)
    if not ends or (ends > _MOST_ENDS and 2 * ends > len(scene.running)):
        return ()
    rows = [_row(scene, scene.tail(at)) for at in sorted(scene.open_ends | scene.weak_ends)]
    _ask(scene, rows)
    _settle(scene, rows)
    return tuple(_judged(scene, row) for row in rows)


def _row(scene: Scene, tail: Tail) -> _Row:
    chinese = scene.language != "en"
    units = _candidates(scene, tail.unit)
    found = [rated(scene, tail, unit) for unit in units]
    end = weights.END_ZH if chinese else weights.END_EN
    last = (weights.LAST_ZH if chinese else weights.LAST_EN)[tail.kind]
    none = last + sum(value * weight for value, weight in zip(end_evidence(scene, tail), end, strict=True))
    return _Row(tail, units, [score for score, _ in found], none, [rule for _, rule in found], [])


def rated(scene: Scene, tail: Tail, unit: int) -> tuple[float, str]:
    """How well a start goes on from an end, before the tagger is asked, and the name of what weighs most."""
    chinese = scene.language != "en"
    pair = weights.PAIR_ZH if chinese else weights.PAIR_EN
    kinds = (weights.KINDS_ZH if chinese else weights.KINDS_EN)[tail.kind]
    first = weights.FIRST_ZH if chinese else weights.FIRST_EN
    evidence = [value * weight for value, weight in zip(pair_evidence(scene, tail, unit), pair, strict=True)]
    kind = scene.heads[unit].kind
    between = kinds[kind] + first[kind]
    return sum(evidence) + between, _rule(evidence, between)


def asked(units: Sequence[int], scores: Sequence[float]) -> list[int]:
    """The places of the likeliest starts of an end: those that the tagger is asked about."""
    return sorted(range(len(units)), key=lambda at: (-scores[at], at))[:_ASKED]


def _ask(scene: Scene, rows: Sequence[_Row]) -> None:
    """Adds what the tagger reads over the likeliest cuts; a page with very many of them does without."""
    tagger = scene.tagger if len(rows) <= _MOST_ASKED else None
    if tagger is None:
        return
    wanted = [(row, at) for row in rows for at in asked(row.units, row.scores)]
    pairs = [(scene.units[row.tail.unit].text, scene.units[row.units[at]].text) for row, at in wanted]
    for (row, at), found in zip(wanted, across(tagger, pairs), strict=True):
        evidence = [value * weight for value, weight in zip(found, weights.ACROSS_ZH, strict=True)]
        row.scores[at] += sum(evidence)
        if evidence[1] > _OVER:
            row.rules[at] = "word"


def _candidates(scene: Scene, unit: int) -> list[int]:
    """The starts that may go on from a unit: all of a short document, the nearest and likeliest of a long one."""
    running = scene.running
    if len(running) <= _ALL:
        return [at for at in running if at != unit]
    place = scene.place_after(unit)
    near = {*running[place : place + 3], *_nearest(scene.likely_starts, unit), *_nearest(running, unit, 8)}
    return sorted(near - {unit})


def _nearest(units: Sequence[int], unit: int, count: int = _NEAR) -> Sequence[int]:
    at = bisect_left(units, unit)
    return units[max(0, at - count // 2) : at + count // 2]


def _rule(evidence: Sequence[float], between: float) -> str:
    best, name = max((value, name) for name, value in zip(PAIR_NAMES, evidence, strict=True) if name in _RULES)
    return "kinds" if between > best else _RULES[name]


def _settle(scene: Scene, rows: Sequence[_Row]) -> None:
    """Lets the ends compete for the starts, and pulls the starts that must go on from somewhere to an end."""
    units = {unit for row in rows for unit in row.units}
    own = {unit: math.exp(_BOUND) if scene.is_bound(unit) else 1.0 for unit in units}
    for row in rows:
        _share(row, [0.0] * len(row.units))
    for _ in range(_ROUNDS):
        odds = [[chance / max(_LEAST, 1 - chance) for chance in row.chances] for row in rows]
        claims = dict.fromkeys(units, 0.0)
        for row, shares in zip(rows, odds, strict=True):
            for unit, share in zip(row.units, shares, strict=True):
                claims[unit] += share
        for row, shares in zip(rows, odds, strict=True):
            _share(
                row,
                [
                    -math.log(max(_LEAST, own[unit] + claims[unit] - share))
                    for unit, share in zip(row.units, shares, strict=True)
                ],
            )


def _share(row: _Row, offsets: Sequence[float]) -> None:
    values = [score + offset for score, offset in zip(row.scores, offsets, strict=True)]
    top = max([*values, row.none])
    powers = [math.exp(value - top) for value in values]
    nothing = math.exp(row.none - top)
    total = sum(powers) + nothing
    row.chances = [power / total for power in powers]
    row.nothing = nothing / total


def _judged(scene: Scene, row: _Row) -> Judged:
    care = _ENGLISH_CARE if scene.language == "en" else 1.0
    choices = (
        Choice(unit, chance if chance >= _ENGLISH_SURE or rule in _FIRM else chance * care, rule)
        for unit, chance, rule in zip(row.units, row.chances, row.rules, strict=True)
    )
    best = sorted(choices, key=lambda choice: (-choice.confidence, choice.unit))
    named = best[:_NAMED]
    own = row.units[max(range(len(row.units)), key=row.scores.__getitem__)] if row.units else -1
    if named and own not in [choice.unit for choice in named]:  # the best for this end alone, where another end took it
        named[-1] = next(choice for choice in best if choice.unit == own)
    return Judged(row.tail.unit, row.tail.unit in scene.weak_ends, row.nothing, tuple(named))
