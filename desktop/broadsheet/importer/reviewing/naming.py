"""Names: in both languages, their types, what holds them; two that are one merged, new ones made of words."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.gathered import gathered
from broadsheet.derive.revising.fault import refused
from broadsheet.importer.names.ids import fresh_id
from broadsheet.importer.reviewing.draft import draft_of, language_of
from broadsheet.importer.reviewing.finishing import finished
from broadsheet.importer.reviewing.pruning import without_names
from broadsheet.importer.reviewing.standing import with_states
from broadsheet.importer.reviewing.ties import tied, unquoted, untied_all
from broadsheet.importer.reviewing.unlinking import local_text, ordered, relinked
from broadsheet.model import Entity, LocalText, Ref

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Span

TYPES = (
    "place", "zone", "facility", "company", "organisation", "laboratory", "institution", "public-body", "alliance",
    "programme", "platform", "technology", "event", "person", "role",
)  # fmt: skip
"""The types of the format."""


def with_name(briefing: Briefing, entity: str, language: str, words: str) -> Briefing:
    """A name in a language; empty words are none in that language.

    Raises:
        Refused: a name keeps words in the language of the briefing.
    """
    old = briefing.entities[entity]
    words = " ".join(words.split())
    if not words and language == briefing.manifest.default_language:
        raise refused("needs-a-name", "", old.name.pick(language))
    texts = {**dict(old.name.values), language: words}
    return _with(briefing, replace(old, name=ordered(texts)))


def with_type(briefing: Briefing, entity: str, type_: str) -> Briefing:
    """A name of another type.

    Raises:
        Refused: the format has no such type.
    """
    if type_ not in TYPES:
        raise refused("unknown-type", "", type_)
    return _with(briefing, replace(briefing.entities[entity], type=type_))


def with_holder(briefing: Briefing, entity: str, holder: str) -> Briefing:
    """A name as part of another; empty is part of none.

    Raises:
        Refused: it would be part of itself.
    """
    at = holder
    while at:
        if at == entity:
            raise refused("part-of-itself", "", briefing.entities[holder].name.pick(briefing.manifest.default_language))
        at = briefing.entities[at].part_of
    return _with(briefing, replace(briefing.entities[entity], part_of=holder))


def merged_names(briefing: Briefing, source: str, entity: str, into: str) -> Briefing:
    """Two names that are one thing: everything tied to the first is tied to the second.

    Raises:
        Refused: both are the same, or one is not there.
    """
    if entity == into or entity not in briefing.entities or into not in briefing.entities:
        raise refused("unknown-thing", "", entity)
    draft = draft_of(briefing, source)
    spans = {key: _named(words.spans, entity, into) for key, words in draft.words.items()}
    first, other = briefing.entities[entity], briefing.entities[into]
    ready = _retied(_elsewhere(briefing, entity, into), entity, into)
    after = finished(replace(draft.with_spans(spans), briefing=ready))
    more = (first.name.pick(language_of(briefing)), *first.aliases)
    aliases = tuple(
        dict.fromkeys(each for each in (*other.aliases, *more) if "|" not in each and each != other.name.pick("zh"))
    )
    names = {**dict(first.name.values), **dict(other.name.values)}
    part_of = other.part_of if other.part_of != entity else first.part_of
    one = replace(
        other, aliases=aliases, name=ordered(names),
        part_of="" if part_of == into else part_of, summary=other.summary or first.summary,
    )  # fmt: skip
    after = without_names(_with(after, one), {entity}) if entity in after.entities else _with(after, one)
    found = after.findings
    if found is None:
        return after
    words = tuple(
        replace(row, ref=into, state="corrected") if (row.kind, row.ref) == ("entity", entity) else row
        for row in found.words
    )
    return replace(after, findings=replace(found, words=words))


def with_new_name(
    briefing: Briefing, source: str, passage: str, start: int, end: int, type_: str = "organisation"
) -> tuple[Briefing, str]:
    """Words of a passage as a name of their own.

    Returns:
        The briefing, and the id of the new name; of one that is called so already, its own.

    Raises:
        Refused: there are no words, or no such type.
    """
    language = language_of(briefing)
    words = next(p.text[start:end] for p in briefing.articles[language].passages if p.id == passage).strip()
    name = unquoted(words)
    if not name:
        raise refused("no-words", "", "")
    if type_ not in TYPES:
        raise refused("unknown-type", "", type_)
    same = next(
        (id_ for id_, each in briefing.entities.items() if name in (each.name.get(language), *each.aliases)), ""
    )
    id_ = same
    if not same:
        id_ = fresh_id(name, language, briefing.entities)
        made = Entity(id_, type_, LocalText.of(**{language: name}), (), "", LocalText(), "", "")
        briefing = _with(briefing, made)
    return tied(briefing, source, passage, start, end, "entity", id_), id_


def without_name(briefing: Briefing, source: str, entity: str) -> Briefing:
    """No name after all: its words are tied no more, and its row goes."""
    after = untied_all(briefing, source, "entity", entity)
    return without_names(after, {entity}) if entity in after.entities else after


def corrected(briefing: Briefing, entity: str) -> Briefing:
    """The name as a person corrected it."""
    return with_states(briefing, "words", lambda row: (row.kind, row.ref) == ("entity", entity), "corrected")


def _with(briefing: Briefing, entity: Entity) -> Briefing:
    if briefing.entities.get(entity.id) == entity:
        return briefing
    return replace(briefing, entities=MappingProxyType({**briefing.entities, entity.id: entity}))


def _elsewhere(briefing: Briefing, entity: str, into: str) -> Briefing:
    """Every row that names the first names the second."""

    def one(id_: str) -> str:
        return into if id_ == entity else id_

    events = {
        id_: replace(each, entities=tuple(dict.fromkeys(map(one, each.entities))))
        for id_, each in briefing.events.items()
    }
    claims = {
        id_: replace(each, inputs=tuple(dict.fromkeys(
            Ref("entity", into) if ref == Ref("entity", entity) else ref for ref in each.inputs
        )))
        for id_, each in briefing.claims.items()
    }  # fmt: skip
    charts = tuple(
        replace(chart, nodes=tuple(replace(node, entity=one(node.entity)) for node in chart.nodes))
        for chart in briefing.charts
    )
    relations = [replace(each, subject=one(each.subject), object=one(each.object)) for each in briefing.relations]
    entities = {
        id_: replace(each, part_of=one(each.part_of)) if each.part_of == entity and id_ != into else each
        for id_, each in briefing.entities.items()
    }
    return replace(
        briefing,
        events=MappingProxyType(events),
        claims=MappingProxyType(claims),
        entities=MappingProxyType(entities),
        charts=charts,
        relations=tuple(dict.fromkeys(each for each in relations if each.subject != each.object)),
    )


def _retied(briefing: Briefing, entity: str, into: str) -> Briefing:
    """Links of charts, titles, summaries, notes, the byline and the texts in other languages."""
    old, new = f"(#entity/{entity})", f"(#entity/{into})"

    def words(text: str) -> str:
        return text.replace(old, new)

    def spans(found: tuple[Span, ...]) -> tuple[Span, ...]:
        return _named(found, entity, into)

    articles = dict(briefing.articles)
    for language, article in briefing.articles.items():
        if language != language_of(briefing) and Ref("entity", entity) in gathered(article).targets:
            passages = tuple(replace(p, spans=spans(p.spans)) for p in article.passages)
            articles[language] = replace(article, passages=passages, markdown=words(article.markdown))
    byline = tuple(local_text(line, words) for line in briefing.manifest.byline)
    return replace(
        relinked(briefing, words, spans),
        manifest=replace(briefing.manifest, byline=byline),
        articles=MappingProxyType(articles),
    )


def _named(spans: tuple[Span, ...], entity: str, into: str) -> tuple[Span, ...]:
    """Spans of which those of one name are another's."""
    return tuple(replace(s, ref=into) if (s.kind, s.ref) == ("entity", entity) else s for s in spans)
