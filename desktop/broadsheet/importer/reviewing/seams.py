"""Seams that are joined or cut, and lacunae that are marked or unmarked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.derive.revising.fault import refused
from broadsheet.importer.reviewing.draft import FRONT, OUTSIDE, Part, draft_of
from broadsheet.importer.reviewing.finishing import finished
from broadsheet.importer.reviewing.ordering import cut_parts
from broadsheet.importer.reviewing.standing import with_states
from broadsheet.importer.writing import by_place
from broadsheet.model import Span
from broadsheet.model.findings import FoundJoin, FoundLacuna

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.importer.reviewing.draft import Draft
    from broadsheet.model import Briefing

_TAIL = 20
_RULE = "review"


def joined_at(briefing: Briefing, source: str, left: int, right: int) -> Briefing:
    """An end and a start that the source has apart, joined: what begins there follows at once.

    Args:
        briefing: an imported one.
        source: the article as it came.
        left: source offset of the end.
        right: of the start.

    Raises:
        Refused: the text holds no such end or start, or both are of one passage already.
    """
    draft = draft_of(briefing, source)
    end, start = _end_at(draft, left), _start_at(draft, right)
    draft = _free(draft, *end)
    draft = _free(draft, *start, from_here=True)
    ending = next((i for i, p in enumerate(draft.parts) if (p.slices[-1].key, p.slices[-1].end) == end), -1)
    starting = next((i for i, p in enumerate(draft.parts) if (p.slices[0].key, p.slices[0].start) == start), -1)
    if ending < 0 or starting < 0 or ending == starting:
        raise refused("cannot-join", "", source[right : right + _TAIL])
    one, other = draft.parts[ending], draft.parts[starting]
    for part in (one, other):
        if part.role == "title" or (part.role in OUTSIDE and part.role != "banner") or one.role == "banner":
            raise refused("has-its-place", "", part.role)
    whole = replace(one, slices=(*one.slices, *other.slices), image=one.image or other.image)
    parts = [whole if i == ending else part for i, part in enumerate(draft.parts) if i != starting]
    after = finished(_without_lacuna(replace(draft, parts=tuple(parts)), end))
    return _told(after, source, left, right)


def cut_at(briefing: Briefing, source: str, passage: str, seam: int) -> Briefing:
    """A seam cut: what was joined there is two passages again.

    Args:
        briefing: an imported one.
        source: the article as it came.
        passage: that holds it.
        seam: its offset there.

    Raises:
        Refused: no seam is there.
    """
    draft = draft_of(briefing, source)
    words = draft.words.get(passage)
    if not words or not any(s.kind == "seam" and s.start == seam for s in words.spans):
        raise refused("no-seam", "", passage)
    ends = words.ranges(0, seam)
    after = finished(replace(draft, parts=cut_parts(draft, passage, seam)))
    left = ends[-1][1] if ends else -1
    return _with_joins(after, lambda j: replace(j, applied=False, state="rejected") if j.left == left else j)


def with_lacuna(briefing: Briefing, source: str, passage: str, offset: int) -> Briefing:
    """A mark that the source lost text at an offset of a passage.

    Raises:
        Refused: a mark is there already.
    """
    draft = draft_of(briefing, source)
    words = draft.words.get(passage)
    if not words or words.role in OUTSIDE:
        raise refused("has-its-place", "", words.role if words else passage)
    offset = next((s.end for s in words.spans if s.start < offset < s.end), offset)
    if any(s.kind == "lacuna" and s.start == offset for s in words.spans):
        raise refused("marked-already", "", words.text[max(0, offset - _TAIL) : offset])
    taken = {s.ref for each in draft.words.values() for s in each.spans if s.kind == "lacuna"}
    ref = next(name for name in (f"lost-{n}" for n in range(1, 9999)) if name not in taken)
    spans = sorted((*words.spans, Span(offset, offset, "lacuna", ref)), key=by_place)
    after = finished(draft.with_spans({passage: tuple(spans)}))
    found = after.findings
    if found is None:
        return after
    kept = tuple(row for row in found.lacunae if (row.passage, row.offset) != (passage, offset))
    before = words.text[max(0, offset - _TAIL) : offset]
    row = FoundLacuna(passage, offset, words.section, before, 1.0, _RULE, "corrected")
    return replace(after, findings=replace(found, lacunae=(*kept, row)))


def without_lacuna(briefing: Briefing, source: str, passage: str, offset: int) -> Briefing:
    """A lacuna unmarked: nothing is lost there.

    Raises:
        Refused: none is marked there.
    """
    draft = draft_of(briefing, source)
    words = draft.words.get(passage)
    if not words or not any(s.kind == "lacuna" and s.start == offset for s in words.spans):
        raise refused("no-lacuna", "", passage)
    return finished(_without_lacuna(draft, (passage, offset)))


def lacuna_at(briefing: Briefing, source: str, passage: str, offset: int) -> int:
    """Offset of the lacuna that is marked at an offset of a passage, or at the end of tied words there; -1 for none."""
    words = draft_of(briefing, source).words.get(passage)
    return next((s.start for s in words.spans if s.kind == "lacuna" and s.start == offset), -1) if words else -1


def place_of_end(briefing: Briefing, source: str, left: int) -> tuple[str, int]:
    """Passage and offset of the end of words that end at an offset of the source.

    Raises:
        Refused: the text holds none.
    """
    return _end_at(draft_of(briefing, source), left)


def _end_at(draft: Draft, left: int) -> tuple[str, int]:
    found = draft.end_of(left)
    if found is None:
        raise refused("not-in-the-text", "", draft.source[max(0, left - _TAIL) : left])
    return found


def _start_at(draft: Draft, right: int) -> tuple[str, int]:
    for key, words in draft.words.items():
        for at, stop, origin in words.origins:
            if origin <= right < origin + stop - at:
                return key, at + right - origin
    raise refused("not-in-the-text", "", draft.source[right : right + _TAIL])


def _free(draft: Draft, key: str, offset: int, *, from_here: bool = False) -> Draft:
    """The draft with a passage cut at an offset, unless that is an edge of a part already."""
    for at, part in enumerate(draft.parts):
        for number, each in enumerate(part.slices):
            if each.key != key or not each.start <= offset <= each.end:
                continue
            inner = draft.words[key].text[each.start : offset].strip(), draft.words[key].text[offset : each.end].strip()
            if (offset == each.start) if from_here else (offset == each.end):
                return draft
            if not all(inner):
                continue
            through = [s for s in draft.words[key].spans if s.start < offset < s.end]
            if through:
                raise refused("through-tied-words", "", draft.words[key].text[through[0].start : through[0].end])
            one = Part(part.role, (*part.slices[:number], replace(each, end=offset)), part.image)
            role = "passage" if part.role in FRONT else part.role
            other = Part(role, (replace(each, start=offset), *part.slices[number + 1 :]))
            return replace(draft, parts=(*draft.parts[:at], one, other, *draft.parts[at + 1 :]))
    return draft


def _without_lacuna(draft: Draft, end: tuple[str, int]) -> Draft:
    """Nothing is lost where a continuation follows."""
    key, offset = end
    words = draft.words[key]
    kept = tuple(s for s in words.spans if s.kind != "lacuna" or s.start != offset)
    if kept == words.spans:
        return draft
    briefing = with_states(draft.briefing, "lacunae", lambda row: (row.passage, row.offset) == end, "rejected")
    return replace(draft.with_spans({key: kept}), briefing=briefing)


def _told(briefing: Briefing, source: str, left: int, right: int) -> Briefing:
    """The joins as they are now: the chosen one is applied, the others of its end and its start are not."""

    def judged(join: FoundJoin) -> FoundJoin:
        if (join.left, join.right) == (left, right):
            state = "accepted" if join.choice == 1 else "corrected"
            return replace(join, applied=True, state=state)
        if join.left == left or (join.right == right and join.applied):
            return replace(join, applied=False, state="rejected")
        return join

    after = _with_joins(briefing, judged)
    found = after.findings
    if found is None or any((j.left, j.right) == (left, right) for j in found.joins):
        return after
    before, behind = source[max(0, left - _TAIL) : left], source[right : right + _TAIL]
    row = FoundJoin(left, right, before, behind, 1.0, True, _RULE, 1, "corrected")
    return replace(after, findings=replace(found, joins=(*found.joins, row)))


def _with_joins(briefing: Briefing, judged: Callable[[FoundJoin], FoundJoin]) -> Briefing:
    found = briefing.findings
    if found is None:
        return briefing
    return replace(briefing, findings=replace(found, joins=tuple(map(judged, found.joins))))
