"""Starts the worker, waits for it, and ends it when it takes too long or is unwanted. No Qt: threads call it."""

from __future__ import annotations

import json
import subprocess
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from broadsheet.importer import frames, limits
from broadsheet.importer.worker import STAGES, WORD
from broadsheet.resources import own_command, own_environment

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.files.problems import FileProblem

    Worker = subprocess.Popen[bytes]

_GRACE = 60  # seconds on the clock beyond the processor's: other programs want it too
_WORDS = {
    "too-much-memory": ("more than {memory} MiB of memory needed", "an article that needs less"),
    "too-slow": ("no end within {seconds} s", "an article that is read sooner"),
    "too-deep": ("markup nested too deep to be read", "markup of an article"),
    "import-failed": ("a file that the importer breaks on ({found})", "an article; please report this"),
    "worker-died": ("a file that breaks what reads it ({found})", "a whole file of its format"),
    "cancelled": ("a stop", "to be let finish"),
}


class Outcome(NamedTuple):
    """What an import came to.

    Attributes:
        packed: the briefing as the bytes of one file.
        report: what is told of it, as `summary` gives it.
    """

    packed: bytes
    report: dict[str, Any]


class Importing:
    """One import. `run` blocks; `stop` may be called meanwhile from another thread.

    Args:
        name: of the article's file.
        data: all of it.
        kind: empty for a file; ``pasted`` or ``pasted-html`` for the clipboard's.
        memory: bytes that the worker may take.
        seconds: of processor time that it may take.
        base: a briefing, as the bytes of one file, that the article is tied to (`broadsheet.importer.tying`); it has
            been opened without a problem.
        worker: what `start_worker` gave, for this import alone; without one, `run` starts its own.
    """

    def __init__(
        self, name: str, data: bytes, kind: str = "", memory: int = limits.MEMORY, seconds: int = limits.SECONDS,
        worker: Worker | None = None, base: bytes = b"",
    ) -> None:  # fmt: skip
        self._worker = worker
        self._name, self._data, self._kind = name, data, kind
        self._memory, self._seconds, self._base = memory, seconds, base
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = ""
        self._lock = threading.Lock()

    def run(self, begun: Callable[[str], None] | None = None) -> Outcome:
        """Import the article.

        Args:
            begun: told every stage of `STAGES` as it begins, in the calling thread.

        Raises:
            FileProblem: there is no briefing; one line says why.
        """
        with self._lock:
            if self._ended:
                if self._worker:
                    end_worker(self._worker)
                raise self._refusal(self._ended)
            self._process = process = self._worker or start_worker()
        clock = threading.Timer(self._seconds + _GRACE, self._end, ("too-slow",))
        clock.daemon = True
        clock.start()
        feeder = threading.Thread(target=self._feed, args=(process,), daemon=True)
        feeder.start()
        try:
            return self._listen(process, begun)
        finally:
            clock.cancel()
            process.kill()
            process.wait()
            feeder.join()
            for stream in (process.stdin, process.stdout):
                if stream:
                    with suppress(OSError):  # what was not written yet is wanted by nobody
                        stream.close()

    def stop(self) -> None:
        """End the import; `run` raises its refusal."""
        self._end("cancelled")

    def _end(self, code: str) -> None:
        with self._lock:
            self._ended = self._ended or code
            if self._process:
                self._process.kill()

    def _feed(self, process: subprocess.Popen[bytes]) -> None:
        order = {
            "name": self._name, "kind": self._kind, "memory": self._memory, "seconds": self._seconds,
            "base": len(self._base),
        }  # fmt: skip
        if process.stdin:
            try:
                process.stdin.write(json.dumps(order).encode() + b"\n")
                process.stdin.write(self._base)
                process.stdin.write(self._data)
                process.stdin.close()
            except OSError:  # it has ended already, and its answer says why
                return

    def _listen(self, process: subprocess.Popen[bytes], begun: Callable[[str], None] | None) -> Outcome:
        report: dict[str, Any] = {}
        while process.stdout and (message := frames.next_frame(process.stdout.read)):
            kind, data = message
            if kind == frames.STAGE:
                if begun and (stage := data.decode("ascii", "replace")) in STAGES:
                    begun(stage)
            elif kind == frames.REPORT:
                report = frames.from_json(data)
            elif kind == frames.BRIEFING:
                return Outcome(data, report)
            else:
                raise self._told(frames.from_json(data))
        if self._ended:
            raise self._refusal(self._ended)
        status = process.wait()
        if status in _TOO_SLOW:
            raise self._refusal("too-slow")
        raise self._refusal("worker-died", f"exit {status}")

    def _told(self, values: dict[str, str]) -> FileProblem:
        if "expected" not in values:
            return self._refusal(values["code"], values.get("found", ""))
        from broadsheet.files.problems import refusal

        return refusal(values["code"], values["file"], values["place"], values["found"], values["expected"])

    def _refusal(self, code: str, found: str = "") -> FileProblem:
        from broadsheet.files.problems import refusal

        said, expected = _WORDS[code]
        said = said.format(memory=self._memory >> 20, seconds=self._seconds, found=found)
        return refusal(code, self._name, "", said, expected)


_TOO_SLOW = {-9, -24, 0xC0000044}  # SIGKILL and SIGXCPU at the limit of time; Windows' quota exceeded


def start_worker() -> Worker:
    """Start a worker that waits for its order, so that whoever will give it can get ready meanwhile."""
    return subprocess.Popen(
        own_command(WORD), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=own_environment(), creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip


def end_worker(worker: Worker) -> None:
    """End a worker that got no order."""
    worker.kill()
    worker.wait()
    for stream in (worker.stdin, worker.stdout):
        if stream:
            stream.close()
