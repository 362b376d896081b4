"""The lines of a document: where they stand, how they are set off, which marks stand before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.repair.signs import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.importer.documents.document import Block, Document

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_MARKS = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)|(>)[ \t]?(?=\S)")
_INDENT = re.compile(r"\u3000{1,}|[ \t\xa0]{2,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source without the blanks around it and the marks before it.

    Attributes:
        column: how many columns of blanks stood before it.
    """

    start: int
    end: int
    text: str
    block: Block
    hint: str = ""
    level: int = 0
    gap: int = 1
    indented: bool = False
    dropped: tuple[int, int] | None = None
    column: int = 0


def lines_of(document: Document) -> Iterator[Line]:
    """Every line that holds something, in the source's order."""
    before = 0
    for block in document.blocks:
        for found in _LINE.finditer(document.text, block.start, block.end):
            if line := _line(document.text, found.start(), found.end(), block, before):
                yield line
                before = line.end


def _line(text: str, start: int, end: int, block: Block, before: int) -> Line | None:
    raw = text[start:end]
    indent = bool(_INDENT.match(raw))
    blanks = len(raw) - len(raw.lstrip())
    start += blanks
    end = start + len(raw.strip())
    if start == end:
        return None
    if not indent and start == block.start:
        indent = bool(re.search(r"(?:^|[\n\r])(?:\u3000+|[ \t\xa0]{2,})$", text[max(0, start - 8) : start]))
    gap = max(0, len(_BREAK.findall(text, before, start)) - 1)
    marks = _MARKS.match(text, start, end) if not block.hint else None
    dropped = None
    hint, level = block.hint, block.level
    if marks:
        dropped, start = (start, marks.end()), marks.end()
        hint, level = ("heading", len(marks[1])) if marks[1] else ("quote", 0)
    return Line(
        start, end, text[start:end], block, hint, level, gap, indent, dropped, width(raw[:blanks]) if blanks else 0
    )
