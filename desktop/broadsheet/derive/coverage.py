"""The state of every number in the text: tied to a figure or claim, plain with a reason, or without a state."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from broadsheet.derive.numbers import scan
from broadsheet.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from broadsheet.model import Briefing, Passage, Span

COUNTED_ROLES = frozenset({"kicker", "title", "heading", "passage", "caption"})
# where spans nest or overlap, the first of these decides
_ORDER = ("figure", "claim", "event", "plain", "node", "entity")
_TIED = frozenset({"figure", "claim", "event"})
# a link of these kinds says that its words are a number, even where no number word stands in them (首位, 全覆盖)
_NUMBERS_BY_LINK = frozenset({"figure", "claim", "plain"})


@dataclass(frozen=True, slots=True)
class NumberState:
    """A number of the text and its state.

    Attributes:
        state: tied, plain or stateless.
        reason: why a plain number is plain: name, date, ordinal, approximate, structure, other.
        linked: True where a link of the text gives the state, False where a rule does, or none.
    """

    place: Place
    words: str
    state: Literal["tied", "plain", "stateless"]
    reason: str = ""
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many numbers of a text are in which state.

    Attributes:
        numbers: all of them; the sum of tied, plain and stateless ones.
        reasons: plain numbers by reason, most frequent first.
    """

    numbers: int
    tied: int
    plain: int
    reasons: Mapping[str, int]
    stateless: tuple[Place, ...]


def coverage(briefing: Briefing, language: str, section: str | None = None) -> Coverage:
    """Count the states of the numbers of a text, or of one section of it."""
    return tally(states(briefing, language, section))


def tally(found: Iterable[NumberState]) -> Coverage:
    """How many of these numbers are in which state."""
    found = tuple(found)
    reasons: dict[str, int] = {}
    for number in found:
        if number.state == "plain":
            reasons[number.reason] = reasons.get(number.reason, 0) + 1
    return Coverage(
        numbers=len(found),
        tied=sum(number.state == "tied" for number in found),
        plain=sum(reasons.values()),
        reasons=dict(sorted(reasons.items(), key=_by_count)),
        stateless=tuple(number.place for number in found if number.state == "stateless"),
    )


def states(briefing: Briefing, language: str, section: str | None = None) -> tuple[NumberState, ...]:
    """Every number of headline, kicker, headings, passages and captions with its state, in reading order."""
    return tuple(
        state
        for passage in counted_passages(briefing, language)
        if section in (None, passage.section)
        for state in passage_states(passage, language)
    )


def counting(briefing: Briefing, language: str) -> Iterator[tuple[NumberState, ...]]:
    """The same, passage by passage."""
    return (passage_states(passage, language) for passage in counted_passages(briefing, language))


def counted_passages(briefing: Briefing, language: str) -> tuple[Passage, ...]:
    """The passages whose numbers are counted."""
    return tuple(passage for passage in briefing.article(language).passages if passage.role in COUNTED_ROLES)


def passage_states(passage: Passage, language: str) -> tuple[NumberState, ...]:
    """The numbers of one passage in order; a linked range that holds no number word counts as one number."""
    spans = [span for span in passage.spans if span.kind in _ORDER and span.end > span.start]
    scanned = list(_scanned(passage, language, spans))
    starts = [at.place.start for at in scanned]
    found = scanned.copy()
    for span in spans:
        last = bisect_left(starts, span.end) - 1  # numbers never overlap, so only the last one before its end can
        if span.kind in _NUMBERS_BY_LINK and (last < 0 or scanned[last].place.end <= span.start):
            found.append(_linked(passage, span, span.start, span.end))
    return tuple(sorted(found, key=_by_place))


def _scanned(passage: Passage, language: str, spans: list[Span]) -> Iterator[NumberState]:
    ordered = sorted(spans, key=_by_start)
    around: list[Span] = []
    at = 0
    for number in scan(passage.text, language):
        while at < len(ordered) and ordered[at].start < number.end:
            around.append(ordered[at])
            at += 1
        around = [span for span in around if number.start < span.end]
        if around:
            yield _linked(passage, min(around, key=_rank), number.start, number.end)
            continue
        rule = "date" if number.kind in ("year", "date") else "ordinal" if number.kind == "ordinal" else ""
        place = Place(passage.id, number.start, number.end)
        yield NumberState(place, passage.text[number.start : number.end], "plain" if rule else "stateless", rule)


def _linked(passage: Passage, span: Span, start: int, end: int) -> NumberState:
    place, words = Place(passage.id, start, end), passage.text[start:end]
    if span.kind in _TIED:
        return NumberState(place, words, "tied", linked=True)
    reason = {"entity": "name", "node": "structure"}.get(span.kind, span.ref)
    return NumberState(place, words, "plain", reason, linked=True)


def _by_start(span: Span) -> int:
    return span.start


def _rank(span: Span) -> int:
    return _ORDER.index(span.kind)


def _by_place(state: NumberState) -> tuple[int, int]:
    return state.place.start, state.place.end


def _by_count(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
