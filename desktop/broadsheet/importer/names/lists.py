"""Enumerations that say what their members are: “…、…、…四大省实验室”, “…、…等企业”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.families import type_of
from broadsheet.importer.names.grammar import BEFORE, GENERIC, TECHNOLOGIES
from broadsheet.importer.names.reading import NAMES
from broadsheet.importer.names.words import any_of, by_word, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_HEADS = by_word("zh", "member")
_NUMBER = "(?:[0-9０-９]+|[一二两三四五六七八九十百千]+)(?:余|多)?"
_MEASURE = "(?:大|家|个|所|座|位|款|项|类|只|条|种|支)"
_TAIL = re.compile(
    rf"(?:等(?:{_NUMBER}{_MEASURE}|一批|多家|众多|一众|多个|诸多|一系列|(?:国内外)?知名)?"
    r"(?P<loose>[\u4e00-\u9fffA-Za-z0-9“”]{0,12}?)"
    rf"|(?<!第)(?P<count>{_NUMBER}{_MEASURE}?)(?:省级?|国家级?|重点|龙头|头部|本土)?)"
    rf"(?P<head>{any_of(_HEADS)})(?![型化级类性制])"
)
_LANDS = frozenset(words("zh", "lands"))
_CLAUSE = re.compile(r"[^，。；：！？,;:!?\n（）()]+")
_JOINED = re.compile(r"、|以及|[和与及跟]")
_STOP_WORDS = frozenset(BEFORE)
_STOP = re.compile(any_of(BEFORE))
_COUNTED = re.compile(rf"{_NUMBER}[家个所座位款项类只条种支名人件万亿]|[\u4e00-\u9fff]*(?:年产|[0-9]+[万亿])")
_TOLD = re.compile(
    r"(?:客户|供应商|合作伙伴|合作方|竞争对手|竞争者|股东|投资方|投资者|投资机构|入驻企业|参展商|运营商|整车厂|龙头企业)(?:主要|已|还)?"
    r"(?:包括|涵盖|包含|有|为|覆盖)了?(?P<own>[^，。；：！？（）()\n]{4,60}?)(?=等|[，。；：！？\n]|$)"
)
_NO_FIRM = re.compile("(?:企业|公司|机构|个人|客户|行业|领域|产业|商家|厂商)$|^(?:个人|自然人|境|国)")
_MARKS = '“”「」『』"‘’'


def in_lists(reading: Reading) -> Iterator[Candidate]:
    """The members of enumerations."""
    for clause in _CLAUSE.finditer(reading.text):
        at = clause.start()
        for tail in _TAIL.finditer(reading.text, clause.start(), clause.end()):
            if tail.start() > at and (
                tail.group("count") is None or "、" in reading.text[max(at, tail.start() - 60) : tail.start()]
            ):
                members = list(_members(reading, at, tail.start()))
                yield from _named(reading, members, tail)
                at = tail.end()


def told_lists(reading: Reading) -> Iterator[Candidate]:
    """The members of what is told to be a list of firms (客户包括…、…和…), where one of them at least is a name."""
    for match in _TOLD.finditer(reading.text):
        end = match.end()
        spans = list(_members(reading, match.start("own"), end))
        texts = [reading.text[start:stop] for start, stop in spans]
        if len(spans) > 1 and any(_is_proper(reading, span) for span in spans):
            for span, text in zip(spans, texts, strict=True):
                if text not in GENERIC and not _STOP.search(text) and not _NO_FIRM.search(text):
                    yield Candidate(*span, _member_type(text, "company"), 0.7, "list-of-company")


def _members(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members before ``end``, from the last to the first: as long as they are joined and each could be a name."""
    text = reading.text
    for _ in range(16):
        joint = _last_joint(reading, start, end)
        begin = joint[1] if joint else start
        edge = _after_stop(reading, begin, end)
        left, right = edge, end
        while left < right and text[left] in _MARKS:
            left += 1
        while right > left and text[right - 1] in _MARKS:
            right -= 1
        if (
            not 2 <= right - left <= 18
            or _COUNTED.match(text, left, right)
            or any(mark in text[left:right] for mark in _MARKS)
        ):
            return
        yield left, right
        if joint is None or edge > begin:
            return
        end = joint[0]


