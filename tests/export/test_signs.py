"""Signs that no font draws: 〓 where letters become ink here, themselves where the reader's machine draws them."""

import json
from dataclasses import replace

import pytest
from tests.sample import write_sample

from broadsheet.cli import main
from broadsheet.export.formats import FORMATS
from broadsheet.export.order import Options, Order
from broadsheet.export.signs import inked
from broadsheet.model import LocalText
from broadsheet.model.page_marks import PageMarks

UNDRAWN = "\U0010fffd"
"""The last number there is, which no font gives a shape to."""
TONE = "\U0001f3fe"
"""Changes the colour of the sign before it."""


@pytest.fixture
def order(app, liuxi):
    title = LocalText.of(zh=f"茶{UNDRAWN}\ufe0f{UNDRAWN}{TONE}")
    briefing = replace(liuxi, manifest=replace(liuxi.manifest, title=title))
    return Order(briefing, "zh", Options(marks=PageMarks(notice=f"内部{UNDRAWN}")))


def test_each_stands_in_the_place_of_one_and_is_told(order):
    found, lacking = inked(order)
    title = found.briefing.manifest.title.pick("zh")
    assert title.translate(dict.fromkeys(map(ord, ("\u2060", "\ufe0f", TONE)))) == "茶〓〓"
    assert len(title) == 5  # what is tied to words after it stays tied to them
    assert found.options.marks.notice == "内部〓"
    assert UNDRAWN in lacking
    assert TONE not in lacking


def test_what_is_drawn_is_left_as_it_is(app, liuxi):
    order = Order(liuxi, "zh")
    assert inked(order) == (order, ())
    assert inked(order)[0] is order


def test_the_command_tells_of_them_and_says_where_they_are_not_needed(app, tmp_path, capsys):
    folder = write_sample(tmp_path / "sample")
    for path in folder.rglob("*.*"):
        if path.suffix in (".md", ".json"):
            words = path.read_text(encoding="utf-8").replace("一片茶叶的账本", f"一片茶叶的账本{UNDRAWN}")
            path.write_text(words, encoding="utf-8")
    words = ["export", str(folder), "--language", "zh", "-o", str(tmp_path / "out")]
    assert main([*words, "--to", "handout", "--json"]) == 0
    told = capsys.readouterr()
    assert f'"lacking": "{json.dumps(UNDRAWN)[1:-1]} (U+10FFFD)"' in told.out
    assert "(U+10FFFD): 〓 stands there instead" in told.err
    assert main([*words, "--to", "docx", "--force"]) == 0
    assert "no font" not in capsys.readouterr().err


def test_letters_are_ink_where_qt_paints_them():
    assert {name for name, form in FORMATS.items() if form.inked} == {"pdf", "handout", "notes", "png"}
