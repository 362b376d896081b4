"""What an import found, as a queue: what the text hangs on first, within that the least certain first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.repair.furniture import is_dateline, is_furniture
from broadsheet.importer.reviewing.draft import draft_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.reviewing.draft import Draft
    from broadsheet.model import Briefing
    from broadsheet.model.findings import FoundWords

KINDS = (
    "seam", "lacuna", "move", "role", "entity", "untied", "figure", "claim", "event", "node", "plain", "chart",
    "lacking",
)  # fmt: skip
"""Kinds of items; untied is a name that nothing in the briefing tells, lacking what the article does not state."""

_ROLE_SURE = {
    "banner": 0.6,
    "credit": 0.75,
    "caption": 0.75,
    "kicker": 0.8,
    "byline": 0.85,
    "heading": 0.9,
    "title": 0.9,
}
"""How far a role can be trusted: what stands beside the text is told by its looks alone. Passages ask for nothing."""

_TURN = {"seam": 0, "lacuna": 0, "move": 0, "lacking": 2}
"""What the text hangs on comes first, what is not in it last."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A continuation that is proposed for an end.

    Attributes:
        right: source offset of its start. after: its first words.
    """

    right: int
    after: str
    confidence: float
    applied: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at.

    Attributes:
        key: tells it from the others; the same after an edit that leaves it as it is.
        kind: one of `KINDS`.
        state: open, accepted, corrected or rejected.
        confidence: from 0 to 1. rule: the name of the rule that found it.
        words: what it is about.
        passage, start, end: its place in the text; an empty passage where it has none any more.
        ranges: its places in the source.
        ref: the thing's id: of a name, figure, claim, chart…; the role of a block.
        count: how many places it has.
        left: of a seam, source offset of the end. choices: its continuations, best first.
    """

    key: str
    kind: str
    state: str
    confidence: float
    rule: str
    words: str
    passage: str = ""
    start: int = 0
    end: int = 0
    ranges: tuple[tuple[int, int], ...] = ()
    ref: str = ""
    count: int = 1
    left: int = -1
    choices: tuple[Choice, ...] = ()


def queue(briefing: Briefing, source: str, draft: Draft | None = None) -> tuple[Item, ...]:
    """Everything that an import found and a person may judge.

    Args:
        briefing: an imported one; of another the queue is empty.
        source: the article as it came.
        draft: of the same, where it is there already.
    """
    if briefing.findings is None:
        return ()
    draft = draft or draft_of(briefing, source)
    items = [
        *_seams(draft), *_lacunae(draft), *_moves(draft), *_roles(draft), *_words(draft), *_charts(draft),
        *_lacking(draft),
    ]  # fmt: skip
    return tuple(sorted(items, key=_rank))


def open_items(items: tuple[Item, ...]) -> int:
    """How many nobody has judged yet."""
    return sum(item.state == "open" for item in items)


def _rank(item: Item) -> tuple[int, float, int]:
    return _TURN.get(item.kind, 1), item.confidence, KINDS.index(item.kind)


def _seams(draft: Draft) -> Iterator[Item]:
    found = draft.briefing.findings
    assert found is not None
    by_left: dict[int, list[int]] = {}
    for number, join in enumerate(found.joins):
        by_left.setdefault(join.left, []).append(number)
    for left, numbers in by_left.items():
        joins = sorted((found.joins[n] for n in numbers), key=lambda join: join.choice)
        chosen = next((join for join in joins if join.applied), joins[0])
        passage, offset = draft.end_of(left) or ("", 0)
        states = {join.state for join in joins}
        state = chosen.state if chosen.applied or len(states) == 1 else "rejected" if "open" not in states else "open"
        yield Item(
            f"seam:{left}", "seam", state, chosen.confidence, chosen.rule, _last_line(chosen.before),
            passage, max(0, offset - 1), offset, ((max(0, left - 1), left),), left=left,
            choices=tuple(Choice(j.right, j.after, j.confidence, j.applied) for j in joins),
        )  # fmt: skip


def _lacunae(draft: Draft) -> Iterator[Item]:
    found = draft.briefing.findings
    assert found is not None
    seen: dict[tuple[str, str], int] = {}
    for lost in found.lacunae:
        words = draft.words.get(lost.passage)
        number = seen[lost.before, lost.rule] = seen.get((lost.before, lost.rule), 0) + 1
        at = max(0, lost.offset - 1)
        yield Item(
            f"lacuna:{lost.before}:{lost.rule}:{number}", "lacuna", lost.state, lost.confidence, lost.rule,
            _last_line(lost.before), lost.passage if words else "", at, lost.offset,
            words.ranges(at, lost.offset) if words else (),
        )  # fmt: skip


