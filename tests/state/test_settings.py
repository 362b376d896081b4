"""Settings: kept per user or beside the program, and never in the way of a start."""

import json

import pytest

from broadsheet.state.settings import Preferences, Settings, read_settings, settings_path, write_settings


def test_settings_come_back_as_they_were_written(tmp_path):
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(interface_language="en", scale=1.25, outline_shown=False, text_share=0.6, width=1200)
    assert write_settings(path, settings)
    assert read_settings(path) == settings
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b"null", b'"x"', b"[" * 100_000, b'{"scale": 1e999}', b'{"width": true}'],
)
def test_a_broken_file_gives_the_defaults(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert read_settings(path) == Settings()


def test_one_bad_value_does_not_cost_the_others(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"scale": 77, "text_share": 9, "interface_language": "fr", "outline_shown": False}))
    assert read_settings(path) == Settings(outline_shown=False)


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert not write_settings(blocked / "settings.json", Settings())
    assert not Preferences(blocked / "settings.json").save()


def test_a_file_portable_keeps_them_beside_the_program(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert settings_path(tmp_path) == tmp_path / "config" / "broadsheet" / "settings.json"
    (tmp_path / ".portable").touch()
    assert settings_path(tmp_path) == tmp_path / "settings.json"


def test_a_change_is_told_once_and_a_wrong_one_is_refused(tmp_path):
    preferences = Preferences(tmp_path / "settings.json")
    told = []
    preferences.changed.connect(told.append)
    preferences.set("scale", 1.25)
    preferences.set("scale", 1.25)
    assert told == ["scale"]
    with pytest.raises(ValueError, match="scale"):
        preferences.set("scale", 1.3)
