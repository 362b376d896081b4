"""How soon the first page of a preview stands, and for how long the window does not answer while its dialog opens."""

import json
import subprocess
import time

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from tests.window import open_window, wait_for

from broadsheet.resources import bundled_briefing, own_command, own_environment


@pytest.mark.parametrize("kind", ["pdf", "handout", "pptx"])
def test_first_page_of_a_preview(benchmark, kind):
    def first_page():
        with subprocess.Popen(
            own_command("--preview-worker"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=own_environment()
        ) as worker:
            for message in (
                {"file": str(bundled_briefing())},
                {"order": 1, "kind": kind, "language": "zh", "values": {}},
                {"order": 1, "page": 0, "width": 600},
            ):
                worker.stdin.write(json.dumps(message).encode() + b"\n")
            worker.stdin.flush()
            counted, page = (json.loads(worker.stdout.readline()) for _ in range(2))
            assert counted["pages"] > 1
            assert page["png"]
            worker.kill()

    benchmark.pedantic(first_page, rounds=3, iterations=1)


class Pulse(QObject):
    """Beats in the GUI thread; tells the longest pause between two beats, in milliseconds."""

    def __init__(self):
        super().__init__()
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def _on_beat(self):
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


@pytest.mark.parametrize("which", ["exports", "prints"])
def test_a_dialog_opens(benchmark, app, tmp_path, which):
    """What is timed is the whole opening; ``longest_ms`` is the longest pause in it, which is to stay below 100."""
    with open_window(app, tmp_path) as program:
        QTest.qWait(3000)
        exporting = program.commands.exporting
        longest = []

        def desk():
            return getattr(exporting, which)

        def open_it():
            pulse = Pulse()
            exporting.export() if which == "exports" else exporting.print_pages()
            assert wait_for(lambda: desk() and desk().dialog and desk().dialog.isVisible())
            QTest.qWait(50)
            longest.append(round(pulse.longest))
            desk().dialog.reject()
            QTest.qWait(100)

        benchmark.pedantic(open_it, rounds=4, iterations=1)
        benchmark.extra_info["longest_ms"] = longest
