"""How much a container may hold, and how its files may be named."""

from __future__ import annotations

from unicodedata import normalize

MAX_FILES = 2_000
MAX_FILE_BYTES = 64 * 2**20
MAX_TOTAL_BYTES = 256 * 2**20
MAX_RATIO = 200
RATIO_FROM_BYTES = 2**20
MAX_NAME = 240

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"}
)


def bad_name(name: str) -> str:
    """Why a path may not stand in a container, as a short English reason; empty where it may."""
    if not name or len(name) > MAX_NAME:
        return "is empty" if not name else "is too long"
    if any(char < " " or "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" for char in name):
        return "has a control character"
    if any(char in '\\:*?"<>|' for char in name):
        return "has a character that paths cannot have everywhere"
    for part in name.split("/"):
        if part in {"", ".", ".."}:
            return "is absolute or climbs"
        if part[-1] in ". " or part[0] == " ":
            return "has a part that begins or ends in a blank or ends in a dot"
        if part.partition(".")[0].rstrip(" ").casefold() in _DEVICES:
            return "is a device"
    return ""


def folded(name: str) -> str:
    """The form in which two paths are the same on some system."""
    return normalize("NFC", normalize("NFC", name).casefold())
