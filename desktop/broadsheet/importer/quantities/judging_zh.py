"""Why a number of a Chinese text states no value: a row a rule, the first that speaks decides."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from broadsheet.importer.quantities.number_in_text import NumberInText
from broadsheet.importer.quantities.wording_zh import counted_things

if TYPE_CHECKING:
    from collections.abc import Callable


_CHINESE = "零〇一二三四五六七八九十百千万亿两半"
_ROUND_WORDS = "百 千 万 百万 千万 亿 十万"
_ROUND = frozenset(_ROUND_WORDS.split())
_CROWDS_WORDS = "家 名 人 户 企 村 店 校 街 巷 馆 场 项 个 亩 里 种 日 天 年 企 件 台 辆 艘 吨 级"
_CROWDS = frozenset(_CROWDS_WORDS.split())
# what counts how something is ordered, not how much there is of it
_STRUCTURAL_WORDS = (
    "步 种 方面 层 层次 层面 维度 环节 级 类 代 类型 轮 型 组 章 节 篇 阶段 字 格 集 道 股 路 线 端 手 点"
)
_STRUCTURAL = frozenset(_STRUCTURAL_WORDS.split())
_ABSTRACT = (
    "方面 层面 维度 环节 阶段 关键 重点 要素 原则 方向 目标 问题 原因 特点 特征 优势 关系 坚持 着力 聚焦 "
    "转变 提升 突出 突破口 "
    "角度 视角 层次 步骤 难点 痛点 堵点 抓手 定位 意识 自信 文明 维护 确立 大局 务必 结合 统一 面向 一体 "
    "结构 版本 时期 时代 字"
)
_PLANS = (
    "行动计划|行动方案|行动|规划|计划|攻坚|大会战|会战|大战|决战|冲刺|倒计时|生活圈|交通圈|经济圈|通勤圈|"
    "都市圈|健身圈|服务圈|便民圈"
)
_PLANS += "|改革行动|提升工程|大庆|大计|期国债|期限|制(?![造定])|磨一剑|一遇|树木|河东"
_ROUND_THE_CLOCK = (
    "小时(?:不|自助|全天|在线|营业|便利|值班|值守|热线|候诊|待命|无休|轮班|服务|运行|运转|连续|书房|智能)"
)
_ROW = 200
_MARKS = re.compile("指数|得分|评分|分数|系数|比值|评级|排名|位居|均分|信用分")


class Case(NumberInText):
    """With what the rules of this language ask."""

    __slots__ = ()

    @property
    def in_chinese(self) -> bool:
        """Whether it is written in Chinese numerals."""
        return self.words[:1] in _CHINESE

    @property
    def numeral(self) -> str:
        """The numeral without its unit."""
        match = _numeral().match(self.words)
        return match.group() if match else ""


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(f"[{_CHINESE}]+|[0-9.,]+")


def _by_kind(case: Case) -> str:
    return {"year": "date", "date": "date", "ordinal": "ordinal", "name": "name"}.get(case.number.kind, "")


def _in_a_title(case: Case) -> str:
    return "name" if case.quotes.in_title(case.number.start, case.number.end) else ""


def _in_quotes(case: Case) -> str:
    """A number inside a short quotation is part of what it names, except for plain values."""
    if not case.quotes.in_name(case.number.start, case.number.end):
        return ""
    plain_value = not case.in_chinese and case.number.kind in ("percent", "points")
    money = not case.in_chinese and case.number.unit.endswith("元") and case.quotes.ends_with(case.number.end)
    return "" if plain_value or money else "name"


def _in_a_formula(case: Case) -> str:
    """1+3+N, 3·15, 7×24小时."""
    if case.in_chinese or case.number.kind not in ("bare", "quantity"):
        return ""
    signs = "+＋·•×*＊&" if case.number.unit.strip() else "+＋·•×*＊/&"  # 4444万千瓦/9906万千瓦时 are two values
    joined = re.match(f"[{signs}][0-9A-Z]", case.after(2)) or re.search(f"[0-9A-Z][{signs}]$", case.before(2))
    return "name" if joined else ""


def _numbered(case: Case) -> str:
    """X8017次列车, G60: digits that a Latin letter leads belong to a name; GDP33.6亿元 is a value."""
    lettered = re.search("(?<![A-Za-z])[A-Z]{1,2}$", case.before(3)) and case.words[:1].isdigit()
    return "name" if lettered and case.number.unit in ("", "次", "号", "路", "线", "型", "式", "级", "层", "大") else ""


def _of_a_table(case: Case) -> str:
    """表1, 图2: which one; a bare number between blanks in a row without a sentence: its head says what it counts."""
    if case.number.kind != "bare" or case.in_chinese:
        return ""
    if re.search("(?:^|[^代外年手发报日])[表图][ 　]?$", case.before(3)):
        return "ordinal"
    alone = case.before(1).isspace() and (not case.after(1) or case.after(1).isspace())
    row = alone and len(case.text) <= _ROW and not re.search("[。！？；，]", case.text)
    return "other" if row and not re.fullmatch("(?:19|20)[0-9]{2}", case.words) else ""


def _plan(case: Case) -> str:
    """三年行动计划, 15分钟生活圈, 百日攻坚: a name that a length of time begins."""
    if case.number.unit in ("年", "日", "天", "周", "个月", "分钟", "小时", "公里") and _plans().match(case.after(8)):
        return "name"
    return "other" if _clock().match(case.words[-2:] + case.after(4)) and case.numeral == "24" else ""


@cache
def _plans() -> re.Pattern[str]:
    return re.compile(_PLANS)


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(_ROUND_THE_CLOCK)


def _before_the_era(case: Case) -> str:
    return "date" if case.number.unit == "年" and re.search("公元前?$", case.before(3)) else ""


def _stage(case: Case) -> str:
    """软件园三期: which of several stages, not how many."""
    return "ordinal" if case.number.unit == "期" and case.in_chinese else ""


def _months(case: Case) -> str:
    """今年前5个月: a part of the year; 3年前: a time gone by."""
    ago = case.number.unit in ("年", "个月", "天", "周", "小时", "多年") and case.after(1) == "前"
    if ago and case.after(2) not in ("前后", "前瞻", "前沿", "前景"):
        return "date"
    return "date" if case.number.unit == "个月" and case.before(1) == "前" else ""


def _of_the_economy(case: Case) -> str:
    """三次产业, 三大产业结构: sectors, which are no count."""
    return "name" if case.after(2) == "产业" and case.number.unit == "次" and case.in_chinese else ""


def _measure_of_each(case: Case) -> str:
    """每万人, 每10股, 一斤茶卖8元: what something is counted by."""
    if case.before(1) == "每":
        return "other" if case.numeral in _ROUND or _each().match(case.text, case.number.end) else ""
    one = case.words[:1] in ("一", "1") and case.number.value == 1 and case.number.kind == "quantity"
    return "other" if one and _priced().match(case.after(20)) else ""


@cache
def _each() -> re.Pattern[str]:
    """Something of it follows with a number of its own (每10股|派发…3.2元), and no clause ends before."""
    return re.compile(r"[^，。；：！？,;\n]{0,14}?[0-9]")


@cache
def _priced() -> re.Pattern[str]:
    return re.compile(
        "[\u4e00-\u9fff]{0,6}?(?:能卖|可卖|只卖|卖到|卖价|卖|售价|价格|收购价|批发价|零售价|要价|成本|能挣|能赚|收费|运费|租金)"
        "[\u4e00-\u9fff]{0,3}?(?:[0-9]|[一二三四五六七八九十两]+[元块])"
    )


def _idiom(case: Case) -> str:
    """千斤重担, 百年老店: a number that only says much, in words that stand as they are."""
    return "approximate" if case.in_chinese and _idioms().match(case.words + case.after(4)) else ""


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile(
        "千斤(?:重担|担|顶|之重)|百年(?:老店|老字号|名校|大计|变局|未有|奋斗|树人|老街)"
        "|万里(?:长城|长征|长江|无云|挑一|之遥|江山)|千年(?:古|文脉|窑火|商都|等一回)|一亩三分地|百里(?:挑一|加急)"
        "|千里(?:之外|迢迢|马|之行|奔)|万人空巷|一日三餐|一天到晚|十年(?:如一日|树木)|半斤八两"
    )


def _class(case: Case) -> str:
    """万亿级, 10万吨级, 百亿元级: a class of size."""
    if case.number.unit.endswith("级"):
        return "approximate" if case.number.scale > 1 or case.numeral[-1:] in "百千万亿" else "structure"
    return "approximate" if case.after(1) == "级" and case.number.kind == "quantity" else ""


def _doubling(case: Case) -> str:
    return "approximate" if case.words.startswith("翻") and case.number.kind == "times" else ""


def _crowd(case: Case) -> str:
    """百家, 千名, 万户 without a hedge: many, not so many."""
    if not case.in_chinese or case.number.kind not in ("quantity", "bare") or case.numeral not in _ROUND:
        return ""
    threshold = case.number.hedge == "at-least" and case.number.unit.endswith("元") and case.after(2) == "以上"
    if case.number.hedge and not threshold:
        return ""
    unit = case.number.unit.lstrip("百千万亿")
    if unit in _CROWDS or not unit:
        return "approximate"
    led = re.search("[达破至到超为是计约]$|实现$|完成$", case.before(2))
    return "" if led or unit not in ("元", "美元", "米", "公里") else "approximate"


def _structure(case: Case) -> str:
    """两种理解, 三步, 四个方面: how something is ordered."""
    number = case.number
    if not case.in_chinese or number.kind != "quantity" or number.scale > 1 or (number.value or 0) > 12:
        return ""
    if number.unit == "种":
        return "structure" if (number.value or 0) <= 2 or _ways().match(case.after(5)) else ""
    if number.unit in _STRUCTURAL:
        return "structure"
    if number.unit == "大":
        return "" if counted_things(case.text, number.end) else "structure"
    return "structure" if number.unit in ("个", "项", "条", "点") and _abstract().match(case.after(6)) else ""


@cache
def _ways() -> re.Pattern[str]:
    return re.compile(
        "[\u4e00-\u9fff]{0,2}?(?:理解|方式|模式|路径|思路|可能|说法|观点|类型|形式|形态|办法|方法|情况|声音|力量|精神|能力|关系|选择|语气|途径|意识)"
    )


@cache
def _abstract() -> re.Pattern[str]:
    return re.compile(f'[“"‘]?(?:[不更新重主大基核]?[\u4e00-\u9fff]{{0,2}})??(?:{"|".join(_ABSTRACT.split())})')


def _uncounted(case: Case) -> str:
    """Digits without a unit: a year, a version, a number in a name; a value only behind words such as 指数."""
    number = case.number
    if number.kind != "bare":
        return ""
    if re.fullmatch("(?:19|20)[0-9]{2}", case.words):
        return "date"
    if _MARKS.search(case.before(8)):
        return "" if re.search("指数|得分|评分|分数|系数|均分", case.before(8)) else "ordinal"
    if case.after(1).isascii() and case.after(1).isalpha():
        return "name"
    return "name" if re.fullmatch(r"[0-9]\.0|[0-9]{3}|[0-9]{5,}", case.words) else "other"


RULES: tuple[tuple[str, Callable[[Case], str], float], ...] = (
    ("in-a-title", _in_a_title, 0.98),
    ("kind", _by_kind, 0.97),
    ("in-quotes", _in_quotes, 0.9),
    ("in-a-formula", _in_a_formula, 0.85),
    ("numbered", _numbered, 0.85),
    ("of-a-table", _of_a_table, 0.9),
    ("plan", _plan, 0.9),
    ("before-the-era", _before_the_era, 0.95),
    ("stage", _stage, 0.8),
    ("months", _months, 0.95),
    ("sectors", _of_the_economy, 0.9),
    ("measure-of-each", _measure_of_each, 0.9),
    ("idiom", _idiom, 0.9),
    ("class-of-size", _class, 0.9),
    ("doubling", _doubling, 0.7),
    ("crowd", _crowd, 0.8),
    ("structure", _structure, 0.8),
    ("uncounted", _uncounted, 0.6),
)


def refused(case: Case) -> tuple[str, str, float] | None:
    """The reason, the rule and its confidence, or None for a quantity."""
    for name, rule, confidence in RULES:
        reason = rule(case)
        if reason:
            return reason, name, confidence
    return None
