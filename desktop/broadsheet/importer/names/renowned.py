"""Names that any reader knows, and that a tagger may take apart; policies by the marks of their title."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, USUAL, Candidate
from broadsheet.importer.names.words import any_of, by_word, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_KNOWN = by_word("zh", "known")
_UNKNOWN = frozenset({"nz", "nw", "nr"})
_PRINTED_LETTERS = re.compile("[A-Za-z0-9]")
_POLICY = re.compile(f"《([^《》\n]{{4,60}}?(?:{any_of(words('zh', 'policies'))})(?:（[^（）]{{1,12}}）)?)》")
_NO_POLICY = re.compile("方法$|书法$|说法$|[的吗呢]|[？！，。]")


@cache
def _pattern() -> re.Pattern[str]:
    first = "".join(sorted({name[0] for name in _KNOWN}))
    return re.compile(f"(?=[{re.escape(first)}])(?:{any_of(_KNOWN)})")


def renowned(reading: Reading) -> Iterator[Candidate]:
    """Firms, platforms, schools and media that are known by name, where they stand as words."""
    for match in _pattern().finditer(reading.text):
        if _stands(reading, *match.span()):
            yield Candidate(*match.span(), _KNOWN[match.group()], 0.8, "known-to-all", USUAL)


def _stands(reading: Reading, start: int, end: int) -> bool:
    """Whether both ends are ends of words, or of something that the tagger has no word for."""
    around = reading.text[start - 1 : start] + reading.text[end : end + 1]
    if reading.text[start:end].isascii() and _PRINTED_LETTERS.search(around):
        return False
    return _is_end(reading, start) and _is_end(reading, end)


def _is_end(reading: Reading, place: int) -> bool:
    if reading.is_edge(place):
        return True
    word = reading.word_at(place)
    return word is not None and word.tag in _UNKNOWN


def policies(reading: Reading) -> Iterator[Candidate]:
    """Laws, plans and measures by the marks of their title (《…条例》)."""
    for match in _POLICY.finditer(reading.text):
        if not _NO_POLICY.search(match.group(1)):
            yield Candidate(*match.span(1), "programme", 0.8, "title-of-policy", FIRM)
