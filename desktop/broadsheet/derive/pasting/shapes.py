"""How a block is laid out: years across, years down, or a row a value; and what each of its cells says then."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from broadsheet.derive.pasting.grid import address
from broadsheet.derive.revising.amounts import is_blank, is_unit, plain, split_unit
from broadsheet.derive.revising.periods import heading_period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.derive.pasting.grid import Grid

Kind = Literal["across", "down", "long", "none"]

_TITLES = 6
"""So many rows may stand above the header."""

_TITLE_UNIT = re.compile(r"(?:单位|unit)\s*:\s*([^\s()、,]+(?: (?:thousand|million|billion))?)", re.IGNORECASE)
_HEADINGS = {
    "indicator": "指标 指标名称 项目 名称 indicator name item series",
    "period": "年份 年度 年 时期 时间 期间 period year date time",
    "value": "数值 值 数据 数额 value figure amount",
    "unit": "单位 计量单位 unit units",
    "scope": "口径 统计口径 范围 scope coverage",
    "source": "来源 数据来源 出处 source",
    "note": "备注 说明 注 note notes remark remarks",
    "hedge": "约数 hedge",
    "layer": "层 层次 layer",
}
_COLUMNS = {word: column for column, words in _HEADINGS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a block, with what stands around it.

    Attributes:
        address: of its cell: B3.
        name: of the indicator, as it stands. period: as it stands in the heading or the cell.
        text: the cell. unit: of a heading or a column; titled: of a title above, which need not mean every row.
        other: further cells of its row, by column.
    """

    address: str
    name: str
    period: str
    text: str
    unit: str
    other: tuple[tuple[str, str], ...] = ()
    titled: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A block, understood.

    Attributes:
        kind: across (years in the header), down (years in the first column), long (a row a value), none.
        header: row of the header, counted from 1; 0 where there is none.
        columns: letter, what the column is (indicator, period, value, unit…), and its heading.
        entries: what is to be read. left_out: how many values more there are than are read.
    """

    kind: Kind
    header: int
    columns: tuple[tuple[str, str, str], ...]
    entries: tuple[Entry, ...]
    left_out: int = 0


LARGEST = 3_000
"""Values of a block that are read; no table of a briefing is near it, and a whole sheet selected by mistake is."""


def shape(cells: Grid) -> Shape:
    """Find out how a block is laid out."""
    for find in (_long, _across, _down):
        rows = range(min(_TITLES, len(cells)))
        for row in reversed(rows) if find is _down else rows:  # above years in a column the names stand the closest
            found = find(cells, row)
            if found is not None:
                left_out = max(0, len(found.entries) - LARGEST)
                return replace(found, entries=found.entries[:LARGEST], left_out=left_out)
    return Shape("none", 0, (), ())


def _long(cells: Grid, row: int) -> Shape | None:
    heads = [_column(cell) for cell in cells[row]]
    if not {"indicator", "period", "value"} <= set(heads):
        return None
    at = {name: heads.index(name) for name in dict.fromkeys(heads) if name}
    others = [name for name in at if name not in ("indicator", "period", "value", "unit")]
    hint = split_unit(cells[row][at["value"]])[1]
    title = _unit_of_title(cells, row)

    def entries() -> Iterator[Entry]:
        for y in range(row + 1, len(cells)):
            text = cells[y][at["value"]]
            if is_blank(text):
                continue
            name, inside = split_unit(cells[y][at["indicator"]])
            unit = cells[y][at["unit"]] if "unit" in at else ""
            other = tuple((each, cells[y][at[each]]) for each in others if cells[y][at[each]])
            yield Entry(
                address(y, at["value"]), name, cells[y][at["period"]], text, unit or inside or hint, other, title
            )

    columns = tuple((_letter(at[name]), name, plain(cells[row][at[name]])) for name in at)
    return Shape("long", row + 1, columns, tuple(entries()))


def _across(cells: Grid, row: int) -> Shape | None:
    """Years in a header, a row an indicator; the name stands in the first column that is no year and says something."""
    periods = {x: split_unit(cell)[0] for x, cell in enumerate(cells[row]) if _is_period(cell)}
    if not periods or len(cells) == row + 1:
        return None
    rest = {x: _column(cells[row][x]) for x in range(len(cells[row])) if x not in periods}
    name = next((x for x, what in rest.items() if what in ("indicator", "")), None)
    if name is None or name > min(periods) or not any(_says(cells[y][name]) for y in range(row + 1, len(cells))):
        return None
    extra = {what: x for x, what in rest.items() if what not in ("", "indicator", "period", "value")}
    title = _unit_of_title(cells, row)

    def entries() -> Iterator[Entry]:
        for y in range(row + 1, len(cells)):
            words, inside = split_unit(cells[y][name])
            unit = (cells[y][extra["unit"]] if "unit" in extra else "") or inside
            other = tuple((each, cells[y][x]) for each, x in extra.items() if each != "unit" and cells[y][x])
            for x, period in periods.items():
                if words and not is_blank(cells[y][x]):
                    hint = unit or split_unit(cells[row][x])[1]
                    yield Entry(address(y, x), words, period, cells[y][x], hint, other, title)

    columns = [(_letter(name), "indicator", plain(cells[row][name]))]
    columns += [(_letter(x), what, plain(cells[row][x])) for what, x in extra.items()]
    columns += [(_letter(x), "value", plain(cells[row][x])) for x in periods]
    return Shape("across", row + 1, tuple(columns), tuple(entries()))


def _down(cells: Grid, row: int) -> Shape | None:
    """Indicators in a header, a row a year; units may stand in a row of their own below the names."""
    below = range(row + 1, len(cells))
    rows = [y for y in below if _is_period(cells[y][0])]
    heads = {x: split_unit(cell) for x, cell in enumerate(cells[row]) if x and _says(cell)}
    if not rows or not heads or _is_period(cells[row][0]) or all(is_unit(cells[row][x]) for x in heads):
        return None
    own = next((y for y in below if y < rows[0] and any(is_unit(c) for c in cells[y][1:] if c)), None)
    title = _unit_of_title(cells, row)

    def entries() -> Iterator[Entry]:
        for y in rows:
            for x, (words, inside) in heads.items():
                if not is_blank(cells[y][x]):
                    hint = (cells[own][x] if own is not None else "") or inside
                    yield Entry(address(y, x), words, cells[y][0], cells[y][x], hint, (), title)

    columns = [("A", "period", plain(cells[row][0]))]
    columns += [(_letter(x), "value", plain(cells[row][x])) for x in heads]
    return Shape("down", row + 1, tuple(columns), tuple(entries()))


def _column(cell: str) -> str:
    return _COLUMNS.get(split_unit(cell)[0].rstrip(": ").lower(), "")


def _is_period(cell: str) -> bool:
    return heading_period(split_unit(cell)[0]) is not None


def _says(cell: str) -> bool:
    """Whether a cell is words: no number, no period, not empty."""
    return bool(plain(cell)) and not _is_period(cell) and not re.fullmatch(r"[-+\d.,%\s]+", plain(cell))


def _unit_of_title(cells: Grid, row: int) -> str:
    """The unit that a title above the header gives: 单位：亿元."""
    for y in range(row + 1):
        for cell in cells[y]:
            match = _TITLE_UNIT.search(plain(cell))
            if match and is_unit(match[1]):
                return match[1]
    return ""


def _letter(column: int) -> str:
    return address(0, column)[:-1]
