"""A program that is killed loses at most what it was just writing; the next one offers the rest."""

import os
import shutil
import signal
import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.app.test_figures import answer, closed, opened, questions, tree, wait_for

from broadsheet.derive.revising.figures import with_cell
from broadsheet.resources import bundled_briefing

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills by signal")

ROOT = Path(__file__).parents[2]
CHILD = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from broadsheet.derive.revising.figures import with_cell
from tests.app.test_figures import opened
app = QApplication(["broadsheet"])
folder = Path(sys.argv[1])
program = opened(app, folder, folder / "briefing")
print("ready", flush=True)
for at in range(1, 400):
    after = with_cell(program.session.briefing, "gdp-growth-2024", "value", f"6.{at:03}")
    program.editing.undo_stack.push(after, "cell", str(at))
    QTest.qWait(1)
    print(at, flush=True)
"""


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(bundled_briefing(), tmp_path / "briefing")
    return tmp_path


def killed(folder, after, wait):
    """Run a program that changes one value again and again; kill it after so many changes; return how many it told."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "desktop"), str(ROOT)])}
    command = [sys.executable, "-c", CHILD, str(folder)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        told = 0
        for line in child.stdout:
            told = 0 if line == b"ready\n" else int(line)
            if told >= after:
                break
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        return max([told, *map(int, child.stdout.read().split())])


@pytest.mark.parametrize(("after", "wait"), [(1, 0.5), (3, 0.0), (20, 0.013), (60, 0.037)])
def test_what_was_changed_before_a_kill_is_restored(app, folder, after, wait):
    before = tree(folder / "briefing")
    told = killed(folder, after, wait)
    assert tree(folder / "briefing") == before
    program = opened(app, folder, folder / "briefing")
    assert answer("restore") == "恢复未保存的修改？"
    value = program.session.briefing.figures["gdp-growth-2024"].value
    changed = int(str(value).partition(".")[2])
    assert value == Decimal(f"6.{changed:03}")
    assert told - 3 <= changed <= told + 3  # what was being written at the very moment may be lost
    assert program.editing.edits.dirty
    assert program.editing.undo_stack.undo_words() == "恢复未保存的修改"
    program.editing.undo()
    assert program.session.briefing.figures["gdp-growth-2024"].value == Decimal("6.0")
    program.editing.redo()
    program.editing.save()
    assert wait_for(lambda: not program.editing.edits.dirty)
    closed(program)
    again = opened(app, folder, folder / "briefing")
    assert again.session.briefing.figures["gdp-growth-2024"].value == value
    QApplication.processEvents()
    assert not list((folder / "state" / "journals").glob("*"))
    closed(again)


def test_changes_that_are_given_up_are_not_offered_again(app, folder):
    killed(folder, 5, 0.3)
    program = opened(app, folder, folder / "briefing")
    answer("forget")
    assert program.session.briefing.figures["gdp-growth-2024"].value == Decimal("6.0")
    assert not program.editing.edits.dirty
    closed(program)
    again = opened(app, folder, folder / "briefing")
    assert not wait_for(questions, 30)
    closed(again)


def test_the_system_ends_the_program_and_the_next_one_offers_what_was_not_saved(app, folder):
    program = opened(app, folder, folder / "briefing")
    after = with_cell(program.session.briefing, "gdp-growth-2024", "value", "6.4")
    program.editing.undo_stack.push(after, "cell", "")
    program.window.close_now()
    assert not program.window.isVisible()
    closed(program)
    again = opened(app, folder, folder / "briefing")
    answer("restore")
    assert again.session.briefing.figures["gdp-growth-2024"].value == Decimal("6.4")
    closed(again)


def test_safe_mode_keeps_no_journal(app, folder):
    program = opened(app, folder, folder / "briefing", safe=True)
    after = with_cell(program.session.briefing, "gdp-growth-2024", "value", "6.4")
    program.editing.undo_stack.push(after, "cell", "")
    program.window.close_now()
    closed(program)
    assert not (folder / "state" / "journals").exists()
