"""A linear scale from decimal years to pixels, and the years it names."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Years ``first`` to ``last`` over the pixels ``left`` to ``right``."""

    first: float
    last: float
    left: float
    right: float

    @classmethod
    def over(cls, times: Sequence[float], share: float, left: float, right: float) -> TimeScale:
        """A scale that shows these times, with this share of their span free at both ends."""
        first, last = min(times), max(times)
        margin = max(0.8, (last - first) * share)
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

    def centred(self, year: float, half: float) -> float:
        """Where words of half this width stand under a year without leaving the scale."""
        return min(max(self.x(year), self.left + half), max(self.left + half, self.right - half))


def named_years(scale: TimeScale, years: Iterable[int], width: Callable[[str], float], gap: float) -> tuple[int, ...]:
    """The years an axis names: those of the figures; every second, fifth, tenth where those would touch.

    Args:
        scale: of the axis.
        years: of the figures on it.
        width: of a year's words in pixels.
        gap: least distance between two names in pixels.
    """
    own = sorted({year for year in years if scale.shows(year + 0.5)})
    if _apart(scale, own, width, gap):
        return tuple(own)
    for step in _STEPS:
        round_ = [year for year in range(own[0], own[-1] + 1) if year % step == 0]
        if _apart(scale, round_, width, gap):
            return tuple(round_)
    return ()


def _apart(scale: TimeScale, years: Sequence[int], width: Callable[[str], float], gap: float) -> bool:
    ends = []
    for year in years:
        half = width(str(year)) / 2
        centre = scale.centred(year + 0.5, half)
        ends.append((centre - half, centre + half))
    return all(a[1] + gap <= b[0] for a, b in itertools.pairwise(ends))
