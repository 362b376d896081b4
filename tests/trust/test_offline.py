"""The program never uses a network: looked at from outside, and without any network at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sample import write_sample

from broadsheet import cli
from broadsheet.app.watch import state_folder
from broadsheet.export.formats import FORMATS
from broadsheet.state.pin import hashed
from broadsheet.state.settings import Preferences, settings_path

ROOT = Path(__file__).parents[2]
FROZEN = ROOT / "dist" / "broadsheet" / ("broadsheet.exe" if os.name == "nt" else "broadsheet")
SESSION = Path(__file__).parent / "offline_session.py"
TRACED = ["strace", "--follow-forks", "--seccomp-bpf", "--quiet=all", "--trace=socket,connect,sendto,sendmsg"]
NO_INTERFACES = ["unshare", "--user", "--map-root-user", "--net"]
REACHING = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"

PAGES = ("read", "charts", "names", "timeline", "check")

ARTICLE = "数字经济\n\n2022年，全区数字经济核心产业增加值1699亿元，增长5.2%。\n"

COMMANDS = {
    "open": [*(["--page", page, "--new-window", "FILE"] for page in PAGES), ["--kiosk", "FILE"]],
    "import": [
        ["ARTICLE", "-o", "NEW.briefing"],
        ["ARTICLES", "-o", "NEW", "--json"],
        ["ARTICLE", "-o", "NEW-tied.briefing", "--with", "FILE"],
    ],
    "info": [["FILE"], ["FILE", "--json"], ["FOLDER", "--language", "en"]],
    "text": [["FILE"], ["FILE", "--json"]],
    "figures": [["FILE"], ["FILE", "--json"]],
    "names": [["FILE"], ["FILE", "--json"]],
    "entities": [["FILE"]],
    "check": [["FILE"], ["FILE", "--json"]],
    "export": [
        ["FILE", "--to", each.id, "-o", f"NEW-{each.id}{'' if each.many else each.suffix}"]
        for each in FORMATS.values()
        if each.id != "bundle"
    ],
    "pack": [["FOLDER", "-o", "NEW.briefing"]],
    "unpack": [["FILE", "-o", "NEW"]],
    "library": [["add", "FILE", "FOLDER"], ["list"], ["search", "柳溪", "20亿元"], ["remove", "FILE"]],
}
"""Every command and the arguments that it is tried with; a new command wants a row."""

KIOSK = [sys.executable, str(Path(__file__).parent / "until_shown.py")]
"""A kiosk ends by a PIN or with the session of its user."""


def able(*command):
    """Whether a command can be run here."""
    return shutil.which(command[0]) and not subprocess.run([*command, "true"], capture_output=True).returncode


def run(*command, **more):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen", **more}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=400)


def traced(tmp_path, *command, around=(), **more):
    """The program's end, and the lines of its calls that name a family of internet addresses."""
    log = tmp_path / "calls"
    done = run(*around, *TRACED, f"--output={log}", *command, **more)
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


@pytest.fixture(params=["source", "frozen"])
def program(request):
    """The program as a command: from its source, and as a bundle where one is built."""
    if request.param == "frozen" and not FROZEN.exists():
        pytest.skip("no bundle is built; python3 run.py bundle makes one")
    return [str(FROZEN)] if request.param == "frozen" else [sys.executable, "-m", "broadsheet"]


def keep_pin():
    """Choose the PIN without which no kiosk begins."""
    preferences = Preferences(settings_path())
    preferences.set("kiosk_pin", hashed("2580"))
    assert preferences.save()


def ended(program, words):
    """A command line that ends."""
    return [*(KIOSK if "--kiosk" in words else []), *program, *words]


def has_shown(words):
    """Whether a kiosk was painted before it was ended: the word of its run is then that it was killed, not starting."""
    return "--kiosk" not in words or [path.read_bytes() for path in state_folder().glob("run-*")] == [b""]


def lines(tmp_path, command):
    """The command lines of the table for a command."""
    keep_pin()
    file = tmp_path / "柳溪 简报.briefing"
    if not file.exists():
        cli.main(["pack", str(write_sample(tmp_path / "柳溪")), "-o", str(file)])
    article = tmp_path / "文章" / "数字 经济.txt"
    article.parent.mkdir(exist_ok=True)
    article.write_text(ARTICLE, encoding="utf-8")
    put = {
        "FILE": str(file),
        "FOLDER": str(tmp_path / "柳溪"),
        "ARTICLE": str(article),
        "ARTICLES": str(article.parent),
    }
    for arguments in COMMANDS[command]:
        yield [command, *(put.get(word, word.replace("NEW", str(tmp_path / "新 的"))) for word in arguments)]


def test_the_table_has_every_command():
    assert set(COMMANDS) == set(cli._COMMANDS)
    choices = next(action.choices for action in cli._parser()._actions if action.choices and "open" in action.choices)
    assert set(choices) == set(cli._COMMANDS)


@pytest.mark.skipif(not able(*TRACED), reason="strace is not here or may not trace")
@pytest.mark.parametrize("command", [*COMMANDS, "--version"])
def test_no_command_connects_to_anything_and_each_works_where_there_is_no_interface(tmp_path, program, command):
    around = NO_INTERFACES if able(*NO_INTERFACES) else []
    tried = list(lines(tmp_path, command)) if command in COMMANDS else [[command]]
    if command == "open" and program[0] == sys.executable:  # the session above turns its pages
        del tried[1 : len(PAGES)]
    for words in tried:
        done, reached = traced(tmp_path, *ended(program, words), around=around, BROADSHEET_TRACE_START="1")
        assert done.returncode == 0, (words, done.stderr[-2000:])
        assert reached == [], words
        assert has_shown(words), words
