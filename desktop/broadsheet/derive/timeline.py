"""Events and figures of a briefing on one axis of time: when, what, from where, and where the text says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.linked import read_linked
from broadsheet.derive.places import places, stated_figure
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.told import told_words
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from broadsheet.model import Briefing, Event, Figure, Period, Place


@dataclass(frozen=True, slots=True)
class Dated:
    """An event or a figure in time.

    Attributes:
        first, last: begin and end of its period as decimal years (2022 is 2022.0 to 2023.0); None where it has none.
        period: in words; empty without one.
        words: the event, or what the figure is. value: the figure as it reads; empty for an event.
        layer: article or context. source: who published a context item.
        place: where the text says it; None where it does not.
    """

    ref: Ref
    first: float | None
    last: float | None
    period: str
    words: str
    value: str
    layer: str
    source: str
    place: Place | None

    @property
    def spoken(self) -> str:
        """Period, words and value, as a screen reader says them."""
        return " ".join(part for part in (self.period, self.words, self.value) if part)


def timeline(
    briefing: Briefing,
    language: str,
    figures: Collection[str] | None = None,
    events: Collection[str] | None = None,
) -> tuple[Dated, ...]:
    """Items in the order of time; those without a time come last.

    A figure without a period is no item of time; one that an event's title states stands in that event.

    Args:
        briefing: to read.
        language: of the words.
        figures: ids of those wanted; None for all.
        events: the same.
    """
    where = places(briefing, language)
    chosen = [event for event in briefing.events.values() if events is None or event.id in events]
    stated = {
        span.ref for event in chosen for span in read_linked(event.title.pick(language)).spans if span.kind == "figure"
    }
    told: dict[str, tuple[Ref, Place]] = {}
    for ref, found in where.items():
        told.setdefault(stated_figure(briefing, ref), (ref, found[0]))
    items = [_of_event(briefing, language, event, where) for event in chosen]
    for figure in briefing.figures.values():
        wanted = figure.id in figures if figures is not None else figure.period is not None
        if wanted and figure.id not in stated:
            items.append(_of_figure(briefing, language, figure, told.get(figure.id)))
    return tuple(sorted(items, key=_by_time))


def _of_event(briefing: Briefing, language: str, event: Event, where: Mapping[Ref, tuple[Place, ...]]) -> Dated:
    ref = Ref("event", event.id)
    source = briefing.sources.get(event.source)
    return Dated(
        ref, *_span(event.period), period_text(event.period, language) if event.period else "",
        told_words(briefing, event.title.pick(language), language), "", event.layer,
        source.named(language) if source else "", next(iter(where.get(ref, ())), None),
    )  # fmt: skip


def _of_figure(briefing: Briefing, language: str, figure: Figure, found: tuple[Ref, Place] | None) -> Dated:
    """A figure, at the words that print it or those of the claim that states it."""
    indicator, source = briefing.indicators.get(figure.indicator), briefing.sources.get(figure.source)
    ref = found[0] if found else Ref("figure", figure.id)
    return Dated(
        ref, *_span(figure.period), period_text(figure.period, language) if figure.period else "",
        indicator.name.pick(language) if indicator else figure.indicator,
        value_text(figure, briefing, language).text, figure.layer,
        source.named(language) if source else "", found[1] if found else None,
    )  # fmt: skip


def _span(period: Period | None) -> tuple[float | None, float | None]:
    """Begin and end as decimal years."""
    if period is None:
        return None, None
    half = period.middle
    begin = period.first.year + (period.first.timetuple().tm_yday - 1) / 366
    return begin, max(begin + 1 / 366, 2 * half - begin)


def _by_time(item: Dated) -> tuple[bool, float, float, str]:
    return item.first is None, item.first or 0.0, item.last or 0.0, str(item.ref)
