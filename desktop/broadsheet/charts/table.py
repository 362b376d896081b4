"""A chart's data as a table, in the briefing's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from broadsheet.charts.snapshot import Datum, Snapshot

_COLUMNS = ("indicator", "period", "value", "unit", "scope", "layer", "from", "remark")


def rows(snapshot: Snapshot) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Header and rows, a row a figure in drawing order; values as they read, units apart."""
    header = tuple(word(column, snapshot.language) for column in _COLUMNS)
    return header, tuple(_row(snapshot, datum) for datum in snapshot.data)


def tsv(snapshot: Snapshot) -> str:
    """Tab-separated lines with a header, ready to paste into a spreadsheet; no cell begins a formula."""
    header, cells = rows(snapshot)
    return "\n".join("\t".join(_safe(cell) for cell in row) for row in (header, *cells)) + "\n"


def _row(snapshot: Snapshot, datum: Datum) -> tuple[str, ...]:
    layer = word("context" if datum.layer == "context" else "article", snapshot.language)
    return (datum.name, datum.period, datum.number, datum.unit, datum.scope, layer, datum.source, datum.note)


def _safe(cell: str) -> str:
    """A cell without breaks; a leading sign of a formula is made plain text."""
    cell = " ".join(cell.split())
    number = cell.lstrip("+-−").replace(".", "", 1).replace(",", "").isdigit()
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") and not number else cell
