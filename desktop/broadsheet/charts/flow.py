"""A flow: boxes in ranks, each rank fed by the one before it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.charts.boxes import arrow, box_height, draw_base, draw_box, fits, tell_edges
from broadsheet.charts.drawing import Rect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.page import Sheet
    from broadsheet.charts.structure import Edge, Node, Structure

_NARROWEST = 6.5
"""Least width of a box in lines of type, where the flow runs from left to right."""

_WIDEST = 17.0
"""Greatest width of a box alone in its rank, in lines of type, where the flow runs downwards."""


@dataclass
class _Grid:
    """Ranks of nodes; a hole (None) keeps the way of an edge that passes a rank by.

    Attributes:
        routes: for every edge the columns it passes through, rank by rank.
    """

    ranks: list[list[Node | None]]
    routes: list[tuple[Edge, list[tuple[int, int]]]] = field(default_factory=list)


def draw(sheet: Sheet, spare: float, _: tuple[float, float] | None = None) -> None:
    """From left to right where every rank has room for its boxes, else downwards."""
    structure = sheet.snapshot.structure
    if structure is None:
        return
    grid = _grid(structure)
    gap = sheet.em * 2.0
    width = (sheet.room - gap * (len(grid.ranks) - 1)) / max(1, len(grid.ranks))
    nodes = [node for rank in grid.ranks for node in rank if node]
    if width >= sheet.em * _NARROWEST and fits(sheet, nodes, width):
        _across(sheet, grid, spare, width, gap)
    else:
        _down(sheet, grid, spare)
    tell_edges(sheet)
    draw_base(sheet)


def _grid(structure: Structure) -> _Grid:
    """Ranks by the longest way from a source; edges that go back are drawn but rank nothing."""
    ids = [node.id for node in structure.nodes]
    order = {id_: at for at, id_ in enumerate(ids)}
    forward = [edge for edge in structure.edges if edge.start in order and edge.end in order]
    forward = [edge for edge in forward if order[edge.start] < order[edge.end]]
    rank = dict.fromkeys(ids, 0)
    for id_ in ids:  # in drawing order, which every edge kept here follows
        for edge in forward:
            if edge.start == id_:
                rank[edge.end] = max(rank[edge.end], rank[id_] + 1)
    ranks: list[list[Node | None]] = [[] for _ in range(max(rank.values(), default=-1) + 1)]
    column: dict[str, int] = {}
    for node in structure.nodes:
        column[node.id] = len(ranks[rank[node.id]])
        ranks[rank[node.id]].append(node)
    grid = _Grid(ranks)
    for edge in forward:
        way = [(rank[edge.start], column[edge.start])]
        for passed in range(rank[edge.start] + 1, rank[edge.end]):
            way.append((passed, len(ranks[passed])))
            ranks[passed].append(None)
        grid.routes.append((edge, [*way, (rank[edge.end], column[edge.end])]))
    return grid


def _across(sheet: Sheet, grid: _Grid, spare: float, width: float, gap: float) -> None:
    """Ranks as columns."""
    between = sheet.em * 0.7
    natural = [_column_height(sheet, rank, width, between) for rank in grid.ranks]
    single = all(len(rank) == 1 for rank in grid.ranks)  # boxes in one row are of one height
    height = max(natural)
    more = min(spare, height * 0.8)
    sheet.top += (spare - more) / 2
    height += more
    places: dict[tuple[int, int], Rect] = {}
    for at, rank in enumerate(grid.ranks):
        x = sheet.left + at * (width + gap)
        room = (height - between * (len(rank) - 1)) / max(1, len(rank))
        high = [max(natural)] if single else [box_height(sheet, node, width) if node else sheet.em for node in rank]
        grown = [min(room, max(each * 1.5, each + sheet.em)) if max(high) <= room else each for each in high]
        y = sheet.top + (height - sum(grown) - between * (len(rank) - 1)) / 2
        for place, (node, each) in enumerate(zip(rank, grown, strict=True)):
            places[at, place] = Rect(x, y, width, each)
            if node:
                draw_box(sheet, node, places[at, place])
            y += each + between
    for _, way in grid.routes:
        points: list[tuple[float, float]] = []
        for here, there in itertools.pairwise(way):
            a, b = places[here], places[there]
            start, end = (a.right, a.y + a.h / 2), (b.x, b.y + b.h / 2)
            turn = (start[0] + end[0]) / 2
            points += [start] if abs(start[1] - end[1]) < 1 else [start, (turn, start[1]), (turn, end[1])]
        last = places[way[-1]]
        points.append((last.x - sheet.em * 0.15, last.y + last.h / 2))
        arrow(sheet, _clear(points, sheet.em * 0.15, 0))
    sheet.top += height


def _down(sheet: Sheet, grid: _Grid, spare: float) -> None:
    """Ranks as rows."""
    gap = sheet.em * 1.5 + min(sheet.em, spare / (2 * max(1, len(grid.ranks))))
    between = sheet.em * 0.6
    lane = sheet.em * 0.8
    widest = max(sheet.em * _WIDEST, sheet.room / max(1, *(len(rank) for rank in grid.ranks)) - between)
    places: dict[tuple[int, int], Rect] = {}
    for at, rank in enumerate(grid.ranks):
        if at:
            sheet.top += gap
        holes = sum(node is None for node in rank)
        boxes = max(1, len(rank) - holes)
        width = min((sheet.room - between * (len(rank) - 1) - lane * holes) / boxes, widest)
        height = max((box_height(sheet, node, width) for node in rank if node), default=sheet.em)
        height += min(sheet.em * 1.2, spare / (2 * len(grid.ranks)))
        taken = width * boxes + lane * holes + between * (len(rank) - 1)
        x: float = sheet.left + (sheet.room - taken) / 2
        for place, node in enumerate(rank):
            places[at, place] = Rect(x, sheet.top, width if node else lane, height)
            if node:
                draw_box(sheet, node, places[at, place])
            x += (width if node else lane) + between
        sheet.top += height
    for _, way in grid.routes:
        points: list[tuple[float, float]] = []
        for here, there in itertools.pairwise(way):
            a, b = places[here], places[there]
            start, end = (a.x + a.w / 2, a.bottom), (b.x + b.w / 2, b.y)
            turn = end[1] - gap / 2
            points += [start] if abs(start[0] - end[0]) < 1 else [start, (start[0], turn), (end[0], turn)]
        last = places[way[-1]]
        points.append((last.x + last.w / 2, last.y - sheet.em * 0.15))
        arrow(sheet, _clear(points, sheet.em * 0.1, 1))


def _column_height(sheet: Sheet, rank: Sequence[Node | None], width: float, between: float) -> float:
    high = [box_height(sheet, node, width) if node else sheet.em for node in rank]
    return sum(high) + between * (len(rank) - 1)


def _clear(points: list[tuple[float, float]], by: float, axis: int) -> list[tuple[float, float]]:
    """The way begun a little off its box."""
    first = points[0]
    moved = (first[0] + by, first[1]) if axis == 0 else (first[0], first[1] + by)
    return [moved, *points[1:]]
