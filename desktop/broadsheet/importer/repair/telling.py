"""What the article tells of itself: who wrote it, whose pictures, which newspaper, which day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.repair.furniture import byline_names, date_of, is_dateline, names_line, newspaper_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.repair.repaired import Piece

_INLINE = re.compile(
    r"^(?:本报讯|本报[㐀-鿿]{0,6}\d{0,2}月?\d{0,2}日?(?:电|讯)|新华社\S{2,12}[电讯])?\s*[（(](?:[^（()）]{0,12}?)记者\s*([^（()）]{2,40})[)）]"
)
_SOURCE = re.compile(r"来源\s*[:：]\s*《?([^\s》|｜]+)》?")


@dataclass(frozen=True, slots=True)
class Told:
    """What is told; what is not told is empty."""

    byline: tuple[str, ...] = ()
    credit: str = ""
    newspaper: str = ""
    date: str = ""


def told_by(pieces: Sequence[Piece]) -> Told:
    """Reads the byline, the credit and the lines of the page."""
    lines = [piece.text for piece in pieces if piece.role in ("byline", "banner")]
    dated = [line for line in lines if is_dateline(line) or "来源" in line or line in _bylines(pieces)]
    newspaper = next((name for line in dated if (name := _source(line) or newspaper_of(line))), "")
    return Told(
        _names(pieces),
        next((piece.text for piece in pieces if piece.role == "credit"), ""),
        newspaper,
        next((day for line in dated if (day := date_of(line))), ""),
    )


def _source(line: str) -> str:
    found = _SOURCE.search(line)
    return found[1] if found else ""


def _bylines(pieces: Sequence[Piece]) -> list[str]:
    return [piece.text for piece in pieces if piece.role == "byline"]


def _names(pieces: Sequence[Piece]) -> tuple[str, ...]:
    names = [name for line in _bylines(pieces) for name in byline_names(line)]
    if not names:
        for piece in pieces:
            if piece.role in ("passage", "lead") and (found := _INLINE.match(piece.text)):
                return names_line(re.sub(r"(?:通讯员|实习生)", " ", found[1])) or (found[1],)
    return tuple(dict.fromkeys(names))
