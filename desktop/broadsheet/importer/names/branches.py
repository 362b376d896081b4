"""Companies by their branch of industry: behind signs that the tagger knows no word of, and beside other companies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import Candidate
from broadsheet.importer.names.families import type_of
from broadsheet.importer.names.grammar import BEFORE
from broadsheet.importer.names.words import any_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.importer.names.reading import Reading
    from broadsheet.importer.names.tagger import Word

_PIECE = re.compile(r"[\w·\-]+")
INDUSTRY = frozenset(words("zh", "industries"))
TRADES = re.compile(
    f"(?:{any_of(INDUSTRY)}|新能源|高端|传统|数字|智能|焊接|喷涂|搬运|巡检|手术|协作|人形|服务|配送|特种|水下|仓储|采摘|工业)+"
)
_STOP = re.compile(any_of(word for word in BEFORE if len(word) > 1) + "|[的在了和与是有为]")
MATTER = re.compile("[锂钠氢硅铅锌镍酸矿碳态能磷铁锰钴铝钛氧]$|聚合物$")


def unknown_companies(reading: Reading) -> Iterator[Candidate]:
    """A branch of industry after signs that the tagger knows no word of (清|焓|科技), where a name may begin."""
    words, text = reading.words, reading.text
    for at, word in enumerate(words):
        own = text[word.start : word.end]
        if word.tag == "nz" and len(own) >= 4 and _BRANCH.search(own) and not TRADES.fullmatch(own):
            if MATTER.search(_BRANCH.sub("", own)):
                continue  # 磷酸铁锂|电池
            if _PIECE.fullmatch(own) and not _goes_on(words, at):
                yield Candidate(word.start, word.end, "company", 0.6, "name-and-industry")
        elif own in INDUSTRY and at >= 2:
            first = at
            while first and at - first < 3 and _is_fragment(text, words[first - 1]):
                first -= 1
            begins = first == 0 or words[first - 1].tag in _GRAMMAR or words[first - 1].tag == "v"
            if at - first >= 2 and begins and not _goes_on(words, at):
                yield Candidate(words[first].start, word.end, "company", 0.55, "unknown-word-and-industry")


_BRANCH_AFTER = re.compile(f"、([\u4e00-\u9fff]{{2}}(?:{any_of(INDUSTRY)}))")
_BRANCH_BEFORE = re.compile(f"(?:^|[、，。；：])([\u4e00-\u9fff]{{2}}(?:{any_of(INDUSTRY)}))、$")


def _is_fragment(text: str, word: Word) -> bool:
    """A sign alone that is no word of grammar: the tagger did not know what it belongs to."""
    return word.end - word.start == 1 and word.tag not in ("w", "u", "m") and text[word.start] not in _STOPS


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether more nouns follow, so that the words before them name no company."""
    return at + 1 < len(words) and words[at + 1].tag in ("n", "vn", "nz", "an", "LOC", "ORG")


_GRAMMAR = frozenset(("w", "u", "p", "c", "d", "r", "q", "m", "t", "f", "TIME"))
_BRANCH = re.compile(f"(?:{any_of(INDUSTRY)})$")
_STOPS = frozenset(BEFORE)


def beside_companies(reading: Reading) -> Iterator[Candidate]:
    """A name of a branch of industry that a company is enumerated with (中创新航、|蜂巢能源)."""
    text = reading.text
    for word in reading.words:
        if word.tag != "ORG" or type_of(text[word.start : word.end]) not in ("", "company"):
            continue
        after, before = (
            _BRANCH_AFTER.match(text, word.end),
            _BRANCH_BEFORE.search(text, max(0, word.start - 8), word.start),
        )
        for match in (after, before):
            if match and not TRADES.fullmatch(match.group(1)) and not _STOP.search(match.group(1)):
                yield Candidate(*match.span(1), "company", 0.6, "beside-a-company")
