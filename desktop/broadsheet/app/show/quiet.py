"""Whether the system holds messages of other programs back, where it tells. May take a while: to be asked in a thread.

Plasma tells over D-Bus, GNOME in its settings, Windows to whoever asks the shell; macOS tells nobody.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from broadsheet.state.findings import Quiet

_SERVICE = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.freedesktop.DBus.Properties")
_PATIENCE = 2
# QUERY_USER_NOTIFICATION_STATE: presentation mode, quiet time; notifications are accepted
_HELD_BACK, _ACCEPTED = frozenset({4, 6}), 5


def quiet() -> Quiet:
    """Whether messages are held back."""
    if sys.platform == "win32":
        return _on_windows()
    if sys.platform.startswith("linux"):
        return _in_gnome() if "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":") else _over_dbus()
    return "untold"


def of_banners(told: str) -> Quiet:
    """What GNOME's setting ``show-banners`` means."""
    return {"true": "loud", "false": "quiet"}.get(told.strip(), "untold")  # type: ignore[return-value]  # one of these


def _in_gnome() -> Quiet:
    with suppress(OSError, subprocess.SubprocessError):
        command = ["gsettings", "get", "org.gnome.desktop.notifications", "show-banners"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=True)
        return of_banners(done.stdout)
    return "untold"


def _over_dbus() -> Quiet:
    """The property `Inhibited`, which Plasma has and others may have."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    name = f"broadsheet-quiet-{os.getpid()}"
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, name)
    try:
        if not bus.isConnected():
            return "untold"
        message = QDBusMessage.createMethodCall(*_SERVICE, "Get")
        message.setArguments([_SERVICE[0], "Inhibited"])
        message.setAutoStartService(False)
        value: Any = next(iter(bus.call(message, timeout=_PATIENCE * 1000).arguments()), None)
        while hasattr(value, "variant"):
            value = value.variant()
        if not isinstance(value, bool):
            return "untold"
        return "quiet" if value else "loud"
    finally:
        QDBusConnection.disconnectFromBus(name)


def _on_windows() -> Quiet:
    """Not tried yet under Windows."""
    state = ctypes.c_int()
    with suppress(AttributeError, OSError):
        shell32 = getattr(ctypes, "windll").shell32  # noqa: B009  other systems' ctypes has no such name
        if shell32.SHQueryUserNotificationState(ctypes.byref(state)) == 0:
            if state.value in _HELD_BACK:
                return "quiet"
            return "loud" if state.value == _ACCEPTED else "untold"
    return "untold"
