"""A kiosk that runs for hours, and comes back when it dies.

``BROADSHEET_FULL_TESTS=1`` runs all eight hours.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from broadsheet.app.kiosk.supervisor import AT_FAULT, LEFT, Supervisor, Waits
from broadsheet.cli import main
from broadsheet.state.pin import PinLock, hashed, is_kept, is_pin, matches

ROOT = Path(__file__).parents[2]
QUARTERS = 32 if os.environ.get("BROADSHEET_FULL_TESTS") else 1
MOST = 1.05


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_memory_stays_flat_and_no_widget_survives():
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "QT_QPA_PLATFORM": "offscreen"}
    program = Path(__file__).with_name("kiosk_hours.py")
    done = subprocess.run(
        [sys.executable, str(program), str(QUARTERS)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    first, last = found[0], found[-1]
    print(
        f"{QUARTERS / 4} h: {first[0] / 2**20:.1f} MiB, then {last[0] / 2**20:.1f} MiB; widgets {first[1]}, "
        f"then {last[1]}"
    )
    assert last[0] <= first[0] * MOST
    assert [each[1] for each in found] == [first[1]] * len(found)
    assert [each[2] for each in found] == [first[2]] * len(found)


# The parent


def script(folder, lines):
    """A program that stands for the kiosk; it counts its starts in a file."""
    path = folder / "kiosk.py"
    counted = f"import os, sys, time\nrun = open({str(folder / 'runs')!r}, 'a+'); run.write('x'); run.flush()\n"
    counted += f"number = len(open({str(folder / 'runs')!r}).read())\n"
    path.write_text(counted + lines)
    return [sys.executable, str(path)]


def starts(folder):
    return len((folder / "runs").read_text())


def test_it_is_started_again_after_a_crash_until_it_is_left(tmp_path):
    command = script(tmp_path, "if number < 3: os.abort()\nsys.exit(0)\n")
    assert Supervisor(command).run() == LEFT
    assert starts(tmp_path) == 3


def test_a_file_at_fault_ends_it(tmp_path):
    assert Supervisor(script(tmp_path, "sys.exit(1)\n")).run() == AT_FAULT
    assert starts(tmp_path) == 1


def test_one_that_hangs_is_ended_and_started_again(tmp_path):
    lines = "os.write(1, b'.')\nif number == 1: time.sleep(60)\nsys.exit(0)\n"
    assert Supervisor(script(tmp_path, lines), silence=0.5).run() == LEFT
    assert starts(tmp_path) == 2


def test_the_end_of_the_session_ends_both(tmp_path):
    supervisor = Supervisor(script(tmp_path, "time.sleep(60)\n"))
    timer = threading.Timer(1.0, supervisor.stop)
    timer.start()
    begun = time.monotonic()
    assert supervisor.run() == LEFT
    assert time.monotonic() - begun < 30
    assert starts(tmp_path) == 1
    timer.join()


def test_one_that_crashes_at_once_is_started_ever_more_slowly():
    waits = Waits()
    found = [waits.after(0.1) for _ in range(10)]
    assert found[:4] == [0.5, 1.0, 2.0, 4.0]
    assert found[-1] == 60
    assert waits.after(3600) == 0.5
    assert waits.after(0.1) == 0.5


def test_the_parent_loads_no_qt():
    told = "import sys, broadsheet.app.kiosk.supervisor; print([m for m in sys.modules if 'PySide6' in m])"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", told], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_the_real_kiosk_is_killed_and_comes_back(tmp_path):
    settings = tmp_path / "config" / "broadsheet" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"kiosk_pin": hashed("4711")}))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    parent = subprocess.Popen([sys.executable, "-m", "broadsheet", "open", "--kiosk"], env=environment)
    try:
        first = child_of(parent.pid)
        time.sleep(3)
        os.kill(first, signal.SIGKILL)
        second = child_of(parent.pid, other_than=first)
        assert second != first
        assert parent.poll() is None
    finally:
        parent.send_signal(signal.SIGTERM)
        assert parent.wait(20) == LEFT
    assert not Path(f"/proc/{second}").exists()


def child_of(parent, other_than=0):
    """The process that a parent has started, once it has."""
    for _ in range(200):
        found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
        pids = [int(word) for word in found.stdout.split()]
        if pids and pids[0] != other_than:
            return pids[0]
        time.sleep(0.1)
    raise AssertionError("no child was started")


# The PIN


def test_a_kiosk_without_a_pin_does_not_begin(monkeypatch, capsys):
    monkeypatch.setenv("BROADSHEET_KIOSK", "1")
    assert main(["open", "--kiosk"]) == AT_FAULT
    told = capsys.readouterr().err
    assert "PIN" in told
    assert len(told.splitlines()) == 1


def test_kiosk_beside_other_places_is_wrong_usage(capsys):
    assert main(["open", "--kiosk", "--safe-mode"]) == 2
    assert "--kiosk" in capsys.readouterr().err


def test_a_pin_is_kept_as_a_hash():
    kept = hashed("4711")
    assert is_kept(kept)
    assert "4711" not in kept
    assert kept != hashed("4711")
    assert matches("4711", kept)
    assert not matches("4712", kept)
    assert not matches("", "")
    assert [is_pin(words) for words in ("4711", "471", "123456789", "47a1", "４７１１")] == [True, *[False] * 4]


def test_wrong_pins_wait_longer_each_time():
    seconds = [0.0]
    lock = PinLock(hashed("4711"), lambda: seconds[0])
    for wait in (30, 60, 120):
        for _ in range(3):
            assert not lock.opens("0000")
        assert lock.wait == wait
        assert not lock.opens("4711")
        seconds[0] += wait
    assert lock.opens("4711")
