"""Where the windows of a show stand, in every arrangement and for everything a presenter may want."""

from itertools import product

import pytest

from broadsheet.state.screens import Monitor, Output, judge
from broadsheet.state.staging import Wanted, stage

LAPTOP, PROJECTOR = Output("eDP-1", (0, 0, 1920, 1080), primary=True), Output("HDMI-1", (1920, 0, 1280, 720))
COPY = Output("HDMI-1", (0, 0, 1920, 1080))
EXTENDED, SINGLE = judge([LAPTOP, PROJECTOR]), judge([LAPTOP], [Monitor("eDP-1")])
CLONED, UNKNOWN, NONE = judge([LAPTOP, COPY]), judge([LAPTOP]), judge([])
ALL = [EXTENDED, SINGLE, CLONED, UNKNOWN, NONE]
EVERYTHING = [Wanted(*each) for each in product(("audience", "presenter"), (False, True), (False, True))]


def names(staging):
    return tuple(place and (place.output.name, place.manner) for place in (staging.audience, staging.presenter))


@pytest.mark.parametrize(
    ("arrangement", "wanted", "audience", "presenter"),
    [
        (EXTENDED, Wanted(), ("HDMI-1", "full"), ("eDP-1", "full")),
        (EXTENDED, Wanted(sharing=True), ("HDMI-1", "framed"), ("eDP-1", "maximized")),
        (SINGLE, Wanted(), ("eDP-1", "full"), None),
        (SINGLE, Wanted("presenter"), None, ("eDP-1", "full")),
        (SINGLE, Wanted(sharing=True), ("eDP-1", "framed"), ("eDP-1", "maximized")),
        (CLONED, Wanted("presenter"), ("HDMI-1", "full"), None),
        (CLONED, Wanted("presenter", agreed=True), None, ("HDMI-1", "full")),
        (UNKNOWN, Wanted(sharing=True), ("eDP-1", "framed"), None),
        (UNKNOWN, Wanted(sharing=True, agreed=True), ("eDP-1", "framed"), ("eDP-1", "maximized")),
        (NONE, Wanted(agreed=True), None, None),
    ],
)
def test_both_windows_have_their_places(arrangement, wanted, audience, presenter):
    assert names(stage(arrangement, wanted)) == (audience, presenter)


@pytest.mark.parametrize("arrangement", ALL)
@pytest.mark.parametrize("wanted", EVERYTHING)
def test_notes_are_nowhere_that_others_may_see_without_a_yes_and_a_window_on_top_covers_nobody(arrangement, wanted):
    staging = stage(arrangement, wanted)
    if arrangement.asks and not wanted.agreed:
        assert staging.presenter is None
    if staging.audience and staging.audience.on_top:
        assert staging.presenter
        assert staging.presenter.output is not staging.audience.output
    if arrangement.outputs:
        assert staging.audience or staging.presenter


@pytest.mark.parametrize(("before", "now"), [(a, b) for a, b in product(ALL, ALL) if a is not b])
def test_a_yes_is_good_for_the_screens_that_it_was_given_for(before, now):
    assert not Wanted(agreed=True).after(before, now).agreed
    assert Wanted(agreed=True).after(before, before).agreed


def test_the_presenter_view_stays_when_the_projector_goes_and_only_then_comes_by_itself_on_one_screen():
    assert Wanted().after(EXTENDED, SINGLE).front == "presenter"
    assert Wanted().after(CLONED, SINGLE).front == "audience"
    assert Wanted().after(None, SINGLE).front == "audience"
