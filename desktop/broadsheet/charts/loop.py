"""A closed loop: boxes on a ring road, the last leading back to the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.boxes import arrow, box_height, draw_base, draw_box, fits, tell_edges
from broadsheet.charts.drawing import Rect

if TYPE_CHECKING:
    from broadsheet.charts.page import Sheet
    from broadsheet.charts.structure import Node

_NARROWEST = 6.0
"""Least width of a box in lines of type."""


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """Clockwise: the first half along the top, the rest back along the bottom; one column where that is too narrow."""
    structure = sheet.snapshot.structure
    nodes = structure.nodes if structure else ()
    upper = -(-len(nodes) // 2)
    gap = sheet.em * 2.2
    width = (sheet.room - gap * (upper - 1)) / max(1, upper)
    if len(nodes) >= 3 and width >= sheet.em * _NARROWEST and fits(sheet, nodes, width):
        _ring(sheet, spare, nodes, min(width, sheet.em * 18))
    else:
        _column(sheet, spare, nodes)
    tell_edges(sheet)
    draw_base(sheet)


def _ring(sheet: Sheet, spare: float, nodes: tuple[Node, ...], width: float) -> None:
    upper = -(-len(nodes) // 2)
    natural = max(box_height(sheet, node, width) for node in nodes)
    height = natural + min(spare * 0.27, natural * 1.2)
    least = sheet.em * 2.2
    gap = least + min(spare - 2 * (height - natural), max(spare * 0.3, height))
    sheet.top += max(0.0, spare - 2 * (height - natural) - (gap - least)) / 2
    top, bottom = sheet.top, sheet.top + height + gap
    rows = (nodes[:upper], nodes[upper:])
    rects: list[Rect] = []
    for row, y in zip(rows, (top, bottom), strict=True):
        pitch = (sheet.room - width) / max(1, upper - 1) if upper > 1 else 0.0
        lefts = [sheet.left + pitch * at for at in range(len(row))]
        if len(row) < upper:  # fewer below: in the middle under those above
            shift = (sheet.room - (width + pitch * (len(row) - 1))) / 2
            lefts = [left + shift for left in lefts]
        if y == bottom:
            lefts.reverse()
        rects += [Rect(left, y, width, height) for left in lefts]
    for node, rect in zip(nodes, rects, strict=True):
        draw_box(sheet, node, rect)
    for at, rect in enumerate(rects):
        _lead(sheet, rect, rects[(at + 1) % len(rects)])
    sheet.top = bottom + height


def _lead(sheet: Sheet, start: Rect, end: Rect) -> None:
    """An arrow from one box to the next: level within a row, by the outer edges between the rows."""
    near, away = sheet.em * 0.2, sheet.em * 0.25
    if start.y == end.y:
        y = start.y + start.h / 2
        if end.x > start.x:
            arrow(sheet, [(start.right + away, y), (end.x - near, y)])
        else:
            arrow(sheet, [(start.x - away, y), (end.right + near, y)])
        return
    down = end.y > start.y
    first = (start.x + start.w / 2, start.bottom + away if down else start.y - away)
    last = (end.right + near if down else end.x - near, end.y + end.h / 2)
    if abs(start.x - end.x) < 1:  # one straight over the other
        x = start.x + start.w / 2
        arrow(
            sheet,
            [(x, start.bottom + away), (x, end.y - near)] if down else [(x, start.y - away), (x, end.bottom + near)],
        )
    elif down:
        _bend(sheet, first, last)
    else:
        side = (start.x - away, start.y + start.h / 2)
        under = (end.x + end.w / 2, end.bottom + near)
        arrow(sheet, [side, (under[0], side[1]), under])


def _bend(sheet: Sheet, first: tuple[float, float], last: tuple[float, float]) -> None:
    arrow(sheet, [first, (first[0], last[1]), last])


def _column(sheet: Sheet, spare: float, nodes: tuple[Node, ...]) -> None:
    """Boxes under one another, and the way back along the left edge."""
    lane = sheet.em * 1.6
    left, width = sheet.left + lane, sheet.room - lane
    gap = sheet.em * 1.1 + min(sheet.em, spare / (2 * max(1, len(nodes))))
    rects: list[Rect] = []
    for node in nodes:
        height = box_height(sheet, node, width) + min(sheet.em * 1.4, spare / (2 * len(nodes)))
        if rects:
            middle = left + width / 2
            arrow(sheet, [(middle, sheet.top + sheet.em * 0.1), (middle, sheet.top + gap - sheet.em * 0.15)])
            sheet.top += gap
        rects.append(Rect(left, sheet.top, width, height))
        sheet.top += height
    for node, rect in zip(nodes, rects, strict=True):
        draw_box(sheet, node, rect)
    if len(rects) > 1:
        first, last = rects[0], rects[-1]
        x, low, high = sheet.left + 2, last.y + last.h / 2, first.y + first.h / 2
        arrow(sheet, [(left - sheet.em * 0.15, low), (x, low), (x, high), (left - sheet.em * 0.2, high)])
