"""Qt's libraries are brought into memory by a thread while Python imports what needs no Qt: 15 ms of a start."""

from __future__ import annotations

import os
import sys
from _thread import start_new_thread
from pathlib import Path

_LIBRARIES = ("libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6", "libQt6XcbQpa.so.6")


def load_ahead() -> None:
    """Begin, on Linux; whatever fails here is told when Qt itself is imported."""
    if not sys.platform.startswith("linux"):
        return
    folder = _folder()
    if folder is not None:
        start_new_thread(_load, (folder,))


def _folder() -> Path | None:
    """Where PySide keeps Qt's libraries."""
    frozen = getattr(sys, "_MEIPASS", None)
    places = [frozen] if frozen else sys.path
    found = (Path(place, "PySide6", "Qt", "lib") for place in places)
    return next((folder for folder in found if (folder / _LIBRARIES[0]).exists()), None)


def _load(folder: Path) -> None:
    import ctypes

    # ctypes.CDLL keeps the interpreter for itself while it opens a library; a function that is called gives it away.
    opened = ctypes.CDLL(None).dlopen
    opened.argtypes, opened.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    for name in _LIBRARIES:
        opened(os.fsencode(folder / name), os.RTLD_NOW)
