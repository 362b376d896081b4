"""A small log on this machine alone: what went wrong, without a word of a briefing and without a personal path.

The standard library's logging costs 10 ms of a start; this opens its file only when there is something to write.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 128 * 1024
"""Bytes of the log, after which it becomes the old one."""

_DISTINCT = 500
"""So many different entries a run may write."""


class Log:
    """Appends entries; one that comes again is written again only the 10th, 100th, 1000th … time."""

    def __init__(self, folder: Path | None) -> None:
        self.path = folder / "broadsheet.log" if folder else None
        self._times: dict[str, int] = {}

    def write(self, kind: str, text: str) -> None:
        """Write an entry that holds nothing personal; where nothing can be written nothing happens.

        Args:
            kind: one word for what it is, e.g. ``exception``.
            text: one line or several.
        """
        times = self._times.get(text, 0) + 1
        if self.path is None or (times == 1 and len(self._times) >= _DISTINCT):
            return
        self._times[text] = times
        if str(times).strip("0") != "1":
            return
        again = f" ({times} times)" if times > 1 else ""
        body = text.replace("\n", "\n    ")
        self._append(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {kind}{again}: {body}\n")

    def tail(self, lines: int) -> tuple[str, ...]:
        """The last lines; none where there is no log."""
        if self.path is None:
            return ()
        try:
            return tuple(self.path.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
        except OSError:
            return ()

    def _append(self, entry: str) -> None:
        """One write for an entry, so that two windows do not mix theirs."""
        assert self.path is not None
        with suppress(OSError):
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(descriptor, entry.encode("utf-8", "replace"))
                size = os.fstat(descriptor).st_size
            finally:
                os.close(descriptor)
            if size > _LARGEST:
                self.path.replace(self.path.with_suffix(".old.log"))
