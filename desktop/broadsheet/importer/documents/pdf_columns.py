"""The reading order of a page: columns from left to right, in bands parted by what runs across them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.documents.pdf_gutters import Gutter
    from broadsheet.importer.documents.pdf_lines import Piece

_GUTTER = 0.9  # in sizes of the text: the least width of what parts two columns
_SAME_ROW = 0.5
_MOSTLY = 0.7  # of a narrow gutter must stay free

Gap = tuple[float, float]


class Column(NamedTuple):
    """Lines under one another.

    Attributes:
        left, right: its edges.
        lines: from top to bottom.
    """

    left: float
    right: float
    lines: list[Piece]


def in_order(lines: Sequence[Piece], known: Sequence[Gutter] = ()) -> list[Column]:
    """The columns of a page in reading order.

    A row belongs to the band above it as long as a gutter goes through both; a line across the gutter ends the band.

    Args:
        lines: of the page, from top to bottom.
        known: gutters that the starts of many lines show; elsewhere a gap through three rows is one.
    """
    columns: list[Column] = []
    band: list[Piece] = []
    gutters: list[Gap] = []
    rows = _rows(lines)
    for at, row in enumerate(rows):
        size = max(piece.size for piece in row)
        shown = _shown(known, row)
        through = _through(gutters, row, size)
        opens = (not gutters or not through or len(shown) > len(gutters)) and bool(shown)
        opens = opens or (not gutters and _opens(rows, at))
        if band and ((gutters and not through) or opens):
            columns += _split(band, gutters)
            band, gutters = [], []
        if opens:
            gutters = shown or _gaps(row, size)
        elif gutters:
            gutters = through
        band += row
    return columns + (_split(band, gutters) if band else [])


def _shown(known: Sequence[Gutter], row: Sequence[Piece]) -> list[Gap]:
    """The known gutters that run beside a row and are not crossed by it."""
    top, bottom = min(piece.top for piece in row), max(piece.bottom for piece in row)
    gaps = [(each.place - each.width, each.place) for each in known if each.top <= bottom and top <= each.bottom]
    return sorted(gap for gap in gaps if not any(piece.left < gap[0] + 1 and piece.right > gap[1] - 1 for piece in row))


def _rows(lines: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces at one height."""
    rows: list[list[Piece]] = []
    for piece in lines:
        if rows and piece.middle - rows[-1][0].middle <= _SAME_ROW * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.left) for row in rows]


def _gaps(row: Sequence[Piece], size: float) -> list[Gap]:
    """What is free between the pieces of a row."""
    return [(one.right, other.left) for one, other in pairwise(row) if other.left - one.right >= _GUTTER * size]


def _opens(rows: Sequence[Sequence[Piece]], at: int) -> bool:
    """Whether columns begin here: the gap goes on through the next two rows, with text on both of its sides."""
    size = max(piece.size for piece in rows[at])
    gaps = _gaps(rows[at], size)
    both = 0
    for row in rows[at + 1 : at + 3]:
        gaps = _through(gaps, row, size)
        both += bool(_meeting(gaps, _gaps(row, size), size))
    return bool(gaps) and both > 0


def _through(gaps: Sequence[Gap], row: Sequence[Piece], size: float) -> list[Gap]:
    """The parts of gaps that no piece of a row stands in."""
    widest = max((right - left for left, right in gaps), default=0.0)
    for piece in row:
        parts = []
        for left, right in gaps:
            if piece.right <= left or piece.left >= right:
                parts.append((left, right))
            else:
                parts += [(left, piece.left), (piece.right, right)]
        gaps = [(left, right) for left, right in parts if right - left >= min(_GUTTER * size, widest * _MOSTLY)]
    return list(gaps)


def _meeting(some: Sequence[Gap], others: Sequence[Gap], size: float) -> list[Gap]:
    found = [(max(a, c), min(b, d)) for a, b in some for c, d in others]
    return [(left, right) for left, right in found if right - left >= _GUTTER * size]


def _split(band: Sequence[Piece], gutters: Sequence[Gap]) -> list[Column]:
    edges = sorted((left + right) / 2 for left, right in gutters)
    parts: list[list[Piece]] = [[] for _ in range(len(edges) + 1)]
    for piece in band:
        parts[sum(edge < (piece.left + piece.right) / 2 for edge in edges)].append(piece)
    return [_column(part) for part in parts if part]


def _column(lines: list[Piece]) -> Column:
    """A column with the pieces of a line after one another."""
    ordered = [piece for row in _rows(lines) for piece in row]
    return Column(min(piece.left for piece in lines), max(piece.right for piece in lines), ordered)
