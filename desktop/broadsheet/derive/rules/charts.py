"""What charts name, and whether they can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.derive.places import stated_figure
from broadsheet.derive.rules.texts import article_file, quoted
from broadsheet.model import Problem, Ref

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
        base = chart.options.get("base", {})
        placed = [id_ for row in chart.options.get("rows", ()) for id_ in row]
        yield from _unknown(f"{chart.id}.options.rows", placed, nodes, "node")
        yield from _unknown(f"{chart.id}.options.base", base.get("nodes", ()), nodes, "node")
        yield from _unknown(f"{chart.id}.options.events", chart.options.get("events", ()), briefing.events, "event")
        yield from _unknown(f"{chart.id}.options.target", (chart.options.get("target", ""),), nodes, "node")


def nodes_are_told(briefing: Briefing) -> Iterator[Problem]:
    """Every node of a structure stands for words, a name or a figure of the text, in every language."""
    for language, article in briefing.articles.items():
        told = gathered(article).targets
        stated = {stated_figure(briefing, target) for target in told}
        for chart in briefing.charts:
            for node in chart.nodes:
                tied = Ref("node", f"{chart.id}/{node.id}") in told or Ref("entity", node.entity) in told
                if not tied and not (node.figure and node.figure in stated):
                    found = f"no words for it in {article_file(language)}"
                    expected = f"words linked to #node/{chart.id}/{node.id}, or an entity or figure that the text names"
                    yield Problem("node-not-told", _FILE, f"{chart.id}.nodes.{node.id}", found, expected, (node.id,))


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
