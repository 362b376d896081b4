"""Words tied to a figure, a claim, a name or a plain reason, and untied."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from broadsheet.derive.agreement import words_agree
from broadsheet.derive.places import stated_figure
from broadsheet.derive.revising.fault import refused
from broadsheet.files.article.links import PLAIN_REASONS
from broadsheet.importer.reviewing.draft import OUTSIDE, STYLES, draft_of, language_of
from broadsheet.importer.reviewing.finishing import finished
from broadsheet.importer.reviewing.standing import with_states
from broadsheet.importer.writing import by_place
from broadsheet.model import Ref, Span
from broadsheet.model.findings import FoundWords

if TYPE_CHECKING:
    from broadsheet.importer.reviewing.draft import Words
    from broadsheet.model import Briefing, SpanKind

KINDS = ("figure", "claim", "entity", "plain")
"""What words may be tied to by hand."""

_RULE = "review"


def tied(briefing: Briefing, source: str, passage: str, start: int, end: int, kind: str, ref: str) -> Briefing:
    """Words of a passage tied to a thing; what they were tied to before gives way.

    Args:
        briefing: an imported one.
        source: the article as it came.
        passage: that holds the words.
        start: of the words.
        end: of the words.
        kind: one of `KINDS`.
        ref: the thing's id; for plain, the reason.

    Raises:
        Refused: there are no words, no such thing, the words say another value, or a mark of lost text is among them.
    """
    draft = draft_of(briefing, source)
    words = draft.words.get(passage)
    if not words or (words.role in OUTSIDE and (words.role, kind) != ("byline", "entity")):
        raise refused("no-words", "", "")
    start, end = _bare(words.text, start, end)
    _check(briefing, words.text[start:end], kind, ref, language_of(briefing))
    if any(s.start == s.end and start < s.start < end for s in words.spans):
        raise refused("mark-among-words", "", words.text[start:end])
    span = Span(start, end, cast("SpanKind", kind), ref)
    kept = [s for s in words.spans if not _gives_way(s, start, end)]
    after = finished(draft.with_spans({passage: tuple(sorted((*kept, span), key=by_place))}))
    if kind == "entity":
        after = _with_alias(after, ref, words.text[start:end])
    return _told(after, words, span)


def untied(briefing: Briefing, source: str, passage: str, start: int, end: int) -> Briefing:
    """Words tied no more; numbers among them are plain.

    Raises:
        Refused: no words there are tied.
    """
    draft = draft_of(briefing, source)
    words = draft.words.get(passage)
    kept = tuple(s for s in words.spans if not _gives_way(s, start, end)) if words else ()
    if not words or kept == words.spans:
        raise refused("not-tied", "", words.text[start:end] if words else passage)
    after = finished(draft.with_spans({passage: kept}))
    return with_states(
        after, "words", lambda row: row.passage == passage and row.start < end and start < row.end, "rejected"
    )


def untied_all(briefing: Briefing, source: str, kind: str, ref: str) -> Briefing:
    """Everything that is tied to a thing, untied; the thing goes with its last words."""
    draft = draft_of(briefing, source)
    spans = {
        key: tuple(s for s in words.spans if (s.kind, s.ref) != (kind, ref))
        for key, words in draft.words.items()
        if any((s.kind, s.ref) == (kind, ref) for s in words.spans)
    }
    after = finished(draft.with_spans(spans)) if spans else briefing
    return with_states(after, "words", lambda row: (row.kind, row.ref) == (kind, ref), "rejected")


def unquoted(words: str) -> str:
    """Words as a name: in one line, without the quotation marks around them."""
    return " ".join(words.strip("“”‘’\"'《》").split())


def _check(briefing: Briefing, words: str, kind: str, ref: str, language: str) -> None:
    known = {
        "figure": briefing.figures, "claim": briefing.claims, "entity": briefing.entities,
        "plain": dict.fromkeys(PLAIN_REASONS),
    }  # fmt: skip
    if not words:
        raise refused("no-words", "", "")
    if ref not in known.get(kind, {}):
        raise refused("unknown-thing", "", ref)
    figure = briefing.figures.get(stated_figure(briefing, Ref(kind, ref))) if kind in ("figure", "claim") else None
    if figure and not words_agree(words, language, figure, briefing):
        raise refused("words-disagree", "", words, figure.printed)


def _with_alias(briefing: Briefing, ref: str, words: str) -> Briefing:
    entity = briefing.entities[ref]
    named = {entity.name.pick(language_of(briefing)), *entity.aliases}
    bare = unquoted(words)
    if {words, bare} & named or not bare or "|" in bare:  # which parts the aliases of a table
        return briefing
    entities = dict(briefing.entities)
    entities[ref] = replace(entity, aliases=(*entity.aliases, bare))
    return replace(briefing, entities=MappingProxyType(entities))


def _told(briefing: Briefing, words: Words, span: Span) -> Briefing:
    """What was found in these words gives way to what a person says of them."""
    found = briefing.findings
    if found is None:
        return briefing
    kept = tuple(
        row for row in found.words
        if row.passage != words.key or not (row.start < span.end and span.start < row.end)
    )  # fmt: skip
    row = FoundWords(
        span.kind, span.ref, words.key, span.start, span.end, words.ranges(span.start, span.end),
        words.text[span.start : span.end], 1.0, _RULE, state="corrected",
    )  # fmt: skip
    return replace(briefing, findings=replace(found, words=(*kept, row)))


def _gives_way(span: Span, start: int, end: int) -> bool:
    return span.kind not in STYLES and span.start < end and start < span.end and span.start < span.end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())
