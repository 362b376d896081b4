"""XML as events, without a tree: nothing that a file declares is ever looked up, and nesting has an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

from broadsheet.importer.documents.reader import refuse

if TYPE_CHECKING:
    from typing import NoReturn

_DEEPEST = 400
_PORTION = 1 << 20


class Handler(Protocol):
    """Takes what stands in a file; names are without their namespace's address, but for its last word."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; names of attributes are without their namespaces."""

    def end(self, name: str) -> None:
        """An element ends."""

    def words(self, text: str) -> None:
        """Text; one run of it may come in several parts."""


def parse(data: bytes, handler: Handler, file: str, place: str) -> None:
    """Read an XML file.

    Args:
        data: all of it.
        handler: takes its events.
        file: the document, for messages.
        place: the part of the document, for messages.

    Raises:
        FileProblem: it is not well formed, nests too deep, or has a DOCTYPE, which no part of an office document has.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def on_doctype(*_: object) -> NoReturn:
        raise refuse("doctype", file, "a document type (DOCTYPE)", "XML without one", place)

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise refuse("too-deep", file, f"more than {_DEEPEST} elements in one another", "a document", place)
        handler.start(_short(name), {key.rpartition(" ")[2]: value for key, value in attributes.items()})

    def on_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_short(name))

    parser.StartDoctypeDeclHandler = on_doctype
    parser.StartElementHandler = on_start
    parser.EndElementHandler = on_end
    parser.CharacterDataHandler = handler.words
    try:
        for at in range(0, len(data), _PORTION):
            parser.Parse(data[at : at + _PORTION], False)
        parser.Parse(b"", True)
    except (expat.ExpatError, UnicodeError, ValueError) as error:
        code = getattr(error, "code", 0)
        found = expat.ErrorString(code) if code else "bytes that are no text"
        line = f"{place}, line {getattr(error, 'lineno', 1)}"
        raise refuse("damaged-xml", file, f"XML that breaks ({found})", "well-formed XML", line) from error


def _short(name: str) -> str:
    """``w p`` as ``w:p``: the prefix stands for the last word of the namespace's address."""
    space, _, local = name.rpartition(" ")
    prefix = _PREFIXES.get(space.rstrip("/").rpartition("/")[2], "")
    return f"{prefix}:{local}" if prefix else local


_PREFIXES = {"main": "w", "relationships": "r", "2006": "mc", "math": "m"}
"""By the last word of the addresses that office documents use: the words of Word (strict or not), and others."""
