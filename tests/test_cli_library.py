"""The command ``library``, through the real ``main``."""

import json

import pytest
from tests.sample import write_sample

from broadsheet.__main__ import main
from broadsheet.files import pack


def run(capsys, *words):
    status = main(["library", *(str(word) for word in words)])
    out, err = capsys.readouterr()
    return status, out, err


def printed(capsys, *words):
    status, out, err = run(capsys, *words, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)


@pytest.fixture
def folder(tmp_path):
    """A folder with two briefings of one text."""
    made = write_sample(tmp_path / "many" / "a")
    pack(made, tmp_path / "many" / "b.briefing")
    return tmp_path / "many"


def test_add_list_search_remove(folder, capsys, tmp_path):
    added = printed(capsys, "add", folder)
    assert added == {"added": [str(folder / "b.briefing"), str(folder / "a")], "kept": [], "problems": []}
    listed = printed(capsys, "list")
    assert [row["state"] for row in listed] == ["here", "here"]
    assert listed[0]["title"]["zh"] == "柳溪：一片茶叶的账本"
    assert listed[0]["counts"]["sections"] == 3
    found = printed(capsys, "search", "观测点", "实验室")
    assert (found["places"], found["briefings"], found["exact"]) == (2, 2, True)
    for hit in found["hits"]:
        assert {hit["sentence"][start:end] for start, end in hit["ranges"]} == {"观测点", "实验室"}
        assert hit["place"] == "s2p1"
    assert printed(capsys, "remove", folder / "b.briefing", listed[1]["id"])["removed"] == [
        str(folder / "b.briefing"),
        str(folder / "a"),
    ]
    assert printed(capsys, "list") == []
    assert {path.name for path in folder.iterdir()} == {"a", "b.briefing"}


def test_tables_for_people(folder, capsys):
    assert run(capsys, "add", folder)[:2] == (0, "added 2, already there 0, failed 0\n")
    assert run(capsys, "add", folder)[1] == "added 0, already there 2, failed 0\n"
    assert str(folder / "b.briefing") in run(capsys, "list")[1]
    status, out, err = run(capsys, "search", "研究所", "--limit", "1")
    assert (status, err) == (0, "")
    assert "茶叶[研究所]" in out
    assert out.endswith("1 of 6 places in 2 briefings\n")


def test_the_place_is_that_of_xdg(folder, capsys, tmp_path, monkeypatch):
    run(capsys, "add", folder)
    assert (tmp_path / "data" / "broadsheet" / "shelf.sqlite").exists()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another"))
    assert printed(capsys, "list") == []


def test_what_is_missing_or_changed_is_said(folder, capsys):
    run(capsys, "add", folder)
    (folder / "b.briefing").unlink()
    article = folder / "a" / "article.zh.md"
    article.write_text(article.read_text("utf-8").replace("历史不短", "日子很长"), "utf-8")
    assert {row["state"] for row in printed(capsys, "list")} == {"missing", "changed"}
    assert printed(capsys, "search", "日子很长")["places"] == 1
    assert {row["state"] for row in printed(capsys, "list")} == {"missing", "here"}


def test_what_cannot_be_added_is_told_in_a_line_each(folder, capsys, tmp_path):
    (folder / "c.briefing").write_text("no archive")
    status, out, err = run(capsys, "add", folder, tmp_path / "nowhere")
    assert (status, out) == (1, "added 2, already there 0, failed 2\n")
    lines = err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"broadsheet: {folder / 'c.briefing'}: found ")
    assert lines[1].startswith(f"broadsheet: {tmp_path / 'nowhere'}: found ")


def test_what_is_not_on_the_shelf_removes_nothing(folder, capsys):
    run(capsys, "add", folder)
    status, out, err = run(capsys, "remove", folder / "a", "77")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "77" in err
    assert len(printed(capsys, "list")) == 2


def test_a_damaged_shelf_is_told_and_answers_all_the_same(folder, capsys, tmp_path):
    run(capsys, "add", folder)
    (tmp_path / "data" / "broadsheet" / "shelf.sqlite").write_bytes(b"garbage" * 900)
    status, out, err = run(capsys, "search", "研究所")
    assert status == 0
    assert "6 of 6 places in 2 briefings" in out
    (line,) = err.splitlines()
    assert line.startswith("broadsheet: note: ")
    assert "shelf-damaged-" in line


@pytest.mark.parametrize(
    "words", [[], ["add"], ["remove"], ["search"], ["search", "a", "--limit", "0"], ["sort"], ["list", "x"]]
)
def test_wrong_usage(words, capsys):
    assert run(capsys, *words)[0] == 2


def test_progress_is_told_on_standard_error_where_it_takes_long(folder, capsys, monkeypatch):
    monkeypatch.setattr("broadsheet.cli_library._PAUSE", 0.0)
    status, out, err = run(capsys, "add", folder, "--json")
    assert status == 0
    assert json.loads(out)["added"]
    assert err == "broadsheet: 0/2 b.briefing\nbroadsheet: 1/2 a\n"
