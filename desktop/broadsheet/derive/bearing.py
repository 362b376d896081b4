"""The outside facts that bear on a claim: of the same quantity, of the same scope, or of what changed between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.drawn import charts_of
from broadsheet.derive.excerpts import sentence_bounds
from broadsheet.derive.gathered import gathered
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.scopes import is_duration
from broadsheet.derive.told import told_words
from broadsheet.derive.verdict_marks import stating
from broadsheet.model import Period, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from broadsheet.model import Briefing, Claim, Event, Figure, Source

_OVER_TIME = frozenset({"cagr", "growth", "difference"})


@dataclass(frozen=True, slots=True)
class Fact:
    """An outside fact.

    Attributes:
        when: its period, or empty.
        words: what it says: a value and what it measures, or what happened.
        scope: what it covers, and how that is defined.
        source: who says so, and when, as the table of sources tells it.
        note: what the table remarks on it.
        charts: ids of the charts that draw it.
    """

    ref: Ref
    when: str
    words: str
    scope: str
    source: str
    note: str
    charts: tuple[str, ...]


def facts_on(briefing: Briefing, claim: Claim, language: str) -> tuple[Fact, ...]:
    """Outside facts that bear on a claim: those of its own time first, then by date.

    Figures: of the indicator that it states; of the indicators and scopes that it is computed from, within its time
    (growth rates say nothing of a level, and are left out); and of those indicators at any time, where it compares over
    time. Events: within its time, of the names that its sentence and those of its inputs mention.
    """
    if claim.figure not in briefing.figures:
        return ()
    first, last = _span(briefing, claim)
    rows: list[tuple[bool, date | None, Fact]] = []
    for figure in _figures(briefing, claim, first, last):
        rows.append(
            (_within(figure.period, first, last), *_dated(figure.period), _of_figure(briefing, figure, language))
        )
    for event in _events(briefing, claim, language, first, last):
        rows.append((True, *_dated(event.period), _of_event(briefing, event, language)))
    return tuple(fact for _, _, fact in sorted(rows, key=_order))


def _figures(briefing: Briefing, claim: Claim, first: date | None, last: date | None) -> Iterator[Figure]:
    stated = briefing.figures[claim.figure]
    used = {ref.id for ref in claim.inputs if ref.kind == "figure"}
    inputs = [figure for id_ in used if (figure := briefing.figures.get(id_))]
    duration = is_duration(briefing, claim)
    indicators = {figure.indicator for figure in inputs} if not duration else set()
    scopes = {figure.scope for figure in inputs if figure.scope} if not duration else set()
    later = claim.kind in _OVER_TIME
    for figure in briefing.figures.values():
        if figure.layer != "context" or figure.id in used or figure.id == claim.figure:
            continue
        within = _within(figure.period, first, last)
        own = figure.indicator == stated.indicator and not duration
        alike = figure.indicator in indicators and (within or later)
        if own or alike or (figure.scope in scopes and within and not _is_rate(briefing, figure)):
            yield figure


def _is_rate(briefing: Briefing, figure: Figure) -> bool:
    indicator = briefing.indicators.get(figure.indicator)
    return indicator is not None and indicator.kind == "rate"


def _events(briefing: Briefing, claim: Claim, language: str, first: date | None, last: date | None) -> Iterator[Event]:
    if is_duration(briefing, claim) or first is None:
        return
    names = _names(briefing, claim, language)
    for event in briefing.events.values():
        if event.layer == "context" and names & set(event.entities) and _within(event.period, first, last):
            yield event


def _names(briefing: Briefing, claim: Claim, language: str) -> set[str]:
    """The names in the sentences that state a claim and what it is computed from."""
    if language not in briefing.articles:
        return set()
    tied = gathered(briefing.articles[language]).tied
    said = [*stating(briefing, language, claim.id)]
    for ref in claim.inputs:
        said += tied.get((ref.kind, ref.id), ())
    found: set[str] = {ref.id for ref in claim.inputs if ref.kind == "entity"}
    for each in said:
        first, last = sentence_bounds(each.passage.text, each.span, language)
        found |= {s.ref for s in each.passage.spans if s.kind == "entity" and first <= s.start and s.end <= last}
    return found


def _span(briefing: Briefing, claim: Claim) -> tuple[date | None, date | None]:
    """From the first day to the last that a claim speaks of."""
    ids = (claim.figure, *(ref.id for ref in claim.inputs if ref.kind == "figure"))
    periods = [figure.period for id_ in ids if (figure := briefing.figures.get(id_)) and figure.period]
    if not periods:
        return None, None
    return min(period.first for period in periods), max(period.last for period in periods)


def _within(period: Period | None, first: date | None, last: date | None) -> bool:
    if period is None or first is None or last is None:
        return False
    return first <= period.last and period.first <= last


def _dated(period: Period | None) -> tuple[date | None]:
    return (period.first if period else None,)


def _of_figure(briefing: Briefing, figure: Figure, language: str) -> Fact:
    indicator, scope = briefing.indicators.get(figure.indicator), briefing.scopes.get(figure.scope)
    name = indicator.name.pick(language) if indicator else figure.indicator
    value = value_text(figure, briefing, language).text
    return Fact(
        ref=Ref("figure", figure.id),
        when=period_text(figure.period, language) if figure.period else "",
        words=f"{name}：{value}" if language == "zh" else f"{name}: {value}",
        scope=scope.name.pick(language) if scope else "",
        source=_seen(briefing.sources.get(figure.source), language),
        note=figure.note if language == briefing.manifest.default_language else "",
        charts=charts_of(briefing, Ref("figure", figure.id)),
    )


def _of_event(briefing: Briefing, event: Event, language: str) -> Fact:
    return Fact(
        ref=Ref("event", event.id),
        when=period_text(event.period, language) if event.period else "",
        words=told_words(briefing, event.title.pick(language), language),
        scope="",
        source=_seen(briefing.sources.get(event.source), language),
        note="",
        charts=charts_of(briefing, Ref("event", event.id)),
    )


def _seen(source: Source | None, language: str) -> str:
    """Who says so, and when that was published."""
    if source is None:
        return ""
    try:
        when = period_text(Period.parse(source.date), language)
    except ValueError:
        when = source.date
    return ("，" if language == "zh" else ", ").join(part for part in (source.named(language), when) if part)


def _order(row: tuple[bool, date | None, Fact]) -> tuple[bool, bool, int, str]:
    within, when, fact = row
    return not within, when is None, when.toordinal() if when else 0, fact.ref.id
