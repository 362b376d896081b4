"""What a briefing knows of a name beside the places that mention it: relations, figures, events, where it is from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.excerpts import sentence_bounds
from broadsheet.derive.gathered import gathered
from broadsheet.derive.places import stated_figure
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.told import told_words
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.gathered import Tied
    from broadsheet.model import Briefing, Place, Span


@dataclass(frozen=True, slots=True)
class Related:
    """Another name and how the two are related.

    Attributes:
        predicate: of the relation, as the table writes it.
        outgoing: whether this name is the subject.
        source: where a context relation was seen; empty for the article's own.
    """

    entity: str
    name: str
    type: str
    predicate: str
    outgoing: bool
    source: str


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """A figure of a name: its value, what it is, when; and where the text says so."""

    ref: Ref
    value: str
    name: str
    period: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class OwnEvent:
    """An event that names it: when (empty where the text gives no time), what, and where the text tells it."""

    ref: Ref
    when: str
    title: str
    context: bool
    place: Place | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything beside the excerpts."""

    entity: str
    name: str
    related: tuple[Related, ...]
    figures: tuple[OwnFigure, ...]
    events: tuple[OwnEvent, ...]
    source: str


def dossier(briefing: Briefing, language: str, entity: str) -> Dossier:
    """What is known of a name.

    Its figures are those that a sentence prints which mentions it, then those of claims and nodes that name it.
    """
    record = briefing.entities[entity]
    source = briefing.sources.get(record.source)
    return Dossier(
        entity=entity,
        name=record.name.pick(language),
        related=tuple(_related(briefing, language, entity)),
        figures=tuple(_figures(briefing, language, entity)),
        events=tuple(_events(briefing, language, entity)),
        source=source.named(language) if source else "",
    )


def _related(briefing: Briefing, language: str, entity: str) -> Iterator[Related]:
    """Relations from the name, then those to it, in the order of the table; what it is part of where no row says it."""
    pairs = []
    record = briefing.entities[entity]
    for relation in briefing.relations:
        if relation.subject == entity:
            pairs.append((relation.predicate, relation.object, True, relation.source))
    stated = {(predicate, other) for predicate, other, _, _ in pairs}
    if record.part_of and ("part-of", record.part_of) not in stated:
        pairs.append(("part-of", record.part_of, True, record.source))
    incoming = [(r.predicate, r.subject, False, r.source) for r in briefing.relations if r.object == entity]
    stated = {(predicate, other) for predicate, other, _, _ in incoming}
    for other in briefing.entities.values():
        if other.part_of == entity and ("part-of", other.id) not in stated:
            incoming.append(("part-of", other.id, False, other.source))
    for predicate, other_id, outgoing, source in (*pairs, *incoming):
        known = briefing.entities.get(other_id)
        if known:
            named = briefing.sources.get(source)
            seen = named.named(language) if named else ""
            yield Related(other_id, known.name.pick(language), known.type, predicate, outgoing, seen)


def _figures(briefing: Briefing, language: str, entity: str) -> Iterator[OwnFigure]:
    found: dict[str, tuple[Ref, Place | None]] = {}
    for mention in gathered(briefing.article(language)).tied.get(("entity", entity), ()):
        for span in _beside(mention, language):
            if span.target and (figure := stated_figure(briefing, span.target)):
                found.setdefault(figure, (span.target, mention.passage.place(span)))
    for claim in briefing.claims.values():
        if Ref("entity", entity) in claim.inputs:
            found.setdefault(claim.figure, (Ref("claim", claim.id), None))
    for node in (node for chart in briefing.charts for node in chart.nodes):
        if node.entity == entity and node.figure:
            found.setdefault(node.figure, (Ref("figure", node.figure), None))
    for id_, (ref, place) in found.items():
        record = briefing.figures.get(id_)
        indicator = briefing.indicators.get(record.indicator) if record else None
        if record:
            yield OwnFigure(
                ref=ref,
                value=value_text(record, briefing, language).text,
                name=indicator.name.pick(language) if indicator else record.indicator,
                period=period_text(record.period, language) if record.period else "",
                place=place,
            )


def _beside(mention: Tied, language: str) -> Iterator[Span]:
    """The spans of the sentence that mentions a name."""
    first, last = sentence_bounds(mention.passage.text, mention.span, language)
    yield from (span for span in mention.passage.spans if first <= span.start and span.end <= last)


def _events(briefing: Briefing, language: str, entity: str) -> Iterator[OwnEvent]:
    told = {
        span.ref: passage.place(span)
        for passage in briefing.article(language).passages
        for span in passage.spans
        if span.kind == "event"
    }
    for event in briefing.events.values():
        if entity in event.entities:
            yield OwnEvent(
                Ref("event", event.id),
                period_text(event.period, language) if event.period else "",
                told_words(briefing, event.title.pick(language), language),
                event.layer == "context",
                told.get(event.id),
            )
