"""CSV tables against their Table Schemas: which cells are needed, what type they have, what they may say."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from broadsheet.files.decode import decode_table
from broadsheet.files.json_rules import load_schema
from broadsheet.files.problems import problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.model import Problem

Value = str | int | Decimal | None

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?")
_INTEGER = re.compile(r"[+-]?[0-9]{1,9}")


def table_names() -> tuple[str, ...]:
    """The tables of the format, in the order of its document."""
    return tuple(load_schema("tables.json"))


def table_path(name: str) -> str:
    """Where a table lies in a briefing."""
    return f"tables/{name}.csv"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        line: its first line in the file (1-based).
        cells: every cell as written, by column.
        values: typed cells of the columns the format knows; an empty or bad cell is ``""`` or, for numbers, None.
        raw: the row as it stands in the file, with its line end.
        kept: False where the row cannot be used.
    """

    line: int
    cells: Mapping[str, str]
    values: Mapping[str, Value]
    raw: str
    kept: bool = True


@dataclass(slots=True)
class Table:
    """A table as far as it could be read."""

    columns: list[str] = field(default_factory=list)
    header: str = ""
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)


def read_table(name: str, data: bytes) -> Table:
    """Read one table; whatever is wrong with it is told in its problems."""
    return _Reader(name, data).read()


class _Reader:
    def __init__(self, name: str, data: bytes) -> None:
        self._file = table_path(name)
        self._fields: list[dict[str, Any]] = load_schema("tables.json")[name]["fields"]
        self._table = Table()
        self._seen: dict[str, int] = {}
        text, self._table.problems, self._table.notices = decode_table(data, self._file)
        self._lines = list(io.StringIO(text, newline=""))

    def read(self) -> Table:
        """Read header and rows, up to the first line that is no CSV."""
        reader = csv.reader(iter(self._lines), strict=True)
        table, start = self._table, 0
        try:
            for cells in reader:
                raw = "".join(self._lines[start : reader.line_num])
                if not table.header:
                    self._read_header(cells, raw)
                elif any(cells):
                    table.rows.append(self._row(cells, raw, start + 1))
                else:
                    table.notices.append(problem("blank-row", self._file, f"line {start + 1}", "no cells", "a row"))
                start = reader.line_num
        except csv.Error as error:
            self._tell("bad-csv", f"line {start + 1}", error, "cells parted by commas, quotes closed")
        if not table.header:
            self._tell("missing-header", "line 1", "nothing", ",".join(field["name"] for field in self._fields))
        return table

    def _tell(self, code: str, place: str, found: object, expected: str) -> None:
        self._table.problems.append(problem(code, self._file, place, found, expected))

    def _read_header(self, cells: list[str], raw: str) -> None:
        self._table.columns, self._table.header = cells, raw
        for name in dict.fromkeys(cells):
            if name and cells.count(name) > 1:
                self._tell("duplicate-column", "line 1", name, "every column once")
        for field_ in self._fields:
            if field_["name"] not in cells:
                self._tell("missing-column", "line 1", "no such column", field_["name"])

    def _row(self, cells: list[str], raw: str, line: int) -> Row:
        columns = self._table.columns
        if len(cells) != len(columns):
            self._tell("row-length", f"line {line}", f"{len(cells)} cells", f"{len(columns)} cells")
        named = dict.fromkeys(columns, "")
        for column, cell in zip(reversed(columns), reversed(_padded(cells, len(columns))), strict=True):
            named[column] = cell  # of two columns of one name the first counts
        kept = True
        values: dict[str, Value] = {}
        for field_ in self._fields:
            name = field_["name"]
            value, wrong = _typed(named.get(name, ""), field_)
            if wrong:
                if name in named:  # a missing column is told once
                    self._tell("bad-cell", f"line {line}, column {name}", named[name] or "an empty cell", wrong)
                kept = kept and not field_.get("constraints", {}).get("required")
            values[name] = value
        return Row(line, named, values, raw, kept and self._is_new(values, line))

    def _is_new(self, values: dict[str, Value], line: int) -> bool:
        id_ = values.get("id")
        if not isinstance(id_, str) or not id_:
            return True
        first = self._seen.setdefault(id_, line)
        if first != line:
            self._tell("duplicate-id", f"line {line}", id_, f"another id than that of line {first}")
        return first == line


def _padded(cells: list[str], count: int) -> list[str]:
    """Exactly so many cells: empty ones added, or the last ones left out."""
    return (cells + [""] * (count - len(cells)))[:count]


def _typed(cell: str, field_: Mapping[str, Any]) -> tuple[Value, str]:
    """A cell's value, and what it should have been where it is bad."""
    rules = field_.get("constraints", {})
    type_ = field_["type"]
    if not cell:
        return "" if type_ == "string" else None, "a value" if rules.get("required") else ""
    if type_ == "string":
        wrong = _wrong_text(cell, rules)
        return ("", wrong) if wrong else (cell, "")
    if not (_NUMBER if type_ == "number" else _INTEGER).fullmatch(cell):
        return None, "a decimal number" if type_ == "number" else "a whole number"
    value = Decimal(cell) if type_ == "number" else int(cell)
    if "minimum" in rules and value < Decimal(rules["minimum"]):
        return None, f"at least {rules['minimum']}"
    return value, ""


def _wrong_text(cell: str, rules: Mapping[str, Any]) -> str:
    if "enum" in rules and cell not in rules["enum"]:
        return ", ".join(rules["enum"])
    if "pattern" in rules and not re.fullmatch(rules["pattern"], cell):
        return f"text like {rules['pattern']}"
    return ""
