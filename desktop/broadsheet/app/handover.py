"""One program at a time: a second start hands its file to the window that is open. No Qt: it runs before Qt is loaded.

On Linux and macOS an AF_UNIX socket in the person's own run-time folder, guarded by a lock; on Windows a named pipe.
Never a network socket.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

_LONGEST = 65_536
_PATIENCE = 8.0
"""Seconds that a start waits for the open window to answer before it opens one of its own."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a start asks for; empty strings are what is in force.

    Attributes:
        path: the briefing, absolute; empty for none.
        present: anything to present it at once.
    """

    path: str = ""
    page: str = ""
    section: str = ""
    language: str = ""
    theme: str = ""
    present: str = ""

    @classmethod
    def read(cls, data: bytes) -> Request | None:
        """A request from the bytes that came; None where they are none."""
        try:
            value: Any = json.loads(data)
        except (ValueError, RecursionError):
            return None
        if not isinstance(value, dict) or not all(isinstance(value.get(name), str) for name in cls.__slots__):
            return None
        return cls(**{name: value[name] for name in cls.__slots__})

    def written(self) -> bytes:
        """The bytes to send."""
        return json.dumps(asdict(self)).encode()


class Door(Protocol):
    """Where requests of later starts come in."""

    def fileno(self) -> int:
        """What to wait on; -1 where a thread has to wait in `take`."""

    def take(self) -> Request | None:
        """Take one request in and answer it; None for one that was none."""

    def close(self) -> None:
        """Take no more."""


def claim_or_send(request: Request) -> tuple[Door | None, bool]:
    """Claim the place of the one program, or hand the request to whoever holds it.

    Returns:
        The door to answer, or None; and whether the request was taken by another program, so that this one may end.
        Where neither works (no folder to write, an open window that does not answer) the program runs by itself.
    """
    if sys.platform == "win32":
        from broadsheet.app.handover_windows import claim, send
    else:
        claim, send = _claim, _send
    place = _place()
    if place is None:
        return None, False
    door = claim(place)
    return (door, False) if door else (None, send(place, request))


def _place() -> Path | None:
    """The socket's path: in the run-time folder, else in one of our own that nobody else can write to."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "screen"
    name = "broadsheet-" + "".join(sign if sign.isalnum() else "-" for sign in screen)
    if sys.platform == "win32":
        return Path(rf"\\.\pipe\broadsheet-{os.environ.get('USERNAME', 'user')}")
    run = os.environ.get("XDG_RUNTIME_DIR")
    # tempfile would look harder, and costs a start 6 ms.
    folder = Path(run) if run else Path(os.environ.get("TMPDIR") or "/tmp") / f"broadsheet-{os.getuid()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        kept = folder.stat()
    except OSError:
        return None
    return folder / name if kept.st_uid == os.getuid() and not kept.st_mode & 0o022 else None


class _SocketDoor:
    """A listening AF_UNIX socket, and the lock that makes it the only one."""

    def __init__(self, path: Path, lock: int) -> None:
        import socket

        self._path, self._lock = path, lock
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        path.unlink(missing_ok=True)  # of a program that was killed: the lock says that nobody holds it
        self._socket.bind(str(path))
        self._socket.listen(8)

    def fileno(self) -> int:
        """The socket's number."""
        return self._socket.fileno()

    def take(self) -> Request | None:
        """Take one request in and answer it; a start that falls silent is left after a second."""
        with contextlib.suppress(OSError):
            caller, _ = self._socket.accept()
            with caller:
                caller.settimeout(1.0)
                request = Request.read(_received(caller))
                caller.sendall(b"taken" if request else b"no")
                return request
        return None

    def close(self) -> None:
        """Take no more."""
        self._socket.close()
        self._path.unlink(missing_ok=True)
        os.close(self._lock)


def _claim(path: Path) -> Door | None:
    """The door, where nobody holds it."""
    import fcntl

    try:
        lock = os.open(path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return _SocketDoor(path, lock)
    except OSError:
        os.close(lock)
        return None


def _send(path: Path, request: Request) -> bool:
    """Hand a request over; True where it was taken."""
    import socket

    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(_PATIENCE)
        line.connect(str(path))
        line.sendall(request.written())
        line.shutdown(socket.SHUT_WR)
        return line.recv(16) == b"taken"
    return False


def _received(caller: Any) -> bytes:  # noqa: ANN401  a socket, whose module is loaded late
    """Everything a caller sends, up to a limit."""
    data = b""
    while len(data) <= _LONGEST and (part := caller.recv(4096)):
        data += part
    return data
