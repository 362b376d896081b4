"""Channels: lanes side by side, each on its own way to the same end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.boxes import arrow, box_height, draw_base, draw_box, draw_plain, fits, set_words, tell_edges
from broadsheet.charts.drawing import Rect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.charts.page import Sheet
    from broadsheet.charts.structure import Edge, Structure

_NARROWEST = 5.0
"""Least width of a box in lines of type."""


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """Lanes from left to right with their end at the right, or downwards where that is too narrow."""
    structure = sheet.snapshot.structure
    if structure is None:
        return
    drawn = _level(sheet, structure, spare)
    if drawn is None:
        drawn = _upright(sheet, structure, spare)
    tell_edges(sheet, drawn)
    draw_base(sheet)


def _level(sheet: Sheet, structure: Structure, spare: float) -> list[Edge] | None:
    """Lanes from left to right; None, and nothing drawn, where the boxes would be too narrow.

    Returns:
        The edges whose words were drawn.
    """
    heads = [head for head, _ in structure.rows if head]
    column = max((set_words(sheet, head, sheet.room * 0.2).width for head in heads), default=0.0)
    column += sheet.em * 0.8 if heads else 0.0
    gap = sheet.em * 1.8
    end = 0.0
    if structure.target:
        end = min(
            sheet.em * 7, max(sheet.em * 4, set_words(sheet, structure.target, sheet.em * 6).width + sheet.em * 1.3)
        )
    longest = max((len(nodes) for _, nodes in structure.rows), default=1)
    room = sheet.room - column - (end + gap if end else 0.0)
    each = (room - gap * (longest - 1)) / longest
    nodes = [node for _, row in structure.rows for node in row]
    if each < sheet.em * _NARROWEST or not fits(sheet, nodes, each):
        return None
    lanes = max(1, len(structure.rows))
    between = sheet.em * 1.3
    natural = [
        max(
            0.0 if head is None else set_words(sheet, head, column - sheet.em * 0.6).height,
            *(box_height(sheet, node, each) for node in row),
            sheet.em,
        )
        for head, row in structure.rows
    ]
    grown = min(spare / lanes, max(natural, default=0.0) * 0.8)
    sheet.top += (spare - grown * lanes) / 2
    top = sheet.top
    places: dict[str, Rect] = {}
    left = sheet.left + column
    target_x = sheet.right - end
    for (head, row), height in zip(structure.rows, natural, strict=True):
        high = height + grown
        if head:
            words = set_words(sheet, head, column - sheet.em * 0.6)
            draw_plain(sheet, head, sheet.left, sheet.top + (high - words.height) / 2, column - sheet.em * 0.6)
        # a shorter lane has wider boxes, so that every lane ends at the same line
        wide = (room - gap * (len(row) - 1)) / max(1, len(row))
        for at, node in enumerate(row):
            places[node.id] = Rect(left + at * (wide + gap), sheet.top, wide, high)
            draw_box(sheet, node, places[node.id])
        if row and end:
            y = sheet.top + high / 2
            arrow(sheet, [(places[row[-1].id].right + sheet.em * 0.2, y), (target_x - sheet.em * 0.2, y)])
        sheet.top += high + between
    sheet.top -= between
    if structure.target:
        draw_box(sheet, structure.target, Rect(target_x, top, end, sheet.top - top))
    return _links(sheet, structure, places, target_x if end else sheet.right)


def _upright(sheet: Sheet, structure: Structure, spare: float) -> list[Edge]:
    """Each lane's head over its boxes, what they lead to at the foot; returns the edges whose words were drawn."""
    places: dict[str, Rect] = {}
    lanes = max(1, len(structure.rows))
    for at, (head, row) in enumerate(structure.rows):
        if at:
            sheet.top += sheet.em * 0.9
        if head:
            sheet.top = draw_plain(sheet, head, sheet.left, sheet.top, sheet.room).bottom + sheet.em * 0.25
        gap = sheet.em * 1.5
        count = len(row)
        while count > 1 and not fits(sheet, row, (sheet.room - gap * (count - 1)) / count):
            count -= 1
        wide = (sheet.room - gap * (count - 1)) / max(1, count)
        for start in range(0, len(row), max(1, count)):
            part = row[start : start + count]
            if start:
                sheet.top += sheet.em * 1.1
            high = max(box_height(sheet, node, wide) for node in part) + min(sheet.em, spare / (2 * lanes))
            for place, node in enumerate(part):
                places[node.id] = Rect(sheet.left + place * (wide + gap), sheet.top, wide, high)
                draw_box(sheet, node, places[node.id])
            sheet.top += high
    drawn = _links(sheet, structure, places, sheet.right)
    if structure.target:
        gap = sheet.em * 1.3
        x = sheet.left + sheet.room / 2
        arrow(sheet, [(x, sheet.top + sheet.em * 0.15), (x, sheet.top + gap - sheet.em * 0.15)])
        sheet.top += gap
        height = box_height(sheet, structure.target, sheet.room)
        draw_box(sheet, structure.target, Rect(sheet.left, sheet.top, sheet.room, height))
        sheet.top += height
    return drawn


def _links(sheet: Sheet, structure: Structure, places: Mapping[str, Rect], right: float) -> list[Edge]:
    """Arrows within a lane, dashed lines between lanes that work together; returns the edges whose words found room."""
    drawn = []
    for edge in structure.edges:
        start, end = places.get(edge.start), places.get(edge.end)
        if start is None or end is None:
            continue
        if abs(start.y - end.y) < 1:
            y = start.y + start.h / 2
            arrow(sheet, [(start.right + sheet.em * 0.2, y), (end.x - sheet.em * 0.2, y)])
        elif _same_lane(structure, edge.start, edge.end):
            _wrapped(sheet, start, end)
        else:
            x = max(start.x, end.x) + min(start.w, end.w) / 2
            arrow(sheet, [(x, start.bottom + 2), (x, end.y - 2)], head=False, dash=True)
            if edge.label and end.y - start.bottom >= sheet.height("note"):
                y = (start.bottom + end.y - sheet.height("note")) / 2
                if x + sheet.em * 0.5 + sheet.measure(edge.label, "note") <= right - sheet.em * 0.5:
                    sheet.label(edge.label, x + sheet.em * 0.5, y, "note", "ink_soft")
                    drawn.append(edge)
    return drawn


def _same_lane(structure: Structure, one: str, other: str) -> bool:
    return any({one, other} <= {node.id for node in row} for _, row in structure.rows)


def _wrapped(sheet: Sheet, start: Rect, end: Rect) -> None:
    """From the end of a line of boxes down to the start of the next one."""
    middle = (start.bottom + end.y) / 2
    a, b = start.x + start.w / 2, end.x + end.w / 2
    if abs(a - b) < 1:
        arrow(sheet, [(a, start.bottom + 2), (a, end.y - 2)])
    else:
        arrow(sheet, [(a, start.bottom + 2), (a, middle), (b, middle), (b, end.y - 2)])
