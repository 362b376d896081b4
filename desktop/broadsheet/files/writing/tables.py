"""Tables: unchanged rows as they were, others rewritten with the unknown columns of the row they replace."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from broadsheet.files.json_rules import load_schema
from broadsheet.files.records import cells_of, read_records
from broadsheet.files.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.files.records import Record
    from broadsheet.files.tables import Row

_MARK = "\ufeff"
_FURTHER = ("title_en", "publisher_en", "note_en")
"""Columns that a table may lack: it gets one when a row has something for it."""


def render_table(name: str, records: Sequence[Record], original: bytes) -> bytes:
    """A table as CSV.

    Args:
        name: which table.
        records: its rows in order.
        original: the file it was read from, or no bytes.
    """
    known = [field["name"] for field in load_schema("tables.json")[name]["fields"]]
    table = read_table(name, original)
    written = {column for record in records for column, cell in cells_of(record).items() if cell}
    needed = [*known, *(column for column in _FURTHER if column in written and column not in known)]
    columns = [*table.columns, *(column for column in needed if column not in table.columns)]
    whole = columns == table.columns  # else every row needs more cells
    end = "\r\n" if table.header.endswith("\r\n") else "\n"
    mark = _MARK if original.startswith(_MARK.encode()) else ""
    old_records, _ = read_records(name, table)
    kept = [row for row in table.rows if row.kept]
    old = {_key(record): (record, row) for record, row in zip(old_records, kept, strict=True)}
    lines = [mark + (_ended(table.header, end) if whole else _line(columns, end))]
    for record in records:
        before = old.get(_key(record))
        if before and before[0] == record and whole:
            lines.append(_ended(before[1].raw, end))
        else:
            cells = _merged(record, *before) if before else cells_of(record)
            lines.append(_line([cells.get(column, "") for column in columns], end))
    return "".join(lines).encode()


def _key(record: Record) -> object:
    return getattr(record, "id", record)


def _merged(record: Record, before: Record, row: Row) -> dict[str, str]:
    """The new cells; those that say the same as before keep their spelling (1e8)."""
    was = cells_of(before)
    return {**row.cells, **{name: cell for name, cell in cells_of(record).items() if was[name] != cell}}


def _line(cells: Sequence[str], end: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=end).writerow(cells)
    return out.getvalue()


def _ended(raw: str, end: str) -> str:
    """A row with a line end, which the last row of a file may lack."""
    return raw if raw.endswith(("\n", "\r")) else raw + end
