"""Names in Chinese text: every rule on every passage, then what the article names once and uses again."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from broadsheet.derive.simplified import is_traditional, simplified
from broadsheet.importer.names.aliases import SAID
from broadsheet.importer.names.branches import beside_companies, unknown_companies
from broadsheet.importer.names.candidate import Candidate, chosen
from broadsheet.importer.names.divisions import ORDINARY, divisions
from broadsheet.importer.names.endings import by_ending
from broadsheet.importer.names.fields import honours, proper_words, technologies
from broadsheet.importer.names.firms import at_clause_start, firms, in_latin_letters, short_names
from broadsheet.importer.names.grammar import COMMON
from broadsheet.importer.names.grounds import on_own_grounds
from broadsheet.importer.names.known import index
from broadsheet.importer.names.lists import in_lists, told_lists
from broadsheet.importer.names.offices import public_bodies
from broadsheet.importer.names.people import persons
from broadsheet.importer.names.places import places
from broadsheet.importer.names.quoted import in_quotation_marks
from broadsheet.importer.names.reading import Reading
from broadsheet.importer.names.renowned import policies, renowned
from broadsheet.importer.names.tagged import by_tagger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.importer.names.tagger import Tagger
    from broadsheet.importer.passages import Passage

RULES = (
    in_quotation_marks,
    in_lists,
    told_lists,
    public_bodies,
    by_ending,
    persons,
    honours,
    by_tagger,
    renowned,
    policies,
    firms,
    in_latin_letters,
    at_clause_start,
    unknown_companies,
    on_own_grounds,
    beside_companies,
    places,
    technologies,
    proper_words,
)
"""Every rule proposes; the choice among what they propose does not depend on their order."""

_LEAST = 0.5
_ONCE_IS_ENOUGH = 0.55


def readings(passages: Sequence[Passage], tagger: Tagger | None) -> tuple[Reading, ...]:
    """The passages with their words."""
    traditional = is_traditional("\n".join(passage.text for passage in passages))
    texts = [simplified(passage.text) if traditional else passage.text for passage in passages]
    words = tagger.tag(texts) if tagger else [()] * len(passages)
    return tuple(
        Reading(passage.id, passage.role, text, own, passage.text if traditional else "")
        for passage, text, own in zip(passages, texts, words, strict=True)
    )


def chinese_names(read: Sequence[Reading]) -> tuple[tuple[Candidate, ...], ...]:
    """The names of each passage, in order."""
    proposed = [[found for rule in RULES for found in rule(reading)] for reading in read]
    first = [chosen(candidates) for candidates in proposed]
    again = index(_worth_knowing(read, first))
    second = [chosen([*candidates, *again.found(reading)]) for reading, candidates in zip(read, proposed, strict=True)]
    return tuple(
        tuple(found for found in names if found.confidence >= _LEAST and not _is_noise(reading, found))
        for reading, names in zip(read, second, strict=True)
    )


def _worth_knowing(read: Sequence[Reading], chosen_: Sequence[Sequence[Candidate]]) -> Iterator[tuple[str, str, float]]:
    counts: Counter[str] = Counter()
    for reading, names in zip(read, chosen_, strict=True):
        counts.update(reading.text[found.start : found.end] for found in names)
    for reading, names in zip(read, chosen_, strict=True):
        for found in names:
            name = reading.text[found.start : found.end]
            sure = found.confidence >= _ONCE_IS_ENOUGH or counts[name] > 1
            if sure and found.type != "technology" and (len(name) > 2 or found.type in ("place", "company")):
                yield name, found.type, found.confidence
                if found.type == "company":
                    yield from ((short, "company", found.confidence * 0.9) for short in short_names(name))
                if found.type == "place" and (called := _called(name)):
                    yield called, "place", found.confidence * 0.9
                said = SAID.match(reading.text, found.end)
                if said:
                    yield said.group(1).strip(), found.type, found.confidence


def _called(name: str) -> str:
    """What a place is called after it was named in full (甘棠 of 甘棠县); empty where that is an ordinary word."""
    called = re.sub("(?:省|市|区|县|镇|村)$", "", name)
    ordinary = called == name or len(called) < 2 or called in ORDINARY or COMMON.fullmatch(called)
    return "" if ordinary else called


def _is_noise(reading: Reading, found: Candidate) -> bool:
    """A place that is only a county's everyday name, and that nothing else speaks for."""
    name = reading.text[found.start : found.end]
    return found.rule == "known-name" and len(name) == 2 and name not in divisions().bare and found.confidence < 0.6
