"""The list of what is on the shelf, beside the database: what it is made again from, should that be damaged.

A line a change, as JSON; a line that a crash left half is passed over.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FILE = "shelf.jsonl"


class Times(NamedTuple):
    """When a briefing was added and when it was last opened, in seconds; None where it was not."""

    added: float | None = None
    opened: float | None = None


def read_roll(file: Path) -> dict[str, Times]:
    """The paths on the shelf; none where there is no list."""
    found: dict[str, Times] = {}
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError:
        return found
    for line in lines:
        with suppress(ValueError, TypeError, KeyError, AttributeError, RecursionError):
            told = json.loads(line)
            path = told["path"]
            if isinstance(path, str) and path:
                found.pop(path, None)
                if not told.get("removed"):
                    found[path] = Times(_moment(told.get("added")), _moment(told.get("opened")))
    return found


def add_to_roll(file: Path, path: str, times: Times | None) -> None:
    """Note that a path is on the shelf, or (None) that it is no more.

    Raises:
        OSError: the medium refuses.
    """
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, b"\n" + _line(path, times) + b"\n")  # after a torn line, this one stands apart
    finally:
        os.close(handle)


def write_roll(file: Path, rows: Mapping[str, Times]) -> None:
    """Write the list anew, whole or not at all.

    Raises:
        OSError: the medium refuses.
    """
    part = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    lines: Iterable[bytes] = (_line(path, times) + b"\n" for path, times in rows.items())
    try:
        part.write_bytes(b"".join(lines))
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _line(path: str, times: Times | None) -> bytes:
    if times is None:
        return json.dumps({"path": path, "removed": True}).encode()
    return json.dumps({"path": path, "added": times.added, "opened": times.opened}).encode()


def _moment(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
