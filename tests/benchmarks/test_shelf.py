"""How long a shelf of 1,000 briefings takes to search, told beside a bare SELECT with LIKE over the same texts."""

import sqlite3
import time
from dataclasses import replace

import pytest

from broadsheet.files import open_briefing
from broadsheet.library import rows
from broadsheet.library.shelf import FILE, Shelf
from broadsheet.resources import bundled_briefing

BRIEFINGS = 1000
SEARCHES = ["数字经济", "的", "之江实验室", "1699亿元", "12.8", "econ", "第777号", "余杭 数字", "经济数字", "a"]

pytestmark = pytest.mark.skipif("not config.getoption('--benchmark-enable')", reason="with --benchmark-enable")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """The bundled briefing a thousand times, each with words of its own in its texts."""
    folder = tmp_path_factory.mktemp("shelf")
    opened = open_briefing(bundled_briefing())
    bound = rows.bind(opened, (1, 1))
    begun = time.perf_counter()
    with Shelf(folder) as made:
        for at in range(BRIEFINGS):
            made.put(_varied(bound, at), added=float(at + 1))
    print(f"\n  {BRIEFINGS} put in {time.perf_counter() - begun:.1f} s, {(folder / FILE).stat().st_size / 1e6:.0f} MB")
    with Shelf(folder) as made:
        yield made


def _varied(bound, at):
    """Another path, and a word in its last text that stands in no other."""
    from pathlib import Path

    from broadsheet.library.query import index_text

    *others, last = bound.rows
    text = f"{last[4]}（第{at}号）"
    changed = (*last[:4], text, last[5], *index_text(text, ()))
    return replace(bound, path=Path(f"/briefings/{at:04}.briefing"), hash=str(at), rows=(*others, changed), crc=at)


@pytest.mark.parametrize("typed", SEARCHES)
def test_search(benchmark, shelf, typed):
    found = benchmark(shelf.search, typed, 200)
    asked = sqlite3.connect(shelf._file)
    begun = time.perf_counter()
    (bare,) = asked.execute("SELECT count(*) FROM row WHERE text LIKE ?", (f"%{typed}%",)).fetchone()
    bare_ms = (time.perf_counter() - begun) * 1e3
    asked.close()
    mean = benchmark.stats.stats.mean * 1e3
    benchmark.extra_info.update(places=found.places, bare_ms=bare_ms, ratio=mean / bare_ms)
    print(
        f"\n  {typed}: {found.places} places, {mean:.1f} ms; LIKE {bare} rows, {bare_ms:.1f} ms: {mean / bare_ms:.2f}"
    )
    assert benchmark.stats.stats.median * 1e3 < 50


def test_list(benchmark, shelf):
    assert len(benchmark(shelf.entries)) == BRIEFINGS


def test_opening_and_closing(benchmark, shelf):
    def once():
        Shelf(shelf._folder).close()

    benchmark(once)


def test_binding_one(benchmark):
    opened = open_briefing(bundled_briefing())
    benchmark(rows.bind, opened, (1, 1))
