"""A document to the article in its true order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.importer.repair.assembling import ASIDE, FRONT, groups_of, pieces_of
from broadsheet.importer.repair.joining import losses_of, ties_of
from broadsheet.importer.repair.judging import judge
from broadsheet.importer.repair.ordering import order_of
from broadsheet.importer.repair.repaired import Join, Lacuna, Move, Repaired
from broadsheet.importer.repair.roles import roles_of
from broadsheet.importer.repair.scene import Scene
from broadsheet.importer.repair.signs import language_of
from broadsheet.importer.repair.telling import told_by
from broadsheet.importer.repair.units import units_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.names.tagger import Tagger
    from broadsheet.importer.repair.assembling import Group
    from broadsheet.importer.repair.joining import Loss, Tie
    from broadsheet.importer.repair.ordering import Order
    from broadsheet.importer.repair.repaired import Piece


def repair(document: Document, *, words: bool = True, tagger: Callable[[], Tagger | None] | None = None) -> Repaired:
    """Finds the roles, the order, the joins and the losses of a document's blocks.

    Text is re-ordered and tied; none is lost, none is made. A text without damage stays as it is.

    Args:
        document: what was read from a file.
        words: whether the dictionary may speak, where it was packed.
        tagger: loads what reads Chinese words over a cut; only asked where something breaks off.
    """
    units = units_of(document, words=words)
    language = language_of(document.text)
    roles = roles_of(units, language)
    scene = Scene(document.text, units, roles, language, words, tagger)
    judged = judge(scene)
    ties = ties_of(scene, judged)
    body = [unit.index for unit, role in zip(units, roles, strict=True) if role not in (*FRONT, *ASIDE)]
    body = sorted({*body, *(tie.left for tie in ties if tie.beside)})
    order = order_of(scene, body, ties, _opening(scene, body))
    groups = groups_of(
        scene, order.units, {tie.left: tie.right for tie in ties if tie.applied}, moved=bool(order.moved)
    )
    pieces = pieces_of(scene, groups)
    told = told_by(pieces)
    return Repaired(
        pieces,
        tuple(_join(scene, tie) for tie in ties),
        _moves(scene, order, ties),
        _lacunae(groups, pieces, losses_of(scene, judged, ties)),
        language,
        told.byline,
        told.credit,
        told.newspaper,
        told.date,
        tuple(span for unit in units for span in unit.dropped),
    )


def _opening(scene: Scene, body: Sequence[int]) -> int:
    """The body's unit that follows the title."""
    title = next((at for at, role in enumerate(scene.roles) if role == "title"), -1)
    return next((unit for unit in body if unit > title), body[0] if body else -1)


def _join(scene: Scene, tie: Tie) -> Join:
    others = tuple((scene.units[choice.unit].start, round(choice.confidence, 4)) for choice in tie.others)
    left, right = scene.units[tie.left].end, scene.units[tie.right].start
    return Join(left, right, round(tie.confidence, 4), tie.applied, tie.rule, others)


def _moves(scene: Scene, order: Order, ties: Sequence[Tie]) -> tuple[Move, ...]:
    before = dict(zip(order.units[1:], order.units, strict=False))
    moves = []
    for run in order.moved:
        ends = [tie for tie in ties if tie.beside and (tie.right == run[0] or tie.left == run[-1])]
        best = max(ends, key=lambda tie: tie.confidence, default=None)
        after = scene.units[before[run[0]]].end if run[0] in before else -1
        start, end = scene.units[run[0]].start, scene.units[run[-1]].end
        moves.append(
            Move(start, end, after, round(best.confidence, 4) if best else 0.5, best.rule if best else "order")
        )
    return tuple(moves)


def _lacunae(groups: Sequence[Group], pieces: Sequence[Piece], losses: Sequence[Loss]) -> tuple[Lacuna, ...]:
    place = {group.units[-1]: at for at, group in enumerate(groups)}
    return tuple(
        Lacuna(
            place[loss.unit],
            len(pieces[place[loss.unit]].text),
            pieces[place[loss.unit]].section,
            round(loss.confidence, 4),
            "open-end",
        )
        for loss in losses
        if loss.unit in place
    )
