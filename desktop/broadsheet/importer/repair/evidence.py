"""What speaks for and against two pieces of text being one sentence that was cut."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from broadsheet.importer.repair.dictionary import load
from broadsheet.importer.repair.kinds import INDEX, han_head, han_tail, kind_after, kind_before
from broadsheet.importer.repair.roles import goes_on, is_running
from broadsheet.importer.repair.signs import (
    COMMAS,
    HAN_NUMERALS,
    ends_closed,
    first_unopened,
    is_han,
    is_latin,
    open_marks,
    starts_with_closing,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.repair.dictionary import Dictionary
    from broadsheet.importer.repair.units import Unit

PAIR_NAMES = (
    "bias word-gain word-cut repeated marks-match marks-left-open marks-none-open closing-start number-goes-on number-breaks "
    "next-line next-passage after-cut after-whole after-heading after-other after-weak not-indented indented opener cohesion ahead "
    "comma-opener small-start word-goes-on letters no-dictionary sentence-length late-opener same-start head-single tail-single particle-clash particle-fits"
).split()
END_NAMES = "bias goes-on comma marks-open digit long short no-dictionary next-open-start last weak weak-gap".split()
_NUMERAL_HEAD = re.compile(r"[\d.%％‰]|[年月日号时点亿万千百十元个家项件人倍成米吨岁届条种类次]")
_NUMERAL_TAIL = re.compile(rf"(?:\d|\d\.|[{HAN_NUMERALS}近约超第逾达])$")
_UNIT_HEAD = re.compile(
    r"[%％‰]|(?:亿|万)?(?:元|美元|吨|公里|平方|个百分点|年(?!轻|货|味|底|初|来|前|内|度)|月(?!光|饼)|余[家个人])|多[家个万亿]|\d*\.\d"
)
_OPENER = re.compile(
    r"“?(?:此外|同时|与此同时|近年来|今年|去年|目前|当前|如今|据介绍|据悉|据了解|记者|首先|其次|再次|再者|最后|为此|因此|由此|对此|不仅如此|"
    r"一方面|另一方面|下一步|接下来|截至|在此|除了|随着|作为|走进|日前|近日|昨日|\d{1,2}月|\d{4}年|[一二三四五]是|第[一二三四五]|其中，|但|然而|"
    r"不过|而且|这|那|我|如果|为了|自从?|从|在|当|早在|放眼|未来|多年来|长期以来|事实上|值得|有了|以)"
)
_OPENER_ENGLISH = re.compile(
    r"[\"“]?(?:The|In|At|On|But|And|For|As|It|This|That|These|He|She|They|We|While|When|With|After|Before|Since|According|However|Meanwhile|"
    r"Moreover|Today|Last|Now|More|Over|By|From|To|A|An|Its|Their|Then|Next|First|Second|Third|Finally|If|There)\b"
)
_APART = ("list", "table", "footnote")
_BOUND = frozenset(INDEX[name] for name in ("的", "了", "着"))
_NO_PARTICLE = frozenset(INDEX[name] for name in "的 了 着 在 将 把 和 不 p c d comma pause open mark digit".split())
_VERBS = frozenset(INDEX[name] for name in "v a 有 是".split())
_FOLLOWS_VERB = frozenset(INDEX[name] for name in ("了", "着"))
_COMMON = frozenset("的了和与及在是为对将把从以等一不有也都就还这该其，、。：；,“”（）() ")
_FEW = 3
_REACH = 20000


@dataclass(frozen=True)
class Scene:
    """The units of a document with their roles, and what judging their ends needs."""

    text: str
    units: Sequence[Unit]
    roles: Sequence[str]
    language: str
    words: bool = True

    @cached_property
    def dictionary(self) -> Dictionary | None:
        """The words that may speak at a cut; loaded when the first cut is judged."""
        return load() if self.words and self.language == "zh" else None

    @cached_property
    def running(self) -> tuple[int, ...]:
        """The units that are running text, in the source's order."""
        return tuple(
            unit.index
            for unit, role in zip(self.units, self.roles, strict=True)
            if role == "passage" and unit.hint not in _APART and is_running(unit.text, self.language)
        )

    @cached_property
    def weak_ends(self) -> frozenset[int]:
        """Short lines that may be captions, headings, or the first words of a sentence that was cut."""
        return frozenset(
            unit.index
            for unit, role in zip(self.units, self.roles, strict=True)
            if unit.index not in self.place
            and unit.hint in ("", "passage")
            and role in ("caption", "heading", "passage")
            and not ends_closed(unit.text, self.language)
        )

    @cached_property
    def place(self) -> dict[int, int]:
        """Unit to its place among the running ones."""
        return {unit: at for at, unit in enumerate(self.running)}

    def place_after(self, unit: int) -> int:
        """The place of the first running unit after a unit."""
        return bisect_right(self.running, unit)

    @cached_property
    def open_ends(self) -> frozenset[int]:
        """The running units that end inside of a sentence."""
        return frozenset(at for at in self.running if not ends_closed(self.units[at].text, self.language))

    @cached_property
    def likely_starts(self) -> tuple[int, ...]:
        """The running units whose start is not that of a paragraph, or stands where a page may have been cut."""
        return tuple(
            at
            for at, head in self.heads.items()
            if head.unopened or (head.before not in ("whole", "heading") and not head.opener) or self._may_go_on(at)
        )

    def is_bound(self, at: int) -> bool:
        """Whether a unit starts with what no paragraph starts with: a particle, a closing mark, a small letter."""
        text = self.units[at].text
        if self.language == "en":
            return text[:1].islower() or (starts_with_closing(text) and text[:1] not in '"”’')
        return self.heads[at].kind in _BOUND or (starts_with_closing(text) and text[:1] not in "”’…·")

    def _may_go_on(self, at: int) -> bool:
        text = self.units[at].text
        outside = self.indents and not self.units[at].indented
        return outside or starts_with_closing(text) or (self.language == "en" and text[:1].islower())

    @cached_property
    def indents(self) -> bool:
        """Whether most of the running units start with an indent, so that one without it goes on from elsewhere."""
        return sum(self.units[at].indented for at in self.running) * 2 > len(self.running)

    @cached_property
    def heads(self) -> dict[int, Head]:
        """What there is to know of each running unit's start."""
        return {at: self._head(at) for at in self.running}

    def _head(self, at: int) -> Head:
        text = self.units[at].text
        opener = (_OPENER_ENGLISH if self.language == "en" else _OPENER).match(text)
        return Head(
            kind_after(text, self.dictionary),
            han_head(text),
            first_unopened(text[:400]),
            bool(opener),
            self._before(at),
            _bigrams(text[:120]),
            _first_stop(text, self.language),
            _single(han_head(text), 0, self.dictionary),
        )

    def _before(self, at: int) -> str:
        """What stands before a running unit in the source."""
        if at == 0:
            return "other"
        before = at - 1
        if self.roles[before] in ("heading", "title", "kicker", "byline"):
            return "heading"
        if before in self.place:
            return "cut" if before in self.open_ends else "whole"
        if before in self.weak_ends and self.units[before].gap <= 1:
            return "weak"
        while before >= 0 and self.roles[before] in ("caption", "banner", "credit"):
            before -= 1
        return "cut" if before in self.open_ends else "other"

    def tail(self, at: int) -> Tail:
        """What there is to know of an open end."""
        text = self.units[at].text
        return Tail(
            at,
            kind_before(text, self.dictionary),
            han_tail(text),
            open_marks(text[-400:]),
            _bigrams(text[-120:]),
            len(re.split(r"[。！？!?]", text[-400:])[-1]),
            _single(han_tail(text), -1, self.dictionary),
        )


