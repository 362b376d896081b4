"""Which figure of the text has a graphic the size of a word beside it, and what that shows.

A series where the figure has comparable points of other times, else the part it is of a known whole, else its share.
"""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from broadsheet.derive.hedges import bounds
from broadsheet.derive.scopes import compared
from broadsheet.model import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.model import Briefing, Claim, Figure, Passage, Span

Kind = Literal["series", "share", "part", "rank"]

_SPANS = frozenset({"figure", "claim"})
_LEVELS = frozenset({"level", "count", "rate", "share"})
_OF_A_WHOLE = frozenset({"share", "coverage"})
_MOST = 40
"""More points than this are no longer told apart at the size of a word: those nearest in time are kept."""


class Point(NamedTuple):
    """One value of a series.

    Attributes:
        figure: its id.
        at: middle of its period as a decimal year.
        low, high: ends of a hedged value's band; both the value itself for a plain one.
        context: whether it is an outside fact.
        segment: number of the segment it lies in; between two segments lies a break.
        apart: whether it may not be compared with the figure that the graphic stands beside.
        assumed: given or derived, where it is supposed.
    """

    figure: str
    at: float
    value: float
    low: float
    high: float
    context: bool
    segment: int
    apart: bool
    assumed: str = ""


class WordGraphic(NamedTuple):
    """What stands beside the words of a figure.

    Attributes:
        kind: series, share (of 100), part (so many of a known number), rank (a place among a known number).
        figure: id of the figure whose words it stands beside.
        claim: whether its chart draws the figure as a derived one.
        points: of a series, in the order of time.
        value, whole: of the other kinds; low, high: ends of the band of a hedged value.
        whole_figure: id of the figure that is the whole of a part; empty for a plain number.
        assumed: given or derived, where a value in it is supposed.
    """

    kind: Kind
    figure: str
    claim: bool
    points: tuple[Point, ...] = ()
    value: float = 0.0
    whole: float = 0.0
    low: float = 0.0
    high: float = 0.0
    whole_figure: str = ""
    assumed: str = ""


