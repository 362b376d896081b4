"""A show that was broken off is offered again: asked, never forced, and gone once it has ended as it should."""

from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from tests.window import wait_for

from broadsheet.app.show.resume import ShowKeeper, ShowOffer, go_on
from broadsheet.derive.slides import deck
from broadsheet.files import open_briefing
from broadsheet.i18n.interface import InterfaceLanguage
from broadsheet.i18n.moments import moment_words
from broadsheet.resources import bundled_briefing
from broadsheet.state.presentation import Presentation
from broadsheet.state.show_clock import ShowClock
from broadsheet.state.talk import FRESH, TalkMemory

MORNING = 1_764_200_000.0


class Time:
    """A clock on the wall and one that never jumps, moved by hand."""

    def __init__(self):
        self.seconds = 0.0

    def steady(self):
        return self.seconds

    def wall(self):
        return MORNING + self.seconds


@pytest.fixture(scope="module")
def slides():
    return deck(open_briefing(bundled_briefing()).briefing, "zh")


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def memory(tmp_path):
    return TalkMemory(tmp_path / "show.json")


def given(slides, time):
    return Presentation(slides, ShowClock(time.steady))


def broken_off(app, slides, time, memory, steps=4):
    """A talk that went so many steps, a minute each, then was killed."""
    owner = QObject(app)
    talk = given(slides, time)
    keeper = ShowKeeper(talk, memory, ":bundled:", owner, time.wall)
    keeper.begin()
    for _ in range(steps):
        talk.next()
        time.seconds += 60
    talk.next()
    assert wait_for(lambda: memory.left() is not None and memory.left().slide == talk.slide.id)
    assert wait_for(lambda: memory.left().cue == talk.at.cue)
    owner.deleteLater()
    return talk


def test_a_talk_goes_on_at_the_same_slide_and_cue_with_the_clock_that_went_on_meanwhile(app, slides, time, memory):
    before = broken_off(app, slides, time, memory)
    elapsed = before.clock.elapsed
    assert elapsed > 0
    time.seconds += 45
    after = given(slides, time)
    go_on(after, TalkMemory(memory._path).left(), time.wall())
    assert (after.slide.id, after.at) == (before.slide.id, before.at)
    assert after.clock.elapsed == pytest.approx(elapsed + 45)
    assert after.clock.running


def test_a_clock_that_stood_still_goes_on_standing_still_and_an_end_at_a_time_of_day_stays(app, slides, time, memory):
    owner = QObject(app)
    talk = given(slides, time)
    keeper = ShowKeeper(talk, memory, ":bundled:", owner, time.wall)
    keeper.begin()
    talk.go_to(4)
    time.seconds += 30
    talk.timing.end_in(600)
    talk.timing.pause()
    assert wait_for(lambda: memory.left() is not None and not memory.left().running)
    time.seconds += 100
    after = given(slides, time)
    go_on(after, memory.left(), time.wall())
    assert (after.clock.elapsed, after.clock.running) == (pytest.approx(30), False)
    assert after.clock.remaining == pytest.approx(500)
    owner.deleteLater()


def test_one_of_yesterday_has_its_place_and_no_clock(app, slides, time, memory):
    before = broken_off(app, slides, time, memory)
    time.seconds += FRESH + 60
    after = given(slides, time)
    go_on(after, memory.left(), time.wall())
    assert after.at == before.at
    assert not after.clock.started


def test_a_show_that_ends_as_it_should_is_not_offered_and_one_that_the_system_ended_is(app, slides, time, memory):
    for keep in (True, False):
        owner = QObject(app)
        talk = given(slides, time)
        keeper = ShowKeeper(talk, memory, ":bundled:", owner, time.wall)
        keeper.begin()
        talk.next()
        keeper.end(keep=keep)
        talk.next()  # is heard no more
        assert (memory.left() is not None) == keep
        owner.deleteLater()
    assert not wait_for(lambda: memory.left() is not None, 20), "a thread that came late has written it"


@pytest.mark.parametrize(("button", "accepted"), [("go_on", True), ("not_now", False)])
def test_it_is_asked_for_and_forgotten_after_a_no(app, slides, time, memory, button, accepted):
    broken_off(app, slides, time, memory)
    window = QWidget()
    window.show()
    offer = ShowOffer(memory, window, time.wall)
    taken = []
    offer.accepted.connect(taken.append)
    assert offer.make()
    (box,) = window.findChildren(QMessageBox)
    assert slides.slides[memory.left().number - 1].title in box.informativeText()
    next(each for each in box.buttons() if each.objectName() == button).click()
    QApplication.processEvents()
    assert [talk.key for talk in taken] == ([":bundled:"] if accepted else [])
    assert (memory.left() is not None) == accepted
    window.deleteLater()


def test_the_moment_is_told_in_the_interfaces_language_whatever_the_systems_is(app):
    now = datetime(2026, 11, 27, 14, 30).timestamp()
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    interface = InterfaceLanguage(app)
    try:
        for language, told in (("zh", "2026年11月3日 09:05"), ("en", "09:05 on 3 November 2026")):
            interface.switch(language)
            assert moment_words(datetime(2026, 11, 3, 9, 5).timestamp(), now) == told
            assert moment_words(now - 900, now) == "14:15"
    finally:
        interface.silence()
        QLocale.setDefault(before)


def test_nothing_is_asked_for_where_nothing_was_broken_off_or_long_ago(app, slides, time, memory):
    window = QWidget()
    assert not ShowOffer(memory, window, time.wall).make()
    broken_off(app, slides, time, memory)
    time.seconds += 8 * 86400
    assert not ShowOffer(memory, window, time.wall).make()
    assert memory.left() is None
    window.deleteLater()
