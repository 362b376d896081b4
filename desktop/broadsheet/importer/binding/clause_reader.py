"""Reads the clauses of one passage: the name, the subject, the time, the scope and the members of each quantity."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.importer.binding import naming_en, naming_zh
from broadsheet.importer.binding.bound import Bound
from broadsheet.importer.binding.clause_words import (
    GENERIC,
    OPENING,
    label_start,
    opened_with,
    pointed_at,
    prefixed,
    scope_behind,
    tail_of,
    theme_before,
    tidied,
)
from broadsheet.importer.binding.members import bare_end, member_of, members_after, members_before
from broadsheet.importer.binding.timing import Timed, time_of_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.binding.bound import Member
    from broadsheet.importer.binding.members import Named
    from broadsheet.importer.binding.timing import Timing
    from broadsheet.importer.periods import Expression
    from broadsheet.importer.quantities import Quantity
    from broadsheet.importer.sentences import Sentence

_ASIDE = re.compile(r"[（(][^（）()]{0,60}[）)]")
_LONGEST = {"zh": 26, "en": 90}
_REACH = 120
"""Characters around a quantity that can name it; nobody says more, and a text without commas stays linear."""

_LEVELS = frozenset({"", "from", "to", "sum"})
_OF_OTHERS = frozenset({"growth", "cagr", "change", "share", "ratio", "gap"})
_PARALLEL = re.compile(r"\s*(?:和|、|及|与|以及|,?\s?and|,)\s*")


class ClauseReader:
    """What the clauses of a passage say of its quantities.

    Args:
        text: of the passage.
        mentions: of names, in order.
        told: its expressions of time.
        language: zh or en.
    """

    def __init__(self, text: str, mentions: Sequence[Named], told: Sequence[Expression], language: str) -> None:
        self._text, self._mentions, self._language = text, mentions, language
        self._ends = {bare_end(text, each[1]): each for each in mentions}
        self._starts = {each[0]: each for each in mentions}
        self._times = [(each.start, each.end) for each in told if each.role != "base"]
        self._subject = ""
        self._sentence: Sentence | None = None
        self._last_end = self._sentence_start = 0
        self._here = False
        self._level = -1
        self._sentence_level = -1
        self._from = -1
        self._topic = ""
        self._clause = 0
        self._behind = ""
        self._share: naming_zh.Named | None = None
        self._grown = self._restated = False
        self._last = self._unit = self._topic_unit = self._dimension = ""

    def enter(self, sentence: Sentence) -> None:
        """Go on to a sentence."""
        self._sentence = sentence
        self._last_end = self._sentence_start = sentence.start
        self._here = False
        self._sentence_level = -1
        self._from = -1
        self._clause = 0
        self._share = None
        self._grown = False

    def read(self, quantity: Quantity, follower: int, timing: Timing, bound: Sequence[Bound], running: int) -> Bound:
        """Bind one quantity; called from left to right.

        Args:
            quantity: of the sentence entered.
            follower: where the next quantity, or the sentence, ends its words.
            timing: the times of the passage.
            bound: everything bound so far in the article.
            running: number of the sentence.
        """
        assert self._sentence is not None
        at = self._sentence.clause_at(quantity.number.start)
        clause = self._sentence.clauses[at]
        self._pass_clauses(at)
        floor = max(
            label_start(self._text, self._sentence, at, quantity.start), self._last_end, quantity.start - _REACH
        )
        head = pointed_at(self._text, floor, self._head(floor, quantity.start))
        tail = tail_of(self._text, quantity.end, min(clause.end, quantity.end + _REACH), follower)
        named = self._named(quantity, head, tail)
        self._unit, self._dimension = quantity.unit.base, quantity.unit.dimension
        self._restated = self._text[self._last_end : quantity.start].strip() in ("(", "（")
        if _PARALLEL.fullmatch(head) and self._is_parallel(quantity, bound):
            return self._like_before(quantity, bound, tail, running)
        relation, of = named.relation, self._about(named)
        if relation == "" and not named.own and self._from >= 0:
            relation = "to"
        if relation == "to" and named.rule == "share-of" and self._from < 0:
            relation = "share"
        members, complete = self._members(quantity, clause.start)
        listed = bool(members) and not quantity.counted and 0 <= quantity.start - members[-1].end <= 3
        indicator = self._indicator(named, of, bound, at, tail if listed else "")
        timed = self._timed(quantity, clause.start, clause.end, relation, timing)
        if not timed.period and not timed.words and of >= 0 and relation in _OF_OTHERS:
            timed = time_of_level(bound[of], running)  # revenue was … in 2023, a 22% increase
        scope, scope_words = scope_behind(self._text, quantity.end) if self._language == "zh" else ("", None)
        self._keep(relation, len(bound), quantity, scope_words, named, indicator)
        return Bound(
            quantity, indicator, self._subject, relation, named.falls, of, timed.period, timed.words, timed.target,
            scope, scope_words, members, complete, bool(re.search("其中|of which", self._text[floor : quantity.start])),
            running, 0.85 if named.own or (of >= 0 and relation in _OF_OTHERS) else 0.65, named.rule,
        )  # fmt: skip

    def _is_parallel(self, quantity: Quantity, bound: Sequence[Bound]) -> bool:
        """分别增长5.2%和7.6%: the second value says what the first does."""
        if self._last_end == self._sentence_start or not bound:
            return False
        before = bound[-1]
        same = before.quantity.unit.base == quantity.unit.base and before.quantity.passage == quantity.passage
        return same and (quantity.unit.dimension != "count" or before.rule in ("noun-before", "elliptical", "moved-to"))

    def _like_before(self, quantity: Quantity, bound: Sequence[Bound], tail: str, running: int) -> Bound:
        before = bound[-1]
        self._last_end = quantity.end
        return replace(
            before, quantity=quantity, scope="", scope_words=None, members=(), complete=False, part=False,
            relation="" if before.relation in ("from", "to") else before.relation, sentence=running,
            confidence=round(before.confidence * 0.9, 3), rule="parallel",
        )  # fmt: skip

    def _pass_clauses(self, at: int) -> None:
        """Take the subject of every clause up to this one: the name that it opens with, unless that opens a list."""
        assert self._sentence is not None
        for clause in self._sentence.clauses[self._clause : at + 1]:
            opened = opened_with(self._text, self._starts, clause.start, clause.end)
            if opened is not None:
                self._subject = opened
        self._clause = at + 1

    def _named(self, quantity: Quantity, head: str, tail: str) -> naming_zh.Named:
        share = quantity.number.kind in ("percent", "fraction", "tenths")
        number = self._text[quantity.number.start : quantity.number.end]
        if share and self._share and head.startswith("、") and head.rstrip("约近超").endswith("的"):
            return naming_zh.Named(f"占{head.strip('、的约近超')}", "share", False, False, "share-of")
        name_of = naming_zh.name_of if self._language == "zh" else naming_en.name_of
        return name_of(head, tail, quantity.unit.dimension, share, quantity.counted, number)

    def _head(self, floor: int, start: int) -> str:
        """The words before a quantity without times, asides and the name they open with."""
        parts, at = [], floor
        first = bisect_left(self._times, (floor, 0))
        for begin, end in self._times[first:]:
            if begin >= start:
                break
            if end <= start:
                parts.append(self._text[at:begin])
                at = end
        parts.append(self._text[at:start])
        head = _ASIDE.sub("", "".join(parts))
        if self._behind and floor == self._last_end and head.startswith(self._behind):
            head = head[len(self._behind) :]
        lead = OPENING.match(head)
        opening = head[lead.end() :] if lead else head
        if self._subject and opening.startswith(self._subject):
            rest = re.sub(r"^(?:[”的\s]|[’']s?\b)+", "", opening[len(self._subject) :])
            return rest if len(rest) > 1 else head
        return head

    def _about(self, named: naming_zh.Named) -> int:
        """The quantity that a growth, a share or an elliptical clause is about."""
        elliptical = not named.own
        if named.relation == "sum":
            return -1
        if named.relation == "to" or (named.relation == "" and elliptical and self._from >= 0):
            return self._from if self._from >= 0 else self._sentence_level if elliptical else -1
        if not elliptical:
            return -1
        if named.relation in _OF_OTHERS:
            return self._sentence_level if self._sentence_level >= 0 else self._level
        return self._sentence_level

    def _indicator(self, named: naming_zh.Named, of: int, bound: Sequence[Bound], at: int, listed: str) -> str:
        """The name, with that of the quantity it is about where it says nothing by itself."""
        joint = "" if self._language == "zh" else " "
        if named.relation in _OF_OTHERS and not named.own:
            base = self._topic or self._theme(at)
            name = f"{base}{joint}{named.name}" if base else named.name
        elif named.rule == "share-behind" and self._theme(at):
            name = self._theme(at) + named.name
        elif not named.own:
            base = bound[of].indicator if of >= 0 else self._elliptical(named, at)
            if of >= 0 and {bound[of].quantity.unit.dimension, self._dimension} == {"money", "count"}:
                base = ""  # 放贷6.8亿元，惠及1300户
            alone = base and named.rule in ("elliptical", "moved-to", "pointing", "noun-before")
            name = base if alone else base + named.name
        elif named.rule == "counted-words":
            name = named.name
        elif listed and self._language == "zh":
            name = naming_zh.behind(listed) or named.name
        elif GENERIC.match(named.name) and self._language == "zh" and len(named.name) <= 12:
            moved = bool(bound) and bound[-1].relation == "to" and bound[-1].quantity.unit.dimension == "count"
            prefix = self._topic if self._sentence_level >= 0 and not moved else self._subject
            name = prefixed(named, prefix, self._subject)
        else:
            name = named.name
        return tidied(name, _LONGEST["zh" if self._language == "zh" else "en"], joint)

    def _elliptical(self, named: naming_zh.Named, at: int) -> str:
        """What a clause without a noun speaks of: what grew in this sentence, else the noun of the clause before."""
        if named.rule == "pointing":
            return self._last
        if self._language != "zh" and named.rule == "elliptical":
            return self._topic if self._restated or self._unit in (self._topic_unit, "times") else ""
        if named.rule == "moved-to" or (self._grown and named.rule == "elliptical"):
            return self._topic
        assert self._sentence is not None
        if not at or self._language != "zh" or self._last_end > self._sentence.clauses[at - 1].start:
            return ""
        before = self._sentence.clauses[at - 1]
        match = re.match(
            "[^，,]{2,10}?(?=将|已|可|会|预计|能|要|正|也|更|在|不断|持续|有望)", self._text[before.start : before.end]
        )
        return match.group().strip("“”‘’") if match else ""

    def _theme(self, at: int) -> str:
        return theme_before(self._text, self._sentence, at) if self._sentence and self._language == "zh" else ""

    def _timed(self, quantity: Quantity, start: int, end: int, relation: str, timing: Timing) -> Timed:
        timed = timing.of(quantity.start, quantity.end, (start, end), relation)
        if relation == "to" and timed.words and timed.words[1] <= self._last_end and timed.rule != "same-sentence":
            timed = timing.carried  # 由2022年的62家增加到81家: the year is that of the first
        ends = timing.ends(start, quantity.end) if relation in ("from", "to") else None
        if ends and timed.rule != "right-before":
            return ends[0] if relation == "from" else ends[1]
        return timed

    def _members(self, quantity: Quantity, start: int) -> tuple[tuple[Member, ...], bool]:
        value = quantity.value
        if quantity.unit.dimension not in ("count", "number") or value is None or value != int(value) or value < 2:
            return (), False
        before, complete = members_before(
            self._text, max(start, self._last_end, quantity.start - 2 * _REACH), quantity.start, self._ends
        )
        listed = before and not before[0].entity
        if before and (len(before) == value if listed else len(before) <= value):
            return before, complete and len(before) == value
        stop = min(self._sentence.end, quantity.end + 2 * _REACH) if self._sentence else quantity.end
        after = members_after(self._text, quantity.end, stop, self._starts, int(value))
        if after:
            return after, True
        return member_of(self._text, start, quantity.start, quantity.end, self._ends, self._starts), False

    def _keep(
        self, relation: str, index: int, quantity: Quantity, scope: tuple[int, int] | None, named: naming_zh.Named,
        indicator: str,
    ) -> None:  # fmt: skip
        """Remember it for the clauses that follow."""
        self._last, before = indicator, self._topic
        self._last_end = scope[1] + 1 if scope else quantity.end
        noun = (
            naming_zh.behind(re.split("[0-9]", self._text[quantity.end : quantity.end + 12])[0])
            if self._language == "zh"
            else ""
        )
        lasts = quantity.unit.dimension == "duration"  # 五年|投入|9.6亿元
        self._behind = noun if len(noun) <= 6 and not quantity.counted and not lasts else ""
        self._share = named if relation == "share" else None
        self._grown = relation == "growth" and named.own  # 指数涨1.93%，报2218点
        if named.rule == "per-each":
            return
        if named.rule == "lasting":
            if named.base:  # 产业规模连续4年|超千亿元
                self._topic, self._here, self._grown, self._sentence_level = named.base, True, True, -1
            return
        self._here = True
        if relation in _LEVELS:
            self._level = self._sentence_level = index
            elliptical = "占" in indicator and not named.own and named.rule != "parallel"
            self._topic = self._topic if elliptical and self._topic else indicator
        elif named.own and named.base and relation != "share":
            self._topic = named.base
        self._from = index if relation == "from" else -1 if relation == "to" else self._from
        if self._topic != before:
            self._topic_unit = quantity.unit.base
