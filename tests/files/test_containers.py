"""Archives and folders: what is refused before a byte of content is read."""

from __future__ import annotations

import os
import shlex
import stat
import struct
import zipfile
from io import BytesIO

import pytest
from tests.sample import sample_files, write_sample

from broadsheet.files import FileProblem, open_briefing
from broadsheet.files.container import FolderContainer
from broadsheet.files.container.limits import MAX_FILES
from broadsheet.files.container.zip_reader import ZipContainer
from broadsheet.files.container.zip_writer import zip_bytes

EVIL_NAMES = [
    "../escape.txt",
    "a/../../escape.txt",
    "/etc/passwd",
    "C:/windows/win.ini",
    "C:evil.txt",
    "dir\\evil.txt",
    "..\\evil.txt",
    "CON",
    "images/nul.png",
    "COM1.txt",
    "lpt¹",
    "a\nb.txt",
    "bell\x07.txt",
    "trailing. ",
    "trailing.",
    " leading",
    "a//b",
    "./a",
    "stream.txt:hidden",
]


def packed(entries, **attributes):
    """A ZIP from (name, content) pairs, by the standard library."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo("x")
            info.filename = name
            info.compress_type = zipfile.ZIP_DEFLATED
            for attribute, value in attributes.items():
                setattr(info, attribute, value)
            archive.writestr(info, content)
    return out.getvalue()


def refused(data):
    with pytest.raises(FileProblem) as caught:
        ZipContainer(data, "x.briefing")
    return caught.value.problem


def patched(data, signature, offset, form, value):
    """The archive with one field of every header of a kind overwritten."""
    out = bytearray(data)
    at = data.find(signature)
    while at >= 0:
        struct.pack_into(form, out, at + offset, value)
        at = data.find(signature, at + 1)
    return bytes(out)


@pytest.mark.parametrize("name", EVIL_NAMES)
def test_nineteen_evil_names(name, tmp_path):
    assert len(EVIL_NAMES) == 19
    data = packed([(name, b"x"), *sample_files().items()])
    assert refused(data).code == "bad-name"
    path = tmp_path / "evil.briefing"
    path.write_bytes(data)
    opened = open_briefing(path)
    assert opened.briefing is None
    assert opened.problems[0].fatal


@pytest.mark.parametrize(
    "names",
    [("a.txt", "A.TXT"), ("é.txt", "e\u0301.txt"), ("a", "a/b"), ("straße", "STRASSE"), ("a/b", "A/B")],
)
def test_twins(names):
    assert refused(packed((name, b"x") for name in names)).code == "duplicate-name"


@pytest.mark.parametrize(
    "mode", [stat.S_IFLNK | 0o777, stat.S_IFCHR | 0o666, stat.S_IFIFO | 0o666, stat.S_IFDIR | 0o755]
)
def test_links_and_devices(mode):
    assert refused(packed([("a", b"/etc/passwd")], external_attr=mode << 16, create_system=3)).code == "special-file"


def test_a_bomb_by_ratio():
    assert refused(packed([("bomb", bytes(8 * 2**20))])).code == "too-dense"


def test_a_bomb_by_overlap():
    """Many directory entries that all point at one body."""
    one = packed([("a", os.urandom(2**16))])
    end = one.rfind(b"PK\x05\x06")
    start = struct.unpack_from("<L", one, end + 16)[0]
    entry = one[start:end]
    names = [f"{number:x}".encode() for number in range(15)]
    directory = b"".join(entry[:-1] + name for name in names)
    fields = struct.pack("<4H2LH", 0, 0, len(names), len(names), len(directory), start, 0)
    assert refused(one[:start] + directory + b"PK\x05\x06" + fields).code == "header-mismatch"


def test_entries_that_share_bytes():
    """Two whole local headers, the second inside the first one's stored data."""
    inner = zip_bytes({"b.png": b"inner"})
    body = inner[: inner.rfind(b"PK\x01\x02")]
    outer = zip_bytes({"a.png": body})
    end = outer.rfind(b"PK\x05\x06")
    start = outer.rfind(b"PK\x01\x02")
    offset = outer.find(body)
    second = bytearray(inner[inner.rfind(b"PK\x01\x02") : inner.rfind(b"PK\x05\x06")])
    struct.pack_into("<L", second, 42, offset)
    directory = outer[start:end] + second
    tail = struct.pack("<4H2LH", 0, 0, 2, 2, len(directory), start, 0)
    assert refused(outer[:start] + directory + b"PK\x05\x06" + tail).code == "overlapping-entries"


def test_a_size_that_lies_is_found_when_read():
    data = zip_bytes({"a.txt": b"0123456789" * 50})
    for offset, form, value in ((22, "<L", 10), (24, "<L", 10)):
        signature = b"PK\x03\x04" if offset == 22 else b"PK\x01\x02"
        data = patched(data, signature, offset, form, value)
    with pytest.raises(FileProblem) as caught:
        ZipContainer(data, "x").read("a.txt")
    assert caught.value.problem.code == "damaged-entry"


