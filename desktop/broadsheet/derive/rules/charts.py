"""What charts name, and whether they can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.rules.texts import quoted
from broadsheet.model import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from broadsheet.model import Briefing

_FILE = "charts.json"


def chart_references_resolve(briefing: Briefing) -> Iterator[Problem]:
    """Figures, claims, entities and the ends of edges that charts name are there."""
    for chart in briefing.charts:
        nodes = {node.id for node in chart.nodes}
        yield from _unknown(f"{chart.id}.figures", chart.figures, briefing.figures, "figure")
        yield from _unknown(f"{chart.id}.claims", chart.claims, briefing.claims, "claim")
        for node in chart.nodes:
            place = f"{chart.id}.nodes.{node.id}"
            yield from _unknown(f"{place}.figure", (node.figure,), briefing.figures, "figure")
            yield from _unknown(f"{place}.entity", (node.entity,), briefing.entities, "entity")
        for start, end, _ in chart.edges:
            yield from _unknown(f"{chart.id}.edges", (start, end), nodes, "node")


def kinds_are_known(briefing: Briefing, kinds: frozenset[str]) -> Iterator[Problem]:
    """Every chart is of a kind that can be drawn."""
    for chart in briefing.charts:
        if chart.kind not in kinds:
            place = f"{chart.id}.kind"
            yield Problem("unknown-kind", _FILE, place, quoted(chart.kind), ", ".join(sorted(kinds)), (chart.kind,))


def _unknown(place: str, ids: Iterable[str], known: Collection[str], kind: str) -> Iterator[Problem]:
    for id_ in ids:
        if id_ and id_ not in known:
            yield Problem(f"unknown-{kind}", _FILE, place, quoted(id_), f"a known {kind}", (id_,))
