"""All tables of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.tables.claims import claims_table
from broadsheet.export.tables.figures import figures_table
from broadsheet.export.tables.names import entities_table, relations_table
from broadsheet.export.tables.reading import Reader
from broadsheet.export.tables.sources import sources_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.export.order import Order
    from broadsheet.export.tables.data import Table

_MAKERS = (figures_table, claims_table, entities_table, relations_table, sources_table)


def all_tables(order: Order) -> Iterator[Table]:
    """Figures, claims, entities, relations, sources; tells how far it is after each."""
    reader = Reader(order.briefing, order.language)
    for done, make in enumerate(_MAKERS, 1):
        yield make(reader)
        order.told(done, len(_MAKERS))
