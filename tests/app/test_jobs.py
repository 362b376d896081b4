"""Work in idle turns: one piece at a time, begun anew and stopped at will, and never long in one turn."""

import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from tests.window import wait_for

from broadsheet.app import jobs
from broadsheet.app.jobs import IdleJob


@pytest.fixture
def job(app):
    """An idle job, and what it has told."""
    owner = QObject(app)
    found = IdleJob(owner)
    found.told = []
    found.done.connect(found.told.append)
    yield found
    owner.deleteLater()


def slowly(count, taken=None):
    for number in range(count):
        time.sleep(jobs._TURN * 1.5)
        if taken is not None:
            taken.append(number)
        yield number


def test_the_usual_work_is_done_at_once_and_tells_what_it_found(job):
    job.begin(iter([1, None, 2]))
    assert job.told == [(1, 2)]
    assert not job.runs


def test_long_work_leaves_the_window_a_turn_after_every_long_step(job):
    taken = []
    job.begin(slowly(5, taken))
    assert (taken, job.runs) == ([0], True)
    assert wait_for(lambda: job.told == [(0, 1, 2, 3, 4)])
    assert not job.runs


def test_what_is_begun_anew_ends_what_was_begun_before(job):
    first = []
    job.begin(slowly(5, first))
    job.begin(slowly(2))
    assert wait_for(lambda: bool(job.told))
    assert job.told == [(0, 1)]
    assert first == [0]


def test_what_is_stopped_tells_nothing(job):
    taken = []
    job.begin(slowly(5, taken))
    job.stop()
    QTest.qWait(30)
    assert (taken, job.told, job.runs) == ([0], [], False)


def test_work_that_can_wait_takes_no_turn_before_what_was_pressed_is_painted(job):
    job.begin(iter([1]), jobs.PAUSE)
    assert (job.told, job.runs) == ([], True)
    assert wait_for(lambda: job.told == [(1,)])


def test_a_step_may_stop_its_own_work_or_begin_other(job):
    def stopping():
        yield 1
        job.stop()
        yield 2

    def other():
        yield 1
        job.begin(iter([7]))
        yield 2

    job.begin(stopping())
    assert (job.told, job.runs) == ([], False)
    job.begin(other())
    assert (job.told, job.runs) == ([(7,)], False)
