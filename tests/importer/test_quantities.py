"""What is a quantity and what only looks like one: sentences of our own, with what stands in them side by side."""

from itertools import pairwise

import pytest
from tests.importer.articles import passage

from broadsheet.importer.quantities import LookAlike, Quantity, find

QUANTITIES = (
    ("全县完成投资65.3亿元。", [("65.3亿元", "65.3", "亿元")]),
    ("贷款余额1.23万亿元，比年初增加865亿元。", [("1.23万亿元", "1.23", "万亿元"), ("865亿元", "865", "亿元")]),
    ("累计发货9200多车，节省费用近三成。", [("近三成", "30", "%")]),
    ("接待游客1200余万人次，增长百分之八点五。", [("百分之八点五", "8.5", "%")]),
    ("上百家门店参与，占全城的四分之一左右。", [("上百家", "100", "家"), ("四分之一左右", "25", "%")]),
    ("不良率下降0.4个百分点，是五年前的近2倍。", [("0.4个百分点", "0.4", "个百分点"), ("近2倍", "2", "倍")]),
    ("甲、乙、丙、丁四大产业园投用。", [("四大产业园", "4", "产业园")]),
    ("门票20元/人，租金1.2万元/平方米。", [("20元/人", "20", "元/人"), ("1.2万元/平方米", "1.2", "万元/平方米")]),
    ("总产量9.86亿斤，开行班列1.7万列。", [("9.86亿斤", "9.86", "亿斤"), ("1.7万列", "1.7", "万列")]),
    ("优良天数312天，每天3趟车。", [("312天", "312", "天"), ("3趟", "3", "趟")]),
    ("用户突破3亿，投了整整1个亿。", [("3亿", "300000000", ""), ("1个亿", "100000000", "")]),
    ("力争三年内办成，十年间搬了两次。", [("三年", "3", "年"), ("十年", "10", "年"), ("两次", "2", "次")]),
    ("说明书用四种语言写成。", [("四种", "4", "种")]),
    ("占比七成五以上，另有四成三。", [("七成五以上", "75", "%"), ("四成三", "43", "%")]),
    ("沪指报3412.57点，调升38个基点。", [("3412.57点", "3412.57", "点"), ("38个基点", "38", "个基点")]),
    (
        "以9秒98夺冠，跳出8米31，用时2分05秒33。",
        [("9秒98", "9.98", "秒"), ("8米31", "8.31", "米"), ("2分05秒33", "125.33", "秒")],
    ),
    ("零下40℃时放电4.6吉瓦时。", [("零下40℃", "-40", "℃"), ("4.6吉瓦时", "4.6", "吉瓦时")]),
    ("装机4444万千瓦/9906万千瓦时。", [("4444万千瓦", "4444", "万千瓦"), ("9906万千瓦时", "9906", "万千瓦时")]),
    ("产量破百万辆，打破10项纪录。", [("百万辆", "100", "万辆"), ("10项", "10", "项")]),
    ("收入过百亿元，三万人受益。", [("过百亿元", "100", "亿元"), ("三万人", "3", "万人")]),
    ("人均产出GDP33.6亿元。", [("33.6亿元", "33.6", "亿元")]),
    ("节约12万吨，约合3万吨。", [("12万吨", "12", "万吨")]),
    ("揣着3000块钱进城，每天送出1.2亿单。", [("3000块钱", "3000", "元"), ("1.2亿单", "1.2", "亿单")]),
    (
        "出口1,023億元，減少兩成，產能3.5萬片。",
        [("1,023億元", "1023", "亿元"), ("兩成", "20", "%"), ("3.5萬片", "3.5", "万片")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), QUANTITIES)
def test_a_quantity_has_its_words_value_and_unit(text, expected):
    found = [each for each in find([passage(text)], "zh") if isinstance(each, Quantity)]
    told = [(text[each.start : each.end], f"{each.value}", each.unit.name) for each in found]
    assert [row for row in told if row in expected] == expected


LOOK_ALIKES = (
    ("以前一斤茶卖8元。", ["other"]),
    ("每10股派发现金红利3.2元。", ["other"]),
    ("千斤重担大家挑。", ["approximate"]),
    ("X8017次列车满载出发。", ["name"]),
    ("他们推出“百日攻坚”和“三年行动”。", ["name", "name"]),
    ("出台三年行动计划，建成15分钟生活圈。", ["name", "name"]),
    ("《十座城》讲了过去。", ["name"]),
    ("三次产业比例更优，第一产业稳住了。", ["name", "ordinal"]),
    ("参展的有世界500强、5A级景区。", ["name", "name"]),
    ("建成万亿级市场、千亿级集群。", ["approximate", "approximate"]),
    ("产值翻了一番，引进亿元以上大户。", ["approximate", "approximate"]),
    ("千名志愿者上街，百家媒体到场。", ["approximate", "approximate"]),
    ("要分三步走，抓好四个方面，守住两个关键。", ["structure", "structure", "structure"]),
    ("有两种看法，三个层面。", ["structure", "structure"]),
    ("采用1+3+N模式，服务7×24小时不断。", ["name", "name", "name", "name"]),
    ("公元前221年统一，第八届大会在3月5日召开。", ["date", "ordinal", "date"]),
    ("今年前5个月，每万人拥有医生32人。", ["date", "other"]),
    ("〔2021〕7号文件。", ["date", "ordinal"]),
    ("早上8点30分开门。", ["date"]),
    ("由3年前的3%提高到4%。", ["date"]),
    ("他去年发了半年报，毛利率重回两位数，过去一年很忙，一年来有变化。", []),
    ("跑道在百米外。", ["approximate"]),
)


@pytest.mark.parametrize(("text", "reasons"), LOOK_ALIKES)
def test_a_look_alike_is_refused_with_a_reason(text, reasons):
    found = [each for each in find([passage(text)], "zh") if isinstance(each, LookAlike)]
    assert [each.reason for each in found] == reasons
    assert all(each.rule and 0 < each.confidence <= 1 for each in found)


ENGLISH = (
    ("Revenue rose to $3.2 billion, up 12.8%.", [("$3.2 billion", "3.2", "billion USD"), ("12.8%", "12.8", "%")]),
    ("Exports reached 1.2 trillion yuan.", [("1.2 trillion yuan", "1200", "billion yuan")]),
    ("More than 12,000 enterprises and 35 research institutes opened.",
     [("More than 12,000", "12000", "enterprises"), ("35", "35", "institutes")]),
    ("Output grew from 32 billion yuan in 2018 to 96 billion yuan in 2023.",
     [("32 billion yuan", "32", "billion yuan"), ("96 billion yuan", "96", "billion yuan")]),
    ("Four laboratories cover 120 square kilometers.",
     [("Four", "4", "laboratories"), ("120 square kilometers", "120", "square kilometers")]),
    ("The port handled 2.4m containers behind a 5m wall.", [("2.4m", "2.4", "million containers")]),
    ("Milk fell from 51p a litre to 36p in a 1080p film.", [("51p", "51", "pence"), ("36p", "36", "pence")]),
    ("Of the 412 farms surveyed, 58 said no.", [("412", "412", "farms"), ("58", "58", "farms")]),
    ("It rose from 41.2 percent in 2021 to 46.5 percent.",
     [("41.2 percent", "41.2", "%"), ("46.5 percent", "46.5", "%")]),
    ("It fell for six quarters in a row.", [("six", "6", "quarters")]),
    ("One in twelve families left; three quarters of it burned.",
     [("One in twelve", "8.3333333333", "%"), ("three quarters", "75", "%")]),
    ("The list grew from 3,100 households in 2015 to 5,800 in 2024.",
     [("3,100", "3100", "households"), ("5,800", "5800", "households")]),
    ("It reached 118 degrees; margins widened by 210 basis points; a share is 73 cents.",
     [("118 degrees", "118", "degrees"), ("210 basis points", "210", "basis points"), ("73", "73", "cents")]),
    ("Unemployment fell 0.4 percentage points; one in five had left.",
     [("0.4 percentage points", "0.4", "percentage points"), ("one in five", "20", "%")]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_quantities(text, expected):
    found = [each for each in find([passage(text)], "en") if isinstance(each, Quantity)]
    assert [(text[each.start : each.end], f"{each.value}", each.unit.name) for each in found] == expected


RANGES = (
    ("营收为13.5亿至13.9亿美元。", "zh", "13.5", "13.9", "亿美元"),
    ("投入8000万到1.2亿元。", "zh", "0.8", "1.2", "亿元"),
    ("It will invest $600 million to $650 million.", "en", "600", "650", "million USD"),
    ("It will invest $900m to $1.2bn.", "en", "0.9", "1.2", "billion USD"),
)


@pytest.mark.parametrize(("text", "language", "low", "high", "unit"), RANGES)
def test_a_range_with_a_scale_at_both_ends_is_one_quantity(text, language, low, high, unit):
    (found,) = find([passage(text)], language)
    assert (f"{found.low}", f"{found.high}", found.unit.name) == (low, high, unit)


def test_a_rise_between_two_amounts_is_no_range():
    found = find([passage("Sales went from $5 million to $9 million.")], "en")
    assert [f"{each.value}" for each in found] == ["5", "9"]


def test_english_look_alikes():
    text = "The three-year action plan takes three steps in the first nine months; sales tripled at gate 7."
    found = [(text[each.start : each.end], each.reason) for each in find([passage(text)], "en")]
    assert found == [
        ("three-year", "name"), ("three", "structure"), ("first", "ordinal"), ("nine months", "date"),
        ("tripled", "approximate"), ("7", "name"),
    ]  # fmt: skip


def test_every_number_ends_in_exactly_one_state():
    text = "2023年，三家企业用2.5亿元办成“千企”联盟，占比近六成，同比翻番，位列第三。"
    found = find([passage(text)], "zh")
    spans = sorted((each.start, each.end) for each in found)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert [type(each).__name__ for each in found].count("Quantity") == 3


def test_bylines_and_banners_state_nothing():
    assert not find([passage("记者 3名", "byline"), passage("100家企业", "banner")], "zh")
