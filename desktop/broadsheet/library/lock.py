"""One of several programs at a time; a program that is killed holds nothing any more."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedRandom
    from pathlib import Path

_PAUSE = 0.05


@contextmanager
def held(file: Path, patience: float) -> Iterator[None]:
    """Hold a file while the block runs.

    Args:
        file: is made where it is missing.
        patience: seconds to wait for another program.

    Raises:
        OSError: it cannot be made, or the other program does not let go.
    """
    with file.open("ab+") as handle:
        end = time.monotonic() + patience
        while not _take(handle):
            if time.monotonic() > end:
                raise BlockingIOError(11, "another program mends the shelf")
            time.sleep(_PAUSE)
        yield


def _take(handle: BufferedRandom) -> bool:
    """Whether it is ours now; it is let go of by closing the file."""
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
