"""The table of formats against what comes out: an option changes a format exactly where the table says that it does."""

from dataclasses import fields

import pytest
from tests.typeset.test_marks import MARKS

from broadsheet.derive.slides import CoverFields
from broadsheet.export.formats import FORMATS
from broadsheet.export.order import Options, Order

OTHERS = {
    "theme": "dark", "minutes": 5, "shape": "4:3", "a_page": 6, "width": 700, "scale": 1.0, "transparent": True,
    "parts": ("s1",), "cues": "slides", "archive": True, "marks": MARKS,
    "cover": CoverFields("热烈欢迎考察团一行", "余杭区", "林一", "2026年11月27日", ""),
}  # fmt: skip
"""Every option, as nobody has it who says nothing."""
MADE = [name for name in FORMATS if name != "bundle"]
"""The bundle is made by an app alone: its own tests compare its folder with its archive."""


def made(name, briefing, **options):
    small = {"scale": 0.5} if "scale" in FORMATS[name].heeds else {}
    product = FORMATS[name].exporter()(Order(briefing, "zh", Options(**{**small, **options})))
    return product if isinstance(product, bytes) else dict(product)


def test_every_option_is_tried():
    assert set(OTHERS) == {field.name for field in fields(Options)}
    usual = Options()
    assert not [name for name, value in OTHERS.items() if getattr(usual, name) == value]


@pytest.mark.parametrize("name", MADE)
def test_options_change_what_comes_out_where_the_table_says_so_and_nowhere_else(name, liuxi):
    if name == "png":
        made(name, liuxi)  # the first time that a process draws a letter, Qt may shade it by a trace otherwise
    heeds, before = FORMATS[name].heeds, made(name, liuxi)
    idle = {option: value for option, value in OTHERS.items() if option not in heeds}
    assert made(name, liuxi, **idle) == before
    for option in heeds:
        assert made(name, liuxi, **{option: OTHERS[option]}) != before, option


@pytest.mark.parametrize("name", ["docx", "notes", "pptx"])
@pytest.mark.parametrize("field", ["welcome", "unit", "speaker", "date"])
def test_every_word_of_the_cover_is_in_it(name, field, liuxi):
    before = made(name, liuxi, cover=CoverFields())
    assert made(name, liuxi, cover=CoverFields(**{field: "柳溪"})) != before
