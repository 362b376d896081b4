"""The open briefing as one file for processes of our own: as it is in the window, unsaved changes and all."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.files import Opened

_PREFIX = "export-"


class PrivateCopy:
    """A folder that this user alone can read, gone with the process that made it.

    Args:
        state: the user's folder of state; None takes the system's folder of temporary files.
    """

    def __init__(self, state: Path | None) -> None:
        self._state = state
        self._folder: Path | None = None
        self._number = 0

    def write(self, opened: Opened) -> Path:
        """Write a briefing and return its file; may be called in any thread, one at a time.

        Raises:
            FileProblem: it would not read back as it is, or the system refused.
        """
        from broadsheet.files.atomic import write_file
        from broadsheet.files.problems import os_refusal
        from broadsheet.files.saving import briefing_bytes

        assert opened.briefing is not None
        packed = briefing_bytes(opened.briefing, opened.path.name, opened.files)
        try:
            folder = self._folder = self._folder or self._made()
        except OSError as error:
            raise os_refusal(error, opened.path.name) from error
        self._number += 1
        path = folder / f"{self._number}.briefing"
        write_file(path, packed)
        return path

    def keep_logo(self, logo: bytes) -> str:
        """Write a logo where the briefing is, or will be, and return its path; empty where there is none."""
        if not logo:
            return ""
        with suppress(OSError):
            self._folder = self._folder or self._made()
            path = self._folder / "logo"
            path.write_bytes(logo)
            return str(path)
        return ""

    def remove(self) -> None:
        """Remove it all."""
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def _made(self) -> Path:
        if self._state is not None:
            with suppress(OSError):
                self._state.mkdir(mode=0o700, parents=True, exist_ok=True)
                _clean(self._state)
                return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=self._state))
        return Path(tempfile.mkdtemp(prefix="broadsheet-"))


def _clean(state: Path) -> None:
    """Remove what processes that are no more left behind."""
    for folder in state.glob(f"{_PREFIX}*"):
        number = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if number.isdecimal() and not _lives(int(number)):
            shutil.rmtree(folder, ignore_errors=True)


def _lives(process: int) -> bool:
    if os.name != "posix":
        return False  # files that are open cannot be removed there, so trying does no harm
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
