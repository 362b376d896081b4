"""What the bundle is made of, as far as it can be told without making one."""

import ctypes
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QImageReader

from broadsheet import __version__
from broadsheet.lookup import Lookup

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "build_spec"
LINUX = SPEC / "linux"


@pytest.fixture(autouse=True)
def importable(monkeypatch):
    monkeypatch.syspath_prepend(str(SPEC))


def icu_data(items):
    """An ICU common data package of these items, as ICU writes it: header, table, names, contents."""
    header = struct.pack("<H2sHH4B4s4B4B", 32, b"\xda\x27", 20, 0, 0, 0, 2, 0, b"CmnD", 1, 0, 0, 0, 3, 0, 0, 0)
    names = b"".join(f"icudt73l/{name}\0".encode() for name in items)
    table, body, name_at = struct.pack("<I", len(items)), b"", 4 + 8 * len(items)
    start = -(-(name_at + len(names)) // 16) * 16
    for name, content in items.items():
        table += struct.pack("<II", name_at, start + len(body))
        name_at += len(f"icudt73l/{name}") + 1
        body += content.ljust(-(-len(content) // 16) * 16, b"\0")
    return header.ljust(32, b"\0") + (table + names).ljust(start, b"\0") + body


def test_icu_keeps_chinese_and_english_alone():
    import icu

    kept = {"coll/root.res": b"root" * 9, "coll/zh.res": b"pinyin" * 7, "en.res": b"english", "root.res": b"r" * 16}
    rest = {"af.res": b"afrikaans", "brkitr/th.dict": b"thai" * 99, "zu.res": b"zulu"}
    whole = icu_data(dict(sorted((kept | rest).items())))
    assert icu.trimmed(whole) == icu_data(dict(sorted(kept.items())))


@pytest.mark.parametrize("content", [b"\x7fELF" * 9, icu_data({"af.res": b"afrikaans"})], ids=["no data", "none kept"])
def test_icu_refuses_what_it_does_not_know(content):
    import icu

    with pytest.raises(ValueError, match="ICU data: found"):
        icu.trimmed(content)


def test_icons_are_painted_in_every_size_and_always_the_same(app, tmp_path):
    import icons

    icons.paint_all(tmp_path / "a")
    icons.paint_all(tmp_path / "b")
    files = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert len(files) == len(icons.SIZES) + 2
    for name in files:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    for size in icons.SIZES:
        image = QImage(str(tmp_path / "a" / f"{size}.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 8).name() == "#b0241d"
    assert QImageReader(str(tmp_path / "a" / "broadsheet.ico")).imageCount() == len(icons.SIZES) - 1  # 512 is too large


def test_licences_are_told_with_their_texts(tmp_path):
    import licences

    rows = {row["name"]: row for row in licences.collect(tmp_path)}
    assert rows["Broadsheet"]["version"] == __version__
    assert rows["PySide6-Essentials"]["licence"].startswith("LGPL-3.0-only")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (tmp_path / rows["Qt"]["file"]).read_text()
    assert "SIL OPEN FONT LICENSE" in (tmp_path / rows["Noto Sans SC"]["file"]).read_text()
    assert "Permission is hereby granted" in (tmp_path / rows["cpca"]["file"]).read_text()
    for row in rows.values():
        assert row["licence"], row["name"]
        assert (tmp_path / row["file"]).read_text().strip(), row["name"]


def test_the_tagger_is_packed_from_the_package_once_and_always_the_same(tmp_path):
    import licences
    import tagger

    first, again = tagger.make(tmp_path / "one.npz"), tagger.make(tmp_path / "two.npz")
    assert first.read_bytes() == again.read_bytes()
    assert 3_000_000 < first.stat().st_size < 3_500_000
    written = first.stat().st_mtime_ns
    assert tagger.make(first) == first
    assert first.stat().st_mtime_ns == written  # nothing to do
    tagger.make()
    rows = {row["name"]: row for row in licences.collect(tmp_path / "licences")}
    assert rows["LAC"]["licence"] == "Apache-2.0"
    assert "Apache License" in (tmp_path / "licences" / rows["LAC"]["file"]).read_text()


def test_without_its_package_no_tagger_is_left_behind(tmp_path, monkeypatch):
    import tagger

    monkeypatch.setattr(tagger, "PACKAGE", "no_such_package")
    (old := tmp_path / "tagger.npz").write_bytes(b"of another package")
    assert tagger.make(old) is None
    assert not old.exists()


def test_the_dictionary_is_packed_once_and_always_the_same(tmp_path, monkeypatch):
    import dictionary
    import licences

    first = dictionary.make(tmp_path / "one.words")
    assert first.read_bytes() == dictionary.make().read_bytes()
    assert 5_000_000 < first.stat().st_size < 7_000_000
    rows = Lookup(first)
    assert rows.get("中国").split()[1] == "ns"
    assert rows.get("海国沙田") is None
    written = first.stat().st_mtime_ns
    assert dictionary.make(first) == first
    assert first.stat().st_mtime_ns == written  # nothing to do
    rows = {row["name"]: row for row in licences.collect(tmp_path / "licences")}
    assert rows["jieba"]["licence"] == "MIT"
    (odd := tmp_path / "dict.txt").write_text("one 1 n\ntwo\n")
    monkeypatch.setattr(dictionary, "_source", lambda: odd)
    with pytest.raises(ValueError, match="line 2: found 'two'"):
        dictionary.make(tmp_path / "three.words")
    monkeypatch.setattr(dictionary, "_source", lambda: None)
    assert dictionary.make(first) is None
    assert not first.exists()


def test_the_spellings_are_packed_once_and_always_the_same(tmp_path):
    import pinyin

    first = tmp_path / "one.words"
    first.write_bytes(pinyin.make().read_bytes()[:-1])
    assert pinyin.make(first).read_bytes() == pinyin.make().read_bytes()  # what is not whole is made anew
    assert 1_000_000 < first.stat().st_size < 2_500_000
    written = first.stat().st_mtime_ns
    assert pinyin.make(first) == first
    assert first.stat().st_mtime_ns == written  # nothing to do


@pytest.mark.parametrize("row", [("", "1 n"), ("one\ntwo", "1 n"), ("one\ttwo", "1 n"), ("one", "1 n\n")])
def test_rows_that_cannot_be_told_apart_are_refused(row):
    import lookups

    with pytest.raises(ValueError, match="expected no line end"):
        lookups.packed({"whole": "1 n", row[0]: row[1]}, "")


def test_a_package_with_other_weights_is_refused(tmp_path, monkeypatch):
    import tagger

    monkeypatch.setattr(tagger, "_folder", lambda: tmp_path)
    (tmp_path / "word.dic").write_text("0\tx\n")
    (tmp_path / "tag.dic").write_text("0\tn-B\n")
    with pytest.raises(ValueError, match="found 1 labels, expected 57"):
        tagger.make(tmp_path / "tagger.npz")


def test_the_version_stands_in_one_place():
    files = [path for path in ROOT.rglob("*") if path.suffix in {".py", ".toml", ".xml", ".iss", ".spec", ".1", ".yml"}]
    own = [path for path in files if not {".venv", "build", "dist"} & set(path.relative_to(ROOT).parts)]
    holding = [path for path in own if re.search(rf"""["' ]{re.escape(__version__)}["'\s]""", path.read_text("utf-8"))]
    assert holding == [ROOT / "desktop" / "broadsheet" / "__init__.py"]


@pytest.fixture
def share(tmp_path):
    """``usr/share`` of the package, its texts filled in."""
    import linux_packages

    linux_packages.lay_texts(tmp_path, linux_packages.told_of(__version__, 1_700_000_000))
    return tmp_path


def test_every_word_that_is_left_open_is_filled_in(share):
    texts = [path for path in share.rglob("*") if path.is_file()]
    assert len(texts) == 7
    assert [path.name for path in texts if re.search(r"@[A-Z]+@", path.read_text(encoding="utf-8"))] == []
    assert not [path for path in texts if "github" in path.read_text(encoding="utf-8")]


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_desktop_entry_is_valid(share):
    command = ["desktop-file-validate", str(share / "applications/broadsheet.desktop")]
    assert subprocess.run(command, capture_output=True, text=True).stdout == ""


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstream is not installed")
def test_the_component_is_valid(share):
    (component,) = (share / "metainfo").iterdir()
    command = ["appstreamcli", "validate", "--no-net", "--pedantic", str(component)]
    done = subprocess.run(command, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    told = [line for line in done.stdout.splitlines() if line.startswith(("E:", "W:", "I:", "P:"))]
    assert [line for line in told if "cid-maybe-not-rdns" not in line] == []  # .example is nobody's domain
    assert done.returncode == 0


def test_a_window_finds_its_icon_by_the_name_of_the_desktop_entry(share):
    entry = ConfigParser(interpolation=None)
    entry.read(share / "applications/broadsheet.desktop", encoding="utf-8")
    start = (ROOT / "desktop/broadsheet/app/main.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{next((share / "applications").iterdir()).stem}")' in start  # on Wayland
    assert f'setApplicationName("{entry["Desktop Entry"]["StartupWMClass"]}")' in start  # the class of a window on X11
    assert entry["Desktop Entry"]["Exec"] == "broadsheet %f"


def test_the_desktop_entry_the_type_and_the_component_agree():
    entry = ConfigParser(interpolation=None)
    entry.read(LINUX / "broadsheet.desktop", encoding="utf-8")
    type_ = ET.parse(LINUX / "broadsheet.mime.xml").getroot()[0]
    component = ET.parse(LINUX / "broadsheet.metainfo.xml").getroot()
    assert entry["Desktop Entry"]["MimeType"] == type_.get("type") + ";"
    assert component.findtext("provides/mediatype") == type_.get("type")
    assert component.findtext("launchable") == "broadsheet.desktop"
    assert [glob.get("pattern") for glob in type_ if glob.tag.endswith("glob")] == ["*.briefing"]


@pytest.mark.skipif(not shutil.which("gcc") or sys.platform != "linux", reason="no compiler for a library of Linux")
@pytest.mark.parametrize(("path", "stays"), [("/home/someone/lib", False), ("$ORIGIN/../lib", True)])
def test_a_run_path_of_the_building_machine_goes(tmp_path, path, stays):
    import binaries

    library = tmp_path / "lib.so"
    flags = ["-shared", "-fPIC", "-lm", "-Wl,--no-as-needed", f"-Wl,-rpath,{path}", "-x", "c", "-"]
    subprocess.run(["gcc", "-o", str(library), *flags], input="int one(void) { return 1; }", text=True, check=True)
    before = library.read_bytes()
    after = binaries.without_foreign_run_path(before)
    assert path.encode() in before
    assert (after == before) == stays
    assert (path.encode() in after) == stays
    library.write_bytes(after)
    assert ctypes.CDLL(str(library)).one() == 1
    told = subprocess.run(["readelf", "-d", str(library)], capture_output=True, text=True)
    assert ("PATH" in told.stdout) == stays
    assert told.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a script for Linux")
def test_the_start_script_is_plain_shell():
    subprocess.run(["sh", "-n", str(LINUX / "start.sh")], check=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux")
def test_printing_brings_no_library_of_the_printing_service(tmp_path):
    """Qt's plug-in for CUPS is carried, the library of that service is not: it would bring those of networks along."""
    pytest.importorskip("PyInstaller")
    import pruning
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    plugin, library = (
        qt / "plugins" / "printsupport" / "libcupsprintersupport.so",
        qt / "lib" / "libQt6PrintSupport.so.6",
    )
    cups = tmp_path / "libcups.so.2"
    cups.touch()
    entries = [
        ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", str(plugin), "BINARY"),
        ("PySide6/Qt/lib/libQt6PrintSupport.so.6", str(library), "BINARY"),
        ("libcups.so.2", str(cups), "BINARY"),
    ]
    assert pruning.kept_binaries(entries) == entries[:2]
