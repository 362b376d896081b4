"""A name among its direct neighbours: what is related to it on one side, what it is related to on the other.

An arrow leads from the name to each group, as the words between them are read: 浙江省 包括 杭州市. Groups of one
relation stand under its words, so that no line has to carry a label; the order is that of the table, so that a
neighbourhood looks the same at every visit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.charts.boxes import arrow, box_height, draw_box, pad, set_words
from broadsheet.charts.drawing import Rect
from broadsheet.charts.page import Sheet
from broadsheet.charts.snapshot import Snapshot
from broadsheet.charts.structure import Node, Structure
from broadsheet.charts.wrap import wrap
from broadsheet.i18n.relations import relation_words
from broadsheet.model import Ref

if TYPE_CHECKING:
    from broadsheet.charts.drawing import Drawing, Metrics
    from broadsheet.derive.dossier import Dossier

_NARROW = 30.0
"""Below this width, in lines of type, the neighbours stand under the name instead of beside it."""

_CENTRE = 0.18
"""Share of the width that the name in the middle takes."""


_GAP = 0.45
"""Between two boxes, in lines of type."""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours by one relation, in one direction."""

    words: str
    outgoing: bool
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A name and the groups around it, in the words of one language."""

    language: str
    centre: Node
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """Where the groups of one direction stand."""

    groups: tuple[Group, ...]
    left: float
    width: float


def neighbourhood(found: Dossier, language: str) -> Neighbourhood:
    """The neighbours of a name by relation, in the order of the table.

    A neighbour stands once, on the side of its first relation, under the words of all of them.
    """
    sides: dict[str, tuple[bool, str, list[str]]] = {}
    for other in found.related:
        words = relation_words(other.predicate, language, other.outgoing)
        told = sides.setdefault(other.entity, (other.outgoing, other.name, []))[2]
        if words not in told:
            told.append(words)
    groups: dict[tuple[str, bool], list[Node]] = {}
    for entity, (outgoing, name, told) in sides.items():
        words = " · ".join(told)
        groups.setdefault((words, outgoing), []).append(_node(entity, name, f"{words} {name}"))
    made = tuple(Group(words, outgoing, tuple(nodes)) for (words, outgoing), nodes in groups.items())
    return Neighbourhood(language, _node(found.entity, found.name, found.name), made)


def stands_beside(width: float, metrics: Metrics) -> bool:
    """Whether there is room for the neighbours at the sides of the name."""
    return width >= metrics.height("label") * _NARROW


def lay_out(around: Neighbourhood, width: float, height: float, metrics: Metrics, *, upright: bool = False) -> Drawing:
    """Lay a neighbourhood out.

    Args:
        around: the name and its neighbours.
        width: of the drawing, in pixels.
        height: the same; a drawing whose boxes need more is that much higher.
        metrics: of the fonts in force.
        upright: whether the neighbours stand under the name even where there is room beside it.
    """
    natural = _drawn(around, width, 0.0, metrics, upright)
    spare = max(0.0, height - natural.top)
    sheet = _drawn(around, width, spare, metrics, upright) if spare > 1 else natural
    return sheet.finish(max(height, sheet.top))


def _drawn(around: Neighbourhood, width: float, spare: float, metrics: Metrics, upright: bool) -> Sheet:
    sheet = Sheet(as_snapshot(around), width, metrics, ())
    incoming = tuple(group for group in around.groups if not group.outgoing)
    outgoing = tuple(group for group in around.groups if group.outgoing)
    if upright or not stands_beside(width, metrics) or not around.groups:
        _stacked(sheet, around, spare)
    else:
        _beside(sheet, around, incoming, outgoing, spare)
    sheet.top += sheet.em * 0.6
    return sheet


def _beside(
    sheet: Sheet, around: Neighbourhood, incoming: tuple[Group, ...], outgoing: tuple[Group, ...], spare: float
) -> None:
    """The name between the two sides; at an edge where one of them is empty."""
    gutter = sheet.em * 2.2
    both = bool(incoming and outgoing)
    middle = max(sheet.em * 8, sheet.room * (_CENTRE if both else _CENTRE * 1.3))
    rest = sheet.room - middle - gutter * (2 if both else 1)
    # each side gets width by how many it holds, within reason
    count_in, count_out = (sum(len(group.nodes) for group in groups) for groups in (incoming, outgoing))
    share = min(0.62, max(0.38, count_in / max(1, count_in + count_out))) if both else float(bool(incoming))
    sides = []
    if incoming:
        sides.append(_Side(incoming, sheet.left, rest * share))
    centre_x = sheet.left + (rest * share + gutter if incoming else 0.0)
    if outgoing:
        sides.append(_Side(outgoing, centre_x + middle + gutter, rest * (1 - share)))
    top = sheet.top
    heights = [_side_height(sheet, side) for side in sides]
    own = box_height(sheet, around.centre, middle)
    total = max(*heights, own + sheet.em) + spare
    own += sheet.em + min(spare * 0.25, sheet.em * 5)
    centre = Rect(centre_x, top + (total - own) / 2, middle, own)
    for side, natural in zip(sides, heights, strict=True):
        _draw_side(sheet, side, top, total - natural, centre, gutter)
    draw_box(sheet, around.centre, centre)
    sheet.top = top + total


def _side_height(sheet: Sheet, side: _Side) -> float:
    gap = sheet.em * 0.9
    return sum(_group_height(sheet, group, side.width) for group in side.groups) + gap * (len(side.groups) - 1)


def _group_height(sheet: Sheet, group: Group, width: float) -> float:
    rows = _rows(sheet, group, width)
    boxes = sum(max(box_height(sheet, node, wide) for node, wide in row) for row in rows)
    return _words_height(sheet, group, width) + boxes + sheet.em * _GAP * (len(rows) - 1)


def _words_height(sheet: Sheet, group: Group, width: float) -> float:
    """The height of a relation's words, and the gap under them."""
    return len(wrap(group.words, width, "note", sheet.metrics)) * sheet.height("note") + sheet.em * 0.2


