"""Monitors as the X server tells them: RandR, over a connection of its own that lives as long as the question.

The libraries are those that Qt's own plug-in for X11 has loaded already.
"""

from __future__ import annotations

import ctypes
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING

from broadsheet.app.show.builtin import is_builtin
from broadsheet.state.screens import Monitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.state.screens import Area

_UNPLUGGED = 1
_HEAD = 32  # bytes of every reply; it says how many units of four follow


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


def monitors() -> tuple[Monitor, ...] | None:
    """The monitors that are plugged in; None for a server without RandR 1.3."""
    try:
        with _connection() as server:
            return _monitors(server)
    except (OSError, AttributeError, LookupError, struct.error):
        return None


class _Server:
    """Asks one question after the other."""

    def __init__(self, randr: ctypes.CDLL, line: ctypes.c_void_p, root: int) -> None:
        self._randr, self._line, self.root = randr, line, root

    def ask(self, question: str, *arguments: int) -> bytes:
        """The reply as it came over the line.

        Raises:
            LookupError: the server has no answer.
        """
        send = getattr(self._randr, f"xcb_randr_{question}")
        receive = getattr(self._randr, f"xcb_randr_{question}_reply")
        send.restype, receive.restype = _Cookie, ctypes.c_void_p
        trouble = ctypes.c_void_p()
        cookie = send(self._line, *map(ctypes.c_uint32, arguments))
        reply = receive(self._line, cookie, ctypes.byref(trouble))
        free = ctypes.CDLL(None).free
        if not reply:
            free(trouble)
            raise LookupError(question)
        (units,) = struct.unpack_from("=I", ctypes.string_at(reply, _HEAD), 4)
        content = ctypes.string_at(reply, _HEAD + 4 * units)
        free(ctypes.c_void_p(reply))
        return content


@contextmanager
def _connection() -> Iterator[_Server]:
    xcb, randr = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-randr.so.0")
    xcb.xcb_connect.restype = xcb.xcb_get_setup.restype = ctypes.c_void_p
    xcb.xcb_setup_roots_iterator.restype = _Screens
    number = ctypes.c_int()
    line = ctypes.c_void_p(xcb.xcb_connect(None, ctypes.byref(number)))
    try:
        if xcb.xcb_connection_has_error(line):
            raise LookupError("no X server")
        roots = xcb.xcb_setup_roots_iterator(ctypes.c_void_p(xcb.xcb_get_setup(line)))
        for _ in range(number.value):
            xcb.xcb_screen_next(ctypes.byref(roots))
        yield _Server(randr, line, roots.data[0])
    finally:
        xcb.xcb_disconnect(line)


def _monitors(server: _Server) -> tuple[Monitor, ...]:
    resources = server.ask("get_screen_resources_current", server.root)
    moment, crtcs, outputs, modes = struct.unpack_from("=12xIHHH", resources)
    start = _HEAD + 4 * crtcs
    ids = struct.unpack_from(f"={outputs}I", resources, start)
    sizes = {
        mode: (width, height)
        for mode, width, height in (
            struct.unpack_from("=IHH", resources, start + 4 * outputs + 32 * at) for at in range(modes)
        )
    }
    found = (_monitor(server, server.ask("get_output_info", each, moment), moment, sizes) for each in ids)
    return tuple(monitor for monitor in found if monitor is not None)


def _monitor(server: _Server, told: bytes, moment: int, sizes: dict[int, tuple[int, int]]) -> Monitor | None:
    """One socket; None where nothing is plugged in and nothing is shown."""
    crtc, connection, crtcs, modes, preferred, clones, length = struct.unpack_from("=12xI8xBxHHHHH", told)
    if not crtc and connection == _UNPLUGGED:
        return None
    at = 36 + 4 * crtcs
    best = struct.unpack_from("=I", told, at)[0] if modes and preferred else 0
    name = told[at + 4 * (modes + clones) :][:length].decode("utf-8", "replace")
    return Monitor(
        name=name,
        lit=bool(crtc),
        builtin=is_builtin(name),
        area=_area(server.ask("get_crtc_info", crtc, moment)) if crtc else None,
        source=str(crtc) if crtc else "",
        native=sizes.get(best, (0, 0)),
    )


def _area(told: bytes) -> Area:
    x, y, width, height = struct.unpack_from("=12xhhHH", told)
    return x, y, width, height
