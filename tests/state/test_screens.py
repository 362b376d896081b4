"""How the screens stand, for every arrangement that a meeting room may have."""

import pytest

from broadsheet.state.screens import Monitor, Output, judge

LAPTOP = Output("eDP-1", (0, 0, 1920, 1080), "AUO", "B140HAN", "", (310.0, 174.0), primary=True)
PROJECTOR = Output("HDMI-1", (1920, 0, 1280, 720), "EPS", "EPSON PJ", "X2")
WALL = Output("DP-2", (3200, 0, 3840, 2160), "SAM", "Wall", "7", (1400.0, 800.0))
PANEL = Monitor("eDP-1", builtin=True, area=(0, 0, 1920, 1080), source="crtc 1")
BEAM = Monitor("HDMI-1", area=(1920, 0, 1280, 720), source="crtc 2")


def moved(output, x, y=0):
    return Output(output.name, (x, y, *output.area[2:]), output.maker, output.model, output.serial, output.size,
                  output.scale, output.primary)  # fmt: skip


@pytest.mark.parametrize(
    ("outputs", "monitors", "kind", "why", "audience", "presenter"),
    [
        ([LAPTOP, PROJECTOR], [PANEL, BEAM], "extended", "side-by-side", PROJECTOR, LAPTOP),
        ([PROJECTOR, LAPTOP], None, "extended", "side-by-side", PROJECTOR, LAPTOP),
        ([LAPTOP, WALL, PROJECTOR], None, "extended", "side-by-side", PROJECTOR, LAPTOP),  # no size: a projector
        ([LAPTOP], [PANEL], "single", "only-one", LAPTOP, None),
        ([LAPTOP], [PANEL, Monitor("HDMI-1", lit=False)], "single", "other-dark", LAPTOP, None),
        ([LAPTOP], [PANEL, Monitor("HDMI-1", area=PANEL.area)], "cloned", "same-picture", LAPTOP, None),
        ([LAPTOP], [PANEL, Monitor("HDMI-1", source="crtc 1")], "cloned", "same-picture", LAPTOP, None),
        ([LAPTOP], [Monitor("eDP-1"), Monitor("HDMI-A-1")], "cloned", "one-of-several", LAPTOP, None),
        ([PROJECTOR], [BEAM, Monitor("eDP-1", lit=False, builtin=True)], "unknown", "wall-alone", PROJECTOR, None),
        ([LAPTOP], None, "unknown", "not-told", LAPTOP, None),
        ([LAPTOP], [], "unknown", "not-told", LAPTOP, None),
        ([], None, "unknown", "none", None, None),
        ([LAPTOP, moved(PROJECTOR, 0)], None, "cloned", "same-picture", moved(PROJECTOR, 0), None),
        ([LAPTOP, moved(PROJECTOR, 1919)], None, "cloned", "same-picture", moved(PROJECTOR, 1919), None),
        ([LAPTOP, PROJECTOR], [PANEL, BEAM, Monitor("DP-2")], "unknown", "partly-cloned", PROJECTOR, None),
        ([LAPTOP, PROJECTOR], [PANEL, BEAM, Monitor("DP-2", source="crtc 2")], "extended", "side-by-side", PROJECTOR, LAPTOP),  # noqa: E501
    ],
)  # fmt: skip
def test_every_arrangement_has_its_name_and_its_screens(outputs, monitors, kind, why, audience, presenter):
    found = judge(outputs, monitors)
    assert (found.kind, found.why, found.audience, found.presenter) == (kind, why, audience, presenter)


def test_a_presenter_view_opens_by_itself_only_where_nobody_else_sees_it():
    asked = {
        judge(outputs, monitors).kind: judge(outputs, monitors).asks
        for outputs, monitors in [
            ([LAPTOP, PROJECTOR], None),
            ([LAPTOP], [PANEL]),
            ([LAPTOP], [PANEL, Monitor("HDMI-1", source="crtc 1")]),
            ([LAPTOP], None),
        ]
    }
    assert asked == {"extended": False, "single": False, "cloned": True, "unknown": True}


def test_of_three_screens_two_of_which_show_the_same_the_third_is_the_presenters_even_against_a_wish():
    copy = Output("DP-3", PROJECTOR.area)
    for wish in ("", LAPTOP.identity, copy.identity):
        found = judge([PROJECTOR, copy, LAPTOP], None, wish)
        assert (found.kind, found.presenter, found.can_swap) == ("extended", LAPTOP, False), wish


def test_a_wish_swaps_the_screens_and_one_for_a_screen_that_is_gone_does_not():
    swapped = judge([LAPTOP, PROJECTOR], [PANEL, BEAM], LAPTOP.identity)
    assert (swapped.audience, swapped.presenter, swapped.can_swap) == (LAPTOP, PROJECTOR, True)
    gone = judge([LAPTOP, PROJECTOR], [PANEL, BEAM], WALL.identity)
    assert (gone.audience, gone.presenter) == (PROJECTOR, LAPTOP)
    third = judge([LAPTOP, PROJECTOR, WALL], None, WALL.identity)
    assert (third.audience, third.presenter) == (WALL, LAPTOP)


def test_two_of_one_make_without_serial_numbers_can_be_told_apart():
    left, right = Output("DP-1", (0, 0, 800, 600), "DEL", "U24"), Output("DP-2", (800, 0, 800, 600), "DEL", "U24")
    assert judge([left, right], None, left.identity).audience is left
    assert judge([left, right], None, right.identity).audience is right


def test_the_computers_own_screen_is_the_presenters_though_the_projector_is_the_main_one():
    beam = Output("HDMI-1", PROJECTOR.area, primary=True)
    found = judge([beam, moved(LAPTOP, 0)], [PANEL, BEAM])
    assert found.presenter.name == "eDP-1"
