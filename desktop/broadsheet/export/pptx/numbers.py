"""Formats of numbers that print a value as the article does, so that a value that is changed keeps its hedge."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def number_format(text: str, value: Decimal) -> str:
    """The format that prints a value as a text does: “近 80%” is ``"近 "0"%"``; empty where there is none."""
    found = list(_NUMBER.finditer(text))
    if len(found) != 1 or '"' in text or "\\" in text:
        return ""
    try:
        same = Decimal(found[0][0].replace(",", "")) == abs(value)
    except InvalidOperation:
        return ""
    if not same:
        return ""
    before, after = text[: found[0].start()], text[found[0].end() :]
    digits = found[0][0].partition(".")[2]
    whole = "#,##0" if "," in found[0][0] else "0"
    return _said(before.rstrip("-−")) + whole + ("." + "0" * len(digits) if digits else "") + _said(after)


def plain_format(values: Iterable[Decimal | None]) -> str:
    """The format of a column: as many decimals as any of its values has."""
    most = max((_decimals(value) for value in values if value is not None), default=0)
    return "0." + "0" * most if most else "0"


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _said(words: str) -> str:
    return f'"{words}"' if words else ""
