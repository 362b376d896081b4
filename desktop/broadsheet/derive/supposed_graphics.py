"""A graphic the size of a word with values that are supposed: it keeps its kind, its times and its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.hedges import bounds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from broadsheet.derive.word_graphics import Point, WordGraphic
    from broadsheet.model import Briefing, Figure


def figures_in(graphic: WordGraphic) -> frozenset[str]:
    """Ids of the figures whose values it shows."""
    return frozenset({graphic.figure, graphic.whole_figure, *(point.figure for point in graphic.points)} - {""})


def supposed(graphic: WordGraphic, briefing: Briefing, figures: Collection[str]) -> WordGraphic | None:
    """The graphic with the values of a briefing in which these figures are supposed to be otherwise.

    Returns:
        Itself where it shows none of them; None where what is supposed cannot be drawn so.
    """
    if figures_in(graphic).isdisjoint(figures):
        return graphic
    own = briefing.figures[graphic.figure]
    if own.value is None:
        return None
    if graphic.kind == "series":
        points = tuple(_points(graphic.points, briefing))
        return graphic._replace(points=points, assumed=_how(graphic, briefing))
    whole = _whole(graphic, briefing)
    low, high = _ends(own)
    least = 1.0 if graphic.kind == "rank" else 0.0
    if whole is None or not least <= low <= high <= whole:
        return None
    if graphic.kind != "share" and not float(own.value).is_integer():
        return None
    return graphic._replace(value=float(own.value), whole=whole, low=low, high=high, assumed=_how(graphic, briefing))


def _points(points: tuple[Point, ...], briefing: Briefing) -> Iterator[Point]:
    """The points that still have a value."""
    for point in points:
        figure = briefing.figures[point.figure]
        if figure.value is not None:
            low, high = _ends(figure)
            yield point._replace(value=float(figure.value), low=low, high=high, assumed=figure.assumed)


def _whole(graphic: WordGraphic, briefing: Briefing) -> float | None:
    """What it is a part of; None where that is no number of whole things."""
    if not graphic.whole_figure:
        return graphic.whole
    value = briefing.figures[graphic.whole_figure].value
    return float(value) if value is not None and float(value).is_integer() and value > 0 else None


def _how(graphic: WordGraphic, briefing: Briefing) -> str:
    """How the figure is supposed, else how the first of the others is."""
    others = sorted(figures_in(graphic))
    return next(filter(None, (briefing.figures[id_].assumed for id_ in (graphic.figure, *others))), "")


def _ends(figure: Figure) -> tuple[float, float]:
    low, high = bounds(figure) or (figure.value, figure.value)
    return float(low or 0), float(high or 0)
