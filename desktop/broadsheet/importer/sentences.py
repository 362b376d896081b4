"""Sentences and clauses of a passage, as ranges; commas inside numbers and blanks after abbreviations part nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

_ENDS_ZH = r"[。！？!?；;…\n]+[”’」』）)]*|——(?=[\u4e00-\u9fff]{0,3}$)"
_ENDS_EN = r"(?:[.!?]+[”’\"')]*(?=\s+[A-Z“\"'(0-9]|\s*$)|[;\n]+)"
_PARTS_ZH = r"[，：:]|,(?![0-9]{3}(?![0-9]))|——|—(?=[^0-9])"
_PARTS_EN = r"[;:—–](?![0-9])|,(?![0-9]{3}(?![0-9]))"


@dataclass(frozen=True, slots=True)
class Clause:
    """A range of a passage between two commas, without them."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A range of a passage up to a full stop or semicolon, with its clauses."""

    start: int
    end: int
    clauses: tuple[Clause, ...]

    def clause_at(self, offset: int) -> int:
        """Index of the clause that holds an offset; the last one that starts before it."""
        return max(0, bisect_right(self.clauses, offset, key=_start_of) - 1)


def _start_of(clause: Clause) -> int:
    return clause.start


def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of a passage in order; their ranges cover all of its words."""
    found = []
    at = 0
    for match in _ends(language).finditer(text):
        if match.end() > at:
            found.append(_sentence(text, at, match.start(), match.end(), language))
            at = match.end()
    if text[at:].strip():
        found.append(_sentence(text, at, len(text), len(text), language))
    return tuple(found)


def _sentence(text: str, start: int, stop: int, end: int, language: str) -> Sentence:
    clauses = []
    at = start
    for match in _parts(language).finditer(text, start, stop):
        if not _in_number(text, match.start(), match.end()):
            clauses.append(Clause(at, match.start()))
            at = match.end()
    clauses.append(Clause(at, stop))
    return Sentence(start, end, tuple(clauses))


def _in_number(text: str, start: int, end: int) -> bool:
    """A comma with a digit before it and three behind it belongs to a number."""
    return text[start] in ",:" and text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()


@cache
def _ends(language: str) -> re.Pattern[str]:
    return re.compile(_ENDS_ZH if language == "zh" else _ENDS_EN)


@cache
def _parts(language: str) -> re.Pattern[str]:
    return re.compile(_PARTS_ZH if language == "zh" else _PARTS_EN)
