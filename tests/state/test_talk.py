"""A talk that was broken off is found again, its clock with it while it is the one that is going on."""

import json

import pytest

from broadsheet.state.talk import FRESH, KEPT, Talk, TalkMemory

TALK = Talk(":bundled:", "zh", "s3", 5, "数字经济", 2, 12, 310.5, 0.0, 1_000_000.0, started=True, running=True)


def test_what_is_kept_is_found_by_the_next_start_and_what_is_over_is_not(tmp_path):
    path = tmp_path / "state" / "show.json"
    memory = TalkMemory(path)
    assert memory.left() is None
    memory.keep(TALK)
    assert memory.left() is None, "nothing is written before it is asked for"
    assert memory.write()
    assert TalkMemory(path).left() == TALK
    memory.forget()
    assert not memory.write(), "a thread that comes late writes nothing"
    assert TalkMemory(path).left() is None
    assert list(path.parent.iterdir()) == []


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "state").write_text("a file")
    memory = TalkMemory(tmp_path / "state" / "show.json")
    memory.keep(TALK)
    assert not memory.write()
    assert TalkMemory(None).left() is None


@pytest.mark.parametrize(
    ("changes", "now", "clock"),
    [
        ({}, 1_000_000.0, 310.5),
        ({}, 1_000_042.0, 352.5),  # the talk went on while the program did not
        ({"running": False}, 1_000_042.0, 310.5),
        ({"started": False, "elapsed": 0.0}, 1_000_042.0, None),
        ({}, 1_000_000.0 + FRESH + 1, None),
        ({}, 999_999.0, None),  # the computer's clock was set back
    ],
)
def test_the_clock_is_anchored_to_the_time_of_day(changes, now, clock):
    assert TALK._replace(**changes).clock(now) == clock


def test_an_old_one_is_not_offered():
    assert TALK.is_offered(TALK.moment + KEPT - 1)
    assert not TALK.is_offered(TALK.moment + KEPT + 1)


@pytest.mark.parametrize(
    "damage",
    [{"cue": -1}, {"cue": 1.5}, {"cue": True}, {"slide": ""}, {"key": None}, {"elapsed": "long"}, {"elapsed": 1e300},
     {"moment": float("nan")}, {"running": 1}],
)  # fmt: skip
def test_a_damaged_file_is_no_talk(damage, tmp_path):
    path = tmp_path / "show.json"
    path.write_text(json.dumps(TALK._asdict() | damage))
    assert TalkMemory(path).left() is None
    for rubbish in ("", "{", "[1]", "[" * 100_000, "null"):
        path.write_text(rubbish)
        assert TalkMemory(path).left() is None
