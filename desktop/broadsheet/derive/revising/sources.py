"""Rows of sources.csv, as typed."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.pinyin import spell
from broadsheet.derive.revising.amounts import plain
from broadsheet.derive.revising.choices import folded
from broadsheet.derive.revising.fault import refused
from broadsheet.derive.revising.periods import period
from broadsheet.derive.revising.uses import source_users
from broadsheet.model import Source

if TYPE_CHECKING:
    from broadsheet.model import Briefing

COLUMNS = ("title", "publisher", "date", "page", "address", "note")
ENGLISH = ("title_en", "publisher_en")
"""Columns that a table may have; only then can they be filled in."""


def with_source_cell(briefing: Briefing, id_: str, column: str, text: str) -> Briefing:
    """The briefing with one cell of a source as typed.

    Raises:
        Refused: the title would be empty, or the date is none.
    """
    old = briefing.sources[id_]
    new = _with(old, column, text)
    return briefing if new == old else _put(briefing, new)


def with_source(briefing: Briefing, **cells: str) -> tuple[Briefing, Source]:
    """The briefing with a new source, and the source.

    Args:
        briefing: the one before.
        cells: text by column.

    Raises:
        Refused: it has no title, its date is none, or there is one of this title and date.
    """
    source = Source("", "", "", "", "", "", "")
    for column in (*COLUMNS, *ENGLISH):
        source = _with(source, column, cells.get(column, ""))
    for other in briefing.sources.values():
        if (folded(other.title), other.date) == (folded(source.title), source.date):
            raise refused("already-there", "title", source.title, other.id)
    source = replace(source, id=_new_id(briefing, source))
    return _put(briefing, source), source


def without_source(briefing: Briefing, id_: str) -> Briefing:
    """The briefing without a source that no row names.

    Raises:
        Refused: a row names it.
    """
    who = source_users(briefing, id_)
    if who:
        raise refused("in-use", "", id_, *who)
    rows = {other: source for other, source in briefing.sources.items() if other != id_}
    return replace(briefing, sources=MappingProxyType(rows))


def _with(source: Source, column: str, text: str) -> Source:
    words = " ".join(text.split())
    if column == "title" and not words:
        raise refused("needs-value", "title", text)
    if column == "date" and words:
        words = period(words, "date").text
    return replace(source, **{column: words})


def _put(briefing: Briefing, source: Source) -> Briefing:
    return replace(briefing, sources=MappingProxyType({**briefing.sources, source.id: source}))


def _new_id(briefing: Briefing, source: Source) -> str:
    """An id that is not taken: the initials or words of the publisher, and the year."""
    name = plain(source.publisher or source.title).lower()
    latin = re.findall("[a-z0-9]+", name)
    words = "-".join(latin[:3]) if name.isascii() else re.sub("[^a-z0-9]+", "", spell(name).initials)
    stem = "-".join(part for part in (words[:24].strip("-") or "source", source.date[:4]) if part)
    number, id_ = 1, stem
    while id_ in briefing.sources:
        number += 1
        id_ = f"{stem}-{number}"
    return id_
