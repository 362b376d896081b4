"""A folder of CSV files, right in a Chinese Excel: UTF-8 with a byte order mark, commas, CRLF.

Words are quoted and never a formula: what begins with ``= + - @``, their full-width forms, a tab or a carriage return
gets an apostrophe before it, as a spreadsheet writes words that look like one. Numbers and days are columns of their
own and stand without quotation marks as they are, so that a negative number stays a number; words that are nothing
but a number (−3.2%, +5) are left alone too.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from broadsheet.derive.cells import safe
from broadsheet.export.tables import all_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.export.order import Order
    from broadsheet.export.tables import Cell, Table

_SHEETS = ("figures", "claims", "entities", "relations")
_LONGEST_PLAIN = 300


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
