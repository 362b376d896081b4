"""Printers, without reaching for a network.

Where the system's printing service has no socket, its library would look for one by the network of this machine. So it
is told to ask the socket alone, unless a person has set up another server.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SOCKETS = (Path("/run/cups/cups.sock"), Path("/var/run/cups/cups.sock"))
_SERVER = "CUPS_SERVER"


def printer_names() -> tuple[str, ...]:
    """The printers that the system knows; may take a while, so ask in a thread."""
    _keep_to_this_machine()
    if sys.platform.startswith("linux") and os.environ.get(_SERVER, "").startswith("/"):
        if not Path(os.environ[_SERVER]).exists():
            return ()
    from PySide6.QtPrintSupport import QPrinterInfo

    return tuple(QPrinterInfo.availablePrinterNames())


def new_printer() -> QPrinter:
    """A printer to be set up: the system's usual one, if it has any."""
    _keep_to_this_machine()
    from PySide6.QtPrintSupport import QPrinter

    return QPrinter(QPrinter.PrinterMode.HighResolution)


def _keep_to_this_machine() -> None:
    if not sys.platform.startswith("linux") or os.environ.get(_SERVER):
        return
    clients = (Path("/etc/cups/client.conf"), Path(os.path.expanduser("~/.cups/client.conf")))  # noqa: PTH111
    if not any(_names_a_server(path) for path in clients):
        os.environ[_SERVER] = str(next((path for path in _SOCKETS if path.exists()), _SOCKETS[0]))


def _names_a_server(path: Path) -> bool:
    try:
        return any(line.strip().startswith("ServerName") for line in path.read_text(encoding="utf-8").splitlines())
    except (OSError, ValueError):
        return False
