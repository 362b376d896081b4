"""Which charts draw a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.places import stated_figure
from broadsheet.model import Ref

if TYPE_CHECKING:
    from broadsheet.model import Briefing


def charts_of(briefing: Briefing, ref: Ref) -> tuple[str, ...]:
    """Ids of the charts that draw a thing, or the figure it states, in the order of the file."""
    figure = stated_figure(briefing, ref)
    found = []
    for chart in briefing.charts:
        claims = {id_ for id_ in chart.claims if ref in (Ref("claim", id_), Ref("figure", _figure(briefing, id_)))}
        nodes = {node.id for node in chart.nodes if ref.kind == "entity" and node.entity == ref.id}
        drawn = figure and (figure in chart.figures or any(node.figure == figure for node in chart.nodes))
        if claims or nodes or drawn:
            found.append(chart.id)
    return tuple(found)


def _figure(briefing: Briefing, claim: str) -> str:
    known = briefing.claims.get(claim)
    return known.figure if known else ""
