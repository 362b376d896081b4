"""The shelf: what is put there, what becomes of it, and that the files themselves are never touched."""

import os
import shutil
import sqlite3
import threading

import pytest
from tests.sample import write_sample

from broadsheet.files import FileProblem, open_briefing, pack
from broadsheet.library import rows, schema
from broadsheet.library.adding import add, find, is_missing, is_stale, note_opened, refresh, standing
from broadsheet.library.covers import cover_from, cover_json
from broadsheet.library.place import shelf_folder
from broadsheet.library.shelf import FILE, Shelf

EVERYTHING = 1_000_000


@pytest.fixture
def shelf(tmp_path):
    with Shelf(tmp_path / "data") as shelf:
        yield shelf


@pytest.fixture
def many(tmp_path):
    """A folder with briefings of both forms, deep and shallow, among other things."""
    folder = tmp_path / "many"
    first = write_sample(folder / "b")
    pack(first, folder / "a.briefing")
    shutil.copytree(first, folder / "deep" / "er" / "c")
    pack(first, folder / "deep" / "D.BRIEFING")
    (folder / "notes.txt").write_text("nothing")
    (folder / ".hidden").mkdir()
    shutil.copy(folder / "a.briefing", folder / ".hidden" / "x.briefing")
    other = folder / "other"
    other.mkdir()
    (other / "datapackage.json").write_text('{"name": "of another program", "resources": []}')
    return folder


def change(folder, old, new):
    """Change the words of a briefing in folder form."""
    article = folder / "article.zh.md"
    article.write_text(article.read_text("utf-8").replace(old, new), "utf-8")


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def paths(shelf):
    return [entry.path for entry in shelf.entries()]


def test_all_below_a_folder_is_added_in_order_and_no_file_is_touched(shelf, many):
    before = tree(many)
    outcome = add(shelf, [many])
    wanted = [many / "a.briefing", many / "b", many / "deep" / "D.BRIEFING", many / "deep" / "er" / "c"]
    assert sorted(outcome.put) == sorted(wanted)
    assert outcome.failed == []
    assert sorted(paths(shelf)) == sorted(wanted)
    for path in wanted:
        assert shelf.remove(path)
    assert paths(shelf) == []
    assert shelf.search("茶").places == 0
    assert shelf.verify()
    assert tree(many) == before


def test_the_cover_tells_the_briefing(shelf, many):
    add(shelf, [many / "b" / "datapackage.json"])
    (entry,) = shelf.entries()
    assert entry.path == many / "b"
    cover = entry.cover
    assert cover.title.get("zh") == "柳溪：一片茶叶的账本"
    assert cover.title.get("en") == "Liuxi: the ledger of a leaf"
    assert cover.figures[0].value.get("zh")
    assert cover.counts.sections == 3
    assert cover_from(cover_json(cover)) == cover


def test_adding_again_reads_nothing_and_a_changed_file_is_read_again(shelf, many):
    add(shelf, [many / "b"])
    assert add(shelf, [many / "b"]).kept == [many / "b"]
    change(many / "b", "种茶的历史不短", "种茶的日子很长了")
    assert is_stale(shelf.entries()[0])
    assert standing(shelf.entries()[0]) == "changed"
    assert refresh(shelf).put == [many / "b"]
    assert shelf.search("日子很长", EVERYTHING).places == 1
    assert shelf.search("历史不短", EVERYTHING).places == 0
    assert shelf.verify()


def test_a_vanished_file_stays_listed_and_can_be_located_again(shelf, many, tmp_path):
    add(shelf, [many / "b"])
    moved = tmp_path / "elsewhere"
    (many / "b").rename(moved)
    (entry,) = shelf.entries()
    assert is_missing(entry)
    assert standing(entry) == "missing"
    assert refresh(shelf).put == []
    assert shelf.search("茶", EVERYTHING).places > 0
    shelf.move(many / "b", moved)
    assert refresh(shelf).put == [moved]
    assert paths(shelf) == [moved]
    assert shelf.entries()[0].added == entry.added


def test_a_missing_one_that_is_added_elsewhere_has_moved(shelf, many, tmp_path):
    add(shelf, [many / "b"])
    pack(many / "b", tmp_path / "packed.briefing")
    shutil.rmtree(many / "b")
    add(shelf, [tmp_path / "packed.briefing"])
    assert paths(shelf) == [tmp_path / "packed.briefing"]


def test_the_same_briefing_in_two_places_is_there_twice(shelf, many):
    add(shelf, [many / "a.briefing", many / "b"])
    assert paths(shelf) == [many / "a.briefing", many / "b"]
    hashes = {entry.hash for entry in shelf.entries()}
    assert len(hashes) == 1


