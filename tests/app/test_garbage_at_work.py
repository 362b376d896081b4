"""While a thread makes much, nothing is looked through for cycles; once it is done all goes on, whoever waited."""

import gc

import pytest
from PySide6.QtCore import QObject
from tests.window import wait_for

from broadsheet.app import garbage
from broadsheet.app.review_turns import Turns


@pytest.fixture
def collector(app):
    parent = QObject()
    collector = garbage.Collector(parent)
    yield collector
    collector._timer.stop()
    gc.unfreeze()
    gc.enable()


def looks(collector):
    """Whether a look at many new objects takes place."""
    before, made = collector._looks, [[] for _ in range(20_000)]
    collector._on_turn()
    return len(made) and collector._looks > before


def test_a_thread_at_work_is_not_disturbed(collector, app):
    owner = QObject()
    turns, found = Turns(owner), []
    assert looks(collector)
    turns.work(lambda: looks(collector), found.append, found.append, long=True)
    assert wait_for(lambda: not turns.busy)
    assert found == [False]
    assert looks(collector)


def test_work_that_nobody_waits_for_ends_too(collector, app):
    owner = QObject()
    turns, reached = Turns(owner), []
    turns.work(lambda: reached.append(1), reached.append, reached.append, long=True, stoppable=True)
    turns.stop()
    assert not turns.busy
    assert wait_for(lambda: not garbage._at_work)
    assert reached == [1]
    assert looks(collector)
