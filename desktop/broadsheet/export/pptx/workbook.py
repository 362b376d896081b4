"""The table behind a chart, as the workbook that opens where a person edits its data."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from broadsheet.export.dates import moment
from broadsheet.export.packed import repacked
from broadsheet.export.pptx.numbers import plain_format
from broadsheet.export.pptx.xml import clean

if TYPE_CHECKING:
    from broadsheet.export.pptx.plot import Plot

SHEET = "Sheet1"


def workbook(plot: Plot) -> bytes:
    """A sheet: categories down, a column a series."""
    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": moment(""), "author": "", "title": ""})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, len(plot.series), 20)
    for at, name in enumerate(plot.categories, 1):
        sheet.write_string(at, 0, cell(name))
    for column, series in enumerate(plot.series, 1):
        sheet.write_string(0, column, cell(series.name))
        form = book.add_format({"num_format": plain_format(series.values)})
        for at, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(at, column, float(value), form)
    book.close()
    return repacked(buffer.getvalue())


def cell(text: str) -> str:
    """Words of a cell: short enough for a name in a chart."""
    kept = clean(text)
    return kept if len(kept) <= 250 else kept[:249] + "…"
