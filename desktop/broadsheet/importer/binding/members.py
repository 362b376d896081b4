"""The things that a number counts, where the text lists them: 甲、乙、丙三家单位; 三大片区：东、中、西."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.binding.bound import Member

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKS = '“”‘’"「」《》（）() '
_BETWEEN = re.compile(r"[“”‘’\"《》\s]*(?:、|和|及|与|以及|,\s?and\s|,\s|\sand\s)[“”‘’\"《》\s]*")
_ENDING = re.compile(r"[“”‘’\"《》\s]*(?P<more>等|等等)?(?:这|共|共计|总计|[，,]?)?$")
_VERBS = re.compile(
    "(?:依托|包括|涵盖|形成|打造|聚焦|围绕|入选|建设|设立|分为|发展|推进|实施|构建|覆盖|分别是|分别为|建成|拥有|组织|会同|联合|就是|即|有|是|在|由|和|与|对|以|为|从|了)"
)
_INTRODUCED = re.compile("[^，。；、]{0,8}?(?:[:：]|——|，?(?:包括|分别是|分别为|即|涵盖|是指|有))[“‘]?")
_MOST = 24

Named = tuple[int, int, str]
"""Start, end and entity of a mention."""


def bare_end(text: str, end: int) -> int:
    """An offset without the quotation marks and blanks before it."""
    while end > 0 and text[end - 1] in _MARKS:
        end -= 1
    return end


def members_before(text: str, floor: int, start: int, ends: Mapping[int, Named]) -> tuple[tuple[Member, ...], bool]:
    """The list right before a number, and whether it names all.

    Args:
        text: of the passage.
        floor: where its clause starts.
        start: of the number.
        ends: mentions of the passage by their bare end.
    """
    ending = _ENDING.search(text, max(floor, start - 8), start)
    at = ending.start() if ending else start
    more = bool(ending and ending["more"])
    found = _named_back(text, floor, at, ends)
    if len(found) >= 2 or (found and more):
        return tuple(found), not more
    listed = _listed_back(text, floor, at)
    return (tuple(listed), not more) if len(listed) >= 2 else ((), False)


def _named_back(text: str, floor: int, at: int, ends: Mapping[int, Named]) -> list[Member]:
    """Names one beside the other, from the last to the first."""
    found: list[Member] = []
    while at > floor and len(found) < _MOST:
        mention = ends.get(bare_end(text, at))
        if mention is None or mention[0] < floor:
            break
        start, end, entity = mention
        found.insert(0, Member(start, end, entity))
        left = start
        while left > floor and text[left - 1] in _MARKS:
            left -= 1
        between = re.search("(?:、|和|及|与|以及|,)[“”‘’《》 ]*$", text[max(floor, left - 4) : left])
        if not between:
            break
        at = left - len(between.group())
    return found


def _listed_back(text: str, floor: int, at: int) -> list[Member]:
    """Words between 、 that no rule has named; the verb before the first is left out."""
    stretch = text[floor:at]
    stretch = stretch[max(stretch.rfind("，"), stretch.rfind("。"), -1) + 1 :]
    if "、" not in stretch:
        return []
    begin = at - len(stretch)
    parts = re.split("(、|和(?=[^、]{2,12}$)|与(?=[^、]{2,12}$)|及(?=[^、]{2,12}$))", stretch)
    found: list[Member] = []
    for index, part in enumerate(parts):
        if index % 2 == 0:
            led = max((match.end() for match in _VERBS.finditer(part)), default=0) if index == 0 else 0
            left = begin + led + len(part[led:]) - len(part[led:].lstrip(_MARKS))
            right = begin + len(re.sub("(?:设有|设立了?|建有|建成了?|拥有|建立了?|有|共|等)$", "", part.rstrip(_MARKS)))
            if 1 < right - left <= 16:
                found.append(Member(left, right))
        begin += len(part)
    return found if len(found) == (len(parts) + 1) // 2 else []


def members_after(text: str, end: int, stop: int, starts: Mapping[int, Named], count: int) -> tuple[Member, ...]:
    """The list that 包括 or a colon opens behind a number, where it has exactly as many as are counted."""
    match = _INTRODUCED.match(text, end, stop)
    if not match or count < 2 or count > _MOST:
        return ()
    at = match.end()
    found: list[Member] = []
    while at < stop:
        while at < stop and text[at] in _MARKS:
            at += 1
        if at not in starts:
            break
        _, last, entity = starts[at]
        found.append(Member(at, last, entity))
        between = _BETWEEN.match(text, last, stop)
        if not between:
            break
        at = between.end()
    return tuple(found) if len(found) == count else ()


_ONE_OF = re.compile(
    "[^，。；]{0,6}[，,]其中之一[，,]?(?:就|便|即|正)?是[“‘]?|, (?:one of them|among them|including) (?:the )?"
)
_CHOSEN = re.compile(
    "(?:已|也|均|都|成功|再次|先后|一举|还|又|正式)*(?:入选|列入|跻身|获评|被列入|纳入|入围|上榜)[^，。；]{0,8}$"
)


def member_of(
    text: str, floor: int, start: int, end: int, ends: Mapping[int, Named], starts: Mapping[int, Named]
) -> tuple[Member, ...]:
    """The one of several that the text names: 十大工程，其中之一就是…; …入选全省首批7个试点.

    Args:
        text: of the passage.
        floor: where the clause of the number starts.
        start: of the number.
        end: of its words.
        ends: mentions by their bare end.
        starts: mentions by their start.
    """
    after = _ONE_OF.match(text, end)
    if after and after.end() in starts:
        begin, stop, entity = starts[after.end()]
        return (Member(begin, stop, entity),)
    before = _CHOSEN.search(text, floor, start)
    named = ends.get(bare_end(text, before.start())) if before else None
    return (Member(*named),) if named and named[0] >= floor else ()
