"""The provinces, cities and counties of China: their names, in full and as they are called, and what holds them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.importer.names.words import words
from broadsheet.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ORDINARY = frozenset(words("zh", "county words"))
"""Names that are ordinary words too, or parts of them: alone they are no evidence of a place."""


class Division(NamedTuple):
    """A province, city or county.

    Attributes:
        code: six digits; 00 at the end for what holds counties, 0000 for a province.
        name: in full. bare: as it is called. english: as English texts write that.
    """

    code: str
    name: str
    bare: str
    english: str

    def holds(self, other: Division) -> bool:
        """Whether another one lies in it."""
        own = self.code.rstrip("0") if self.code.endswith("0000") else self.code[:4] if self.code[4:] == "00" else ""
        return bool(own) and other.code != self.code and other.code.startswith(own)


@dataclass(frozen=True, slots=True)
class Divisions:
    """The table by name.

    Attributes:
        full, bare: what bears a name in full, and what is called by it; several may.
        english: the same by what English texts write, in lower case.
        longest: code points of the longest name.
        heads: full and bare names by their first two signs, the longest first.
    """

    full: Mapping[str, Sequence[Division]]
    bare: Mapping[str, Sequence[Division]]
    english: Mapping[str, Sequence[Division]]
    longest: int
    heads: dict[str, tuple[str, ...]]

    def named(self, name: str) -> Sequence[Division]:
        """Those that a name may mean, the largest first."""
        return self.full.get(name) or self.bare.get(name) or ()

    def sure(self, name: str) -> bool:
        """Whether a name is a place wherever it stands: in full, or no ordinary word."""
        return name in self.full or (name in self.bare and name not in ORDINARY)


@cache
def divisions() -> Divisions:
    """The table, read once; empty where its file is missing."""
    path = resource("import", "divisions.txt")
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    rows = [Division._make(line.split("\t")) for line in lines]
    rows.sort(key=lambda row: (not row.code.endswith("0000"), not row.code.endswith("00"), row.code))
    full: dict[str, list[Division]] = {}
    bare: dict[str, list[Division]] = {}
    english: dict[str, list[Division]] = {}
    for row in rows:
        for table, name in zip((full, bare, english), (row.name, row.bare, row.english.lower()), strict=True):
            table.setdefault(name, []).append(row)
    heads: dict[str, list[str]] = {}
    for name in sorted({*full, *bare}, key=lambda name: (-len(name), name)):
        heads.setdefault(name[:2], []).append(name)
    longest = max((len(row.name) for row in rows), default=0)
    return Divisions(full, bare, english, longest, {head: tuple(names) for head, names in heads.items()})
