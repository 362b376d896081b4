"""What a start leaves running behind the window."""

import gc
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtTest import QSignalSpy, QTest

from broadsheet.app import garbage
from broadsheet.app import start as start_module
from broadsheet.app.garbage import Collector
from broadsheet.app.handover import Request
from broadsheet.app.jobs import Job
from broadsheet.app.program import Program
from broadsheet.app.start import Start
from broadsheet.files import Opening
from broadsheet.resources import bundled_briefing, resource
from broadsheet.state.settings import Preferences, Settings, write_settings
from broadsheet.views.dialogs.problems import ProblemsDialog

SEARCHED = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from broadsheet.derive import syllables
from broadsheet.derive.directory import directory
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.views.names.directory import Directory

app = QApplication([])
names = Directory()
names.set_entries(directory(open_briefing(bundled_briefing()).briefing, "zh"), ())
loaded = [syllables.table.cache_info().currsize]
QTest.keyClicks(names.filter, "zjsys")
print(*loaded, syllables.table.cache_info().currsize, "pypinyin" in sys.modules, names.shown()[0].name)
"""

PAINTED = """
import sys
from PySide6 import QtCore
from broadsheet.app import start as start_module
from broadsheet.app.start import Start

def painted(start):
    print("Qt" in vars(QtCore))
    QtCore.QCoreApplication.exit(0)

Start._on_text_painted = painted
from broadsheet.cli import main
sys.exit(main([]))
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


def test_the_text_is_painted_before_the_enumerations_of_qt_are_made(tmp_path):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(tmp_path)}
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
        environment[name] = str(tmp_path)
    done = subprocess.run([sys.executable, "-c", PAINTED], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["False"], done.stderr


def test_the_table_of_pinyin_is_opened_when_letters_are_typed():
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", SEARCHED], env=environment, capture_output=True, text=True, check=True)
    expected = ["0", "1", "False"] if resource("import", "pinyin.words").is_file() else ["0", "1", "True"]
    assert done.stdout.split() == [*expected, "之江实验室"]


@pytest.fixture
def begun(app, tmp_path):
    """Starts a program as `main` does; gives it, and where its text was when that was painted first."""
    programs = []

    def begin(path=None, **asked):
        program = Program(app, Preferences(tmp_path / "settings.json"))
        program.show_text(Opening(path or bundled_briefing()))
        start = Start(program, Request(**asked))
        program.finished = QSignalSpy(start.finished)
        first = FirstPainting(program.window)
        start.begin()
        programs.append(program)
        assert wait_for(lambda: program.finished.count() == 1)
        return program, first

    yield begin
    for program in programs:
        program.window.close()
        program.interface.silence()
        program.window.deleteLater()
    QTest.qWait(10)
    gc.unfreeze()
    gc.enable()


class FirstPainting(QObject):
    """What there is when the text is painted for the first time."""

    def __init__(self, window):
        super().__init__(window)
        self.window, self.place, self.furnished = window, None, None
        window.reader.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.place is None:
            self.place, self.furnished = where(self.window.reader), self.window.is_furnished
        return False


def where(reader):
    return reader.mapTo(reader.window(), QPoint()), reader.viewport().size(), reader.verticalScrollBar().value()


def wait_for(true):
    for _ in range(500):
        if true():
            return True
        QTest.qWait(10)
    return False


@pytest.mark.parametrize("size", [(1600, 1000), (1280, 720)])
@pytest.mark.parametrize("theme", ["light", "projector"])
def test_the_text_is_painted_before_the_window_is_made_and_stays_where_it_is(begun, tmp_path, size, theme):
    settings = Settings(theme=theme, width=size[0], height=size[1])
    write_settings(tmp_path / "settings.json", settings)
    program, first = begun()
    assert first.furnished is False
    assert program.window.is_furnished
    assert where(program.window.reader) == first.place
    assert program.window.reader.is_filled
    assert program.window.facing.shown_cards()
    assert program.window.windowTitle().startswith("余杭")
    assert not program.window.windowIcon().isNull()


def test_a_start_at_a_section_shows_it(begun):
    program, _ = begun(section="s2")
    assert program.session.section == "s2"
    assert program.window.reader.verticalScrollBar().value() > 0


def test_a_start_on_another_page_shows_it(begun):
    program, _ = begun(page="names")
    assert program.session.page == "names"
    assert program.window.page is program.presenter.pages["names"].pane


def test_a_start_with_a_file_that_cannot_be_shown_says_why(begun, tmp_path):
    (tmp_path / "空.briefing").write_bytes(b"PK")
    program, _ = begun(tmp_path / "空.briefing")
    assert program.session.briefing is None
    assert [dialog.isVisible() for dialog in program.window.findChildren(ProblemsDialog)] == [True]


def test_a_start_that_begins_a_show_loads_nothing_that_can_wait_before_it_has_ended(begun, monkeypatch):
    loaded = []
    monkeypatch.setattr(start_module, "_load_numbers", lambda: loaded.append("numbers"))
    program, _ = begun(present=True)
    showing = program.commands.showing
    assert wait_for(lambda: showing.show.keeper.film.whole)
    assert wait_for(lambda: showing.wants_still != showing._set_still), "it follows the system"
    QTest.qWait(50)
    assert not loaded
    showing.end_show()
    assert wait_for(lambda: loaded == ["numbers"])
