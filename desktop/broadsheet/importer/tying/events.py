"""Which words of an article tell which events of a briefing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.linked import read_linked
from broadsheet.importer.periods import expressions
from broadsheet.importer.tying.terms import weighted
from broadsheet.importer.tying.told import surroundings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from broadsheet.importer.passages import Passage
    from broadsheet.importer.periods import Clock
    from broadsheet.importer.tying.terms import Rarity
    from broadsheet.importer.tying.told import Profiles
    from broadsheet.model import Briefing, Event, Period

_ASKED = 9.0
_ROLES = frozenset({"passage", "caption"})


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that tell an event."""

    passage: str
    start: int
    end: int
    event: str
    score: float
    confidence: float


def find_events(
    briefing: Briefing, profiles: Profiles, rarity: Rarity, passages: Sequence[Passage], language: str, clock: Clock,
    printed: Mapping[str, Collection[str]],
) -> tuple[Dated, ...]:  # fmt: skip
    """The best place of every event of the article's layer, where one speaks of it; a place tells one event.

    Args:
        briefing: the one that exists.
        profiles: how its text tells its things.
        rarity: how rare terms are in both texts.
        passages: of the article.
        language: of the article.
        clock: the article's own date.
        printed: figures that are tied, by passage; an event whose title holds figures stands beside one of them.
    """
    ranked = sorted(
        _ranked(briefing, profiles, rarity, passages, language, clock, printed),
        key=lambda each: (-each.score, each.event, each.passage, each.start),
    )
    events: set[str] = set()
    places: set[tuple[str, int]] = set()
    found = []
    for each in ranked:
        if each.event not in events and (each.passage, each.start) not in places:
            events.add(each.event)
            places.add((each.passage, each.start))
            found.append(each)
    order = {passage.id: at for at, passage in enumerate(passages)}
    return tuple(sorted(found, key=lambda each: (order[each.passage], each.start)))


def _ranked(
    briefing: Briefing, profiles: Profiles, rarity: Rarity, passages: Sequence[Passage], language: str, clock: Clock,
    printed: Mapping[str, Collection[str]],
) -> Iterator[Dated]:  # fmt: skip
    events = [event for event in briefing.events.values() if event.layer == "article"]
    about = {event.id: profiles.event(event.id) for event in events}
    wanted = {event.id: _figures(event) for event in events}
    asked = _ASKED if language == "zh" else _ASKED * 0.7
    year = 0
    for passage in passages:
        if passage.role not in _ROLES:
            continue
        told = expressions(passage.text, language, clock, year)
        year = next((int(e.period[:4]) for e in reversed(told) if e.period and e.role == "at"), year)
        dates = [(e.start, e.end, e.period) for e in told if e.period]
        here = printed.get(passage.id, ())
        for event in events:
            if wanted[event.id] and not any(figure in here for figure in wanted[event.id]):
                continue
            for start, end in _places(event, profiles, passage.text, dates):
                around = weighted(surroundings(passage.text, start, end, language))
                score = rarity.shared(around, about[event.id])
                if score >= asked:
                    confidence = round(min(0.95, 0.5 + score / (score + 20)), 3)
                    yield Dated(passage.id, start, end, event.id, score, confidence)


def _figures(event: Event) -> list[str]:
    """The figures that an event's title holds."""
    return [span.ref for _, text in event.title.values for span in read_linked(text).spans if span.kind == "figure"]


def _places(
    event: Event, profiles: Profiles, text: str, dates: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int, int]]:
    """Words that may tell an event: its date; without one, the words that the briefing's own text uses."""
    if event.period:
        yield from ((start, end) for start, end, period in dates if _is(period, event.period))
        return
    for words in dict.fromkeys(each.words for each in profiles.links("event", event.id)):
        yield from (match.span() for match in re.finditer(re.escape(words), text))


def _is(period: str, wanted: Period) -> bool:
    """Whether a date is an event's, or lies in the year that is all that is known of it."""
    return period == wanted.text or (
        len(wanted.text) == len("2022") and period[:4] == wanted.text and "/" not in period
    )
