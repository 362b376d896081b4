"""What the speaker says, on paper with the slides beside it, as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.pdf_file import pdf_bytes
from broadsheet.typeset.sheets import sheets_of

if TYPE_CHECKING:
    from broadsheet.export.order import Order


def export(order: Order) -> bytes:
    """Make it."""
    return pdf_bytes(sheets_of("notes", order), order)
