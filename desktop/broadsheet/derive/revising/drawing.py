"""Charts follow the table: a new year of an indicator is listed by the charts that show that indicator over time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.model import Briefing, Chart, Figure

_OVER_TIME = frozenset({"bars", "share"})
"""Kinds that show an indicator over time where they list it for several years; a trend always does."""


def followed(
    briefing: Briefing,
    charts: tuple[Chart, ...],
    old: Figure | None,
    new: Figure,
    rows: Mapping[str, Figure],
) -> tuple[Chart, ...]:
    """The charts once a row is new or says something else.

    A row that is new, or is of another indicator than before, is listed by the charts that show its indicator over
    time, in the order of periods and among the rows of its layer; where its value changes, nothing is listed anew.

    Args:
        briefing: for what it holds beside figures.
        charts: as they are.
        old: the row before; None for a new one.
        new: the row after.
        rows: the figures before.
    """
    if old is not None and old.indicator == new.indicator and _year(old) == _year(new):
        return charts
    if old is not None:
        charts = tuple(without(c, old.id) if takes(c, old, rows, but=old.id) else c for c in charts)
    if new.period is None or not new.period.is_year or new.value is None:
        return charts
    return tuple(_with(c, new, rows) if takes(c, new, rows, but=new.id) else c for c in charts)


def takes(chart: Chart, figure: Figure, rows: Mapping[str, Figure], but: str = "") -> bool:
    """Whether a chart shows the indicator of a figure over time.

    Args:
        chart: the chart.
        figure: a row, in the table or not.
        rows: the figures there are.
        but: a row that does not count.
    """
    own = [rows[id_] for id_ in chart.figures if id_ in rows and id_ != but]
    years = [_year(each) for each in own if each.indicator == figure.indicator and _year(each)]
    if chart.kind == "trend":
        return bool(years)
    return chart.kind in _OVER_TIME and len(set(years)) >= 2


def without(chart: Chart, figure: str) -> Chart:
    """A chart that no longer lists a figure."""
    if figure not in chart.figures:
        return chart
    return replace(chart, figures=tuple(id_ for id_ in chart.figures if id_ != figure))


def drawn_in(briefing: Briefing, figure: str) -> tuple[str, ...]:
    """Ids of the charts that list a figure, or a claim that states it."""
    claims = {claim.id for claim in briefing.claims.values() if claim.figure == figure}
    return tuple(
        chart.id
        for chart in briefing.charts
        if figure in chart.figures or claims & set(chart.claims) or any(node.figure == figure for node in chart.nodes)
    )


def _with(chart: Chart, figure: Figure, rows: Mapping[str, Figure]) -> Chart:
    """The chart with one more figure: behind those of its indicator and layer that come before it in time."""
    listed = [id_ for id_ in chart.figures if id_ != figure.id]
    alike = [
        (at, other)
        for at, id_ in enumerate(listed)
        if (other := rows.get(id_)) and (other.indicator, other.layer) == (figure.indicator, figure.layer)
    ]
    before = [at for at, other in alike if _middle(other) <= _middle(figure)]
    at = before[-1] + 1 if before else alike[0][0] if alike else len(listed)
    return replace(chart, figures=(*listed[:at], figure.id, *listed[at:]))


def _year(figure: Figure) -> str:
    return figure.period.text if figure.period and figure.period.is_year else ""


def _middle(figure: Figure) -> float:
    return figure.period.middle if figure.period else 0.0
