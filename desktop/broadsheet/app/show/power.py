"""Where the computer's power comes from, as each system tells. May take a while: to be asked in a thread."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from broadsheet.state.findings import Power

_SUPPLIES = Path("/sys/class/power_supply")
_NO_BATTERY, _UNTOLD = 128, 255
_PATIENCE = 5


def power() -> Power | None:
    """Mains or battery; None for a computer without a battery, or where nothing is told."""
    if sys.platform == "win32":
        return _on_windows()
    if sys.platform == "darwin":
        return _on_macos()
    return of_supplies(_SUPPLIES)


def of_supplies(folder: Path) -> Power | None:
    """As the Linux kernel tells it.

    Args:
        folder: one folder a supply, with the files ``type``, ``online``, ``capacity``, ``status`` and ``scope``.
    """
    charges, charging, mains = [], False, False
    with suppress(OSError):
        for supply in sorted(folder.iterdir()):
            kind = _line(supply / "type")
            if kind == "Battery" and _line(supply / "scope") != "Device":  # a mouse has one as well
                capacity = _line(supply / "capacity")
                charges.append(int(capacity) if capacity.isdecimal() else -1)
                charging = charging or _line(supply / "status") in ("Charging", "Full", "Not charging")
            elif kind in ("Mains", "USB"):
                mains = mains or _line(supply / "online") == "1"
    return Power(mains or charging, max(charges)) if charges else None


def of_pmset(told: str) -> Power | None:
    """As ``pmset -g batt`` of macOS prints it: its first line names the source, a later one each battery."""
    charge = re.search(r"InternalBattery\S*.*?(\d+)%", told)
    return Power("'AC Power'" in told, int(charge[1])) if charge else None


def _line(file: Path) -> str:
    with suppress(OSError):
        return file.read_text(encoding="ascii", errors="replace").strip()
    return ""


class _Status(ctypes.Structure):
    """SYSTEM_POWER_STATUS."""

    _fields_ = (
        ("line", ctypes.c_uint8),
        ("battery", ctypes.c_uint8),
        ("charge", ctypes.c_uint8),
        ("saver", ctypes.c_uint8),
        ("left", ctypes.c_uint32),
        ("full", ctypes.c_uint32),
    )


def _on_windows() -> Power | None:
    """Not tried yet under Windows."""
    status = _Status()
    with suppress(AttributeError, OSError):
        kernel32 = getattr(ctypes, "windll").kernel32  # noqa: B009  other systems' ctypes has no such name
        known = kernel32.GetSystemPowerStatus(ctypes.byref(status)) and status.battery != _UNTOLD
        if known and not status.battery & _NO_BATTERY:
            return Power(status.line == 1, -1 if status.charge == _UNTOLD else status.charge)
    return None


def _on_macos() -> Power | None:
    """Not tried yet on a Mac."""
    with suppress(OSError, subprocess.SubprocessError):
        command = ["/usr/bin/pmset", "-g", "batt"]
        return of_pmset(subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=True).stdout)
    return None
