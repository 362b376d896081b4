"""Tables as they will be, their first rows: read back from what is made, where that is text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from broadsheet.export.csv_files import export as csv_files
from broadsheet.export.previews.data import Grid
from broadsheet.export.tables import all_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.export.order import Order
    from broadsheet.export.tables import Cell

ROWS = 50
"""So many are shown."""


class Grids:
    """A page a table."""

    exact = True

    def __init__(self, grids: Iterable[Grid]) -> None:
        self._grids = tuple(grids)

    def __len__(self) -> int:
        """How many tables there are."""
        return len(self._grids)

    def page(self, at: int, width: int) -> Grid:
        """One of them."""
        return self._grids[at]


def preview(told: str, order: Order) -> Grids:
    """The files of ``csv`` with their names, or the sheets of ``xlsx`` with theirs."""
    return Grids(_files(order) if told == "csv" else _sheets(order))


def _files(order: Order) -> Iterable[Grid]:
    for name, data in csv_files(order).items():
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
        yield _grid(name, [tuple(row) for row in rows])


def _sheets(order: Order) -> Iterable[Grid]:
    for table in all_tables(order):
        head = tuple(column.heading for column in table.columns)
        yield _grid(table.title, [head, *(tuple(map(_words, row)) for row in table.rows)])


def _grid(title: str, rows: list[tuple[str, ...]]) -> Grid:
    return Grid(title, tuple(rows[: ROWS + 1]), max(0, len(rows) - 1 - ROWS))


def _words(cell: Cell) -> str:
    return "" if cell is None else str(cell)
