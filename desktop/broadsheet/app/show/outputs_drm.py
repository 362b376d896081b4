"""Monitors as the Linux kernel tells them, for Wayland, where no program is told which of them show the same."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from broadsheet.app.show.builtin import is_builtin
from broadsheet.state.screens import Monitor

_SOCKETS = Path("/sys/class/drm")


def monitors(sockets: Path = _SOCKETS) -> tuple[Monitor, ...] | None:
    """The monitors that are plugged in; None where the kernel tells of no socket.

    Args:
        sockets: the folder with a folder ``card0-HDMI-A-1`` for every socket.
    """
    try:
        folders = sorted(folder for folder in sockets.iterdir() if (folder / "status").is_file())
    except OSError:
        return None
    if not folders:
        return None
    return tuple(_monitor(folder) for folder in folders if _line(folder / "status") == "connected")


def _monitor(folder: Path) -> Monitor:
    name = folder.name.partition("-")[2]
    return Monitor(
        name=name,
        lit=_line(folder / "enabled") == "enabled",
        builtin=is_builtin(name),
        native=_size(_line(folder / "modes")),
    )


def _line(file: Path) -> str:
    """The first line; empty where it cannot be read."""
    with suppress(OSError):
        return file.read_text(encoding="ascii", errors="replace").partition("\n")[0].strip()
    return ""


def _size(mode: str) -> tuple[int, int]:
    """The best mode comes first: ``1920x1080``, perhaps with an ``i`` behind."""
    width, _, height = mode.partition("x")
    height = height.rstrip("i")
    return (int(width), int(height)) if width.isdecimal() and height.isdecimal() else (0, 0)
