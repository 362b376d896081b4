"""Figures over time: which of them share an axis, and which of those a line may join."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from broadsheet.derive.scopes import Verdict, compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.model import Briefing, Figure


@dataclass(frozen=True, slots=True)
class Segment:
    """Whole-year figures of one indicator, each of which may be compared with the one before it.

    Attributes:
        figures: in time order, at least one.
        before: how the first compares with the last of the segment before it; empty where it is the first of its
            indicator.
    """

    indicator: str
    figures: tuple[Figure, ...]
    before: Verdict | Literal[""]


@dataclass(frozen=True, slots=True)
class Series:
    """Figures on one axis.

    Attributes:
        unit: the one unit of the axis; empty where nothing lies on it.
        segments: grouped by indicator in the order of the figures, within it in time order.
        apart: what does not lie on the axis, in the order of the figures: part of a year, several years, no period, no
            value, another unit.
    """

    unit: str
    segments: tuple[Segment, ...]
    apart: tuple[Figure, ...]


def series(briefing: Briefing, figures: Sequence[Figure], unit: str = "") -> Series:
    """Lay figures of one layer on an axis.

    Args:
        briefing: where their indicators and scopes stand.
        figures: in any order.
        unit: of the axis; empty takes that of the first figure that can lie on one.
    """
    able = [figure for figure in figures if is_point(figure)]
    unit = unit or next((unit_of(briefing, figure) for figure in able), "")
    points = [figure for figure in able if unit_of(briefing, figure) == unit]
    inside = {figure.id for figure in points}
    return Series(
        unit if points else "",
        tuple(segment for indicator in _indicators(points) for segment in _segments(briefing, indicator, points)),
        tuple(figure for figure in figures if figure.id not in inside),
    )


def is_point(figure: Figure) -> bool:
    """Whether a figure is a point of a yearly axis: a known value of exactly one whole year."""
    return figure.value is not None and figure.period is not None and figure.period.is_year


def unit_of(briefing: Briefing, figure: Figure) -> str:
    """Id of a figure's unit; empty for an indicator that the briefing does not hold."""
    indicator = briefing.indicators.get(figure.indicator)
    return indicator.unit if indicator else ""


def _indicators(figures: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.indicator for figure in figures))


def _segments(briefing: Briefing, indicator: str, points: list[Figure]) -> list[Segment]:
    """Cut the figures of an indicator wherever two neighbours may not be compared."""
    own = sorted((figure for figure in points if figure.indicator == indicator), key=_middle)
    segments: list[Segment] = []
    run: list[Figure] = []
    before: Verdict | Literal[""] = ""
    for figure in own:
        verdict = compared(briefing, run[-1], figure) if run else ""
        # two values of one year stand beside each other, not on a line
        if run and (verdict != "same" or _middle(run[-1]) == _middle(figure)):
            segments.append(Segment(indicator, tuple(run), before))
            run, before = [], verdict
        run.append(figure)
    return [*segments, Segment(indicator, tuple(run), before)]


def _middle(figure: Figure) -> float:
    return figure.period.middle if figure.period else 0.0
