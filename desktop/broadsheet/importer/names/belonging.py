"""What a named thing lies in or belongs to: by the table of divisions, by its own name, by what the text says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.importer.names.divisions import divisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.importer.names.divisions import Division
    from broadsheet.importer.names.entity import Mention
    from broadsheet.importer.names.reading import Reading

_GROUNDS = frozenset({"place", "zone", "facility"})
_HELD = _GROUNDS | {"company", "laboratory", "institution", "organisation", "platform", "alliance"}
_OWNERS = frozenset({"company", "institution", "organisation"})
_LIES = ("位于", "坐落于", "坐落在", "地处", "落户", "落户于")


def belonging(
    names: Sequence[str],
    types: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
    read: Sequence[Reading],
) -> dict[str, str]:
    """The name of what holds each; a name that nothing holds is left out, and nothing holds itself, near or far."""
    places = [name for name in names if types[name] == "place"]
    found: dict[str, str] = {}
    for inner, outer in (*_told(names, types, mentions, read), *_named(names, places), *_divisions(places)):
        if inner not in found and inner != outer and not _reaches(outer, inner, found):
            found[inner] = outer
    return found


def _reaches(start: str, goal: str, held: Mapping[str, str]) -> bool:
    while start in held:
        start = held[start]
        if start == goal:
            return True
    return start == goal


def _told(
    names: Sequence[str],
    types: Mapping[str, str],
    mentions: Mapping[str, Sequence[Mention]],
    read: Sequence[Reading],
) -> Iterator[tuple[str, str]]:
    """余杭未来科技城的西溪园区; 位于某镇的某公司; 某公司旗下……平台."""
    by_passage: dict[str, list[tuple[int, int, str]]] = {}
    for name in names:
        for mention in mentions[name]:
            by_passage.setdefault(mention.passage, []).append((mention.start, mention.end, name))
    for reading in read:
        placed = sorted(by_passage.get(reading.passage, ()))
        for (start, end, left), (next_start, _, right) in pairwise(placed):
            between = reading.text[end:next_start].strip("“”")
            lies = reading.text[max(0, start - 4) : start].endswith(_LIES)
            if between in (", ", " in ", ", in ") and types[right] in _GROUNDS and types[left] in _HELD:
                yield left, right
            elif (
                between == "的"
                and types[left] in _GROUNDS
                and (types[right] in _GROUNDS or (lies and types[right] in _HELD))
            ) or (between.startswith("旗下") and len(between) <= 10 and "、" not in between and types[left] in _OWNERS):
                yield right, left


def _named(names: Sequence[str], places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """杭州数据交易所 is in 杭州: the nearest place whose name, in full or as it is called, a name begins with."""
    called: dict[str, str] = {}
    table = divisions()
    for place in places:
        for short in (place, *(division.bare for division in table.full.get(place, ()))):
            called.setdefault(short, place)
    for name in names:
        at, held = 0, ""
        while size := next(
            (size for size in range(min(table.longest, len(name) - at - 1), 1, -1) if name[at : at + size] in called), 0
        ):
            held, at = called[name[at : at + size]], at + size
        if held and held != name:
            yield name, held


def _divisions(places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A county is in its city, a city in its province, where the article names both."""
    table = divisions()
    known = {place: table.named(place) or table.english.get(place.lower(), ()) for place in places}
    by_code: dict[str, str] = {}
    for place, meant in known.items():
        for division in meant if len(meant) == 1 else ():
            by_code.setdefault(division.code, place)
    for place, meant in known.items():
        for division in meant:
            outer = next((by_code[code] for code in _holders(division) if code in by_code), None)
            if outer:
                yield place, outer
                break


def _holders(division: Division) -> Iterator[str]:
    for code in (f"{division.code[:4]}00", f"{division.code[:2]}0000"):
        if code != division.code:
            yield code
