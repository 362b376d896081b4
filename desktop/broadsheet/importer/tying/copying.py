"""The copy of a briefing that an article's own sentences were tied to.

What the article does not print stays, as context of the briefing that it was tied to: drawn apart, with that briefing
as its source. A node that the article does not tell leaves its drawing; a drawing with less than two nodes left goes.
Text and notes that are not the article's stay only where they stay true: same sections, and nearly everything that
the briefing told is told by the article as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from broadsheet.files.reader import Reading, read_article
from broadsheet.importer.building import manifest_of, with_named_byline
from broadsheet.importer.writing import markdown_of
from broadsheet.model import Chart, LocalText, Section, Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from broadsheet.importer.passages import Passage
    from broadsheet.importer.repair.repaired import Repaired
    from broadsheet.importer.tying.pairing import Pairing
    from broadsheet.model import Briefing, Manifest, Ref, Span

_TRUE = 0.8
"""The part of a briefing's figures and claims that an article must state for other texts of it to stay true."""

_DRAWN = 0.4
"""The part of a drawing's nodes that an article must tell for it to be drawn."""

_SOURCE = "tied-briefing"


@dataclass(frozen=True, slots=True)
class Copy:
    """The copy, and what it left behind.

    Attributes:
        lost_nodes: ``chart-id/node-id`` of nodes that the article does not tell.
        lost_charts: ids of drawings with nothing to draw.
        lost_texts: languages whose text and notes do not stay true.
        keeps_notes: whether the speaker notes in the article's language stay.
    """

    briefing: Briefing
    lost_nodes: tuple[str, ...]
    lost_charts: tuple[str, ...]
    lost_texts: tuple[str, ...]
    keeps_notes: bool


def copy_of(
    base: Briefing, name: str, passages: Sequence[Passage], repaired: Repaired, spans: Mapping[str, tuple[Span, ...]],
    pairing: Pairing, images: Mapping[str, bytes], pictures: Mapping[str, str], blank: Collection[str],
) -> Copy:  # fmt: skip
    """The briefing with the article as its text.

    Args:
        base: the briefing that exists.
        name: of the article's file.
        passages: of the article.
        repaired: what the repair found besides them.
        spans: of every passage, with everything that is tied.
        pairing: the article's sections and the briefing's.
        images: pictures of the article, by their path in the briefing.
        pictures: by caption, the path of its picture.
        blank: ids of drawings of which the article tells too little (`untold`).
    """
    language = repaired.language
    told = {target for each in spans.values() for span in each if (target := span.target)}
    printed = _printed(base, passages, spans)
    stays = pairing.is_same and is_nearly_whole(base, printed)
    kept = [each for each in base.articles if each != language and stays]
    own = with_named_byline(manifest_of(name, passages, repaired, language), passages, spans)
    manifest = _manifest(base.manifest, own, pairing, language, kept)
    lost: list[str] = []
    charts = [_chart(chart, told, set(printed), pairing, blank, lost) for chart in base.charts]
    images = {**base.images, **images}
    markdown = markdown_of(passages, spans, pictures)
    if not any(passage.role == "title" for passage in passages):
        markdown = f"# {manifest.title.pick(language)}\n\n{markdown}"
    article = read_article(manifest, language, markdown, Reading(dict(images)))
    others = {
        each: read_article(manifest, each, _unlinked(base.articles[each].markdown, lost), Reading(dict(images)))
        for each in kept
    }
    briefing = _with_layers(base, told, printed)
    briefing = replace(
        briefing,
        manifest=manifest,
        articles=MappingProxyType({each: others.get(each, article) for each in manifest.languages}),
        notes=MappingProxyType({each: base.notes[each] for each in manifest.languages if stays and each in base.notes}),
        deck=base.deck if stays else None,
        charts=tuple(chart for chart in charts if chart),
        relations=tuple(
            replace(each, section=pairing.home[each.section]) if each.section in pairing.home else each
            for each in base.relations
        ),
        images=MappingProxyType(images),
    )
    return Copy(
        briefing, tuple(lost), tuple(old.id for old, new in zip(base.charts, charts, strict=True) if not new),
        tuple(each for each in base.articles if each != language and each not in kept), stays,
    )  # fmt: skip


def untold(base: Briefing, nodes: Collection[str], entities: Collection[str]) -> frozenset[str]:
    """The drawings of which an article tells too little to draw them.

    Args:
        base: the briefing that exists.
        nodes: ``chart-id/node-id`` of nodes that it tells.
        entities: ids of names that it names.
    """
    blank = set()
    for chart in base.charts:
        told = sum(f"{chart.id}/{node.id}" in nodes or node.entity in entities for node in chart.nodes)
        own = any(f"{chart.id}/{node.id}" in nodes for node in chart.nodes)
        spoken = any(not node.entity for node in chart.nodes)
        if chart.nodes and (told < max(2, len(chart.nodes) * _DRAWN) or (spoken and not own)):
            blank.add(chart.id)
    return frozenset(blank)


def is_nearly_whole(base: Briefing, printed: Iterable[str]) -> bool:
    """Whether an article that prints these figures tells what the briefing tells."""
    own = {figure.id for figure in base.figures.values() if figure.layer == "article"}
    return len(own & set(printed)) >= _TRUE * len(own)


def _unlinked(markdown: str, lost: Iterable[str]) -> str:
    """A text without its links to nodes that are gone."""
    for node in lost:
        markdown = re.sub(rf"\[([^\[\]]*)\]\(#node/{re.escape(node)}\)", r"\1", markdown)
    return markdown


