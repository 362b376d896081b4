"""A chart of the briefing resolved in one language: everything a layout needs, nothing it has to look up."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.charts.footnotes import footnotes
from broadsheet.charts.title import subtitle, title
from broadsheet.derive.hedges import bounds
from broadsheet.derive.places import stated_figure, tied_spans
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.scopes import break_between, scope_verdict
from broadsheet.i18n.content import ordinal_section, word
from broadsheet.model import Ref

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.model import Briefing, Chart, Figure, Passage, Place


@dataclass(frozen=True, slots=True)
class Datum:
    """A figure as a chart shows it.

    Attributes:
        ref: the figure, or the claim that states it.
        at: middle of its period as a decimal year; None without a period.
        whole_years: False for part of a year.
        low, high: the band of a hedged value; None where there is none.
        number, unit, text: how it reads, apart and together.
        breaks_before: True where the datum before it in time may not be compared with it.
        verdict: scope verdict of a claim; empty for a plain figure.
    """

    ref: Ref
    figure: str
    name: str
    period: str
    at: float | None
    whole_years: bool
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    hedge: str
    number: str
    unit: str
    text: str
    scope: str
    layer: str
    source: str
    note: str
    verdict: str = ""
    breaks_before: bool = False

    @property
    def spoken(self) -> str:
        """Name, period and value, as a screen reader says them."""
        return " ".join(part for part in (self.name, self.period, self.text) if part)


@dataclass(frozen=True, slots=True)
class Member:
    """A named part of a count."""

    ref: Ref
    label: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A chart, resolved.

    Attributes:
        data: figures in drawing order, those of claims after them.
        members: named parts by figure id, in the chart's order.
        whole: what a count is part of; None where it is the whole itself. whole_ref: the figure that says so.
        notes: footnotes, each a sentence.
        place: the first words in the text that print one of its figures; None for a chart of context alone.
        place_text: where that is, in words.
    """

    id: str
    kind: str
    language: str
    title: str
    subtitle: str
    data: tuple[Datum, ...]
    members: tuple[Member, ...]
    whole: int | None
    whole_ref: Ref | None
    notes: tuple[str, ...]
    place: Place | None
    place_text: str

    @property
    def article(self) -> tuple[Datum, ...]:
        """The article's own figures."""
        return tuple(datum for datum in self.data if datum.layer == "article")

    @property
    def context(self) -> tuple[Datum, ...]:
        """Outside figures."""
        return tuple(datum for datum in self.data if datum.layer == "context")


def snapshot(briefing: Briefing, chart: Chart, language: str) -> Snapshot:
    """Resolve a chart; ids that the briefing does not hold are left out."""
    data = _with_breaks(briefing, _data(briefing, chart, language))
    whole, whole_ref = _whole(briefing, chart)
    place, place_text = _place(briefing, language, {datum.figure for datum in data})
    return Snapshot(
        id=chart.id,
        kind=chart.kind,
        language=language,
        title=title(chart, data, language),
        subtitle=subtitle(briefing, data, language),
        data=data,
        members=_members(briefing, chart, language),
        whole=whole,
        whole_ref=whole_ref,
        notes=footnotes(briefing, chart, data, whole_ref, language),
        place=place,
        place_text=place_text,
    )


def _data(briefing: Briefing, chart: Chart, language: str) -> tuple[Datum, ...]:
    figures = [(Ref("figure", id_), briefing.figures[id_]) for id_ in chart.figures if id_ in briefing.figures]
    claims = [(Ref("claim", id_), briefing.claims[id_]) for id_ in chart.claims if id_ in briefing.claims]
    shown = {figure.id for _, figure in figures}
    stated = [
        (ref, briefing.figures[claim.figure])
        for ref, claim in claims
        if claim.figure in briefing.figures and claim.figure not in shown
    ]
    return tuple(_datum(briefing, ref, figure, language) for ref, figure in (*figures, *stated))


def _datum(briefing: Briefing, ref: Ref, figure: Figure, language: str) -> Datum:
    indicator = briefing.indicators.get(figure.indicator)
    worded = value_text(figure, briefing, language)
    scope = briefing.scopes.get(figure.scope)
    source = briefing.sources.get(figure.source)
    band = bounds(figure)
    claim = briefing.claims.get(ref.id) if ref.kind == "claim" else None
    return Datum(
        ref=ref,
        figure=figure.id,
        name=indicator.name.pick(language) if indicator else figure.indicator,
        period=period_text(figure.period, language) if figure.period else "",
        at=figure.period.middle if figure.period else None,
        whole_years=figure.period is None or figure.period.is_whole_years,
        value=figure.value,
        low=band[0] if band else None,
        high=band[1] if band else None,
        hedge=figure.hedge,
        number=worded.number,
        unit=worded.unit,
        text=worded.text,
        scope=scope.name.pick(language) if scope else "",
        layer=figure.layer,
        source=word("listing", language).join(part for part in (source.publisher, source.date) if part)
        if source
        else "",
        note=figure.note,
        verdict=scope_verdict(briefing, claim) if claim else "",
    )


def _with_breaks(briefing: Briefing, data: tuple[Datum, ...]) -> tuple[Datum, ...]:
    """Mark every datum that may not be joined to the one before it in time, within its layer."""
    from dataclasses import replace

    broken = set()
    for layer in ("article", "context"):
        timed = sorted((datum for datum in data if datum.layer == layer and datum.at is not None), key=_time)
        for earlier, later in itertools.pairwise(timed):
            if break_between(briefing, briefing.figures[earlier.figure], briefing.figures[later.figure]):
                broken.add(later.ref)
    return tuple(replace(datum, breaks_before=datum.ref in broken) for datum in data)


def _time(datum: Datum) -> float:
    return datum.at or 0.0


def _members(briefing: Briefing, chart: Chart, language: str) -> tuple[Member, ...]:
    ids = chart.options.get("members", ())
    return tuple(
        Member(Ref("entity", id_), briefing.entities[id_].name.pick(language))
        for id_ in ids
        if id_ in briefing.entities
    )


def _whole(briefing: Briefing, chart: Chart) -> tuple[int | None, Ref | None]:
    """What a count is part of: a number of the options, or a figure they name."""
    whole = chart.options.get("whole")
    if isinstance(whole, str) and (figure := briefing.figures.get(whole)) and figure.value is not None:
        return int(figure.value), Ref("figure", whole)
    return (int(whole), None) if isinstance(whole, int | float) else (None, None)


def _place(briefing: Briefing, language: str, figures: set[str]) -> tuple[Place | None, str]:
    for passage, span, target in tied_spans(briefing, language):
        if stated_figure(briefing, target) in figures:
            return passage.place(span), _place_words(briefing, passage, language)
    return None, ""


def _place_words(briefing: Briefing, passage: Passage, language: str) -> str:
    """“出处：第一节第2段”."""
    if passage.role != "passage":
        return word("place_head", language)
    siblings = [p.id for p in briefing.passages(language, passage.section) if p.role == "passage"]
    paragraph = str(siblings.index(passage.id) + 1)
    ids = [section.id for section in briefing.manifest.sections]
    number = ids.index(passage.section) if passage.section in ids else 0
    if number == 0:
        return word("place_lead", language, paragraph)
    return word("place_section", language, ordinal_section(number, language), paragraph)
