"""What needs a row of a table, so that it cannot be taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.rules.texts import linked_texts
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing


def users(briefing: Briefing, figure: str) -> tuple[str, ...]:
    """Where a figure is needed beside the lists of charts: texts, claims, nodes, sections; at most three."""
    found: dict[str, None] = {}
    for place in _users(briefing, figure):
        found.setdefault(place)
        if len(found) == 3:
            break
    return tuple(found)


def source_users(briefing: Briefing, source: str) -> tuple[str, ...]:
    """Rows that name a source, at most three."""
    found = [row.id for row in briefing.figures.values() if row.source == source]
    found += [row.id for row in briefing.events.values() if row.source == source]
    found += [row.id for row in briefing.entities.values() if row.source == source]
    found += [f"{each.subject} {each.predicate} {each.object}" for each in briefing.relations if each.source == source]
    return tuple(found[:3])


def _users(briefing: Briefing, figure: str) -> Iterator[str]:
    ref = Ref("figure", figure)
    for claim in briefing.claims.values():
        if claim.figure == figure or ref in claim.inputs:
            yield f"claims.csv {claim.id}"
    for section in briefing.manifest.sections:
        if section.leading_figure == figure:
            yield f"datapackage.json {section.id}"
    for chart in briefing.charts:
        if any(node.figure == figure for node in chart.nodes) or chart.options.get("whole") == figure:
            yield f"charts.json {chart.id}"
    for text in linked_texts(briefing):
        if any(span.target == ref for span in text.spans):
            yield f"{text.file} {text.place}"