def _printed(base: Briefing, passages: Sequence[Passage], spans: Mapping[str, tuple[Span, ...]]) -> dict[str, str]:
    """The figures that the article prints, each with the words that print it first; a figure's own before a claim's."""
    found: dict[str, str] = {}
    of_claims: dict[str, str] = {}
    for passage in passages:
        for span in spans.get(passage.id, ()):
            words = passage.text[span.start : span.end]
            if span.kind == "figure":
                found.setdefault(span.ref, words)
            elif span.kind == "claim":
                of_claims.setdefault(base.claims[span.ref].figure, words)
    return {**of_claims, **found}


def _manifest(base: Manifest, own: Manifest, pairing: Pairing, language: str, kept: Sequence[str]) -> Manifest:
    """The briefing's own, with what the article says of itself; the byline of the other text is not the article's."""
    languages = tuple(each for each in base.languages if each == language or each in kept)
    known = {section.id: section for section in base.sections}
    shorts = {section.id: section.short for section in own.sections}
    sections = tuple(
        replace(known[pairing.base[id_]], id=id_) if id_ in pairing.base else Section(id_, shorts[id_])
        for id_ in pairing.sections
    )
    return replace(
        base,
        title=_mixed(own.title, base.title, languages, language),
        languages=languages or (language,),
        default_language=language,
        published=own.published or base.published,
        newspaper=own.newspaper or base.newspaper,
        byline=_bylines(own.byline, base.byline, languages, language),
        credit=_mixed(own.credit, base.credit, languages, language),
        sections=sections,
    )


def _mixed(own: LocalText, base: LocalText, languages: Iterable[str], language: str) -> LocalText:
    texts = {each: base.get(each) or "" for each in languages} | {language: own.get(language) or ""}
    return LocalText.of(**texts)


def _bylines(
    own: Sequence[LocalText], base: Sequence[LocalText], languages: Iterable[str], language: str
) -> tuple[LocalText, ...]:  # fmt: skip
    """The article's byline for the article, the briefing's for every other text that it keeps."""
    lines = [
        _mixed(mine, theirs, languages, language) for mine, theirs in zip_longest(own, base, fillvalue=LocalText())
    ]
    return tuple(line for line in lines if line)


def _with_layers(base: Briefing, told: set[Ref], printed: Mapping[str, str]) -> Briefing:
    """What the article does not print is context of the briefing; what it prints has its words."""
    source = _SOURCE
    while source in base.sources:
        source += "-2"
    figures = {}
    for figure in base.figures.values():
        if figure.id in printed:
            figure = replace(figure, printed=printed[figure.id])
        elif figure.layer == "article":
            figure = replace(figure, layer="context", printed="", source=figure.source or source)
        figures[figure.id] = figure
    events = {
        event.id: replace(event, layer="context", source=event.source or source)
        if event.layer == "article" and not any(ref.kind == "event" and ref.id == event.id for ref in told)
        else event
        for event in base.events.values()
    }
    named = {figure.source for figure in figures.values()} | {event.source for event in events.values()}
    sources = dict(base.sources)
    if source in named:
        sources[source] = _source(source, base)
    return replace(
        base, figures=MappingProxyType(figures), events=MappingProxyType(events), sources=MappingProxyType(sources)
    )


def _source(id_: str, base: Briefing) -> Source:
    """The briefing itself, as the source of what it holds beyond the article."""
    title = base.manifest.title
    note = "本汇报原有数据，所关联的文章未写明。"
    return Source(
        id_, title.get("zh") or title.pick("en"), "原有汇报", base.manifest.published, "", "", note,
        title.get("en") or title.pick("zh"), "the briefing that the article was tied to",
    )  # fmt: skip


def _chart(
    chart: Chart, told: set[Ref], printed: set[str], pairing: Pairing, blank: Collection[str], lost: list[str]
) -> Chart | None:
    """A chart in its section, without the nodes that the article does not tell."""
    chart = replace(chart, section=pairing.home.get(chart.section, pairing.sections[0]))
    if not chart.nodes:
        return chart
    named = {(ref.kind, ref.id) for ref in told}
    gone = {
        node.id for node in chart.nodes
        if ("node", f"{chart.id}/{node.id}") not in named and ("entity", node.entity) not in named
        and not (node.figure and node.figure in printed)
    }  # fmt: skip
    if chart.id in blank:
        gone = {node.id for node in chart.nodes}
    lost += [f"{chart.id}/{node.id}" for node in chart.nodes if node.id in gone]
    if not gone:
        return chart
    nodes = tuple(node for node in chart.nodes if node.id not in gone)
    if chart.id in blank or not nodes:
        return None
    edges = tuple(edge for edge in chart.edges if not {edge[0], edge[1]} & gone)
    return replace(chart, nodes=nodes, edges=edges, options=MappingProxyType(_options(chart.options, gone)))


def _options(options: Mapping[str, Any], gone: set[str]) -> dict[str, Any]:
    """The options of a drawing without what is gone."""
    kept = dict(options)
    if "rows" in kept:
        rows = [[id_ for id_ in row if id_ not in gone] for row in kept["rows"]]
        kept["rows"] = [row for row in rows if any(row)]
    if kept.get("target") in gone:
        del kept["target"]
    base = kept.get("base")
    if isinstance(base, dict) and "nodes" in base:
        nodes = [id_ for id_ in base["nodes"] if id_ not in gone]
        if nodes:
            kept["base"] = {**base, "nodes": nodes}
        else:
            del kept["base"]
    return kept
