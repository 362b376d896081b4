"""The standalone app handed over with a briefing as its default: as a folder and as an archive."""

import errno
import gzip
import json
import sys
import tarfile
import zipfile

import pytest

from broadsheet import resources
from broadsheet.cli import main
from broadsheet.export import handover
from broadsheet.export.formats import FORMATS
from broadsheet.export.order import Options, Order
from broadsheet.files import open_briefing
from broadsheet.resources import resource

YUHANG = resource("briefings/yuhang")
OWN = (".portable", "settings.json", "library/shelf.sqlite", "state/log.txt", "me.briefing", "notes.docx")


@pytest.fixture
def app(tmp_path, monkeypatch):
    """A folder like that of a frozen app, with what a person keeps beside it."""
    folder = tmp_path / "程序 一" / "broadsheet"
    inside = folder / "_internal" / "resources"
    for name in ("briefings/yuhang/data/figures.csv", "briefings/yuhang/datapackage.json", "fonts/a.ttf"):
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).write_bytes(b"old")
    (folder / "broadsheet").write_bytes(b"\x7fELF" + b"program" * 1000)
    (folder / "broadsheet").chmod(0o755)
    (folder / "_internal" / "libqt.so").write_bytes(b"library" * 100_000)
    (folder / "start.sh").write_text("#!/bin/sh\n")
    (folder / "LICENSE").write_text("MIT")
    for name in OWN:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("own")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "broadsheet"))
    return folder


def hand_over(out, *words):
    return main(["export", str(YUHANG), "--to", "bundle", "-o", str(out), *words])


@pytest.fixture
def yuhang(monkeypatch):
    """The briefing, read before the fake app hides the program's own resources."""
    return open_briefing(YUHANG).briefing


def test_the_folder_is_the_app_with_the_briefing_as_its_default(yuhang, app, tmp_path, monkeypatch):
    out = tmp_path / "交给 同事" / "余杭 汇报"
    out.parent.mkdir()
    assert hand_over(out) == 0
    monkeypatch.setattr(sys, "_MEIPASS", str(out / "_internal"))
    found = resources.bundled_briefing()
    assert found == out / "_internal/resources/briefings/bundled.briefing"
    assert open_briefing(found).briefing.manifest.title == yuhang.manifest.title
    assert open_briefing(found).briefing.figures == yuhang.figures
    assert list((out / "_internal/resources/briefings").iterdir()) == [found]
    assert (out / "_internal/libqt.so").read_bytes() == (app / "_internal/libqt.so").read_bytes()
    assert (out / "broadsheet").stat().st_mode & 0o777 == 0o755
    assert (out / "start.sh").stat().st_mode & 0o111
    assert (out / "LICENSE").stat().st_mode & 0o777 == 0o644


def test_nothing_that_a_person_keeps_beside_the_program_goes_along(app, tmp_path):
    assert hand_over(tmp_path / "out") == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"_internal", "broadsheet", "start.sh", "LICENSE"}


def test_a_folder_that_is_there_gets_it_under_the_briefing_s_name(app, tmp_path, capsys):
    (tmp_path / "stick").mkdir()
    assert hand_over(tmp_path / "stick") == 0
    (made,) = (tmp_path / "stick").iterdir()
    assert (made / "broadsheet").exists()
    assert str(made) in capsys.readouterr().out
    assert hand_over(tmp_path / "stick") == 1
    assert "expected" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="an archive of Linux")
def test_the_archive_holds_the_same_with_its_execute_bits(yuhang, app, tmp_path, capsys):
    assert hand_over(tmp_path / "余杭 汇报", "--archive") == 0
    path = tmp_path / "余杭 汇报.tar.gz"
    assert capsys.readouterr().out.strip() == str(path)
    with tarfile.open(path) as packed:
        entries = {entry.name: entry for entry in packed}
        assert all(name.startswith("broadsheet/") for name in entries)
        assert entries["broadsheet/broadsheet"].mode == 0o755
        assert {(entry.uid, entry.gid, entry.uname) for entry in entries.values()} == {(0, 0, "")}
        packed.extractall(tmp_path / "there", filter="data")
    briefing = tmp_path / "there/broadsheet/_internal/resources/briefings/bundled.briefing"
    assert open_briefing(briefing).briefing.figures == yuhang.figures
    assert not [name for name in entries if name.endswith(OWN)]


