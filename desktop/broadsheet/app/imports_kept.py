"""Briefings that were imported and never saved elsewhere lie among the person's data; not for ever."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEPT_DAYS = 30
"""After so many days in which nobody opened it, an import that was saved nowhere else goes."""

_DAY = 86_400


def touch(path: Path) -> None:
    """An import was opened: its days begin anew."""
    with suppress(OSError):
        os.utime(path)


def clean(folder: Path, journals: Path | None, current: Path | None) -> tuple[Path, ...]:
    """Remove imports that nobody opened for long; called in another thread.

    Args:
        folder: where imports lie.
        journals: where unsaved changes are noted; an import that has some there stays.
        current: the briefing that is open.

    Returns:
        What was removed.
    """
    from broadsheet.files.journal import journal_path

    gone: list[Path] = []
    oldest = time.time() - KEPT_DAYS * _DAY
    for path in sorted(folder.glob("*.briefing")):
        with suppress(OSError):
            noted = journals is not None and journal_path(journals, path).exists()
            if path != current and not noted and path.is_file() and path.stat().st_mtime < oldest:
                path.unlink()
                gone.append(path)
    return tuple(gone)