@dataclass(frozen=True, slots=True)
class Head:
    """The start of a unit that may go on from elsewhere."""

    kind: int
    han: str
    unopened: str
    opener: bool
    before: str
    bigrams: frozenset[str]
    first_stop: int
    single: float


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a unit that breaks off."""

    unit: int
    kind: int
    han: str
    open: str
    bigrams: frozenset[str]
    since_stop: int
    single: float


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
        float(head.kind in _BOUND and tail.kind in _NO_PARTICLE),
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


def _bigrams(text: str) -> frozenset[str]:
    words = text.lower().split() if not is_han(text[:1]) and text.isascii() else []
    if words:
        return frozenset(word.strip(".,;:\"'()") for word in words if len(word) > _FEW)
    return frozenset(text[at : at + 2] for at in range(len(text) - 1) if is_han(text[at]) and is_han(text[at + 1]))


def _single(run: str, at: int, dictionary: Dictionary | None) -> float:
    """How rare a one-character word stands at the end of a run, from 0 (a longer word) to 1: half of a cut word is one."""
    if not run or dictionary is None:
        return 0.0
    word = dictionary.words(run)[1][at]
    return min(1.0, dictionary.cost(word) / 15) if len(word) == 1 else 0.0


def _cohesion(left: frozenset[str], right: frozenset[str]) -> float:
    """How much of their words two ends share, from 0 to 1."""
    if not left or not right:
        return 0.0
    return min(1.0, 3 * len(left & right) / (min(len(left), len(right)) + 10))


def _first_stop(text: str, language: str) -> int:
    found = re.search(r"[.!?](?:\s|$)" if language == "en" else r"[。！？!?]", text)
    return found.start() if found else min(len(text), 100)


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
