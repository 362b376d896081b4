"""Back where one was: after a normal end, after a kill, with files gone, changed or damaged, in both languages."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from shiboken6 import isValid
from tests.sample import write_sample

from broadsheet.app.handover import Request
from broadsheet.app.program import Program
from broadsheet.app.start import Start
from broadsheet.app.visit import visit_of
from broadsheet.resources import bundled_briefing
from broadsheet.state.memory import BUNDLED, Memory
from broadsheet.state.settings import Preferences, Settings, read_settings, write_settings
from broadsheet.typeset.rooms import KeptRooms

DESKTOP = Path(__file__).parents[2] / "desktop"


def wait_for(true):
    for _ in range(800):
        if true():
            return True
        QTest.qWait(10)
    return False


@pytest.fixture
def begin(app, tmp_path):
    """Starts the program as `main` does, with what it remembers in one folder; `end` closes it."""
    programs = []

    def start(path="", **asked):
        request = Request(path=str(path), **asked)
        preferences = Preferences(tmp_path / "settings.json")
        memory = Memory(tmp_path / "session.json")
        visit = visit_of(request, memory, reopen=preferences.settings.reopen)
        program = Program(app, preferences, None, memory)
        language = request.language or (visit.stay.language if visit.stay else "")
        program.show_text(visit.opening, language, KeptRooms(visit.stay.rooms) if visit.stay else None)
        begun = Start(program, request, None, None, visit)
        finished = QSignalSpy(begun.finished)
        begun.begin()
        programs.append(program)
        assert wait_for(lambda: finished.count() == 1 and program.presenter.graphics.due)
        assert wait_for(lambda: is_set(program.window.reader) or program.session.page != "read")
        return program

    yield start
    for program in programs:
        end(program)
    QTest.qWait(10)


def is_set(reader):
    """Whether all words are there, and all lines where they stay."""
    return reader.is_filled and reader.is_roomy


def end(program):
    if isValid(program.window) and program.window.isVisible():
        program.window.close()
        program.interface.silence()
        program.window.deleteLater()
        QTest.qWait(10)


def read_on(program, section="s2", by=141):
    """Go to a place that begins no passage."""
    program.commands.show_section(section)
    bar = program.window.reader.verticalScrollBar()
    bar.setValue(bar.value() + by)
    QTest.qWait(20)
    assert wait_for(lambda: is_set(program.window.reader))


def where(program):
    reader, session = program.window.reader, program.session
    place = reader.reading_place()
    return (session.opened.path, session.page, session.section, session.language, place.passage, place.offset,
            round(place.distance), reader.verticalScrollBar().value())  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1600, 1000), (1000, 700)])
def test_a_closed_window_opens_again_at_the_exact_place(begin, tmp_path, language, size):
    write_settings(tmp_path / "settings.json", Settings(width=size[0], height=size[1]))
    first = begin()
    first.commands.read_in(language)
    read_on(first)
    left = where(first)
    assert left[-1] > 0
    end(first)
    assert where(begin()) == left


def test_the_text_is_painted_first_at_the_place_and_does_not_move_when_the_graphics_come(begin, app, tmp_path):
    first = begin()
    first.commands.show_section("s1")
    shown = first.window.reader.grab().toImage()
    left = where(first)
    lines = line_starts(first)
    end(first)
    memory = Memory(tmp_path / "session.json")
    visit = visit_of(Request(), memory, reopen=True)
    assert visit.stay.rooms
    program = Program(app, Preferences(tmp_path / "settings.json"), None, memory)
    program.show_text(visit.opening, visit.stay.language, KeptRooms(visit.stay.rooms))
    Start(program, Request(), None, None, visit).begin()
    assert program.window.reader.verticalScrollBar().value() == left[-1]
    assert not program.window.is_furnished
    assert alike(line_starts(program), lines)
    assert wait_for(lambda: getattr(program, "presenter", None) and program.presenter.graphics.due)
    QTest.qWait(50)
    assert where(program) == left
    assert alike(line_starts(program), lines)
    assert program.window.reader.grab().toImage().size() == shown.size()
    end(program)


def alike(lines, others):
    """Whether two lists of lines are the same as far as both go: the last may be cut."""
    return len(lines) > 10 and len(others) > 10 and all(a == b for a, b in zip(lines, others, strict=False))


def line_starts(program):
    """Where each line in view begins."""
    reader = program.window.reader
    first, last = reader._positions_in_view()
    found = []
    block = reader.document().findBlock(first)
    while block.isValid() and block.position() <= last:
        layout = block.layout()
        found += [block.position() + layout.lineAt(at).textStart() for at in range(layout.lineCount())]
        block = block.next()
    return found


@pytest.mark.parametrize("page", ["charts", "names", "timeline"])
def test_another_page_is_shown_again_and_the_text_behind_it_is_where_it_was(begin, page):
    first = begin()
    read_on(first)
    left = where(first)
    first.commands.turn_to(page)
    end(first)
    again = begin()
    assert again.session.page == page
    again.commands.turn_to("read")
    QTest.qWait(20)
    assert where(again) == left


def test_window_size_outline_and_share_come_back(begin, tmp_path):
    write_settings(tmp_path / "settings.json", Settings(width=600, height=400))
    first = begin()
    first.window.resize(700, 500)
    first.window.move(40, 30)
    first.commands.larger()
    first.commands.toggle_outline()
    first.commands.remember_text_share(0.6)
    QTest.qWait(10)
    end(first)
    again = begin()
    assert (again.window.width(), again.window.height()) == (700, 500)
    assert (again.window.x(), again.window.y()) == (40, 30)
    assert again.look.fonts.scale == 1.1
    assert again.preferences.settings.outline_shown is False
    assert again.preferences.settings.text_share == 0.6


def test_a_window_that_stood_on_a_screen_that_is_gone_is_seen_again(begin, tmp_path):
    first = begin()
    end(first)
    stored = json.loads((tmp_path / "session.json").read_text())
    stored["window"] = [9000, -4000, 700, 500, ""]
    (tmp_path / "session.json").write_text(json.dumps(stored))
    again = begin()
    screen = again.window.screen().availableGeometry()
    assert screen.contains(again.window.geometry())


def test_each_file_has_a_place_of_its_own_and_the_last_one_opens_by_itself(begin, tmp_path):
    sample = write_sample(tmp_path / "柳溪")
    first = begin()
    read_on(first, "s3", 33)
    bundled = where(first)
    end(first)
    second = begin(sample)
    second.commands.read_in("en")
    second.commands.show_section("s2")
    QTest.qWait(20)
    other = where(second)
    end(second)
    third = begin()
    assert where(third) == other
    end(third)
    fourth = begin(bundled_briefing())
    assert where(fourth) == bundled


def test_files_opened_in_the_window_are_shown_where_they_were_left(begin, tmp_path):
    sample = write_sample(tmp_path / "sample")
    program = begin()
    read_on(program)
    left = where(program)
    program.commands.open_path(sample)
    assert wait_for(lambda: program.session.opened.path == sample)
    program.commands.open_bundled()
    assert wait_for(lambda: program.session.opened.path == bundled_briefing())
    QTest.qWait(20)
    assert where(program) == left


def test_what_is_asked_for_wins_over_what_is_remembered(begin):
    first = begin()
    read_on(first)
    first.commands.turn_to("names")
    end(first)
    again = begin(section="s3", language="en")
    assert (again.session.page, again.session.section, again.session.language) == ("read", "s3", "en")
    end(again)
    again = begin(page="charts")
    assert again.session.page == "charts"


def test_another_language_is_read_at_the_same_share_of_the_passage(begin):
    first = begin(language="zh")
    read_on(first)
    passage = first.window.reader.reading_place().passage
    end(first)
    again = begin(language="en")
    assert again.session.language == "en"
    assert again.window.reader.reading_place().passage == passage


def test_home_goes_to_the_beginning(begin):
    first = begin()
    read_on(first)
    end(first)
    again = begin()
    QTest.keyClick(again.window.reader, Qt.Key.Key_Home)
    assert again.window.reader.verticalScrollBar().value() == 0
    end(again)
    assert begin().window.reader.verticalScrollBar().value() == 0


def test_a_file_that_is_gone_is_a_quiet_line_and_the_bundled_briefing(begin, tmp_path):
    sample = write_sample(tmp_path / "柳溪")
    end(begin(sample))
    sample.rename(tmp_path / "elsewhere")
    again = begin()
    assert again.session.opened.path == bundled_briefing()
    assert "柳溪" in again.window.status.current_words()
    assert wait_for(lambda: again.window.status.coverage_words())
    assert "柳溪" in again.window.status.current_words()


def test_a_file_that_can_no_longer_be_read_is_a_quiet_line_too(begin, tmp_path):
    sample = write_sample(tmp_path / "柳溪")
    end(begin(sample))
    (sample / "datapackage.json").write_text("{")
    again = begin()
    assert again.session.opened.path == bundled_briefing()
    assert "柳溪" in again.window.status.current_words()


def test_a_text_that_changed_is_shown_where_the_same_words_stand(begin, tmp_path):
    sample = write_sample(tmp_path / "sample")
    write_settings(tmp_path / "settings.json", Settings(width=600, height=380, scale=1.6))
    first = begin(sample, language="zh")
    bar = first.window.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QTest.qWait(20)
    words = first.window.reader.words_at(first.window.reader.reading_place())
    end(first)
    article = sample / "article.zh.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(
        text.replace("## 一片叶子 一笔大账\n", "## 一片叶子 一笔大账\n\n新添的一段。\n\n又一段。\n"), encoding="utf-8"
    )
    again = begin()
    reader = again.window.reader
    assert reader.words_at(reader.reading_place()) == words
    assert again.window.status.current_words() != ""


def test_a_text_without_the_place_is_shown_at_its_section(begin, tmp_path):
    sample = write_sample(tmp_path / "sample")
    write_settings(tmp_path / "settings.json", Settings(width=600, height=380, scale=1.6))
    first = begin(sample, language="zh")
    first.commands.show_section("s2")
    first.window.reader.verticalScrollBar().setValue(first.window.reader.verticalScrollBar().value() + 60)
    QTest.qWait(20)
    end(first)
    stored = json.loads((tmp_path / "session.json").read_text())
    stored["briefings"][0] |= {"passage": "s2p99", "words": "这些字全文没有", "section": "s2"}
    (tmp_path / "session.json").write_text(json.dumps(stored))
    again = begin()
    assert again.session.section == "s2"
    assert again.window.reader.verticalScrollBar().value() > 0
    assert again.window.status.current_words() != ""


@pytest.mark.parametrize("damage", [b"", b"{", b"\x00" * 100, b'{"last": 1, "briefings": [[]], "window": "x"}'])
def test_a_damaged_session_is_as_none_and_is_written_anew(begin, tmp_path, damage):
    (tmp_path / "session.json").write_bytes(damage)
    first = begin()
    assert first.window.reader.verticalScrollBar().value() == 0
    read_on(first)
    left = where(first)
    end(first)
    assert where(begin()) == left


def test_clearing_the_list_of_recent_files_clears_their_places_too(begin, tmp_path):
    sample = write_sample(tmp_path / "柳溪")
    end(begin(sample))
    assert "\\u67f3" in (tmp_path / "session.json").read_text()
    program = begin()
    assert program.session.opened.path == sample
    program.commands.forget_recent()
    assert wait_for(lambda: "\\u67f3" not in (tmp_path / "session.json").read_text())
    end(program)
    assert "\\u67f3" not in (tmp_path / "session.json").read_text()
    assert begin().session.opened.path == bundled_briefing()


def test_switched_off_nothing_is_reopened_and_no_place_kept(begin, tmp_path):
    sample = write_sample(tmp_path / "sample")
    first = begin(sample)
    action = next(action for action in first.window.actions() if action.objectName() == "reopen")
    assert action.isChecked()
    action.trigger()
    end(first)
    assert json.loads((tmp_path / "session.json").read_text())["briefings"] == []
    again = begin()
    assert again.session.opened.path == bundled_briefing()
    read_on(again)
    end(again)
    assert begin().window.reader.verticalScrollBar().value() == 0


def kept_passages(path):
    stay = Memory(path).stay(BUNDLED)
    return [stay.passage] if stay else []


def test_it_is_written_soon_after_a_change_and_not_only_at_the_end(begin, tmp_path):
    program = begin()
    read_on(program)
    passage = program.window.reader.reading_place().passage
    assert wait_for(lambda: passage in kept_passages(tmp_path / "session.json"))
    program.commands.larger()
    assert wait_for(lambda: read_settings(tmp_path / "settings.json").scale == 1.1)


# The real program, killed

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from broadsheet.app import start
class Told(start.Start):
    def _on_host_loaded(self, found):
        super()._on_host_loaded(found)
        QTimer.singleShot(0, self.act)
    def act(self):
        program, reader = self._program, self._program.window.reader
        if "go" in sys.argv[1]:
            program.commands.read_in("en")
            program.commands.show_section("s2")
            reader.verticalScrollBar().setValue(reader.verticalScrollBar().value() + 141)
        place = reader.reading_place()
        told = [str(program.session.opened.path), program.session.section, program.session.language, place.passage,
                place.offset, round(place.distance), reader.verticalScrollBar().value()]
        Path(sys.argv[2]).write_text(repr(told))
        if "leave" in sys.argv[1]:
            program.window.close()
start.Start = Told
from broadsheet.app import main
main.Start = Told
from broadsheet.__main__ import main
sys.exit(main(["open", "--new-window", *sys.argv[3:]]))
"""


