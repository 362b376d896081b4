"""Whatever befalls the database: a clear line, the damaged file kept, the shelf made again from the files.

``BROADSHEET_FULL_TESTS=1`` runs the whole number of kills and of damaged bytes.
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.sample import write_sample

from broadsheet.files import FileProblem, pack
from broadsheet.library import rows, schema
from broadsheet.library.adding import add, refresh
from broadsheet.library.roll import read_roll
from broadsheet.library.shelf import FILE, ROLL, Shelf

FULL = bool(os.environ.get("BROADSHEET_FULL_TESTS"))
KILLS, DAMAGES = (200, 300) if FULL else (10, 25)
DESKTOP = Path(__file__).parents[2] / "desktop"
EVERYTHING = 1_000_000


@pytest.fixture
def folder(tmp_path):
    """A shelf with three briefings, closed."""
    source = write_sample(tmp_path / "a")
    for name in ("b.briefing", "c.briefing"):
        pack(source, tmp_path / name)
    with Shelf(tmp_path / "data") as shelf:
        add(shelf, [tmp_path / name for name in ("a", "b.briefing", "c.briefing")])
    return tmp_path / "data"


def is_whole(folder):
    """Whether all three are there with everything that can be found in them, after what was unread has been read."""
    with Shelf(folder) as shelf:
        refresh(shelf)
        found = shelf.search("茶叶研究所", EVERYTHING)
        assert {entry.path.name for entry in shelf.entries()} == {"a", "b.briefing", "c.briefing"}
        assert found.briefings == 3
        assert found.places == len(found.hits) == 3 * 3
        assert shelf.verify()
    return True


def kept(folder):
    return [path for path in folder.iterdir() if path.name.startswith("shelf-damaged") and path.suffix == ".sqlite"]


def garbage(file):
    file.write_bytes(random.Random(4).randbytes(50_000))


def truncated(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def cut_in_a_page(file):
    file.write_bytes(file.read_bytes()[:-100])


def head_gone(file):
    file.write_bytes(bytes(100) + file.read_bytes()[100:])


def another_version(file):
    db = sqlite3.connect(file)
    db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    db.close()


def another_index(file):
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("UPDATE told SET value = '0/0'")
    db.close()


def another_database(file):
    file.unlink()
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("CREATE TABLE theirs (x)")
    db.close()


def no_tables(file):
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("DROP TABLE briefing")
    db.close()


def cover_torn(file):
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("UPDATE briefing SET cover = substr(cover, 1, 40) WHERE id = 2")
    db.close()


DAMAGE = [
    garbage,
    truncated,
    cut_in_a_page,
    head_gone,
    another_version,
    another_index,
    another_database,
    no_tables,
    cover_torn,
]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda each: each.__name__)
def test_damage_is_told_set_aside_and_mended(folder, damage):
    damage(folder / FILE)
    before = (folder / FILE).read_bytes()
    with Shelf(folder) as shelf:
        assert len(shelf.entries()) == 3
        (notice,) = shelf.notices
        assert notice.code == "shelf-damaged"
        assert str(notice).count("\n") == 0
        (aside,) = kept(folder)
        assert aside.read_bytes() == before
        assert aside.name in str(notice)
        assert len(shelf.unread()) == 3
    assert is_whole(folder)


def test_without_its_list_the_paths_are_saved_from_the_damaged_database(folder):
    (folder / ROLL).unlink()
    another_version(folder / FILE)
    assert is_whole(folder)


def test_without_the_database_it_is_made_of_the_list(folder):
    (folder / FILE).unlink()
    assert is_whole(folder)
    assert kept(folder) == []


def test_an_empty_file_is_made_of_the_list(folder):
    (folder / FILE).write_bytes(b"")
    assert is_whole(folder)


def test_a_torn_or_foolish_list_is_written_anew(folder):
    (folder / ROLL).write_bytes(b'{"path": "/half\n[]\nnull\n{"path": 3}\n\xff\xfe\n{"path": "/x", "added": "then"}\n')
    with Shelf(folder) as shelf:
        path = shelf.entries()[0].path
        shelf.remove(path)
    assert set(read_roll(folder / ROLL)) == {str(path.parent / name) for name in ("a", "b.briefing", "c.briefing")} - {
        str(path)
    }


def test_bytes_damaged_anywhere_never_crash_it_and_are_mended(folder):
    """Wherever the bytes fall; what is looked at as a whole is mended as a whole."""
    chance, whole, noticed, silent = random.Random(7), (folder / FILE).read_bytes(), 0, 0
    with Shelf(folder) as shelf:
        right = answers(shelf)
    for _ in range(DAMAGES):
        data = bytearray(whole)
        at = chance.randrange(len(data))
        data[at : at + 64] = chance.randbytes(len(data[at : at + 64]))
        (folder / FILE).write_bytes(data)
        with Shelf(folder) as shelf:
            shelf.search("茶叶", EVERYTHING)
            shelf.entries()
            shelf.verify()
            noticed += bool(shelf.notices)
            refresh(shelf)
            assert len(shelf.entries()) == 3
            wrong = answers(shelf) != right
            silent += wrong
            assert not (wrong and shelf.notices)
        for path in kept(folder):
            path.unlink()
    print(f"\n  {noticed} of {DAMAGES} damages noticed, {silent} unnoticed ones show")
    assert noticed > DAMAGES // 3
    assert silent == 0


def answers(shelf):
    """What is found of some words, and what is listed."""
    words = (
        "茶叶",
        "研究所",
        "年均",
        "liuxi",
        "20亿元",
        "12.47",
        "的",
        "laboratory",
        "growers",
        "观测",
        "回访",
        "2021",
    )
    found = {word: {(hit.path, hit.sentence) for hit in shelf.search(word, EVERYTHING).hits} for word in words}
    listed = {(entry.path, entry.cover and entry.cover.title) for entry in shelf.entries()}
    if shelf.unread():  # a search has come upon damage
        refresh(shelf)
        return answers(shelf)
    return found, listed


def test_text_that_was_changed_behind_its_back_is_noticed(folder):
    db = sqlite3.connect(folder / FILE, isolation_level=None)
    db.execute("UPDATE row SET text = replace(text, '柳溪', '溪柳')")
    db.close()
    with Shelf(folder) as shelf:
        assert not shelf.verify()
    assert is_whole(folder)


@pytest.fixture
def read_only(folder):
    """The shelf on a medium that cannot be written; root is held back by a read-only mount alone."""
    if os.geteuid() == 0:
        done = subprocess.run(["mount", "--bind", "-o", "ro", folder, folder], capture_output=True)
        again = subprocess.run(["mount", "-o", "remount,ro,bind", folder], capture_output=True)
        if done.returncode or again.returncode:
            pytest.skip("nothing can be mounted here")
        yield folder
        subprocess.run(["umount", folder], check=True)
    else:
        folder.chmod(0o500)
        yield folder
        folder.chmod(0o700)


def refused(work):
    with pytest.raises(FileProblem) as caught:
        work()
    return caught.value.problem.code


def test_a_medium_that_cannot_be_written_is_read_and_told(read_only):
    with Shelf(read_only) as shelf:
        assert shelf.read_only
        assert shelf.search("茶叶研究所", EVERYTHING).briefings == 3
        assert refresh(shelf).put == []
        assert refused(lambda: shelf.remove(shelf.entries()[0].path)) == "no-permission"
        assert refused(lambda: add(shelf, [shelf.entries()[0].path])) == "no-permission"


def test_a_damaged_shelf_on_such_a_medium_is_made_again_in_memory(folder, request):
    garbage(folder / FILE)
    read_only = request.getfixturevalue("read_only")
    with Shelf(read_only) as shelf:
        assert [notice.code for notice in shelf.notices] == ["shelf-damaged"]
        assert len(refresh(shelf).put) == 3
        assert shelf.search("茶叶研究所", EVERYTHING).briefings == 3
        assert refused(lambda: shelf.remove(shelf.entries()[0].path)) == "no-permission"
    assert kept(folder) == []


def test_where_no_folder_can_be_made_the_shelf_is_empty_and_says_why(tmp_path):
    (tmp_path / "file").write_text("in the way")
    source = write_sample(tmp_path / "a")
    with Shelf(tmp_path / "file" / "data") as shelf:
        assert shelf.entries() == ()
        assert refused(lambda: add(shelf, [source])) == "no-permission"


def test_another_program_that_holds_all_of_it_is_told_in_a_line(folder):
    other = sqlite3.connect(folder / FILE, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(FileProblem) as caught:
        Shelf(folder, patience=0.1)
    assert caught.value.problem.code == "shelf-busy"
    other.execute("ROLLBACK")
    other.close()
    assert is_whole(folder)
    assert kept(folder) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
def test_killed_at_any_moment_it_holds_a_beginning_of_the_work(tmp_path):
    source = write_sample(tmp_path / "source")
    many = tmp_path / "many"
    many.mkdir()
    pack(source, many / "000.briefing")
    for at in range(1, 400):
        os.link(many / "000.briefing", many / f"{at:03}.briefing")
    order = [many / f"{at:03}.briefing" for at in range(400)]
    chance, reached = random.Random(3), set()
    for kill in range(KILLS):
        data = tmp_path / f"data{kill}"
        command = [sys.executable, "-m", "broadsheet", "library", "add", str(many)]
        environment = {**os.environ, "PYTHONPATH": str(DESKTOP), "XDG_DATA_HOME": str(data)}
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not (data / "broadsheet").exists():
            time.sleep(0.001)
        time.sleep(chance.random() * chance.random() * 1.5)
        process.kill()
        process.wait()
        reached.add(assert_beginning(data / "broadsheet", order))
    print(f"\n  {KILLS} kills, after {min(reached)} to {max(reached)} briefings")
    assert len(reached) > KILLS // 4
    with Shelf(data / "broadsheet") as shelf:
        add(shelf, [many])
        assert {entry.path for entry in shelf.entries()} == set(order)
        assert shelf.verify()


def assert_beginning(folder, order):
    """The database is whole, and holds the first briefings of the order, each whole; return how many."""
    if (folder / FILE).exists():
        db = sqlite3.connect(folder / FILE)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not schema.is_new(db):
            schema.check(db)
            rows.check(db)
        db.close()
    with Shelf(folder) as shelf:
        assert shelf.notices == []
        there = {entry.path for entry in shelf.entries()}
        assert there == set(order[: len(there)])
        assert shelf.unread() == ()
        assert shelf.search("茶叶研究所", EVERYTHING).places == 3 * len(there)
        if there:
            shelf.remove(order[0])
            assert len(read_roll(folder / ROLL)) == len(there) - 1
            add(shelf, [order[0]])
    return len(there)
