"""The named pipe through which a second start on Windows hands its file over; see `broadsheet.app.handover`."""

from __future__ import annotations

import contextlib
from multiprocessing.connection import Client, Listener
from typing import TYPE_CHECKING

from broadsheet.app.handover import Request

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.app.handover import Door

_KEY = b"broadsheet"
"""Keeps out a program that connects by mistake; who may connect at all is decided by the pipe's owner."""


class _PipeDoor:
    """A listening pipe; Windows lets only one program hold the first instance of a name."""

    def __init__(self, path: Path) -> None:
        self._listener = Listener(str(path), "AF_PIPE", authkey=_KEY)

    def fileno(self) -> int:
        """Nothing that Qt can wait on."""
        return -1

    def take(self) -> Request | None:
        """Wait for a request and answer it."""
        with self._listener.accept() as caller:
            request = Request.read(caller.recv_bytes(65_536))
            caller.send_bytes(b"taken" if request else b"no")
            return request

    def close(self) -> None:
        """Take no more."""
        self._listener.close()


def claim(path: Path) -> Door | None:
    """The door, where nobody holds it."""
    try:
        return _PipeDoor(path)
    except OSError:
        return None


def send(path: Path, request: Request) -> bool:
    """Hand a request over; True where it was taken."""
    with contextlib.suppress(OSError, EOFError), Client(str(path), "AF_PIPE", authkey=_KEY) as line:
        line.send_bytes(request.written())
        return line.poll(8) and line.recv_bytes(16) == b"taken"
    return False
