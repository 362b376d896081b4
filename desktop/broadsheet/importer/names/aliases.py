"""Which names mean one thing: a place with and without its kind, a company and what it is called, acronyms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.importer.names.divisions import divisions
from broadsheet.importer.names.families import ending_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.importer.names.reading import Reading

_QUOTES = '“”「」『』"‘’'
SAID = re.compile(
    r"[（(](?:以下|下文|下称|下)?(?:统一)?(?:简称|称为?|又称|也称|又名|原名|别称)[:：为作]?"
    r"[“「‘\"]?([^”」’\"）)，。；]{1,20})[”」’\"]?[）)]"
)
"""An alias that the text gives in brackets behind the name."""
_GLOSS = re.compile(r"\s?[（(]([A-Za-z][A-Za-z0-9&.\- ]{1,40})[）)]")
_LEGAL = re.compile(r"(?:集团)?(?:股份|控股|有限|责任)*公司$|(?:控股)?集团$|[（(][^）)]*[）)]")
_BRANCH = re.compile(
    "(?:科技|技术|网络|信息|软件|智能|生物|医药|新能源|新材料|能源|材料|电子|光电|通信|数字|股份|控股|实业|机器人|汽车|环保)+$"
)
_SORTS = {
    **dict.fromkeys(("company",), 0),
    **dict.fromkeys(("organisation", "laboratory", "institution", "alliance"), 1),
    **dict.fromkeys(("place", "zone", "facility"), 2),
    **dict.fromkeys(("programme", "platform", "event"), 3),
    **dict.fromkeys(("technology",), 4),
    **dict.fromkeys(("person", "role"), 5),
}
_PLACE_SORT = 2
_SHORTEST = 2


def stripped(name: str) -> str:
    """A name without the quotation marks that hold all of it."""
    while (
        len(name) > 2 and name[0] in _QUOTES and name[-1] in _QUOTES and not any(mark in name[1:-1] for mark in _QUOTES)
    ):
        name = name[1:-1]
    return name


def merged(names: Iterable[str], types: Mapping[str, str], read: Sequence[Reading]) -> dict[str, str]:
    """For each name the full name of the thing.

    Args:
        names: as the article gives them, without the marks around them.
        types: of each name.
        read: the passages, which may say themselves what is short for what.
    """
    known = list(names)
    main = {name: name for name in known}
    full: dict[str, str] = {}
    for name in sorted(known, key=lambda name: (-len(name), name)):
        for short in _shorter(name, types[name]):
            full.setdefault(short, name)
    for name in known:
        longer = full.get(name)
        if longer and longer != name and _may_be_one(name, longer, types):
            main[name] = longer
    for short, name in _told(known, read):
        if short in main and name in main and short != name:
            main[short] = name
    return {name: _root(name, main) for name in known}


def _may_be_one(short: str, longer: str, types: Mapping[str, str]) -> bool:
    one, other = _SORTS.get(types[short]), _SORTS.get(types[longer])
    return one == other or {one, other} <= {0, 1}


def _root(name: str, main: Mapping[str, str]) -> str:
    seen = {name}
    while main[name] != name and main[name] not in seen:
        name = main[name]
        seen.add(name)
    return name


def _shorter(name: str, type_: str) -> Iterator[str]:
    """What a thing may be called beside its full name."""
    sort = _SORTS.get(type_)
    for division in divisions().full.get(name, ()):
        yield division.bare
    if "“" in name or "”" in name:
        yield re.sub("[“”]", "", name)
    without = _without_place(name)
    ending = ending_of(name)
    if sort == _PLACE_SORT and without != name and len(without) >= 4:
        yield without
    if sort == 0:
        yield from _company(name, without)
    elif sort == 1 and ending and len(name) - len(ending) >= _SHORTEST:
        if type_ == "laboratory":
            yield name[: -len(ending)]
        if without != name and len(without) - len(ending) >= _SHORTEST:
            yield without
    elif sort == 5 and " " in name:  # Li Haiying, then Li
        parts = name.split(" ")
        yield from (part for part in (parts[0], parts[-1]) if len(part) > 1)
    elif sort == 3 and ending and len(name) - len(ending) >= 3:
        yield name[: -len(ending)]


def _company(name: str, without: str) -> Iterator[str]:
    """浙江某某科技有限公司 is 某某科技 and 某某; 某某集团 is 某某; the beginning of a long name alone may be."""
    for start in dict.fromkeys((name, without)):
        core = _LEGAL.sub("", _LEGAL.sub("", start))
        for short in (core, _BRANCH.sub("", core)):
            if len(short) >= _SHORTEST and short != name and not divisions().named(short):
                yield short
    if len(name) == 4 and not ending_of(name):
        yield name[:2]


def _without_place(name: str) -> str:
    """A name without the provinces, cities and counties that it begins with."""
    table = divisions()
    while True:
        size = next((size for size in range(min(table.longest, len(name) - 2), 1, -1) if table.sure(name[:size])), 0)
        if not size:
            return name
        name = name[size:]


def _told(known: Sequence[str], read: Sequence[Reading]) -> Iterator[tuple[str, str]]:
    """What the text itself says: 全名（以下简称“简称”）, 名称（Acronym）."""
    names = set(known)
    for reading in read:
        for pattern in (SAID, _GLOSS):
            for match in pattern.finditer(reading.text):
                before = reading.text[max(0, match.start() - 40) : match.start()].rstrip('”」’"')
                name = next((before[at:] for at in range(len(before)) if before[at:] in names), "")
                if name:
                    yield match.group(1).strip(), name