@pytest.mark.skipif(sys.platform != "linux", reason="an archive of Linux")
def test_the_same_app_and_briefing_give_the_same_archive(app, tmp_path):
    for name in ("a.tgz", "b.tgz"):
        assert hand_over(tmp_path / name, "--archive") == 0
    assert (tmp_path / "a.tgz").read_bytes() == (tmp_path / "b.tgz").read_bytes()
    bare = gzip.decompress((tmp_path / "a.tgz").read_bytes())
    assert b"program" * 1000 in bare
    assert str(tmp_path).encode() not in bare


def test_elsewhere_the_archive_is_a_zip(app, tmp_path, monkeypatch):
    monkeypatch.setattr(handover, "_tars", lambda: False)
    assert hand_over(tmp_path / "out", "--archive") == 0
    with zipfile.ZipFile(tmp_path / "out.zip") as packed:
        assert packed.testzip() is None
        assert "broadsheet/_internal/resources/briefings/bundled.briefing" in packed.namelist()
        assert packed.getinfo("broadsheet/broadsheet").external_attr >> 16 & 0o777 == 0o755


def test_links_of_an_app_stay_links(app, tmp_path):
    (app / "_internal" / "libqt.so.6").symlink_to("libqt.so")
    assert hand_over(tmp_path / "out") == 0
    assert (tmp_path / "out/_internal/libqt.so.6").readlink().name == "libqt.so"
    assert hand_over(tmp_path / "out.tgz", "--archive") == 0
    with tarfile.open(tmp_path / "out.tgz") as packed:
        assert packed.getmember("broadsheet/_internal/libqt.so.6").linkname == "libqt.so"


def test_progress_is_told_by_file(app, tmp_path, capsys):
    assert hand_over(tmp_path / "out", "--json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    done = [line["done"] for line in lines if "done" in line]
    assert done == sorted(done)
    assert done[-1] == lines[-2]["whole"] > 4
    assert lines[-1]["written"].endswith("out")


@pytest.mark.parametrize("words", [(), ("--archive",)])
def test_a_full_disk_leaves_nothing_behind(app, tmp_path, monkeypatch, capsys, words):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(handover.shutil, "copyfile", full)
    monkeypatch.setattr(tarfile.TarFile, "addfile", full)
    (tmp_path / "there").mkdir()
    assert hand_over(tmp_path / "there" / "out", *words) == 1
    told = capsys.readouterr().err.strip()
    assert "no space left" in told
    assert "\n" not in told
    assert list((tmp_path / "there").iterdir()) == []


def test_from_its_sources_one_line_says_what_is_needed(tmp_path, capsys):
    assert hand_over(tmp_path / "out") == 1
    told = capsys.readouterr().err.strip()
    assert "run.py bundle --briefing FILE" in told
    assert "\n" not in told
    assert not (tmp_path / "out").exists()


def test_options_that_change_nothing_are_refused(app, tmp_path, capsys):
    assert hand_over(tmp_path / "out", "--notice", "内部资料") == 2
    assert "--notice" in capsys.readouterr().err
    assert hand_over(tmp_path / "out", "--language", "en") == 2
    assert "--language: found with --to bundle" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_damaged_app_is_told_of(app, tmp_path, capsys):
    (app / "_internal" / "gone.so").symlink_to("nowhere")
    assert hand_over(tmp_path / "out") == 0  # a link stays what it was
    opened = open_briefing(YUHANG)
    order = Order(opened.briefing, "zh", Options(), files=opened.files)
    product = FORMATS["bundle"].exporter()(order)
    (app / "_internal" / "libqt.so").unlink()
    with pytest.raises(FileNotFoundError):
        product(tmp_path / "again")
