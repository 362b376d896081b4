"""Windows: the thread of the window says that display and system are needed. Not tried yet under Windows."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED
_UNTIL_TOLD_OTHERWISE, _SYSTEM, _DISPLAY = 0x80000000, 1, 2


class WindowsGrip:
    """What the thread that makes it says holds until it says otherwise, or ends."""

    def __init__(self, grant: Callable[[str], None]) -> None:
        self._grant = grant

    def hold(self, reason: str) -> None:
        """Windows knows no reasons."""
        self._grant("windows" if _say(_UNTIL_TOLD_OTHERWISE | _SYSTEM | _DISPLAY) else "")

    def release(self) -> None:
        """Nothing is needed any longer."""
        _say(_UNTIL_TOLD_OTHERWISE)


def _say(what: int) -> bool:
    """True where it was taken in: the answer is what was said before, never 0 then."""
    try:
        say = getattr(ctypes, "windll").kernel32.SetThreadExecutionState  # noqa: B009  other systems have no such name
    except (AttributeError, OSError):
        return False
    say.restype, say.argtypes = ctypes.c_uint32, [ctypes.c_uint32]
    return bool(say(what))
