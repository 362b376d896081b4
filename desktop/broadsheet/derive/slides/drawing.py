"""What the charts of a slide show of what a sentence says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.derive.places import stated_figure
from broadsheet.derive.scopes import compared, scope_verdict
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.model import Briefing, Chart

_WIDE = frozenset({"trend", "bars", "flow", "channels", "timeline", "layers", "roadmap"})
"""Kinds that want a slide to themselves."""


def drawn(briefing: Briefing, charts: Iterable[Chart]) -> frozenset[Ref]:
    """Everything that has a mark in one of the charts."""
    return frozenset(ref for chart in charts for ref in _drawn(briefing, chart))


def shows(briefing: Briefing, shown: frozenset[Ref], ref: Ref) -> bool:
    """Whether a reference, or the figure that it states, is among what is drawn."""
    return ref in shown or Ref("figure", stated_figure(briefing, ref)) in shown


def same(briefing: Briefing, ref: Ref) -> Ref:
    """What a reference is at bottom: the figure it prints or states, else itself."""
    figure = stated_figure(briefing, ref)
    return Ref("figure", figure) if figure else ref


def of_context(briefing: Briefing, chart: Chart) -> bool:
    """Whether a chart holds outside figures alone."""
    layers = {briefing.figures[id_].layer for id_ in chart.figures if id_ in briefing.figures}
    return layers == {"context"} and not chart.nodes


def noted(briefing: Briefing, charts: Iterable[Chart]) -> bool:
    """Whether a chart has a footnote on what it shows: the editor's, on a break of scope, or on a hedge."""
    return any(chart.options.get("note") or _broken(briefing, chart) or _hedged(briefing, chart) for chart in charts)


def _broken(briefing: Briefing, chart: Chart) -> bool:
    claims = (briefing.claims[id_] for id_ in chart.claims if id_ in briefing.claims)
    own = [briefing.figures[id_] for id_ in chart.figures if id_ in briefing.figures]
    own = [figure for figure in own if figure.layer != "context"]
    across = chart.kind == "trend" and any(compared(briefing, a, b) == "broken" for a, b in pairwise(own))
    return across or any(scope_verdict(briefing, claim) == "broken" for claim in claims)


def _hedged(briefing: Briefing, chart: Chart) -> bool:
    figures = (briefing.figures[id_] for id_ in chart.figures if id_ in briefing.figures)
    return any(figure.hedge or figure.low is not None or figure.high is not None for figure in figures)


def is_wide(chart: Chart) -> bool:
    """Whether a chart wants a slide to itself."""
    return chart.kind in _WIDE


def _drawn(briefing: Briefing, chart: Chart) -> Iterator[Ref]:
    for id_ in chart.figures:
        yield Ref("figure", id_)
    for id_ in chart.claims:
        yield Ref("claim", id_)
        if claim := briefing.claims.get(id_):
            yield Ref("figure", claim.figure)
    for node in chart.nodes:
        yield Ref("node", f"{chart.id}/{node.id}")
        if node.figure:
            yield Ref("figure", node.figure)
    whole = chart.options.get("whole")
    if isinstance(whole, str):
        yield Ref("figure", whole)
    if chart.kind == "timeline":
        yield from (Ref("event", id_) for id_ in chart.options.get("events", ()))
