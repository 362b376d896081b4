"""What a person meets when something goes wrong: one dialog, a report shown whole, and a file where they say."""

import sys
import threading

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from broadsheet.app import scrub
from broadsheet.app.faults import Faults
from broadsheet.app.jobs import Job
from broadsheet.app.program import Program
from broadsheet.app.watch import Ended, Watch
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.settings import Preferences
from broadsheet.views.dialogs.report import ReportDialog


@pytest.fixture
def person(monkeypatch):
    monkeypatch.setenv("USER", "wangli")
    monkeypatch.setattr(scrub, "_host", lambda: "yuhang-gov-07")


@pytest.fixture
def program(app, tmp_path, person):
    watch = Watch(None)
    (tmp_path / "state").mkdir()
    watch.log.path = tmp_path / "state" / "broadsheet.log"
    program = Program(app, Preferences(tmp_path / "settings.json"), watch).whole()
    program.commands.speak("en")
    program.commands.show_opened(open_briefing(bundled_briefing()))
    program.window.show()
    yield program
    program.interface.silence()
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def faults(program, capfd):
    """Listening, with what it prints kept out of the test's own watch over Qt's warnings."""
    hook = sys.excepthook
    sys.excepthook = sys.__excepthook__
    found = Faults(program.watch)
    found.install()
    found.happened.connect(program.help.tell_fault)
    program.window.closing.connect(found.hush)
    found.run()
    yield found
    found.end()
    sys.excepthook = hook


def shown():
    QApplication.processEvents()
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, ReportDialog) and each.isVisible()]


def button(dialog, words):
    return next(each for each in dialog.buttons.buttons() if each.text() == words)


class Slots:
    """What is connected, and fails."""

    @staticmethod
    def fail():
        raise ValueError("余杭区 929.51亿元 /home/wangli/汇报.briefing")


def fail_in_a_slot(program, times=1):
    for _ in range(times):
        program.menus.opening.connect(Slots.fail)
        program.menus.opening.emit()
        program.menus.opening.disconnect(Slots.fail)


def test_a_problem_is_reported_from_the_menu(program):
    action = next(each for each in program.window.actions() if each.objectName() == "report_problem")
    assert action.text() == "Report a problem…"
    action.trigger()
    (dialog,) = shown()
    text = dialog.text()
    for part in ("Program", "System", "Screens", "Settings", "Qt 6.", "theme light", "recent briefings 0"):
        assert part in text
    for word in ("wangli", "yuhang-gov-07", "/home", "/root", "/tmp"):
        assert word not in text
    dialog.close()


def test_it_holds_what_it_shows_and_goes_where_the_person_says(program, tmp_path, monkeypatch):
    program.help.report_problem()
    (dialog,) = shown()
    target = tmp_path / "一 份报告.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    button(dialog, "Save report…").click()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["state"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    button(dialog, "Save report…").click()
    assert target.read_text("utf-8") == dialog.text()
    assert button(dialog, "Report saved")
    button(dialog, "Copy report").click()
    assert QGuiApplication.clipboard().text() == dialog.text()
    dialog.close()


def test_a_place_that_cannot_be_written_is_told(program, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: said.append(words[-1]))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "none" / "a.txt"), ""))
    program.help.report_problem()
    (dialog,) = shown()
    button(dialog, "Save report…").click()
    assert "not saved" in said[0]
    assert button(dialog, "Save report…")
    dialog.close()


def until(true, turns=500):
    for _ in range(turns):
        if true():
            return True
        QTest.qWait(10)
    return False


def test_an_exception_is_told_once_and_the_program_goes_on(program, faults):
    fail_in_a_slot(program, 5)
    assert shown() == []  # not before the window stands
    faults.tell()
    fail_in_a_slot(program, 5)
    (dialog,) = shown()
    assert "went wrong" in dialog.words.text()
    assert "ValueError: (37 characters left out)" in dialog.text()
    assert "test_report.py" not in dialog.text()
    for word in ("余杭", "929", "wangli", "汇报"):
        assert word not in dialog.text()
    dialog.close()
    fail_in_a_slot(program)
    assert shown() == []
    log = "\n".join(program.watch.log.tail(99))
    assert "exception: " in log
    assert "exception (10 times)" in log
    assert "929" not in log


