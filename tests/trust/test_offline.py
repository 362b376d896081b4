"""The program never uses a network: looked at from outside, and without any network at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SESSION = Path(__file__).parent / "offline_session.py"
TRACED = ["strace", "--follow-forks", "--quiet=all", "--trace=socket,connect,sendto,sendmsg"]
NO_INTERFACES = ["unshare", "--user", "--map-root-user", "--net"]
REACHING = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"


def able(*command):
    """Whether a command can be run here."""
    return shutil.which(command[0]) and not subprocess.run([*command, "true"], capture_output=True).returncode


def run(*command):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


def traced(tmp_path, *command):
    """The program's end, and the lines of its calls that name a family of internet addresses."""
    log = tmp_path / "calls"
    done = run(*TRACED, f"--output={log}", *command)
    return done, [line for line in log.read_text().splitlines() if "AF_INET" in line]


@pytest.mark.skipif(not able(*TRACED), reason="strace is not here or may not trace")
def test_every_page_and_every_command_connect_to_nothing(tmp_path):
    done, reached = traced(tmp_path, sys.executable, str(SESSION))
    assert done.stdout.split() == ["left:"], done.stderr[-2000:]
    assert reached == []


@pytest.mark.skipif(not able(*TRACED), reason="strace is not here or may not trace")
def test_what_does_connect_is_noticed(tmp_path):
    _, reached = traced(tmp_path, sys.executable, "-c", REACHING)
    assert reached


@pytest.mark.skipif(not able(*NO_INTERFACES), reason="no namespace without interfaces can be made here")
def test_it_works_where_there_is_no_interface():
    done = run(*NO_INTERFACES, sys.executable, str(SESSION))
    assert done.stdout.split() == ["left:"], done.stderr[-2000:]