class WordGraphics:
    """The graphics of one briefing; each is worked out when it is first asked for."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._kept: dict[str, WordGraphic | None] = {}
        self._scopes_alike: dict[tuple[str, str], bool] = {}
        self._middles: dict[str, float] = {}

    def of_passage(self, passage: Passage) -> tuple[tuple[Span, WordGraphic], ...]:
        """The spans of a passage that have a graphic, each with its own; no figure has two in one passage."""
        if passage.role != "passage":
            return ()
        found: dict[str, tuple[Span, WordGraphic]] = {}
        for span in passage.spans:
            graphic = self.of(Ref(span.kind, span.ref)) if span.kind in _SPANS and span.end > span.start else None
            if graphic is not None and graphic.figure not in found:
                found[graphic.figure] = (span, graphic)
        return tuple(found.values())

    def of(self, ref: Ref) -> WordGraphic | None:
        """The graphic of a figure, or of the figure that a claim states; None where there is nothing to draw."""
        claim = self._briefing.claims.get(ref.id) if ref.kind == "claim" else None
        id_ = claim.figure if claim else ref.id if ref.kind == "figure" else ""
        if id_ not in self._kept:
            figure = self._briefing.figures.get(id_)
            self._kept[id_] = self._make(figure, claim is not None) if figure else None
        return self._kept[id_]

    def _make(self, figure: Figure, stated: bool) -> WordGraphic | None:
        indicator = self._briefing.indicators.get(figure.indicator)
        if indicator is None or figure.value is None:
            return None
        claim = self._drawn_as_claim(figure.id, stated)
        return (
            (self._series(figure, claim) if indicator.kind in _LEVELS else None)
            or self._rank(figure, indicator.kind, claim)
            or self._part(figure, indicator.kind, claim)
            or self._share(figure, indicator.kind, claim)
        )

    def _drawn_as_claim(self, figure: str, stated: bool) -> bool:
        """As the charts draw it; as the text ties it where no chart does."""
        if figure in self._charted:
            return False
        return stated or figure in self._charted_as_claims

    @cached_property
    def _charted(self) -> frozenset[str]:
        return frozenset(id_ for chart in self._briefing.charts for id_ in chart.figures)

    @cached_property
    def _charted_as_claims(self) -> frozenset[str]:
        claims = self._briefing.claims
        return frozenset(claims[id_].figure for chart in self._briefing.charts for id_ in chart.claims if id_ in claims)

    # Series

    @cached_property
    def _by_time(self) -> dict[tuple[str, bool], dict[float, list[tuple[int, Figure]]]]:
        """Figures with their place in the table, by indicator and length, and by the middle of their time."""
        found: dict[tuple[str, bool], dict[float, list[tuple[int, Figure]]]] = {}
        for at, figure in enumerate(self._briefing.figures.values()):
            if figure.value is not None and _is_point(figure):
                times = found.setdefault((figure.indicator, _is_year(figure)), {})
                times.setdefault(self._middle(figure), []).append((at, figure))
        return found

    def _rings(self, own: Figure) -> Iterator[list[Figure]]:
        """Figures of the indicator that are as long, those equally far in time together, the nearest first."""
        times = self._by_time[own.indicator, _is_year(own)]
        middle = self._middle(own)
        for _, ring in groupby(sorted(times, key=lambda at: abs(at - middle)), lambda at: abs(at - middle)):
            yield [figure for _, figure in sorted((each for at in ring for each in times[at]), key=itemgetter(0))]

    def _series(self, own: Figure, claim: bool) -> WordGraphic | None:
        """The figure among those it may be compared with; the article's others stand apart, across a break.

        No more than can be drawn, those nearest in time. A long text prints thousands, so they are looked for from the
        figure itself outwards.
        """
        if not _is_point(own):
            return None
        shown: list[Figure] = []
        apart: set[str] = set()
        middles: set[float] = set()
        years = _is_year(own)
        for ring in self._rings(own):
            family = [other for other in ring if other is own or self._alike(own, other, years)]
            inside = {figure.id for figure in family}
            others = [other for other in ring if other.id not in inside and other.layer == own.layer] if years else []
            middles.update(self._middles[figure.id] for figure in family)
            apart.update(other.id for other in others)
            shown += [*family, *others]
            if len(shown) >= _MOST and len(middles) >= 2:
                break
        if len(middles) < 2:
            return None
        runs = self._segments(sorted(shown[:_MOST], key=self._middle), years)
        points = tuple(
            _point(figure, self._middle(figure), at, figure.id in apart)
            for at, run in enumerate(runs)
            for figure in run
        )
        return WordGraphic("series", own.id, claim, points)

    def _middle(self, figure: Figure) -> float:
        """Middle of its time as a decimal year, worked out once."""
        if figure.id not in self._middles:
            self._middles[figure.id] = figure.period.middle if figure.period else 0.0
        return self._middles[figure.id]

    def _alike(self, a: Figure, b: Figure, years: bool) -> bool:
        """Whether two figures may be compared; of whole years the scopes alone decide."""
        if not years:
            return compared(self._briefing, a, b) == "same"
        key = (a.scope, b.scope)
        if key not in self._scopes_alike:
            self._scopes_alike[key] = compared(self._briefing, a, b) == "same"
        return self._scopes_alike[key]

    def _segments(self, figures: Iterable[Figure], years: bool) -> list[list[Figure]]:
        """Figures in the order of time, cut wherever two neighbours may not be compared, or are of one time."""
        segments: list[list[Figure]] = []
        for figure in figures:
            before = segments[-1][-1] if segments else None
            if before and self._middle(before) < self._middle(figure) and self._alike(before, figure, years):
                segments[-1].append(figure)
            else:
                segments.append([figure])
        return segments

    # Shares, parts, ranks

    def _share(self, figure: Figure, kind: str, claim: bool) -> WordGraphic | None:
        """A share of a hundred; a hedged one with its band."""
        unit = self._briefing.units.get(self._briefing.indicators[figure.indicator].unit)
        low, high = bounds(figure) or (figure.value, figure.value)
        if kind != "share" or unit is None or unit.name_zh != "%" or low is None or high is None:
            return None
        if not 0 <= low <= high <= 100:
            return None
        value = float(figure.value or 0)
        return WordGraphic("share", figure.id, claim, (), value, 100.0, float(low), float(high))

    def _part(self, figure: Figure, kind: str, claim: bool) -> WordGraphic | None:
        """So many of a number that a chart or a claim names as the whole."""
        whole = self._wholes.get(figure.id)
        number = figure.value
        if whole is None or number is None or kind != "count" or figure.hedge:
            return None
        total = whole.value if not isinstance(whole, int) else None
        size = float(total) if total is not None else float(whole) if isinstance(whole, int) else 0.0
        if number != number.to_integral_value() or not 0 <= number <= size or size != int(size):
            return None
        known = "" if isinstance(whole, int) else whole.id
        count = float(number)
        return WordGraphic("part", figure.id, claim, (), count, size, count, count, known)

    @cached_property
    def _wholes(self) -> dict[str, Figure | int]:
        """What a count is part of, by the figure's id: as the charts say, then as the claims do."""
        figures = self._briefing.figures
        found: dict[str, Figure | int] = {}
        for chart in self._briefing.charts:
            whole = chart.options.get("whole")
            known = figures.get(whole) if isinstance(whole, str) else None
            size = whole if isinstance(whole, int) and not isinstance(whole, bool) else None
            of = known if known is not None and known.value is not None and not known.hedge else size
            if of is not None and chart.kind == "dots":
                found |= {id_: of for id_ in chart.figures if id_ != whole and id_ not in found}
        for claim in self._briefing.claims.values():
            part, whole = self._two(claim)
            if part and whole and whole.value is not None and part.indicator == whole.indicator and not whole.hedge:
                found.setdefault(part.id, whole)
        return found

    def _two(self, claim: Claim) -> tuple[Figure | None, Figure | None]:
        """Part and whole of a claim that names both."""
        inputs = claim.inputs if claim.kind in _OF_A_WHOLE and len(claim.inputs) == 2 else ()
        known = [self._briefing.figures.get(ref.id) for ref in inputs if ref.kind == "figure"]
        return (known[0], known[1]) if len(known) == 2 else (None, None)

    @cached_property
    def _compared_by_rank(self) -> dict[str, int]:
        """How many the first claim of a figure's rank compares."""
        claims = reversed([claim for claim in self._briefing.claims.values() if claim.kind == "rank"])
        return {claim.figure: len(claim.inputs) for claim in claims}

    def _rank(self, figure: Figure, kind: str, claim: bool) -> WordGraphic | None:
        """A place among as many as the claim of the rank compares."""
        size = self._compared_by_rank.get(figure.id, 0)
        place = figure.value
        if kind != "rank" or size < 2 or place is None or place != place.to_integral_value() or not 1 <= place <= size:
            return None
        at = float(place)
        return WordGraphic("rank", figure.id, claim, (), at, float(size), at, at)


def _is_point(figure: Figure) -> bool:
    """Whether a figure lies within one year: a whole one, or a part of it."""
    return figure.period is not None and figure.period.first.year == figure.period.last.year


def _is_year(figure: Figure) -> bool:
    return figure.period is not None and figure.period.is_year


def _point(figure: Figure, at: float, segment: int, apart: bool) -> Point:
    value = float(figure.value or 0)
    low, high = bounds(figure) or (value, value)
    context = figure.layer == "context"
    return Point(figure.id, at, value, float(low), float(high), context, segment, apart)
