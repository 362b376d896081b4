"""Saving on a bad day: full disks, broken disks, no rights, and a process killed at any moment.

``BROADSHEET_FULL_TESTS=1`` runs the whole number of kills.
"""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from tests.sample import sample_files, write_sample

from broadsheet.files import FileProblem, clean_stray, open_briefing, save_briefing

FULL = bool(os.environ.get("BROADSHEET_FULL_TESTS"))
KILLS = 500 if FULL else 30
CALLS = ["write", "fsync", "open", "replace", "rename", "fstat", "link"]
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="faults are injected into POSIX calls")


@pytest.fixture
def opened(tmp_path):
    return open_briefing(write_sample(tmp_path / "source"))


def with_page(briefing, page):
    return replace(briefing, manifest=replace(briefing.manifest, page=page))


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Fault:
    """Makes the nth call of a function of `os` fail, or write half of what it was given."""

    def __init__(self, monkeypatch, name, nth, code):
        self.count, self.nth, self.code, self.hit = 0, nth, code, False
        self.real = getattr(os, name)
        monkeypatch.setattr(os, name, self)

    def __call__(self, *args, **kwargs):
        self.count += 1
        if self.count == self.nth:
            self.hit = True
            raise OSError(self.code, os.strerror(self.code))
        return self.real(*args, **kwargs)


def save_with_fault(briefing, path, files, fault):
    """What the person was told: the code of the problem, or nothing for a success."""
    with pytest.MonkeyPatch.context() as patch:
        injected = Fault(patch, *fault)
        try:
            save_briefing(briefing, path, files)
        except FileProblem as error:
            return error.problem.code, injected.hit
    return "", injected.hit


@pytest.mark.parametrize("form", ["b.briefing", "folder"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_fault_at_every_call_leaves_the_old_file_as_it_was(opened, tmp_path, form, code):
    """A success in spite of a fault (no second name for the old file) must be a whole new file."""
    place = tmp_path / "shelf"
    place.mkdir()
    path, changed = place / form, with_page(opened.briefing, "7")
    save_briefing(opened.briefing, path, opened.files)
    before = tree(place)
    faults = false_successes = 0
    step = 1 if FULL or code == errno.ENOSPC else 3
    for name in CALLS:
        hit, nth = True, 1 - step
        while hit:
            nth += step
            told, hit = save_with_fault(changed, path, opened.files, (name, nth, code))
            faults += hit
            if told:
                assert told in {"disk-full", "system-error", "no-permission"}
                assert tree(place) == before, (name, nth)
            else:
                false_successes += open_briefing(path).briefing != changed
                save_briefing(opened.briefing, path, opened.files)
            assert [entry.name for entry in place.iterdir()] == [form], (name, nth)
    print(f"{form}, {errno.errorcode[code]}: {faults} faults, {false_successes} false successes")
    assert faults >= 6
    assert false_successes == 0


@pytest.mark.parametrize("form", ["b.briefing", "folder"])
def test_a_fault_while_making_a_new_file_leaves_nothing(opened, tmp_path, monkeypatch, form):
    place = tmp_path / "shelf"
    place.mkdir()
    for nth in (1, 2):
        with monkeypatch.context() as patch:
            Fault(patch, "fsync", nth, errno.EIO)
            with pytest.raises(FileProblem):
                save_briefing(opened.briefing, place / form, opened.files)
        assert list(place.iterdir()) == []


def test_a_short_write_goes_on(opened, tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data[:100])))
    save_briefing(opened.briefing, tmp_path / "b.briefing", opened.files)
    assert open_briefing(tmp_path / "b.briefing").briefing == opened.briefing


