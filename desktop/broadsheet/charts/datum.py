"""A figure as a chart shows it, a run of them on a time axis, a named part of one: resolved in one language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from broadsheet.charts.names import called
from broadsheet.derive.adjustable import adjustable
from broadsheet.derive.hedges import bounds
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.scopes import scope_verdict
from broadsheet.derive.series import unit_of
from broadsheet.i18n.content import word
from broadsheet.model import Period, Ref

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.derive.adjustable import Adjustable
    from broadsheet.model import Briefing, Chart, Figure, Source


class Valued(Protocol):
    """What a bar is drawn of: a datum, or a value of a graphic the size of a word."""

    @property
    def ref(self) -> Ref:
        """The figure, or the claim that states it."""

    @property
    def layer(self) -> str:
        """Article or context."""

    @property
    def amount(self) -> float:
        """The value as a length."""

    @property
    def band(self) -> tuple[float, float] | None:
        """The ends of a hedged value's band; None for a plain value."""

    @property
    def assumed(self) -> str:
        """The word for a supposed value; empty for another."""


@dataclass(frozen=True, slots=True)
class Datum:
    """A figure in words and numbers.

    Attributes:
        ref: the figure, or the claim that states it.
        at: middle of its period as a decimal year; None without a period.
        year: its year where it is one whole year, as an axis prints it; else empty.
        part_of_year: True where the period is less than whole years.
        value: in the unit of the tables; low, high: the ends of a hedged value's band, None for a plain value.
        indicative: True where the band comes of a hedge, so that its width is ours.
        percent: True for a share or rate in percent.
        number, unit, text: how it reads, apart and together. unit_id: the unit of its axis.
        source: of a context figure who published it, and when; else where the text prints it first.
        printed: the words of the text a hedge comes from.
        verdict: scope verdict of a claim; empty for a plain figure.
        adjust: how its value may be moved; None where it may not.
        assumed: the word for what is supposed; empty for what the file says.
        was: what the file says, of a figure that is supposed.
    """

    ref: Ref
    figure: str
    indicator: str
    name: str
    period: str
    at: float | None
    year: str
    part_of_year: bool
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    hedge: str
    indicative: bool
    percent: bool
    number: str
    unit: str
    unit_id: str
    text: str
    scope: str
    layer: str
    source: str
    note: str
    verdict: str
    adjust: Adjustable | None = None
    assumed: str = ""
    was: Datum | None = None

    @property
    def spoken(self) -> str:
        """Name, period and value, as a screen reader says them."""
        return " ".join(part for part in (self.name, self.period, self.text, self.assumed) if part)

    @property
    def amount(self) -> float:
        """The value for drawing; 0 where none is known."""
        return float(self.value or 0)

    @property
    def widest(self) -> tuple[str, ...]:
        """The words of its value, and those of what it was: room for both keeps a drawing still while it is moved."""
        return (self.text, self.was.text) if self.was else (self.text,)

    @property
    def band(self) -> tuple[float, float] | None:
        """Both ends of a band that can be drawn, else None."""
        if self.value is None or self.low is None or self.high is None or self.low == self.high:
            return None
        return float(self.low), float(self.high)


@dataclass(frozen=True, slots=True)
class Member:
    """A named part of a count. figure: id of the count."""

    ref: Ref
    label: str
    figure: str


@dataclass(frozen=True, slots=True)
class Run:
    """Figures of one indicator and layer that a line may join, in time order.

    Attributes:
        heading: the definition they share; empty where their scope is unknown.
        before: how the first compares with the last of the run before it: same, broken, unknown; empty for the first.
    """

    layer: str
    indicator: str
    heading: str
    before: str
    data: tuple[Datum, ...]


def data_of(briefing: Briefing, chart: Chart, language: str) -> tuple[Datum, ...]:
    """The figures of a chart in drawing order, then the claims that state none of them; unknown ids are left out."""
    found = [(Ref("figure", id_), briefing.figures[id_]) for id_ in chart.figures if id_ in briefing.figures]
    shown = {figure.id for _, figure in found}
    for id_ in chart.claims:
        claim = briefing.claims.get(id_)
        if claim and claim.figure in briefing.figures and claim.figure not in shown:
            found.append((Ref("claim", id_), briefing.figures[claim.figure]))
            shown.add(claim.figure)
    return tuple(datum_of(briefing, ref, figure, language) for ref, figure in found)


def datum_of(briefing: Briefing, ref: Ref, figure: Figure, language: str) -> Datum:
    """Resolve one figure."""
    indicator, scope = briefing.indicators.get(figure.indicator), briefing.scopes.get(figure.scope)
    source, claim = briefing.sources.get(figure.source), briefing.claims.get(ref.id) if ref.kind == "claim" else None
    unit = briefing.units.get(unit_of(briefing, figure))
    worded, band, period = value_text(figure, briefing, language), bounds(figure), figure.period
    return Datum(
        ref=ref,
        figure=figure.id,
        indicator=figure.indicator,
        name=called(indicator.name, language) if indicator else figure.indicator,
        period=period_text(period, language) if period else "",
        at=period.middle if period else None,
        year=str(period.first.year) if period and period.is_year else "",
        part_of_year=period is not None and not period.is_whole_years,
        value=figure.value,
        low=band[0] if band else None,
        high=band[1] if band else None,
        hedge=figure.hedge,
        indicative=bool(figure.hedge),
        percent=unit is not None and unit.name_zh == "%",
        number=worded.number,
        unit=worded.unit,
        unit_id=unit_of(briefing, figure),
        text=worded.text,
        scope=called(scope.name, language) if scope else "",
        layer=figure.layer,
        source=_source_words(source, language) if source else "",
        note=figure.note,
        verdict=scope_verdict(briefing, claim) if claim else "",
        adjust=None if figure.assumed else adjustable(briefing, figure, language),
        assumed=word("assumed", language) if figure.assumed else "",
    )


def beside_real(data: tuple[Datum, ...], real: tuple[Datum, ...]) -> tuple[Datum, ...]:
    """Supposed figures with what they were."""
    were = {datum.figure: datum for datum in real}
    return tuple(
        replace(datum, was=were[datum.figure], adjust=were[datum.figure].adjust)
        if datum.assumed and datum.figure in were
        else datum
        for datum in data
    )


def _source_words(source: Source, language: str) -> str:
    """Publisher (else title) and date, and the remark that goes with the source."""
    return word("clause", language).join(part for part in (source.named(language), _date(source, language)) if part)


def _date(source: Source, language: str) -> str:
    try:
        return period_text(Period.parse(source.date), language)
    except ValueError:
        return source.date
