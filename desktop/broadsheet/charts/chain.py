"""A chain: one thing leads to the next, from left to right or, where that is too narrow, downwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.boxes import arrow, box_height, columns, draw_base, draw_box, fits, tell_edges
from broadsheet.charts.drawing import Rect

if TYPE_CHECKING:
    from broadsheet.charts.page import Sheet

_NARROWEST = 6.5
"""Least width of a box in lines of type."""


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """Boxes with arrows between them, over what carries them."""
    structure = sheet.snapshot.structure
    nodes = structure.nodes if structure else ()
    gap = sheet.em * 2.0
    width = columns(sheet, len(nodes), gap, sheet.em * _NARROWEST)
    if width and fits(sheet, nodes, width):
        natural = max((box_height(sheet, node, width) for node in nodes), default=0.0)
        more = min(spare, natural * 1.2)
        sheet.top += (spare - more) / 2
        height = natural + more
        rects = [Rect(sheet.left + at * (width + gap), sheet.top, width, height) for at in range(len(nodes))]
        for at, rect in enumerate(rects[1:]):
            y = rect.y + rect.h / 2
            arrow(sheet, [(rects[at].right + sheet.em * 0.25, y), (rect.x - sheet.em * 0.2, y)])
        sheet.top += height
    else:
        rects = _column(sheet, spare)
    for node, rect in zip(nodes, rects, strict=True):
        draw_box(sheet, node, rect)
    tell_edges(sheet)
    draw_base(sheet)


def _column(sheet: Sheet, spare: float) -> list[Rect]:
    """The boxes one under the other; returns their rectangles."""
    structure = sheet.snapshot.structure
    nodes = structure.nodes if structure else ()
    gap = sheet.em * 1.1 + min(sheet.em, spare / (2 * max(1, len(nodes))))
    rects: list[Rect] = []
    for node in nodes:
        height = box_height(sheet, node, sheet.room) + min(sheet.em * 1.4, spare / (2 * len(nodes)))
        if rects:
            middle = sheet.left + sheet.room / 2
            arrow(sheet, [(middle, sheet.top + sheet.em * 0.1), (middle, sheet.top + gap - sheet.em * 0.15)])
            sheet.top += gap
        rects.append(Rect(sheet.left, sheet.top, sheet.room, height))
        sheet.top += height
    return rects
