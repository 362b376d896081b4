"""What no words of the text stand for any more goes, and what is left keeps the rules of the format."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.importer.names.ids import numbered
from broadsheet.importer.reviewing.unlinking import unlinked
from broadsheet.model import Chart, LocalText, Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from broadsheet.model import Briefing, ChartNode, Claim, Figure

_KEY_TITLE = {"zh": "关键数据", "en": "Key figures"}


def pruned(after: Briefing, before: Briefing) -> Briefing:
    """The briefing without what only the words before stood for.

    Args:
        after: the briefing with its new text.
        before: as it was; what was without words then stays without them.
    """
    told, was = _told(after), _told(before)
    gone = was - told
    briefing = after
    if gone:
        briefing = _without_names(briefing, {ref.id for ref in gone if ref.kind == "entity"})
        briefing = _without_events(briefing, {ref.id for ref in gone if ref.kind == "event"})
        briefing = _without_claims(briefing, {ref.id for ref in gone if ref.kind == "claim"})
        briefing = _without_figures(briefing, was)
        briefing = unlinked(_without_nodes(briefing, told))
    if any(after.articles[each] is not before.articles.get(each) for each in after.articles):
        briefing = _printed(briefing)
    return drawn(briefing)


def drawn(briefing: Briefing) -> Briefing:
    """Every article figure has a mark: what no chart shows any more stands among the key figures of its section."""
    shown = {id_ for chart in briefing.charts for id_ in chart.figures}
    shown |= {
        briefing.claims[id_].figure for chart in briefing.charts for id_ in chart.claims if id_ in briefing.claims
    }
    shown |= {node.figure for chart in briefing.charts for node in chart.nodes}
    missing = [id_ for id_, figure in briefing.figures.items() if figure.layer == "article" and id_ not in shown]
    if not missing:
        return briefing
    section_of = _sections(briefing)
    charts = list(briefing.charts)
    for id_ in missing:
        section = section_of.get(id_, briefing.manifest.sections[0].id if briefing.manifest.sections else "s0")
        at = next((at for at, each in enumerate(charts) if each.section == section and each.kind == "key"), None)
        if at is None:
            name = numbered(f"{section}-key", {each.id for each in charts})
            charts.append(Chart(name, section, "key", LocalText.of(**_KEY_TITLE), (id_,)))
        else:
            charts[at] = replace(charts[at], figures=(*charts[at].figures, id_))
    return replace(briefing, charts=tuple(charts))


def without_names(briefing: Briefing, gone: Collection[str]) -> Briefing:
    """The briefing without rows of names; what named one names none."""
    return unlinked(_without_names(briefing, gone))


def _told(briefing: Briefing) -> frozenset[Ref]:
    """Everything that words of some language are tied to, and the figures that claims there state."""
    found: set[Ref] = set()
    for article in briefing.articles.values():
        found |= gathered(article).targets
    found |= {
        Ref("figure", briefing.claims[ref.id].figure)
        for ref in tuple(found)
        if ref.kind == "claim" and ref.id in briefing.claims
    }
    return frozenset(found)


def _without_names(briefing: Briefing, gone: Collection[str]) -> Briefing:
    gone = {id_ for id_ in gone if id_ in briefing.entities}
    if not gone:
        return briefing
    above = {id_: each.part_of for id_, each in briefing.entities.items()}

    def holder(id_: str) -> str:
        while id_ in gone:
            id_ = above[id_]
        return id_

    entities = {
        id_: replace(each, part_of=holder(each.part_of)) if each.part_of in gone else each
        for id_, each in briefing.entities.items()
        if id_ not in gone
    }
    events = {
        id_: replace(each, entities=tuple(e for e in each.entities if e not in gone)) if gone & set(each.entities)
        else each
        for id_, each in briefing.events.items()
    }  # fmt: skip
    claims = {
        id_: replace(each, inputs=tuple(r for r in each.inputs if r.kind != "entity" or r.id not in gone))
        for id_, each in briefing.claims.items()
    }
    charts = tuple(
        replace(chart, nodes=tuple(replace(n, entity="") if n.entity in gone else n for n in chart.nodes))
        for chart in briefing.charts
    )
    return replace(
        briefing,
        entities=MappingProxyType(entities),
        events=MappingProxyType(events),
        claims=MappingProxyType(claims),
        charts=charts,
        relations=tuple(each for each in briefing.relations if not {each.subject, each.object} & gone),
    )


def _without_events(briefing: Briefing, gone: Collection[str]) -> Briefing:
    """Events of the article whose words are tied no more."""
    gone = {id_ for id_ in gone if id_ in briefing.events and briefing.events[id_].layer != "context"}
    if not gone:
        return briefing
    events = {id_: each for id_, each in briefing.events.items() if id_ not in gone}
    charts = []
    for chart in briefing.charts:
        named = chart.options.get("events", ())
        if gone & set(named):
            left = [id_ for id_ in named if id_ not in gone]
            if left or chart.figures or chart.nodes:
                charts.append(replace(chart, options=MappingProxyType({**chart.options, "events": left})))
        else:
            charts.append(chart)
    claims = {
        id_: replace(each, inputs=tuple(r for r in each.inputs if r.kind != "event" or r.id not in gone))
        for id_, each in briefing.claims.items()
    }
    return replace(briefing, events=MappingProxyType(events), charts=tuple(charts), claims=MappingProxyType(claims))


def _without_claims(briefing: Briefing, gone: Collection[str]) -> Briefing:
    gone = {id_ for id_ in gone if id_ in briefing.claims}
    if not gone:
        return briefing
    claims = {id_: each for id_, each in briefing.claims.items() if id_ not in gone}
    charts = tuple(replace(c, claims=tuple(id_ for id_ in c.claims if id_ not in gone)) for c in briefing.charts)
    return replace(briefing, claims=MappingProxyType(claims), charts=_kept(charts, briefing.charts))


def _without_figures(briefing: Briefing, was: Collection[Ref]) -> Briefing:
    """Figures of the article that nothing prints now; a claim loses an input, and where it then says nothing, that."""
    told = _told(briefing)
    gone = {
        id_ for id_, figure in briefing.figures.items()
        if figure.layer == "article" and Ref("figure", id_) in was and Ref("figure", id_) not in told
    }  # fmt: skip
    if not gone:
        return briefing
    claims: dict[str, Claim] = {}
    for id_, each in briefing.claims.items():
        lost = any(ref.kind == "figure" and ref.id in gone for ref in each.inputs)
        claims[id_] = replace(each, inputs=(), years=None) if lost else each
    charts = tuple(
        replace(
            chart,
            figures=tuple(id_ for id_ in chart.figures if id_ not in gone),
            nodes=tuple(replace(n, figure="") if n.figure in gone else n for n in chart.nodes),
        )
        for chart in briefing.charts
    )
    sections = tuple(
        replace(each, leading_figure="") if each.leading_figure in gone else each for each in briefing.manifest.sections
    )
    indicators, units = dict(briefing.indicators), dict(briefing.units)
    figures = {id_: each for id_, each in briefing.figures.items() if id_ not in gone}
    used = {each.indicator for each in figures.values()}
    for id_ in {briefing.figures[each].indicator for each in gone} - used:
        indicators.pop(id_, None)
    measured = {each.unit for each in indicators.values()}
    for id_ in {each.unit for each in briefing.indicators.values()} - measured:
        units.pop(id_, None)
    return replace(
        briefing,
        manifest=replace(briefing.manifest, sections=sections),
        indicators=MappingProxyType(indicators),
        units=MappingProxyType(units),
        figures=MappingProxyType(figures),
        claims=MappingProxyType(claims),
        charts=_kept(charts, briefing.charts),
    )


def _without_nodes(briefing: Briefing, told: Collection[Ref]) -> Briefing:
    """Nodes that neither words nor a name nor a figure of the text stand for."""
    charts = []
    for chart in briefing.charts:
        nodes = tuple(node for node in chart.nodes if _is_told(chart, node, told))
        charts.append(chart if len(nodes) == len(chart.nodes) else _with_nodes(chart, nodes))
    kept = _kept(tuple(charts), briefing.charts)
    return briefing if kept == briefing.charts else replace(briefing, charts=kept)


def _is_told(chart: Chart, node: ChartNode, told: Collection[Ref]) -> bool:
    by_words = Ref("node", f"{chart.id}/{node.id}") in told or Ref("entity", node.entity) in told
    return by_words or bool(node.figure and Ref("figure", node.figure) in told)


def _with_nodes(chart: Chart, nodes: tuple[ChartNode, ...]) -> Chart:
    ids = {node.id for node in nodes}
    options = dict(chart.options)
    if "rows" in options:
        options["rows"] = [left for row in options["rows"] if (left := [id_ for id_ in row if id_ in ids])]
    if "base" in options:
        options["base"] = {**options["base"], "nodes": [id_ for id_ in options["base"].get("nodes", ()) if id_ in ids]}
    if options.get("target", "") not in ids:
        options.pop("target", None)
    edges = tuple(edge for edge in chart.edges if edge[0] in ids and edge[1] in ids)
    return replace(chart, nodes=nodes, edges=edges, options=MappingProxyType(options))


def _kept(charts: tuple[Chart, ...], before: tuple[Chart, ...]) -> tuple[Chart, ...]:
    """The charts that still show something; one that showed nothing before stays."""
    old = {chart.id: chart for chart in before}
    return tuple(chart for chart in charts if _shows(chart) or not _shows(old[chart.id]))


def _shows(chart: Chart) -> bool:
    return bool(chart.figures or chart.claims or chart.nodes or chart.options.get("events"))


def _printed(briefing: Briefing) -> Briefing:
    """``printed`` is a form that the text links: where that is gone, the first that is left."""
    forms: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = {}
    article = briefing.articles.get(briefing.manifest.default_language)
    for (kind, id_), tied in gathered(article).tied.items() if article else ():
        if kind == "figure":
            forms.setdefault(id_, []).extend(each.words for each in tied)
        elif kind == "claim" and id_ in briefing.claims:
            parts.setdefault(briefing.claims[id_].figure, []).extend(each.words for each in tied)
    changed: dict[str, Figure] = {}
    for id_, figure in briefing.figures.items():
        whole, within = forms.get(id_, ()), parts.get(id_, ())
        if figure.layer != "article" or not (whole or within):
            continue
        printed = _bare(figure.printed)
        if not printed or not (printed in map(_bare, whole) or any(printed in _bare(words) for words in within)):
            changed[id_] = replace(figure, printed=(*whole, *within)[0])
    return replace(briefing, figures=MappingProxyType({**briefing.figures, **changed})) if changed else briefing


def _bare(words: str) -> str:
    return "".join(words.split())


def _sections(briefing: Briefing) -> Mapping[str, str]:
    """The section where each figure is first printed."""
    found: dict[str, str] = {}
    for passage in briefing.article(briefing.manifest.default_language).passages:
        for span in passage.spans:
            claim = briefing.claims.get(span.ref) if span.kind == "claim" else None
            figure = span.ref if span.kind == "figure" else claim.figure if claim else ""
            if figure:
                found.setdefault(figure, passage.section)
    return found
