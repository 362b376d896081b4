"""What a clipboard holds, as rows of cells: tab-separated text of Excel and WPS, or a table of HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

Grid = tuple[tuple[str, ...], ...]

_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]*)')


def grid(text: str, html: str = "") -> Grid:
    """The cells of a block; those of the HTML table where there is one, for it knows of merged cells.

    Rows are of one length; what is empty at the right and below is left out.
    """
    rows = _from_html(html) if "<table" in html.lower() else []
    return _trimmed(rows if sum(map(len, rows)) > 1 else _from_text(text))


def address(row: int, column: int) -> str:
    """A cell as spreadsheets name it, counted from the corner of the block: B3."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def _from_text(text: str) -> list[list[str]]:
    """Cells in quotes may hold tabs, line breaks and quotes; other quotes are letters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        match = _CELL.match(text, at)
        assert match is not None  # the second form fits anything
        quoted = match[1]
        rows[-1].append((quoted.replace('""', '"') if quoted is not None else match[2]).strip())
        if text[match.end() : match.end() + 1] == "\n":
            rows.append([])
        at = match.end() + 1
    return rows


def _from_html(html: str) -> list[list[str]]:
    reader = _Tables()
    reader.feed(html)
    reader.close()
    return reader.rows


def _trimmed(rows: list[list[str]]) -> Grid:
    width = max((at + 1 for row in rows for at, cell in enumerate(row) if cell), default=0)
    cells = [tuple((row + [""] * width)[:width]) for row in rows]
    while cells and not any(cells[-1]):
        cells.pop()
    return tuple(cells)


class _Tables(HTMLParser):
    """Reads the first table; a merged cell says the same in every place it covers."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._spans = (1, 1)
        self._below: dict[tuple[int, int], str] = {}
        self._deep, self._done = 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell."""
        if tag == "table":
            self._deep += 1
        elif self._done or self._deep != 1:
            return
        elif tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th"):
            self._end_cell()
            given = dict(attrs)
            self._cell = []
            self._spans = (_span(given.get("rowspan")), _span(given.get("colspan")))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a cell, a row or the table."""
        if self._deep == 1 and tag in ("td", "th", "tr", "table"):
            self._end_cell()
        if tag == "tr" and self.rows:
            self._fill(len(self.rows) - 1)
        if tag == "table":
            self._deep -= 1
            self._done = self._done or (self._deep == 0 and bool(self.rows))

    def handle_data(self, data: str) -> None:
        """Words of a cell."""
        if self._cell is not None:
            self._cell.append(" ".join(data.split("\n")))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        if not self.rows:
            self.rows.append([])
        words = "\n".join(" ".join(line.split()) for line in "".join(self._cell).split("\n")).strip()
        row = len(self.rows) - 1
        self._fill(row)
        start, (down, right) = len(self.rows[row]), self._spans
        self.rows[row] += [words] * right
        for below in range(row + 1, row + down):
            self._below |= {(below, column): words for column in range(start, start + right)}
        self._cell = None

    def _fill(self, row: int) -> None:
        """What cells of the rows above cover."""
        while (covered := self._below.get((row, len(self.rows[row])))) is not None:
            self.rows[row].append(covered)


def _span(text: str | None) -> int:
    return min(200, max(1, int(text))) if text and text.isdecimal() else 1
