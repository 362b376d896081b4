"""The names of a briefing as a directory: groups, orders, a filter, and where in the text each name occurs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from broadsheet.derive.pinyin import spell

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from broadsheet.model import Briefing, Entity

Order = Literal["appearance", "pinyin", "mentions"]
ORDERS: tuple[Order, ...] = ("appearance", "pinyin", "mentions")

GROUPS: dict[str, tuple[str, ...]] = {
    "places": ("place", "zone"),
    "research": ("laboratory", "facility", "institution"),
    "bodies": ("public-body", "organisation", "alliance"),
    "companies": ("company",),
    "programmes": ("programme", "event"),
    "platforms": ("platform", "role"),
    "technologies": ("technology",),
    "people": ("person",),
}
"""Groups in the order in which they are shown, and the types of entity in each."""

_GROUP_OF = {type_: group for group, types in GROUPS.items() for type_ in types}


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A name in the directory.

    Attributes:
        name: in the language of the text.
        group: a key of `GROUPS`.
        sections: mentions a section, in the order of the sections.
        first: number of its first mention among all names', from 0; names that are never mentioned come last.
        keys: its names in every language and its aliases, normalised.
        chinese: those of them that are spelled.
    """

    entity: str
    name: str
    type: str
    group: str
    sections: tuple[int, ...]
    first: int
    keys: tuple[str, ...]
    chinese: tuple[str, ...]

    @property
    def mentions(self) -> int:
        """How often the whole text mentions it."""
        return sum(self.sections)

    @property
    def spellings(self) -> Iterator[str]:
        """Pinyin and initials of its Chinese names; the first of all loads the dictionary."""
        for spelling in map(spell, self.chinese):
            yield spelling.full
            yield spelling.initials

    def is_found_by(self, words: str) -> bool:
        """Whether normalised words stand in a name, or in how it is spelled."""
        if any(words in key for key in self.keys):
            return True
        return words.isascii() and any(words in spelling for spelling in self.spellings)


def directory(briefing: Briefing, language: str) -> tuple[NameEntry, ...]:
    """Every name in order of appearance."""
    ids = [section.id for section in briefing.manifest.sections]
    counts: dict[str, list[int]] = {}
    for passage in briefing.article(language).passages:
        for span in passage.spans:
            if span.kind == "entity" and passage.section in ids:
                counts.setdefault(span.ref, [0] * len(ids))[ids.index(passage.section)] += 1
    appearance = {id_: at for at, id_ in enumerate(counts)}
    entries = [
        NameEntry(
            entity=entity.id,
            name=entity.name.pick(language),
            type=entity.type,
            group=_GROUP_OF.get(entity.type, "bodies"),
            sections=tuple(counts.get(entity.id, [0] * len(ids))),
            first=appearance.get(entity.id, len(appearance)),
            keys=tuple(dict.fromkeys(filter(None, map(normalised, _names(entity))))),
            chinese=tuple(dict.fromkeys(name for name in _names(entity) if not name.isascii())),
        )
        for entity in briefing.entities.values()
    ]
    return ordered(entries, "appearance")


def ordered(entries: Iterable[NameEntry], order: Order) -> tuple[NameEntry, ...]:
    """The entries in an order; equal ones by appearance, then as the table has them."""
    return tuple(sorted(entries, key=_KEYS[order]))


def matching(entries: Iterable[NameEntry], words: str, groups: Collection[str] = ()) -> tuple[NameEntry, ...]:
    """The entries that hold the words in a name or its spelling, of these groups (of all, where there are none)."""
    wanted = normalised(words)
    return tuple(
        entry
        for entry in entries
        if (not groups or entry.group in groups) and (not wanted or entry.is_found_by(wanted))
    )


def group_counts(entries: Iterable[NameEntry]) -> tuple[tuple[str, int], ...]:
    """The groups that have a name, in their order, with how many."""
    counts = dict.fromkeys(GROUPS, 0)
    for entry in entries:
        counts[entry.group] += 1
    return tuple((group, count) for group, count in counts.items() if count)


def normalised(text: str) -> str:
    """Half-width, lower case, letters and digits alone: what is typed and what is sought meet."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def _names(entity: Entity) -> tuple[str, ...]:
    return (*(name for _, name in entity.name.values), *entity.aliases)


def _by_appearance(entry: NameEntry) -> tuple[int]:
    return (entry.first,)


def _by_spelling(entry: NameEntry) -> tuple[tuple[str, ...], int]:
    return spell(entry.name).key, entry.first


def _by_mentions(entry: NameEntry) -> tuple[int, int]:
    return -entry.mentions, entry.first


_KEYS: Mapping[Order, Callable[[NameEntry], tuple[Any, ...]]] = {
    "appearance": _by_appearance,
    "pinyin": _by_spelling,
    "mentions": _by_mentions,
}
