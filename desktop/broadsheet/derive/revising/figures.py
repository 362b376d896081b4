"""Rows of figures.csv: cells as typed, new rows, rows taken away; each gives a new briefing, and charts follow."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.derive.revising import drawing
from broadsheet.derive.revising.amounts import amount, plain
from broadsheet.derive.revising.choices import HEDGES, LAYERS, choice, named
from broadsheet.derive.revising.fault import refused
from broadsheet.derive.revising.periods import period
from broadsheet.derive.revising.printed import printed_words
from broadsheet.derive.revising.reach import following
from broadsheet.derive.revising.uses import users
from broadsheet.model import Figure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from broadsheet.model import Briefing, Unit


@dataclass(frozen=True, slots=True)
class Typed:
    """A row as a person fills it in: text a column; what is empty stays so."""

    indicator: str = ""
    period: str = ""
    value: str = ""
    scope: str = ""
    layer: str = "context"
    hedge: str = ""
    low: str = ""
    high: str = ""
    source: str = ""
    note: str = ""


def unit_of(briefing: Briefing, indicator: str) -> Unit | None:
    """The unit of an indicator, None where it has none."""
    known = briefing.indicators.get(indicator)
    return briefing.units.get(known.unit) if known else None


def with_cell(briefing: Briefing, id_: str, column: str, text: str) -> Briefing:
    """The briefing with one cell of a figure as typed.

    Raises:
        Refused: the cell cannot say that, or the row could not stand with it.
    """
    old = briefing.figures[id_]
    new = _with(briefing, old, column, text)
    if new == old:
        return briefing
    if new.layer != old.layer:
        new = replace(new, printed=_printed(briefing, new) if new.layer == "article" else "")
    _stand(briefing, new, column)
    return with_figures(briefing, (new,))


def with_typed(briefing: Briefing, typed: Typed, *, follow: bool = True) -> tuple[Briefing, Figure]:
    """The briefing with a new row, and the row; charts and the reach of the data follow.

    Args:
        briefing: the one before.
        typed: the row as filled in.
        follow: whether ``data_as_of`` follows.

    Raises:
        Refused: the first cell, in the order of the columns, that cannot stand.
    """
    figure = made(briefing, typed)
    after = with_figures(briefing, (figure,))
    return (following(after, (figure,)) if follow else after), figure


def made(briefing: Briefing, typed: Typed) -> Figure:
    """The row that was filled in, under a new id.

    Raises:
        Refused: the first cell, in the order of the columns, that cannot stand.
    """
    figure = Figure("", "", None, None, None, None, "", "", "", "context", "", "")
    for column in ("indicator", "period", "value", "scope", "layer", "hedge", "low", "high", "source", "note"):
        text = getattr(typed, column)
        if not plain(text) and column in ("indicator", "period", "value"):
            raise refused("needs-value", column, text)
        figure = _with(briefing, figure, column, text)
    for other in briefing.figures.values():
        if _same_thing(other, figure):
            raise refused("already-there", "period", typed.period, other.id)
    if figure.layer == "article":
        figure = replace(figure, printed=_printed(briefing, figure))
    figure = replace(figure, id=new_id(briefing, figure))
    _stand(briefing, figure, "")
    return figure


def with_figures(briefing: Briefing, figures: Iterable[Figure]) -> Briefing:
    """The briefing with these rows in the place of those of the same id, else at the end; charts follow."""
    rows = dict(briefing.figures)
    charts = briefing.charts
    for figure in figures:
        charts = drawing.followed(briefing, charts, rows.get(figure.id), figure, rows)
        rows[figure.id] = figure
    return replace(briefing, figures=MappingProxyType(rows), charts=charts)


def without_figure(briefing: Briefing, id_: str) -> Briefing:
    """The briefing without a row that nothing but charts shows.

    Raises:
        Refused: the text, a claim or a node of a drawing needs it.
    """
    who = users(briefing, id_)
    if who:
        raise refused("in-use", "", id_, *who)
    rows = {other: figure for other, figure in briefing.figures.items() if other != id_}
    charts = tuple(drawing.without(chart, id_) for chart in briefing.charts)
    return replace(briefing, figures=MappingProxyType(rows), charts=charts)


def new_id(briefing: Briefing, figure: Figure) -> str:
    """An id that is not taken: the indicator and the period."""
    when = re.sub("[^0-9]+", "-", figure.period.text) if figure.period else "new"
    stem = f"{figure.indicator}-{when}"
    number, id_ = 1, stem
    while id_ in briefing.figures or id_ in briefing.claims:
        number += 1
        id_ = f"{stem}-{number}"
    return id_


def _with(briefing: Briefing, figure: Figure, column: str, text: str) -> Figure:
    return _READ[column](briefing, figure, text)


def _indicator(briefing: Briefing, figure: Figure, text: str) -> Figure:
    return replace(figure, indicator=named(briefing.indicators, text, "indicator", required=True))


def _scope(briefing: Briefing, figure: Figure, text: str) -> Figure:
    return replace(figure, scope=named(briefing.scopes, text, "scope"))


def _source(briefing: Briefing, figure: Figure, text: str) -> Figure:
    return replace(figure, source=named(briefing.sources, text, "source"))


def _period(_: Briefing, figure: Figure, text: str) -> Figure:
    if not plain(text):
        return replace(figure, period=None)
    found = period(text)
    kept = figure.period is not None and figure.period.text == found.text
    return figure if kept else replace(figure, period=found)


def _value(briefing: Briefing, figure: Figure, text: str) -> Figure:
    if not plain(text):
        return replace(figure, value=None)
    read = amount(text, unit_of(briefing, figure.indicator), briefing.units.values())
    return replace(figure, value=read.value, hedge=read.hedge or figure.hedge)


def _low(briefing: Briefing, figure: Figure, text: str) -> Figure:
    unit = unit_of(briefing, figure.indicator)
    low = amount(text, unit, briefing.units.values(), column="low").value if plain(text) else None
    return replace(figure, low=low)


def _high(briefing: Briefing, figure: Figure, text: str) -> Figure:
    unit = unit_of(briefing, figure.indicator)
    high = amount(text, unit, briefing.units.values(), column="high").value if plain(text) else None
    return replace(figure, high=high)


def _layer(_: Briefing, figure: Figure, text: str) -> Figure:
    return replace(figure, layer=choice(LAYERS, text, "layer", required=True))


def _hedge(_: Briefing, figure: Figure, text: str) -> Figure:
    hedge = choice(HEDGES, text, "hedge")
    return replace(figure, hedge=hedge or figure.hedge) if not figure.id else replace(figure, hedge=hedge)


def _note(_: Briefing, figure: Figure, text: str) -> Figure:
    return replace(figure, note=" ".join(text.split()))


_READ: dict[str, Callable[[Briefing, Figure, str], Figure]] = {
    "indicator": _indicator, "period": _period, "value": _value, "scope": _scope, "layer": _layer, "hedge": _hedge,
    "low": _low, "high": _high, "source": _source, "note": _note,
}  # fmt: skip


def _stand(briefing: Briefing, figure: Figure, column: str) -> None:
    """What a row must have as a whole.

    Raises:
        Refused: it lacks a source or a value, or its value lies outside of its own bounds.
    """
    if figure.layer == "context" and not figure.source:
        raise refused("no-source", "source", "")
    if figure.value is None and figure.low is None and figure.high is None:
        raise refused("needs-value", "value", "")
    low, value, high = figure.low, figure.value, figure.high
    ends = [end for end in (low, value, high) if end is not None]
    if ends != sorted(ends):
        raise refused("outside-bounds", column or "value", f"{value if value is not None else low}", _ends(figure))


def _ends(figure: Figure) -> str:
    return "–".join(format(end, "f") if end is not None else "" for end in (figure.low, figure.high))


def _printed(briefing: Briefing, figure: Figure) -> str:
    words = printed_words(briefing, figure)
    if not words:
        raise refused("not-printed", "layer", "article", format(figure.value, "f") if figure.value is not None else "")
    return words


def _same_thing(a: Figure, b: Figure) -> bool:
    """Whether two rows would say the value of one thing at one time."""
    if a.period is None or b.period is None:
        return False
    when = (a.period.first, a.period.last) == (b.period.first, b.period.last)
    return when and (a.indicator, a.scope, a.layer) == (b.indicator, b.scope, b.layer)


__all__ = ["Typed", "made", "with_cell", "with_figures", "with_typed", "without_figure"]
