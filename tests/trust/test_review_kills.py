"""A review that is killed in the middle loses at most what was being written; the next run offers the rest."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.app.test_figures import answer, closed, opened
from tests.importer.test_reviewing import TEXT

from broadsheet.files import FileProblem, open_briefing
from broadsheet.files.saving import briefing_bytes
from broadsheet.importer.documents import read
from broadsheet.importer.pipeline import import_document

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills by signal")

ROOT = Path(__file__).parents[2]
PACE = 0.02
"""Seconds between two edits."""

CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.app.test_figures import opened
app = QApplication(["broadsheet"])
folder = Path(sys.argv[1])
program = opened(app, folder, folder / "a.briefing")
program.commands.run("review", "")
while program.editing.reviewing is None:
    QTest.qWait(5)
desk = program.editing.reviewing
print("ready", flush=True)
entity = next(iter(program.session.briefing.entities))
desk.choose(f"entity:{entity}")
for at in range(1, 2000):
    if at % 3:
        desk.change_field("name_en", f"Name {at}")
    else:
        passages = [p for p in program.session.briefing.article("zh").passages if p.role == "passage"]
        desk.step(passages[at % len(passages)].id, 1 if at % 2 else -1)
        desk.change_field("name_en", f"Name {at}")
    QTest.qWait(int(sys.argv[2]))
    print(at, time.time(), flush=True)
"""


@pytest.fixture
def folder(tmp_path):
    made = import_document(read("a.txt", TEXT.encode()))
    (tmp_path / "a.briefing").write_bytes(briefing_bytes(made.briefing, "a", made.files))
    return tmp_path


def killed(folder, after, wait):
    """Run a review; kill it after so many edits and a wait. Return the last that it told."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "desktop"), str(ROOT)])}
    command = [sys.executable, "-c", CHILD, str(folder), str(round(PACE * 1000))]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        told = [0]
        for line in child.stdout:
            told.append(0 if line == b"ready\n" else int(line.split()[0]))
            if told[-1] >= after:
                break
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        told += [int(line.split()[0]) for line in child.stdout.read().splitlines() if len(line.split()) == 2]
        return max(told)


def test_kills_while_reviewing_lose_two_seconds_at_most_and_are_offered(app, folder):
    kills = 50 if os.environ.get("BROADSHEET_FULL_TESTS") else 4
    worst = 0
    for number in range(kills):
        shutil.rmtree(folder / "state", ignore_errors=True)
        before = (folder / "a.briefing").read_bytes()
        told = killed(folder, 1 + number * 7 % 40, number * 13 % 37 / 1000)
        assert (folder / "a.briefing").read_bytes() == before
        program = opened(app, folder, folder / "a.briefing")
        assert answer("restore") == "恢复未保存的修改？"
        briefing = program.session.briefing
        entity = next(iter(open_briefing(folder / "a.briefing").briefing.entities))
        restored = int(briefing.entities[entity].name.get("en").split()[-1])
        worst = max(worst, told - restored)
        assert sum(len(p.text) for p in briefing.article("zh").passages) == sum(
            len(p.text) for p in open_briefing(folder / "a.briefing").briefing.article("zh").passages
        )
        closed(program)
    print(f"{kills} kills while reviewing: {kills} offered, at most {max(0, worst)} edits ({worst * PACE:.2f} s) lost")
    assert worst * PACE <= 2


def test_a_journal_on_another_text_is_told_or_refused(folder):
    """A splice names the length of what it was made of; on another text it is not put."""
    from broadsheet.files.splices import with_splices

    briefing = open_briefing(folder / "a.briefing").briefing
    with pytest.raises(FileProblem):
        with_splices(briefing, {"article.zh.md": [0, 1, "x", 3]})
