"""What stands at the edge of a PDF's pages and is no text: headers, footers, the numbers of pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.documents.pdf_lines import PageLines, Piece

_EDGE = 0.11  # of the page's height
_DISTANCE = 1.9  # in sizes, to the next line within: lines of text stand closer
_MOST = 12  # pieces of lines that are looked at on each edge
_NUMBER = re.compile(
    r"[-–—·•|/\s]*(?:第\s*[\d一二三四五六七八九十]+\s*[页版](?:\s*[/，,]?\s*共\s*[\d一二三四五六七八九十]+\s*页)?|"
    r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of|／)\s*\d{1,4})?)[-–—·•|\s]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


def furniture(pages: Sequence[PageLines]) -> list[Piece]:
    """The lines at the edges of pages that are numbers, or come again on most pages.

    Args:
        pages: in order.
    """
    edges = [(piece, _masked(piece, page)) for page in pages for piece in _outermost(page)]
    seen: dict[tuple[str, bool], set[int]] = {}
    for piece, key in edges:
        seen.setdefault(key, set()).add(piece.page)
    often = max(2, (len(pages) + 2) // 3)
    return [piece for piece, key in edges if len(seen[key]) >= often or _NUMBER.fullmatch(piece.text.strip())]


def _outermost(page: PageLines) -> list[Piece]:
    """The lines at the top and at the bottom of a page that stand off from what is within."""
    height, lines = page.height, page.lines
    above = [piece for piece in lines if piece.middle < _EDGE * height][:_MOST]
    below = [piece for piece in reversed(lines) if piece.middle > (1 - _EDGE) * height][:_MOST]
    found: list[Piece] = []
    for edge in (above, below):
        kept = 0
        for at, piece in enumerate(edge):
            row = _DISTANCE * piece.size
            beyond = [abs(other.middle - piece.middle) for other in lines if other not in edge[: at + 1]]
            if min((far for far in beyond if far > 0.5 * piece.size), default=row) >= row:
                kept = at + 1
        found += edge[:kept]
    return found


def _masked(piece: Piece, page: PageLines) -> tuple[str, bool]:
    """What a line says without its numbers, and whether it stands at the top."""
    return _DIGITS.sub("#", piece.text.strip()), piece.middle < page.height / 2
