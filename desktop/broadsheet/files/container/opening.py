"""Which form a path has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from broadsheet.files.container import limits
from broadsheet.files.container.folder import FolderContainer
from broadsheet.files.problems import FileProblem, os_refusal, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.model import Problem

MANIFEST = "datapackage.json"


class Container(Protocol):
    """Files by path, whatever they lie in."""

    @property
    def names(self) -> tuple[str, ...]:
        """Paths of the files, sorted."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was left out."""

    def read(self, name: str) -> bytes:
        """The bytes of one file; raises FileProblem where they cannot be read."""


def open_container(path: Path) -> Container:
    """Open a folder, its ``datapackage.json``, or a ZIP, and check it without reading content.

    Raises:
        FileProblem: there is nothing, it cannot be read, or it breaks a rule of containers.
    """
    try:
        if path.name == MANIFEST and path.is_file():
            path = path.parent
        if path.is_dir():
            return FolderContainer(path)
        size = path.stat().st_size
        if size > limits.MAX_TOTAL_BYTES:
            raise refusal("too-large", path.name, "", f"{size} bytes", f"at most {limits.MAX_TOTAL_BYTES} bytes")
        if not path.is_file():
            raise refusal("special-file", path.name, "", "a device or pipe", "a regular file")
        return _archive(path)
    except OSError as error:
        raise os_refusal(error, str(path)) from error
    except ValueError as error:  # a path with a NUL
        raise refusal("missing-file", str(path), "", "a path that no file can have", "a file that exists") from error


def _archive(path: Path) -> Container:
    """A ZIP; of what is none, or none of a briefing, an article is told from a damaged file by its name."""
    from broadsheet.files.container.articles import SUFFIXES, article_refusal  # the bundled briefing is a folder
    from broadsheet.files.container.zip_reader import ZipContainer

    is_article = path.suffix.lower() in SUFFIXES
    try:
        container = ZipContainer(path.read_bytes(), path.name)
    except FileProblem:
        if is_article:
            raise article_refusal(path) from None
        raise
    if is_article and MANIFEST not in container.names:
        raise article_refusal(path)
    return container
