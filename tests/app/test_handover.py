"""A second start hands its file to the window that is open; whoever cannot, opens a window of its own."""

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtTest import QTest

from broadsheet.app import handover
from broadsheet.app.handover import Request, claim_or_send
from broadsheet.app.receiver import Receiver

DESKTOP = Path(__file__).parents[2] / "desktop"
ASKED = Request("/tmp/余杭 汇报.briefing", "charts", "s2", "en", "dark")


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """A run-time folder of its own; a path of a socket may have 107 bytes at most."""
    folder = tmp_path / "r"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":7")
    return folder


@pytest.fixture
def door(place):
    door, taken = claim_or_send(Request())
    assert not taken
    yield door
    door.close()


def in_a_thread(send):
    """Run ``send`` beside the test; returns what it answered, once the thread is joined."""
    answers = []
    thread = threading.Thread(target=lambda: answers.append(send()))
    thread.start()
    return thread, answers


def test_what_a_second_start_asks_for_arrives(door):
    thread, answers = in_a_thread(lambda: claim_or_send(ASKED))
    assert door.take() == ASKED
    thread.join()
    assert answers == [(None, True)]


def test_another_process_hands_over_and_ends(app, place, tmp_path):
    door, _ = claim_or_send(Request())
    receiver, heard = Receiver(app, door), []
    receiver.requested.connect(heard.append)
    receiver.listen()
    file = tmp_path / "一 篇.briefing"
    file.write_bytes(b"")
    second = subprocess.Popen(
        [sys.executable, "-m", "broadsheet", str(file), "--section", "2"],
        env={**os.environ, "PYTHONPATH": str(DESKTOP)},
    )
    for _ in range(500):
        if heard:
            break
        QTest.qWait(20)
    assert second.wait(20) == 0
    assert heard == [Request(str(file), "", "s2", "", "")]
    receiver.close()
    receiver.deleteLater()
    assert list(place.glob("broadsheet-*")) == [place / "broadsheet--7.lock"]


def test_a_socket_that_a_killed_program_left_is_taken_over(place):
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(handover._place()))
    left.close()
    door, taken = claim_or_send(ASKED)
    assert (door is not None, taken) == (True, False)
    door.close()
    assert list(place.glob("broadsheet-*")) == [place / "broadsheet--7.lock"]


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"path": 1}', b"\xff\xfe", b"[" * 70_000, b"x" * 200_000])
def test_what_is_no_request_changes_nothing(door, data):
    def send():
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(5)
            line.connect(str(handover._place()))
            try:
                line.sendall(data)
                line.shutdown(socket.SHUT_WR)
                return line.recv(16)
            except OSError:  # hung up on, in the middle of too much
                return b"no"

    thread, answers = in_a_thread(send)
    assert door.take() is None
    thread.join()
    assert answers in ([b"no"], [b""])


def test_a_window_that_does_not_answer_is_not_waited_for_for_ever(door, monkeypatch):
    monkeypatch.setattr(handover, "_PATIENCE", 0.2)
    assert claim_or_send(ASKED) == (None, False)


def test_a_folder_that_others_can_write_to_is_not_used(place):
    place.chmod(0o777)
    assert claim_or_send(ASKED) == (None, False)


def test_a_folder_that_cannot_be_made_stops_nothing(monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/proc/none")
    assert claim_or_send(ASKED) == (None, False)


def test_a_file_that_the_system_opens_is_a_request_also_one_that_comes_before_the_window_can_take_it(app):
    receiver, heard = Receiver(app, None, files=True), []
    receiver.requested.connect(heard.append)
    app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/tmp/早.briefing")))
    assert heard == []
    receiver.listen()
    app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/tmp/余杭 汇报.briefing")))
    assert heard == [Request("/tmp/早.briefing"), Request("/tmp/余杭 汇报.briefing")]
    receiver.deleteLater()


def test_no_event_of_the_program_goes_through_it_where_no_system_opens_files_so(app, monkeypatch):
    """A filter of the application is called for every event of every widget, and each call costs."""
    seen = []
    monkeypatch.setattr(Receiver, "eventFilter", lambda self, watched, event: bool(seen.append(event.type())))
    receiver = Receiver(app, None, files=False)
    receiver.listen()
    app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/tmp/一.briefing")))
    assert seen == []
    mac = Receiver(app, None, files=True)
    app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/tmp/一.briefing")))
    assert len(seen) == 1
    mac.close()
    app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/tmp/一.briefing")))
    assert len(seen) == 1
