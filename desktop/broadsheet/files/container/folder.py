"""Briefings in folder form."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from broadsheet.files.container import limits
from broadsheet.files.problems import os_refusal, problem, refusal

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.model import Problem


class FolderContainer:
    """The files of a folder; what begins with a dot is not part of the briefing.

    A file that breaks a rule is left out and told in ``problems``.

    Raises:
        FileProblem: the folder cannot be listed or holds more than a container may.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._problems: list[Problem] = []
        self._sizes: dict[str, int] = {}
        self._total = 0
        self._folded: dict[str, str] = {}
        try:
            self._root = os.path.realpath(folder)
            self._walk(folder, "")
        except OSError as error:
            raise os_refusal(error, str(folder)) from error

    @property
    def names(self) -> tuple[str, ...]:
        """Paths of the files, sorted, parted by ``/``."""
        return tuple(sorted(self._sizes))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Files that were left out, and why."""
        return tuple(self._problems)

    def read(self, name: str) -> bytes:
        """The bytes of one file.

        Raises:
            FileProblem: it cannot be read, or grew past the limit since it was listed.
        """
        try:
            with (self._folder / name).open("rb") as file:
                content = file.read(limits.MAX_FILE_BYTES + 1)
        except OSError as error:
            raise os_refusal(error, name) from error
        if len(content) > limits.MAX_FILE_BYTES:
            raise refusal("too-large", name, "", "more bytes", f"at most {limits.MAX_FILE_BYTES} bytes")
        return content

    def _walk(self, folder: Path, prefix: str) -> None:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
        for entry in entries:
            if entry.name.startswith("."):
                continue
            name = prefix + entry.name
            if reason := self._reason(entry, name):
                self._problems.append(problem(*reason))
            elif entry.is_dir(follow_symlinks=False):
                self._walk(folder / entry.name, f"{name}/")
            else:
                self._add(name, entry.stat().st_size)

    def _reason(self, entry: os.DirEntry[str], name: str) -> tuple[str, str, str, str, str] | None:
        """Why an entry is left out, as the arguments of a problem."""
        if bad := limits.bad_name(name):
            return "bad-name", name, "", f"a path that {bad}", "a plain path"
        if entry.is_symlink():
            inside = os.path.realpath(entry.path).startswith(self._root + os.sep)
            if not inside or not entry.is_file():
                return "special-file", name, "", "a link that leaves the folder or leads nowhere", "a regular file"
        elif not entry.is_file() and not entry.is_dir():
            return "special-file", name, "", "a device or pipe", "a regular file"
        key = limits.folded(name)
        if key in self._folded:
            return "duplicate-name", name, "", self._folded[key], "paths that differ on every system"
        self._folded[key] = name
        return None

    def _add(self, name: str, size: int) -> None:
        self._sizes[name] = size
        self._total += size
        if len(self._sizes) > limits.MAX_FILES:
            raise refusal("too-many-files", str(self._folder), "", "more", f"at most {limits.MAX_FILES} files")
        if size > limits.MAX_FILE_BYTES:
            raise refusal("too-large", name, "", f"{size} bytes", f"at most {limits.MAX_FILE_BYTES} bytes")
        if self._total > limits.MAX_TOTAL_BYTES:
            raise refusal("too-large", str(self._folder), "", "more", f"at most {limits.MAX_TOTAL_BYTES} bytes in all")
