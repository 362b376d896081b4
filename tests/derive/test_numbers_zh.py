"""Numbers in Chinese text, as an editor would mark them."""

from decimal import Decimal
from itertools import pairwise

import pytest

from broadsheet.derive.numbers import parse_value, scan


def found(text):
    """The words, kind and value of every number."""
    return [(text[n.start : n.end], n.kind, n.value) for n in scan(text, "zh")]


def only(text):
    numbers = scan(text, "zh")
    assert len(numbers) == 1, found(text)
    return numbers[0]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        ("增加到1699亿元", "1699亿元", "quantity", "1699", "亿元"),
        ("累计解决问题12762件。", "12762件", "quantity", "12762", "件"),
        ("解决12,762件", "12,762件", "quantity", "12762", "件"),
        ("解决１２，７６２件", "１２，７６２件", "quantity", "12762", "件"),
        ("1.75万亿元", "1.75万亿元", "quantity", "1.75", "万亿元"),
        ("三千五百亿元", "三千五百亿元", "quantity", "350000000000", "元"),
        ("两万余人", "两万余人", "quantity", "20000", "人"),
        ("壹佰贰拾元", "壹佰贰拾元", "quantity", "120", "元"),
        ("四大省实验室", "四大", "quantity", "4", "大"),
        ("分三步走", "三步", "quantity", "3", "步"),
        ("半年", "半年", "quantity", "0.5", "年"),
        ("产出GDP33.6亿元", "33.6亿元", "quantity", "33.6", "亿元"),
        ("功率10GW", "10GW", "quantity", "10", "GW"),
        ("年均增长12.82%", "12.82%", "percent", "12.82", "%"),
        ("同比-3.5％", "-3.5％", "percent", "-3.5", "%"),
        ("百分之三十五", "百分之三十五", "percent", "35", "%"),
        ("5‰", "5‰", "percent", "0.5", "%"),
        ("提高0.8个百分点", "0.8个百分点", "points", "0.8", "个百分点"),
        ("占全省五分之一", "五分之一", "fraction", "20", "%"),
        ("占一半", "一半", "fraction", "50", "%"),
        ("近六成分属数字经济", "六成", "tenths", "60", "%"),
        ("六成半", "六成半", "tenths", "65", "%"),
        ("增长1.2倍", "1.2倍", "times", "1.2", "倍"),
        ("翻了两番", "翻了两番", "times", "4", "倍"),
        ("第三步", "第三步", "ordinal", "3", "步"),
        ("全市首位", "首位", "ordinal", "1", "位"),
        ("首批名单", "首批", "ordinal", "1", "批"),
        ("省十届人大一次会议", "十届", "ordinal", "10", "届"),
        ("“二次攀峰”", "二次", "ordinal", "2", "次"),
        ("2022年", "2022年", "year", "2022", "年"),
        ("２０２２年", "２０２２年", "year", "2022", "年"),
        ("二〇二二年", "二〇二二年", "year", "2022", "年"),
        ("“126X”未来产业", "126X", "name", None, ""),
        ("5G技术", "5G", "name", None, ""),
        ("C2C平台", "C2C", "name", None, ""),
        ("一、二、三产业", "一、二、三产业", "name", None, ""),
        ("年龄三十五", "三十五", "bare", "35", ""),
        ("工业4.0 时代", "4.0", "bare", "4.0", ""),
    ],
)
def test_a_number_is_found_with_its_worth(text, words, kind, value, unit):
    number = only(text)
    assert text[number.start : number.end] == words
    assert (number.kind, number.value, number.unit) == (kind, value and Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "2003年1月",
        "1—9月",
        "2017—2022年",
        "前三季度",
        "上半年",
        "20世纪90年代",
        "2003年1月5日",
        "“十四五”期间",
        "近5年",
    ],
)
def test_dates_and_spans_of_time_are_dates(text):
    assert only(text).kind == "date"


