"""The claims of a briefing as a queue to be gone through, gravest first, each with all that a check of it needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.bearing import Fact, facts_on
from broadsheet.derive.consequence import ORDER, consequence
from broadsheet.derive.describe import describe
from broadsheet.derive.drawn import charts_of
from broadsheet.derive.excerpts import sentence_bounds
from broadsheet.derive.formula import Computed, computed
from broadsheet.derive.lit import first_place
from broadsheet.derive.places import first_printed
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.scopes import is_duration, periods_comparable
from broadsheet.derive.told import told_words
from broadsheet.derive.verdict_marks import stating
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from broadsheet.derive.consequence import Consequence
    from broadsheet.derive.gathered import Tied
    from broadsheet.derive.verdicts import Judgement
    from broadsheet.model import Briefing, Claim, Figure, Place, Span

_LONGEST = {"zh": 160, "en": 420}
"""Characters of a passage that are quoted at most, where a claim and its inputs stand apart."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence. kind: claim for the words that state it, input for what it is computed from, or none."""

    words: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """What a claim is computed from.

    Attributes:
        value: how a figure reads; the name of anything else.
        name: what the figure measures; empty for anything else.
        place: the first words that say it; None where the text does not.
        charts: ids of the charts that draw it.
        source: of an outside figure.
    """

    ref: Ref
    value: str
    name: str
    period: str
    scope: str
    place: Place | None
    charts: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A scope and what it covers here.

    Attributes:
        name: of the scope; empty where none is stated.
        note: how it is defined, where the table says so.
        covers: the figures that it covers, each with its period.
    """

    name: str
    note: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in the queue.

    Attributes:
        arithmetic, scope: the two verdicts.
        words: what states it in the text; the value alone where the text leaves it unsaid.
        name: what its figure measures.
        section: where it is stated; empty where the text leaves it unsaid.
    """

    claim: str
    consequence: Consequence
    arithmetic: str
    scope: str
    words: str
    name: str
    section: str


@dataclass(frozen=True, slots=True)
class CheckItem:
    """A claim, checked.

    Attributes:
        stated: its figure as it reads. period: when. assumed: whether that value is supposed, not printed.
        sentence: what states it, from the sentence of its first input on where that stands not far before it in the
            same passage; empty where the text leaves it unsaid.
        place: of the words that state it.
        computed: the formula and what it comes to, in words of the language.
        definitions: the scopes of its inputs, in their order.
        periods_differ: whether part of a year stands beside another period.
        facts: what outside facts bear on it.
        note: what the table remarks on it.
        charts: ids of the charts that draw it.
    """

    entry: Entry
    kind: str
    stated: str
    period: str
    assumed: bool
    sentence: tuple[Piece, ...]
    place: Place | None
    computed: Computed
    inputs: tuple[Input, ...]
    definitions: tuple[Definition, ...]
    periods_differ: bool
    facts: tuple[Fact, ...]
    note: str
    charts: tuple[str, ...]


class Ranked(NamedTuple):
    """A claim with its place in the queue."""

    consequence: int
    unsaid: bool
    order: int
    entry: Entry


def queue(briefing: Briefing, language: str, judgements: Mapping[str, Judgement]) -> tuple[Entry, ...]:
    """Every claim that was judged: by consequence, then as the text states them, those it leaves unsaid last."""
    return in_order(queueing(briefing, language, judgements))


def queueing(briefing: Briefing, language: str, judgements: Mapping[str, Judgement]) -> Iterator[Ranked | None]:
    """The same claim by claim, None for one that states nothing known; `in_order` puts them in a row."""
    for id_, judgement in judgements.items():
        claim = briefing.claims.get(id_)
        if claim is None or claim.figure not in briefing.figures:
            yield None
            continue
        said = stating(briefing, language, id_)
        entry = _entry(briefing, language, claim, judgement, said)
        yield Ranked(ORDER.index(entry.consequence), not said, said[0].order if said else 0, entry)


def in_order(found: Iterable[Ranked | None]) -> tuple[Entry, ...]:
    """Claims as they are gone through."""
    return tuple(each.entry for each in sorted((each for each in found if each), key=_by_rank))


def _entry(briefing: Briefing, language: str, claim: Claim, judgement: Judgement, said: tuple[Tied, ...]) -> Entry:
    figure = briefing.figures[claim.figure]
    indicator = briefing.indicators.get(figure.indicator)
    return Entry(
        claim=claim.id,
        consequence=consequence(judgement),
        arithmetic=judgement.arithmetic,
        scope=judgement.scope,
        words=said[0].words if said else value_text(figure, briefing, language).text,
        name=indicator.name.pick(language) if indicator else figure.indicator,
        section=said[0].passage.section if said else "",
    )


def check_item(briefing: Briefing, language: str, judgement: Judgement) -> CheckItem:
    """A claim with all that a check of it needs.

    Raises:
        KeyError: the briefing has no such claim, or no figure that it states.
    """
    claim = briefing.claims[judgement.claim]
    said, figure = stating(briefing, language, claim.id), briefing.figures[claim.figure]
    first = said[0] if said else None
    return CheckItem(
        entry=_entry(briefing, language, claim, judgement, said),
        kind=claim.kind,
        stated=value_text(figure, briefing, language).text,
        period=period_text(figure.period, language) if figure.period else "",
        assumed=bool(figure.assumed),
        sentence=tuple(_sentence(briefing, claim, first, language)) if first else (),
        place=first.place if first else None,
        computed=computed(briefing, figure, claim, judgement, language),
        inputs=tuple(_inputs(briefing, claim, language)),
        definitions=tuple(_definitions(briefing, claim, language)),
        periods_differ=_periods_differ(briefing, claim),
        facts=facts_on(briefing, claim, language),
        note=_note(briefing, claim, language),
        charts=charts_of(briefing, Ref("claim", claim.id)),
    )


