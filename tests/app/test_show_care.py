"""While a show runs it has its screens, the computer stays awake and the talk is kept; afterwards nothing is left."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from tests.window import wait_for

from broadsheet.app.show.care import ShowCare
from broadsheet.derive.slides import deck
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.presentation import Presentation
from broadsheet.state.screens import Monitor
from broadsheet.state.talk import TalkMemory


class StandIn(QObject):
    """Keeps nothing awake, and knows whether it should."""

    changed = Signal()
    by, refused, reason = "", False, None

    def hold(self, reason):
        self.reason = reason

    def release(self):
        self.reason = None


def one(app):
    return lambda: (Monitor(app.primaryScreen().name(), source="1"),)


def two(app):
    return lambda: (*one(app)(), Monitor("HDMI-1", source="1"))


@pytest.fixture
def room(app, tmp_path):
    """A talk, its windows, and what keeps it."""
    owner, windows = QObject(app), (QWidget(), QWidget())
    talk = Presentation(deck(open_briefing(bundled_briefing()).briefing, "zh"))
    yield talk, windows, TalkMemory(tmp_path / "show.json"), owner
    for window in windows:
        window.deleteLater()
    owner.deleteLater()


def care_of(app, room, system):
    talk, windows, memory, owner = room
    return ShowCare(app, talk, windows, memory, ":bundled:", owner, awake=StandIn(), system=system)


@pytest.mark.parametrize("keep", [False, True])
def test_a_show_takes_what_it_wants_and_gives_it_back(app, room, keep):
    talk, (audience, presenter), memory, _ = room
    care = care_of(app, room, one(app))
    assert not audience.isVisible()
    care.begin()
    assert (audience.isVisible(), audience.isFullScreen(), presenter.isVisible()) == (True, True, False)
    assert care.awake.reason
    talk.next()
    assert wait_for(lambda: memory.left() is not None and memory.left().slide == talk.slide.id)
    care.end(keep=keep)
    assert (audience.isVisible(), presenter.isVisible(), care.awake.reason) == (False, False, None)
    assert (memory.left() is not None) == keep


def test_on_one_screen_the_presenter_view_comes_when_asked_for_and_goes_again(app, room):
    _, (audience, presenter), *_ = room
    care = care_of(app, room, one(app))
    care.begin()
    assert care.screens.show_presenter()
    assert (audience.isVisible(), presenter.isVisible(), care.screens.presenter_shown) == (False, True, True)
    care.screens.show_audience()
    assert (audience.isVisible(), presenter.isVisible()) == (True, False)
    assert not care.screens.swap(), "there is nothing to swap"
    care.end()


def test_a_second_monitor_on_the_same_picture_is_noticed_though_nothing_changes_for_qt(app, room, monkeypatch):
    monkeypatch.setattr("broadsheet.app.show.screens._LOOK", 20)
    _, (audience, presenter), *_ = room
    plugged = [one(app)]
    care = care_of(app, room, lambda: plugged[-1]())
    care.begin()
    assert care.screens.show_presenter()
    withdrawn = []
    care.screens.withdrawn.connect(lambda: withdrawn.append(care.screens.arrangement.kind))
    plugged.append(two(app))
    assert wait_for(lambda: audience.isVisible() and not presenter.isVisible())
    assert withdrawn == ["cloned"]
    assert not care.screens.show_presenter(), "not without a yes"
    assert care.screens.show_presenter(agreed=True)
    assert presenter.isVisible()
    care.end()