def test_recent_years_count_and_a_long_time_is_no_date():
    assert only("近5年").value == 5
    assert (only("已达20年之久").kind, only("已达20年之久").value) == ("quantity", 20)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("近六成", "nearly"),
        ("超929.51亿元", "over"),
        ("突破80亿元", "over"),
        ("1200余家", "over"),
        ("150多件", "over"),
        ("上百家企业", "over"),
        ("约10%", "about"),
        ("10%左右", "about"),
        ("至少12家", "at-least"),
        ("三成以上", "at-least"),
        ("不到35岁", "at-most"),
        ("不超过35岁", "at-most"),
        ("数百家", "several"),
        ("12家", ""),
        ("附近3家", ""),
        ("节约5吨", ""),
        ("市场上3家", ""),
        ("总数5000家", ""),
        ("3家上下游企业", ""),
    ],
)
def test_hedges_are_told_from_words_that_look_like_them(text, hedge):
    assert only(text).hedge == hedge


@pytest.mark.parametrize(
    "text",
    [
        "一些、一批、一直、一样、一体、一流、唯一、统一、一方面",
        "一个企业、一家公司、一种理解、一项任务",
        "万一、千方百计、百姓、十分重要、三位一体、两手抓、一成不变、千家万户",
        "三产融合、双轮驱动、四川、九江、三门峡",
        "规模以上企业与百度",
    ],
)
def test_look_alikes_are_no_numbers(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("3至5年", 3, 5), ("30%—40%", 30, 40), ("三五家", 3, 5), ("二三十个", 20, 30), ("七八成", 70, 80)],
)
def test_a_range_has_two_ends_and_no_single_value(text, low, high):
    number = only(text)
    assert (number.low, number.high, number.value) == (low, high, None)


def test_the_amount_counts_the_base_unit_and_the_step_the_last_digit():
    number = only("929.51亿元")
    assert number.amount == Decimal(92951000000)
    assert number.step == Decimal("0.01")


def test_a_sentence_gives_its_numbers_in_order():
    text = "近5年，从2017年的929.51亿元增加到2022年的1699亿元，年均增长12.82%，位列全市首位。"
    assert [words for words, _, _ in found(text)] == [
        "5年", "2017年", "929.51亿元", "2022年", "1699亿元", "12.82%", "首位",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "value"),
    [("929.51亿元", "929.51"), ("五分之一", "20"), ("近六成", "60"), ("百分之百", "100"), ("诊断全覆盖", "100"),
     ("四大省实验室", "4"), ("首位", "1"), ("一家", "1"), ("双", "2")],
)  # fmt: skip
def test_linked_words_say_a_value(words, value):
    assert Decimal(value) in [number.value for number in parse_value(words, "zh")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一",
        "百",
        "点",
        "第",
        "-",
        "，，",
        "1" * 100_000,
        "一" * 100_000,
        "一、" * 50_000,
        "第一、" * 900,
        "1-" * 900,
    ],
)
def test_odd_text_is_read_without_a_fault(text):
    numbers = scan(text, "zh")
    assert all(a.end <= b.start for a, b in pairwise(numbers))


MORE = (
    ("PM2.5年均浓度", [("PM2.5", "name", None, "")]),
    ("用时1个半小时", [("1个半小时", "quantity", "1.5", "个小时")]),
    ("投入1个亿", [("1个亿", "quantity", "1", "亿")]),
    ("从45%到60%", [("45%", "percent", "45", "%"), ("60%", "percent", "60", "%")]),
    ("总产量9.86亿斤", [("9.86亿斤", "quantity", "9.86", "亿斤")]),
    ("村里有600多口人", [("600多口", "quantity", "600", "口")]),
    ("浓度31微克/立方米", [("31微克/立方米", "quantity", "31", "微克/立方米")]),
)


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_units_and_turns_of_newspapers(text, expected):
    found = [
        (text[n.start : n.end], n.kind, None if n.value is None else f"{n.value.normalize():f}", n.unit)
        for n in scan(text, "zh")
    ]
    assert found == expected
