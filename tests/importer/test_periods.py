"""Words of time and the periods they mean."""

import pytest
from tests.importer.articles import passage

from broadsheet.importer.periods import Clock, clock_of, expressions

CHINESE = (
    ("2022年投产", "2022"),
    ("2017—2022年", "2017/2022"),
    ("二〇二一年建成", "2021"),
    ("2023年一季度", "2023-01/2023-03"),
    ("2024年上半年", "2024-01/2024-06"),
    ("2024年前三季度", "2024-01/2024-09"),
    ("2023年1—8月", "2023-01/2023-08"),
    ("2023年10月底", "2023-10"),
    ("2003年1月5日", "2003-01-05"),
    ("截至2022年底", "2022"),
    ("“十三五”期间", "2016/2020"),
    ("“十四五”末", "2025"),
    ("“十四五”以来", "2021/2023"),
    ("今年前三季度", "2023-01/2023-09"),
    ("去年", "2022"),
    ("前年四季度", "2021-10/2021-12"),
    ("近五年", "2018/2023"),
    ("下半年", "2023-07/2023-12"),
    ("前5个月", "2023-01/2023-05"),
    ("3月15日", "2023-03-15"),
    ("上世纪90年代", "1990/1999"),
    ("自2019年以来", "2019/2023"),
    ("目前", ""),
    ("近年来", ""),
    ("2024年第一季", "2024-01/2024-03"),
    ("首季", "2023-01/2023-03"),
)


@pytest.mark.parametrize(("words", "period"), CHINESE)
def test_chinese_periods(words, period):
    found = expressions(f"{words}，产量稳步上升。", "zh", Clock(2023, 0, 0.9))
    assert [each.period for each in found] == [period]


SPRING = (
    ("全年产量12万吨", "2023"),
    ("年末人口3万人", "2023"),
    ("全年力争增长5%", "2024"),
    ("上半年产量3万吨", "2024-01/2024-06"),
)


@pytest.mark.parametrize(("words", "period"), SPRING)
def test_in_spring_the_whole_year_that_is_told_of_is_the_last(words, period):
    assert [each.period for each in expressions(words, "zh", Clock(2024, 2, 0.9))] == [period]


def test_the_year_of_a_goal_is_not_that_of_the_months_after_it():
    text = "The wall is due by 2029. The floods of December 2022 cost much, those of March more."
    assert [each.period for each in expressions(text, "en", Clock())] == ["2029", "2022-12", "2022-03"]


ENGLISH = (
    ("In 2022,", "2022"),
    ("From 2017 to 2022,", "2017/2022"),
    ("In the first half of 2023,", "2023-01/2023-06"),
    ("In the third quarter of 2024,", "2024-07/2024-09"),
    ("In the first nine months,", "2023-01/2023-09"),
    ("In the three months to June 2024,", "2024-04/2024-06"),
    ("In the year to March 2024,", "2023-04/2024-03"),
    ("In fiscal 2022,", "2022"),
    ("In the third quarter of fiscal 2022,", "2022"),
    ("In March 2024,", "2024-03"),
    ("On 5 May 2021,", "2021-05-05"),
    ("By the end of 2025,", "2025"),
    ("Last year,", "2022"),
    ("Over the past five years,", "2018/2023"),
)


@pytest.mark.parametrize(("words", "period"), ENGLISH)
def test_english_periods(words, period):
    assert [e.period for e in expressions(f"{words} output rose.", "en", Clock(2023, 0, 0.9))] == [period]


def test_without_the_article_s_date_relative_words_mean_no_year():
    found = expressions("去年增长，2022年更快，当年建成，次年投产。", "zh", Clock())
    assert [each.period for each in found] == ["", "2022", "2022", "2023"]


def test_what_is_compared_with_is_no_time_of_the_value():
    found = expressions("较2017年压缩，比上半年提高。", "zh", Clock(2023))
    assert [each.role for each in found] == ["base", "base"]


DATELINES = (
    ("本报云岭2024年3月5日电", (2024, 3)),
    ("——2024年1月16日在云岭县第八届人民代表大会上", (2024, 1)),
    ("今年（2022年）以来，产量回升。", (2022, 0)),
    ("二、2025年工作安排", (2025, 0)),
    ("产量回升，没有日期。", (0, 0)),
)


@pytest.mark.parametrize(("words", "date"), DATELINES)
def test_the_article_s_own_date(words, date):
    clock = clock_of("", [passage("标题", "title", "title"), passage(words)])
    assert (clock.year, clock.month) == date


def test_the_date_that_the_repair_found_comes_first():
    assert clock_of("2021-06", [passage("本报云岭2024年3月5日电")]).year == 2021
