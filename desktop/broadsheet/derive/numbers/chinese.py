"""Numbers in Chinese text: one pattern finds them from left to right, a small reader a kind says their worth."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.derive.numbers import patterns_zh, units_zh
from broadsheet.derive.numbers.hedges import hedge_of
from broadsheet.derive.numbers.number import ONE, Number, scaled
from broadsheet.derive.numbers.numerals import DIGITS, chinese_spread, from_chinese, from_digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.derive.numbers.number import Kind

_HUNDRED = Decimal(100)
_MORE = {"多": "over", "余": "over", "来": "about", "几": "over", None: ""}
# 这一年 and the like point at a year and count none
_POINTERS = frozenset("这那同每新又的去头近上下前后某任")
# so do 一年来 and 一年间
_SINCE = frozenset("来间里")


def scan_chinese(text: str) -> tuple[Number, ...]:
    """Every number of a Chinese text, from left to right; time grows linearly with the text."""
    found = []
    for match in patterns_zh.pattern().finditer(text):
        kind = match.lastgroup or ""
        number = None if kind == "look" else _READERS[kind](match.group(), match.start(), text)
        if number:
            found.append(_hedged(number, text))
    return tuple(found)


def _hedged(number: Number, text: str) -> Number:
    if number.kind in ("date", "year", "name", "ordinal") or number.hedge:
        return number
    hedge = hedge_of(text, number.start, number.end, "zh")
    if hedge == "several":
        return replace(number, hedge=hedge, value=None, step=None)
    return replace(number, hedge=hedge) if hedge else number


def _worth(text: str) -> tuple[Decimal, Decimal]:
    """Value and step of digits or a numeral."""
    return from_digits(text) if re.search(patterns_zh.DIGIT, text) else from_chinese(text)


def _amount(words: str, start: int, text: str) -> Number | None:
    """A number with its unit: 929.51亿元, 1200余家, 3—5年, 三五个, 半年."""
    composed = _composed(words, start) or _range(words, start)
    if composed:
        return composed
    parts = patterns_zh.parts().match(words)
    if not parts:
        return None
    number, high, unit = parts["low"], parts["high"], parts["unit"]
    scale = units_zh.SCALES.get(parts["scale"], Decimal(1))
    kind: Kind = "quantity" if unit or parts["scale"] else "bare"
    hedge = _MORE[parts["more"] or parts["more2"]]
    whole = Number(start, start + len(words), kind, None, (parts["scale"] or "") + unit, scale, hedge=hedge)
    spread = None if high or re.search(patterns_zh.DIGIT, number) or number == "半" else chinese_spread(number)
    if high:
        return replace(whole, low=_worth(number)[0], high=_worth(high)[0])
    if spread:
        return replace(whole, low=spread[0], high=spread[1], hedge=hedge or "about")
    value, step = (Decimal("0.5"), Decimal("0.1")) if number == "半" else _worth(number)
    if unit.startswith("个半"):  # 1个半小时
        value += Decimal("0.5")
        whole = replace(whole, unit=(parts["scale"] or "") + unit.replace("个半", "个", 1))
    return replace(whole, value=-value if (parts["sign"] or "+")[0] in "-−零" else value, step=step)


_COMPOSED = re.compile("(?:(?P<minutes>[0-9]+)分)?(?P<whole>[0-9]+)(?P<unit>[秒米])(?P<part>[0-9]{0,3})")
_RANGE = re.compile(
    f"(?P<low>[0-9.,]+)(?P<scale>{'|'.join(units_zh.SCALES)})(?:[-—–~～－]{{1,2}}|至|到)"
    f"(?P<high>[0-9.,]+)(?P<last>{'|'.join(units_zh.SCALES)})(?P<unit>.+)"
)


def _composed(words: str, start: int) -> Number | None:
    """What sport measures with the unit in the middle: 9秒98, 8米31, 2分05秒33."""
    match = _COMPOSED.fullmatch(words)
    if not match or not (match["part"] or match["minutes"]):
        return None
    value = Decimal(int(match["minutes"] or 0) * 60 + int(match["whole"])) + Decimal(f"0.{match['part'] or 0}")
    return Number(
        start, start + len(words), "quantity", value, match["unit"], ONE, step=Decimal(1).scaleb(-len(match["part"]))
    )


def _range(words: str, start: int) -> Number | None:
    """A range with a scale at both ends: 13.5亿至13.9亿美元, 8000万到1.2亿元."""
    match = _RANGE.fullmatch(words)
    if not match:
        return None
    scale, last = units_zh.SCALES[match["scale"]], units_zh.SCALES[match["last"]]
    low, high = _worth(match["low"])[0] * scale / last, _worth(match["high"])[0]
    unit = match["last"] + match["unit"]
    return Number(start, start + len(words), "quantity", None, unit, last, low=low, high=high)


def _worded(words: str, start: int, text: str) -> Number | None:
    """A Chinese numeral with a classifier; 一 with most of them is only the article."""
    unit = words[1:]
    if words[0] == "一" and unit in units_zh.units():
        pointed = words == "一年" and (
            text[max(0, start - 1) : start] in _POINTERS or text[start + 2 : start + 3] in _SINCE
        )
        if pointed or unit not in units_zh.counted_with_one():
            return None
    return _amount(words, start, text)


def _percent(words: str, start: int, text: str) -> Number | None:
    end = start + len(words)
    if words == "百分百":
        return Number(start, end, "percent", _HUNDRED, "%", step=Decimal(1))
    if "分之" in words:
        whole, _, part = words.partition("分之")
        factor = _HUNDRED / from_chinese("一" + whole)[0]
        value, step = _worth(part)
        return Number(start, end, "percent", value * factor, "%", step=step * factor)
    number = _amount(words.rstrip("%％‰ "), start, text)
    if not number:
        return None
    return scaled(replace(number, end=end, kind="percent", unit="%"), Decimal("0.1") if words[-1] == "‰" else ONE)


def _fraction(words: str, start: int, text: str) -> Number | None:
    end = start + len(words)
    if "/" in words:
        part, whole = (from_digits(piece)[0] for piece in words.split("/"))
    elif "分之" in words:
        whole, part = (_worth(piece)[0] for piece in words.split("分之"))
    else:
        part, whole = Decimal(1), Decimal(2)
    if not whole or ("/" in words and part >= whole):
        return None
    hedge = "over" if words == "大半" else ""
    return Number(start, end, "fraction", part * _HUNDRED / whole, "%", hedge=hedge)


def _tenths(words: str, start: int, text: str) -> Number | None:
    number, _, behind = words.partition("成")
    whole = Number(start, start + len(words), "tenths", None, "%")
    spread = None if re.search(patterns_zh.DIGIT, number) else chinese_spread(number)
    if spread:
        return replace(whole, low=spread[0] * 10, high=spread[1] * 10, hedge="about")
    value, step = _worth(number)
    if behind and behind != "半":  # 七成五
        return replace(whole, value=value * 10 + _worth(behind)[0], step=Decimal(1))
    return replace(whole, value=value * 10 + (5 if behind else 0), step=Decimal(5) if behind else step * 10)


def _points(words: str, start: int, text: str) -> Number | None:
    number = _amount(words.removesuffix("百分点").removesuffix("个"), start, text)
    return replace(number, end=start + len(words), kind="points", unit="个百分点") if number else None


def _times(words: str, start: int, text: str) -> Number | None:
    whole = Number(start, start + len(words), "times", None, "倍")
    if words[0] != "翻":
        number = _amount(words, start, text)
        return replace(number, kind="times") if number else None
    count = words[1:-1].lstrip("了")
    doublings = int(_worth(count)[0]) if count else 1
    value = Decimal(2) ** doublings if words[-1] == "番" else Decimal(doublings if count else 2)
    return replace(whole, value=value, step=Decimal(1))


def _ordinal(words: str, start: int, text: str) -> Number | None:
    match = re.search(patterns_zh.ANY, words)
    if words[0] in "首榜" or not match:
        return Number(start, start + len(words), "ordinal", Decimal(1), words[1:] if words[0] == "首" else "位")
    value = _worth(match.group())[0]
    return Number(start, start + len(words), "ordinal", value, words[match.end() :], step=Decimal(1))


def _year(words: str, start: int, text: str) -> Number | None:
    value = _worth(words.rstrip("年 "))[0]
    return Number(start, start + len(words), "year", value, "年", step=Decimal(1))


def _date(words: str, start: int, text: str) -> Number | None:
    """A date; 近5年 counts its years, and a span of years counts none."""
    if words[0] == "近":
        number = _amount(words[1:], start + 1, text)
        return replace(number, kind="date") if number else None
    return Number(start, start + len(words), "date")


def _name(words: str, start: int, text: str) -> Number | None:
    """Letters glued to digits, or numerals counted up (一、二、三产业; but not 唯一、统一 side by side)."""
    counted = [DIGITS[c] for c in words if c in DIGITS] if "、" in words else []
    if any(b <= a for a, b in pairwise(counted)):
        return None
    return Number(start, start + len(words), "name")


def _bare(words: str, start: int, text: str) -> Number | None:
    value, step = _worth(words)
    return Number(start, start + len(words), "bare", value, step=step)


_READERS: dict[str, Callable[[str, int, str], Number | None]] = {
    "date": _date,
    "year": _year,
    "percent": _percent,
    "fraction": _fraction,
    "tenths": _tenths,
    "points": _points,
    "times": _times,
    "ordinal": _ordinal,
    "name": _name,
    "quantity": _amount,
    "worded": _worded,
    "bare": _bare,
}
