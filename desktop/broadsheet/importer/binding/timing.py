"""Which time a quantity is of: the words right before it, its clause, its sentence, or the sentence before."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.binding.bound import Bound
    from broadsheet.importer.binding.members import Named
    from broadsheet.importer.periods import Expression
    from broadsheet.importer.sentences import Sentence

_JOINED_ZH = re.compile(
    "(?:度|时|，|,)?(?:的|为|是|达|达到|约|近|超|超过|就|共|仅|已|全年|全县|全市|完成|实现|有|至|到|末|底)*"
)


class Timed(NamedTuple):
    """A period and how it was found."""

    period: str
    words: tuple[int, int] | None
    target: bool
    confidence: float
    rule: str


_FAR = 32

NONE = Timed("", None, False, 0.0, "no-time")


class Timing:
    """The times of one passage, as its quantities ask for them from left to right.

    Args:
        text: of the passage.
        told: its expressions of time.
        language: zh or en.
        names: mentions of the passage.
        carried: the time that the heading of its section tells.
    """

    def __init__(
        self, text: str, told: Sequence[Expression], language: str, names: Sequence[Named] = (), carried: Timed = NONE
    ) -> None:
        self._behind_names = {end for start, end, _ in names if not start or text[start - 1] in "，。；,;“\n "}
        self._text, self._told, self._language = text, told, language
        self._carried = self._whole = carried
        self._first = 0
        self._inside: list[Expression] = []
        self._starts: list[int] = []
        self._pair: tuple[Expression, Expression] | None = None
        self._last_pair: tuple[Expression, Expression] | None = None

    def enter(self, sentence: Sentence, *, valued: bool = True) -> None:
        """Go on to a sentence; a time that opened the one before it holds on where this one names none.

        Args:
            sentence: to go on to.
            valued: whether the sentence before it states a value; if not, its time is that of what happened.
        """
        self._leave(valued=valued)
        while self._first < len(self._told) and self._told[self._first].start < sentence.start:
            self._first += 1
        last = self._first
        while last < len(self._told) and self._told[last].start < sentence.end:
            last += 1
        self._inside = list(self._told[self._first : last])
        self._last_pair = self._pair or self._last_pair
        self._starts = [each.start for each in self._inside]
        self._pair = self._from_to()
        if any(each.role in ("at", "now", "vague", "since") and each.topic for each in self._inside):
            self._carried = NONE

    def of(self, start: int, end: int, clause: tuple[int, int], relation: str) -> Timed:
        """The time of a quantity.

        Args:
            start: of its words.
            end: of its words.
            clause: start and end of its clause.
            relation: what it is to others, as `Bound` has it.
        """
        if relation == "cagr":
            span = self._span(start)
            if span:
                return span
        near = self._attributive(start)
        if near:
            return near
        if self._language != "zh":
            behind = self._behind(end, clause[1])
            if behind:
                return behind
        return self._clause(start, clause) or self._topic(start) or self._carried

    def ends(self, start: int, end: int) -> tuple[Timed, Timed] | None:
        """The two times of a rise that the sentence told before, for another rise without times of its own."""
        if re.match("[，,；;。 ]*(?:同期|其间|期间)", self._text[start : start + 6]) and self._last_pair:
            start_of, end_of = self._last_pair
            return _timed(start_of, 0.6, "same-time"), _timed(end_of, 0.6, "same-time")
        if not self._pair or self._pair[1].end > start or any(start <= e.start < end for e in self._near(start)):
            return None
        first, last = self._pair
        return _timed(first, 0.7, "parallel-rise"), _timed(last, 0.7, "parallel-rise")

    def _leave(self, *, valued: bool) -> None:
        topics = [e for e in self._inside if e.role in ("at", "since") and self._opens(e) and not e.target]
        if topics and any(e.target and e.start < topics[-1].start for e in self._inside):
            topics = []  # 计划2025年达到…，2029年达到…: neither is the time of what follows
        past = topics and not valued and topics[-1].period[:4] < self._whole.period[:4]
        if past:
            self._carried = self._whole  # 2015年上市。持股41%: in the year that the report is of
        elif topics:
            self._carried = _timed(topics[-1], 0.6, "sentence-before")

    def _opens(self, each: Expression) -> bool:
        """Whether it opens its clause, or stands right behind the name that does."""
        return each.topic or each.start in self._behind_names

    def _from_to(self) -> tuple[Expression, Expression] | None:
        at = [each for each in self._inside if each.role in ("at", "base") and len(each.period) == 4]
        for first, last in pairwise(at):
            head = self._text[max(0, first.start - 3) : first.start]
            leads = re.search("[从由自]$|from\\s$|比$", head) if self._language == "zh" else self._runs(first, last)
            if first.period < last.period and leads:
                return first, last
        return None

    def _runs(self, first: Expression, last: Expression) -> bool:
        """From … in 2018 to … in 2023."""
        before, between = self._text[max(0, first.start - 60) : first.start], self._text[first.end : last.start]
        return bool(re.search(r"\bfrom\b", before)) and bool(re.search(r"\bto\b", between))

    @property
    def carried(self) -> Timed:
        """The time that holds on from the sentence or heading before."""
        return self._carried

    def _near(self, start: int) -> list[Expression]:
        """The expressions of the sentence around an offset; those farther off are of other things."""
        at = bisect_left(self._starts, start)
        return self._inside[max(0, at - _FAR) : at + _FAR]

    def _span(self, start: int) -> Timed | None:
        """The years that a mean growth runs over."""
        if self._pair and self._pair[1].start < start:
            first, last = self._pair
            period = f"{first.period}/{last.period}"
            return Timed(period, (first.start, last.end), False, 0.9, "growth-between")
        spans = [
            each for each in self._near(start) if "/" in each.period and len(each.period) == 9 and each.end <= start
        ]
        return _timed(spans[-1], 0.8, "growth-over") if spans else None

    def _attributive(self, start: int) -> Timed | None:
        """2017年的929.51亿元: right before it, with 的 or a short verb between."""
        before = [each for each in self._near(start) if each.end <= start and start - each.end <= 8]
        if not before or before[-1].role in ("base", "span", "vague"):
            return None
        between = self._text[before[-1].end : start]
        fits = (
            _JOINED_ZH.fullmatch(between) if self._language == "zh" else between.strip(" ,:") in ("", "was", "reached")
        )
        return _timed(before[-1], 0.95, "right-before") if fits else None

    def _clause(self, start: int, clause: tuple[int, int]) -> Timed | None:
        own = [
            e
            for e in self._near(start)
            if clause[0] <= e.start and e.end <= start and e.role in ("at", "since", "now", "vague")
        ]
        if not own:
            return None
        spans = [e for e in own if e.role == "at"] or own
        last = spans[-1]
        if last.role in ("now", "vague"):
            return Timed("", (last.start, last.end), False, 0.7, "now")
        attributive = not last.topic and self._text[last.end : last.end + 1] not in ("", " ") and last is not own[0]
        return _timed(last, 0.6 if attributive else 0.85, "same-clause")

    def _behind(self, end: int, stop: int) -> Timed | None:
        behind = [e for e in self._near(end) if end <= e.start < stop and e.role == "at"]
        return _timed(behind[0], 0.85, "behind") if behind else None

    def _topic(self, start: int) -> Timed | None:
        before = [
            e
            for e in self._near(start)
            if e.end <= start and self._opens(e) and e.role in ("at", "since", "now", "vague")
        ]
        if not before:
            return self._pair_end(start)
        last = before[-1]
        if last.role in ("now", "vague"):
            return Timed("", (last.start, last.end), False, 0.7, "now")
        return _timed(last, 0.8, "same-sentence")

    def _pair_end(self, start: int) -> Timed | None:
        """Behind a rise from one year to another, what follows is of the later one."""
        if self._pair and self._pair[1].end <= start:
            return _timed(self._pair[1], 0.6, "after-rise")
        return None


def _timed(each: Expression, confidence: float, rule: str) -> Timed:
    return Timed(each.period, (each.start, each.end), each.target, round(confidence * each.confidence, 3), rule)


def time_of_level(level: Bound, running: int) -> Timed:
    """The time of the level that a change is about, where its own sentence tells it."""
    if level.sentence != running or not level.period:
        return NONE
    return Timed(level.period, level.period_words, level.target, 0.6, "of-its-level")
