"""The article's own date, which 今年, 去年 and last year are relative to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.passages import Passage

_DATELINE_ZH = re.compile(
    r"(?:本报|讯|电|记者|日报|晚报|新华社|来源|发布|时间|日期)[^。]{0,24}?((?:19|20)[0-9]{2})[年/.-]([0-9]{1,2})[月/.-]"
)
_OWN_ZH = re.compile(r"(?:今年|本年度?)[（(]((?:19|20)[0-9]{2})年?[）)]|((?:19|20)[0-9]{2})年[（(](?:今年|本年)")
_PLANNED_ZH = re.compile(
    "((?:19|20)[0-9]{2})年(?:的)?(?:工作安排|主要任务|工作打算|重点工作|工作总体要求|工作思路|工作建议)"
)
_HEADED_ZH = re.compile("^[—（(\\s]{0,4}((?:19|20)[0-9]{2})年([0-9]{1,2})月[0-9]{1,2}日[^。]{0,40}$")
_DATELINE_EN = re.compile(
    r"(?:^|[(,]\s?)(?:[0-9]{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?:[0-9]{1,2},?\s)?"
    r"((?:19|20)[0-9]{2})\b[^.]{0,30}(?:—|--|-\s|\))"
)
_HEAD = 400


@dataclass(frozen=True, slots=True)
class Clock:
    """When the article speaks.

    Attributes:
        year: of the article; 0 where nothing tells it.
        month: 0 where nothing tells it.
        confidence: of the year.
    """

    year: int = 0
    month: int = 0
    confidence: float = 0.0


def clock_of(date: str, passages: Sequence[Passage]) -> Clock:
    """The date that the repair found, else one that a dateline in the first or last words tells."""
    told = re.match(r"([0-9]{4})(?:-([0-9]{2}))?", date)
    if told:
        return Clock(int(told[1]), int(told[2] or 0), 0.95)
    for passage in passages[:5]:
        headed = _HEADED_ZH.search(passage.text)
        if headed:
            return Clock(int(headed[1]), int(headed[2]), 0.9)
    head = "\n".join(passage.text for passage in passages[:4])[:_HEAD]
    tail = passages[-1].text[-_HEAD:] if passages else ""
    for text in (head, tail):
        for pattern in (_DATELINE_ZH, _DATELINE_EN):
            match = pattern.search(text)
            if match:
                month = int(match[2]) if match.re.groups > 1 else 0
                return Clock(int(match[1]), month if month <= 12 else 0, 0.85)
    return _said(passages)


def _said(passages: Sequence[Passage]) -> Clock:
    """今年（2023年） says itself which year it is."""
    for passage in passages:
        match = _OWN_ZH.search(passage.text) or _PLANNED_ZH.search(passage.text)
        if match:
            return Clock(int(next(filter(None, match.groups()))), 0, 0.85)
    return Clock()
