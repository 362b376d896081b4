"""macOS: an assertion of IOKit that the display is in use. Not tried yet on a Mac."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FRAMEWORK = "/System/Library/Frameworks/{0}.framework/{0}"
_KIND = "PreventUserIdleDisplaySleep"  # kIOPMAssertPreventUserIdleDisplaySleep, which keeps the system awake too
_ON = 255
_UTF_8 = 0x08000100


class MacGrip:
    """One assertion; the system drops it when the program ends."""

    def __init__(self, grant: Callable[[str], None]) -> None:
        self._grant = grant
        self._assertion: ctypes.c_uint32 | None = None

    def hold(self, reason: str) -> None:
        """Make the assertion; the reason is seen in `pmset -g assertions`."""
        try:
            self._assertion = _assert(reason)
        except (AttributeError, OSError):
            self._assertion = None
        self._grant("macos" if self._assertion is not None else "")

    def release(self) -> None:
        """Take it back."""
        if self._assertion is not None:
            ctypes.CDLL(_FRAMEWORK.format("IOKit")).IOPMAssertionRelease(self._assertion)
            self._assertion = None


def _assert(reason: str) -> ctypes.c_uint32 | None:
    """The number of a new assertion; None where the system makes none."""
    kit, foundation = (ctypes.CDLL(_FRAMEWORK.format(name)) for name in ("IOKit", "CoreFoundation"))
    make = foundation.CFStringCreateWithCString
    make.restype, make.argtypes = ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
    kind, name = make(None, _KIND.encode(), _UTF_8), make(None, reason.encode(), _UTF_8)
    number = ctypes.c_uint32()
    failed = kit.IOPMAssertionCreateWithName(ctypes.c_void_p(kind), _ON, ctypes.c_void_p(name), ctypes.byref(number))
    for text in (kind, name):
        foundation.CFRelease(ctypes.c_void_p(text))
    return None if failed else number
