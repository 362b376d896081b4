"""Where things stand in the texts: from a reference to the places of its words, language by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.derive.gathered import Tied
    from broadsheet.model import Briefing, Chart, ChartNode, Passage, Place, Ref, Span


def tied_spans(briefing: Briefing, language: str) -> Iterator[tuple[Passage, Span, Ref]]:
    """Every span of one language's text that is tied to a thing, in reading order."""
    if language not in briefing.articles:
        return
    for passage in briefing.articles[language].passages:
        for span in passage.spans:
            target = span.target
            if target:
                yield passage, span, target


def places(briefing: Briefing, language: str) -> Mapping[Ref, tuple[Place, ...]]:
    """The places of everything one language's text is tied to, in reading order; a missing reference has none."""
    found: dict[Ref, list[Place]] = {}
    for passage, span, target in tied_spans(briefing, language):
        found.setdefault(target, []).append(passage.place(span))
    return {ref: tuple(at) for ref, at in found.items()}


def figure_places(briefing: Briefing, language: str) -> Mapping[str, tuple[Place, ...]]:
    """Where each figure is printed: its own words, and those of the claims that state it, in reading order."""
    found: dict[str, list[Place]] = {}
    for passage, span, target in tied_spans(briefing, language):
        figure = stated_figure(briefing, target)
        if figure:
            found.setdefault(figure, []).append(passage.place(span))
    return {id_: tuple(at) for id_, at in found.items()}


def first_printed(briefing: Briefing, language: str, figures: set[str]) -> Mapping[str, Tied]:
    """The first words that print each of these figures, its own or those of a claim, in reading order."""
    if language not in briefing.articles:
        return {}
    printing = {("figure", id_): id_ for id_ in figures}
    printing |= {("claim", claim.id): claim.figure for claim in briefing.claims.values() if claim.figure in figures}
    tied = gathered(briefing.articles[language]).tied
    firsts = sorted((tied[key][0].order, figure, tied[key][0]) for key, figure in printing.items() if key in tied)
    found: dict[str, Tied] = {}
    for _, figure, first in firsts:
        found.setdefault(figure, first)
    return found


def stated_figure(briefing: Briefing, ref: Ref) -> str:
    """Id of the figure that words tied to ``ref`` print; empty for anything but a figure or a claim."""
    if ref.kind == "figure":
        return ref.id
    claim = briefing.claims.get(ref.id) if ref.kind == "claim" else None
    return claim.figure if claim else ""


def node_of(briefing: Briefing, ref: Ref) -> tuple[Chart, ChartNode] | None:
    """The node that ``node/chart-id/node-id`` names, and its chart; None where there is none."""
    chart_id, _, node_id = ref.id.partition("/")
    for chart in briefing.charts:
        if chart.id == chart_id:
            return next(((chart, node) for node in chart.nodes if node.id == node_id), None)
    return None


def entity_of(briefing: Briefing, ref: Ref) -> str:
    """Id of the name whose card a thing opens: its own, or the one that a node stands for; empty for none."""
    if ref.kind == "node":
        found = node_of(briefing, ref)
        return found[1].entity if found and found[1].entity in briefing.entities else ""
    return ref.id if ref.kind == "entity" and ref.id in briefing.entities else ""
