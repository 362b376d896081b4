"""What is typed finds what is printed: every piece of the text, and nothing that is not there."""

import re

import pytest
from tests.sample import write_sample

from broadsheet.derive.search import folding as derived
from broadsheet.files import open_briefing
from broadsheet.library import rows
from broadsheet.library.folding import fold, pairs, words
from broadsheet.library.query import index_text, parse, printed_numbers
from broadsheet.library.shelf import Shelf

EVERYTHING = 1_000_000
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample on a shelf, and the briefing itself."""
    path = write_sample(tmp_path_factory.mktemp("briefings") / "liuxi")
    opened = open_briefing(path)
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    shelf.put(rows.bind(opened, rows.stamp(path)), added=1.0)
    yield shelf, opened.briefing
    shelf.close()


def plainly(text):
    """Folded in the plainest way, for an oracle that shares nothing with the index."""
    import unicodedata

    return unicodedata.normalize("NFKC", text).casefold()


def passages(briefing):
    return {(language, at.id): at.text for language, article in briefing.articles.items() for at in article.passages}


def hits(shelf, typed):
    """Where the passages are in which something is found, and the words that are marked there."""
    found = shelf.search(typed, EVERYTHING)
    assert len(found.hits) == found.places
    kept = {}
    for hit in found.hits:
        assert hit.ranges
        if hit.kind in ("title", "text"):
            kept[hit.language, hit.place.passage] = hit
    return kept


def pieces(texts, lengths):
    """Every piece of so many characters without blanks, with a Chinese character in it."""
    whole = {text[at : at + n] for text in texts for n in lengths for at in range(len(text) - n + 1)}
    return sorted(piece for piece in whole if CHINESE.search(piece) and not re.search(r"\s", piece))


def test_every_piece_of_one_to_three_characters_is_found_everywhere_and_nowhere_else(sample):
    shelf, briefing = sample
    texts = passages(briefing)
    tried = 0
    for piece in pieces(texts.values(), (1, 2, 3)):
        expected = {at for at, text in texts.items() if plainly(piece) in plainly(text)}
        found = hits(shelf, piece)
        assert expected <= set(found), piece
        for at in set(found) - expected:  # the same amount, printed in another way
            assert any(character.isdigit() for character in found[at].words + piece), (piece, at)
            assert set(parse(piece).terms[0].values) & values(texts[at], at[0]), (piece, at)
        tried += 1
    assert tried > 450


def values(text, language):
    return {value for number in printed_numbers(text, language) for value in number.values}


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_one_letter_finds_every_word_that_begins_with_it(sample, letter):
    shelf, briefing = sample
    begins = re.compile(rf"(?<![a-z0-9]){letter}")
    expected = {at for at, text in passages(briefing).items() if begins.search(plainly(text))}
    assert set(hits(shelf, letter)) == expected


@pytest.mark.parametrize("digit", "0123456789")
def test_one_digit_finds_every_number_that_begins_with_it(sample, digit):
    shelf, briefing = sample
    begins = re.compile(rf"(?<![a-z0-9.,]){digit}")
    expected = {at for at, text in passages(briefing).items() if begins.search(plainly(text))}
    assert expected <= set(hits(shelf, digit))


def test_longer_pieces_are_found_too(sample):
    shelf, briefing = sample
    texts = passages(briefing)
    for piece in pieces(texts.values(), (5, 8, 13))[::7]:
        expected = {at for at, text in texts.items() if plainly(piece) in plainly(text)}
        assert expected <= set(hits(shelf, piece)), piece


def test_neighbours_that_stand_elsewhere_make_no_false_hit(sample):
    """Every two neighbours of these are in the text; the whole is not."""
    shelf, briefing = sample
    text = plainly(" ".join(passages(briefing).values()))
    chinese = "".join(CHINESE.findall(text))
    tried = 0
    for at in range(0, len(chinese) - 4):
        made = chinese[at : at + 2] + chinese[at + 1 : at + 3][::-1] + chinese[at + 3]
        if made not in text:
            assert hits(shelf, made) == {}, made
            tried += 1
    assert tried > 50


def test_the_marked_words_are_those_that_were_typed(sample):
    shelf, _ = sample
    for typed in ("茶", "研究所", "年均增长", "柳溪县"):
        for hit in shelf.search(typed, EVERYTHING).hits:
            assert {hit.sentence[start:end] for start, end in hit.ranges} == {typed}


def test_the_place_of_a_hit_is_that_of_its_words(sample):
    shelf, briefing = sample
    texts = passages(briefing)
    for at, hit in hits(shelf, "茶叶").items():
        assert texts[at][hit.place.start : hit.place.end] == "茶叶" == hit.words


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("INSTITUTE", "Institute"),
        ("ｉｎｓｔｉｔｕｔｅ", "Institute"),
        ("insti", "Insti"),
        ("grow", "grow"),
        ("柳溪县", "柳溪县"),
        ("12.5", "12.5亿元"),  # by its value the whole of it
        ("１２．５亿元", "12.5亿元"),
        ("20亿元", "CNY 2 billion"),  # by value, in the other language
        ("12.47%", "12.47%"),
        ("20%", "五分之一"),
        ("柳溪縣", "柳溪县"),  # traditional
        ("茶葉", "茶叶"),
        ("12.5億元", "12.5亿元"),
        ("instíTUTE", "Institute"),
    ],
)
def test_width_case_beginnings_and_values(sample, typed, marked):
    shelf, _ = sample
    found = shelf.search(typed, EVERYTHING).hits
    assert marked in {hit.sentence[start:end] for hit in found for start, end in hit.ranges}


def test_a_traditional_text_is_found_by_what_is_typed_simplified(tmp_path):
    folder = write_sample(tmp_path / "liuxi")
    article = folder / "article.zh.md"
    article.write_text(article.read_text("utf-8").replace("柳溪县", "柳溪縣"), "utf-8")
    with Shelf(tmp_path / "shelf") as shelf:
        shelf.put(rows.bind(open_briefing(folder), rows.stamp(folder)), added=1.0)
        for typed in ("柳溪县", "柳溪縣", "县", "縣"):
            assert "縣" in "".join(hit.words for hit in shelf.search(typed, EVERYTHING).hits if hit.kind == "text")


def test_the_shelf_folds_as_the_search_within_a_briefing_does(sample):
    _, briefing = sample
    for text in (*passages(briefing).values(), "臺灣 “ＡＢ” é — ㎡ ﬁ"):
        assert fold(text).text == derived.fold(text).text


@pytest.mark.parametrize(
    "typed", ["", "   ", "，", "。！？", '"', "*", "NEAR(", "a AND", "grams : x", "-", "\0", "'; --"]
)
def test_signs_and_words_of_the_query_language_are_only_text(sample, typed):
    shelf, _ = sample
    for hit in shelf.search(typed, EVERYTHING).hits:
        assert all(hit.sentence[start:end].strip() for start, end in hit.ranges)


def test_all_words_must_stand_in_one_passage(sample):
    shelf, _ = sample
    both = hits(shelf, "观测点 实验室")
    assert set(both) == set(hits(shelf, "观测点")) & set(hits(shelf, "实验室")) != set()
    assert hits(shelf, "观测点 飞机场") == {}


def test_of_several_sentences_the_one_with_all_the_words_is_shown(sample):
    shelf, _ = sample
    found = [hit for hit in shelf.search("柳溪县 五分之一", EVERYTHING).hits if hit.kind == "text"]
    assert found
    for hit in found:
        assert {hit.sentence[start:end] for start, end in hit.ranges} == {"柳溪县", "五分之一"}


def test_names_and_figures_are_found_by_themselves(sample):
    shelf, _ = sample
    names = [hit for hit in shelf.search("green hill", EVERYTHING).hits if hit.kind == "name"]
    assert [hit.place.passage for hit in names] == ["green-hill-lab"]
    figures = {hit.place.passage for hit in shelf.search("20亿元", EVERYTHING).hits if hit.kind == "figure"}
    assert figures == {"tea-2022"}


@pytest.mark.parametrize(
    ("text", "folded", "at"),
    [
        ("Ａb１", "ab1", [0, 1, 2, 3]),
        ("e\u0301té", "ete", [0, 2, 3, 4]),  # accents may be left out
        ("臺灣ＡＢ億", "台湾ab亿", [0, 1, 2, 3, 4, 5]),
        ("㎡x", "m2x", [0, 0, 1, 2]),
        ("ﬁn", "fin", [0, 0, 1, 2]),
        ("", "", [0]),
    ],
)
def test_folding_keeps_the_way_back(text, folded, at):
    found = fold(text)
    assert (found.text, list(found.at)) == (folded, at)


def test_half_of_a_folded_sign_marks_the_whole_sign():
    assert fold("e\u0301té").range(0, 1) == (0, 2)
    assert fold("a㎡b").range(1, 2) == (1, 2)
    assert fold("a㎡b").range(0, 4) == (0, 3)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,699.5 and 2022,2023", ["1699.5", "and", "2022", "2023"]),
        ("5g网络126x", ["5g", "126x"]),
        ("end. 12.", ["end", "12"]),
        ("v2.0", ["v2.0"]),
        ("1,69", ["1", "69"]),
    ],
)
def test_words_and_numbers(text, found):
    assert [word.text for word in words(text)] == found


def test_neighbours_are_kept_where_one_is_chinese():
    assert pairs("在2022年，abc") == ["在2", "2年"]


def test_the_index_holds_single_characters_words_and_values():
    grams, singles = index_text("茶12.5亿元", printed_numbers("茶12.5亿元", "zh"))
    assert grams.split() == ["茶1", "5亿", "亿元"]
    assert set(singles.split()) == {"茶", "亿", "元", "12.5", "=12.5", "=1250000000", "1%"}
