"""Where a person was, kept in a file: whole, damaged, written by two windows, forgotten."""

import json
import stat
import time

import pytest

from broadsheet.state.memory import BUNDLED, MOST, Memory, Standing, Stay, key_of


def stay(key, moment=1.0, **more):
    given = {"page": "names", "section": "s2", "language": "en", "passage": "s2p4", "offset": 17, "share": 0.25,
             "distance": -3.5, "at_top": False, "words": "余杭身在", "rooms": (("s2p4", 9, 2.5),)}  # fmt: skip
    return Stay(key=key, moment=moment, **(given | more))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new" / "session.json"


def kept(path, *stays, standing=None):
    memory = Memory(path)
    for each in stays:
        memory.keep(each, standing)
    assert memory.write()
    return Memory(path)


def test_what_is_kept_is_read_again(path):
    again = kept(path, stay("/a"), standing=Standing(10, -20, 900, 640, "maximized"))
    assert again.last == "/a"
    assert again.stay("/a") == stay("/a")
    assert again.standing == Standing(10, -20, 900, 640, "maximized")
    assert again.stay("/b") is None
    assert [left.name for left in path.parent.iterdir()] == ["session.json"]


def test_it_is_for_the_eyes_of_this_person_alone(path):
    kept(path, stay("/a"))
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_the_last_twenty_are_kept(path):
    again = kept(path, *(stay(f"/{number}", number) for number in range(1, MOST + 6)))
    assert again.last == f"/{MOST + 5}"
    assert again.stay("/5") is None
    assert again.stay("/6") == stay("/6", 6)


def test_a_name_that_is_no_unicode_is_kept(path):
    odd = b"/\xff".decode("utf-8", "surrogateescape")
    assert kept(path, stay(odd)).last == odd


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b'{"briefings": 3, "window": 4, "last": []}',
        b'{"briefings": [null, {"key": 4}, {"key": "/a"}], "last": "/a", "window": [1, 2, 3]}',
        b'{"window": [0, 0, -5, 10, ""]}',
        b'{"window": [0, 0, 500, 400, "sideways"]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_as_none(path, damaged):
    path.parent.mkdir()
    path.write_bytes(damaged)
    memory = Memory(path)
    assert (memory.last, memory.standing, memory.stay("/a")) == ("", None, None)
    memory.keep(stay("/a"), None)
    assert memory.write()
    assert Memory(path).stay("/a") == stay("/a")


@pytest.mark.parametrize(
    ("field", "value"),
    [("offset", "7"), ("offset", -1), ("offset", 10**12), ("share", "x"), ("distance", float("nan")), ("at_top", 1),
     ("page", None), ("moment", True), ("passage", ["s1"])],
)  # fmt: skip
def test_one_field_that_does_not_fit_loses_that_briefing_alone(path, field, value):
    kept(path, stay("/a"), stay("/b"))
    stored = json.loads(path.read_text())
    next(each for each in stored["briefings"] if each["key"] == "/a")[field] = value
    path.write_text(json.dumps(stored))
    memory = Memory(path)
    assert memory.stay("/a") is None
    assert memory.stay("/b") == stay("/b")


def test_two_windows_keep_the_later_word_of_each(path):
    first, second = Memory(path), Memory(path)
    first.keep(stay("/a", 10), None)
    first.keep(stay("/both", 11), None)
    second.keep(stay("/both", 12, passage="s0p1"), None)
    assert first.write()
    assert second.write()
    assert first.write()
    again = Memory(path)
    assert again.stay("/a") == stay("/a", 10)
    assert again.stay("/both").passage == "s0p1"


def test_what_is_forgotten_does_not_come_back_from_another_window(path):
    other = Memory(path)
    other.keep(stay("/a", time.time()), None)
    assert other.write()
    forgetting = Memory(path)
    forgetting.forget()
    assert forgetting.write()
    assert "/a" not in path.read_text()
    assert other.write()
    assert "/a" not in path.read_text()
    other.keep(stay("/a", time.time() + 1), None)
    assert other.write()
    assert Memory(path).last == "/a"


def test_where_nothing_can_be_written_nothing_breaks(tmp_path):
    (tmp_path / "file").write_text("")
    memory = Memory(tmp_path / "file" / "session.json")
    memory.keep(stay("/a"), None)
    assert memory.write() is False
    assert memory.stay("/a") == stay("/a")
    assert Memory(None).write() is False


def test_a_folder_and_its_manifest_are_one_briefing_and_the_bundled_one_has_a_name_of_its_own(tmp_path):
    bundled = tmp_path / "own"
    bundled.mkdir()
    assert (
        key_of(tmp_path / "x" / "datapackage.json", bundled) == key_of(tmp_path / "x", bundled) == str(tmp_path / "x")
    )
    assert key_of(bundled / "datapackage.json", bundled) == BUNDLED
    (tmp_path / "link").symlink_to(bundled)
    assert key_of(tmp_path / "link", bundled) == BUNDLED
