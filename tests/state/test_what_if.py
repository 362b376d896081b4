"""The mode of what if: it begins by itself alone, ends with its briefing, and may be forbidden."""

from decimal import Decimal

import pytest

from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.session import Session
from broadsheet.state.what_if import WhatIf

FIGURE = "core-va-2022"


class Told:
    def __init__(self, what_if):
        self.values = self.modes = 0
        what_if.changed.connect(self.on_values)
        what_if.mode_changed.connect(self.on_mode)

    def on_values(self):
        self.values += 1

    def on_mode(self):
        self.modes += 1


@pytest.fixture
def session():
    session = Session()
    session.open(open_briefing(bundled_briefing()))
    return session


@pytest.fixture
def what_if(session):
    return WhatIf(session)


def test_nothing_is_supposed_outside_the_mode(what_if, session):
    what_if.give(FIGURE, Decimal(1599))
    assert not what_if.overrides
    assert session.shown is session.briefing


def test_what_is_supposed_is_shown_and_the_file_says_what_it_said(what_if, session):
    what_if.enter()
    what_if.give(FIGURE, Decimal(1599))
    assert session.shown.figures[FIGURE].value == 1599
    assert session.briefing.figures[FIGURE].value == 1699
    assert session.briefing is session.opened.briefing


def test_the_value_of_the_file_takes_a_supposition_back(what_if, session):
    what_if.enter()
    told = Told(what_if)
    for value in (1599, 1599, 1699, 1699):
        what_if.give(FIGURE, Decimal(value))
    assert what_if.hypothesis is None
    assert session.shown is session.briefing
    assert told.values == 2


def test_restoring_leaves_the_mode_on_and_leaving_restores(what_if, session):
    what_if.enter()
    what_if.give(FIGURE, Decimal(1599))
    assert what_if.restore()
    assert what_if.active
    assert not what_if.restore()
    what_if.give(FIGURE, Decimal(1599))
    what_if.leave()
    assert session.shown is session.briefing
    assert not what_if.active


def test_another_briefing_ends_it(what_if, session):
    what_if.enter()
    what_if.give(FIGURE, Decimal(1599))
    session.open(open_briefing(bundled_briefing()))
    assert not what_if.active
    assert not what_if.overrides
    assert session.shown is session.briefing


def test_a_presentation_forbids_it(what_if, session):
    what_if.enter()
    what_if.give(FIGURE, Decimal(1599))
    told = Told(what_if)
    what_if.allowed = False
    assert (told.values, told.modes) == (1, 1)
    assert session.shown is session.briefing
    what_if.enter()
    assert not what_if.active
    what_if.allowed = True
    what_if.enter()
    assert what_if.active


def test_without_a_briefing_there_is_nothing_to_suppose():
    what_if = WhatIf(Session())
    what_if.enter()
    assert not what_if.active
