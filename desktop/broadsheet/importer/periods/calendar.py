"""Parts of a year as ISO 8601."""

from __future__ import annotations

PLANS = {"十": (2001, 2005), "十一": (2006, 2010), "十二": (2011, 2015), "十三": (2016, 2020), "十四": (2021, 2025)}
PLANS |= {"十五": (2026, 2030), "十六": (2031, 2035), "九": (1996, 2000), "八": (1991, 1995), "七": (1986, 1990)}


def months(year: int, first: int, last: int) -> str:
    """From a month to a month of one year; one month alone is itself. Nothing where they are no months."""
    if not year or not 1 <= first <= last <= 12:
        return ""
    if first == 1 and last == 12:
        return f"{year}"
    head = f"{year}-{first:02}"
    return head if first == last else f"{head}/{year}-{last:02}"


def day(year: int, month: int, number: int) -> str:
    """One day; the month where the day is none of it."""
    from datetime import date

    if not year or not 1 <= month <= 12:
        return ""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return f"{year}-{month:02}"


def years(first: int, last: int) -> str:
    """From a year to a year; one year alone is itself."""
    if not first or not last or last < first:
        return ""
    return f"{first}" if first == last else f"{first}/{last}"
