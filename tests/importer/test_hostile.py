"""A hundred hostile documents: each ends in one clear line, within the limits."""

import pytest
from tests.importer import hostile

from broadsheet.files import FileProblem
from broadsheet.importer.process import Importing

MEMORY, SECONDS = 768 << 20, 40
DOCUMENTS = dict(hostile.documents())


def test_there_are_a_hundred():
    assert len(DOCUMENTS) >= 100


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_ends_in_one_clear_line(name):
    with pytest.raises(FileProblem) as caught:
        Importing(name, DOCUMENTS[name], memory=MEMORY, seconds=SECONDS).run()
    problem = caught.value.problem
    assert problem.code != "import-failed", str(problem)
    if problem.code == "worker-died":  # pdfium ends its process where memory ends
        assert name in ("operators.pdf", "too-much.pdf")
    assert problem.file == name
    assert problem.found
    assert problem.expected
    assert str(problem).isprintable()


def test_a_worker_that_takes_too_long_is_ended():
    text = "2022年，全区数字经济核心产业增加值1699亿元，增长5.2%。\n" * 20_000
    with pytest.raises(FileProblem) as caught:
        Importing("long.txt", text.encode(), seconds=1).run()
    assert caught.value.problem.code == "too-slow"


def test_a_worker_that_takes_too_much_memory_says_so():
    text = "2022年，全区数字经济核心产业增加值1699亿元，增长5.2%。\n" * 20_000
    with pytest.raises(FileProblem) as caught:
        Importing("large.txt", text.encode(), memory=160 << 20).run()
    assert caught.value.problem.code in ("too-much-memory", "worker-died")


def test_an_import_can_be_stopped():
    text = "2022年，全区数字经济核心产业增加值1699亿元，增长5.2%。\n" * 20_000
    importing = Importing("long.txt", text.encode())
    begun = []

    def on_stage(stage):
        begun.append(stage)
        importing.stop()

    with pytest.raises(FileProblem) as caught:
        importing.run(on_stage)
    assert caught.value.problem.code == "cancelled"
    assert begun[0] == "reading"
