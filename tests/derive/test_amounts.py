"""Values and periods as people type them, beside what the tables hold then."""

from decimal import Decimal

import pytest

from broadsheet.derive.numbers.hedges import hedge_of
from broadsheet.derive.revising.amounts import amount, is_blank, split_unit
from broadsheet.derive.revising.fault import Refused
from broadsheet.derive.revising.periods import heading_period, period
from broadsheet.model import Unit

YI = Unit("yi", "CNY", Decimal("1e8"), "亿元", Decimal("1e9"), "CNY billion")
PERCENT = Unit("percent", "percent", Decimal(1), "%", Decimal(1), "%")
FIRMS = Unit("firms", "company", Decimal(1), "家", Decimal(1), "companies")
FIRMS_IN_YUAN = Unit("yuan", "CNY", Decimal(1), "元", Decimal(1), "CNY")
UNITS = (YI, PERCENT, FIRMS)


@pytest.mark.parametrize(
    ("typed", "unit", "hint", "value", "hedge"),
    [
        ("1998.5", YI, "", "1998.5", ""),
        ("1,998.50", YI, "", "1998.50", ""),
        ("１，９９８．５", YI, "", "1998.5", ""),
        (" 1 998.5 亿元 ", YI, "", "1998.5", ""),
        ("19,985,000万元", YI, "", "1998.5", ""),
        ("19985000", YI, "万元", "1998.5", ""),
        ("1998.5亿元", YI, "万元", "1998.5", ""),  # what stands in the cell wins over the header
        ("0.19985万亿元", YI, "", "1998.5", ""),
        ("CNY 199.85 billion", YI, "", "1998.5", ""),
        ("199.85", YI, "CNY billion", "1998.5", ""),
        ("¥1998.5亿", YI, "", "1998.5", ""),
        ("(12.5)", YI, "", "-12.5", ""),
        ("−12.5", YI, "", "-12.5", ""),
        ("12.8%", PERCENT, "", "12.8", ""),
        ("１２．８％", PERCENT, "", "12.8", ""),
        ("近70%", PERCENT, "", "70", "nearly"),
        ("约三", PERCENT, "", None, ""),
        ("1998余亿元", YI, "", "1998", "over"),
        ("70%以上", PERCENT, "", "70", "at-least"),
        ("1.2万家", FIRMS, "", "12000", ""),
        ("1.2", FIRMS, "万家", "12000", ""),
        ("第3位", None, "", "3", ""),
        ("100多元", FIRMS_IN_YUAN, "", "100", "over"),
        ("20多家", FIRMS, "", "20", "over"),
        ("500家以内", FIRMS, "", "500", "at-most"),
        ("不少于500家", FIRMS, "", "500", "at-least"),
        ("不到500家", FIRMS, "", "500", "at-most"),
        ("超过了500家", FIRMS, "", "500", "over"),
        ("≥500", FIRMS, "", "500", "at-least"),
        ("≤ 500", FIRMS, "", "500", "at-most"),
        ("500+", FIRMS, "", "500", "over"),
        ("Nearly CNY 200 billion", YI, "", "2000", "nearly"),
        ("more than 500", FIRMS, "", "500", "over"),
        ("no more than 500", FIRMS, "", "500", "at-most"),
        ("500 or more", FIRMS, "", "500", "at-least"),
        ("1998。5", YI, "", "1998.5", ""),
        ("–12.5", YI, "", "-12.5", ""),
    ],
)
def test_a_value_is_read_into_the_unit_of_its_indicator(typed, unit, hint, value, hedge):
    if value is None:
        with pytest.raises(Refused):
            amount(typed, unit, UNITS, hint)
        return
    read = amount(typed, unit, UNITS, hint)
    assert (str(read.value), read.hedge) == (value, hedge)


