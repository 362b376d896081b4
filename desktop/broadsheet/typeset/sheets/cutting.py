"""Where a text is cut into pages: no heading last, no line of a paragraph alone, notes with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.typeset.sheets.flow import Flow

Cut = tuple[int, int]
"""First line of a page, and the line after its last."""


def cut(flow: Flow, first: int, room: float, notes: Callable[[int, int], float]) -> int:
    """The line after the last one that a page holds, at least one farther on.

    Args:
        flow: the text.
        first: line that the page begins with.
        room: height of the page in points.
        notes: height of the footnotes that some lines ask for, in points.
    """
    last = first + 1
    while last < len(flow.rows) and flow.height(first, last + 1) + notes(first, last + 1) <= room:
        last += 1
    return last if last == len(flow.rows) else _proper(flow, first, last)


def _proper(flow: Flow, first: int, last: int) -> int:
    """The same or a line or two before, so that nothing stands alone."""
    rows, end = flow.rows, last
    if rows[end].at == rows[end].of - 1 and rows[end].of > 2 and end - first > 2:
        end -= 1  # the last line of a paragraph would begin the next page
    if rows[end - 1].at == 0 and rows[end - 1].of > 1 and end - first > 1:
        end -= 1  # the first line of a paragraph would end this one
    while end - first > 1 and rows[end - 1].role == "heading":
        end -= 1
    return end if end > first else last


def greedy(flow: Flow, room: float, notes: Callable[[int, int], float]) -> list[Cut]:
    """Full pages, the last as long as it is."""
    found: list[Cut] = []
    first = 0
    while first < len(flow.rows):
        last = cut(flow, first, room, notes)
        found.append((first, last))
        first = last
    return found


def even(flow: Flow, pages: int, room: float, notes: Callable[[int, int], float]) -> list[Cut]:
    """So many pages, about equally full; fewer where there are not lines enough."""
    low, high = flow.height(0, len(flow.rows)) / max(1, pages), room
    best = greedy(flow, room, notes)
    if len(best) > pages:
        return best
    for _ in range(14):
        middle = (low + high) / 2
        found = greedy(flow, middle, notes)
        if len(found) <= pages:
            best, high = found, middle
        else:
            low = middle
    return best
