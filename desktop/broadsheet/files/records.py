"""Rows of tables to records of the model."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from broadsheet.files.problems import problem
from broadsheet.files.tables import table_path
from broadsheet.model import (
    Claim,
    Entity,
    Event,
    Figure,
    Indicator,
    LocalText,
    Period,
    Ref,
    Relation,
    Scope,
    Source,
    Unit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.files.tables import Row, Table
    from broadsheet.model import Problem

ALIAS_MARK = "|"

Record = Indicator | Unit | Scope | Figure | Claim | Event | Entity | Relation | Source


def read_records(name: str, table: Table) -> tuple[list[Record], list[Problem]]:
    """The records of one table in its order, and periods that are none."""
    make = _MAKERS[name]
    records: list[Record] = []
    problems: list[Problem] = []
    for row in table.rows:
        if row.kept:
            cells = _Cells(row)
            records.append(make(cells))
            if cells.bad_period:
                place = f"line {row.line}, column period"
                problems.append(problem("bad-cell", table_path(name), place, cells.bad_period, "a period of time"))
    return records, problems


class _Cells:
    """The cells of a row, by type."""

    def __init__(self, row: Row) -> None:
        self._values, self._cells = row.values, row.cells
        self.bad_period = ""

    def optional(self, name: str) -> str:
        """A cell of a column that a table may lack."""
        return self._cells.get(name, "").strip()

    def text(self, name: str) -> str:
        value = self._values[name]
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> Decimal | None:
        value = self._values[name]
        return value if isinstance(value, Decimal) else None

    def integer(self, name: str) -> int | None:
        value = self._values[name]
        return value if isinstance(value, int) else None

    def factor(self, name: str) -> Decimal:
        value = self.number(name)
        return Decimal(1) if value is None else value

    def local(self, name: str) -> LocalText:
        return LocalText.of(zh=self.text(f"{name}_zh"), en=self.text(f"{name}_en"))

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(self.text(name).split())

    def period(self) -> Period | None:
        text = self.text("period")
        try:
            return Period.parse(text) if text else None
        except ValueError:
            self.bad_period = text
            return None


def _indicator(c: _Cells) -> Record:
    return Indicator(
        id=c.text("id"),
        unit=c.text("unit"),
        kind=c.text("kind"),
        better=c.text("better") or "none",
        name=c.local("name"),
        description=c.local("description"),
    )


def _unit(c: _Cells) -> Record:
    return Unit(
        id=c.text("id"),
        base=c.text("base"),
        factor_zh=c.factor("factor_zh"),
        name_zh=c.text("name_zh"),
        factor_en=c.factor("factor_en"),
        name_en=c.text("name_en"),
    )


def _scope(c: _Cells) -> Record:
    return Scope(
        id=c.text("id"),
        name=c.local("name"),
        succeeds=c.text("succeeds"),
        comparable_with=c.words("comparable_with"),
        note=c.text("note"),
        note_en=c.optional("note_en"),
    )


def _figure(c: _Cells) -> Record:
    return Figure(
        id=c.text("id"),
        indicator=c.text("indicator"),
        period=c.period(),
        value=c.number("value"),
        low=c.number("low"),
        high=c.number("high"),
        hedge=c.text("hedge"),
        printed=c.text("printed"),
        scope=c.text("scope"),
        layer=c.text("layer"),
        source=c.text("source"),
        note=c.text("note"),
    )


def _claim(c: _Cells) -> Record:
    return Claim(
        id=c.text("id"),
        figure=c.text("figure"),
        kind=c.text("kind"),
        inputs=tuple(Ref.parse(word) for word in c.words("inputs")),
        years=c.integer("years"),
        note=c.text("note"),
        note_en=c.optional("note_en"),
    )


def _event(c: _Cells) -> Record:
    return Event(
        id=c.text("id"),
        period=c.period(),
        title=c.local("title"),
        entities=c.words("entities"),
        layer=c.text("layer"),
        source=c.text("source"),
    )


def _entity(c: _Cells) -> Record:
    return Entity(
        id=c.text("id"),
        type=c.text("type"),
        name=c.local("name"),
        aliases=tuple(alias.strip() for alias in c.text("aliases").split(ALIAS_MARK) if alias.strip()),
        part_of=c.text("part_of"),
        summary=c.local("summary"),
        source=c.text("source"),
        note=c.text("note"),
    )


def _relation(c: _Cells) -> Record:
    return Relation(*(c.text(name) for name in ("subject", "predicate", "object", "section", "source")))


def _source(c: _Cells) -> Record:
    return Source(
        c.text("id"),
        c.text("title"),
        c.text("publisher"),
        c.text("date"),
        c.text("page"),
        c.text("address"),
        c.text("note"),
        c.optional("title_en"),
        c.optional("publisher_en"),
    )


_MAKERS: dict[str, Callable[[_Cells], Record]] = {
    "indicators": _indicator,
    "units": _unit,
    "scopes": _scope,
    "figures": _figure,
    "claims": _claim,
    "events": _event,
    "entities": _entity,
    "relations": _relation,
    "sources": _source,
}


def cells_of(record: Record) -> dict[str, str]:
    """A record as the cells of its row, by column."""
    cells: dict[str, str] = {}
    for name in record.__slots__:
        value: Any = getattr(record, name)
        if isinstance(value, LocalText):
            cells.update({f"{name}_{language}": value.get(language) or "" for language in ("zh", "en")})
        else:
            cells[name] = _cell(name, value)
    return cells


def _cell(name: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Period):
        return value.text
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return (ALIAS_MARK if name == "aliases" else " ").join(str(item) for item in value)
    return str(value)
