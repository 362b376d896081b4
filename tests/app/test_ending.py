"""The real program, started as a person starts it: asked to end, crashed, started in safe mode."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[2] / "desktop"
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

CRASHING = """
import os, sys
from PySide6.QtCore import QTimer
from broadsheet.app import start, wiring
if "early" in sys.argv:
    start.Start.begin = lambda self: os.abort()
elif "raise" in sys.argv:
    start.Start.begin = lambda self: {}["余杭"]
else:
    wiring.Wiring.follow_system = lambda self: os.abort()
from broadsheet.__main__ import main
sys.exit(main(["open", "--new-window"]))
"""


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A person's folders, with settings that show whether they were read."""
    run = tmp_path / "r"
    run.mkdir(mode=0o700)
    config = tmp_path / "config" / "broadsheet"
    config.mkdir(parents=True)
    (config / "settings.json").write_text(json.dumps({"theme": "dark", "width": 900, "height": 640}))
    for name, value in (("XDG_RUNTIME_DIR", run), ("HOME", tmp_path), ("DISPLAY", ":7"), ("PYTHONPATH", DESKTOP)):
        monkeypatch.setenv(name, str(value))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return tmp_path


def begin(*words):
    """Start it as from a terminal: whoever runs the tests in the background has SIGINT ignored, which is inherited."""
    command = [sys.executable, *words]
    return subprocess.Popen(command, preexec_fn=heed_ctrl_c if os.name == "posix" else None)


def heed_ctrl_c():
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def settings(home):
    return (home / "config" / "broadsheet" / "settings.json").read_text()


def runs(home):
    return [path.read_text() for path in (home / "state" / "broadsheet").glob("run-*.txt")]


def until(true, seconds=30.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.02)
    return False


def listens(program):
    """Whether a process has a handler of its own for SIGTERM."""
    for line in Path(f"/proc/{program.pid}/status").read_text().splitlines():
        if line.startswith("SigCgt:"):
            return bool(int(line.split()[1], 16) >> (signal.SIGTERM - 1) & 1)
    return False


@POSIX
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks /proc when the window stands")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_asked_to_end_it_saves_and_leaves_nothing_behind(home, number):
    program = begin("-m", "broadsheet", "--theme", "projector")
    assert until(lambda: listens(program))
    assert list((home / "r").glob("broadsheet-*")) != []
    program.send_signal(number)
    began = time.monotonic()
    assert until(lambda: '"projector"' in settings(home))
    saved = time.monotonic() - began
    assert program.wait(10) == 0
    took = time.monotonic() - began
    print(f"\n  {number.name}: settings saved after {saved * 1000:.0f} ms, ended after {took * 1000:.0f} ms")
    assert [path.name for path in (home / "r").glob("broadsheet-*")] == ["broadsheet--7.lock"]
    assert runs(home) == []


@pytest.mark.parametrize(("when", "starting", "said"), [("late", False, "Aborted"), ("early", True, "Aborted"),
                                                        ("raise", True, "KeyError")])  # fmt: skip
def test_a_crash_leaves_its_trace_for_the_next_start(home, when, starting, said):
    program = begin("-c", CRASHING, when)
    assert program.wait(60) != 0
    (left,) = runs(home)
    assert left.startswith("starting") == starting
    assert said in left
    assert "余杭" not in left or said != "KeyError"
    following = subprocess.run(
        [sys.executable, "-m", "broadsheet", "open", "--new-window"],
        env={**os.environ, "BROADSHEET_TRACE_START": "1"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ("--safe-mode" in following.stderr) == starting
    assert runs(home) == []


def test_commands_without_a_window_leave_no_state(home):
    program = begin("-m", "broadsheet", "info", "nowhere")
    assert program.wait(30) == 1
    assert not (home / "state").exists()


def test_a_home_that_cannot_be_written_stops_nothing(home):
    (home / "state").write_text("not a folder")
    done = subprocess.run(
        [sys.executable, "-m", "broadsheet", "open", "--new-window"],
        env={**os.environ, "BROADSHEET_TRACE_START": "1"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "charts_painted" in done.stderr
    assert (home / "state").read_text() == "not a folder"


@POSIX
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks /proc when the window stands")
@pytest.mark.parametrize("words", [["--safe-mode"], ["open", "--safe-mode", "--theme", "light"]])
def test_safe_mode_neither_reads_nor_writes_settings_and_has_a_window_of_its_own(home, words):
    before = settings(home)
    usual = begin("-m", "broadsheet")
    assert until(lambda: listens(usual))
    safe = begin("-m", "broadsheet", *words)
    assert until(lambda: safe.poll() is not None or listens(safe))
    assert safe.poll() is None
    safe.send_signal(signal.SIGTERM)
    assert safe.wait(10) == 0
    assert settings(home) == before
    usual.send_signal(signal.SIGTERM)
    assert usual.wait(10) == 0


@POSIX
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks /proc when the window stands")
def test_after_two_starts_that_crashed_the_third_is_in_safe_mode_by_itself(home):
    before = settings(home)
    for _ in range(2):
        assert begin("-c", CRASHING, "early").wait(60) != 0
    third = begin("-m", "broadsheet", "open", "--new-window", "--theme", "projector")
    assert until(lambda: listens(third))
    third.send_signal(signal.SIGTERM)
    assert third.wait(10) == 0
    assert settings(home) == before
    assert runs(home) == []
    assert "Aborted" in (home / "state" / "broadsheet" / "broadsheet.log").read_text()
