"""Nodes as boxes of words, and the arrows between them: what every drawn structure is put together from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.charts.drawing import Mark, Rect, Shape
from broadsheet.charts.wrap import balanced, wrap
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from broadsheet.charts.drawing import Align, FontRole
    from broadsheet.charts.page import Sheet
    from broadsheet.charts.structure import Edge, Node

_LINE = "ink_soft"
_STROKE = 1.3
_SLIVER = 3.4
"""Least width of a box beside others, in lines of type."""


@dataclass(frozen=True, slots=True)
class Words:
    """A node's words broken to a width: (line, font, colour) from the top, and their height in pixels."""

    lines: tuple[tuple[str, FontRole, str], ...]
    height: float
    width: float


def set_words(sheet: Sheet, node: Node, width: float) -> Words:
    """Break a node's label, value and text into lines no wider than ``width`` pixels."""
    parts: list[tuple[str, FontRole, str]] = [(node.label, "label_bold", "ink")]
    if node.value:
        parts.append((node.value, "value", "figure"))
    if node.text:
        parts.append((node.text, "note", "ink_soft"))
    lines = tuple(
        (line, font, colour) for text, font, colour in parts for line in balanced(text, width, font, sheet.metrics)
    )
    widest = max((sheet.measure(line, font) for line, font, _ in lines), default=0.0)
    return Words(lines, sum(sheet.height(font) for _, font, _ in lines), widest)


def pad(sheet: Sheet) -> float:
    """Between a box's edge and its words, in pixels."""
    return sheet.em * 0.55


def box_height(sheet: Sheet, node: Node, width: float) -> float:
    """The height of a node's box at a width, in pixels."""
    return set_words(sheet, node, width - 2 * pad(sheet)).height + pad(sheet) * 1.5


def frame(sheet: Sheet, node: Node, rect: Rect, *inside: Shape) -> None:
    """The box of a node without its words, and what is drawn in it; a name has a line under it, as in the text."""
    shapes = [Shape("round", rect, fill="hover", stroke="rule"), *inside]
    if node.named:
        line = max(1.5, sheet.em * 0.1)
        inset = sheet.em * 0.3
        shapes.append(Shape("box", Rect(rect.x + inset, rect.bottom - line, rect.w - 2 * inset, line), fill="entity"))
    sheet.marks.append(Mark(node.ref, tuple(shapes), (rect,), node.spoken))


def write(sheet: Sheet, node: Node, words: Words, x: float, top: float, align: Align = "centre") -> None:
    """A node's words around or from x downwards."""
    for line, font, colour in words.lines:
        sheet.label(line, x, top, font, colour, align, node.ref)
        top += sheet.height(font)


def draw_box(sheet: Sheet, node: Node, rect: Rect, *, left: bool = False) -> None:
    """A node in a box, its words in the middle or from the left edge."""
    frame(sheet, node, rect)
    words = set_words(sheet, node, rect.w - 2 * pad(sheet))
    x = rect.x + pad(sheet) if left else rect.x + rect.w / 2
    write(sheet, node, words, x, rect.y + (rect.h - words.height) / 2, "left" if left else "centre")


def draw_plain(sheet: Sheet, node: Node, left: float, top: float, width: float) -> Rect:
    """A node as words alone, from the left edge; returns the rectangle they take."""
    words = set_words(sheet, node, width)
    write(sheet, node, words, left, top, "left")
    rect = Rect(left, top, words.width, words.height)
    sheet.marks.append(Mark(node.ref, (), (rect,), node.spoken))
    return rect


def arrow(sheet: Sheet, points: Sequence[tuple[float, float]], *, head: bool = True, dash: bool = False) -> None:
    """A line through points, its corners rounded, with a head at its end."""
    x, y = min(x for x, _ in points), min(y for _, y in points)
    rect = Rect(x, y, max(x for x, _ in points) - x, max(y for _, y in points) - y)
    sheet.shapes.append(Shape("path", rect, stroke=_LINE, width=_STROKE, dash=dash, points=tuple(points), head=head))


def columns(sheet: Sheet, count: int, gap: float, least: float) -> float:
    """The width of each of ``count`` boxes side by side, or 0 where they would be narrower than ``least``."""
    width = (sheet.room - gap * (count - 1)) / max(1, count)
    return width if width >= least else 0.0


def fits(sheet: Sheet, nodes: Sequence[Node], width: float, most: int = 2) -> bool:
    """Whether boxes of this width may stand side by side: no label takes more than so many lines in them."""
    room = width - 2 * pad(sheet)
    return width >= sheet.em * _SLIVER and all(
        len(wrap(node.label, room, "label_bold", sheet.metrics)) <= most for node in nodes
    )


def tell_edges(sheet: Sheet, drawn: Collection[Edge] = ()) -> None:
    """The words of edges that do not stand at their arrows, a line each."""
    structure = sheet.snapshot.structure
    labels = {node.id: node.label for node in structure.everything} if structure else {}
    told = [edge for edge in structure.edges if edge.label and edge not in drawn] if structure else []
    for at, edge in enumerate(told):
        sheet.top += sheet.em * (0.15 if at else 0.6)
        way = f"{labels[edge.start]} → {labels[edge.end]}"
        sheet.paragraph(word("colon", sheet.snapshot.language).join((way, edge.label)), "note", "ink_soft")


def draw_base(sheet: Sheet, spare: float = 0.0) -> None:
    """The nodes that carry the whole, in a row under it, under words on what they do."""
    structure = sheet.snapshot.structure
    if structure is None or not structure.base:
        return
    gap = sheet.em * 0.6
    sheet.top += sheet.em * 0.9
    if structure.base_label:
        sheet.paragraph(structure.base_label, "note", "ink_soft")
        sheet.top += sheet.em * 0.25
    draw_row(sheet, structure.base, sheet.left, sheet.room, gap, spare)


def draw_row(
    sheet: Sheet, nodes: Sequence[Node], left: float, room: float, gap: float, spare: float = 0.0
) -> list[Rect]:
    """Boxes of one height side by side, broken into rows where they would be too narrow; returns their rectangles."""
    rects: list[Rect] = []
    count = len(nodes)
    while count > 1 and not fits(sheet, nodes, (room - gap * (count - 1)) / count):
        count -= 1
    count = -(-len(nodes) // -(-len(nodes) // count)) if nodes else 1
    width = (room - gap * (count - 1)) / count
    rows = [nodes[at : at + count] for at in range(0, len(nodes), count)]
    for at, row in enumerate(rows):
        height = max(box_height(sheet, node, width) for node in row) + spare / len(rows)
        for column, node in enumerate(row):
            rect = Rect(left + column * (width + gap), sheet.top, width, height)
            draw_box(sheet, node, rect)
            rects.append(rect)
        sheet.top += height + (gap if at < len(rows) - 1 else 0.0)
    return rects