def test_a_disk_that_lies_about_its_length(opened, tmp_path, monkeypatch):
    """The write says it took everything and took half of it."""
    path = tmp_path / "b.briefing"
    save_briefing(opened.briefing, path, opened.files)
    before = path.read_bytes()
    real = os.write

    def half(descriptor, data):
        real(descriptor, bytes(data[: len(data) // 2]))
        return len(data)

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(FileProblem) as caught:
        save_briefing(with_page(opened.briefing, "7"), path, opened.files)
    assert caught.value.problem.code == "short-write"
    assert path.read_bytes() == before


def test_a_file_keeps_its_permissions_and_a_link_stays_a_link(opened, tmp_path):
    path, link = tmp_path / "b.briefing", tmp_path / "link.briefing"
    save_briefing(opened.briefing, path, opened.files)
    path.chmod(0o640)
    link.symlink_to(path)
    save_briefing(with_page(opened.briefing, "7"), link, opened.files)
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert open_briefing(path).briefing.manifest.page == "7"


def test_a_real_full_disk(opened, tmp_path):
    """A file size limit of the system stands for the disk."""
    path = tmp_path / "b.briefing"
    save_briefing(opened.briefing, path, opened.files)
    before = path.read_bytes()
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from broadsheet.files import FileProblem, open_briefing, save_briefing\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "path = Path(sys.argv[1]); opened = open_briefing(path)\n"
        "try:\n    save_briefing(opened.briefing, path, opened.files)\n"
        "except FileProblem as error:\n    sys.exit(f'{error.problem.code}')\n"
    )
    done = run([script, str(path)]).communicate()[1]
    assert done.strip() == b"system-error"
    assert path.read_bytes() == before
    assert sorted(entry.name for entry in tmp_path.iterdir() if entry.is_file()) == ["b.briefing"]


SAVE_FOR_EVER = """
import sys
from dataclasses import replace
from pathlib import Path
from broadsheet.files import clean_stray, open_briefing, save_briefing
path = Path(sys.argv[1])
clean_stray(path.parent)
opened = open_briefing(path)
page = 0
print("ready", flush=True)
while True:
    page += 1
    manifest = replace(opened.briefing.manifest, page=str(page))
    save_briefing(replace(opened.briefing, manifest=manifest), path, opened.files)
"""


def run(arguments):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    return subprocess.Popen(
        [sys.executable, "-c", *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.mark.parametrize("form", ["b.briefing", "folder"])
def test_killed_while_saving(opened, tmp_path, form):
    place = tmp_path / "shelf"
    place.mkdir()
    path = place / form
    save_briefing(opened.briefing, path, opened.files)
    random_ = random.Random(form)
    unreadable = strays = cut = 0
    for _ in range(KILLS // 2):
        process = run([SAVE_FOR_EVER, str(path)])
        with process:
            assert process.stdout.readline() == b"ready\n", process.stderr.read()
            time.sleep(random_.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
        cut += len(list(place.iterdir())) > 1
        clean_stray(place)
        result = open_briefing(path)
        unreadable += bool(result.problems) or set(result.files) != set(sample_files())
        strays += len(list(place.iterdir())) - 1
    print(f"{form}: {KILLS // 2} kills, {cut} within a save, {unreadable} unreadable, {strays} stray")
    assert (unreadable, strays) == (0, 0)


def test_strays_of_a_crash_are_cleaned_and_others_left(tmp_path):
    dead = run(["pass"])
    dead.wait()
    dead.communicate()
    (tmp_path / f".0123abcd-{dead.pid}.broadsheet-part").write_text("half")
    (tmp_path / f".0123abcd-{dead.pid}.broadsheet-kept").write_text("old")
    (tmp_path / f".0123abcd-{os.getppid()}.broadsheet-part").write_text("being written")
    (tmp_path / ".mine.broadsheet-part").write_text("mine")
    (tmp_path / "mine.briefing").write_text("mine")
    clean_stray(tmp_path)
    left = {entry.name for entry in tmp_path.iterdir()}
    assert left == {f".0123abcd-{os.getppid()}.broadsheet-part", ".mine.broadsheet-part", "mine.briefing"}
    clean_stray(tmp_path / "nowhere")


@pytest.mark.parametrize("done", [True, False])
def test_a_swap_cut_in_two_is_finished_or_undone(opened, tmp_path, done):
    dead = run(["pass"])
    dead.communicate()
    old = write_sample(tmp_path / f".my briefing-{dead.pid}.broadsheet-old")
    (old / ".git").mkdir()
    (old / ".git" / "config").write_text("mine")
    if done:
        write_sample(tmp_path / "my briefing")
    clean_stray(tmp_path)
    assert {entry.name for entry in tmp_path.iterdir()} == {"my briefing", "source"}
    assert open_briefing(tmp_path / "my briefing").briefing == opened.briefing
    assert (tmp_path / "my briefing" / ".git" / "config").read_text() == "mine"
