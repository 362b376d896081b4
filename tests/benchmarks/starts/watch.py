"""Starts one program on a virtual screen and films it from outside, by the file that Xvfb keeps its pixels in."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import dataclass

import numpy as np
from tests.benchmarks.starts.film import Film
from tests.benchmarks.starts.memory import pss, tree
from tests.benchmarks.starts.quiet import precede

EVERY = 0.002
"""Seconds between two looks."""
ROWS = 8
"""Every so manieth row is looked at: no line of text is lower."""
STILL, LONGEST = 2.5, 45.0


@dataclass
class Take:
    """One start.

    Attributes:
        film: what was seen.
        pss: MiB of memory that are the program's own, once it had settled.
        said: what it wrote to standard error.
        began: of the monotonic clock, in microseconds.
        cost: share of one core that the watching took while the picture was awaited.
    """

    film: Film
    pss: float
    said: str
    began: int
    cost: float


def take(command, environment, screen, folder):
    """Start a program, film it until it has settled, end it."""
    pixels = screen.pixels()
    told = (folder / "said.txt").open("w+", encoding="utf-8", errors="replace")
    film = Film([0.0], [pixels.copy()])
    began = time.monotonic_ns()
    program = subprocess.Popen(
        command, env=environment, cwd=folder, stdin=subprocess.DEVNULL, stdout=told, stderr=told, start_new_session=True
    )
    precede(program.pid)
    try:
        cost = _film(film, pixels, began / 1e9, program)
        memory = pss(program.pid)
    finally:
        _end(program)
    _wait_until_empty(pixels, film.frames[0])
    told.seek(0)
    return Take(film, memory, told.read(), began // 1000, cost)


def _film(film, pixels, began, program):
    """Keep a frame whenever the looked-at rows have changed, until they have not for a while."""
    seen, changed = film.frames[0][::ROWS], began
    cpu = time.process_time()
    while True:
        now = time.monotonic()
        if not np.array_equal(pixels[::ROWS], seen):
            frame = pixels.copy()
            film.times.append((now - began) * 1e3)
            film.frames.append(frame)
            seen, changed = frame[::ROWS], now
        elif now - changed > (STILL if len(film.frames) > 1 else LONGEST) or now - began > LONGEST:
            break
        if program.poll() is not None and len(film.frames) == 1:
            break
        time.sleep(EVERY)
    film.times.append((now - began) * 1e3)
    film.frames.append(pixels.copy())
    return (time.process_time() - cpu) / (now - began)


def _end(program):
    """End the program and its children, first politely."""
    family = tree(program.pid)
    for kind, patience in ((signal.SIGTERM, 5.0), (signal.SIGKILL, 5.0)):
        for process in family:
            _signal(process, kind)
        until = time.monotonic() + patience
        while time.monotonic() < until and (program.poll() is None or any(map(_lives, family))):
            time.sleep(0.02)
    program.wait()


def _signal(process, kind):
    if _lives(process):
        os.kill(process, kind)


def _lives(process):
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _wait_until_empty(pixels, empty):
    until = time.monotonic() + 5
    while time.monotonic() < until and not np.array_equal(pixels, empty):
        time.sleep(0.02)