def _rows(sheet: Sheet, group: Group, width: float) -> list[list[tuple[Node, float]]]:
    """The boxes of a group broken into rows like words, each with its width; a full row is spread over the width."""
    gap = sheet.em * _GAP
    rows: list[list[tuple[Node, float]]] = []
    for node in group.nodes:
        wide = min(width, max(sheet.em * 4, set_words(sheet, node, width).width + 2 * pad(sheet) + 1))
        taken = sum(each for _, each in rows[-1]) + gap * len(rows[-1]) if rows else width
        if rows and taken + wide <= width:
            rows[-1].append((node, wide))
        else:
            rows.append([(node, wide)])
    most = 1.5 if len(rows) > 1 else 12.0
    return [_spread(row, width - gap * (len(row) - 1), most) for row in rows]


def _spread(row: list[tuple[Node, float]], room: float, most: float) -> list[tuple[Node, float]]:
    """Boxes of a row drawn out to fill it, none to more than so many times its width."""
    factor = min(most, room / sum(wide for _, wide in row))
    return [(node, wide * factor) for node, wide in row]


def _draw_side(sheet: Sheet, side: _Side, top: float, spare: float, centre: Rect, gutter: float) -> None:
    """The groups of one side over its whole height, and the lines between them and the name."""
    outgoing = side.groups[0].outgoing
    grown = min(spare * 0.6, sum(len(group.nodes) for group in side.groups) * sheet.em * 1.6)
    between = sheet.em * 0.9 + (spare - grown) / (len(side.groups) + 1)
    y = top + (spare - grown) / (len(side.groups) + 1)
    for group in side.groups:
        share = grown * len(group.nodes) / sum(len(each.nodes) for each in side.groups)
        bottom = _draw_group(sheet, group, Rect(side.left, y, side.width, 0.0), share, flush_right=not outgoing)
        at = (y + _words_height(sheet, group, side.width) + bottom) / 2
        hub = centre.y + centre.h / 2
        if outgoing:
            turn, end = centre.right + gutter / 2, side.left - sheet.em * 0.2
            arrow(sheet, _way((centre.right + 1, hub), turn, (end, at)))
        else:
            turn, end = centre.x - gutter / 2, side.left + side.width + sheet.em * 0.2
            arrow(sheet, _way((centre.x - 1, hub), turn, (end, at)))
        y = bottom + between


