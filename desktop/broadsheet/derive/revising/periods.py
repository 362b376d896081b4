"""Periods as people write them, to those of the format (ISO 8601): 2023年, 2025年1—9月, 前三季度, 2024 H1, 2025/9/3."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.derive.revising.amounts import plain
from broadsheet.derive.revising.fault import Refused, refused
from broadsheet.model import Period

if TYPE_CHECKING:
    from collections.abc import Callable

_TO = r"\s*(?:-|—+|–|~|～|至|到|to)\s*"
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH_WORD = rf"({'|'.join(_MONTHS)})[a-z]*\.?"


def _months(year: str, first: int, last: int) -> str:
    return f"{year}-{first:02d}" if first == last else f"{year}-{first:02d}/{year}-{last:02d}"


def _quarter(year: str, number: str) -> str:
    quarter = _QUARTERS[number]
    return _months(year, quarter * 3 - 2, quarter * 3)


def _half(year: str, which: str) -> str:
    return _months(year, 1, 6) if which in ("上", "1") else _months(year, 7, 12)


def _up_to(year: str, number: str) -> str:
    return _months(year, 1, _QUARTERS[number] * 3)


def _day(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _word_month(month: str, year: str) -> str:
    return _months(year, _MONTHS.index(month) + 1, _MONTHS.index(month) + 1)


def _word_span(first: str, last: str, year: str) -> str:
    return _months(year, _MONTHS.index(first) + 1, _MONTHS.index(last) + 1)


_FORMS: tuple[tuple[str, Callable[..., str]], ...] = (
    (r"(\d{4})(?:\.0)?\s*年?(?:度|全年)?", lambda year: year),
    (rf"(\d{{4}})\s*年?{_TO}(\d{{4}})\s*年?", lambda first, last: f"{first}/{last}"),
    (r"(\d{4})\s*年?\s*(上|下)半年", _half),
    (r"(\d{4})\s*[- ]?\s*h([12])", _half),
    (r"(\d{4})\s*年?\s*第?([一二三四1-4])季度", _quarter),
    (r"(\d{4})\s*[- ]?\s*q([1-4])", _quarter),
    (r"(\d{4})\s*年?\s*前([一二三四1-4])(?:个)?季度", _up_to),
    (rf"(\d{{4}})\s*年\s*(\d{{1,2}})\s*月?{_TO}(\d{{1,2}})\s*月", lambda y, a, b: _months(y, int(a), int(b))),
    (r"(\d{4})\s*年\s*(\d{1,2})\s*月(?:份)?", lambda year, month: _months(year, int(month), int(month))),
    (r"(\d{4})[-/.](\d{1,2})", lambda year, month: _months(year, int(month), int(month))),
    (r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日", _day),
    (r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", _day),
    (rf"{_MONTH_WORD}\s*(\d{{4}})", _word_month),
    (rf"{_MONTH_WORD}{_TO}{_MONTH_WORD}\s*(\d{{4}})", _word_span),
    (r"h([12])\s*(\d{4})", lambda half, year: _half(year, half)),
    (r"q([1-4])\s*(\d{4})", lambda quarter, year: _quarter(year, quarter)),
)  # fmt: skip
_PATTERNS = tuple((re.compile(form), make) for form, make in _FORMS)


def period(text: str, column: str = "period") -> Period:
    """Read a period.

    Raises:
        Refused: it is none, or has no such month or day.
    """
    words = re.sub(r"\(全年\)|全年", "", plain(text)).strip().lower()
    for pattern, make in _PATTERNS:
        match = pattern.fullmatch(words)
        if match:
            words = make(*match.groups())
            break
    try:
        return Period.parse(words)
    except ValueError:
        raise refused("not-a-period", column, text) from None


def heading_period(text: str) -> Period | None:
    """The period that a heading of a spreadsheet gives, None where it is none of our times."""
    try:
        found = period(text)
    except Refused:
        return None
    return found if 1900 <= found.first.year <= 2100 else None
