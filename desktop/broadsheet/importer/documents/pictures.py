"""The pictures that a file carries and its captions name; only Word documents carry any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files.container.zip_reader import ZipContainer
from broadsheet.files.problems import FileProblem

if TYPE_CHECKING:
    from broadsheet.importer.documents.document import Document

_MEDIA = "word/media/"
_LARGEST, _MOST = 8 << 20, 32 << 20
"""Bytes of one picture, and of all."""


def pictures_of(document: Document, data: bytes) -> dict[str, bytes]:
    """The pictures of captions, by the name that captions have; what is none, or too large, is left out.

    Args:
        document: as it was read.
        data: the bytes of its file.
    """
    wanted = dict.fromkeys(block.image for block in document.blocks if block.hint == "caption" and block.image)
    if document.kind != "docx" or not wanted:
        return {}
    archive = ZipContainer(data, document.name)
    there = set(archive.names)
    found: dict[str, bytes] = {}
    room = _MOST
    for name in wanted:
        try:
            picture = archive.read(_MEDIA + name) if _MEDIA + name in there else b""
        except FileProblem:  # the text of the document can be read all the same
            continue
        if _is_picture(picture) and len(picture) <= min(_LARGEST, room):
            found[name] = picture
            room -= len(picture)
    return found


def _is_picture(data: bytes) -> bool:
    """Whether bytes begin as PNG, JPEG or WebP do."""
    return data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")) or (data[:4], data[8:12]) == (b"RIFF", b"WEBP")
