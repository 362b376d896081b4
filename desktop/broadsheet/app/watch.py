"""Notices how a run ended, from a file that only a run that ended well removes. No Qt: it is there before Qt is loaded.

The file is empty while all is well. It says ``starting`` until the text has been painted; a native crash leaves the
trace of faulthandler in it, an exception that ends the program its own. A run that was killed leaves an empty one.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from broadsheet.app.log import Log
from broadsheet.resources import kept_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STARTING = "starting\n"
_LONGEST = 64 * 1024
_PATIENCE = 2
"""So many starts in a row may crash before the text is painted; the next one is in safe mode by itself."""


class Ended:  # a dataclass costs a start 1 ms
    """How an earlier run ended that did not end well.

    Attributes:
        starting: it had not painted its text yet.
        trace: what it left, as it was written; empty where it was killed.
    """

    __slots__ = ("starting", "trace")

    def __init__(self, starting: bool, trace: str) -> None:
        self.starting, self.trace = starting, trace


class Watch:
    """Watches over one run.

    Attributes:
        folder: where this run leaves word; None for a run that nobody watches.
        log: where this run writes what goes wrong.
        last: the latest run that crashed, else one that never painted its text, else None.
        safe: whether this run leaves the settings alone.
    """

    def __init__(self, folder: Path | None, *, safe: bool = False) -> None:
        self._file: int | None = None
        self._left: list[Path] = []
        self.last: Ended | None = None
        self.folder = folder
        self.log = Log(folder)
        self.safe = safe
        if folder:
            self._look_back(folder)
            self._begin(folder)
        if self._file is None:
            with suppress(OSError, ValueError, RuntimeError, AttributeError):  # a program without a console has none
                faulthandler.enable()

    def painted(self) -> None:
        """The text has been painted: whatever happens now, the start went well, and earlier ones are told of."""
        if self._file is not None:
            with suppress(OSError):
                os.ftruncate(self._file, 0)
        for path in self._left:
            with suppress(OSError):
                path.unlink()
        self._left.clear()

    def leave(self, trace: str) -> None:
        """Leave word of an exception that ends the program."""
        if self._file is not None:
            with suppress(OSError):
                os.write(self._file, trace.encode("utf-8", "replace"))

    def end(self) -> None:
        """The program ends well."""
        if self._file is None:
            return
        faulthandler.disable()
        os.close(self._file)
        self._file = None
        with suppress(OSError):
            self._path.unlink()

    def _begin(self, folder: Path) -> None:
        self._path = folder / f"run-{os.getpid()}-{time.time_ns()}.txt"
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
            with suppress(OSError):  # some network drives hold nothing; then what a crash left is never offered
                _hold(self._file)
            os.write(self._file, _STARTING.encode())
            faulthandler.enable(self._file)
        except OSError:
            return

    def _look_back(self, folder: Path) -> None:
        """Find what earlier runs left; what tells of nothing is removed, the rest once the text has been painted."""
        crashed_starts = 0
        for path, ended in _abandoned(folder):
            if not ended.starting and not ended.trace:
                with suppress(OSError):
                    path.unlink()
                continue
            self._left.append(path)
            crashed_starts += bool(ended.starting and ended.trace)
            if ended.trace or self.last is None:
                self.last = ended
        self.safe = self.safe or crashed_starts >= _PATIENCE


def state_folder(program: Path | None = None) -> Path | None:
    """Where log and crash traces lie: ``state`` beside a file ``.portable``, else per user; None where nobody is."""
    return kept_folder("state", "XDG_STATE_HOME", "~/.local/state", "~/Library/Logs", program)


def calm_environment() -> None:
    """Take away what changes Qt from outside, and have everything drawn by the processor; for safe mode."""
    for name in list(os.environ):
        if name.startswith(("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_STYLE_OVERRIDE", "QT_QPA_GENERIC",
                            "QT_SCALE_FACTOR", "QT_SCREEN_SCALE", "QT_FONT_DPI", "QT_ENABLE_HIGHDPI")):  # fmt: skip
            del os.environ[name]
    os.environ |= {
        "QT_QPA_PLATFORMTHEME": "generic",
        "QT_OPENGL": "software",
        "QT_XCB_GL_INTEGRATION": "none",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }


def _abandoned(folder: Path) -> Iterator[tuple[Path, Ended]]:
    """Files of runs that are no more, the oldest first."""
    try:
        paths = sorted(folder.glob("run-*.txt"), key=_moment)
    except OSError:
        return
    for path in paths:
        if _is_held(path):
            continue
        with suppress(OSError), path.open("rb") as file:
            text = file.read(_LONGEST).decode("utf-8", "replace")
            yield path, Ended(text.startswith(_STARTING), text.removeprefix(_STARTING).strip())


def _moment(path: Path) -> str:
    return path.stem.rpartition("-")[2]


def _hold(descriptor: int) -> None:
    """Keep a file held while this process lives; Windows holds every open file by itself."""
    if sys.platform != "win32":
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_held(path: Path) -> bool:
    """Whether the run that a file is of still lives."""
    try:
        if sys.platform == "win32":
            path.rename(path)  # refused while it is open there
        else:
            with path.open("rb+") as file:
                _hold(file.fileno())
    except OSError:
        return True
    return False
