"""The units of a document with their roles: which ends break off, which starts may go on from elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from broadsheet.importer.repair.dictionary import load
from broadsheet.importer.repair.kinds import INDEX, han_head, han_tail, kind_after, kind_before
from broadsheet.importer.repair.roles import breaks_off, goes_on, is_running, listed
from broadsheet.importer.repair.signs import (
    CLOSERS,
    ends_closed,
    first_unopened,
    is_han,
    open_marks,
    starts_with_closing,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.importer.names.tagger import Tagger
    from broadsheet.importer.repair.dictionary import Dictionary
    from broadsheet.importer.repair.units import Unit

_OPENER = re.compile(
    r"“?(?:此外|同时|与此同时|近年来|今年|去年|目前|当前|如今|据介绍|据悉|据了解|记者|首先|其次|再次|再者|最后|为此|因此|由此|对此|不仅如此|"
    r"一方面|另一方面|下一步|接下来|截至|在此|除了|随着|作为|走进|日前|近日|昨日|\d{1,2}月|\d{4}年|[一二三四五]是|第[一二三四五]|其中，|但|然而|"
    r"不过|而且|这|那|我|如果|为了|自从?|从|在|当|早在|放眼|未来|多年来|长期以来|事实上|值得|有了|以)"
)
_OPENER_ENGLISH = re.compile(
    r"[\"“]?(?:The|In|At|On|But|And|For|As|It|This|That|These|He|She|They|We|While|When|With|After|Before|Since|According|"
    r"However|Meanwhile|Moreover|Today|Last|Now|More|Over|By|From|To|A|An|Its|Their|Then|Next|First|Second|Third|Finally|If|There)\b"
)
_APART = ("list", "table", "footnote", "title", "heading")
_HEADING = 30
PARTICLES = frozenset(INDEX[name] for name in ("的", "了", "着"))
_FEW = 3


@dataclass(frozen=True)
class Scene:
    """The units of a document with their roles, and what judging their ends needs."""

    text: str
    units: Sequence[Unit]
    roles: Sequence[str]
    language: str
    words: bool = True
    find_tagger: Callable[[], Tagger | None] | None = None

    @cached_property
    def dictionary(self) -> Dictionary | None:
        """The words that may speak at a cut; loaded when the first cut is judged."""
        return load() if self.words and self.language == "zh" else None

    @cached_property
    def tagger(self) -> Tagger | None:
        """What reads Chinese words over a cut; loaded when the first cut is judged."""
        return self.find_tagger() if self.find_tagger and self.language == "zh" else None

    @cached_property
    def running(self) -> tuple[int, ...]:
        """The units that are running text, in the source's order."""
        return tuple(
            unit.index
            for unit, role in zip(self.units, self.roles, strict=True)
            if role == "passage"
            and unit.hint not in _APART
            and (is_running(unit.text, self.language) or breaks_off(unit.text, self.language))
        )

    @cached_property
    def weak_ends(self) -> frozenset[int]:
        """Short lines that may be captions, headings, or the first words of a sentence that was cut."""
        return frozenset(
            unit.index
            for unit, role in zip(self.units, self.roles, strict=True)
            if (unit.index not in self.place or unit.index in self.doubtful)
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
        ends = (at for at in self.running if not ends_closed(self.units[at].text, self.language))
        return frozenset(ends) - self.doubtful - self.items

    @cached_property
    def items(self) -> frozenset[int]:
        """The running units of a list, which needs no stops; none that breaks off by what it says."""
        texts = ((at, self.units[at].text) for at in listed(self.units) if at in self.place)
        return frozenset(at for at, text in texts if not (goes_on(text, self.language) or open_marks(text)))

    @cached_property
    def doubtful(self) -> frozenset[int]:
        """Short lines with a comma that may be headings, where the file marks none, and short lines of quoted words."""
        marked = any(unit.hint == "heading" for unit in self.units)
        texts = ((at, self.units[at].text) for at in self.running)
        return frozenset(at for at, text in texts if (not marked or text[-1] in CLOSERS) and self._is_doubtful(text))

    def _is_doubtful(self, text: str) -> bool:
        if len(text) > _HEADING * (2 if self.language == "en" else 1) or ends_closed(text, self.language):
            return False
        torn = open_marks(text) or first_unopened(text) or starts_with_closing(text)
        return not (
            torn
            or text.count("，") > 1
            or goes_on(text, self.language)
            or breaks_off(text, self.language)
            or re.search(r"[。！？]", text)
        )

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
        return self.heads[at].kind in PARTICLES or (starts_with_closing(text) and text[:1] not in "”’…·")

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


def _bigrams(text: str) -> frozenset[str]:
    words = text.lower().split() if not is_han(text[:1]) and text.isascii() else []
    if words:
        return frozenset(word.strip(".,;:\"'()") for word in words if len(word) > _FEW)
    return frozenset(text[at : at + 2] for at in range(len(text) - 1) if is_han(text[at]) and is_han(text[at + 1]))


def _first_stop(text: str, language: str) -> int:
    found = re.search(r"[.!?](?:\s|$)" if language == "en" else r"[。！？!?]", text)
    return found.start() if found else min(len(text), 100)


def _single(run: str, at: int, dictionary: Dictionary | None) -> float:
    """How rare a word of one character ends a run, from 0 (a longer word) to 1: half of a cut word is one."""
    if not run or dictionary is None:
        return 0.0
    word = dictionary.words(run)[1][at]
    return min(1.0, dictionary.cost(word) / 15) if len(word) == 1 else 0.0
