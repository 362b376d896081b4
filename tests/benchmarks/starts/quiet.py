"""Keeps away what others run beside a start, as far as it goes: it would be measured with it."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from pathlib import Path

IDLE = 0.85
"""Share of all cores that has to be free."""
LOOK, LONGEST = 0.3, 5.0


def precede(process, nice=-20):
    """Run a process before those of all others, where the system allows it; whether it does.

    Linux shares the cores between sessions first (``autogroup``), and only then between the processes of each.
    """
    done = False
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, process, nice)
        done = True
        group = Path(f"/proc/{process}/autogroup")
        if group.exists():
            group.write_text(str(nice))
    return done


@contextmanager
def precedence():
    """Let this process and the screen it starts go before all others; yields whether they do."""
    before = os.getpriority(os.PRIO_PROCESS, 0)
    try:
        yield precede(os.getpid())
    finally:
        precede(os.getpid(), before)


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
