"""Provinces, cities and counties by their names, where the tagger is missing or did not see them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import USUAL, WEAK, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.words import any_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_LONG = 4
"""Signs of a land that no other word is: 河西走廊."""

_KINDS = "省市区县州旗盟"
_LAND = re.compile(any_of(words("zh", "lands")))
_NOT_ALONE = frozenset(words("zh", "no place"))
_GOES_ON = re.compile("[人话语式菜军队史学字]|方(?!面)")


def places(reading: Reading) -> Iterator[Candidate]:
    """Divisions in full, and as they are called where that is no ordinary word; countries and regions."""
    text, table = reading.text, divisions()
    end = 0
    for at in range(len(text) - 1):
        names = table.heads.get(text[at : at + 2])
        if names is None or at < end:
            continue
        name = next((name for name in names if text.startswith(name, at) and _known(reading, name)), "")
        if name and _stands(reading, at, at + len(name), name in table.full):
            end = at + len(name)
            yield Candidate(at, end, "place", 0.75 if reading.words else 0.7, "division", WEAK)
    for match in _LAND.finditer(text):
        if _stands(reading, match.start(), match.end(), False):
            whole = match.end() - match.start() >= _LONG
            yield Candidate(*match.span(), "place", 0.85 if whole else 0.65, "land", USUAL if whole else WEAK)


def _known(reading: Reading, name: str) -> bool:
    """A full name; without a tagger also what provinces and cities are called (a county's may be any word)."""
    table = divisions()
    if name in table.full:
        return name not in _NOT_ALONE
    return not reading.words and table.sure(name) and any(found.code.endswith("00") for found in table.bare[name])


def _stands(reading: Reading, start: int, end: int, full: bool) -> bool:
    if not reading.words:
        return full or not _GOES_ON.match(reading.text, end) or reading.text[end : end + 1] in _KINDS
    return reading.is_edge(start) and reading.is_edge(end)
