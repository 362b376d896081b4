"""What a start leaves running behind the window."""

import gc
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from broadsheet.app import garbage
from broadsheet.app.garbage import Collector
from broadsheet.app.jobs import Job

SEARCHED = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from broadsheet.derive.directory import directory
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.views.names.directory import Directory

app = QApplication([])
names = Directory()
names.set_entries(directory(open_briefing(bundled_briefing()).briefing, "zh"), ())
loaded = ["pypinyin" in sys.modules]
QTest.keyClicks(names.filter, "zjsys")
print(*loaded, "pypinyin" in sys.modules, names.shown()[0].name)
"""


@pytest.fixture
def parent():
    found = QObject()
    yield found
    found.deleteLater()
    gc.unfreeze()
    gc.enable()


class Ring:
    """Refers to itself, so that only a collection ends it."""

    def __init__(self, ended):
        self.itself, self.ended = self, ended

    def __del__(self):
        self.ended.append(threading.current_thread())


def test_cycles_made_in_a_thread_are_collected_in_the_gui_thread(app, parent, monkeypatch):
    for name, value in (("_EVERY", 10), ("_FEW", 0), ("_MANY", 1)):
        monkeypatch.setattr(garbage, name, value)
    ended = []
    collector = Collector(parent)
    job = Job(lambda: [Ring(ended) for _ in range(20_000)] and None, collector)
    job.start()
    for _ in range(300):
        QTest.qWait(10)
        if len(ended) == 20_000:
            break
    assert len(ended) == 20_000
    assert set(ended) == {threading.main_thread()}


def test_the_dictionary_of_pinyin_is_loaded_when_letters_are_typed():
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", SEARCHED], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "之江实验室"]
