"""``run.py bundle --briefing FILE``: which briefing goes in, and how a bad one is told; nothing is frozen here."""

import shutil
from pathlib import Path

import pytest

from broadsheet import resources
from broadsheet.files import open_briefing, pack

ROOT = Path(__file__).parents[1]
YUHANG = ROOT / "resources" / "briefings" / "yuhang"


@pytest.fixture
def bundle(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "build_spec"))
    import bundle

    return bundle


@pytest.fixture
def packed(tmp_path):
    path = tmp_path / "会议 资料" / "余杭 简报.briefing"
    path.parent.mkdir()
    pack(YUHANG, path)
    return path


def shipped(monkeypatch, folder):
    """What opens in a program whose resources lie in this folder."""
    monkeypatch.setattr(resources, "resource_root", lambda: folder)
    return resources.bundled_briefing()


def test_the_bundled_one_is_that_of_the_source(bundle, tmp_path, monkeypatch):
    (tmp_path / "briefings").mkdir()
    bundle._stage_briefing(None, tmp_path / "briefings")
    assert shipped(monkeypatch, tmp_path) == tmp_path / "briefings" / YUHANG.name
    assert resources.bundled_briefing().is_dir()


def test_another_file_takes_its_place_under_a_plain_name(bundle, packed, tmp_path, monkeypatch):
    (tmp_path / "briefings").mkdir()
    bundle._stage_briefing(bundle._checked(packed), tmp_path / "briefings")
    found = shipped(monkeypatch, tmp_path)
    assert found == tmp_path / "briefings" / "bundled.briefing"
    assert open_briefing(found).briefing == open_briefing(packed).briefing


def test_a_folder_comes_without_what_is_hidden(bundle, tmp_path, monkeypatch):
    given = tmp_path / "余杭 简报"
    shutil.copytree(YUHANG, given)
    (given / ".git").mkdir()
    (tmp_path / "briefings").mkdir()
    bundle._stage_briefing(bundle._checked(given), tmp_path / "briefings")
    found = shipped(monkeypatch, tmp_path)
    assert found == tmp_path / "briefings" / "bundled"
    assert {path.name for path in found.iterdir()} == {path.name for path in YUHANG.iterdir()}


def test_a_program_without_a_briefing_says_so_when_it_opens_it(tmp_path, monkeypatch):
    assert open_briefing(shipped(monkeypatch, tmp_path)).briefing is None


def damaged(path):
    shutil.copytree(YUHANG, path)
    (path / "article.zh.md").unlink()


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: None, "found no such file"),
        (lambda path: path.mkdir(), "found no such file at the top"),
        (lambda path: path.write_text("余杭"), "found no ZIP archive"),
        (damaged, "article.zh.md"),
    ],
    ids=["missing", "empty folder", "no archive", "damaged"],
)
def test_a_bad_one_is_told_in_one_line(bundle, tmp_path, capsys, make, told):
    path = tmp_path / "坏 简报.briefing"
    make(path)
    assert bundle.main(["--briefing", str(path), "--out", str(tmp_path / "out")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"run.py bundle: {path}: ")
    assert told in line
    assert not (tmp_path / "out").exists()
