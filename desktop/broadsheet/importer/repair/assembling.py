"""Units in true order to pieces: sections, joined text with its seams, captions and banners in their places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.repair.furniture import is_dateline, is_furniture
from broadsheet.importer.repair.repaired import Piece
from broadsheet.importer.repair.units import joined_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.importer.repair.scene import Scene

FRONT = ("kicker", "title", "byline")
ASIDE = ("caption", "banner", "credit")


@dataclass(frozen=True, slots=True)
class Group:
    """Units that make one piece."""

    units: tuple[int, ...]
    role: str


def groups_of(scene: Scene, ordered: Sequence[int], ties: dict[int, int], *, moved: bool) -> tuple[Group, ...]:
    """The units as groups in reading order.

    Args:
        scene: the units with their roles.
        ordered: the body's units in true order.
        ties: left unit to right unit, for those that are joined.
        moved: whether the body was re-ordered; then captions and banners, whose places say nothing any more, come last.
    """
    body = list(_joined(ordered, ties))
    inside = set(ordered)
    aside = [group for group in _asides(scene) if group.role not in FRONT and group.units[0] not in inside]
    front = [group for group in _asides(scene) if group.role in FRONT]
    if moved:
        return (*front, *(_passage(scene, units) for units in body), *aside)
    placed = [
        *((group.units[0], group) for group in (*front, *aside)),
        *((units[0], _passage(scene, units)) for units in body),
    ]
    return tuple(group for _, group in sorted(placed, key=lambda found: found[0]))


def pieces_of(scene: Scene, groups: Sequence[Group]) -> tuple[Piece, ...]:
    """The groups as pieces with their sections: a heading starts one, what stands before the first is the lead."""
    headed = any(group.role == "heading" for group in groups)
    section = 0
    pieces = []
    for group in groups:
        section += group.role == "heading"
        role = "lead" if headed and not section and group.role == "passage" else group.role
        pieces.append(_piece(scene, group, role, f"s{section}"))
    return tuple(pieces)


def _piece(scene: Scene, group: Group, role: str, section: str) -> Piece:
    units = [scene.units[at] for at in group.units]
    text = units[0].text
    seams = []
    for unit in units[1:]:
        if role != "banner":
            seams.append(len(text))
        text = joined_text((text, unit.text))
    ranges = tuple(span for unit in units for span in unit.ranges)
    return Piece(role, section, ranges, text, tuple(seams), next((unit.image for unit in units if unit.image), ""))


def _joined(ordered: Sequence[int], ties: dict[int, int]) -> Iterator[tuple[int, ...]]:
    group: list[int] = []
    for unit in ordered:
        if group and ties.get(group[-1]) != unit:
            yield tuple(group)
            group = []
        group.append(unit)
    if group:
        yield tuple(group)


def _passage(scene: Scene, units: tuple[int, ...]) -> Group:
    heading = scene.roles[units[0]] == "heading" and len(units) == 1
    return Group(units, "heading" if heading else "passage")


def _asides(scene: Scene) -> list[Group]:
    """What is not of the body, in the source's order; the lines of a banner are one."""
    groups: list[Group] = []
    for unit, role in zip(scene.units, scene.roles, strict=True):
        if role in (*FRONT, *ASIDE):
            if role == "banner" and groups and _one_banner(scene, groups[-1], unit.index):
                groups[-1] = Group((*groups[-1].units, unit.index), role)
            else:
                groups.append(Group((unit.index,), role))
    return groups


def _one_banner(scene: Scene, group: Group, unit: int) -> bool:
    lines = [scene.units[at].text for at in (*group.units, unit)]
    near = group.units[-1] == unit - 1 and scene.units[unit].gap <= 1
    return group.role == "banner" and near and not any(is_furniture(line) or is_dateline(line) for line in lines)
