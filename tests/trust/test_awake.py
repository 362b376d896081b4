"""The computer stays awake while a show runs and only then: the services of Linux, played on a bus of their own."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MISSING = [
    name
    for name, found in {
        "dbus-daemon": shutil.which("dbus-run-session"),
        "python3-jeepney": importlib.util.find_spec("jeepney"),
    }.items()
    if not found
]

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus is Linux's"),
    pytest.mark.skipif(bool(MISSING), reason=f"missing: {' '.join(MISSING)}"),
]


def session(kind, how):
    program = [sys.executable, str(HERE / "keeping_awake.py")]
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(HERE / "awake_session.py"), kind, how, *program],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    assert lines, done.stdout[-2000:] + done.stderr[-2000:]
    return json.loads(lines[-1])


@pytest.mark.parametrize(
    ("kind", "by", "asked"),
    [
        ("saver", "screensaver", ["Broadsheet", "A show is on"]),
        ("logind", "logind", ["idle:sleep", "Broadsheet", "A show is on", "block"]),
    ],
)
def test_the_computer_is_kept_awake_until_the_show_ends_and_again_for_the_next(kind, by, asked):
    told = session(kind, "release")
    assert told["said"] == [f"by={by} refused=False", "by= refused=False"]
    assert told["asked"] == [asked, asked]
    assert (told["granted"], told["lasting"], told["released"]) == (True, True, True)
    assert told["alive"], "it was let go while the program went on"
    assert told["again"]


@pytest.mark.parametrize("kind", ["saver", "logind"])
@pytest.mark.parametrize("how", ["kill", "end"])
def test_a_program_that_is_killed_or_ends_without_a_word_lets_go(kind, how):
    told = session(kind, how)
    assert (told["granted"], told["lasting"], told["released"]) == (True, True, True)


def test_where_nobody_can_keep_it_awake_that_is_told():
    told = session("nobody", "end")
    assert told["said"] == ["by= refused=True"]
    assert told["asked"] == []