def _note(briefing: Briefing, claim: Claim, language: str) -> str:
    """What the table remarks in a language; its one column is written in the language of the briefing."""
    own = claim.note if language == briefing.manifest.default_language else ""
    return claim.note_en or own if language == "en" else own


def _sentence(briefing: Briefing, claim: Claim, said: Tied, language: str) -> Iterator[Piece]:
    """The sentence, with the words of the claim and of its inputs told apart."""
    passage = said.passage
    first, last = _bounds(claim, said, language)
    at = first + len(passage.text[first:last]) - len(passage.text[first:last].lstrip())
    for span in sorted(passage.spans, key=_by_start):
        own = span is said.span
        if (own or span.target in claim.inputs) and at <= span.start < span.end <= last:
            yield Piece(passage.text[at : span.start])
            yield Piece(passage.text[span.start : span.end], "claim" if own else "input")
            at = span.end
    yield Piece(passage.text[at:last].rstrip())


def _bounds(claim: Claim, said: Tied, language: str) -> tuple[int, int]:
    """Where to begin and to end: with the sentence of an input that stands not far before."""
    passage = said.passage
    first, last = sentence_bounds(passage.text, said.span, language)
    inputs = [span for span in passage.spans if span.target in claim.inputs and span.start < first]
    begin = min((sentence_bounds(passage.text, span, language)[0] for span in inputs), default=first)
    return (begin if last - begin <= _LONGEST.get(language, _LONGEST["en"]) else first), last


def _inputs(briefing: Briefing, claim: Claim, language: str) -> Iterator[Input]:
    places = first_printed(briefing, language, {ref.id for ref in claim.inputs if ref.kind == "figure"})
    for ref in claim.inputs:
        if ref.kind == "figure" and (figure := briefing.figures.get(ref.id)):
            place = places[ref.id].place if ref.id in places else None
            yield _input_figure(briefing, ref, figure, place, language)
        elif words := _called(briefing, ref, language):
            place = first_place(briefing, language, ref)
            yield Input(ref, words, "", "", "", place, charts_of(briefing, ref), "")


def _input_figure(briefing: Briefing, ref: Ref, figure: Figure, place: Place | None, language: str) -> Input:
    indicator, scope = briefing.indicators.get(figure.indicator), briefing.scopes.get(figure.scope)
    source = briefing.sources.get(figure.source)
    return Input(
        ref=ref,
        value=value_text(figure, briefing, language).text,
        name=indicator.name.pick(language) if indicator else figure.indicator,
        period=period_text(figure.period, language) if figure.period else "",
        scope=scope.name.pick(language) if scope else "",
        place=place,
        charts=charts_of(briefing, ref),
        source=source.named(language) if source else "",
    )


def _called(briefing: Briefing, ref: Ref, language: str) -> str:
    """What a name or an event is called; empty for what the briefing does not hold."""
    if ref.kind == "entity" and (entity := briefing.entities.get(ref.id)):
        return entity.name.pick(language)
    if ref.kind == "event" and (event := briefing.events.get(ref.id)):
        return told_words(briefing, event.title.pick(language), language)
    described = describe(briefing, language, ref) if ref.kind == "node" else None
    return described.words if described else ""


def _definitions(briefing: Briefing, claim: Claim, language: str) -> Iterator[Definition]:
    """The scopes of the figures a claim is computed from, each once; where it lacks them, that of its own figure.

    A length of time compares dates, and has none.
    """
    if is_duration(briefing, claim):
        return
    figures = _figures(briefing, claim)
    own = briefing.figures[claim.figure]
    if len(figures) < 2 and own.scope:
        figures = [own]
    by_scope: dict[str, list[Figure]] = {}
    for figure in figures:
        by_scope.setdefault(figure.scope, []).append(figure)
    for id_, covered in by_scope.items():
        scope = briefing.scopes.get(id_)
        covers = tuple(_told(briefing, figure, language) for figure in covered)
        yield Definition(scope.name.pick(language) if scope else "", scope.noted(language) if scope else "", covers)


def _told(briefing: Briefing, figure: Figure, language: str) -> str:
    parts = (period_text(figure.period, language) if figure.period else "", value_text(figure, briefing, language).text)
    return " ".join(part for part in parts if part)


def _periods_differ(briefing: Briefing, claim: Claim) -> bool:
    periods = [figure.period for figure in _figures(briefing, claim)]
    return any(not periods_comparable(periods[0], other) for other in periods[1:])


def _figures(briefing: Briefing, claim: Claim) -> list[Figure]:
    found = (briefing.figures.get(ref.id) for ref in claim.inputs if ref.kind == "figure")
    return [figure for figure in found if figure]


def _by_rank(row: Ranked) -> tuple[int, bool, int]:
    return row[:3]


def _by_start(span: Span) -> tuple[int, int]:
    return span.start, -span.end
