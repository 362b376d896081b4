"""Whether some bytes are a logo that the program can draw: a PNG or an SVG, whole and not too large. No Qt."""

from __future__ import annotations

import re
import struct
import zlib
from typing import TYPE_CHECKING, Literal
from xml.parsers import expat

from broadsheet.files.problems import os_refusal, refusal

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 2 * 2**20
"""Bytes; a logo goes into every export, into some as text."""
_MOST_PIXELS = 4096
"""Pixels of a side."""
_PNG = b"\x89PNG\r\n\x1a\n"
_EXPECTED = "a whole PNG or SVG picture"
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "image", "use", "animate", "set", "audio", "video"})
"""Elements that run, move or may fetch; ``use`` and ``image`` are let through where they point into the file."""
_OWN = re.compile(r"\s*(#|data:image/(png|jpeg);)")
_FOREIGN = re.compile(r"@import|url\(\s*['\"]?(?!['\"]?\s*#)", re.IGNORECASE)


def read_logo(path: Path) -> bytes:
    """A logo from a file.

    Raises:
        FileProblem: it cannot be read, or it is none; one line says what was found.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise os_refusal(error, str(path)) from error
    logo_kind(data, str(path))
    return data


def logo_kind(data: bytes, name: str) -> Literal["png", "svg"]:
    """What sort of picture a logo is.

    Raises:
        FileProblem: it is none that can be drawn.
    """
    if len(data) > LARGEST:
        raise refusal("bad-logo", name, "", f"more than {LARGEST // 2**20} MiB", f"a logo of {LARGEST // 2**20} MiB")
    if data.startswith(_PNG):
        _check_png(data, name)
        return "png"
    _check_svg(data, name)
    return "svg"


def _check_png(data: bytes, name: str) -> None:
    """Every chunk with its checksum, to the end: what is torn is drawn by halves, or not at all."""
    at, kinds = len(_PNG), []
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 4 : at + 8 + length]
        if data[at + 8 + length : at + 12 + length] != struct.pack(">I", zlib.crc32(body)):
            break
        kinds.append(body[:4])
        if body[:4] == b"IHDR" and length == 13:
            width, height = struct.unpack_from(">II", body, 4)
            _check_size(width, height, name)
        at += 12 + length
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or b"IDAT" not in kinds:
        raise refusal("bad-logo", name, "", "a damaged PNG file", _EXPECTED)


def _check_size(width: int, height: int, name: str) -> None:
    if not (0 < width <= _MOST_PIXELS and 0 < height <= _MOST_PIXELS):
        found, expected = f"{width} × {height} pixels", f"at most {_MOST_PIXELS} × {_MOST_PIXELS}"
        raise refusal("bad-logo", name, "", found, expected)


def _check_svg(data: bytes, name: str) -> None:
    """One picture that fetches nothing, runs nothing and moves nothing."""
    seen: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def doctype(*_: object) -> None:
        raise refusal("bad-logo", name, f"line {parser.CurrentLineNumber}", "a DOCTYPE", "an SVG without one")

    def element(tag: str, attributes: dict[str, str]) -> None:
        seen.append(tag)
        if fault := _fault(tag.rpartition(" ")[2], attributes):
            expected = "a picture that holds everything itself"
            raise refusal("bad-logo", name, f"line {parser.CurrentLineNumber}", fault, expected)

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = element
    parser.CharacterDataHandler = _Style(name)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        found = "a damaged SVG file" if seen and seen[0].endswith("svg") else "another sort of file"
        raise refusal("bad-logo", name, f"line {error.lineno}" if seen else "", found, _EXPECTED) from error
    if seen[0] not in ("http://www.w3.org/2000/svg svg", "svg"):
        raise refusal("bad-logo", name, "", f"an XML file of another sort ({seen[0].rpartition(' ')[2]})", _EXPECTED)


class _Style:
    """Looks for what a style sheet or a text would fetch."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, words: str) -> None:
        if _FOREIGN.search(words):
            raise refusal("bad-logo", self._name, "", words.strip(), "a picture that holds everything itself")


def _fault(tag: str, attributes: dict[str, str]) -> str:
    """What of an element would fetch, run or move; empty for nothing."""
    for key, value in attributes.items():
        short = key.rpartition(" ")[2]
        if short.startswith("on") or (short in ("href", "src") and not _OWN.match(value)) or _FOREIGN.search(value):
            return f"<{tag} {short}={value[:40]}>"
    return f"<{tag}>" if tag in _ACTIVE and tag not in ("use", "image") else ""