def test_while_the_window_closes_nothing_is_told(program, faults):
    faults.tell()
    program.window.close()
    fail_in_a_slot(program)
    assert shown() == []
    assert program.watch.log.tail(1)


def test_threads_and_jobs_that_nobody_takes_are_told(program, faults, app):
    thread = threading.Thread(target=Slots.fail)
    thread.start()
    thread.join()
    assert any("exception-in-thread: " in line for line in program.watch.log.tail(99))
    faults.tell()
    (dialog,) = shown()
    dialog.close()
    job = Job(Slots.fail, app)
    job.start()
    assert until(lambda: any(" exception: " in line for line in program.watch.log.tail(99)))
    assert shown() == []
    taken = []
    job = Job(Slots.fail, app)
    job.failed.connect(taken.append)
    before = program.watch.log.tail(999)
    job.start()
    assert until(lambda: taken)
    assert isinstance(taken[0], ValueError)
    assert program.watch.log.tail(999) == before


class Falling:
    """Fails where nothing can be raised."""

    def __del__(self):
        raise ValueError("余杭")


def test_what_cannot_be_raised_is_in_the_log_alone(program, monkeypatch):
    monkeypatch.setattr(sys, "unraisablehook", lambda _: None)
    faults = Faults(program.watch)
    faults.install()
    Falling()
    faults.end()
    log = "\n".join(program.watch.log.tail(9))
    assert "unraisable: " in log
    assert "ValueError: (2 characters left out)" in log
    assert shown() == []


def test_the_settings_are_saved_when_the_session_ends(program, app, tmp_path):
    program.wiring._on_start_finished()
    program.preferences.set("theme", "projector")
    app.commitDataRequest.emit(None)
    program.wiring._signals.end()
    assert "projector" in (tmp_path / "settings.json").read_text()


def test_warnings_of_qt_are_kept_and_printed(program, faults, capfd):
    qWarning("QPainter: not active, in /home/wangli/余杭 汇报.briefing")
    assert program.watch.log.tail(1)[0].endswith("qt-warning: QPainter: not active, in ‹file›")
    assert "QPainter: not active" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("starting", "safe", "words"),
    [
        (False, False, "the last time it ran."),
        (True, False, "before the text was shown. Should that happen again"),
        (True, True, "runs in safe mode"),
    ],
)
def test_the_last_crash_is_offered(program, starting, safe, words):
    trace = 'Fatal Python error: Segmentation fault\n  File "/home/wangli/broadsheet/app/main.py", line 3 in run\n'
    program.watch.last = Ended(starting, trace)
    program.watch.safe = safe
    program.help.tell_last()
    (dialog,) = shown()
    assert words in dialog.words.text()
    assert "Segmentation fault" in dialog.text()
    assert "broadsheet/app/main.py:3 in run" in dialog.text()
    assert "wangli" not in dialog.text()
    dialog.close()


def test_a_start_that_was_cut_short_is_a_line_and_no_dialog(program):
    program.watch.last = Ended(True, "")
    program.help.tell_last()
    assert shown() == []
    assert "--safe-mode" in program.window.status.current_words()


def test_names_of_briefings_are_not_in_a_report(program, tmp_path):
    program.preferences.set("recent", ("/media/U 盘/内部 汇报.briefing",))
    program.watch.log.write("qt-warning", "about 内部 汇报")
    program.help.report_problem()
    (dialog,) = shown()
    assert "内部" not in dialog.text()
    assert "recent briefings 1" in dialog.text()
    dialog.close()


def test_safe_mode_is_said_quietly_and_settings_stay(app, tmp_path):
    stored = tmp_path / "settings.json"
    stored.write_text('{"theme": "dark"}')
    program = Program(app, Preferences(None), Watch(None, safe=True)).whole()
    program.commands.speak("zh")
    program.window.show()
    QApplication.processEvents()
    said = [label.text() for label in program.window.status.findChildren(QLabel) if label.isVisible()]
    assert "安全模式" in said
    assert program.look.palette.name == "light"
    program.commands.open_path(bundled_briefing())
    program.interface.silence()
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()
    assert stored.read_text() == '{"theme": "dark"}'