@pytest.mark.parametrize(
    ("offset", "value", "code"),
    [(8, 1, "encrypted-entry"), (10, 14, "unknown-compression"), (16, 0, "header-mismatch")],
)
def test_what_the_directory_says_is_checked(offset, value, code):
    data = zip_bytes({"a.txt": b"abc" * 50})
    assert refused(patched(data, b"PK\x01\x02", offset, "<H", value)).code == code


def test_a_local_name_that_differs():
    data = zip_bytes({"safe.txt": b"abc"})
    assert refused(data.replace(b"safe.txt", b"evil.txt", 1)).code == "header-mismatch"


def test_too_many_files():
    data = zip_bytes({f"{number}": b"" for number in range(MAX_FILES + 1)})
    assert refused(data).code == "too-many-files"


def test_too_much_in_all(monkeypatch):
    monkeypatch.setattr("broadsheet.files.container.limits.MAX_TOTAL_BYTES", 1000)
    assert refused(zip_bytes({name: os.urandom(600) for name in "ab"})).code == "too-large"


def test_one_file_too_large(monkeypatch):
    monkeypatch.setattr("broadsheet.files.container.limits.MAX_FILE_BYTES", 1000)
    assert refused(zip_bytes({"a": os.urandom(1001)})).code == "too-large"


@pytest.mark.parametrize("data", [b"", b"PK", b"no archive at all", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_archive(data):
    assert refused(data).code == "not-a-zip"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("县 域.txt", "全县地区生产总值123亿元。".encode(), "an-article"),
        ("A.PDF", b"%PDF-1.7\n", "an-article"),
        ("a.docx", zip_bytes({"word/document.xml": b"<w/>"}), "an-article"),
        ("a.briefing", "全县地区生产总值123亿元。".encode(), "not-a-zip"),
    ],
)
def test_an_article_in_place_of_a_briefing_says_how_it_becomes_one(tmp_path, name, data, code):
    path = tmp_path / name
    path.write_bytes(data)
    (problem,) = open_briefing(path).problems
    assert problem.code == code
    command = shlex.join(["broadsheet", "import", str(path), "-o", str(path.with_suffix(".briefing"))])
    assert (command in str(problem)) == (code == "an-article")


def test_a_briefing_by_the_name_of_an_article_opens(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(zip_bytes(sample_files()))
    assert open_briefing(path).briefing is not None


def test_bytes_before_the_archive():
    assert refused(b"#!/bin/sh\n" + zip_bytes({"a": b"x"})).code == "damaged-archive"


def test_an_archive_by_another_program_opens(tmp_path):
    path = tmp_path / "other.briefing"
    entries = [("tables/", b""), ("images/", b""), *sample_files().items()]
    path.write_bytes(packed(entries))
    assert not open_briefing(path).problems


def test_streamed_entries_with_their_sizes_after_them(tmp_path):
    class Pipe(BytesIO):
        def seekable(self):
            return False

        def tell(self):
            raise OSError

    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sample_files().items():
            archive.writestr(name, content)
    (tmp_path / "piped.briefing").write_bytes(out.getvalue())
    assert not open_briefing(tmp_path / "piped.briefing").problems


def test_names_of_a_chinese_windows():
    """GBK without the flag for UTF-8."""
    data = zip_bytes({"images/AAAA.png": b"x"}).replace(b"AAAA", "余杭".encode("gb18030"))
    data = patched(patched(data, b"PK\x03\x04", 6, "<H", 0), b"PK\x01\x02", 8, "<H", 0)
    assert ZipContainer(data, "x").names == ("images/余杭.png",)


def test_what_we_write_the_standard_library_reads():
    files = sample_files()
    with zipfile.ZipFile(BytesIO(zip_bytes(files))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_folder_leaves_out_what_begins_with_a_dot(tmp_path):
    write_sample(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    assert set(FolderContainer(tmp_path).names) == set(sample_files())


@pytest.mark.skipif(os.name != "posix", reason="links need rights there")
@pytest.mark.parametrize("target", ["/etc/hostname", "..", "nowhere"])
def test_a_link_out_of_the_folder_is_not_followed(tmp_path, target):
    folder = write_sample(tmp_path / "b")
    (folder / "images" / "link.png").symlink_to(target)
    opened = open_briefing(folder)
    assert [problem.code for problem in opened.problems] == ["special-file"]
    assert "images/link.png" not in opened.files
    assert opened.read_only


@pytest.mark.skipif(os.name != "posix", reason="no named pipes there")
def test_a_pipe_in_the_folder_does_not_stop_the_reader(tmp_path):
    folder = write_sample(tmp_path / "b")
    os.mkfifo(folder / "pipe")
    assert [problem.code for problem in open_briefing(folder).problems] == ["special-file"]


@pytest.mark.skipif(os.name != "posix", reason="other systems refuse such names themselves")
def test_twins_in_a_folder_are_told(tmp_path):
    folder = write_sample(tmp_path / "b")
    (folder / "Article.zh.md").write_text("x")
    assert "duplicate-name" in {problem.code for problem in open_briefing(folder).problems}


def test_the_checksum_of_every_entry_is_verified():
    data = bytearray(zip_bytes({"a.png": b"0123456789"}))
    data[data.find(b"0123456789")] ^= 1
    with pytest.raises(FileProblem):
        ZipContainer(bytes(data), "x").read("a.png")
