"""Pages of paper, laid out before anything is painted: for PDF files, for printers and for previews alike."""

from broadsheet.typeset.sheets.data import Entry, Link, Sheets

__all__ = ["Entry", "Link", "Sheets"]
