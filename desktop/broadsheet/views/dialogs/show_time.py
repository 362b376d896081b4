"""Reads the time of day at which a talk must be over, and the day on which it is given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_TIME = re.compile(r"([01]?\d|2[0-3])[:：.时]([0-5]\d)分?")

_DAYS = (
    re.compile(r"\d{4}年\d{1,2}月\d{1,2}日"),
    re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}"),
    re.compile(r"\d{4}-\d\d-\d\d"),
)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip


def freshened(text: str, now: datetime) -> str:
    """The day of an earlier talk as today, written in the same way; other words stay."""
    days = (
        f"{now.year}年{now.month}月{now.day}日",
        f"{now.day} {_MONTHS[now.month - 1]} {now.year}",
        f"{now:%Y-%m-%d}",
    )
    return next((day for form, day in zip(_DAYS, days, strict=True) if form.fullmatch(text)), text)


def seconds_until(text: str, now: datetime) -> float | None:
    """Seconds from now to a time of this day; None for an empty text.

    Raises:
        ValueError: it is no time, or one that is over.
    """
    words = text.strip()
    if not words:
        return None
    found = _TIME.fullmatch(words)
    if found is None:
        raise ValueError(words)
    then = now.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)
    if then <= now:
        raise ValueError(words)
    return (then - now).total_seconds()
