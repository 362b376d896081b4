"""The parent of a kiosk: starts it, starts it again when it crashed or hangs, and ends when it was left. No Qt.

The kiosk is a process of its own, so that nothing that goes wrong in it can take this one along.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

CHILD = "BROADSHEET_KIOSK"
"""Set to 1 in the environment of the kiosk itself; to ``back`` in that of a parent that opens the window again."""

LEFT, AT_FAULT, USAGE = 0, 1, 2
"""Exit statuses after which a kiosk is not started again: left by the PIN, the file or the settings, the arguments."""

_CALM = 20.0
"""A kiosk that ran so many seconds did not crash at once."""
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 60.0
SILENCE = 60.0
"""Seconds without a sign of life after which a kiosk that has given some is taken to hang."""
_LOOK = 0.2


class Waits:
    """How long to wait before the next start: twice as long each time it crashed at once."""

    def __init__(self) -> None:
        self._wait = _FIRST_WAIT

    def after(self, seconds: float) -> float:
        """Seconds to wait after a run that lasted so many."""
        if seconds >= _CALM:
            self._wait = _FIRST_WAIT
            return _FIRST_WAIT
        wait, self._wait = self._wait, min(2 * self._wait, _LONGEST_WAIT)
        return wait


class Supervisor:
    """Keeps one kiosk running.

    Args:
        command: that starts it.
        silence: seconds without a sign of life that it may take.
    """

    def __init__(self, command: Sequence[str], silence: float = SILENCE) -> None:
        self._command, self._silence = list(command), silence
        self._stop = threading.Event()
        self._beat = 0.0
        self.starts = 0

    def run(self) -> int:
        """Start it until it is left; return its exit status."""
        self._listen()
        waits = Waits()
        while True:
            begun = time.monotonic()
            status = self._once()
            if self._stop.is_set() or status in (LEFT, AT_FAULT, USAGE):
                return status if status >= 0 else LEFT
            wait = waits.after(time.monotonic() - begun)
            _tell(f"the kiosk ended with status {status}; it is started again in {wait:g} s")
            if self._stop.wait(wait):
                return LEFT

    def stop(self, *_: int | FrameType | None) -> None:
        """End it, and do not start it again: the session ends."""
        self._stop.set()

    def _once(self) -> int:
        self.starts += 1
        self._beat = 0.0
        with subprocess.Popen(self._command, env=_environment(), stdout=subprocess.PIPE) as kiosk:
            listener = threading.Thread(target=self._hear, args=(kiosk,), daemon=True)
            listener.start()
            silent = 0
            while kiosk.poll() is None:
                if self._stop.wait(_LOOK):
                    kiosk.terminate()
                    with suppress(subprocess.TimeoutExpired):
                        kiosk.wait(5)
                    break
                # Twice in a row: a machine that slept may look at the clock before the kiosk could give a sign.
                silent = silent + 1 if self._beat and time.monotonic() - self._beat > self._silence else 0
                if silent > 2 / _LOOK:
                    _tell(f"the kiosk gave no sign of life for {self._silence:g} s")
                    break
            if kiosk.poll() is None:
                kiosk.kill()
            return kiosk.wait()

    def _hear(self, kiosk: subprocess.Popen[bytes]) -> None:
        """Take in the signs of life of one run; in a thread of its own."""
        assert kiosk.stdout is not None
        with suppress(OSError, ValueError):
            while os.read(kiosk.stdout.fileno(), 64):
                self._beat = time.monotonic()

    def _listen(self) -> None:
        with suppress(ValueError):  # only the main thread may
            for name in ("SIGTERM", "SIGINT", "SIGHUP"):
                if hasattr(signal, name):
                    signal.signal(getattr(signal, name), self.stop)


def supervise(arguments: Sequence[str]) -> int:
    """Keep ``broadsheet ARGUMENTS`` running; afterwards open the window again, where the kiosk came from it."""
    back = os.environ.pop(CHILD, "") == "back"
    status = Supervisor([*program(), *arguments]).run()
    if back and status == LEFT:
        words = [word for word in arguments if word != "--kiosk"]
        subprocess.Popen([*program(), *words], start_new_session=True)
    return status


def program() -> list[str]:
    """The command that starts this program."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "broadsheet"]


def is_child() -> bool:
    """Whether this process is the kiosk itself."""
    return os.environ.get(CHILD) == "1"


def beat() -> None:
    """Give a sign of life; where nobody listens, nothing happens."""
    with suppress(OSError):
        os.write(1, b".")


def _environment() -> dict[str, str]:
    source = str(Path(__file__).resolve().parents[3])
    paths = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    own = {} if getattr(sys, "frozen", False) else {"PYTHONPATH": os.pathsep.join(paths)}
    return {**os.environ, **own, CHILD: "1"}


def _tell(words: str) -> None:
    if sys.stderr is not None:
        print(f"broadsheet: {words}", file=sys.stderr, flush=True)
