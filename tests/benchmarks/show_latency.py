"""From a key's press to the first pixel of the screen that changes, seen from outside on a virtual screen.

``python3 tests/benchmarks/show_latency.py`` presses keys of a talk on the bundled briefing and prints, for screens of
16:9 and 4:3 and twice as many pixels, what the first seconds of a show are like, while its slides are still being made:
on, and jumps to slides whose turn has not come. Then it goes on through all steps, back through all, and jumps to every
slide at rest. A bare deck of PySide6 is driven likewise on every screen. Linux alone; needs Xvfb and libXtst.

Run it on a quiet machine: whatever else wants a core is in the figures. So that this program itself is not, it sleeps
between two looks, which blurs a figure by a third of a millisecond.
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
LOOK = 0.0003
SETTLED, LONGEST = 4.0, 60.0
SLIDES = 18
LINES = 270
EARLY, PAPER = 5.0, 0xFFFFFF
SCREENS = ("1920x1080", "1440x1080", "3840x2160", "2880x2160")


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


def latency(keys, pixels, *names):
    """Milliseconds from the last of some keys to the first change; None where nothing changed, as on the last step."""
    for name in names[:-1]:
        keys.press(name)
    if names[1:]:
        time.sleep(QUIET)  # in which digits that wait are shown
    step = max(1, len(pixels) // LINES)
    before = pixels[::step].copy()
    begun = time.perf_counter()
    keys.press(names[-1])
    while time.perf_counter() - begun < MOST:
        if not np.array_equal(pixels[::step], before):
            return (time.perf_counter() - begun) * 1000
        time.sleep(LOOK)
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


def on(keys, pixels):
    """On, in the first seconds of a show."""
    begun(pixels)
    found, until = [], time.perf_counter() + EARLY
    while time.perf_counter() < until:
        time.sleep(QUIET)
        if (took := latency(keys, pixels, "Next")) is not None:
            found.append(took)
    return {"on in the first seconds": found}


def about(keys, pixels):
    """To the slides that are made last, as soon as Enter is let in."""
    begun(pixels)
    time.sleep(QUIET)
    found = []
    for number in (12, 9, 11, 8):
        found.append(latency(keys, pixels, *str(number), "Return"))
    return {"jumps in the first seconds": [took for took in found if took is not None]}


def driven(keys, pixels):
    """At rest: on, back, and jumps; each press when what came of the last is over."""
    settle(pixels)
    taken = {}
    for way, name in (("on", "Next"), ("back", "Prior")):
        found = []
        while (took := latency(keys, pixels, name)) is not None:
            found.append(took)
            time.sleep(QUIET)
        taken[way] = found
    found = []
    for number in [number for pair in zip(range(1, 10), range(SLIDES, 9, -1), strict=True) for number in pair]:
        if (took := latency(keys, pixels, *str(number), "Return")) is not None:
            found.append(took)
        time.sleep(QUIET)
    return {**taken, "jumps": found}


def measured(command, size, way):
    """Run a deck on a screen of its own and drive it in a way."""
    with screens.screen(f"{size}x24") as screen, tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "HOME": home}
        environment |= {f"XDG_{name}_HOME": home for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        environment["PYTHONPATH"] = str(ROOT / "desktop")
        process = subprocess.Popen(command, env=environment)
        try:
            return way(Keys(screen.display), screen.pixels())
        finally:
            process.kill()
            process.wait()


def main():
    ours = [sys.executable, "-m", "broadsheet", "open", "--new-window", "--present"]
    bare = [sys.executable, str(Path(__file__).with_name("bare_deck.py"))]
    print(f"load {os.getloadavg()[0]:.1f}")
    runs = [("Broadsheet", ours, size, way) for size in SCREENS for way in (on, on, about)]
    runs += [
        (name, command, size, driven)
        for size in SCREENS
        for name, command in (("Broadsheet", ours), ("a bare deck", bare))
    ]
    for name, command, size, way in runs:
        for what, found in measured(command, size, way).items():
            told = f"{len(found)} presses, median {statistics.median(found):.1f} ms, most {max(found):.1f} ms"
            print(f"{name}, {size}, {what}: {told}, over 20 ms {sum(took > 20 for took in found)}", flush=True)


if __name__ == "__main__":
    main()
