"""How the parts of this package say what is wrong."""

from __future__ import annotations

import errno

from broadsheet.model import Problem

_LONGEST = 60
_REASONS = {
    errno.ENOENT: ("missing-file", "a file that exists"),
    errno.ENOTDIR: ("missing-file", "a file that exists"),
    errno.EACCES: ("no-permission", "permission to read or write it"),
    errno.EPERM: ("no-permission", "permission to read or write it"),
    errno.EROFS: ("no-permission", "a medium that can be written"),
    errno.ENOSPC: ("disk-full", "room on the disk"),
}


class FileProblem(Exception):
    """A file could not be read or written; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def shorten(found: object) -> str:
    """Anything as one short printable line."""
    text = found if isinstance(found, str) else str(found)
    line = "".join(char if char.isprintable() else "\ufffd" for char in text[: _LONGEST + 1])
    return f"{line[: _LONGEST - 1]}…" if len(line) > _LONGEST else line


def problem(code: str, file: str, place: str, found: object, expected: str, *, fatal: bool = False) -> Problem:
    """A problem whose ``found`` fits one line; found and expected are its arguments."""
    line = shorten(found)
    return Problem(code, shorten(file), place, line, expected, (line, expected), fatal)


def refusal(code: str, file: str, place: str, found: object, expected: str) -> FileProblem:
    """A problem that stops the reading or writing of a whole file."""
    return FileProblem(problem(code, file, place, found, expected, fatal=True))


def os_refusal(error: OSError, file: str) -> FileProblem:
    """What the operating system said, as a problem named after its errno."""
    code, expected = _REASONS.get(error.errno or 0, ("system-error", "a medium that reads and writes"))
    said = error.strerror or type(error).__name__
    return refusal(code, file, "", said[:1].lower() + said[1:], expected)
