"""What speaks for and against two pieces of text being one sentence that was cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.repair.kinds import INDEX
from broadsheet.importer.repair.roles import goes_on
from broadsheet.importer.repair.scene import PARTICLES
from broadsheet.importer.repair.signs import COMMAS, HAN_NUMERALS, is_latin, starts_with_closing

if TYPE_CHECKING:
    from broadsheet.importer.repair.scene import Scene, Tail

PAIR_NAMES = (
    "bias",
    "word-gain",
    "word-cut",
    "repeated",
    "marks-match",
    "marks-left-open",
    "marks-none-open",
    "closing-start",
    "number-goes-on",
    "number-breaks",
    "next-line",
    "next-passage",
    "after-cut",
    "after-whole",
    "after-heading",
    "after-other",
    "after-weak",
    "not-indented",
    "indented",
    "opener",
    "cohesion",
    "ahead",
    "comma-opener",
    "small-start",
    "word-goes-on",
    "letters",
    "no-dictionary",
    "sentence-length",
    "late-opener",
    "same-start",
    "head-single",
    "tail-single",
    "particle-clash",
    "particle-fits",
)
END_NAMES = (
    "bias",
    "goes-on",
    "comma",
    "marks-open",
    "digit",
    "long",
    "short",
    "no-dictionary",
    "next-open-start",
    "last",
    "weak",
    "weak-gap",
)
_NUMERAL_HEAD = re.compile(r"[\d.%％‰]|[年月日号时点亿万千百十元个家项件人倍成米吨岁届条种类次]")
_NUMERAL_TAIL = re.compile(rf"(?:\d|\d\.|[{HAN_NUMERALS}近约超第逾达])$")
_UNIT_HEAD = re.compile(
    r"[%％‰]|(?:亿|万)?(?:元|美元|吨|公里|平方|个百分点|年(?!轻|货|味|底|初|来|前|内|度)|月(?!光|饼)|余[家个人])|多[家个万亿]|\d*\.\d"
)
_NO_PARTICLE = frozenset(
    map(
        INDEX.__getitem__,
        ("的", "了", "着", "在", "将", "把", "和", "不", "p", "c", "d", "comma", "pause", "open", "mark", "digit"),
    )
)
_VERBS = frozenset(map(INDEX.__getitem__, ("v", "a", "有", "是")))
_FOLLOWS_VERB = frozenset(map(INDEX.__getitem__, ("了", "着")))
_COMMON = frozenset("的了和与及在是为对将把从以等一不有也都就还这该其，、。：；,“”（）() ")
_REACH = 10000


def pair_evidence(scene: Scene, tail: Tail, at: int) -> list[float]:
    """The evidence for unit ``at`` going on where the tail breaks off, in the order of `PAIR_NAMES`."""
    left, right, head = scene.units[tail.unit].text, scene.units[at].text, scene.heads[at]
    gain = scene.dictionary.gain(tail.han, head.han) if scene.dictionary else 0.0
    number = _number(left, right)
    comma = left[-1:] in COMMAS
    last = tail.open[-1:]
    return [
        1.0,
        min(gain, 10.0) / 5,
        float(gain > 2),
        _repeated(scene, tail, at),
        float(bool(last) and last == head.unopened),
        float(bool(last) and not head.unopened),
        float(not last and bool(head.unopened)),
        float(starts_with_closing(right) and right[:1] not in "”’"),
        float(number > 0),
        float(number < 0),
        float(at == tail.unit + 1),
        float(scene.place[at] == scene.place_after(tail.unit)),
        float(head.before == "cut"),
        float(head.before == "whole"),
        float(head.before == "heading"),
        float(head.before == "other"),
        float(head.before == "weak"),
        float(scene.indents and not scene.units[at].indented),
        float(scene.indents and scene.units[at].indented),
        float(head.opener),
        _cohesion(tail.bigrams, head.bigrams),
        float(at > tail.unit),
        float(comma and head.opener),
        float(scene.language == "en" and right[:1].islower()),
        _word_goes_on(scene, left, right),
        float(is_latin(left[-1:]) != is_latin(right[:1])),
        float(scene.dictionary is None),
        min(tail.since_stop + head.first_stop, 200) / 100,
        float(head.opener and goes_on(left, scene.language)),
        float(right[:2] == left[-2:]),
        head.single,
        tail.single * (head.single > 0),
        float(head.kind in PARTICLES and tail.kind in _NO_PARTICLE),
        float(head.kind in _FOLLOWS_VERB and tail.kind in _VERBS),
    ]


def end_evidence(scene: Scene, tail: Tail) -> list[float]:
    """What tells whether anything goes on from a tail, in the order of `END_NAMES`."""
    unit = scene.units[tail.unit]
    after = scene.place_after(tail.unit)
    following = scene.heads[scene.running[after]] if after < len(scene.running) else None
    return [
        1.0,
        float(goes_on(unit.text, scene.language)),
        float(unit.text[-1:] in COMMAS),
        float(bool(tail.open)),
        float(unit.text[-1:].isdigit()),
        float(len(unit.text) > 120),
        float(len(unit.text) < 30),
        float(scene.dictionary is None),
        float(following is not None and not following.opener),
        float(following is None),
        float(tail.unit in scene.weak_ends),
        float(tail.unit in scene.weak_ends and unit.gap > 1),
    ]


def _cohesion(left: frozenset[str], right: frozenset[str]) -> float:
    """How much of their words two ends share, from 0 to 1."""
    if not left or not right:
        return 0.0
    return min(1.0, 3 * len(left & right) / (min(len(left), len(right)) + 10))


def _number(left: str, right: str) -> int:
    """1 where a numeral goes on over the cut, -1 where one breaks there, 0 where there is none."""
    before, after = bool(_NUMERAL_TAIL.search(left)), bool(_NUMERAL_HEAD.match(right))
    if before and after:
        return 1
    if left[-1:].isdigit() or (_UNIT_HEAD.match(right) and not before):
        return -1
    return 0


def _repeated(scene: Scene, tail: Tail, at: int) -> float:
    """How long a run over the cut is that stands elsewhere in the document, from 0 (two characters) to 1 (seven)."""
    left, right = scene.units[tail.unit].text, scene.units[at].text
    middle = scene.units[tail.unit].end
    start, end = max(0, middle - _REACH), middle + _REACH
    before, after = 1, 1
    if scene.language == "en":
        before, after = min(6, len(left)), 4
    if scene.text.find(left[-before:] + right[:after], start, end) < 0:
        return 0.0
    while after < 5 and scene.text.find(left[-before:] + right[: after + 1], start, end) >= 0:
        after += 1
    while before < 5 and scene.text.find(left[-before - 1 :] + right[:after], start, end) >= 0:
        before += 1
    if (before == 1 and left[-1] in _COMMON) or (after == 1 and right[0] in _COMMON):
        return 0.0
    return max(0, min(before + after, 7) - 2) / (5 if min(before, after) > 1 else 10)


def _word_goes_on(scene: Scene, left: str, right: str) -> float:
    """For a Latin word at the cut: 1 where the document knows the word that the two halves make, else 0."""
    before, after = re.search(r"[A-Za-z]+$", left), re.match(r"[A-Za-z]+", right)
    if not before or not after:
        return 0.0
    word = before[0] + after[0]
    return float(re.search(rf"\b{word}\b", scene.text[:200000], re.IGNORECASE) is not None)
