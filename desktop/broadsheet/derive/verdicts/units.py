"""Units as far as verdicts compare them: a base, a factor, and percent kept apart from percentage points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Figure

_PERCENT = frozenset({"percent", "%", "share"})
_POINTS = ("百分点", "percentage point", "percentage-point", "percent point", "percent-point")
_PURE = frozenset({"", "1", "times", "time", "ratio", "fold", "multiple", "number", "x", "倍"})


@dataclass(frozen=True, slots=True)
class Measure:
    """What a value counts: ``factor`` of ``base``.

    Attributes:
        percent: hundredths, of a share, a rate or a growth.
        points: a distance between two percentages.
    """

    base: str
    factor: Decimal
    percent: bool = False
    points: bool = False

    @property
    def is_pure(self) -> bool:
        """Whether it is a number without a unit, such as times."""
        return not self.percent and self.base in _PURE

    @property
    def legible(self) -> Measure:
        """Itself, or with a factor of one where no value can be scaled by its own."""
        return self if self.is_known else replace(self, factor=Decimal(1))

    @property
    def is_known(self) -> bool:
        """Whether a value can be scaled by it."""
        return self.factor > 0


def measure_of(briefing: Briefing, figure: Figure, *, said: str) -> Measure:
    """The measure of a figure.

    Args:
        briefing: where its indicator and unit stand.
        figure: the figure.
        said: the kind of the number that its printed form holds; words such as 5个百分点 are points whatever the unit.
    """
    indicator = briefing.indicators.get(figure.indicator)
    unit = briefing.units.get(indicator.unit) if indicator else None
    if unit is None:
        share = indicator is not None and indicator.kind == "share"
        return Measure("percent" if share else "", Decimal(1), share, share and said == "points")
    points = _is_points(unit.id, unit.base, unit.name_zh, unit.name_en)
    if unit.base in _PERCENT or points:
        return Measure("percent", unit.factor_zh, percent=True, points=points or said == "points")
    if indicator is not None and indicator.kind == "share":
        return Measure("percent", Decimal(1), percent=True, points=said == "points")
    return Measure(unit.base, unit.factor_zh)


@lru_cache(maxsize=256)
def _is_points(id_: str, base: str, *names: str) -> bool:
    """A unit of percentage points, by any of its names; points of an index are none."""
    if any(mark in name.lower() for name in (id_, base, *names) for mark in _POINTS) or "pp" in (id_, base):
        return True
    return base in _PERCENT and "point" in id_
