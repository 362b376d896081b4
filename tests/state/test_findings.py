"""What the check before the show finds, of everything that it looks at both the good and the bad."""

import pytest

from broadsheet.i18n.findings import _WORDS, TOPICS, finding_words, topic_words, warning_of_notes
from broadsheet.state.findings import (
    Power,
    find_notifications,
    find_power,
    find_resolution,
    find_screens,
    find_sleep,
    find_text,
)
from broadsheet.state.screens import Monitor, Output, judge

LAPTOP = Output("eDP-1", (0, 0, 1920, 1080), primary=True)


def room(width, height, native=(0, 0), scale=1.0):
    beam = Output("HDMI-1", (1920, 0, width, height), model="EPSON PJ", scale=scale)
    return judge([LAPTOP, beam], [Monitor("eDP-1"), Monitor("HDMI-1", native=native)])


@pytest.mark.parametrize(
    ("arrangement", "found"),
    [
        (room(1920, 1080, (1920, 1080)), [("enough", "good", ("1920", "1080"))]),
        (room(960, 540, (1920, 1080), 2.0), [("enough", "good", ("1920", "1080"))]),
        (room(1280, 720, (1920, 1080)), [("below-native", "warning", ("1280", "720", "1920", "1080"))]),
        (room(1024, 768, (1024, 768)), [("small", "warning", ("1024", "768"))]),
        (room(1080, 1920), [("small", "warning", ("1080", "1920")), ("odd-shape", "note", ("1080", "1920"))]),
        (room(3840, 1080), [("odd-shape", "note", ("3840", "1080"))]),
        (judge([]), []),
    ],
)  # fmt: skip
def test_the_resolution_of_the_audiences_screen(arrangement, found):
    assert [(each.code, each.level, each.args) for each in find_resolution(arrangement)] == found


def test_screens_are_good_side_by_side_and_named():
    (found,) = find_screens(room(1280, 720))
    assert (found.code, found.level, found.args) == ("side-by-side", "good", ("EPSON PJ", "eDP-1"))
    assert find_screens(judge([LAPTOP], [Monitor("eDP-1")]))[0].level == "note"
    assert find_screens(judge([LAPTOP]))[0].level == "warning"


def test_sleep_power_notifications_and_text():
    assert [each.code for each in find_sleep("screensaver", refused=False)] == ["held"]
    assert [each.code for each in find_sleep("logind", refused=False)] == ["may-go-dark"]
    assert [each.code for each in find_sleep("", refused=True)] == ["refused"]
    assert find_sleep("", refused=False) == ()
    told = [find_power(each) for each in (None, Power(True, 80), Power(False, 80), Power(False, 12), Power(False))]
    assert [[each.code for each in found] for found in told] == [[], ["plugged-in"], ["draining"], ["low"], ["battery"]]
    assert [find_notifications(each)[0].level for each in ("quiet", "loud", "untold")] == ["good", "warning", "note"]
    assert [each.code for each in find_text(0, "")] == ["whole"]
    assert [(each.code, each.args) for each in find_text(2, "㐂")] == [("problems", ("2",)), ("lacking", ("㐂",))]


def test_everything_that_can_be_found_has_words_and_all_words_can_be_found():
    screens = [judge([LAPTOP, Output("b", (1920, 0, 9, 9))]), judge([LAPTOP], [Monitor("eDP-1")]), judge([LAPTOP]),
               judge([LAPTOP], [Monitor("eDP-1", builtin=True), Monitor("b", lit=False)]), judge([]),
               judge([LAPTOP], [Monitor("eDP-1", source="1"), Monitor("b", source="1")]),
               judge([LAPTOP], [Monitor("eDP-1"), Monitor("b")]),
               judge([LAPTOP], [Monitor("b"), Monitor("eDP-1", lit=False)]),
               judge([LAPTOP, Output("b", (1920, 0, 9, 9))], [Monitor("a"), Monitor("b"), Monitor("c")])]  # fmt: skip
    found = [
        *(each for arrangement in screens for each in find_screens(arrangement)),
        *(each for size in ((1920, 1080, (1920, 1080)), (800, 600, (1024, 768)), (3000, 900)) for each in find_resolution(room(*size))),  # noqa: E501
        *(each for by in ("screensaver", "logind", "") for each in find_sleep(by, refused=True)),
        *(each for power in (Power(True), *(Power(False, left) for left in (-1, 9, 90))) for each in find_power(power)),
        *(each for quiet in ("quiet", "loud", "untold") for each in find_notifications(quiet)),
        *find_text(0, ""), *find_text(1, "x"),
    ]  # fmt: skip
    assert {f"{each.topic}-{each.code}" for each in found} == set(_WORDS)
    for each in found:
        assert topic_words(each.topic)
        words = finding_words(each.topic, each.code, each.args)
        assert "{" not in words
        assert all(argument in words for argument in each.args if each.topic in ("resolution", "text"))
    assert {each.topic for each in found} == set(TOPICS)
    assert all(warning_of_notes(each.kind) for each in screens if each.asks)
    assert not any(warning_of_notes(each.kind) for each in screens if not each.asks)
