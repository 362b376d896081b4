"""Monitors as macOS tells them: CoreGraphics knows which displays are in one mirror set.

Not tried yet on a Mac. Every failure is “nothing is told”.
"""

from __future__ import annotations

import ctypes
from typing import Any

from broadsheet.state.screens import Monitor

_GRAPHICS = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
_MOST = 16


class _Rect(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_double) for name in ("x", "y", "width", "height"))


def monitors() -> tuple[Monitor, ...] | None:
    """The displays that are on; None where CoreGraphics does not tell."""
    try:
        graphics = ctypes.CDLL(_GRAPHICS)
        return _monitors(graphics)
    except (OSError, AttributeError):
        return None


def _monitors(graphics: Any) -> tuple[Monitor, ...] | None:  # noqa: ANN401  a library
    """All that are online; those in a mirror set are fed by the one that they mirror."""
    graphics.CGDisplayBounds.restype = _Rect
    graphics.CGDisplayMirrorsDisplay.restype = ctypes.c_uint32
    displays, many = (ctypes.c_uint32 * _MOST)(), ctypes.c_uint32()
    if graphics.CGGetOnlineDisplayList(_MOST, displays, ctypes.byref(many)):
        return None
    return tuple(_monitor(graphics, ctypes.c_uint32(display)) for display in displays[: many.value])


def _monitor(graphics: Any, display: ctypes.c_uint32) -> Monitor:  # noqa: ANN401  a library
    mirrored = graphics.CGDisplayMirrorsDisplay(display)  # 0 for the one that the others mirror
    lit = bool(graphics.CGDisplayIsActive(display)) or bool(graphics.CGDisplayIsInMirrorSet(display))
    lit = lit and not graphics.CGDisplayIsAsleep(display)
    bounds = graphics.CGDisplayBounds(display)
    area = round(bounds.x), round(bounds.y), round(bounds.width), round(bounds.height)
    return Monitor(
        name="",
        lit=lit,
        builtin=bool(graphics.CGDisplayIsBuiltin(display)),
        area=area if lit and not mirrored else None,
        source=str(mirrored or display.value) if lit else "",
    )
