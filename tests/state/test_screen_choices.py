"""What was chosen for a set of screens comes back with them, and with them alone."""

import pytest

from broadsheet.state.keyed_memory import MOST
from broadsheet.state.screen_choices import Choice, ScreenChoices
from broadsheet.state.screens import Output

OWN = Output("eDP-1", (0, 0, 1280, 720), primary=True)
WALL = Output("HDMI-1", (1280, 0, 1920, 1080), maker="ACER", model="P1", serial="7")
SIDE = Output("DP-1", (3200, 0, 1920, 1080))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "own" / "screens.json"


def test_it_is_found_again_whatever_the_order_and_not_for_other_screens(path):
    choices = ScreenChoices(path)
    assert choices.of((OWN, WALL)) == Choice()
    assert choices.keep((OWN, WALL), Choice(WALL.identity, sharing=True))
    again = ScreenChoices(path)
    assert again.of((WALL, OWN)) == Choice(WALL.identity, sharing=True)
    assert again.of((OWN, WALL, SIDE)) == again.of((OWN,)) == Choice()


def test_a_projector_is_known_at_another_socket_by_its_number(path):
    ScreenChoices(path).keep((OWN, WALL), Choice(WALL.identity))
    moved = Output("HDMI-2", (1280, 0, 1920, 1080), maker="ACER", model="P1", serial="7")
    assert ScreenChoices(path).of((OWN, moved)).audience == moved.identity


def test_those_used_last_are_kept_and_all_can_be_forgotten(path):
    choices = ScreenChoices(path)
    for number in range(MOST + 5):
        choices.keep((OWN, Output(f"X-{number}", (0, 0, 1, 1))), Choice(sharing=True))
    again = ScreenChoices(path)
    assert not again.of((OWN, Output("X-4", (0, 0, 1, 1)))).sharing
    assert again.of((OWN, Output("X-5", (0, 0, 1, 1)))).sharing
    again.forget()
    assert not path.exists()
    assert ScreenChoices(path).of((OWN, Output("X-9", (0, 0, 1, 1)))) == Choice()


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"eDP-1": {"audience": 5, "sharing": true}}', '{"eDP-1": []}', "\0"]
)
def test_a_damaged_file_is_no_choice(path, content):
    path.parent.mkdir()
    path.write_text(content)
    assert ScreenChoices(path).of((OWN,)) == Choice()


def test_without_a_file_it_is_known_as_long_as_the_program_runs():
    choices = ScreenChoices()
    assert not choices.keep((OWN,), Choice(sharing=True))
    assert choices.of((OWN,)).sharing