@pytest.fixture
def home(tmp_path, monkeypatch):
    (tmp_path / "r").mkdir(mode=0o700)
    for name, value in (("XDG_RUNTIME_DIR", tmp_path / "r"), ("HOME", tmp_path), ("PYTHONPATH", DESKTOP)):
        monkeypatch.setenv(name, str(value))
    return tmp_path


def run(home, what, *words):
    """Run the program until it tells where it is; give the process and what it told."""
    told = home / f"told-{time.monotonic_ns()}"
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, what, str(told), *words])
    until(lambda: told.exists() and told.read_text())
    return process, told.read_text()


def until(true, seconds=60.0):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_after_a_kill_the_next_start_is_where_the_killed_one_was(home):
    process, left = run(home, "go")
    session = home / "state" / "broadsheet" / "session.json"
    until(lambda: session.exists() and json.loads(session.read_text())["briefings"][0]["section"] == "s2")
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    process, told = run(home, "leave")
    assert process.wait(20) == 0
    assert told == left
    assert "'en'" in told
    assert [path.name for path in session.parent.glob("*.tmp")] == []


def test_safe_mode_neither_reads_nor_writes_the_session(home):
    process, _ = run(home, "go leave")
    assert process.wait(20) == 0
    session = home / "state" / "broadsheet" / "session.json"
    before = session.read_bytes()
    process, told = run(home, "go leave", "--safe-mode")
    assert process.wait(20) == 0
    assert session.read_bytes() == before
    process, told = run(home, "leave", "--safe-mode")
    assert process.wait(20) == 0
    assert eval(told)[-1] == 0
    assert session.read_bytes() == before


def test_a_state_folder_that_cannot_be_written_stops_nothing(home):
    (home / "state").write_text("no folder")
    process, _ = run(home, "go leave")
    assert process.wait(20) == 0
    assert (home / "state").read_text() == "no folder"
