"""The first sentence that says what a named thing is; nothing where the article says it nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.names.entity import Mention

_IS = re.compile(
    r"[”」』\"]?(?:[（(][^）)]{1,30}[）)])?[，,]?(?:是(?!否|不是|因|由|在|为了|从|如何|怎|要|想|以|把|将|通过|有|说|谁|什么|何)|系(?=[一全国我由])|被称为|被誉为|(?:[，,])?作为(?=[^，。]{2,30}[，,])"
    r"|[，,]这[个家座所项一]|[，,](?:一|首)[个家座所项款])"
)
_AS = re.compile(r"(?:^|[，,。；“])作为[^，。；]{2,40}(?:的|[，,])[“「『\"]?$")
_IS_ENGLISH = re.compile(
    r"[”\"]?(?: \([^)]{1,40}\))?,? (?:is|was|are|were) (?:an?|the|one of|among|[A-Z]\w+[’']s)\b"
    r"|[”\"]?(?: \([^)]{1,40}\))?, (?:an?|the|one of) \w"
)
_ENDS = re.compile(r"[。！？!?\n]+[”’」』）)]*")
_ENDS_ENGLISH = re.compile(r"(?<=[a-z0-9)\]”\"’'])[.!?]+[”\"’)]*(?=\s+[“\"‘(]?[A-Z]|\s*$)|\n+")
_LOOKED_AT = 40
_FARTHEST = 500
"""Code points that a sentence may begin before the name."""


def summary_of(mentions: Sequence[Mention], texts: Mapping[str, str], language: str) -> tuple[str, int, int] | None:
    """Passage and range of the sentence, with its full stop."""
    ends = _ENDS if language == "zh" else _ENDS_ENGLISH
    for mention in mentions[:_LOOKED_AT]:
        text = texts[mention.passage]
        defines = (_IS if language == "zh" else _IS_ENGLISH).match(text, mention.end)
        introduced = language == "zh" and _AS.search(text[max(0, mention.start - 60) : mention.start])
        if defines or introduced:
            start, end = sentence_around(text, mention.start, ends)
            begins = text[start : mention.start].strip('“「『" 　')
            if introduced or len(begins) <= 12:
                return mention.passage, start, end
    return None


def sentence_around(text: str, place: int, ends: re.Pattern[str]) -> tuple[int, int]:
    """The sentence that holds a place."""
    start = max(0, place - _FARTHEST)
    for match in ends.finditer(text, start):
        if match.end() > place:
            return _left(text, start), match.end()
        start = match.end()
    return _left(text, start), len(text.rstrip())


def _left(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
