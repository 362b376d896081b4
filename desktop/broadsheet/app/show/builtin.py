"""Whether a socket is that of the computer's own screen."""

from __future__ import annotations

_SOCKETS = ("edp", "lvds", "dsi")


def is_builtin(name: str) -> bool:
    """Whether a socket of this name, as Linux and X11 call them, holds the screen of a laptop or a tablet."""
    return name.lower().startswith(_SOCKETS)
