"""An item of the queue accepted, or rejected with what it did to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from broadsheet.importer.reviewing.draft import FRONT, draft_of
from broadsheet.importer.reviewing.drawing import without_chart
from broadsheet.importer.reviewing.naming import without_name
from broadsheet.importer.reviewing.ordering import moved, with_role
from broadsheet.importer.reviewing.seams import cut_at, joined_at, place_of_end, with_lacuna, without_lacuna
from broadsheet.importer.reviewing.standing import with_states
from broadsheet.importer.reviewing.ties import tied, untied

if TYPE_CHECKING:
    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.model import Briefing


def accepted(briefing: Briefing, source: str, item: Item) -> Briefing:
    """The item is right as it stands: a proposal stays one, no more is asked."""
    if item.kind == "seam" and item.state == "rejected" and not any(choice.applied for choice in item.choices):
        return joined_at(briefing, source, item.left, item.choices[0].right)
    if item.kind == "lacuna" and item.state == "rejected" and item.passage:
        return with_lacuna(briefing, source, item.passage, item.end)
    if item.kind in ("figure", "claim", "plain") and item.state == "rejected" and item.passage:
        return tied(briefing, source, item.passage, item.start, item.end, item.kind, item.ref)
    return judged(briefing, item, "accepted")


def rejected(briefing: Briefing, source: str, item: Item) -> Briefing:
    """The item is wrong: a seam is cut, a mark taken away, words are untied, a block is text like other text.

    Raises:
        Refused: it cannot be taken back by itself.
    """
    if item.state == "rejected":
        return briefing
    if item.kind in ("untied", "lacking"):
        return judged(briefing, item, "rejected")
    if item.kind == "seam":
        if any(choice.applied for choice in item.choices):
            return cut_at(briefing, source, *place_of_end(briefing, source, item.left))
        return judged(briefing, item, "rejected")
    if item.kind == "lacuna":
        return without_lacuna(briefing, source, item.passage, item.end)
    if item.kind == "move":
        return judged(moved_back(briefing, source, item), item, "rejected")
    if item.kind == "role":
        return with_role(briefing, source, item.passage, "passage")
    if item.kind == "entity":
        return without_name(briefing, source, item.ref)
    if item.kind == "chart":
        return without_chart(briefing, item.ref)
    return untied(briefing, source, item.passage, item.start, item.end)


def judged(briefing: Briefing, item: Item, state: str) -> Briefing:
    """The briefing with an item's findings in a state."""
    rows, which = _rows(item)
    return with_states(briefing, rows, which, state)


def moved_back(briefing: Briefing, source: str, item: Item) -> Briefing:
    """What was moved, where the source has it: each block before the first that comes later in the source."""
    start, end = item.ranges[0]
    while True:
        draft = draft_of(briefing, source)
        keys = [part.slices[0].key for part in draft.parts]
        begins = {k: draft.words[k].origins[0][2] for k in keys if draft.words[k].origins}
        for at, key in enumerate(keys):
            if not start <= begins.get(key, -1) < end or draft.parts[at].role in FRONT:
                continue
            others = [k for k in keys if k != key and k in begins and not start <= begins[k] < end]
            after = [k for k in others if begins[k] < begins[key]]
            inside = [k for k in keys if start <= begins.get(k, -1) < begins[key]]
            previous = max((*after, *inside), key=begins.__getitem__, default="")
            wanted = keys.index(previous) + 1 if previous else 0
            if wanted < len(keys) and keys[wanted] == key:
                continue
            before = keys[wanted] if wanted < len(keys) else ""
            then = moved(briefing, source, key, before)
            if then is not briefing:
                briefing = then
                break
        else:
            return briefing


def _rows(item: Item) -> tuple[str, Any]:
    if item.kind == "seam":
        return "joins", lambda row: row.left == item.left
    if item.kind == "lacuna":
        return "lacunae", lambda row: (row.passage, row.offset) == (item.passage, item.end)
    if item.kind == "move":
        return "moved", lambda row: ((row.start, row.end),) == item.ranges
    if item.kind == "role":
        return "pieces", lambda row: row.ranges == item.ranges
    if item.kind == "entity":
        return "words", lambda row: (row.kind, row.ref) == ("entity", item.ref)
    if item.kind == "lacking":
        return "lacking", lambda row: f"{row.kind}/{row.ref}" == item.ref
    if item.kind == "chart":
        return "charts", lambda row: row.chart == item.ref
    place = (item.passage, item.start, item.end, item.kind, item.ref)
    return "words", lambda row: (row.passage, row.start, row.end, row.kind, row.ref) == place
