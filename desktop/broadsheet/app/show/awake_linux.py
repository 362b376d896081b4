"""Linux: the desktop's screen saver is asked not to come, else logind not to sleep.

Both are asked over a connection of their own, and let go when that is dropped: PySide sends whole numbers as int32,
and `UnInhibit` takes an uint32 alone. The desktop portal cannot be asked at all for the same reason.
"""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

if TYPE_CHECKING:
    from collections.abc import Callable

_PROGRAM = "Broadsheet"
_SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
_LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_PATIENCE = 5000
"""Milliseconds that a service may take to answer."""

_numbers = count(1)


class LinuxGrip(QObject):
    """One request, from the first question to the end of the connection over which it was granted."""

    def __init__(self, grant: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._grant = grant
        self._reason = ""
        self._line = ""
        self._descriptor = -1
        self._watcher: QDBusPendingCallWatcher | None = None

    def hold(self, reason: str) -> None:
        """Ask the desktop first."""
        self._reason = reason
        if not self._ask(QDBusConnection.BusType.SessionBus, _SAVER, [_PROGRAM, reason]):
            self._ask_logind()

    def release(self) -> None:
        """Drop the connection, and with it what was granted over it."""
        self._drop()
        if self._descriptor >= 0:
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = -1
        self.deleteLater()

    def _ask_logind(self) -> None:
        arguments = ["idle:sleep", _PROGRAM, self._reason, "block"]
        if not self._ask(QDBusConnection.BusType.SystemBus, _LOGIND, arguments):
            self._grant("")

    def _ask(self, bus: QDBusConnection.BusType, service: tuple[str, str, str], arguments: list[str]) -> bool:
        """Ask over a new connection; False where there is no such bus."""
        self._drop()
        self._line = f"broadsheet-awake-{os.getpid()}-{next(_numbers)}"
        connection = QDBusConnection.connectToBus(bus, self._line)
        if not connection.isConnected():
            return False
        message = QDBusMessage.createMethodCall(*service, "Inhibit")
        message.setArguments(arguments)
        self._watcher = QDBusPendingCallWatcher(connection.asyncCall(message, _PATIENCE), self)
        self._watcher.finished.connect(self._on_saver if service is _SAVER else self._on_logind)
        return True

    def _drop(self) -> None:
        """No answer is waited for any longer, and the line goes down with the last that knows it."""
        if self._watcher is not None:
            self._watcher.finished.disconnect()
            self._watcher.deleteLater()
            self._watcher = None
        if self._line:
            QDBusConnection.disconnectFromBus(self._line)
            self._line = ""

    def _on_saver(self, watcher: QDBusPendingCallWatcher) -> None:
        if watcher.isError():
            self._ask_logind()
        else:
            self._grant("screensaver")

    def _on_logind(self, watcher: QDBusPendingCallWatcher) -> None:
        """It gives a file; what it granted holds as long as that is open."""
        arguments = [] if watcher.isError() else watcher.reply().arguments()
        if arguments and isinstance(arguments[0], QDBusUnixFileDescriptor) and arguments[0].isValid():
            self._descriptor = os.dup(arguments[0].fileDescriptor())
            self._grant("logind")
        else:
            self._grant("")
