"""A journal of unsaved changes: append-only JSON lines beside the person's data, one file for each open briefing.

The first line names the briefing and the bytes it was opened from; each further line says what the briefing has become
since the line before. Every line carries a sum, so that a torn or damaged tail is told from what was written whole.
While a program writes, the file is locked; one that is not, was left behind.
"""

from __future__ import annotations

import json
import os
import queue
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any
from zlib import crc32

from broadsheet.files.changes import changes, with_changes
from broadsheet.files.problems import FileProblem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from broadsheet.model import Briefing

FORMAT = 1
_BETWEEN_SYNCS = 2.0
"""Seconds between two waits for the disk, at most so many."""

_LONG = 0.1
"""Seconds that a note of a short briefing takes at most to write; where one took longer, notes that wait are one."""

_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Left:
    """A journal that was left behind.

    Attributes:
        path: of the journal. briefing: as it was when the program ended.
        steps: how many changes it holds. at: when the last was written, in seconds since 1970.
        same_file: whether the briefing's file is still as it was opened then.
        torn: whether the end of it could not be read. length: bytes of what could.
    """

    path: Path
    briefing: Briefing
    steps: int
    at: float
    same_file: bool
    torn: bool
    length: int


def journal_path(folder: Path, file: Path) -> Path:
    """Where the journal of a briefing lies."""
    return folder / f"{sha256(os.path.realpath(file).encode()).hexdigest()[:24]}.jsonl"


def digest(files: Mapping[str, bytes]) -> str:
    """A sum of everything that a briefing was opened from."""
    total = sha256()
    for name in sorted(files):
        total.update(f"{name}\0{len(files[name])}\0".encode())
        total.update(files[name])
    return total.hexdigest()


def find_left(folder: Path, file: Path, files: Mapping[str, bytes], briefing: Briefing) -> Left | None:
    """What a run that ended badly left of unsaved changes to a briefing, put on it; None where there is nothing.

    A journal that says nothing any more, or nothing that can be read, is removed.
    """
    path = journal_path(folder, file)
    try:
        with path.open("rb") as handle:
            if not _lock(handle):
                return None
            lines, length, torn = _lines(handle.read(_LARGEST))
            at = path.stat().st_mtime
    except OSError:
        return None
    head, steps = (lines[0] if lines else {}), lines[1:]
    after, done = briefing, 0
    if head.get("format") == FORMAT:
        for step in steps:
            try:
                after = with_changes(after, step["changes"])
            except (FileProblem, KeyError, TypeError, AttributeError, ValueError):
                torn = True
                break
            done += 1
    if not changes(briefing, after):
        with suppress(OSError):
            path.unlink()
        return None
    return Left(path, after, done, at, head.get("digest") == digest(files), torn, length)


