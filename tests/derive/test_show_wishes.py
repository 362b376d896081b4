"""What a speaker wishes makes the deck; what was wished is remembered; slides are found."""

import pytest

from broadsheet.derive.slides import CoverFields, Wishes, deck, find_slides, own_wishes, wished_deck
from broadsheet.files import open_briefing
from broadsheet.resources import bundled_briefing
from broadsheet.state.keyed_memory import MOST
from broadsheet.state.show_wishes import WishesMemory

WISHES = Wishes(CoverFields("热烈欢迎", "统计局", "王芳", "今天", "内部资料"), 20, True, False, True)


@pytest.fixture(scope="module")
def briefing():
    return open_briefing(bundled_briefing()).briefing


def test_without_wishes_the_deck_is_the_briefings_own(briefing):
    for language in ("zh", "en"):
        assert wished_deck(briefing, language, own_wishes(briefing, language)) == deck(briefing, language)


def test_names_timeline_welcome_and_length_come_as_they_are_wished(briefing):
    made = wished_deck(briefing, "zh", Wishes(CoverFields(welcome="欢迎"), 5, names=True, timeline=True))
    assert {"welcome", "names", "timeline"} <= {slide.id for slide in made.slides}
    assert (made.minutes, briefing.deck.names) == (5, False)


def test_notes_on_scopes_have_a_step_where_there_is_one_and_nowhere_else(briefing):
    plain = wished_deck(briefing, "zh", Wishes())
    noted = wished_deck(briefing, "zh", Wishes(footnotes=True))
    more = {slide.id for slide in noted.slides if any(cue.kind == "footnote" for cue in slide.cues)}
    less = {slide.id for slide in plain.slides if any(cue.kind == "footnote" for cue in slide.cues)}
    assert less < more < {slide.id for slide in noted.slides if slide.charts}


@pytest.mark.parametrize(("typed", "number"), [("资料来源", 12), ("zlly", 12), ("ziliao", 12), ("7", 7), ("近六成", 7)])
def test_the_likeliest_slide_comes_first(briefing, typed, number):
    assert find_slides(deck(briefing, "zh"), typed)[0].number == number


def test_every_word_must_be_there_and_an_empty_query_finds_all(briefing):
    made = deck(briefing, "en")
    assert find_slides(made, "laboratories zzz") == ()
    assert [each.number for each in find_slides(made, " ")] == list(range(1, len(made.slides) + 1))


def test_wishes_are_remembered_by_briefing_and_language(tmp_path):
    path = tmp_path / "own" / "talks.json"
    memory = WishesMemory(path)
    assert memory.keep("a", "zh", WISHES)
    assert WishesMemory(path).of("a", "zh") == WISHES
    assert WishesMemory(path).of("a", "en") is None
    assert path.stat().st_mode & 0o077 == 0
    for number in range(MOST + 3):
        memory.keep(str(number), "zh", WISHES)
    assert WishesMemory(path).of("a", "zh") is None
    memory.forget()
    assert not path.exists()


@pytest.mark.parametrize(
    "damaged", ["", "[]", "{", '{"zh a": 5}', '{"zh a": {"cover": {}}}', '{"zh a": {"cover": null, "minutes": 12}}']
)
def test_a_damaged_memory_is_an_empty_one(tmp_path, damaged):
    path = tmp_path / "talks.json"
    path.write_text(damaged)
    assert WishesMemory(path).of("a", "zh") is None


def test_without_a_place_nothing_is_kept():
    memory = WishesMemory(None)
    assert not memory.keep("a", "zh", WISHES)
    assert memory.of("a", "zh") == WISHES
