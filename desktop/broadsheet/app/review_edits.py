"""What each thing that a person does in the review makes of the briefing; pure, so that a thread may work it out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from broadsheet.app.review_details import figure_of
from broadsheet.derive.revising.fault import refused
from broadsheet.importer.reviewing import drawing, judging, naming, ordering, scoping, seams, ties
from broadsheet.importer.reviewing.draft import draft_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.model import Briefing

    Edit = Callable[[Briefing], Briefing]


def text_edit(what: str, source: str, passage: str, start: int, end: int, item: Item | None) -> tuple[Edit, str]:
    """What is done to the text at the cursor, and the kind of step it is.

    Args:
        what: split, merge, cut, lacuna or untie.
        source: the article as it came.
        passage: of the cursor.
        start: where the selection begins.
        end: where the cursor is.
        item: in hand.
    """
    edits: dict[str, Edit] = {
        "split": lambda b: ordering.split(b, source, passage, end),
        "merge": lambda b: ordering.merged(b, source, passage),
        "cut": partial(_cut, source=source, passage=passage, offset=end, item=item),
        "lacuna": partial(_toggled, source=source, passage=passage, offset=end),
        "untie": partial(_untied, source=source, passage=passage, start=start, end=end),
    }
    return edits[what], what


def field_edit(item: Item, source: str, name: str, value: str) -> Edit | None:
    """What a field of an item does."""
    found: dict[str, Edit] = {
        "role": lambda b: ordering.with_role(b, source, item.passage, value),
        "name_zh": lambda b: naming.corrected(naming.with_name(b, item.ref, "zh", value), item.ref),
        "name_en": lambda b: naming.corrected(naming.with_name(b, item.ref, "en", value), item.ref),
        "type": lambda b: naming.corrected(naming.with_type(b, item.ref, value), item.ref),
        "part_of": lambda b: naming.corrected(naming.with_holder(b, item.ref, value), item.ref),
        "merge": lambda b: naming.merged_names(b, source, item.ref, value) if value else b,
        "scope": lambda b: judging.judged(scoping.with_scope(b, figure_of(b, item), value), item, "corrected"),
        "kind": lambda b: drawing.with_kind(b, item.ref, value),
        "title_zh": lambda b: drawing.with_title(b, item.ref, "zh", value),
        "title_en": lambda b: drawing.with_title(b, item.ref, "en", value),
    }
    return found.get(name)


def tie_edit(source: str, place: tuple[str, int, int], value: str) -> Edit:
    """Words tied to what an option of the field means."""
    kind, _, ref = value.partition("/")
    passage, start, end = place

    def edit(briefing: Briefing) -> Briefing:
        if kind == "new":
            return naming.with_new_name(briefing, source, passage, start, end, ref)[0]
        return ties.tied(briefing, source, passage, start, end, kind, ref)

    return edit


def _cut(briefing: Briefing, source: str, passage: str, offset: int, item: Item | None) -> Briefing:
    """The seam nearest to the cursor."""
    words = draft_of(briefing, source).words.get(passage)
    spots = [s.start for s in words.spans if s.kind == "seam"] if words else []
    if spots:
        return seams.cut_at(briefing, source, passage, min(spots, key=lambda at: abs(at - offset)))
    if item is not None and item.kind == "seam":
        return judging.rejected(briefing, source, item)
    raise refused("no-seam", "")


def _toggled(briefing: Briefing, source: str, passage: str, offset: int) -> Briefing:
    """Lost text marked at the cursor, or the mark there taken away."""
    there = seams.lacuna_at(briefing, source, passage, offset)
    if there >= 0:
        return seams.without_lacuna(briefing, source, passage, there)
    return seams.with_lacuna(briefing, source, passage, offset)


def _untied(briefing: Briefing, source: str, passage: str, start: int, end: int) -> Briefing:
    words = draft_of(briefing, source).words.get(passage)
    if words and start == end:
        span = next((s for s in words.spans if s.start <= end <= s.end and s.end > s.start), None)
        start, end = (span.start, span.end) if span else (start, end)
    return ties.untied(briefing, source, passage, start, end)
