"""Blocks of a document as units: plain lines that were wrapped at a width become paragraphs again."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.repair.signs import CLOSERS, STOPS, glue, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.importer.documents.document import Block, Document

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_MARKS = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)|(>)[ \t]?(?=\S)")
_INDENT = re.compile(r"\u3000{1,}|[ \t\xa0]{2,}")
_WIDEST = 200
_FEWEST = 3
_SHARE_FULL, _SHARE_OPEN = 0.6, 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source without the blanks around it and the marks before it."""

    start: int
    end: int
    text: str
    block: Block
    hint: str = ""
    level: int = 0
    gap: int = 1
    indented: bool = False
    dropped: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, a heading, a caption: what is moved as one.

    Attributes:
        index: place in the source's order.
        gap: blank lines before it.
        indented: whether it starts with an indent.
        dropped: ranges of Markdown marks that are told and not kept.
    """

    index: int
    ranges: tuple[tuple[int, int], ...]
    text: str
    hint: str = ""
    level: int = 0
    gap: int = 1
    indented: bool = False
    page: int = 0
    image: str = ""
    dropped: tuple[tuple[int, int], ...] = ()

    @property
    def start(self) -> int:
        """Where it starts in the source."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.ranges[-1][1]


def units_of(document: Document) -> tuple[Unit, ...]:
    """The document's paragraphs in the source's order; plain lines that were wrapped at a width are joined."""
    lines = list(_lines(document))
    wrap = _Wrap.of(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line, wrap):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_unit(index, group) for index, group in enumerate(groups))


def ranges_text(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """What stands in these ranges, with a blank where two Latin words meet."""
    parts: list[str] = []
    for start, end in ranges:
        part = text[start:end]
        if parts:
            parts.append(glue(parts[-1], part))
        parts.append(part)
    return "".join(parts)


def joined_text(texts: Iterable[str]) -> str:
    """Texts one after the other, with a blank where two Latin words meet."""
    parts: list[str] = []
    for text in texts:
        if parts:
            parts.append(glue(parts[-1], text))
        parts.append(text)
    return "".join(parts)


def _unit(index: int, group: Sequence[Line]) -> Unit:
    first = group[0]
    return Unit(
        index,
        tuple((line.start, line.end) for line in group),
        joined_text(line.text for line in group),
        first.hint,
        first.level,
        first.gap,
        first.indented,
        first.block.page,
        first.block.image,
        tuple(line.dropped for line in group if line.dropped),
    )


def _lines(document: Document) -> Iterator[Line]:
    before = 0
    for block in document.blocks:
        for found in _LINE.finditer(document.text, block.start, block.end):
            if line := _line(document.text, found.start(), found.end(), block, before):
                yield line
                before = line.end


def _line(text: str, start: int, end: int, block: Block, before: int) -> Line | None:
    raw = text[start:end]
    indent = bool(_INDENT.match(raw))
    start += len(raw) - len(raw.lstrip())
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
    return Line(start, end, text[start:end], block, hint, level, gap, indent, dropped)


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How plain lines were wrapped: at how many columns (0: they were not), and what starts a paragraph."""

    columns: int = 0
    indents: bool = False
    blanks: bool = False

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Wrap:
        plain = [line for line in lines if not line.hint]
        inner = [(a, b) for a, b in itertools.pairwise(plain) if b.gap == 0 and not b.indented]
        if len(inner) < _FEWEST:
            return cls()
        widths = sorted(width(a.text) for a, _ in inner)
        columns = widths[int(0.9 * (len(widths) - 1))]
        if sum(width(line.text) > columns + 8 for line in plain) * 20 > len(plain):
            return cls()
        full = [a for a, b in inner if _fills(a, b, columns)]
        is_open = sum(a.text.rstrip(CLOSERS)[-1:] not in STOPS + "." for a in full)
        if columns > _WIDEST or len(full) < _SHARE_FULL * len(inner) or is_open < _SHARE_OPEN * len(full):
            return cls()
        return cls(columns, any(line.indented for line in plain), any(line.gap for line in plain[1:]))


def _fills(line: Line, following: Line, columns: int) -> bool:
    """Whether the next line's first word had no room in this line."""
    word = re.match(r"[!-~]+|.[，。、；：！？”’）》」』】…—]*", following.text)
    room = columns - width(line.text)
    return -6 <= room < width(word[0] if word else "") + 3


def _goes_on(line: Line, following: Line, wrap: _Wrap) -> bool:
    if following.block is line.block and line.block.hint not in ("", "list", "table"):
        return True
    if not wrap.columns or line.hint or following.hint or following.gap or following.indented:
        return False
    if not _fills(line, following, wrap.columns):
        return False
    return wrap.indents or wrap.blanks or line.text.rstrip(CLOSERS)[-1:] not in STOPS + "."
