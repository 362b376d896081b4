"""The unit of a quantity: as the article prints it, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from broadsheet.derive.numbers.units_zh import SCALES

if TYPE_CHECKING:
    from broadsheet.derive.numbers import Number

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """A unit.

    Attributes:
        name: as printed, scale words included: 亿元, 万台, %, billion yuan; empty where nothing is said.
        base: what is counted: CNY, percent, 家.
        factor: how many of the base one unit is (亿元: 1e8 CNY).
        dimension: money, share, points, times, duration, measure, count or number.
    """

    name: str
    base: str
    factor: Decimal
    dimension: str

    def per(self, each: str) -> PrintedUnit:
        """This unit for each of something: 元 and /人 make 元/人, which is compared with no plain 元."""
        if not each or self.dimension in ("share", "points", "times", "number"):
            return self
        return PrintedUnit(f"{self.name}{each}", f"{self.base}{each}", self.factor, "measure")


PERCENT = PrintedUnit("%", "percent", ONE, "share")
TIMES = PrintedUnit("倍", "times", ONE, "times")
TIMES_EN = PrintedUnit("times", "times", ONE, "times")
POINTS = PrintedUnit("个百分点", "percentage-point", ONE, "points")
POINTS_EN = PrintedUnit("percentage points", "percentage-point", ONE, "points")
NUMBER = PrintedUnit("", "number", ONE, "number")

_MONEY_ZH = {"元": "CNY", "人民币": "CNY", "元人民币": "CNY", "块钱": "CNY", "圆": "CNY", "美元": "USD", "欧元": "EUR"}
_MONEY_ZH |= {
    "港元": "HKD",
    "日元": "JPY",
    "英镑": "GBP",
    "澳元": "AUD",
    "韩元": "KRW",
    "卢布": "RUB",
    "新加坡元": "SGD",
}
_TIME_ZH = dict.fromkeys(("年", "周年", "周岁", "岁"), "year")
_TIME_ZH |= dict.fromkeys(("个月", "个多月", "个半月"), "month")
_TIME_ZH |= dict.fromkeys(("个小时", "个半小时", "个多小时", "小时", "钟头"), "hour")
_TIME_ZH |= (
    dict.fromkeys(("天", "日"), "day") | dict.fromkeys(("分钟",), "minute") | dict.fromkeys(("秒", "秒钟"), "second")
)
_TIME_ZH |= {"个工作日": "working-day", "个季度": "quarter", "周": "week"}
_MEASURES_ZH_WORDS = (
    "平方公里 平方千米 平方米 平方厘米 公顷 亩 立方米 公里 千米 米 厘米 毫米 微米 纳米 海里 吨 公斤 千克 克 "
    "吨标准煤 千瓦时 兆瓦时 千瓦 兆瓦 瓦 瓦时 升 标准箱 摄氏度"
)
_MEASURES_ZH = frozenset(_MEASURES_ZH_WORDS.split())

_WORDED = (("亿", Decimal(10) ** 8), ("万", Decimal(10) ** 4))

_MONEY_EN = {"cny": "CNY", "rmb": "CNY", "¥": "CNY", "yuan": "CNY", "usd": "USD", "us$": "USD", "$": "USD"}
_MONEY_EN |= {"dollar": "USD", "dollars": "USD", "eur": "EUR", "€": "EUR", "euro": "EUR", "euros": "EUR"}
_MONEY_EN |= {"hkd": "HKD", "hk$": "HKD", "jpy": "JPY", "gbp": "GBP", "£": "GBP"}
_MONEY_EN |= {"yen": "JPY", "crowns": "crowns", "kroner": "kroner", "kronor": "kronor", "francs": "francs"}
_MONEY_EN |= {
    "rupees": "INR",
    "roubles": "RUB",
    "rubles": "RUB",
    "pesos": "pesos",
    "dirhams": "AED",
    "riyals": "riyals",
}
_MONEY_EN |= {"ringgit": "MYR", "baht": "THB", "zlotys": "PLN"}
_SIGNS = {"$": "USD", "US$": "USD", "¥": "CNY", "€": "EUR", "£": "GBP", "HK$": "HKD"}
_SCALES_EN = {
    "bn": ("billion", 9),
    "tn": ("billion", 9),
    "trillion": ("billion", 9),
    "m": ("million", 6),
    "k": ("thousand", 3),
}
_SCALES_EN |= {"billion": ("billion", 9), "million": ("million", 6), "thousand": ("thousand", 3)}
_TIME_EN = ("year", "month", "week", "day", "hour", "minute", "second", "decade", "quarter")


def unit_zh(number: Number, counted: str = "") -> PrintedUnit:
    """The unit of a number in a Chinese text.

    Args:
        number: as the scanner read it.
        counted: what X大 counts (实验室).
    """
    fixed = _fixed(number.kind, TIMES, POINTS)
    if fixed:
        return fixed
    if counted:
        return PrintedUnit(counted, counted, ONE, "count")
    unit = number.unit.replace("块钱", "元").replace("圆", "元")
    noun = _noun(unit)
    if not noun:
        return NUMBER
    word, scale = _worded_scale(number) if unit == noun else ("", number.scale)
    return _of_noun(word + unit, noun, scale)


def _worded_scale(number: Number) -> tuple[str, Decimal]:
    """The scale of a value that few signs tell (百亿元, 三万人): nobody reads 10000000000元."""
    value = abs(number.value or number.high or number.low or ONE) * number.scale
    if value < 10 ** (number.end - number.start + 1):
        return "", number.scale
    return next(((word, size) for word, size in _WORDED if value >= size), ("", number.scale))


def _fixed(kind: str, times: PrintedUnit, points: PrintedUnit) -> PrintedUnit | None:
    if kind in ("percent", "fraction", "tenths"):
        return PERCENT
    return {"points": points, "times": times}.get(kind)


def _of_noun(name: str, noun: str, factor: Decimal) -> PrintedUnit:
    if noun in _MONEY_ZH:
        return PrintedUnit(name, _MONEY_ZH[noun], factor, "money")
    if noun in _TIME_ZH:
        return PrintedUnit(name, _TIME_ZH[noun], factor, "duration")
    return PrintedUnit(name, noun, factor, "measure" if noun in _MEASURES_ZH or noun.isascii() else "count")


def _noun(unit: str) -> str:
    """What a unit counts, without its scale word: 元 of 亿元."""
    scale = next((word for word in SCALES if unit.startswith(word)), "")
    return unit[len(scale) :]


def unit_en(number: Number, counted: str = "") -> PrintedUnit:
    """The unit of a number in an English text.

    Args:
        number: as the scanner read it.
        counted: the noun behind a number without a unit (enterprises).
    """
    fixed = _fixed(number.kind, TIMES_EN, POINTS_EN)
    if fixed:
        return fixed
    words = number.unit.split()
    scale, power = next((_SCALES_EN[word.lower()] for word in words if word.lower() in _SCALES_EN), ("", 0))
    noun = " ".join(word for word in words if word.lower() not in _SCALES_EN) or counted
    noun = _SIGNS.get(noun.upper(), noun)
    if not noun:
        return NUMBER
    name = f"{scale} {noun}".strip()
    factor = Decimal(10) ** power
    last = noun.split()[-1].lower()
    if last in ("cents", "pence", "p"):
        name, last = (f"{scale} pence".strip(), "pence") if last == "p" else (name, last)
        return PrintedUnit(name, last, factor, "money")
    if last in _MONEY_EN:
        return PrintedUnit(name, _MONEY_EN[last], factor, "money")
    time = next((word for word in _TIME_EN if last in (word, word + "s")), "")
    if time == "decade":
        return PrintedUnit("years", "year", ONE, "duration")
    if time:
        return PrintedUnit(name, time, factor, "duration")
    return PrintedUnit(name, noun.lower(), factor, "count" if not number.unit or noun == counted else "measure")
