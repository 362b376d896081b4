"""Ids of named things: lower-case ASCII, Chinese by pinyin, each once."""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import TYPE_CHECKING

from broadsheet.derive.pinyin import spell

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

LONGEST = 48


def ids_for(names: Iterable[str], language: str) -> dict[str, str]:
    """An id for each name; where two are spelled alike the later ones are numbered."""
    found: dict[str, str] = {}
    counts: dict[str, int] = {}
    taken: set[str] = set()
    for name in names:
        base = _slug(name, language) or "name"
        id_ = base
        while id_ in taken:
            counts[base] = counts.get(base, 1) + 1
            id_ = f"{base}-{counts[base]}"
        taken.add(id_)
        found[name] = id_
    return found


def fresh_id(name: str, language: str, taken: Container[str]) -> str:
    """An id for a name that comes later."""
    return numbered(ids_for([name], language)[name], taken)


def numbered(base: str, taken: Container[str]) -> str:
    """An id, or the first with a number behind it that nothing has yet."""
    ids = itertools.chain([base], (f"{base}-{number}" for number in itertools.count(2)))
    return next(each for each in ids if each not in taken)


def _slug(name: str, language: str) -> str:
    latin = name
    if language == "zh" and not name.isascii():
        latin = spell(name).full
    latin = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().lower()
    whole = re.sub(r"[^a-z0-9]+", "-", latin).strip("-")
    return whole if len(whole) <= LONGEST else whole[:LONGEST].rpartition("-")[0] or whole[:LONGEST]
