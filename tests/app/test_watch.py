"""How a run ended is noticed by the next one, from files in the state folder, and nothing there ever stops a start."""

import faulthandler
import os
import subprocess
import sys

import pytest

from broadsheet.app.log import Log
from broadsheet.app.watch import Watch, calm_environment, state_folder

RUN = """
import ctypes, os, signal, sys
from pathlib import Path
from broadsheet.app.watch import Watch
watch = Watch(Path(sys.argv[1]))
if "painted" in sys.argv:
    watch.painted()
if "crash" in sys.argv:
    os.abort()
if "kill" in sys.argv:
    os.kill(os.getpid(), signal.SIGKILL)
if "end" in sys.argv:
    watch.end()
"""


@pytest.fixture(autouse=True)
def _own_faulthandler():
    yield
    faulthandler.enable(sys.__stderr__.fileno())


@pytest.fixture
def watch(tmp_path):
    made = []

    def make(**wishes):
        made.append(Watch(tmp_path / "state", **wishes))
        return made[-1]

    yield make
    for each in made:
        each.end()


def run(tmp_path, *words):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", RUN, str(tmp_path / "state"), *words]
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def told(ended):
    return ended.starting, ended.trace


def runs(tmp_path):
    return list((tmp_path / "state").glob("run-*"))


def test_a_run_that_ends_well_leaves_nothing(tmp_path, watch):
    run(tmp_path, "painted", "end")
    assert runs(tmp_path) == []
    assert watch().last is None


def test_a_native_crash_is_noticed_once(tmp_path, watch):
    run(tmp_path, "painted", "crash")
    first = watch()
    assert first.last.starting is False
    assert "Fatal Python error: Aborted" in first.last.trace
    first.painted()
    assert watch().last is None


def test_a_kill_is_no_crash(tmp_path, watch):
    run(tmp_path, "painted", "kill")
    assert watch().last is None
    assert len(runs(tmp_path)) == 1  # that of the run that looks


def test_a_start_that_did_not_finish_is_noticed(tmp_path, watch):
    run(tmp_path, "kill")
    assert told(watch().last) == (True, "")


def test_two_crashed_starts_in_a_row_ask_for_safe_mode(tmp_path, watch):
    run(tmp_path, "crash")
    again = watch()
    assert again.last.starting
    assert not again.safe
    again.end()  # without having painted anything
    run(tmp_path, "crash")
    third = watch()
    assert third.safe
    third.painted()
    assert not watch().safe


def test_a_run_that_still_lives_is_left_alone(tmp_path, watch):
    watch()
    assert watch().last is None
    assert len(runs(tmp_path)) == 2


def test_an_exception_that_ends_the_program_is_left_for_the_next_start(tmp_path, watch):
    path = tmp_path / "state" / "run-1-1.txt"
    path.parent.mkdir()
    path.write_text("starting\nValueError")
    assert told(watch().last) == (True, "ValueError")


@pytest.mark.parametrize("where", ["file/state", "nowhere"])
def test_where_nothing_can_be_written_nothing_happens(tmp_path, where):
    (tmp_path / "file").touch()
    folder = tmp_path / where if where != "nowhere" else None
    watch = Watch(folder)
    watch.log.write("exception", "a")
    watch.painted()
    watch.leave("b")
    watch.end()
    assert watch.last is None
    assert watch.log.tail(9) == ()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_the_state_folder_is_per_user_or_beside_the_program(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    assert state_folder(tmp_path) == tmp_path / "s" / "broadsheet"
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert state_folder(tmp_path) == tmp_path / ".local" / "state" / "broadsheet"
    monkeypatch.setenv("XDG_STATE_HOME", "relative")
    assert state_folder(tmp_path) is None
    (tmp_path / ".portable").touch()
    assert state_folder(tmp_path) == tmp_path / "state"


def test_the_log_is_small_and_says_nothing_over_and_over(tmp_path):
    log = Log(tmp_path)
    for _ in range(150):
        log.write("qt-warning", "the same\nin two lines")
    assert [line[20:] if line[0] == "2" else line for line in log.tail(99)] == [
        "qt-warning: the same", "    in two lines", "qt-warning (10 times): the same", "    in two lines",
        "qt-warning (100 times): the same", "    in two lines",
    ]  # fmt: skip
    for number in range(2000):
        Log(tmp_path).write("qt-warning", f"{number}" * 100)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 300_000
    for number in range(2000):
        log.write("qt-warning", f"another {number}")
    assert sum("another" in line for line in log.tail(5000)) < 500


def test_safe_mode_draws_by_the_processor_without_what_is_set_from_outside(monkeypatch):
    monkeypatch.setattr(os, "environ", dict(os.environ))
    for name in ("QT_PLUGIN_PATH", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_QPA_PLATFORM_PLUGIN_PATH"):
        os.environ[name] = "x"
    os.environ["QT_QPA_PLATFORMTHEME"] = "gtk3"
    calm_environment()
    assert [name for name, value in os.environ.items() if value == "x"] == []
    assert os.environ["QT_QPA_PLATFORMTHEME"] == "generic"
    assert os.environ["QT_OPENGL"] == "software"
    assert os.environ["QT_QPA_PLATFORM"]  # how the screen is reached stays
