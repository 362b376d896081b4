"""What an export finds on the disk is as it was whenever the export cannot be written whole."""

import errno
import os

import pytest

from broadsheet.export.formats import FORMATS
from broadsheet.export.writing import put
from broadsheet.files import FileProblem, atomic

PNG, HANDOVER = FORMATS["png"], FORMATS["bundle"]
NEW = {"a.png": b"new a", "sub/b.png": b"new b", "c.png": b"new c"}


def everything(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.png").write_bytes(b"old a")
    (tmp_path / "c.png").write_bytes(b"old c")
    (tmp_path / "mine.txt").write_bytes(b"mine")
    return tmp_path


def test_a_batch_is_put_beside_what_is_there(folder):
    put(NEW, folder, PNG, force=True)
    assert everything(folder) == {**NEW, "mine.txt": b"mine"}


def test_without_force_nothing_is_replaced(folder):
    before = everything(folder)
    with pytest.raises(FileProblem, match="found a file"):
        put(NEW, folder, PNG, force=False)
    assert everything(folder) == before


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize(
    ("step", "fails_at"), [("_write", 1), ("_write", 2), ("_exchange", 1), ("_exchange", 2), ("_sync", 0)]
)
def test_a_batch_that_fails_gives_the_old_files_back(folder, monkeypatch, step, fails_at, links):
    before, real, calls = everything(folder), getattr(atomic, step), []

    def failing(*arguments):
        calls.append(arguments)
        if len(calls) == fails_at + 1:
            raise OSError(errno.ENOSPC, "No space left")
        return real(*arguments)

    def no_links(*_):
        raise OSError(errno.EPERM, "Not permitted")

    monkeypatch.setattr(atomic, step, failing)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(FileProblem):
        put(NEW, folder, PNG, force=True)
    assert len(calls) == fails_at + 1
    assert everything(folder) == before
    assert not (folder / "sub").exists()


def test_a_folder_in_the_place_of_a_file_stays(folder):
    (folder / "c.png").unlink()
    (folder / "c.png").mkdir()
    (folder / "c.png" / "x").write_bytes(b"x")
    before = everything(folder)
    with pytest.raises(FileProblem):
        put(NEW, folder, PNG, force=True)
    assert everything(folder) == before


@pytest.mark.parametrize("name", [".out.part", ".out-part"])
def test_a_tree_grows_beside_a_persons_own_folders(tmp_path, name):
    (tmp_path / name).mkdir()
    (tmp_path / name / "mine").write_bytes(b"mine")
    put(lambda folder: (folder / "x").write_bytes(b"x"), tmp_path / "out", HANDOVER, force=False)
    assert everything(tmp_path) == {f"{name}/mine": b"mine", "out/x": b"x"}
