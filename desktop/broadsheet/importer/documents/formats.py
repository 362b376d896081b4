"""The table of formats, and which of them a file has."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, cast

from broadsheet.files.container.articles import SUFFIXES
from broadsheet.importer.documents.reader import refuse

if TYPE_CHECKING:
    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.documents.reader import Reader

FORMATS = {"txt": "plain", "md": "markdown", "html": "web", "docx": "word", "pdf": "pdf"}
"""The module that reads a kind of document; it is loaded when one is read."""

PASTED = {"pasted": "txt", "pasted-html": "html"}
"""What reads the kinds of text that a clipboard holds."""

MAX_BYTES = 64 * 2**20

_EXPECTED = "a file that ends in .txt, .md, .html, .docx or .pdf"
_SIGNATURES = (
    (b"%PDF-", "pdf", "a PDF"),
    (b"PK\x03\x04", "docx", "a ZIP archive"),
    (b"PK\x05\x06", "docx", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", "an old Word file (.doc) or the like"),
    (b"{\\rtf", "", "rich text (.rtf)"),
    (b"\x7fELF", "", "a program"), (b"MZ\x90\x00", "", "a program"), (b"\x1f\x8b", "", "a gzip archive"),
    (b"\x89PNG\r\n", "", "a picture"), (b"\xff\xd8\xff", "", "a picture"), (b"GIF8", "", "a picture"),
    (b"SQLite format 3\x00", "", "a database"), (b"7z\xbc\xaf", "", "an archive"), (b"Rar!", "", "an archive"),
)  # fmt: skip


def read(name: str, data: bytes) -> Document:
    """Read a file.

    Args:
        name: its end tells the format.
        data: all of it.

    Raises:
        FileProblem: it is of no known format, of another than its name says, damaged, or holds no text.
    """
    kind = kind_of(name)
    if not data.strip(b"\0\t\n\r "):
        raise refuse("empty-file", name, f"{len(data)} bytes without text" if data else "an empty file", "an article")
    start = data[:1024].lstrip()
    found, told = next(((found, told) for mark, found, told in _SIGNATURES if start.startswith(mark)), (kind, ""))
    if found != kind:
        expected = f"the name to end in .{found}" if found else _EXPECTED
        raise refuse("wrong-format", name, told, expected)
    return reader(kind)(name, data)


def read_pasted(name: str, data: bytes, kind: str) -> Document:
    """Read what was pasted.

    Args:
        name: for messages.
        data: UTF-8.
        kind: of what the clipboard held: a key of `PASTED`.

    Raises:
        FileProblem: it holds no text, or too much.
    """
    return replace(reader(PASTED[kind])(name, data), kind="pasted")


def kind_of(name: str) -> str:
    """The kind of a file by its name.

    Raises:
        FileProblem: no format has this ending.
    """
    suffix = "." + name.lower().rpartition(".")[2] if "." in name else ""
    if suffix not in SUFFIXES:
        raise refuse("unknown-format", name, f"the ending {suffix}" if suffix else "no ending", _EXPECTED)
    return SUFFIXES[suffix]


def reader(kind: str) -> Reader:
    """What reads a kind of document."""
    return cast("Reader", import_module(f"broadsheet.importer.documents.{FORMATS[kind]}").read)
