"""A folder of CSV files, right in a Chinese Excel: UTF-8 with a byte order mark, commas, CRLF.

Words are quoted and never a formula: what begins with ``= + - @``, their full-width forms, a tab or a carriage return
gets an apostrophe before it, as a spreadsheet writes words that look like one. Numbers and days are columns of their
own and stand without quotation marks as they are, so that a negative number stays a number; words that are nothing
but a number (−3.2%, +5) are left alone too.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from broadsheet.export.tables import all_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.export.order import Order
    from broadsheet.export.tables import Cell, Table

_SHEETS = ("figures", "claims", "entities", "relations")
_RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+\-＋－]?\d+(?:,\d{3})*(?:\.\d+)?\s?[%‰]?", re.ASCII)
_LONGEST_PLAIN = 300
_TURNS = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def export(order: Order) -> Mapping[str, bytes]:
    """Figures, claims, entities and relations, a file each."""
    return {f"{table.name}.csv": _bytes(table) for table in all_tables(order) if table.name in _SHEETS}


def _bytes(table: Table) -> bytes:
    rows = (tuple(column.heading for column in table.columns), *table.rows)
    lines = (",".join(_cell(cell) for cell in row) for row in rows)
    return ("\ufeff" + "".join(f"{line}\r\n" for line in lines)).encode("utf-8", "replace")


def _cell(cell: Cell) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        return '"{}"'.format(safe(cell).replace('"', '""'))
    if isinstance(cell, Decimal):
        return format(cell, "f") if abs(cell.adjusted()) <= _LONGEST_PLAIN else f'"{cell}"'
    return cell.isoformat() if not isinstance(cell, int) else str(cell)


def safe(text: str) -> str:
    """Words on one line that no spreadsheet takes for a formula."""
    line = one_line(text)
    if (text[:1] in ("\t", "\r", "\n") or line.startswith(_RISKY)) and not _NUMBER.fullmatch(line):
        return f"'{line}"
    return line


def one_line(text: str) -> str:
    """Without breaks, control characters, halves of characters and what turns the direction of writing."""
    kept = "".join(" " if char.isspace() else char for char in text)
    return "".join(
        char for char in kept if unicodedata.category(char) not in ("Cc", "Cs") and char not in _TURNS
    ).strip()
