"""A linear scale from decimal years to pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.snapshot import Datum


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Years ``first`` to ``last`` over the pixels ``left`` to ``right``."""

    first: float
    last: float
    left: float
    right: float

    @classmethod
    def over(cls, times: Sequence[float], left: float, right: float, view: tuple[float, float] | None) -> TimeScale:
        """A scale that shows these times with room at both ends, or just the view asked for."""
        if view is not None:
            return cls(view[0], view[1], left, right)
        first, last = (min(times), max(times)) if times else (2000.5, 2001.5)
        margin = max(0.8, (last - first) * 0.14)
        return cls(first - margin, last + margin, left, right)

    def x(self, year: float) -> float:
        """Pixel of a decimal year."""
        return self.left + (year - self.first) / (self.last - self.first) * (self.right - self.left)

    def shows(self, year: float) -> bool:
        """Whether a decimal year lies on the scale."""
        return self.first <= year <= self.last

    def clamped(self, year: float) -> float:
        """Pixel of a decimal year, kept on the scale."""
        return min(self.right, max(self.left, self.x(year)))

    def years(self) -> range:
        """The calendar years whose middle lies on the scale; decades where there are too many."""
        step = max(1, math.ceil((self.last - self.first) / 40))
        return range(math.ceil(self.first - 0.5), math.floor(self.last - 0.5) + 1, step)


def ticks(scale: TimeScale, points: Sequence[Datum]) -> tuple[tuple[float, str], ...]:
    """Ticks of the axis as (decimal year, words): the years of the figures."""
    return tuple((datum.at or 0.0, datum.period) for datum in points if scale.shows(datum.at or 0.0))
