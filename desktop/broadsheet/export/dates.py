"""The day that a file is dated with: that on which the article appeared, never that on which the file was made."""

from __future__ import annotations

from datetime import UTC, date, datetime

from broadsheet.model import Period

NO_DAY = date(2000, 1, 1)
"""The day of what has to have one where the briefing says none."""

_FIRST_YEAR = 1000
"""Earlier ones are not always written with four digits."""


def appeared(published: str) -> date | None:
    """The first day of when an article appeared, as a manifest says it; None where that is no date."""
    try:
        return Period.parse(published.strip()).first
    except ValueError:
        return None


def moment(published: str) -> datetime:
    """The same as a moment, for formats that have to have one."""
    day = appeared(published) or NO_DAY
    day = day if day.year >= _FIRST_YEAR else NO_DAY
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
