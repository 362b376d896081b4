"""Rows of capitalised words: what belongs to one name, and what is two."""

from __future__ import annotations

import re

from broadsheet.importer.names import english_words as words

PERSONAL = re.compile(r"(?![A-Z]{2})[^\W\d_][^\W\d_’'\-]*(?:[’'\-][^\W\d_]+)*")
"""A word of a person's name."""


_LEADERS = frozenset(
    ["Mayor", "President", "Governor", "Premier", "Minister", "Chairman", "Chairwoman", "CEO", "Professor", "Senator",
     "Chancellor", "Coach", "Captain", "Ambassador", "Chief", "Director", "Secretary"]
)  # fmt: skip
_OF_LEADERS = frozenset(
    ["Prime", "Vice", "Deputy", "Finance", "Foreign", "Trade", "Energy", "Health", "Defence", "Defense", "Interior",
     "Economy", "Industry", "Transport", "Education", "Environment", "Agriculture", "Managing", "Executive"]
)  # fmt: skip


def parted_at_role(part: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Toledo | Mayor Wade Lindner, Apple | Chief Executive Tim Lund: whose role it is, and the person with it."""
    names = [token.group() for token in part]
    at = next((at for at, name in enumerate(names) if at and name in _LEADERS), 0)
    behind = [name for name in names[at:] if name not in words.TITLE_WORDS and name not in words.OFFICE]
    personal = 2 <= len(behind) <= 3 and all(PERSONAL.fullmatch(name) for name in behind)
    if not at or not personal or behind[-1] in words.TYPES or "of" in names:
        return [part]
    while at > 1 and (names[at - 1] in _OF_LEADERS or names[at - 1] in words.TITLE_WORDS):
        at -= 1
    return [part[:at], part[at:]]


def is_person_of(names: list[str]) -> bool:
    """Peter Lindqvist of Uppsala University: two or three names of a person, and a body behind of."""
    at = names.index("of") if "of" in names else 0
    left, right = names[:at], [name for name in names[at + 1 :] if name != "the"]
    personal = 2 <= len(left) <= 3 and all(PERSONAL.fullmatch(name) for name in left)
    plain = not any(name in words.TYPES or name in words.NATIONAL or name in words.ADJECTIVES for name in left)
    return personal and plain and bool(right) and (right[-1] in words.TYPES or right[0] in words.TYPES)


def names_a_nation(part: list[re.Match[str]]) -> bool:
    """European Investment Bank, Chinese Academy of Sciences; but not European or Chinese alone."""
    rest = [token.group() for token in part[1:]]
    told = rest and (
        (len(rest) == 1 and rest[0] in words.OF_NATIONS)
        or (len(rest) > 1 and (rest[-1] in words.TYPES or (rest[0] in words.TYPES and "of" in rest)))
    )
    return part[0].group() in words.NATIONAL and bool(told)


def and_is_inside(row: list[re.Match[str]], at: int) -> bool:
    """Bureau of Economy and Information Technology; Nankai University and Zhejiang Lab are two."""
    before = [token.group() for token in row[:at] if token.group() not in words.NO_NAMES]
    after = [token.group() for token in row[at + 1 : at + 4]]
    if "the" in after[:1] or (len(after) > 2 and after[0] in words.TYPES and after[1] == "of"):
        return False
    return (
        ("of" in before and "and" not in before)
        or bool(before and before[0] in ("Ministry", "Bureau", "Department"))
        or (len(before) == 1 and before[0] not in words.TYPES and row[-1].group() in words.TYPES and len(row) - at <= 3)
    )
