"""Waits for a machine that does nothing else: what others run beside a start is measured with it."""

from __future__ import annotations

import time
from pathlib import Path

IDLE = 0.85
"""Share of all cores that has to be free."""
LOOK, LONGEST = 0.3, 15.0


def wait_until_quiet():
    """Wait until the machine is idle, at most `LONGEST` seconds; whether it was."""
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        before = _ticks()
        time.sleep(LOOK)
        free, whole = (new - old for new, old in zip(_ticks(), before, strict=True))
        if free >= IDLE * whole:
            return True
    return False


def _ticks():
    """Time of all cores so far: without work, and in all."""
    numbers = [int(number) for number in Path("/proc/stat").read_text().partition("\n")[0].split()[1:9]]
    return numbers[3] + numbers[4], sum(numbers)
