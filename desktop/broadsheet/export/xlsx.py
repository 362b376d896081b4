"""A workbook: figures, claims, entities, relations and sources, typed, ready to filter and to print."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range

from broadsheet.derive.cells import one_line
from broadsheet.derive.citation import authors, source_note
from broadsheet.export.dates import moment
from broadsheet.export.tables import all_tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from broadsheet.export.order import Order
    from broadsheet.export.tables import Cell, Column, Kind, Table

_WIDEST: dict[Kind, int] = {"id": 26, "word": 28, "sentence": 56, "number": 22, "date": 12}
_NARROWEST = 6
_LINE, _HIGHEST = 15, 400
"""Points of a line of words and of the highest row there may be."""
_LONGEST_TEXT = 32_767
_LONGEST_HEAD = 200
_FIRST_DAY = date(1900, 3, 1)
"""The first day that Excel counts right: it believes in a 29 February 1900."""
_DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""
_FARTHEST = 300
_MOST_PLACES = 30
"""Digits after the point that a spreadsheet shows."""
_LANDSCAPE_A4 = 9
_RULE, _HEAD, _HEAD_INK = "#D9D3C3", "#244465", "#FFFFFF"


def export(order: Order) -> bytes:
    """The workbook. Words are written as words whatever they begin with: there is no formula and no link in it."""
    data = BytesIO()
    book = Workbook(
        data,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    _say_whose(book, order)
    pen = _Pen(book, order)
    for table in all_tables(order):
        pen.sheet(table)
    book.close()
    return data.getvalue()


def _say_whose(book: Workbook, order: Order) -> None:
    """Properties of the file: the article's, and its date; nothing of this machine or of now."""
    manifest = order.briefing.manifest
    book.set_properties(
        {
            "title": one_line(manifest.title.pick(order.language)),
            "author": one_line(", ".join(authors(manifest))),
            "subject": one_line(source_note(manifest, order.language)),
            "company": "",
            "comments": "",
            "created": moment(manifest.published),
        }
    )


class _Pen:
    """Writes sheets in the look of the workbook."""

    def __init__(self, book: Workbook, order: Order) -> None:
        self._book, self._order = book, order
        look = {"font_name": "等线" if order.language == "zh" else "Calibri", "font_size": 11, "valign": "top"}
        book.formats[0].set_font_name(look["font_name"])
        self._head = book.add_format(
            {**look, "bold": True, "font_color": _HEAD_INK, "bg_color": _HEAD, "valign": "vcenter", "text_wrap": True}
        )
        line = {**look, "bottom": 1, "bottom_color": _RULE}
        self._word = book.add_format({**line, "num_format": "@", "text_wrap": True})
        self._date = book.add_format({**line, "num_format": "yyyy-mm-dd", "align": "left"})
        self._line = line
        self._numbers: dict[str, Format] = {}

    def sheet(self, table: Table) -> None:
        """Write one table."""
        sheet = self._book.add_worksheet(table.title)
        widths = [_width(column, [row[at] for row in table.rows]) for at, column in enumerate(table.columns)]
        for at, column in enumerate(table.columns):
            sheet.write_string(0, at, column.heading, self._head)
            sheet.set_column(at, at, widths[at])
        for number, row in enumerate(table.rows, 1):
            lines = max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))
            sheet.set_row(number, min(_HIGHEST, _LINE * lines + 3))
            for at, cell in enumerate(row):
                self._write(sheet, number, at, cell)
        self._set_up(sheet, table)

    def _write(self, sheet: Worksheet, row: int, at: int, cell: Cell) -> None:
        plain = self._word
        if cell is None or cell == "":
            sheet.write_blank(row, at, None, plain)
        elif isinstance(cell, str):
            sheet.write_string(row, at, _cut(one_line(cell)), plain)
        elif isinstance(cell, date):
            if cell >= _FIRST_DAY:
                sheet.write_datetime(row, at, cell, self._date)
            else:
                sheet.write_string(row, at, cell.isoformat(), plain)
        elif _is_held(cell):
            sheet.write_number(row, at, float(cell), self._number(cell))
        else:
            sheet.write_string(row, at, str(cell), plain)

    def _number(self, value: Decimal | int) -> Format:
        """A format that shows the digits that the value has."""
        shown = _shape(value)
        if shown not in self._numbers:
            self._numbers[shown] = self._book.add_format(
                {**self._line, "num_format": shown, "align": "right", "indent": 1}
            )
        return self._numbers[shown]

    def _set_up(self, sheet: Worksheet, table: Table) -> None:
        """Heading and first column stay in sight, columns can be filtered; the main columns fill pages of A4."""
        last = max(1, len(table.rows)), len(table.columns) - 1
        sheet.set_row(0, 30)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, *last)
        sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, last[0], last[1])})
        sheet.set_landscape()
        sheet.set_paper(_LANDSCAPE_A4)
        sheet.set_margins(0.4, 0.4, 0.7, 0.6)
        sheet.print_area(0, 0, last[0], table.main - 1)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        title = one_line(self._order.briefing.manifest.title.pick(self._order.language))[:_LONGEST_HEAD]
        sheet.set_header(f"&L{title.replace('&', '&&')}&R&A")
        sheet.set_footer("&R&P / &N")


def _width(column: Column, cells: list[Cell]) -> float:
    """Wide enough for the heading with its filter button and for the cells, up to what its kind may have."""
    widest = max((_columns(_shown(cell)) for cell in cells), default=0)
    return min(_WIDEST[column.kind], max(_NARROWEST, widest + 2, _columns(column.heading) + 4))


def _lines(cell: Cell, width: float) -> int:
    """Lines that words take in a column; Latin words do not fill theirs."""
    return ceil(_columns(one_line(cell)) * 1.08 / width) if isinstance(cell, str) and cell else 1


def _shown(cell: Cell) -> str:
    if isinstance(cell, Decimal | int):
        return f"{cell:,f}" if isinstance(cell, Decimal) else f"{cell:,}"
    return "" if cell is None else str(cell)


def _columns(text: str) -> int:
    """How many digits a text is as wide as: a Chinese character is two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def _is_held(value: Decimal | int) -> bool:
    """Whether a spreadsheet keeps every digit of a number."""
    if isinstance(value, int):
        return len(str(abs(value))) <= _DIGITS
    return abs(value.adjusted()) < _FARTHEST and len(_digits(value)) <= _DIGITS


def _digits(value: Decimal) -> str:
    """Every digit of a value but zeros at its end."""
    return "".join(map(str, value.as_tuple().digits)).rstrip("0")


def _shape(value: Decimal | int) -> str:
    """How a number is shown: with as many places as it has, in powers of ten where those are too many."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    if isinstance(value, Decimal) and places > _MOST_PLACES:
        after = "0" * (len(_digits(value)) - 1)
        return f"0.{after}E+00" if after else "0E+00"
    return "#,##0" + (f".{'0' * places}" if places else "")


def _cut(text: str) -> str:
    """No longer than a cell may be; … stands where it was cut."""
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"
