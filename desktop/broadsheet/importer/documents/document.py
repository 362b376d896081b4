"""What was read from a file: the text as it came, and where its blocks stand in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """Something that reading put up with and tells: an encoding that was guessed, lines that were dropped.

    Attributes:
        code: a stable kebab-case name.
        args: arguments of its wording, in order.
        ranges: the ranges of the text it speaks of.
    """

    code: str
    args: tuple[str, ...] = ()
    ranges: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the source as it came; blocks never overlap and stand in the source's order.

    Attributes:
        start, end: code points of `Document.text`.
        hint: what the file's own markup says: title, heading, passage, caption, list, table, footnote, quote, or
            nothing where it says nothing, as in plain text.
        level: of a heading.
        page: from 1 in a PDF, 0 where there are no pages.
        box: left, top, right, bottom in points, from the top left of the page.
        image: for a caption, the name of the picture in the file.
    """

    start: int
    end: int
    hint: str = ""
    level: int = 0
    page: int = 0
    box: tuple[float, float, float, float] | None = None
    image: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    Attributes:
        kind: txt, md, html, docx, pdf or pasted.
        text: the whole text, kept as it came.
    """

    name: str
    kind: str
    text: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
