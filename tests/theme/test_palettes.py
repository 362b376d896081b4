"""The themes are computed: text can be read, marks can be seen, and colours are told apart by everyone."""

import itertools

import pytest
from tests.theme.colour import BLINDNESS, contrast, difference, seen_apart

from broadsheet.theme.palette import THEMES, palette_of

PALETTES = [palette_of(theme, strong) for theme in THEMES for strong in (False, True)]
NAMES = [f"{theme}{' contrast' if strong else ''}" for theme in THEMES for strong in (False, True)]
GROUNDS = ("paper", "desk", "card", "hover")
TEXT = ("ink", "ink_soft", "accent", "figure", "context", "claim", "event")
MARKS = ("figure", "context", "claim", "event")


@pytest.fixture(params=PALETTES, ids=NAMES)
def palette(request):
    return request.param


def test_text_is_readable_on_every_ground(palette):
    wrong = {
        f"{role} on {ground}": round(contrast(palette.colour(role), palette.colour(ground)), 2)
        for role, ground in itertools.product(TEXT, GROUNDS)
        if contrast(palette.colour(role), palette.colour(ground)) < 4.5
    }
    assert wrong == {}
    assert contrast(palette.on_figure, palette.figure) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 4.5


def test_high_contrast_is_higher():
    for theme in THEMES:
        strong = palette_of(theme, contrast=True)
        for role, ground in itertools.product((*TEXT, "rule", "entity"), GROUNDS):
            assert contrast(strong.colour(role), strong.colour(ground)) >= 6, (theme, role, ground)


def test_underlines_and_the_focus_ring_are_seen(palette):
    for role, ground in itertools.product(("entity", "event", "focus"), ("paper", "card")):
        assert contrast(palette.colour(role), palette.colour(ground)) >= 3, (role, ground)


@pytest.mark.parametrize("blindness", BLINDNESS)
def test_marks_are_told_apart_under_every_colour_blindness(palette, blindness):
    apart = {
        (one, other): round(seen_apart(palette.colour(one), palette.colour(other), blindness), 1)
        for one, other in itertools.combinations(MARKS, 2)
    }
    assert min(apart.values()) >= 15, apart


def test_the_filled_part_is_told_from_the_rest_of_a_whole(palette):
    for role in ("figure", "context", "claim"):
        assert contrast(palette.colour(role), palette.track) >= 1.8, role


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_is_ciede2000(one, other, expected):
    """Pairs of the test data of Sharma, Wu and Dalal."""
    assert difference(one, other) == pytest.approx(expected, abs=1e-3)
