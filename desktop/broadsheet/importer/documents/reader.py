"""What a module of this folder offers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from broadsheet.files.problems import refusal

if TYPE_CHECKING:
    from broadsheet.files.problems import FileProblem
    from broadsheet.importer.documents.document import Document

MAX_CHARACTERS = 2_000_000
"""The longest text: twice what the importer is measured on."""


class Reader(Protocol):
    """Reads one format."""

    def __call__(self, name: str, data: bytes) -> Document:
        """Read a file.

        Args:
            name: of the file, for messages.
            data: all of it.

        Raises:
            FileProblem: it is damaged, not of this format, or holds no text.
        """


def refuse(code: str, name: str, found: object, expected: str, place: str = "") -> FileProblem:
    """A file that cannot be read."""
    return refusal(code, name, place, found, expected)


def check_length(name: str, characters: int) -> None:
    """Refuse a text that is longer than any article.

    Raises:
        FileProblem: it is.
    """
    if characters > MAX_CHARACTERS:
        raise refuse("too-long", name, f"{characters} characters", f"at most {MAX_CHARACTERS} characters")
