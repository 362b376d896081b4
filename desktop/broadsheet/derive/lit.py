"""What lights up together: a thing pointed at, what it is computed from, and what is drawn or said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.gathered import gathered
from broadsheet.derive.places import node_of
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.gathered import Tied
    from broadsheet.model import Briefing, Place


class Lit(NamedTuple):
    """Which references light up.

    Attributes:
        main: the thing itself and what states the same value (a claim and its figure).
        inputs: what it is computed from, lit more quietly.
    """

    main: frozenset[Ref]
    inputs: frozenset[Ref] = frozenset()


NOTHING = Lit(frozenset())


def lit_by(briefing: Briefing, ref: Ref | None) -> Lit:
    """What lights up when ``ref`` is pointed at; nothing for None.

    A figure lights the claim that states it only where the figure is a derived one: pointing at 1699 does not light the
    growth computed from it.
    """
    if ref is None:
        return NOTHING
    if ref.kind == "claim" and (claim := briefing.claims.get(ref.id)):
        return Lit(frozenset({ref, Ref("figure", claim.figure)}), frozenset(claim.inputs))
    if ref.kind == "figure":
        stating = [claim for claim in briefing.claims.values() if claim.figure == ref.id]
        main = frozenset({ref, *(Ref("claim", claim.id) for claim in stating), *_nodes_of(briefing, ref)})
        return Lit(main, frozenset(ref for claim in stating for ref in claim.inputs) - main)
    if ref.kind == "node":
        return Lit(frozenset({ref, *_stands_for(briefing, ref)}))
    if ref.kind == "entity":
        return Lit(frozenset({ref, *_nodes_of(briefing, ref)}))
    if ref.kind == "event" and (event := briefing.events.get(ref.id)):
        return Lit(frozenset({ref}), frozenset(Ref("entity", id_) for id_ in event.entities))
    return Lit(frozenset({ref}))


def _stands_for(briefing: Briefing, ref: Ref) -> Iterator[Ref]:
    """The name and the figure that a node stands for."""
    found = node_of(briefing, ref)
    if found and found[1].entity:
        yield Ref("entity", found[1].entity)
    if found and found[1].figure:
        yield Ref("figure", found[1].figure)


def _nodes_of(briefing: Briefing, ref: Ref) -> Iterator[Ref]:
    """The nodes of every structure that stand for a name or a figure."""
    for chart in briefing.charts:
        for node in chart.nodes:
            if (ref.kind == "entity" and node.entity == ref.id) or (ref.kind == "figure" and node.figure == ref.id):
                yield Ref("node", f"{chart.id}/{node.id}")


def first_place(briefing: Briefing, language: str, ref: Ref) -> Place | None:
    """Where the text first says a thing, else what states the same value; None where it says neither."""
    main = lit_by(briefing, ref).main
    if language not in briefing.articles:
        return None
    tied = gathered(briefing.articles[language]).tied
    if (ref.kind, ref.id) in tied:
        return tied[ref.kind, ref.id][0].place
    firsts = [tied[other.kind, other.id][0] for other in main if (other.kind, other.id) in tied]
    return min(firsts, key=_order).place if firsts else None


def _order(tied: Tied) -> int:
    return tied.order
