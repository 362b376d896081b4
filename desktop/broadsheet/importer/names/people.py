"""Persons: after a title and before what they say, in a byline, foreign names with a dot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.grammar import SURNAME, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_SAYS = (
    "(?=说|表示|介绍|告诉|认为|指出|称|坦言|透露|强调|带领|带着|率|正|在|和|与|、|，|,|。|：|:|”|（|\\(|的|对|向|从|也|就"
    "|是|把|将|为|给|看|笑|领|$|\\s)"
)
_TITLED = re.compile(rf"(?:{TITLE})[\s：:]?({SURNAME}[\u4e00-\u9fff]{{1,2}}?){_SAYS}")
_BEFORE_TITLE = re.compile(rf"(?<![\u4e00-\u9fff])({SURNAME}[\u4e00-\u9fff]{{1,2}})(?:教授|院士|博士|老师|先生|女士)")
_FOREIGN = re.compile(
    rf"(?<![\u4e00-\u9fff·])[\u4e00-\u9fff]{{1,6}}(?:·[\u4e00-\u9fff]{{1,8}}?)*?·[\u4e00-\u9fff]{{1,6}}?"
    rf"(?:{_SAYS}|(?=[^\u4e00-\u9fff·]))"
)
_FOREIGN_TITLED = re.compile(rf"(?:{TITLE})([\u4e00-\u9fff]{{1,6}}(?:·[\u4e00-\u9fff]{{1,6}}){{1,3}}?){_SAYS}")
_LABEL = re.compile(
    r"(?:本报|本刊|通讯员|特约|见习|首席|实习|融媒体?|驻|全媒体)?(?:记者|通讯员|作者|编辑|摄影|撰文|供图|制图|文|图|摄)[/／:：]?"
)
_PARTS = re.compile(r"[\u4e00-\u9fff]+")
_NO_NAME = re.compile(r"本报|报道|报讯|集团|新闻|中心|学院|日报|晚报|版|图片|由|提供|来源|日|月|年")


def persons(reading: Reading) -> Iterator[Candidate]:
    """Names of persons."""
    if reading.role == "byline":
        yield from _in_byline(reading)
    for pattern in (_TITLED, _BEFORE_TITLE):
        for match in pattern.finditer(reading.text):
            if _may_be(reading, *match.span(1)):
                yield Candidate(*match.span(1), "person", 0.85, "title-and-name", FIRM)
    for match in _FOREIGN_TITLED.finditer(reading.text):
        yield Candidate(*match.span(1), "person", 0.85, "title-and-name", FIRM)
    for match in _FOREIGN.finditer(reading.text):
        if _is_foreign(reading, match):
            yield Candidate(*match.span(), "person", 0.7, "name-with-dot")


def _may_be(reading: Reading, start: int, end: int) -> bool:
    """Whether the tagger does not see words of the language there."""
    if divisions().sure(reading.text[start:end]) or not reading.is_edge(end):
        return False
    words = [word for word in reading.within(start, end) if word.start >= start]
    return (
        not words
        or any(word.tag in ("PER", "nr", "nz") for word in words)
        or all(word.tag not in ("v", "n", "vn", "d", "a", "LOC", "ORG") or word.end - word.start == 1 for word in words)
    )


def _is_foreign(reading: Reading, match: re.Match[str]) -> bool:
    words = reading.within(*match.span())
    tagged = any(word.tag == "PER" for word in words) if words else True
    return tagged and not any(divisions().named(part) for part in match.group().split("·"))


def _in_byline(reading: Reading) -> Iterator[Candidate]:
    """Names parted by blanks; single signs belong together (应 陶)."""
    text = _LABEL.sub(lambda match: "|" * len(match.group()), reading.text)
    parts = [part.span() for part in _PARTS.finditer(text)]
    at = 0
    while at < len(parts):
        start, end = parts[at]
        if (
            end - start == 1
            and at + 1 < len(parts)
            and parts[at + 1][1] - parts[at + 1][0] == 1
            and "|" not in text[start : parts[at + 1][1]]
        ):
            at += 1
            end = parts[at][1]
        name = text[start:end].replace(" ", "").replace("\u3000", "")
        if 2 <= len(name) <= 4 and re.match(SURNAME, name) and not _NO_NAME.search(name):
            yield Candidate(start, end, "person", 0.95, "byline", FIRM)
        at += 1
