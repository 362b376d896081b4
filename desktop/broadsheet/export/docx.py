"""Word: the speaking script, for circulation in WPS and Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.export.order import Order, Product


def export(order: Order) -> Product:
    """Make it."""
    from broadsheet.export.ground import application
    from broadsheet.export.script.content import script_of
    from broadsheet.export.script.document import document_of

    app = application() if order.options.marks.logo else None  # what has lines is drawn for those who read none
    made = document_of(script_of(order), order.options.marks, order.briefing.manifest.published)
    del app
    return made
