"""Layers: bands over one another, each with its head and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.boxes import box_height, draw_base, draw_box, draw_plain, draw_row, set_words, tell_edges
from broadsheet.charts.drawing import Rect, Shape

if TYPE_CHECKING:
    from broadsheet.charts.page import Sheet
    from broadsheet.charts.structure import Node

_NARROW = 24.0
"""Below this width, in lines of type, a head stands over its row instead of beside it."""


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """A band a row; a row with a head alone is a box over the whole width."""
    structure = sheet.snapshot.structure
    rows = structure.rows if structure else ()
    heads = [head for head, nodes in rows if head and nodes]
    column = _head_width(sheet, heads)
    each = spare / max(1, len(rows))
    for at, (head, nodes) in enumerate(rows):
        if at:
            sheet.top += sheet.em * 0.55
        if head and not nodes:
            height = box_height(sheet, head, sheet.room) + min(each * 0.6, sheet.em * 2)
            draw_box(sheet, head, Rect(sheet.left, sheet.top, sheet.room, height))
            sheet.top += height
        else:
            _band(sheet, head, nodes, column, each)
    tell_edges(sheet)
    draw_base(sheet)


def _head_width(sheet: Sheet, heads: list[Node]) -> float:
    """The width of the heads' column, or 0 where they stand over their rows."""
    if not heads or sheet.room < sheet.em * _NARROW:
        return 0.0
    widest = max(set_words(sheet, head, sheet.room * 0.28).width for head in heads)
    return widest + sheet.em * 1.2


def _band(sheet: Sheet, head: Node | None, nodes: tuple[Node, ...], column: float, spare: float) -> None:
    """A head and its row on a ground of their own."""
    edge = sheet.em * 0.5
    start = len(sheet.shapes)
    top = sheet.top
    sheet.top += edge
    left = sheet.left + edge
    if head and not column:
        sheet.top = draw_plain(sheet, head, left, sheet.top, sheet.room - 2 * edge).bottom + sheet.em * 0.3
    grown = min(spare * 0.7, sheet.em * 2.4)
    begin = sheet.top
    draw_row(sheet, nodes, left + column, sheet.right - edge - left - column, sheet.em * 0.5, grown)
    bottom = sheet.top
    if head and column:
        words = set_words(sheet, head, column - sheet.em)
        bottom = max(bottom, begin + words.height)
        draw_plain(sheet, head, left + edge / 2, begin + (bottom - begin - words.height) / 2, column - sheet.em)
    sheet.top = bottom + edge
    sheet.shapes.insert(start, Shape("round", Rect(sheet.left, top, sheet.room, sheet.top - top), stroke="rule"))
