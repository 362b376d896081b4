"""Plain text: every line that holds something is a block."""

from __future__ import annotations

import re

from broadsheet.importer.documents import encoding
from broadsheet.importer.documents.document import Block, Document, Note
from broadsheet.importer.documents.reader import check_length, refuse

_LINE = re.compile(r"[^\r\n\x85]*[^\s\x85][^\r\n\x85]*")


def read(name: str, data: bytes) -> Document:
    """Read a text in UTF-8, UTF-16, GB18030 or Big5: see `Reader`."""
    text, notes = decoded(name, data)
    return lines(name, "txt", text, notes)


def decoded(name: str, data: bytes, declared: str = "") -> tuple[str, tuple[Note, ...]]:
    """The text of a file, and what is to be told of how it was read.

    Raises:
        FileProblem: the bytes are no text, or too many.
    """
    found = encoding.decode(data, declared)
    if not found.encoding and data:
        raise refuse("not-text", name, "bytes that are no text", "text in UTF-8, UTF-16, GB18030 or Big5")
    check_length(name, len(found.text))
    notes = []
    if found.guessed:
        notes.append(Note("encoding-guessed", (encoding.NAMES[found.encoding],)))
    if found.damaged:
        where = tuple((match.start(), match.end()) for match in re.finditer("\ufffd+", found.text))
        notes.append(Note("unreadable-characters", (str(found.damaged),), where[:100]))
    return found.text, tuple(notes)


def lines(name: str, kind: str, text: str, notes: tuple[Note, ...] = ()) -> Document:
    """The document of a text without markup.

    Raises:
        FileProblem: it holds nothing but blanks.
    """
    blocks = tuple(Block(match.start(), match.end()) for match in _LINE.finditer(text))
    if not blocks:
        raise refuse("no-text", name, "no text", "the text of an article")
    return Document(name, kind, text, blocks, notes)
