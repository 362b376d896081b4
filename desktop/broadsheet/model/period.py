"""Periods of time as the tables write them (a subset of ISO 8601)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """A year, month, day or span: ``2022``, ``2003-01``, ``2023-02-02``, ``2025-01/2025-09``, ``2017/2022``.

    Attributes:
        text: the period as written.
        first: its first day.
        last: its last day.
    """

    text: str
    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read a period.

        Raises:
            ValueError: the text is not a period, or its end lies before its start.
        """
        head, slash, tail = text.partition("/")
        first, last = _days(head)
        if slash:
            last = _days(tail)[1]
        if last < first:
            raise ValueError(f"period ends before it starts: {text!r}")
        return cls(text, first, last)

    @property
    def years(self) -> tuple[int, int]:
        """First and last calendar year."""
        return self.first.year, self.last.year

    @property
    def is_year(self) -> bool:
        """True for exactly one whole calendar year."""
        return self.is_whole_years and self.first.year == self.last.year

    @property
    def is_whole_years(self) -> bool:
        """True for one or more whole calendar years."""
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)

    @property
    def middle(self) -> float:
        """The middle of the period as a decimal year, for a linear time axis (2022 → 2022.5)."""
        start = _decimal_year(self.first)
        end = _decimal_year(self.last) + 1 / _days_in(self.last.year)
        return (start + end) / 2


def _days(text: str) -> tuple[date, date]:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"not a period: {text!r}")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), _end_of_month(year, month)
    return date(year, month, day), date(year, month, day)


def _decimal_year(day: date) -> float:
    return day.year + (day - date(day.year, 1, 1)).days / _days_in(day.year)


def _days_in(year: int) -> int:
    return (date(year, 12, 31) - date(year, 1, 1)).days + 1


def _end_of_month(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)
