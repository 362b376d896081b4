"""Mentions that name one thing, as one thing: its aliases, what it lies in, what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.importer.names.aliases import merged, stripped
from broadsheet.importer.names.belonging import belonging
from broadsheet.importer.names.entity import Mention, NamedEntity
from broadsheet.importer.names.ids import ids_for
from broadsheet.importer.names.standing import standing_for
from broadsheet.importer.names.summaries import summary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.names.candidate import Candidate
    from broadsheet.importer.names.reading import Reading

_BLANK = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")


@dataclass(slots=True)
class Thing:
    """A named thing while it is gathered.

    Attributes:
        spellings: how often it is written in each way.
        weights: how much speaks for each type.
    """

    spellings: dict[str, int] = field(default_factory=dict)
    weights: dict[str, float] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The type that most speaks for."""
        return max(self.weights, key=lambda type_: (self.weights[type_], type_))


def gathered(read: Sequence[Reading], names: Sequence[Sequence[Candidate]], language: str) -> tuple[NamedEntity, ...]:
    """The named things in the order of first mention.

    Args:
        read: the passages in reading order.
        names: the names of each passage.
        language: zh, or any other for English.
    """
    things = _things(read, names)
    main = merged(things, {name: thing.type for name, thing in things.items()}, read)
    whole: dict[str, Thing] = {}
    for name, thing in things.items():
        into = whole.setdefault(main[name], Thing())
        into.mentions += thing.mentions
        for spelling, count in thing.spellings.items():
            into.spellings[spelling] = into.spellings.get(spelling, 0) + count
        for type_, weight in thing.weights.items():
            extra = 1.0 if name == main[name] else 0.0  # the full name tells the type
            into.weights[type_] = into.weights.get(type_, 0) + weight + extra
    order = {reading.passage: at for at, reading in enumerate(read)}
    for thing in whole.values():
        thing.mentions.sort(key=lambda mention: (order[mention.passage], mention.start))
    ordered = sorted(whole, key=lambda name: (order[whole[name].mentions[0].passage], whole[name].mentions[0].start))
    return _entities(ordered, whole, read, language)


def _things(read: Sequence[Reading], names: Sequence[Sequence[Candidate]]) -> dict[str, Thing]:
    """Things by name, before any are found to be the same."""
    things: dict[str, Thing] = {}
    for reading, found in zip(read, names, strict=True):
        for candidate in found:
            printed = _BLANK.sub("", (reading.printed or reading.text)[candidate.start : candidate.end])
            name = stripped(printed)
            thing = things.setdefault(name, Thing())
            thing.spellings[name] = thing.spellings.get(name, 0) + 1
            thing.weights[candidate.type] = thing.weights.get(candidate.type, 0) + candidate.confidence
            mention = Mention(
                reading.passage, candidate.start, candidate.end, round(candidate.confidence, 2), candidate.rule
            )
            thing.mentions.append(mention)
    return things


def _entities(
    ordered: Sequence[str], whole: dict[str, Thing], read: Sequence[Reading], language: str
) -> tuple[NamedEntity, ...]:
    types = {name: whole[name].type for name in ordered}
    ids = ids_for(ordered, language)
    owners = belonging(ordered, types, {name: whole[name].mentions for name in ordered}, read)
    spoken = standing_for(ordered, types, {name: whole[name].mentions for name in ordered}, read, language)
    texts = {reading.passage: reading.text for reading in read}
    return tuple(
        NamedEntity(
            ids[name],
            types[name],
            name,
            tuple(spelling for spelling in sorted(whole[name].spellings) if spelling != name),
            ids[owners[name]] if name in owners else "",
            tuple(whole[name].mentions),
            summary_of(whole[name].mentions, texts, language),
            spoken.get(name, ()),
        )
        for name in ordered
    )
