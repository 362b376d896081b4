"""A road map: steps that rise from left to right, or a numbered list that moves in step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.charts.boxes import (
    arrow,
    box_height,
    columns,
    draw_base,
    draw_box,
    fits,
    frame,
    pad,
    set_words,
    tell_edges,
    write,
)
from broadsheet.charts.drawing import Rect, Shape
from broadsheet.i18n.content import ordinal_section

if TYPE_CHECKING:
    from broadsheet.charts.page import Sheet

_NARROWEST = 7.5
"""Least width of a step in lines of type."""


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """Numbered steps, each higher than the one before."""
    structure = sheet.snapshot.structure
    nodes = structure.nodes if structure else ()
    gap = sheet.em * 0.5
    width = columns(sheet, len(nodes), gap, sheet.em * _NARROWEST)
    if width and fits(sheet, nodes, width - sheet.em * 1.8):
        _stairs(sheet, spare, width, gap)
    else:
        _list(sheet, spare)
    tell_edges(sheet)
    draw_base(sheet)


def _stairs(sheet: Sheet, spare: float, width: float, gap: float) -> None:
    """Boxes that stand on one line and rise by a step each; the words stand at the top of their box."""
    structure = sheet.snapshot.structure
    nodes = structure.nodes if structure else ()
    words = [set_words(sheet, node, width - 2 * pad(sheet)) for node in nodes]
    disc = sheet.em * 1.5
    body = max((each.height for each in words), default=0.0) + pad(sheet) * 2 + disc + sheet.em * 0.3
    rise = sheet.em * 1.4 + min(spare * 0.5 / max(1, len(nodes) - 1), sheet.em * 4)
    more = max(0.0, min(spare - (rise - sheet.em * 1.4) * (len(nodes) - 1), body * 0.5))
    bottom = sheet.top + body + more + rise * (len(nodes) - 1)
    for at, node in enumerate(nodes):
        top = bottom - body - more - rise * at
        rect = Rect(sheet.left + at * (width + gap), top, width, bottom - top)
        middle = rect.x + width / 2
        number = ordinal_section(at + 1, sheet.snapshot.language)
        ring = Rect(middle - disc / 2, top + pad(sheet), disc, disc)
        frame(sheet, node, rect, Shape("disc", ring, fill="figure"))
        sheet.label(number, middle, ring.y + (disc - sheet.em) / 2, "label_bold", "on_figure", "centre", node.ref)
        write(sheet, node, words[at], middle, ring.bottom + sheet.em * 0.3)
    sheet.line(sheet.left, bottom, sheet.right, bottom, "ink_soft")
    sheet.top = bottom


def _list(sheet: Sheet, spare: float) -> None:
    """Numbered boxes under one another, each a little further in."""
    structure = sheet.snapshot.structure
    nodes = structure.nodes if structure else ()
    step, disc = sheet.em * 0.8, sheet.em * 1.5
    gap = sheet.em * 0.9 + min(sheet.em, spare / (2 * max(1, len(nodes))))
    lefts = [sheet.left + step * at + disc + sheet.em * 0.5 for at in range(len(nodes))]
    grown = min(sheet.em * 1.2, spare / (2 * max(1, len(nodes))))
    before: Rect | None = None
    for at, (node, left) in enumerate(zip(nodes, lefts, strict=True)):
        height = max(box_height(sheet, node, sheet.right - left), disc) + grown
        box = Rect(left, sheet.top + (gap if before else 0.0), sheet.right - left, height)
        ring = Rect(left - disc - sheet.em * 0.5, box.y + (height - disc) / 2, disc, disc)
        middle = ring.x + disc / 2
        if before:
            start, turn = before.x + disc / 2, box.y - gap / 2
            arrow(sheet, [(start, before.bottom + 2), (start, turn), (middle, turn), (middle, ring.y - 2)])
        sheet.shapes.append(Shape("disc", ring, fill="figure"))
        number = ordinal_section(at + 1, sheet.snapshot.language)
        sheet.label(number, middle, ring.y + (disc - sheet.em) / 2, "label_bold", "on_figure", "centre", node.ref)
        draw_box(sheet, node, box, left=True)
        sheet.top, before = box.bottom, ring
