"""How values and periods read."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.sample import write_sample

from broadsheet.derive.quantity import period_text, value_text
from broadsheet.files import open_briefing
from broadsheet.model import Period


def read(briefing, id_, language, spaced=True, **changes):
    return value_text(replace(briefing.figures[id_], **changes), briefing, language, spaced)


@pytest.mark.parametrize(
    ("id_", "language", "text"),
    [
        ("tea-2018", "zh", "12.5 亿元"),
        ("tea-2018", "en", "CNY 1.25 billion"),
        ("tea-2022", "zh", "20 亿元"),
        ("tea-2022", "en", "CNY 2 billion"),
        ("tea-cagr", "zh", "12.47%"),
        ("tea-cagr", "en", "12.47%"),
        ("city-share", "zh", "五分之一"),
        ("city-share", "en", "one fifth"),
        ("young-share", "zh", "近六成"),
        ("young-share", "en", "nearly six tenths"),
        ("labs", "zh", "2 家"),
        ("labs", "en", "2 bodies"),
    ],
)
def test_a_value_reads_as_the_language_prints_it(liuxi, id_, language, text):
    assert read(liuxi, id_, language).text == text


def test_words_tied_to_a_claim_are_the_value_where_they_are_what_is_printed(tmp_path):
    folder = write_sample(tmp_path)
    for name, old, new in (
        ("article.en.md", "[one fifth](#figure/city-share)", "[one fifth](#claim/city-claim)"),
        ("tables/claims.csv", "\ntea-cagr", "\ncity-claim,city-share,share,,,\ntea-cagr"),
    ):
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), "utf-8")
    briefing = open_briefing(folder).briefing
    assert read(briefing, "city-share", "en", printed="one fifth").text == "one fifth"
    assert read(briefing, "city-share", "en", printed="20%").text == "20%"
    assert read(briefing, "city-share", "zh").text == "五分之一"


def test_number_and_unit_stand_apart(liuxi):
    worded = read(liuxi, "tea-2018", "zh")
    assert (worded.number, worded.unit) == ("12.5", "亿元")
    worded = read(liuxi, "tea-2018", "en")
    assert (worded.number, worded.unit) == ("1.25", "CNY billion")


def test_without_blanks(liuxi):
    assert read(liuxi, "tea-2018", "zh", spaced=False).text == "12.5亿元"


def test_hedges_are_worded(liuxi):
    assert read(liuxi, "tea-2022", "zh", hedge="over").text == "超 20 亿元"
    assert read(liuxi, "tea-2022", "en", hedge="over").text == "over CNY 2 billion"
    assert read(liuxi, "labs", "en", hedge="at-least").text == "at least 2 bodies"


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [("12762", "12762 家", "12,762 bodies"), ("1", "1 家", "1 body"), ("1E+3", "1000 家", "1,000 bodies"),
     ("-3.50", "−3.50 家", "−3.50 bodies")],
)  # fmt: skip
def test_decimals_are_written_out(liuxi, value, zh, en):
    assert read(liuxi, "labs", "zh", value=Decimal(value)).text == zh
    assert read(liuxi, "labs", "en", value=Decimal(value)).text == en


def test_a_range_and_one_end(liuxi):
    assert read(liuxi, "labs", "en", value=None, low=Decimal(3), high=Decimal(5)).text == "3–5 bodies"
    assert read(liuxi, "labs", "en", value=None, low=Decimal(3)).text == "≥3 bodies"


def test_a_rank_without_words_of_its_own(liuxi):
    indicators = {**liuxi.indicators, "labs": replace(liuxi.indicators["labs"], kind="rank", unit="")}
    briefing = replace(liuxi, indicators=indicators)
    ranked = {
        value: value_text(replace(liuxi.figures["labs"], id="x", value=Decimal(value)), briefing, "en").text
        for value in ("1", "2", "3", "4", "11", "21")
    }
    assert list(ranked.values()) == ["1st", "2nd", "3rd", "4th", "11th", "21st"]
    assert value_text(replace(liuxi.figures["labs"], id="x", value=Decimal(1)), briefing, "zh").text == "第1位"


def test_a_context_figure_has_no_words_in_the_text(liuxi):
    assert read(liuxi, "tea-2023", "en").text == "CNY 2.16 billion"


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2022", "2022年", "2022"),
        ("2003-01", "2003年1月", "January 2003"),
        ("2023-02-02", "2023年2月2日", "2 February 2023"),
        ("2025-01/2025-09", "2025年1—9月", "Jan–Sep 2025"),
        ("2017/2022", "2017—2022年", "2017–2022"),
        ("2024-11/2025-02", "2024年11月—2025年2月", "November 2024 – February 2025"),
        ("2024-11-03/2024-11-05", "2024年11月3日—2024年11月5日", "3 November 2024 – 5 November 2024"),
    ],
)
def test_periods_read(period, zh, en):
    assert period_text(Period.parse(period), "zh") == zh
    assert period_text(Period.parse(period), "en") == en
