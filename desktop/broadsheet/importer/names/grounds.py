"""A company and its place in a city: whoever is named at the start of a clause, and the place of the grounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import FIRM, Candidate
from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.families import type_of
from broadsheet.importer.names.grammar import BEFORE, COMMON
from broadsheet.importer.names.reading import NAMES
from broadsheet.importer.names.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.names.reading import Reading

_ZONE = re.compile("(?:新区|开发区|高新区|经开区|科技城)$")
_ON_GROUNDS = re.compile(
    r"(?:^|(?<=[，。；：、！？\n]))([\u4e00-\u9fff]{4,14}?)(?:基地|园区|工厂|厂区|分公司)(?![\u4e00-\u9fff]?[长人])"
)
_STOP = re.compile(any_of(word for word in BEFORE if len(word) > 1) + "|[的在了和与是有为]")


def on_own_grounds(reading: Reading) -> Iterator[Candidate]:
    """A company and its place in a city (…西咸新区基地): whoever is named at the start of a clause, and the place."""
    for match in _ON_GROUNDS.finditer(reading.text):
        name, place = _owner_and_place(match.group(1))
        words = [word for word in reading.within(match.start(1), match.start(1) + len(name)) if len(name)]
        if not 2 <= len(name) <= 8 or _STOP.search(name) or COMMON.fullmatch(name):
            continue
        if len(words) == 1 and words[0].tag not in NAMES:
            continue
        middle = match.start(1) + len(name)
        yield Candidate(match.start(1), middle, type_of(name) or "company", 0.6, "owner-of-grounds", FIRM)
        yield Candidate(middle, middle + len(place), type_of(place) or "place", 0.7, "place-of-grounds", FIRM)


def _owner_and_place(both: str) -> tuple[str, str]:
    """Parts 隆基绿能西咸新区 where a division or a zone of one begins; no owner where none does."""
    zone = _ZONE.search(both)
    if zone:
        return both[: zone.start() - 2], both[zone.start() - 2 :]
    sizes = (size for size in range(2, len(both) - 1) if divisions().named(both[-size:]))
    size = next(sizes, 0)
    return (both[:-size], both[-size:]) if size else ("", both)
