"""Dated sentences that state no value: events, told in the article's own words."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.periods import expressions
from broadsheet.importer.sentences import sentences
from broadsheet.model import Event, LocalText, Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.importer.binding.members import Named
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.periods import Clock, Expression
    from broadsheet.importer.quantities import Found
    from broadsheet.importer.sentences import Sentence

_LONGEST = {"zh": 64, "en": 160}
_LEAST = 6  # characters that tell something without the date before them
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event and the words that date it."""

    event: Event
    passage: str
    start: int
    end: int
    confidence: float


def find(
    passages: Sequence[Passage],
    found: Sequence[Found],
    mentions: Mapping[str, Sequence[Named]],
    language: str,
    clock: Clock,
) -> tuple[FoundEvent, ...]:
    """The events of an article, in reading order: a sentence that a date opens, with no quantity in it.

    Args:
        passages: of the article.
        found: its numbers.
        mentions: of names, by passage.
        language: zh or en.
        clock: the article's own date.
    """
    from broadsheet.importer.quantities import Quantity

    valued: dict[str, list[int]] = {}
    for each in found:
        if isinstance(each, Quantity):
            valued.setdefault(each.passage, []).append(each.start)
    events: list[FoundEvent] = []
    year = 0
    for passage in passages:
        if passage.role != "passage":
            continue
        told = expressions(passage.text, language, clock, year)
        year = next((int(e.period[:4]) for e in reversed(told) if e.period and e.role == "at" and not e.target), year)
        for sentence, when in _dated(passage.text, told, language):
            at = bisect_left(valued.get(passage.id, []), sentence.start)
            if at < len(valued.get(passage.id, [])) and valued[passage.id][at] < sentence.end:
                continue
            named = [m for m in mentions.get(passage.id, ()) if sentence.start <= m[0] and m[1] <= sentence.end]
            events.append(_event(len(events) + 1, passage, sentence, when, [m[2] for m in named], language))
    return tuple(events)


def _dated(text: str, told: Sequence[Expression], language: str) -> Iterator[tuple[Sentence, Expression]]:
    """Sentences with the one date that opens them."""
    at = 0
    for sentence in sentences(text, language):
        inside = []
        while at < len(told) and told[at].start < sentence.end:
            inside.append(told[at])
            at += 1
        dates = [e for e in inside if e.role == "at" and e.period and not e.target and e.confidence >= _SURE]
        headless = text[sentence.start : sentence.start + 2].strip()[:1] in ("—", "（", "(")
        if len(dates) == 1 and not headless and dates[0].topic and dates[0].start - sentence.start <= 12:
            yield sentence, dates[0]


def _event(
    number: int, passage: Passage, sentence: Sentence, when: Expression, entities: Sequence[str], language: str
) -> FoundEvent:
    from broadsheet.files.article.to_markdown import to_markdown
    from broadsheet.model import RichText

    rest = passage.text[when.end : sentence.end].lstrip()
    opened = rest[:1] in ("，", ",") and len(rest) > _LEAST
    words = (rest[1:] if opened else passage.text[sentence.start : sentence.end]).strip().rstrip("。.")
    longest = _LONGEST["zh" if language == "zh" else "en"]
    words = words if len(words) <= longest else words[: longest - 1].rstrip("，,、 ") + "…"
    event = Event(
        f"event-{number}", Period.parse(when.period), LocalText.of(**{language: to_markdown(RichText(words))}),
        tuple(dict.fromkeys(entities)), "article", "",
    )  # fmt: skip
    return FoundEvent(event, passage.id, when.start, when.end, round(0.7 * when.confidence, 3))