def _moves(draft: Draft) -> Iterator[Item]:
    found = draft.briefing.findings
    assert found is not None
    for move in found.moved:
        passage = next(
            (k for k, w in draft.words.items() if any(move.start <= o < move.end for _, _, o in w.origins)), ""
        )
        yield Item(
            f"move:{move.start}:{move.end}", "move", move.state, move.confidence, move.rule,
            " ".join(move.words.split()), passage, 0, len(draft.words[passage].text) if passage else 0,
            ((move.start, move.end),),
        )  # fmt: skip


def _roles(draft: Draft) -> Iterator[Item]:
    for key, words in draft.words.items():
        if words.role in _ROLE_SURE and words.origins:
            begin = words.origins[0][2]
            yield Item(
                f"role:{begin}", "role", words.state, _sure_of(words.role, words.text), f"role-{words.role}",
                words.text, key, 0, len(words.text), words.ranges(0, len(words.text)), words.role,
            )  # fmt: skip


def _sure_of(role: str, text: str) -> float:
    """How far a role can be trusted: a line that is worded as page furniture is some."""
    return 0.9 if role == "banner" and (is_furniture(text) or is_dateline(text)) else _ROLE_SURE[role]


def _words(draft: Draft) -> Iterator[Item]:
    found = draft.briefing.findings
    assert found is not None
    names: dict[str, list[FoundWords]] = {}
    tied = {(key, s.start, s.end, s.kind, s.ref) for key, words in draft.words.items() for s in words.spans}
    for row in found.words:
        there = (row.passage, row.start, row.end, row.kind, row.ref) in tied
        if row.kind == "entity":
            names.setdefault(row.ref, []).append(row)
        elif there or row.state == "rejected" or (row.kind == "untied" and row.passage in draft.words):
            begin = row.ranges[0][0] if row.ranges else -1
            yield Item(
                f"{row.kind}:{begin}:{row.words}", row.kind, row.state, row.confidence, row.rule, row.words,
                row.passage, row.start, row.end, row.ranges, row.ref,
            )  # fmt: skip
    for id_, rows in names.items():
        least = min(rows, key=lambda row: (row.state != "open", row.confidence))
        states = {row.state for row in rows}
        state = "open" if "open" in states else least.state
        entity = draft.briefing.entities.get(id_)
        name = entity.name.pick(found.language) if entity else least.words
        ranges = tuple(span for row in rows for span in row.ranges)
        yield Item(
            f"entity:{id_}", "entity", state, least.confidence, least.rule, name, least.passage, least.start,
            least.end, ranges, id_, len(rows),
        )  # fmt: skip


def _lacking(draft: Draft) -> Iterator[Item]:
    """What the briefing holds and the article did not state, unless words were tied to it since."""
    found, briefing = draft.briefing.findings, draft.briefing
    assert found is not None
    told = {(span.kind, span.ref) for words in draft.words.values() for span in words.spans} if found.lacking else set()
    told |= {
        ("figure", briefing.claims[ref].figure) for kind, ref in told if kind == "claim" and ref in briefing.claims
    }
    for lack in found.lacking:
        if (lack.kind, lack.ref) not in told:
            words = f"{lack.words} {lack.value}".strip()
            yield Item(
                f"lacking:{lack.kind}:{lack.ref}", "lacking", lack.state, 0.0, lack.kind, words,
                ref=f"{lack.kind}/{lack.ref}",
            )  # fmt: skip


def _charts(draft: Draft) -> Iterator[Item]:
    from broadsheet.derive.linked import read_linked

    found = draft.briefing.findings
    assert found is not None
    charts = {chart.id: chart for chart in draft.briefing.charts}
    first = {words.section: key for key, words in reversed(list(draft.words.items()))}
    for row in found.charts:
        chart = charts.get(row.chart)
        if chart is None and row.state != "rejected":
            continue
        title = read_linked(chart.title.pick(found.language)).text if chart else row.chart
        passage = first.get(chart.section, "") if chart else ""
        yield Item(
            f"chart:{row.chart}", "chart", row.state, row.confidence, row.rule, title or row.chart, passage, 0, 0,
            (), row.chart,
        )  # fmt: skip


def _last_line(words: str) -> str:
    """What stands before an end in its own line."""
    return words.strip().rpartition("\n")[2].strip()
