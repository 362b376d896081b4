"""Ids of named things: lower-case ASCII, Chinese by pinyin, each once."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from broadsheet.derive.pinyin import spell

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def _slug(name: str, language: str) -> str:
    latin = name
    if language == "zh" and not name.isascii():
        latin = spell(name).full
    latin = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().lower()
    whole = re.sub(r"[^a-z0-9]+", "-", latin).strip("-")
    return whole if len(whole) <= LONGEST else whole[:LONGEST].rpartition("-")[0] or whole[:LONGEST]
