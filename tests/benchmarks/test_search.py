"""Search in a text of a million characters with 20,000 mentions: every keystroke answered, the index, its memory."""

import tracemalloc

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.generated import big_briefing

from broadsheet.app.program import Program
from broadsheet.derive.search.finding import Found
from broadsheet.derive.search.hits import CommandEntry
from broadsheet.derive.search.index import CommandIndex, SearchIndex, search
from broadsheet.files import Opened
from broadsheet.state.settings import Preferences

CHARACTERS, MENTIONS, FIGURES, SECTIONS = 1_000_000, 20_000, 2_000, 50
TYPED = [
    "的",
    "一",
    "名称",
    "名称甲01",
    "m",
    "mc",
    "mcj",
    "mcjia01",
    "zh",
    "zhe",
    "shuju",
    "版面 报纸",
    "zhi de",
    "1",
    "1699",
    "1,699",
]


def made(briefing):
    return SearchIndex(briefing, "zh").prepare()


@pytest.fixture(scope="module")
def briefing():
    return big_briefing(FIGURES, MENTIONS, SECTIONS, CHARACTERS)


@pytest.fixture(scope="module")
def index(briefing):
    return made(briefing)


@pytest.fixture(scope="module")
def commands():
    return CommandIndex(CommandEntry(f"c{at}", f"命令{at}", (f"Command {at}",), "视图") for at in range(60))


@pytest.mark.parametrize("typed", TYPED)
def test_an_answer_while_typing(benchmark, index, commands, typed):
    """The bar is 30 ms."""
    results = benchmark(search, typed, index, commands)
    assert results.hits


@pytest.mark.parametrize("typed", ["的", "名称甲01"])
def test_every_place_for_the_bar_in_the_text(benchmark, index, typed):
    assert len(benchmark(Found, index.body, typed))


def test_making_the_index(benchmark, briefing):
    """Off the GUI thread, when search is first asked for."""
    benchmark.pedantic(made, (briefing,), rounds=3)
    tracemalloc.start()
    kept = made(briefing)
    benchmark.extra_info["memory, MB"] = round(tracemalloc.get_traced_memory()[0] / 1e6, 1)
    benchmark.extra_info["memory while it is made, MB"] = round(tracemalloc.get_traced_memory()[1] / 1e6, 1)
    tracemalloc.stop()
    assert len(kept.body.corpus.text) >= CHARACTERS
    print("", *(f"{key}: {value}" for key, value in benchmark.extra_info.items()), sep="\n  ")


@pytest.fixture
def program(app, briefing, tmp_path):
    program = Program(app, Preferences(tmp_path / "settings.json")).whole()
    program.commands.show_opened(Opened(briefing, (), tmp_path / "long.briefing", False), "zh")
    program.window.resize(1600, 1000)
    program.window.show()
    QTest.qWaitForWindowExposed(program.window)
    program.commands.searching.search()
    while not (program.commands.searching._open_index.knows_pinyin and program.window.reader.is_filled):
        QTest.qWait(20)
    yield program
    program.window.close()
    program.window.deleteLater()
    QApplication.processEvents()


@pytest.mark.parametrize("typed", ["名称", "mcj", "zhe", "版面 报纸", "1699"])
def test_results_painted_in_the_window(benchmark, program, typed):
    """From the key to the painted list; the bar is 30 ms."""
    box = program.commands.searching._box

    def clear():
        box.field.clear()
        QApplication.processEvents()

    def type_it():
        box.field.setText(typed)
        box.list.viewport().repaint()

    benchmark.pedantic(type_it, setup=clear, rounds=20)
    assert box.hits()


def test_finding_in_the_window(benchmark, program):
    """From the key in the bar to the marked page and scroll bar, for 48,000 places; then from one to the next."""
    program.commands.run("find_text", "")
    reader = program.window.reader
    field = reader.find_bar().field

    def clear():
        field.clear()
        QApplication.processEvents()

    def type_it():
        field.setText("的")
        reader.viewport().repaint()

    benchmark.pedantic(type_it, setup=clear, rounds=10)
    assert len(reader.found) > 40_000
