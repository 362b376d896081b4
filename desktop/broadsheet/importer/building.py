"""Everything that was found, put together as a briefing."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.verdicts import judge_all
from broadsheet.files.article.byline import byline_markdown
from broadsheet.files.reader import Reading, read_article
from broadsheet.importer.writing import markdown_of
from broadsheet.model import Briefing, Entity, LocalText, Manifest, RichText, Section

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.claims import FoundClaim
    from broadsheet.importer.events import FoundEvent
    from broadsheet.importer.names.entity import NamedEntity
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.repair.repaired import Repaired
    from broadsheet.importer.tables import Rows
    from broadsheet.model import Article, Chart, Figure, Span

_LEAD = {"zh": "导语", "en": "Lead"}
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部分]+"
    r"|0?[0-9]{1,2}(?:[.．、]|\s)(?![0-9]))\s*"
)
_SHORT = {"zh": 10, "en": 28}
_NOTHING: Mapping[str, Article] = MappingProxyType({})


def manifest_of(name: str, passages: Sequence[Passage], repaired: Repaired, language: str) -> Manifest:
    """What the briefing is called, and its sections.

    Args:
        name: of the source file.
        passages: of the article.
        repaired: what the repair found besides them.
        language: of the article.
    """
    heads = {
        passage.role: passage.text for passage in reversed(passages) if passage.role in ("title", "byline", "credit")
    }
    title = heads.get("title") or _stem(name)
    byline = (heads["byline"],) if "byline" in heads else repaired.byline
    sections = dict.fromkeys(passage.section for passage in passages)
    headings = {passage.section: passage.text for passage in passages if passage.role == "heading"}
    return Manifest(
        name=_slug(_stem(name)),
        title=_local(language, " ".join(title.split())),
        languages=(language,),
        default_language=language,
        published=repaired.date,
        newspaper=repaired.newspaper,
        byline=tuple(_local(language, line) for line in byline if line),
        credit=_local(language, heads.get("credit") or repaired.credit),
        sections=tuple(
            Section(section, _local(language, short_heading(headings.get(section, ""), language)))
            for section in sections
        ),
    )


def with_named_byline(
    manifest: Manifest, passages: Sequence[Passage], spans: Mapping[str, tuple[Span, ...]]
) -> Manifest:  # fmt: skip
    """The manifest whose byline links whom it names."""
    line = next((passage for passage in passages if passage.role == "byline"), None)
    if line is None or not spans.get(line.id):
        return manifest
    words = byline_markdown(RichText(line.text, spans[line.id]))
    return replace(manifest, byline=(_local(manifest.default_language, words),))


def data_of(
    manifest: Manifest, rows: Rows, claims: Sequence[FoundClaim], events: Sequence[FoundEvent],
    entities: Sequence[NamedEntity], passages: Sequence[Passage],
) -> Briefing:  # fmt: skip
    """The briefing without its text and charts, which is all that claims are judged by."""
    texts = {passage.id: passage.text for passage in passages}
    language = manifest.default_language
    return Briefing(
        manifest=manifest,
        articles=_NOTHING,
        notes=MappingProxyType({}),
        charts=(),
        indicators=MappingProxyType(dict(rows.indicators)),
        units=MappingProxyType(dict(rows.units)),
        scopes=MappingProxyType(dict(rows.scopes)),
        figures=MappingProxyType({fact.figure.id: fact.figure for fact in rows.facts}),
        claims=MappingProxyType({each.claim.id: each.claim for each in claims}),
        events=MappingProxyType({each.event.id: each.event for each in events}),
        entities=MappingProxyType({each.id: _entity(each, texts, language) for each in entities}),
        relations=(),
        sources=MappingProxyType({}),
    )


def trusted(draft: Briefing, claims: Sequence[FoundClaim], bounds: Sequence[Bound]) -> tuple[FoundClaim, ...]:
    """The claims without those that would be called wrong because the import misread them.

    Where the arithmetic contradicts the words, the claim keeps its inputs only if the words name them beyond doubt
    (从…增加到…，年均增长…); a list that does not add up, or that has more or fewer names, is no claim.

    Args:
        draft: the briefing as far as it is judged.
        claims: as found.
        bounds: the quantities that state them.
    """
    judged = judge_all(draft)
    kept = []
    for each in claims:
        verdict = judged[each.claim.id]
        named = any(bounds[at].scope for at in (each.bound, bounds[each.bound].of) if at >= 0)
        if verdict.scope == "broken" and not named:
            each = replace(each, claim=replace(each.claim, inputs=(), years=None), confidence=0.5)
        elif verdict.arithmetic == "inconsistent":
            if not each.sure or each.claim.kind == "difference":
                continue
            if bounds[each.bound].of != each.bound - 1:
                each = replace(each, claim=replace(each.claim, inputs=(), years=None), confidence=0.5)
        kept.append(each)
    return tuple(kept)


def whole(
    draft: Briefing, claims: Sequence[FoundClaim], charts: Sequence[Chart], passages: Sequence[Passage],
    spans: Mapping[str, tuple[Span, ...]], images: Mapping[str, str],
) -> Briefing:  # fmt: skip
    """The briefing with its text and charts."""
    language = draft.manifest.default_language
    sections = tuple(
        replace(section, leading_figure=_leading(draft, charts, section.id)) for section in draft.manifest.sections
    )
    manifest = with_named_byline(replace(draft.manifest, sections=sections), passages, spans)
    markdown = markdown_of(passages, spans, images)
    if not any(passage.role == "title" for passage in passages):
        markdown = f"# {manifest.title.pick(language)}\n\n{markdown}"
    article = read_article(manifest, language, markdown, Reading(dict(draft.images)))
    return replace(
        draft,
        manifest=manifest,
        articles=MappingProxyType({language: article}),
        charts=tuple(charts),
        claims=MappingProxyType({each.claim.id: each.claim for each in claims}),
    )


def _leading(draft: Briefing, charts: Sequence[Chart], section: str) -> str:
    """The figure that leads a section: the last of a trend, a level, a share, the largest count, else the first."""
    own = [chart for chart in charts if chart.section == section and chart.figures]
    trend = next((chart for chart in own if chart.kind == "trend"), None)
    if trend:
        return trend.figures[-1]
    figures = [draft.figures[id_] for chart in own for id_ in chart.figures]
    kinds = {id_: indicator.kind for id_, indicator in draft.indicators.items()}
    for kind in ("level", "share"):
        found = next((figure.id for figure in figures if kinds[figure.indicator] == kind), "")
        if found:
            return found
    counts = [figure for figure in figures if kinds[figure.indicator] == "count" and figure.value is not None]
    if counts:
        return max(counts, key=_worth(draft)).id
    return figures[0].id if figures else ""


def _worth(draft: Briefing) -> Callable[[Figure], Decimal]:
    """How much a figure counts in its base unit."""

    def worth(figure: Figure) -> Decimal:
        return (figure.value or Decimal(0)) * draft.units[draft.indicators[figure.indicator].unit].factor_zh

    return worth


def _entity(each: NamedEntity, texts: Mapping[str, str], language: str) -> Entity:
    """A name as a row; what it is, is a quotation of the article."""
    summary = ""
    if each.summary:
        passage, start, end = each.summary
        summary = _plain(texts[passage][start:end].strip())
    return Entity(
        each.id, each.type, _local(language, each.name), each.aliases, each.part_of, _local(language, summary), "", ""
    )


def _plain(words: str) -> str:
    from broadsheet.files.article.to_markdown import to_markdown
    from broadsheet.model import RichText

    return to_markdown(RichText(" ".join(words.split()))) if words else ""


def short_heading(heading: str, language: str) -> str:
    """The first words of a heading; the lead has none."""
    if not heading:
        return _LEAD["zh" if language == "zh" else "en"]
    bare = _NUMBERED.sub("", heading).strip()
    heading = bare if len(bare) > 1 else heading  # the sections are numbered wherever they are listed
    longest = _SHORT["zh" if language == "zh" else "en"]
    first = re.split(r"[\s　]+|[，：:——]", heading)[0] if language == "zh" else heading
    words = first if len(first) >= 2 else heading
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def _local(language: str, words: str) -> LocalText:
    return LocalText.of(**{language: words})


def _stem(name: str) -> str:
    stem = re.split(r"[/\\]", name)[-1]
    return (stem.rsplit(".", 1)[0] or stem).strip() or "article"


def _slug(words: str) -> str:
    return re.sub("[^a-z0-9]+", "-", words.lower()).strip("-") or "article"
