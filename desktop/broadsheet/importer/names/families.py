"""Families of names by how they end: what a Chinese name is, told by its last word."""

from __future__ import annotations

import re
from functools import cache

from broadsheet.importer.names.words import by_word, words

_TYPES = by_word("zh", "family")
_NOT_BEFORE = dict(entry.split(":") for entry in words("zh", "family no"))
"""Signs after a family's word that make another word of it (大学|生)."""


@cache
def endings() -> re.Pattern[str]:
    """A family's word, the longest at each place, where the next sign makes no other word of it."""
    ordered = sorted(_TYPES, key=lambda ending: (-len(ending), ending))
    parts = [f"{ending}(?![{_NOT_BEFORE[ending]}])" if ending in _NOT_BEFORE else ending for ending in ordered]
    first = "".join(sorted({ending[0] for ending in ordered}))
    return re.compile(f"(?=[{first}])(?:{'|'.join(parts)})")


@cache
def _backwards() -> dict[str, list[str]]:
    by_last: dict[str, list[str]] = {}
    for ending in sorted(_TYPES, key=lambda ending: (-len(ending), ending)):
        by_last.setdefault(ending[-1], []).append(ending)
    return by_last


def ending_of(name: str) -> str:
    """The family's word that a name ends in; empty where it ends in none."""
    return next((ending for ending in _backwards().get(name[-1:], ()) if name.endswith(ending)), "")


def type_of(name: str) -> str:
    """What a name is by its ending; empty where that tells nothing."""
    return _TYPES.get(ending_of(name), "")


def type_of_ending(ending: str) -> str:
    """What a family's word makes of a name."""
    return _TYPES[ending]
