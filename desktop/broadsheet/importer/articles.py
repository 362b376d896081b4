"""The files of articles: which of them a person means, and their bytes, read without ever waiting for a pipe."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from broadsheet.files.problems import FileProblem, os_refusal, refusal
from broadsheet.importer.documents import MAX_BYTES, SUFFIXES


class Article(NamedTuple):
    """A file to import.

    Attributes:
        path: where it lies.
        inside: its path below the folder that was named; its name alone where the file itself was named.
    """

    path: Path
    inside: Path


def articles(paths: list[Path]) -> list[Article]:
    """The files that are meant by files and folders, each once, those of a folder sorted; links in folders are left.

    Raises:
        FileProblem: a folder holds no article.
    """
    found: dict[Path, Article] = {}
    for path in paths:
        if path.is_dir():
            below = [Article(file, file.relative_to(path)) for file in _below(path)]
            if not below:
                expected = f"a folder with files that end in {', '.join(sorted(SUFFIXES))}"
                raise refusal("no-articles", str(path), "", "no article", expected)
        else:
            below = [Article(path, Path(path.name))]
        for article in below:
            found.setdefault(article.path.absolute(), article)
    return list(found.values())


def read_bytes(path: Path) -> bytes:
    """The bytes of an article.

    Raises:
        FileProblem: it is missing, no regular file, too large, or cannot be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise refusal("special-file", path.name, "", "a folder, device or pipe", "a regular file")
            if found.st_size > MAX_BYTES:
                raise _too_large(path, found.st_size)
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise os_refusal(error, path.name) from error
    except ValueError as error:  # a path with a NUL
        raise refusal("missing-file", path.name, "", "a path that no file can have", "a file that exists") from error
    if len(data) > MAX_BYTES:
        raise _too_large(path, len(data))
    return data


def _too_large(path: Path, size: int) -> FileProblem:
    return refusal("too-large", path.name, "", f"{size} bytes", f"at most {MAX_BYTES} bytes")


def _below(folder: Path) -> list[Path]:
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(place, name)
            for name in sorted(files)
            if not name.startswith((".", "~$"))
            and Path(name).suffix.lower() in SUFFIXES
            and stat.S_ISREG(os.lstat(Path(place, name)).st_mode)
        ]
    return found
