"""The article as Markdown, every word that was found tied to what it was found to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.coverage import COUNTED_ROLES, passage_states
from broadsheet.files.article.to_markdown import to_markdown
from broadsheet.model import Passage as ModelPassage
from broadsheet.model import RichText, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.importer.passages import Passage
    from broadsheet.model import SpanKind

_ORDER = {"figure": 0, "claim": 0, "node": 1, "entity": 2, "event": 3, "plain": 4}
"""Where words are claimed twice, the lower wins: links do not nest."""

_CLOSING = re.compile(r"(^|\s)(#+\s*)$")
"""Signs at the end of a heading that Markdown would take for its end."""

_MARKS = frozenset({"seam", "lacuna"})


@dataclass(frozen=True, slots=True)
class Tie:
    """Words of a passage and what they are tied to; a seam or lacuna has no words.

    Attributes:
        ref: as a link writes it behind its kind.
    """

    passage: str
    start: int
    end: int
    kind: SpanKind
    ref: str


def settled(ties: Iterable[Tie], passages: Sequence[Passage], language: str) -> dict[str, tuple[Span, ...]]:
    """The spans of every passage, none crossing or holding another; every number has a state afterwards.

    Args:
        ties: everything found; of those that claim the same words the stronger stays.
        passages: of the article.
        language: zh or en.
    """
    by_passage: dict[str, list[Tie]] = {passage.id: [] for passage in passages}
    for tie in ties:
        by_passage[tie.passage].append(tie)
    return {passage.id: _spans(passage, by_passage[passage.id], language) for passage in passages}


def _spans(passage: Passage, ties: list[Tie], language: str) -> tuple[Span, ...]:
    taken = bytearray(len(passage.text) + 1)
    kept: list[Span] = []
    for tie in sorted((tie for tie in ties if tie.kind not in _MARKS), key=_by_strength):
        words = passage.text[tie.start : tie.end]
        if words.strip() and not any(taken[tie.start : tie.end]):
            taken[tie.start : tie.end] = b"\1" * (tie.end - tie.start)
            kept.append(Span(tie.start, tie.end, tie.kind, tie.ref))
    for tie in (tie for tie in ties if tie.kind in _MARKS):
        at = tie.start
        while 0 < at < len(passage.text) and taken[at - 1] and taken[at] and _inside(kept, at):
            at += 1
        kept.append(Span(at, at, tie.kind, tie.ref))
    spans = tuple(sorted(kept, key=by_place))
    return _with_states(passage, spans, language)


def _inside(spans: Iterable[Span], at: int) -> bool:
    return any(span.start < at < span.end for span in spans)


def _with_states(passage: Passage, spans: tuple[Span, ...], language: str) -> tuple[Span, ...]:
    """Whatever number is still without a state (its link gave way to another) is plain, for no other reason."""
    more = plain_numbers(passage, spans, language)
    return tuple(sorted((*spans, *more), key=by_place)) if more else spans


def plain_numbers(passage: Passage, spans: tuple[Span, ...], language: str) -> list[Span]:
    """A span for each number that these spans leave without a state: plain, for no other reason."""
    if passage.role not in COUNTED_ROLES:
        return []
    states = passage_states(ModelPassage(passage.id, passage.section, "passage", passage.text, spans), language)
    return [Span(each.place.start, each.place.end, "plain", "other") for each in states if each.state == "stateless"]


def markdown_of(passages: Sequence[Passage], spans: Mapping[str, tuple[Span, ...]], images: Mapping[str, str]) -> str:
    """The Markdown of the article; byline, credit and banners are not in it.

    Args:
        passages: in reading order.
        spans: by passage.
        images: by passage of a caption, the path of its picture in the briefing.
    """
    blocks = []
    for passage in passages:
        words = to_markdown(RichText(passage.text, spans.get(passage.id, ())))
        if passage.role in ("byline", "credit", "banner"):
            continue
        blocks.append(_block(passage, words, images.get(passage.id, "")))
    return "\n\n".join(blocks) + "\n"


def _block(passage: Passage, words: str, image: str) -> str:
    if passage.role == "kicker":
        return f"> {words}"
    if passage.role in ("title", "heading"):
        level = "#" if passage.role == "title" else "##"
        return f"{level} {re.sub(_CLOSING, _escaped, words)}"
    return f"![{words}]({image})" if passage.role == "caption" else words


def _escaped(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}"


def _by_strength(tie: Tie) -> tuple[int, int, int]:
    return _ORDER.get(tie.kind, 9), tie.start - tie.end, tie.start


def by_place(span: Span) -> tuple[int, int, int]:
    """A mark stands before the words that begin where it does, so that no link holds it."""
    return span.start, span.end > span.start, -span.end
