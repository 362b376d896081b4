"""Markdown, read as the articles of briefings are: headings, quotes, lists, tables, pictures, without their marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.files.article import parse_inline
from broadsheet.files.article.blocks import split_blocks, split_lines
from broadsheet.importer.documents.document import Block
from broadsheet.importer.documents.gathering import Gatherer
from broadsheet.importer.documents.plain import decoded

if TYPE_CHECKING:
    from broadsheet.files.article.blocks import Block as Part
    from broadsheet.importer.documents.document import Document

_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:[ \t]*")
_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_MATTER = re.compile(r"---[ \t]*\n((?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FIELD = re.compile(r"^title:[ \t]*([\"']?)(.+?)\1[ \t]*$", re.MULTILINE)
_TABLE_RULE = re.compile(r"[ |:]*-[-|: ]*")


def read(name: str, data: bytes) -> Document:
    """Read Markdown: see `Reader`."""
    text, notes = decoded(name, data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    out = Gatherer(name, "md")
    out.notes += notes
    matter = _MATTER.match(text)
    title = ""
    if matter and ":" in matter[1]:
        found = _FIELD.search(matter[1])
        title, text = found[2] if found else "", text[matter.end() :]
        out.drop(" ".join(matter[1].split("\n")), "front-matter")
    lines = split_lines(text)
    parts = split_blocks(lines)
    titled = any(part.kind == "heading" and part.level == 1 for part in parts)
    if title and not titled:
        out.add(title, Block(0, 0, "title", 1))
        titled = True
    met = bool(title) and titled
    for part in parts:
        if part.kind == "heading":
            first = part.level == 1 and not met
            met |= first
            out.add(_words(part.chunks[0])[0], Block(0, 0, "title" if first else "heading", part.level))
        else:
            _add(part, lines[part.line - 1].lstrip(" "), out)
    return out.document()


def _add(part: Part, first: str, out: Gatherer) -> None:
    if part.kind == "paragraph":
        _paragraph(part.chunks[0], out)
        return
    hint = "quote" if part.kind == "quote" else "table" if first.startswith("|") else "" if part.literal else "list"
    for chunk in part.chunks:
        words = chunk if part.literal else _words(chunk)[0]
        out.add(words, Block(0, 0, hint))


def _paragraph(source: str, out: Gatherer) -> None:
    """A paragraph: a picture, a footnote, the rows of a table without outer bars, or text."""
    inline = parse_inline(source)
    if inline.image is not None:
        out.add(inline.rich.text, Block(0, 0, "caption", image=inline.image))
        return
    rows = source.split("\n")
    if len(rows) > 1 and "|" in rows[0] and _TABLE_RULE.fullmatch(rows[1]) and "|" in rows[1]:
        for row in (rows[0], *rows[2:]):
            out.add(" ".join(_words(cell.strip())[0] for cell in row.split("|")), Block(0, 0, "table"))
        return
    note = _FOOTNOTE.match(source)
    words, bold = _words(source[note.end() :] if note else source)
    for line in words.split("\n"):
        out.add(line, Block(0, 0, "footnote" if note else ""), bold=bold)


def _words(source: str) -> tuple[str, bool]:
    """The words of a paragraph without marks, and whether all of them are strong."""
    rich = parse_inline(_MARK.sub("", source) if "[^" in source else source).rich
    strong = any(span.kind == "strong" and (span.start, span.end) == (0, len(rich.text)) for span in rich.spans)
    return rich.text, strong
