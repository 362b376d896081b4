"""``deck.json``: read into the model, written back as it was, refused where it is wrong."""

import json
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

import pytest
from tests.sample import write_sample

from broadsheet.files import open_briefing, save_briefing
from broadsheet.model import CoverTexts, DeckPlan, LocalText

WHOLE = {
    "order": ["cover", "s1", "s1-2"],
    "hidden": ["s0"],
    "backup": ["s2"],
    "lengths": {"5": ["cover", "s1"]},
    "minutes": {"s1": 2.5},
    "sentences": {"s1": {"zh": "[20亿元](#figure/tea-2022)", "en": "Two billion"}, "s2": "两家"},
    "charts": {"s1": ["tea-trend"], "s1-2": ["tea-growth"]},
    "footnotes": ["s1"],
    "names": True,
    "timeline": True,
    "cover": {"welcome": "热烈欢迎", "unit": {"zh": "柳溪县", "en": "Liuxi"}, "speaker": "林一", "date": "七月"},
    "mine": {"kept": 1},
}
PLAN = DeckPlan(
    order=("cover", "s1", "s1-2"),
    hidden=("s0",),
    backup=("s2",),
    lengths=MappingProxyType({5: ("cover", "s1")}),
    minutes=MappingProxyType({"s1": Decimal("2.5")}),
    sentences=MappingProxyType(
        {"s1": LocalText.of(zh="[20亿元](#figure/tea-2022)", en="Two billion"), "s2": LocalText.of(zh="两家")}
    ),
    charts=MappingProxyType({"s1": ("tea-trend",), "s1-2": ("tea-growth",)}),
    footnotes=("s1",),
    names=True,
    timeline=True,
    cover=CoverTexts(
        LocalText.of(zh="热烈欢迎"),
        LocalText.of(zh="柳溪县", en="Liuxi"),
        LocalText.of(zh="林一"),
        LocalText.of(zh="七月"),
    ),
)


@pytest.fixture
def folder(tmp_path):
    return write_sample(tmp_path / "liuxi")


def with_deck(folder, deck):
    (folder / "deck.json").write_text(deck if isinstance(deck, str) else json.dumps(deck), "utf-8")
    return open_briefing(folder)


def test_a_deck_is_read_whole(folder):
    assert open_briefing(folder).briefing.deck is None
    opened = with_deck(folder, WHOLE)
    assert opened.problems == ()
    assert opened.briefing.deck == PLAN


def test_an_unchanged_deck_keeps_its_bytes(folder, tmp_path):
    opened = with_deck(folder, '{ "order" : ["cover"],   "mine": 1}')
    save_briefing(opened.briefing, tmp_path / "b.briefing", opened.files)
    assert open_briefing(tmp_path / "b.briefing").files["deck.json"] == b'{ "order" : ["cover"],   "mine": 1}'


def test_a_changed_deck_keeps_what_it_does_not_know(folder, tmp_path):
    opened = with_deck(folder, WHOLE)
    changed = replace(PLAN, hidden=(), names=False, order=("s1",), cover=CoverTexts())
    save_briefing(replace(opened.briefing, deck=changed), tmp_path / "b.briefing", opened.files)
    again = open_briefing(tmp_path / "b.briefing")
    assert again.briefing.deck == changed
    written = json.loads(again.files["deck.json"])
    assert written["mine"] == {"kept": 1}
    assert written["sentences"] == WHOLE["sentences"]  # as it was spelled
    assert not {"hidden", "names", "cover"} & set(written)


def test_a_new_deck_is_written_and_one_taken_away_is_gone(folder, tmp_path):
    opened = open_briefing(folder)
    save_briefing(replace(opened.briefing, deck=PLAN), tmp_path / "b.briefing", opened.files)
    again = open_briefing(tmp_path / "b.briefing")
    assert again.briefing.deck == PLAN
    save_briefing(replace(again.briefing, deck=None), tmp_path / "c.briefing", again.files)
    assert "deck.json" not in open_briefing(tmp_path / "c.briefing").files


@pytest.mark.parametrize(
    ("deck", "place"),
    [
        ({"order": ["s1-1"]}, "order[0]"),
        ({"order": ["agenda"]}, "order[0]"),
        ({"names": 1}, "names"),
        ({"timeline": "yes"}, "timeline"),
        ({"minutes": {"s1": 0}}, "minutes.s1"),
        ({"minutes": {"s1": "2"}}, "minutes.s1"),
        ({"charts": {"s1": ["a", "b", "c", "d", "e"]}}, "charts.s1"),
        ({"cover": {"speaker": 1}}, "cover.speaker"),
        ("[]", ""),
        ("{", "line 1, column 2"),
    ],
)
def test_what_breaks_the_schema_is_told_and_left_out(folder, deck, place):
    opened = with_deck(folder, deck)
    assert [(problem.file, problem.place) for problem in opened.problems] == [("deck.json", place)]
    assert opened.briefing.deck in (None, DeckPlan())


def test_notes_may_name_slides(folder, tmp_path):
    notes = folder / "notes.en.md"
    notes.write_text("## cover\n\nHello.\n\n## s0\n\nLead.\n\n## s1-2 more\n\nA slide.\n\n## sources\n\nThanks.\n")
    opened = open_briefing(folder)
    assert list(opened.briefing.notes["en"]) == ["cover", "s0", "s1-2", "sources"]
    emptied = MappingProxyType({key: each for key, each in opened.briefing.notes["en"].items() if key != "s1-2"})
    changed = replace(opened.briefing, notes=MappingProxyType({**opened.briefing.notes, "en": emptied}))
    save_briefing(changed, tmp_path / "b.briefing", opened.files)
    assert list(open_briefing(tmp_path / "b.briefing").briefing.notes["en"]) == ["cover", "s0", "sources"]
