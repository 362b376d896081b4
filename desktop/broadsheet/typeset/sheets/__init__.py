"""Pages of paper, laid out before anything is painted: for PDF files, for printers and for previews alike."""

from broadsheet.typeset.sheets.data import Entry, Link, Sheets
from broadsheet.typeset.sheets.making import sheets_of

__all__ = ["Entry", "Link", "Sheets", "sheets_of"]
