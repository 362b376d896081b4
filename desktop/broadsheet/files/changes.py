"""What makes one briefing of another, as plain data: rows of tables, lists of charts, splices of the rest."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from broadsheet.files.charts import FILE as CHARTS
from broadsheet.files.problems import FileProblem, refusal
from broadsheet.files.records import cells_of, read_records
from broadsheet.files.splices import splices, with_splices
from broadsheet.files.tables import read_table, table_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.files.records import Record
    from broadsheet.model import Briefing

_TABLES = ("indicators", "units", "scopes", "figures", "claims", "events", "entities", "sources")
"""The tables whose rows have ids."""


def changes(before: Briefing, after: Briefing) -> dict[str, Any]:
    """What is to be done to the first to get the second; JSON values, empty where nothing is."""
    found: dict[str, Any] = {}
    for name in _TABLES:
        table = _table_changes(getattr(before, name), getattr(after, name))
        if table:
            found[name] = table
    parts = splices(before, after)
    if parts:
        found["parts"] = parts
    lists = {chart.id: chart.figures for chart in (after if CHARTS in parts else before).charts}
    charts = {chart.id: list(chart.figures) for chart in after.charts if lists.get(chart.id) != chart.figures}
    if charts:
        found["charts"] = charts
    if before.manifest.data_as_of != after.manifest.data_as_of:
        found["data_as_of"] = after.manifest.data_as_of
    return found


def with_changes(briefing: Briefing, found: Mapping[str, Any]) -> Briefing:
    """The briefing with changes that `changes` found.

    Raises:
        FileProblem: they say something that no table can hold.
    """
    tables: dict[str, Any] = {}
    briefing = with_splices(briefing, found.get("parts", {}))
    for name in _TABLES:
        if name in found:
            tables[name] = MappingProxyType(_changed(name, getattr(briefing, name), found[name]))
    lists = found.get("charts", {})
    charts = tuple(
        replace(chart, figures=tuple(map(str, lists[chart.id]))) if chart.id in lists else chart
        for chart in briefing.charts
    )
    manifest = briefing.manifest
    if "data_as_of" in found:
        manifest = replace(manifest, data_as_of=str(found["data_as_of"]))
    return replace(briefing, manifest=manifest, charts=charts, **tables)


def _table_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    rows: dict[str, Any] = {id_: None for id_ in before if id_ not in after}
    rows |= {id_: cells_of(row) for id_, row in after.items() if before.get(id_) is not row and before.get(id_) != row}
    kept = [id_ for id_ in before if id_ in after]
    added = [id_ for id_ in after if id_ not in before]
    if not rows and [*kept, *added] == list(after):
        return {}
    order = {} if [*kept, *added] == list(after) else {"order": list(after)}
    return {"rows": rows, **order}


def _changed(name: str, rows: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Any]:
    changed = dict(rows)
    for id_, cells in found["rows"].items():
        if cells is None:
            changed.pop(id_, None)
        else:
            changed[id_] = record_of(name, cells)
    order = [id_ for id_ in found.get("order", ()) if id_ in changed]
    return {**{id_: changed[id_] for id_ in order}, **{i: row for i, row in changed.items() if i not in set(order)}}


def record_of(name: str, cells: Mapping[str, str]) -> Record:
    """A row of a table from its cells, read as the table itself is read.

    Raises:
        FileProblem: it is none.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(cells)
    writer.writerow(cells.values())
    table = read_table(name, out.getvalue().encode())
    records, problems = read_records(name, table)
    wrong = [*table.problems, *problems]
    if wrong:
        raise FileProblem(wrong[0])
    if len(records) != 1:
        raise refusal("bad-csv", table_path(name), "", "no row", "one row")
    return records[0]