def test_what_was_opened_last_comes_first_and_is_forgotten_alone(shelf, many):
    add(shelf, [many / "a.briefing"])
    note_opened(shelf, many / "b", opened=4e9)
    note_opened(shelf, many / "a.briefing", opened=4.1e9)
    assert paths(shelf) == [many / "a.briefing", many / "b"]
    shelf.forget_opened()
    assert paths(shelf) == [many / "a.briefing"]
    assert shelf.entries()[0].opened is None
    assert shelf.verify()


def test_what_cannot_be_read_is_told_and_the_rest_is_added(shelf, many, tmp_path):
    (many / "z.briefing").write_bytes(b"no archive")
    outcome = add(shelf, [many, tmp_path / "nowhere", many / "other"])
    assert len(outcome.put) == 4
    assert {(path.name, problem.code) for path, problem in outcome.failed} == {
        ("z.briefing", "not-a-zip"),
        ("nowhere", "missing-file"),
        ("other", "not-a-briefing"),
    }


def test_an_empty_folder_is_told(shelf, tmp_path):
    (tmp_path / "empty").mkdir()
    assert [problem.code for _, problem in add(shelf, [tmp_path / "empty"]).failed] == ["not-a-briefing"]


def test_adding_tells_how_far_it_is_and_stops_between_two_briefings(shelf, many):
    told = []

    def progress(done, total, name):
        told.append((done, total))
        return total == 0 or done < 2

    outcome = add(shelf, [many], progress)
    assert outcome.stopped
    assert len(outcome.put) == len(paths(shelf)) == 2
    assert told[-1] == (2, 5)
    assert shelf.verify()


def test_links_that_go_round_are_walked_once(many):
    (many / "round").symlink_to(many, target_is_directory=True)
    assert len(list(find(many))) == 5


def test_a_name_that_is_no_text_is_kept(shelf, many):
    odd = os.fsdecode(os.fsencode(many) + b"/\xff\xfe.briefing")
    shutil.copy(many / "a.briefing", odd)
    assert not add(shelf, [many]).failed
    assert odd in {str(path) for path in paths(shelf)}
    assert odd in {str(hit.path) for hit in shelf.search("茶", EVERYTHING).hits}


def test_two_programs_add_at_once_and_both_find_all(many, tmp_path):
    def work(path):
        with Shelf(tmp_path / "data", patience=30) as one:
            add(one, [path])

    threads = [threading.Thread(target=work, args=(path,)) for path in (many / "a.briefing", many / "b", many / "deep")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Shelf(tmp_path / "data") as shelf:
        assert len(paths(shelf)) == 4
        assert shelf.verify()


def test_it_is_read_while_another_writes(shelf, many, tmp_path):
    add(shelf, [many / "b"])
    writer = sqlite3.connect(tmp_path / "data" / FILE, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with Shelf(tmp_path / "data", patience=0.05) as reader:
        assert len(paths(reader)) == 1
        assert reader.search("茶").places
        with pytest.raises(FileProblem) as caught:
            reader.remove(many / "b")
        assert caught.value.problem.code == "shelf-busy"
    writer.execute("ROLLBACK")
    writer.close()
    assert len(paths(shelf)) == 1


def test_the_index_agrees_with_the_text_after_many_changes(shelf, many):
    for turn in range(3):
        add(shelf, [many])
        change(many / "b", "柳溪", f"柳{turn}溪")
        refresh(shelf)
        shelf.remove(many / "a.briefing")
    db = sqlite3.connect(shelf._file)
    schema.check(db)
    rows.check(db)
    held = {row for (row,) in db.execute("SELECT id FROM row")}
    found = {row for (row,) in db.execute("SELECT rowid FROM found WHERE found MATCH 'singles : \"茶\"'")}
    assert found == {
        row for row in held if "茶" in db.execute("SELECT text FROM row WHERE id = ?", (row,)).fetchone()[0]
    }
    db.close()


def test_the_folder_is_beside_the_portable_mark_else_the_users(tmp_path, monkeypatch):
    assert shelf_folder(tmp_path) == tmp_path / "data" / "broadsheet"
    (tmp_path / ".portable").touch()
    assert shelf_folder(tmp_path) == tmp_path / "library"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert shelf_folder(tmp_path / "other") is None


def test_only_the_files_of_the_shelf_are_made(shelf, many, tmp_path):
    add(shelf, [many])
    shelf.close()
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["shelf.jsonl", "shelf.sqlite"]


def test_opening_reads_the_briefing_that_was_opened(shelf, many):
    note_opened(shelf, many / "b" / "datapackage.json", opened=5.0)
    (entry,) = shelf.entries()
    assert (entry.added, entry.opened) == (None, 5.0)
    assert entry.hash == rows.bind(open_briefing(many / "a.briefing"), (0, 0)).hash