@pytest.mark.parametrize(
    ("typed", "unit", "code"),
    [
        ("abc", YI, "not-a-number"),
        ("1,5", YI, "not-a-number"),
        ("1998.5*", YI, "not-a-number"),
        ("1.2.3", YI, "not-a-number"),
        ("12.8%", YI, "unit-differs"),
        ("5亿美元", YI, "unit-differs"),
        ("5亿元", PERCENT, "unit-differs"),
        ("", YI, "not-a-number"),
        ("NaN", YI, "not-a-number"),
        ("Infinity", YI, "not-a-number"),
    ],
)
def test_what_is_no_value_is_refused_with_its_reason(typed, unit, code):
    with pytest.raises(Refused) as error:
        amount(typed, unit, UNITS)
    assert (error.value.fault.code, error.value.fault.column, error.value.fault.found) == (code, "value", typed)


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2024", "2024"),
        ("2024年", "2024"),
        ("２０２４年度", "2024"),
        ("2024年（全年）", "2024"),
        ("2025年1—9月", "2025-01/2025-09"),
        ("2025年前三季度", "2025-01/2025-09"),
        ("2024年上半年", "2024-01/2024-06"),
        ("2024 H2", "2024-07/2024-12"),
        ("2025-Q3", "2025-07/2025-09"),
        ("2025年第三季度", "2025-07/2025-09"),
        ("2025年9月", "2025-09"),
        ("2025/9", "2025-09"),
        ("2025/9/3", "2025-09-03"),
        ("2025年9月3日", "2025-09-03"),
        ("Sep 2025", "2025-09"),
        ("Jan–Sep 2025", "2025-01/2025-09"),
        ("2017—2022年", "2017/2022"),
        ("2025-01/2025-09", "2025-01/2025-09"),
    ],
)
def test_a_period_is_read_into_the_form_of_the_format(typed, iso):
    assert period(typed).text == iso


@pytest.mark.parametrize("typed", ["", "24年", "2024年13月", "2024-02-30", "去年", "2022/2017", "12345"])
def test_what_is_no_period_is_refused(typed):
    with pytest.raises(Refused) as error:
        period(typed)
    assert error.value.fault.code == "not-a-period"


def test_a_number_beyond_our_times_heads_no_column():
    assert heading_period("2023") is not None
    assert heading_period("1699") is None
    assert heading_period("1078.5") is None


@pytest.mark.parametrize(
    ("heading", "name", "unit"),
    [
        ("地区生产总值（亿元）", "地区生产总值", "亿元"),
        ("GDP (CNY billion)", "GDP", "CNY billion"),
        ("占比【%】", "占比", "%"),
        ("指标（旧）", "指标(旧)", ""),
    ],
)
def test_a_heading_and_the_unit_in_its_brackets(heading, name, unit):
    assert split_unit(heading) == (name, unit)


@pytest.mark.parametrize("cell", ["", " ", "—", "--", "…", "N/A", "无"])
def test_cells_that_say_nothing(cell):
    assert is_blank(cell)
    assert not is_blank("0")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_hedge_that_a_text_knows_is_known_where_a_value_is_typed(language):
    """One table for both: every word before or behind a number, as the scanner reads it in a sentence."""
    known = {
        "zh": ["不超过{}", "不到{}", "至少{}", "不少于{}", "超{}", "突破{}", "逾{}", "近{}", "将近{}", "约{}", "大概{}",
               "{}以上", "{}以下", "{}以内", "{}左右", "{}上下", "{}有余", "{}余", "≥{}", "≤{}"],
        "en": ["at least {}", "no fewer than {}", "up to {}", "under {}", "nearly {}", "almost {}", "over {}",
               "more than {}", "about {}", "roughly {}", "{} or more", "{} or so", "{} or less", "{}+"],
    }[language]  # fmt: skip
    for words in known:
        text = words.format("500")
        start = text.index("500")
        in_text = hedge_of(text, start, start + 3, language)
        assert in_text, words
        assert amount(text, FIRMS).hedge == in_text, words