class Journal:
    """Writes the journal of one open briefing, in a thread of its own.

    A place that cannot be written stops nothing: `broken` says so then.
    """

    def __init__(self, folder: Path, file: Path, files: Mapping[str, bytes], briefing: Briefing) -> None:
        self._path, self._folder, self._file, self._files = journal_path(folder, file), folder, file, files
        self._last = briefing
        self._waiting: queue.SimpleQueue[tuple[str, Any]] = queue.SimpleQueue()
        self._handle: IO[bytes] | None = None
        self._resumed = 0
        self._took = 0.0
        self._put_back: tuple[str, Any] | None = None
        self._thread: threading.Thread | None = None
        self.broken = ""

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self._path

    def note(self, briefing: Briefing) -> None:
        """Write down what the briefing has become; returns at once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
            self._thread.start()
        self._waiting.put(("note", briefing))

    def resume(self, left: Left) -> None:
        """Go on where a journal was left, once its changes have been taken over."""
        self._last, self._resumed = left.briefing, left.length

    def saved(self, files: Mapping[str, bytes], briefing: Briefing) -> None:
        """Begin anew from a briefing that has been saved; without further changes nothing is left of the journal."""
        if self._thread is not None:
            self._waiting.put(("saved", (files, briefing)))
        else:
            self._files, self._last = files, briefing

    def end(self, *, keep: bool = False) -> None:
        """Stop, and remove it unless it is to be kept; waits until that is done."""
        if self._thread is not None:
            self._waiting.put(("end", keep))
            self._thread.join()
            self._thread = None
        elif self._resumed and not keep:
            with suppress(OSError):
                self._path.unlink()

    def _run(self) -> None:
        synced, unsynced = 0.0, False
        while True:
            wait = max(0.0, synced + _BETWEEN_SYNCS - time.monotonic()) if unsynced else None
            try:
                what, value = self._next(wait)
            except queue.Empty:
                self._sync()
                synced, unsynced = time.monotonic(), False
                continue
            if what == "end":
                self._close(remove=not value)
                return
            if what == "saved":
                self._close(remove=True)
                self._files, self._last = value
                self._resumed = 0
                unsynced = False
            else:
                unsynced = self._write(self._newest(value)) or unsynced

    def _newest(self, briefing: Briefing) -> Briefing:
        """The last of the notes that wait, of a long text: it says what those before it say."""
        while self._took > _LONG:
            try:
                what, value = self._waiting.get_nowait()
            except queue.Empty:
                break
            if what != "note":
                self._put_back = (what, value)
                break
            briefing = value
        return briefing

    def _next(self, wait: float | None) -> tuple[str, Any]:
        """What is to be done next; `queue.Empty` after so many seconds without."""
        if self._put_back is not None:
            found, self._put_back = self._put_back, None
            return found
        return self._waiting.get(timeout=wait)

    def _write(self, briefing: Briefing) -> bool:
        began = time.monotonic()
        step = changes(self._last, briefing)
        self._took = time.monotonic() - began
        if not step:
            return False
        try:
            handle = self._handle or self._begin()
            handle.write(_line({"changes": step}))
            handle.flush()
        except OSError as error:
            self.broken = error.strerror or str(error)
            return False
        self._last = briefing
        return True

    def _begin(self) -> IO[bytes]:
        """Open the file; one that another program writes is left alone, and this one is named after the process."""
        self._folder.mkdir(parents=True, exist_ok=True)
        handle = self._path.open("ab")
        if not _lock(handle):
            handle.close()
            self._path = self._path.with_suffix(f".{os.getpid()}.jsonl")
            handle = self._path.open("ab")
            _lock(handle)
        handle.truncate(self._resumed)
        if self._resumed:
            self._handle = handle
            return handle
        head = {"format": FORMAT, "file": os.path.realpath(self._file), "digest": digest(self._files)}
        handle.write(_line(head))
        self._handle = handle
        return handle

    def _sync(self) -> None:
        if self._handle is not None:
            with suppress(OSError):
                os.fsync(self._handle.fileno())

    def _close(self, *, remove: bool) -> None:
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        with suppress(OSError):
            if not remove:
                os.fsync(handle.fileno())
            handle.close()
        if remove:
            with suppress(OSError):
                self._path.unlink()


def _line(value: dict[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'{{"sum":"{crc32(text.encode()):08x}","line":{text}}}\n'.encode()


def _lines(data: bytes) -> tuple[list[dict[str, Any]], int, bool]:
    """The lines up to the first that is not whole, their bytes, and whether there was one that is not."""
    found: list[dict[str, Any]] = []
    length = 0
    for raw in data.splitlines(keepends=True):
        try:
            if not raw.endswith(b"\n"):
                return found, length, True
            text = raw.decode()
            value = json.loads(text)["line"]
            if not isinstance(value, dict) or _line(value) != raw:
                return found, length, True
        except (ValueError, KeyError, TypeError, RecursionError):
            return found, length, True
        found.append(value)
        length += len(raw)
    return found, length, False


def _lock(handle: IO[bytes]) -> bool:
    """Lock a file for this program; False where another holds it."""
    try:
        if os.name == "posix":
            import fcntl

            fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            _lock_on_windows(handle)
    except OSError:
        return False
    return True


def _lock_on_windows(handle: IO[bytes]) -> None:
    """A byte far behind the end is locked, for a locked one cannot be read."""
    import msvcrt

    at = handle.tell()
    handle.seek(_LARGEST * 2)
    try:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # of Windows alone
    finally:
        handle.seek(at)
