"""The libraries of this system that its loader knows by name; on Linux."""

from __future__ import annotations

import subprocess
from functools import cache


@cache
def known() -> dict[str, str]:
    """By name, where a library lies; the first of a name is the one that loads."""
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    found: dict[str, str] = {}
    for name, there, path in (line.partition(" => ") for line in listed.splitlines()):
        if there:
            found.setdefault(name.split()[0], path)
    return found
