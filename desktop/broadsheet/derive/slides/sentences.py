"""Which sentence of a section a slide sets: by what its charts show of it, where it stands and how long it is."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.excerpts import sentences
from broadsheet.derive.linked import read_linked
from broadsheet.derive.places import first_printed
from broadsheet.derive.slides.data import KeySentence, KeySpan
from broadsheet.derive.slides.drawing import same, shows
from broadsheet.model import Place, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing, Passage, Span

_READ = {"zh": 46, "en": 125}
"""Characters that are read from the back of a room at a glance; what is longer loses to what is shorter."""
_MOST = {"zh": 84, "en": 220}
"""A sentence longer than this is cut to the clauses that hold its figures."""
_TIED = frozenset({"figure", "claim", "node", "event", "entity"})
_VALUES = frozenset({"figure", "claim"})
_CLAUSE = {"zh": re.compile("[，；：]"), "en": re.compile(r"[,;:](?=\s)")}


class Candidate(NamedTuple):
    """A sentence of a section. order: its number in the section. pair: whether it is two."""

    key: KeySentence
    order: int
    pair: bool = False


def candidates(briefing: Briefing, language: str, section: str) -> tuple[Candidate, ...]:
    """The whole sentences of a section's passages, then neighbours as one where they are short; none is broken off."""
    found: list[Candidate] = []
    pairs: list[Candidate] = []
    for passage in briefing.passages(language, section):
        if passage.role != "passage":
            continue
        whole = [
            (first, last)
            for first, last in sentences(passage.text, language)
            if not any(span.kind == "lacuna" and first <= span.start <= last for span in passage.spans)
        ]
        base = len(found)
        found += [Candidate(_key(passage, *ends), base + at) for at, ends in enumerate(whole)]
        for at, ((first, _), (_, last)) in enumerate(pairwise(whole)):
            if last - first <= _limit(_MOST, language):
                pairs.append(Candidate(_key(passage, first, last), base + at, pair=True))
    return (*found, *pairs)


def best(
    briefing: Briefing, language: str, among: tuple[Candidate, ...], shown: frozenset[Ref], leading: str
) -> Candidate | None:
    """The sentence that says most of what is shown; None where none says any of it.

    Args:
        briefing: to look claims up in.
        language: of the sentences.
        among: sentences to choose from.
        shown: what the charts draw; where this is empty every figure counts.
        leading: id of the leading figure of the section, or empty.
    """
    scored = [(_score(briefing, language, each, shown, leading), -each.order, each) for each in among]
    told = [item for item in scored if item[0] is not None]
    return max(told, key=lambda item: (item[0] or 0.0, item[1]))[2] if told else None


def plainest(language: str, among: tuple[Candidate, ...]) -> Candidate | None:
    """For a section without a figure: an early sentence of a length that can be read."""
    room = _limit(_READ, language)
    short = [each for each in among if room // 4 <= len(each.key.text) <= room]
    return next(iter(short or sorted(among, key=lambda each: len(each.key.text))), None)


def shortened(key: KeySentence, language: str) -> KeySentence:
    """A long sentence cut to the clauses from its first figure to its last; … stands where it was cut."""
    most = _limit(_MOST, language)
    if len(key.text) <= most:
        return key
    cuts = [0, *(match.end() for match in _CLAUSE.get(language, _CLAUSE["en"]).finditer(key.text)), len(key.text)]
    values = [span for span in key.spans if span.ref.kind in _VALUES] or list(key.spans)
    if not values:
        return _part(key, 0, max([cut for cut in cuts if cut <= most] or [most]))
    first = max(cut for cut in cuts if cut <= values[0].start)
    held = {cut: sum(first <= span.start and span.end <= cut for span in values) for cut in cuts}
    ends = [cut for cut in cuts if held[cut]]
    fitting = [cut for cut in ends if cut - first <= most] or ends[:1]
    return _part(key, first, max(fitting, key=lambda cut: (held[cut], -cut)))


def own_sentence(briefing: Briefing, language: str, words: str, figures: frozenset[Ref]) -> KeySentence:
    """An editor's sentence: its links, else the words in it that print figures of the slide in the article."""
    rich = read_linked(words)
    if rich.spans:
        return KeySentence(rich.text, tuple(_spans(rich.spans, 0, len(rich.text))))
    ids = {ref.id for ref in figures if ref.kind == "figure"}
    spans: list[KeySpan] = []
    for figure, tied in first_printed(briefing, language, ids).items():
        at = rich.text.find(tied.words)
        end = at + len(tied.words)
        if at >= 0 and not _inside_number(rich.text, at, end) and all(end <= s.start or at >= s.end for s in spans):
            spans.append(KeySpan(at, end, Ref("figure", figure)))
    return KeySentence(rich.text, tuple(sorted(spans, key=_start)))


def _score(briefing: Briefing, language: str, each: Candidate, shown: frozenset[Ref], leading: str) -> float | None:
    spans = [span for span in each.key.spans if not shown or shows(briefing, shown, span.ref)]
    values = {same(briefing, span.ref) for span in spans if span.ref.kind in _VALUES}
    others = {span.ref for span in spans if span.ref.kind in ("node", "event")} if shown else set()
    if not values and not others:
        return None
    room = _limit(_READ, language)
    over = max(0.0, len(each.key.text) / room - 1)
    early = max(0.0, 1.5 - 0.15 * each.order)
    return (
        3.0 * min(len(values), 4)
        + 0.8 * min(len(others), 4)
        + (4.0 if leading and Ref("figure", leading) in values else 0.0)
        + early
        - 3.0 * over
        - (1.0 if each.pair else 0.0)
    )


def _key(passage: Passage, first: int, last: int) -> KeySentence:
    spans = tuple(_spans(passage.spans, first, last))
    return KeySentence(passage.text[first:last], spans, Place(passage.id, first, last))


def _spans(spans: tuple[Span, ...], first: int, last: int) -> Iterator[KeySpan]:
    """What is tied within a range, values before what they stand in; none overlaps another."""
    inside = [span for span in spans if span.kind in _TIED and first <= span.start < span.end <= last]
    taken: list[Span] = []
    for span in sorted(inside, key=lambda span: (span.kind not in _VALUES, span.start)):
        if all(span.end <= other.start or span.start >= other.end for other in taken):
            taken.append(span)
    for span in sorted(taken, key=lambda span: span.start):
        if target := span.target:
            yield KeySpan(span.start - first, span.end - first, target)


def _part(key: KeySentence, first: int, last: int) -> KeySentence:
    words = key.text[first:last].rstrip()
    bare = words.rstrip("，；：、,;:") if last < len(key.text) else words
    before, after = "…" if first else "", "…" if last < len(key.text) else ""
    moved = len(before) - first
    spans = tuple(
        KeySpan(span.start + moved, span.end + moved, span.ref)
        for span in key.spans
        if first <= span.start and span.end <= first + len(bare)
    )
    return KeySentence(before + bare + after, spans, key.place)


def _inside_number(text: str, start: int, end: int) -> bool:
    """Whether the words are only a part of a longer number."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return ((before.isdigit() or before in ".,") and before != "" and text[start].isdigit()) or after.isdigit()


def _start(span: KeySpan) -> int:
    return span.start


def _limit(table: dict[str, int], language: str) -> int:
    return table.get(language, table["en"])
