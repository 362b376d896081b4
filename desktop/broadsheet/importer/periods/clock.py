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
_SPEECH_ZH = re.compile(r"(?:现在|现将|现)?[^。]{0,12}((?:19|20)[0-9]{2})年(?:工作回顾|的主要工作|工作安排|工作打算)")
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
        match = _OWN_ZH.search(passage.text)
        if match:
            return Clock(int(match[1] or match[2]), 0, 0.9)
    return Clock()
