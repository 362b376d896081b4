"""Passages in another order, in other roles, split and merged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.derive.revising.fault import refused
from broadsheet.importer.reviewing.draft import FRONT, OUTSIDE, STYLES, Part, Slice, draft_of
from broadsheet.importer.reviewing.finishing import finished
from broadsheet.importer.reviewing.standing import with_states

if TYPE_CHECKING:
    from broadsheet.importer.reviewing.draft import Draft
    from broadsheet.model import Briefing

ROLES = ("passage", "heading", "title", "kicker", "byline", "caption", "credit", "banner")
"""What a block may be."""

_ONCE = frozenset({"title", "kicker"})


def moved(briefing: Briefing, source: str, passage: str, before: str) -> Briefing:
    """A passage taken elsewhere; a heading goes alone.

    Args:
        briefing: an imported one.
        source: the article as it came.
        passage: which.
        before: the passage that it then stands before; empty for the end.

    Raises:
        Refused: what stands before the text, or beside it, has its place.
    """
    draft = draft_of(briefing, source)
    at = draft.at(passage)
    if draft.parts[at].role in FRONT:
        raise refused("has-its-place", "", draft.parts[at].role)
    to = draft.at(before) if before else len(draft.parts)
    while to < len(draft.parts) and draft.parts[to].role in ("title", "kicker", "byline"):
        to += 1
    parts = [*draft.parts[:at], *draft.parts[at + 1 :]]
    parts.insert(to - (to > at), draft.parts[at])
    if tuple(parts) == draft.parts:
        return briefing
    return _settled(finished(replace(draft, parts=tuple(parts))), draft, passage)


def stepped(briefing: Briefing, source: str, passage: str, by: int) -> Briefing:
    """A passage one place up (−1) or down (1)."""
    draft = draft_of(briefing, source)
    at = draft.at(passage)
    body = [i for i, part in enumerate(draft.parts) if part.role not in FRONT]
    if at not in body:
        raise refused("has-its-place", "", draft.parts[at].role)
    to = body.index(at) + by + (by > 0)
    if not 0 <= body.index(at) + by < len(body):
        return briefing
    before = draft.parts[body[to]].slices[0].key if to < len(body) else ""
    return moved(briefing, source, passage, before)


def split(briefing: Briefing, source: str, passage: str, offset: int) -> Briefing:
    """A passage as two, cut at an offset.

    Raises:
        Refused: nothing would be left on one side, or the cut goes through tied words.
    """
    draft = draft_of(briefing, source)
    return finished(replace(draft, parts=cut_parts(draft, passage, offset)))


def cut_parts(draft: Draft, passage: str, offset: int) -> tuple[Part, ...]:
    """The parts with one of them cut in two.

    Raises:
        Refused: nothing would be left on one side, or the cut goes through tied words.
    """
    at = draft.at(passage)
    part, words = draft.parts[at], draft.words[passage]
    if part.role in OUTSIDE and part.role != "banner":
        raise refused("has-its-place", "", part.role)
    if not words.text[:offset].strip() or not words.text[offset:].strip():
        raise refused("nothing-left", "", words.text[:20])
    through = next((s for s in words.spans if s.start < offset < s.end and s.kind not in STYLES), None)
    if through:
        raise refused("through-tied-words", "", words.text[through.start : through.end])
    one = replace(part, slices=(Slice(passage, 0, offset),))
    role = "passage" if part.role in ("title", "kicker") else part.role
    other = Part(role, (Slice(passage, offset, len(words.text)),))
    return (*draft.parts[:at], one, other, *draft.parts[at + 1 :])


def merged(briefing: Briefing, source: str, passage: str) -> Briefing:
    """A passage and the one after it as one; a seam marks where they meet.

    Raises:
        Refused: nothing follows that it could be joined with.
    """
    draft = draft_of(briefing, source)
    at = draft.at(passage)
    if draft.parts[at].role in FRONT or at + 1 >= len(draft.parts) or draft.parts[at + 1].role in OUTSIDE | FRONT:
        raise refused("nothing-follows", "", draft.words[passage].text[:20])
    left, right = draft.parts[at], draft.parts[at + 1]
    one = replace(left, slices=(*left.slices, *right.slices), image=left.image or right.image)
    return finished(replace(draft, parts=(*draft.parts[:at], one, *draft.parts[at + 2 :])))


def with_role(briefing: Briefing, source: str, passage: str, role: str) -> Briefing:
    """A block in another role; there is one headline and one kicker, the one before becomes a passage.

    Raises:
        Refused: a briefing keeps a headline; there is text besides it.
    """
    draft = draft_of(briefing, source)
    at = draft.at(passage)
    part = draft.parts[at]
    if part.role == role:
        return briefing
    if part.role == "title":
        raise refused("needs-a-headline", "", draft.words[passage].text[:20])
    parts = [replace(each, role="passage") if role in _ONCE and each.role == role else each for each in draft.parts]
    parts[at] = replace(part, role=role, image=part.image if role == "caption" else "")
    if not any(each.role == "passage" for each in parts):
        raise refused("no-text", "", role)
    return finished(replace(draft, parts=tuple(parts)))


def _settled(briefing: Briefing, draft: Draft, passage: str) -> Briefing:
    """The move that brought the passage where it was, as a person corrected it."""
    ranges = draft.words[passage].ranges(0, len(draft.words[passage].text))
    return with_states(briefing, "moved", lambda row: any(row.start <= a < row.end for a, _ in ranges), "corrected")