def _way(start: tuple[float, float], turn: float, end: tuple[float, float]) -> list[tuple[float, float]]:
    """Level, upright at ``turn``, level again."""
    if abs(start[1] - end[1]) < 1:
        return [start, end]
    return [start, (turn, start[1]), (turn, end[1]), end]


def _draw_group(sheet: Sheet, group: Group, box: Rect, spare: float, *, flush_right: bool = False) -> float:
    """The words of a relation and its boxes, from the top of a rectangle down; returns where they end."""
    rows = _rows(sheet, group, box.w)
    gap = sheet.em * _GAP
    widths = [sum(wide for _, wide in row) + gap * (len(row) - 1) for row in rows]
    left = box.x
    if flush_right:  # the lines begin at this edge
        left = max(box.x, box.right - max(*widths, sheet.measure(group.words, "note")))
    sheet.top = box.y
    sheet.paragraph(group.words, "note", "ink_soft", left, box.w)
    y = box.y + _words_height(sheet, group, box.w)
    for row, taken in zip(rows, widths, strict=True):
        height = max(box_height(sheet, node, wide) for node, wide in row) + spare / len(rows)
        x = box.right - taken if flush_right else left
        for node, wide in row:
            draw_box(sheet, node, Rect(x, y, wide, height))
            x += wide + gap
        y += height + gap
    return y - gap


def _stacked(sheet: Sheet, around: Neighbourhood, spare: float) -> None:
    """The name at the top, every group under it, on lines that come down from the name."""
    groups = around.groups
    total = sum(len(group.nodes) for group in groups)
    grown = min(spare * 0.45, (total + 1) * sheet.em * 1.6) / (total + 1)
    between = sheet.em * 0.7 + (spare - grown * (total + 1)) / (len(groups) + 1)
    height = box_height(sheet, around.centre, sheet.room) + grown
    sheet.top += (between - sheet.em * 0.7) / 2
    draw_box(sheet, around.centre, Rect(sheet.left, sheet.top, sheet.room, height))
    sheet.top += height
    foot = sheet.top + 1
    indent = sheet.em * 2.2
    for group in groups:
        sheet.top += between
        box = Rect(sheet.left + indent, sheet.top, sheet.room - indent, 0.0)
        middle = sheet.top + _words_height(sheet, group, box.w)
        sheet.top = _draw_group(sheet, group, box, grown * len(group.nodes))
        first = _rows(sheet, group, box.w)[0]
        middle += max(box_height(sheet, node, wide) for node, wide in first) / 2
        x = int(sheet.left + sheet.em) + 0.5
        arrow(sheet, [(x, foot), (x, middle), (box.x - sheet.em * 0.2, middle)])
        foot = middle - sheet.em * 0.5  # the next goes on where this one turns: no line is drawn over itself


def _node(entity: str, name: str, spoken: str) -> Node:
    return Node(entity, Ref("entity", entity), name, "", "", named=False, spoken=spoken)


def as_snapshot(around: Neighbourhood) -> Snapshot:
    """What a sheet wants to know."""
    nodes = (around.centre, *(node for group in around.groups for node in group.nodes))
    return Snapshot(
        id=around.centre.id, kind="neighbours", language=around.language, title=around.centre.label, subtitle="",
        data=(), runs=(), members=(), whole=None, whole_ref=None, notes=(), place=None, place_text="",
        structure=Structure(nodes, (), (), (), "", None),
    )  # fmt: skip
