"""Lines of text: kinsoku, blanks, and the gap between Chinese and digits."""

import pytest

from broadsheet.charts.wrap import wrap
from broadsheet.i18n.spacing import spaced, spaced_parts


class Grid:
    """Every character an em wide, Latin ones half."""

    def width(self, text, font):
        return sum(1.0 if ord(c) > 0x2000 else 0.5 for c in text)

    def height(self, font):
        return 1.0


SENTENCE = "注：2017年为原余杭区“信息经济”增加值（见本文），2022年为新区增加值，口径不同。"


@pytest.mark.parametrize("width", range(2, 40))
def test_no_line_begins_with_a_stop_or_ends_with_an_opening_mark(width):
    lines = wrap(SENTENCE, width, "note", Grid())
    for line in lines:
        assert line == line.strip()
        assert width < 4 or line[0] not in "。，、；：？！）》”’"
        assert width < 4 or line[-1] not in "（《“‘"
        assert Grid().width(line, "note") <= width or len(line) == 1
    assert "".join(lines).replace(" ", "") == SENTENCE


def test_latin_breaks_at_blanks_only():
    assert wrap("New district, core value added", 8, "note", Grid()) == ("New district,", "core value added")


def test_a_dot_between_two_things_neither_begins_nor_ends_a_line():
    assert wrap("Output · 2022", 4, "note", Grid()) == ("Output", "2022")
    assert wrap("Output · 2022", 40, "note", Grid()) == ("Output · 2022",)


def test_a_word_wider_than_the_line_is_broken_inside():
    assert wrap("Donaudampfschiff", 3, "note", Grid()) == ("Donaud", "ampfsc", "hiff")


def test_nothing_is_no_line():
    assert wrap("  ", 10, "note", Grid()) == ()


@pytest.mark.parametrize(
    ("plain", "set_"),
    [("2022年1699亿元", "2022 年 1699 亿元"), ("占12.82%。", "占 12.82%。"), ("a b", "a b"), ("在 5G 里", "在 5G 里")],
)
def test_a_gap_stands_between_chinese_and_digits(plain, set_):
    assert spaced(plain) == set_
    assert spaced(set_) == set_


def test_a_compound_wider_than_the_line_is_broken_after_its_hyphen():
    assert wrap("“information-economy” value", 8, "note", Grid()) == ("“information-", "economy” value")


def test_a_compound_that_fits_on_a_line_is_not_broken():
    assert wrap("of high-level talent", 6, "note", Grid()) == ("of", "high-level", "talent")


def test_the_parts_of_one_text_are_spaced_as_the_whole_is():
    parts = ("2017年为", "929.51亿元", "，近", "5", "年里")
    assert spaced_parts(parts) == ("2017 年为 ", "929.51 亿元", "，近 ", "5 ", "年里")
    assert "".join(spaced_parts(parts)) == spaced("".join(parts))


@pytest.mark.parametrize(
    "words", ["海外高层次人才近六成在数字经济领域", "余杭占五分之一", "原余杭区分设（浙政发〔2021〕7号）"]
)
@pytest.mark.parametrize("width", range(6, 16))
def test_a_printed_number_and_a_bracketed_year_stay_on_one_line(words, width):
    lines = wrap(words, width, "note", Grid())
    kept = next(each for each in ("近六成", "五分之一", "〔2021〕") if each in words)
    assert any(kept in line for line in lines)
