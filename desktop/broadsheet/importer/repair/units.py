"""Blocks of a document as units: plain lines that were wrapped at a width become paragraphs again."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.importer.repair.interleaved import parted
from broadsheet.importer.repair.lines import lines_of
from broadsheet.importer.repair.signs import CLOSERS, STOPS, glue, is_item, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.repair.lines import Line

_TAIL, _HEAD = re.compile(r"([A-Za-z]{2,})[-\xad]$"), re.compile(r"[a-z]{2,}")
_SEARCHED = 200_000
_WIDEST = 200
_FEWEST = 3
_SHARE_FULL, _SHARE_OPEN = 0.6, 0.5


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


def units_of(document: Document, *, words: bool = True) -> tuple[Unit, ...]:
    """The document's paragraphs in the source's order; plain lines that were wrapped at a width are joined.

    Args:
        document: what was read from a file.
        words: whether the dictionary may tell lines of two columns apart.
    """
    lines = parted(list(lines_of(document)), words=words)
    wrap = _Wrap.of(lines)
    groups: list[list[Line]] = []
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        if groups and _goes_on(groups[-1][-1], line, wrap) and not _heads(groups[-1][-1], line, after, wrap):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_unit(index, group, document.text) for index, group in enumerate(groups))


def joined_text(texts: Iterable[str]) -> str:
    """Texts one after the other, with a blank where two Latin words meet."""
    parts: list[str] = []
    for text in texts:
        if parts:
            parts.append(glue(parts[-1], text))
        parts.append(text)
    return "".join(parts)


def _unit(index: int, group: Sequence[Line], text: str) -> Unit:
    first = group[0]
    hyphens = [_broken(line, following, text) for line, following in pairwise(group)] + [False]
    whole = first.text[:-1] if hyphens[0] else first.text
    for at in range(1, len(group)):
        words = group[at].text[:-1] if hyphens[at] else group[at].text
        whole = whole + words if hyphens[at - 1] else joined_text((whole, words))
    ends = [(line.end, line.end - hyphen) for line, hyphen in zip(group, hyphens, strict=True)]
    return Unit(
        index,
        tuple((line.start, end) for line, (_, end) in zip(group, ends, strict=True)),
        whole,
        first.hint,
        first.level,
        first.gap,
        first.indented,
        first.block.page,
        first.block.image,
        (
            *(line.dropped for line in group if line.dropped),
            *((bare, end) for end, bare in ends if bare < end),
        ),
    )


def _broken(line: Line, following: Line, text: str) -> bool:
    """Whether a line ends inside of a word, with a hyphen that the word has not where it stands whole."""
    tail, head = _TAIL.search(line.text), _HEAD.match(following.text)
    if not tail or not head:
        return False
    halves = re.escape(tail[1]), re.escape(head[0])
    return re.search(rf"\b{halves[0]}-{halves[1]}\b", text[:_SEARCHED], re.IGNORECASE) is None


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How plain lines were wrapped: at how many columns (0: they were not), and what starts a paragraph.

    Attributes:
        size: how long a line is: in columns, where a wide character takes two, or in characters.
        full: the share of lines that are full.
    """

    columns: int = 0
    indents: bool = False
    blanks: bool = False
    size: Callable[[str], int] = width
    full: float = 0.0

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Wrap:
        plain = [line for line in lines if not line.hint]
        inner = [(a, b) for a, b in pairwise(plain) if b.gap == 0 and not b.indented]
        if len(inner) < _FEWEST:
            return cls()
        return max((cls._at(plain, inner, size) for size in (width, len)), key=lambda wrap: wrap.full)

    @classmethod
    def _at(cls, plain: Sequence[Line], inner: Sequence[tuple[Line, Line]], size: Callable[[str], int]) -> _Wrap:
        sizes = sorted(size(a.text) for a, _ in inner)
        columns = sizes[int(0.9 * (len(sizes) - 1))]
        if sum(size(line.text) > columns + 8 for line in plain) * 20 > len(plain):
            return cls()
        wrap = cls(columns, any(line.indented for line in plain), any(line.gap for line in plain[1:]), size)
        full = [a for a, b in inner if _fills(a, b, wrap)]
        is_open = sum(a.text.rstrip(CLOSERS)[-1:] not in STOPS + "." for a in full)
        if columns > _WIDEST or len(full) < _SHARE_FULL * len(inner) or is_open < _SHARE_OPEN * len(full):
            return cls()
        return replace(wrap, full=len(full) / len(inner))


def _fills(line: Line, following: Line, wrap: _Wrap) -> bool:
    """Whether the next line's first word had no room in this line."""
    word = re.match(r"[!-~]+|.[，。、；：！？”’）》」』】…—]*", following.text)
    room = wrap.columns - wrap.size(line.text) - (2 if wrap.size is len else 0) * line.indented
    return -6 <= room < wrap.size(word[0] if word else "") + (3 if wrap.size is width else 1)


def _goes_on(line: Line, following: Line, wrap: _Wrap) -> bool:
    if following.block is line.block and line.block.hint not in ("", "list", "table"):
        return True
    if not wrap.columns or line.hint or following.hint or following.gap or following.indented:
        return False
    if is_item(following.text) or not _fills(line, following, wrap):
        return False
    return wrap.indents or wrap.blanks or line.text.rstrip(CLOSERS)[-1:] not in STOPS + "."


def _heads(last: Line, line: Line, after: Line | None, wrap: _Wrap) -> bool:
    """Whether a short line between a full stop and an indented paragraph is a heading, and not the end of the first."""
    closed = last.text.rstrip(CLOSERS)[-1:] in STOPS + "."
    short = wrap.indents and after is not None and after.indented and not line.indented
    return closed and short and wrap.size(line.text) < 0.8 * wrap.columns and line.text[-1] not in STOPS + CLOSERS + "."
