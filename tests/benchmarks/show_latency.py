"""From a key's press to the first pixel of the screen that changes, seen from outside on a virtual screen.

``python3 tests/benchmarks/show_latency.py`` presses every key of a talk on the bundled briefing (on through all steps,
back through all, and jumps to every slide; before that, on in the first seconds of a show), then the same in a bare
deck of PySide6, and prints both. Linux alone;
needs Xvfb and libXtst. Run it on a quiet machine.
"""

import ctypes
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "build_spec"), str(ROOT / "desktop")]

import screens  # noqa: E402

MOST, QUIET = 1.0, 0.35
SETTLED, LONGEST = 4.0, 60.0
SLIDES = 18
ROWS = 2
EARLY, PAPER = 5.0, 0xFFFFFF


class Keys:
    """Presses keys on an X server as a keyboard does."""

    def __init__(self, display):
        self._x11, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        self._server = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))

    def press(self, name):
        symbol = self._x11.XStringToKeysym(name.encode())
        code = self._x11.XKeysymToKeycode(self._server, ctypes.c_ulong(symbol))
        for down in (1, 0):
            self._test.XTestFakeKeyEvent(self._server, ctypes.c_uint(code), down, ctypes.c_ulong(0))
        self._x11.XFlush(self._server)


def settle(pixels):
    """Wait until nothing has changed for a while."""
    before, since, begun = pixels[::8].copy(), time.perf_counter(), time.perf_counter()
    while time.perf_counter() - since < SETTLED and time.perf_counter() - begun < LONGEST:
        time.sleep(0.1)
        now = pixels[::8].copy()
        if not np.array_equal(now, before):
            before, since = now, time.perf_counter()


def latency(keys, pixels, name):
    """Milliseconds to the first change; None where nothing changed, as on the last step."""
    before = pixels[::ROWS].copy()
    begun = time.perf_counter()
    keys.press(name)
    while time.perf_counter() - begun < MOST:
        if not np.array_equal(pixels[::ROWS], before):
            return (time.perf_counter() - begun) * 1000
    return None


def begun(pixels):
    """Wait until a slide fills the screen: its paper is in every corner."""
    until = time.perf_counter() + LONGEST
    while time.perf_counter() < until:
        corners = [pixels[row, column] & 0xFFFFFF for row in (0, -1) for column in (0, -1)]
        if all(corner == PAPER for corner in corners):
            return
        time.sleep(0.002)
    raise TimeoutError("no slide came")


def pressed_early(keys, pixels):
    """Presses in the first seconds of a show, while its slides are still being made."""
    begun(pixels)
    found, until = [], time.perf_counter() + EARLY
    while time.perf_counter() < until:
        time.sleep(QUIET)
        if (took := latency(keys, pixels, "Next")) is not None:
            found.append(took)
    return {"in the first seconds": found}


def driven(keys, pixels):
    """On, back, and jumps; each press when what came of the last is over."""
    taken = {}
    for way, name in (("on", "Next"), ("back", "Prior")):
        found = []
        while (took := latency(keys, pixels, name)) is not None:
            found.append(took)
            time.sleep(QUIET)
        taken[way] = found
    found = []
    for number in [number for pair in zip(range(1, 10), range(SLIDES, 9, -1), strict=True) for number in pair]:
        for digit in str(number):
            keys.press(digit)
        time.sleep(QUIET)
        if (took := latency(keys, pixels, "Return")) is not None:
            found.append(took)
        time.sleep(QUIET)
    return {**taken, "jumps": found}


def measured(command, screen, *, early=False):
    """Run a deck and drive it, at rest or from its first picture on."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "HOME": home}
        environment |= {f"XDG_{name}_HOME": home for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        environment["PYTHONPATH"] = str(ROOT / "desktop")
        process = subprocess.Popen(command, env=environment)
        try:
            if early:
                return pressed_early(Keys(screen.display), screen.pixels())
            settle(screen.pixels())
            return driven(Keys(screen.display), screen.pixels())
        finally:
            process.kill()
            process.wait()


def main():
    ours = [sys.executable, "-m", "broadsheet", "open", "--new-window", "--present"]
    bare = [sys.executable, str(Path(__file__).with_name("bare_deck.py"))]
    print(f"load {os.getloadavg()[0]:.1f}")
    for name, command, early in (("Broadsheet", ours, True), ("Broadsheet", ours, False), ("a bare deck", bare, False)):
        with screens.screen() as screen:
            for way, found in measured(command, screen, early=early).items():
                told = f"{len(found)} presses, median {statistics.median(found):.1f} ms, most {max(found):.1f} ms"
                print(f"{name}, {way}: {told}, over 20 ms {sum(took > 20 for took in found)}", flush=True)


if __name__ == "__main__":
    main()
