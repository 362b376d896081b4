"""A chart's data as a table, in the briefing's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.cells import safe
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.charts.snapshot import Datum, Snapshot
    from broadsheet.charts.structure import Structure

_DATED = ("period", "event", "value", "layer", "from")
_NODES = ("part", "belongs", "value", "remark", "leads")
_COLUMNS = ("indicator", "period", "value", "unit", "scope", "layer", "from", "remark")


def rows(snapshot: Snapshot) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Header and rows: a row a figure in drawing order, a node of a structure, an item of a timeline."""
    if snapshot.structure:
        return tuple(word(column, snapshot.language) for column in _NODES), tuple(_nodes(snapshot.structure, snapshot))
    if snapshot.kind == "timeline":
        return tuple(word(column, snapshot.language) for column in _DATED), tuple(_dated(snapshot))
    header = tuple(word(column, snapshot.language) for column in _COLUMNS)
    return header, tuple(_row(snapshot, datum) for datum in snapshot.data)


def tsv(snapshot: Snapshot) -> str:
    """Tab-separated lines with a header, ready to paste into a spreadsheet; no cell begins a formula."""
    header, cells = rows(snapshot)
    return "\n".join("\t".join(safe(" ".join(cell.split())) for cell in row) for row in (header, *cells)) + "\n"


def _nodes(structure: Structure, snapshot: Snapshot) -> Iterator[tuple[str, ...]]:
    """What a node is, under which head or base it stands, its value, its text, and what it leads to."""
    labels = {node.id: node.label for node in structure.everything}
    heads = {node.id: head.label for head, nodes in structure.rows if head for node in nodes}
    heads |= {node.id: structure.base_label for node in structure.base}
    listing = word("listing", snapshot.language)
    for node in structure.everything:
        leads = [
            labels[edge.end] + (word("clause", snapshot.language) + edge.label if edge.label else "")
            for edge in structure.edges
            if edge.start == node.id
        ]
        yield node.label, heads.get(node.id, ""), node.value, node.text, listing.join(leads)


def _dated(snapshot: Snapshot) -> Iterator[tuple[str, ...]]:
    """When, what, its value, whose it is, and where it was seen."""
    for item in snapshot.dated:
        layer = word("context" if item.layer == "context" else "article", snapshot.language)
        yield item.period, item.words, item.value, layer, item.source


def _row(snapshot: Snapshot, datum: Datum) -> tuple[str, ...]:
    layer = word("context" if datum.layer == "context" else "article", snapshot.language)
    return (datum.name, datum.period, datum.number, datum.unit, datum.scope, layer, datum.source, datum.note)
