"""Python's cycles: the young are looked at often, all of them seldom; while a show runs, the young alone."""

import gc

import pytest
from PySide6.QtCore import QObject

from broadsheet.app import garbage
from broadsheet.app.garbage import Collector


@pytest.fixture
def collector(app, monkeypatch):
    """A collector whose looks are made by hand, and what it has looked through."""
    looked = []
    monkeypatch.setattr(garbage.gc, "collect", looked.append)
    monkeypatch.setattr(garbage.gc, "get_count", lambda: (garbage._FEW, 0, 0))
    owner = QObject(app)
    found = Collector(owner)
    found._timer.stop()
    found.looked = looked
    yield found
    owner.deleteLater()
    gc.unfreeze()
    gc.enable()


def test_the_young_are_looked_at_most_often(collector):
    for _ in range(garbage._MANY):
        collector._on_turn()
    assert [collector.looked.count(age) for age in (2, 1)] == [1, garbage._MANY // garbage._SOME]
    assert len(collector.looked) == garbage._MANY


def test_no_show_waits_for_a_look_at_everything_which_follows_it(collector):
    collector.spare(True)
    for _ in range(3 * garbage._MANY):
        collector._on_turn()
    assert set(collector.looked) == {0}
    collector.spare(False)
    collector._on_turn()
    assert collector.looked[-1] == 2
