"""Which charts draw a thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.places import stated_figure

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Ref


def charts_of(briefing: Briefing, ref: Ref) -> tuple[str, ...]:
    """Ids of the charts that draw a thing, or the figure it states, in the order of the file."""
    figure, entity = stated_figure(briefing, ref), ref.id if ref.kind == "entity" else ""
    claims = {ref.id} if ref.kind == "claim" else set()
    if ref.kind == "figure":
        claims = {claim.id for claim in briefing.claims.values() if claim.figure == ref.id}
    return tuple(
        chart.id
        for chart in briefing.charts
        if (figure and figure in chart.figures)
        or (claims and not claims.isdisjoint(chart.claims))
        or any((figure and node.figure == figure) or (entity and node.entity == entity) for node in chart.nodes)
    )
