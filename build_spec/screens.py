"""A virtual screen to look at, without a tool for pictures: Xvfb keeps its pixels in a file."""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Iterator

    Picture = np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]

WORDS = 120
"""So many different shapes stand on a screen with words; boxes instead of glyphs make a few dozen at most."""

_SIZE = "1600x1000x24"
_STILL = 1.5
_LONGEST = 40.0
_MENU = 600
_SEEN_AT, _SEEN = 23, 2  # XWindowAttributes.map_state and IsViewable, counted in integers of 32 bits
_FIELDS = 25  # of the header of an XWD file, 32 bits each, big-endian
_GLYPH_WIDTH, _GLYPH_HEIGHT = range(5, 48), range(7, 60)


class Shapes(NamedTuple):
    """How many shapes of the size of a glyph are on a screen, and how many of them differ."""

    all: int
    various: int


class Screen:
    """A running Xvfb."""

    def __init__(self, display: str, file: Path) -> None:
        self.display, self._file = display, file

    def picture(self) -> Picture:
        """What it shows now: rows × columns × (blue, green, red)."""
        content = self._file.read_bytes()
        header = np.frombuffer(content, ">u4", _FIELDS)
        size, width, height, line, colours = (int(header[at]) for at in (0, 4, 5, 12, 19))
        pixels = np.frombuffer(content, np.uint8, line * height, size + 12 * colours)
        return pixels.reshape(height, line // 4, 4)[:, :width, :3]

    def pixels(self) -> np.ndarray[tuple[int, int], np.dtype[np.uint32]]:
        """The same as a number a pixel, and alive: it changes as the screen does."""
        header = np.fromfile(self._file, ">u4", _FIELDS)
        size, width, height, line, colours = (int(header[at]) for at in (0, 4, 5, 12, 19))
        mapped = np.memmap(self._file, np.uint32, "r", size + 12 * colours, (height, line // 4))
        return mapped[:, :width]

    def settled(self, while_running: subprocess.Popen[str] | None = None, before: Picture | None = None) -> Picture:
        """What it shows when something was drawn and then nothing more for a while.

        Args:
            while_running: a program with whose end the waiting ends.
            before: what it showed; None for now.
        """
        blank = self.picture() if before is None else before
        last = self.picture()
        began = changed = time.monotonic()
        while time.monotonic() < began + _LONGEST and not (while_running and while_running.poll() is not None):
            time.sleep(0.1)
            now = self.picture()
            if not np.array_equal(now, last):
                last, changed = now, time.monotonic()
            elif not np.array_equal(now, blank) and time.monotonic() > changed + _STILL:
                break
        return last

    def with_words(self, while_running: subprocess.Popen[str] | None = None, before: Picture | None = None) -> Picture:
        """What it shows when it is settled, and has words if they come at all: a busy machine paints late."""
        picture = self.settled(while_running, before)
        until = time.monotonic() + _LONGEST
        while shapes(picture).various < WORDS and time.monotonic() < until:
            if while_running and while_running.poll() is not None:
                break
            time.sleep(_STILL)
            picture = self.picture()
        return picture


@contextmanager
def screen(size: str = _SIZE) -> Iterator[Screen]:
    """Start a screen of a size in pixels and bits a pixel, and end it."""
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", folder, "-ac", "-noreset"]
        server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-dpi", "96"], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield Screen(f":{number}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def windows(display: str) -> int:
    """How many windows larger than a tip or a menu are open on a screen without a window manager."""
    x11 = ctypes.CDLL("libX11.so.6")
    for name in ("XOpenDisplay", "XDefaultRootWindow"):
        getattr(x11, name).restype = ctypes.c_void_p
    server = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    root, parent, children, count = (
        ctypes.c_ulong(),
        ctypes.c_ulong(),
        ctypes.POINTER(ctypes.c_ulong)(),
        ctypes.c_uint(),
    )
    top = ctypes.c_ulong(x11.XDefaultRootWindow(server))
    x11.XQueryTree(server, top, *map(ctypes.byref, (root, parent, children, count)))
    told = (ctypes.c_int * 64)()  # XWindowAttributes: x, y, width, height …, the 24th says whether it can be seen
    found = 0
    for child in children[: count.value]:
        x11.XGetWindowAttributes(server, ctypes.c_ulong(child), told)
        found += told[2] > _MENU and told[_SEEN_AT] == _SEEN
    x11.XCloseDisplay(server)
    return found


def colours(pixels: np.ndarray[tuple[int, int], np.dtype[np.uint32]]) -> Picture:
    """Pixels of `Screen.pixels` as a picture."""
    return np.ascontiguousarray(pixels).view(np.uint8).reshape(*pixels.shape, 4)[:, :, :3]


def save(picture: Picture, path: Path) -> None:
    """Write a picture as PNG."""
    rgb = np.ascontiguousarray(picture[:, :, ::-1])
    height, width, _ = rgb.shape
    QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888).save(str(path))


def shapes(picture: Picture) -> Shapes:
    """Count what could be glyphs: lines of dark on light, cut at their gaps; the same glyph is the same shape."""
    ink = picture.max(axis=2) < 150
    found: list[bytes] = []
    for left in range(0, ink.shape[1], 320):  # columns of the window do not share their lines
        strip = ink[:, left : left + 320]
        for top, bottom in _runs(strip.any(axis=1)):
            if bottom - top in _GLYPH_HEIGHT:
                line = strip[top:bottom]
                for start, end in _runs(line.any(axis=0)):
                    if end - start in _GLYPH_WIDTH:
                        found.append(np.packbits(line[:, start:end]).tobytes() + bytes([end - start, bottom - top]))
    return Shapes(len(found), len(set(found)))


def _runs(set_: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], set_.view(np.int8), [0]))))
    return zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
