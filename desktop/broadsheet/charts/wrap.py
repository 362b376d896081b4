"""Breaks text into lines: Chinese anywhere but against kinsoku, Latin at blanks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.charts.drawing import FontRole, Metrics

_NEVER_FIRST = "。，、；：？！）》」』”’…—％%·,.;:?!)]}"
_NEVER_LAST = "（《「『“‘([{"
_PIECE = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]+|\s+"
)


def wrap(text: str, width: float, font: FontRole, metrics: Metrics) -> tuple[str, ...]:
    """Break a text into lines no wider than ``width`` pixels; a word wider than that is broken inside."""
    lines: list[str] = []
    line = ""
    for piece in _unbreakable(text):
        if metrics.width((line + piece).rstrip(), font) <= width or not line.strip():
            line += piece
        else:
            lines.append(line.strip())
            line = piece.lstrip()
        while metrics.width(line.rstrip(), font) > width and len(line) > 1:
            cut = _fitting(line, width, font, metrics)
            lines.append(line[:cut].strip())
            line = line[cut:]
    if line.strip():
        lines.append(line.strip())
    return tuple(lines)


def _unbreakable(text: str) -> list[str]:
    """Pieces between which a line may break."""
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        glued = pieces and (piece[0] in _NEVER_FIRST or pieces[-1][-1] in _NEVER_LAST)
        if glued and not pieces[-1].isspace():
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _fitting(line: str, width: float, font: FontRole, metrics: Metrics) -> int:
    """How many characters of a line fit, at least one."""
    low, high = 1, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.width(line[:middle], font) <= width:
            low = middle
        else:
            high = middle - 1
    return low
