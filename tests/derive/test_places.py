"""Where things stand in the texts."""

from broadsheet.derive.places import figure_places, places
from broadsheet.model import Ref


def test_a_name_has_all_its_places_in_reading_order(liuxi):
    assert [place.passage for place in places(liuxi, "zh")[Ref("entity", "tea-institute")]] == ["s1p2", "s2p1"]


def test_a_place_is_exactly_the_linked_words(liuxi):
    (place,) = places(liuxi, "en")[Ref("figure", "tea-2018")]
    passage = next(p for p in liuxi.article("en").passages if p.id == place.passage)
    assert passage.text[place.start : place.end] == "CNY 1.25 billion"


def test_a_claim_prints_the_figure_it_states(liuxi):
    assert figure_places(liuxi, "zh")["tea-cagr"] == places(liuxi, "zh")[Ref("claim", "tea-cagr")]


def test_a_language_without_text_has_no_places(liuxi):
    assert places(liuxi, "fr") == {}