def _last_joint(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    for match in reversed(list(_JOINED.finditer(reading.text, max(start, end - 24), end))):
        if match.group() == "、" or (
            reading.is_edge(match.start()) and reading.is_edge(match.end()) and _is_link(reading, match)
        ):
            return match.span()
    return None


def _is_link(reading: Reading, match: re.Match[str]) -> bool:
    word = reading.word_at(match.start())
    return word is None or (word.start, word.end) == match.span()


def _after_stop(reading: Reading, start: int, end: int) -> int:
    """After the last word of a member that no name goes over."""
    last = start
    for match in _STOP.finditer(reading.text, start, end):
        if len(match.group()) > 1 or not reading.words:
            last = match.end()
    for word in reading.within(start, end):
        own = reading.text[word.start : word.end]
        if (
            word.start >= start
            and word.end < end
            and (own in _STOP_WORDS or word.tag in ("r", "c", "p"))
            and len(own) <= 2
        ):
            last = max(last, word.end)
    return last


def _named(reading: Reading, members: list[tuple[int, int]], tail: re.Match[str]) -> Iterator[Candidate]:
    head = _HEADS[tail.group("head")]
    loose = tail.group("loose") or ""
    if "的" in loose or not members or (len(members) == 1 and tail.group("count") is not None):
        return
    texts = [reading.text[start:end] for start, end in members]
    if head == "technology":
        if any(text in TECHNOLOGIES for text in texts):
            yield from (_made(reading, span, head, 0.6) for span in members)
        return
    if head == "place":
        known = [
            bool(divisions().named(text)) or _is_land(reading, span) for span, text in zip(members, texts, strict=True)
        ]
        if len(members) > 1 and 2 * sum(known) >= len(members):
            spans = [_last_place(reading, span) for span in members if span[1] - span[0] <= 6]
            for start, end in spans:
                sure = divisions().sure(reading.text[start:end]) or reading.text[start:end] in _LANDS
                yield _made(reading, (start, end), head, 0.9 if sure else 0.7)
        return
    proper = [_is_proper(reading, span) for span in members]
    counted_laboratories = head == "laboratory" and tail.group("count") is not None
    if counted_laboratories or 3 * sum(proper) >= len(members):
        for span, text, own in zip(members, texts, proper, strict=True):
            if text not in GENERIC and (own or len(members) > 1 or counted_laboratories):
                yield _made(reading, span, _member_type(text, head), 0.85 if own else 0.7)


def _last_place(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    """Without what stands before the place that a member ends in (共有|美国)."""
    word = reading.word_at(span[1] - 1)
    return (max(span[0], word.start), span[1]) if word and word.tag == "LOC" and word.end == span[1] else span


def _is_land(reading: Reading, span: tuple[int, int]) -> bool:
    words = reading.within(*span)
    return len(words) == 1 and words[0].tag == "LOC"


def _member_type(text: str, head: str) -> str:
    own = type_of(text)
    return own if own and own not in ("place", "platform") else head


def _made(reading: Reading, span: tuple[int, int], type_: str, confidence: float) -> Candidate:
    return Candidate(*span, type_, confidence, f"list-of-{type_}", FIRM)


def _is_proper(reading: Reading, span: tuple[int, int]) -> bool:
    text = reading.text[span[0] : span[1]]
    if type_of(text) and len(text) > 4:
        return True
    if not reading.words:
        return len(text) >= 3 and text not in GENERIC
    return any(word.tag in NAMES and word.end - word.start > 1 for word in reading.within(*span)) or text.isascii()
