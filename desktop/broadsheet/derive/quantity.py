"""How a value and a period read in Chinese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.gathered import gathered

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from broadsheet.model import Briefing, Figure, Indicator, Period, Unit

_HEDGES = {
    "zh": {"nearly": "近", "over": "超", "about": "约", "at-least": "至少", "at-most": "至多", "several": "数"},
    "en": {"nearly": "nearly", "over": "over", "about": "about", "at-least": "at least", "at-most": "up to",
           "several": "several"},
}  # fmt: skip
_CURRENCIES = ("CNY", "RMB", "USD", "EUR", "HKD", "JPY", "GBP")
_MONTHS = "January February March April May June July August September October November December"
SIGN = "*"
"""Stands behind a value that is assumed, wherever it is shown."""
UNKNOWN = "—"
"""Stands for a value that cannot be computed from what is assumed."""
# words longer than this are a clause, not a value
_LONGEST = {"zh": 8, "en": 24}
_SPELLED_KINDS = frozenset({"share", "rate", "rank"})


class Worded(NamedTuple):
    """A value in words.

    Attributes:
        number: the number with its hedge: 1699, 近 60, 五分之一.
        unit: the unit to set beside it: 亿元, %, CNY billion; empty where the number says all.
        text: both, as they stand in a line: 1699 亿元, CNY 169.9 billion.
    """

    number: str
    unit: str
    text: str


def value_text(figure: Figure, briefing: Briefing, language: str, spaced: bool = True) -> Worded:
    """How a figure reads in a language.

    A share or rank that the text of the language spells out (五分之一, nearly six in ten) reads as printed there; every
    other value is its number with the unit in the scale of the language. An assumed one carries a sign.

    Args:
        figure: the figure.
        briefing: where its indicator, its unit and the words that print it stand.
        language: zh for Chinese; any other reads as English.
        spaced: True for a blank between digits and Chinese words.
    """
    worded = _value(figure, briefing, language, spaced)
    return Worded(worded.number + SIGN, worded.unit, worded.text + SIGN) if figure.assumed else worded


def _value(figure: Figure, briefing: Briefing, language: str, spaced: bool) -> Worded:
    """The same without a sign."""
    indicator = briefing.indicators.get(figure.indicator)
    spelled = _spelled(figure, briefing, language, indicator)
    if spelled:
        return Worded(spelled, "", spelled)
    unit = briefing.units.get(indicator.unit) if indicator else None
    number = number_text(figure, unit, language)
    if not number:
        return Worded(figure.printed, "", figure.printed)
    if indicator and indicator.kind == "rank" and figure.value is not None:
        rank = _rank(figure.value, language)
        return Worded(rank, "", rank)
    name = (unit.name_zh if language == "zh" else unit.name_en) if unit else ""
    if language != "zh" and number == "1":
        name = _singular(name)
    return _joined(_HEDGES["zh" if language == "zh" else "en"].get(figure.hedge, ""), number, name, language, spaced)


def number_text(figure: Figure, unit: Unit | None, language: str) -> str:
    """The digits of a figure in the scale of a language, a range with a dash; empty where it has no value at all."""
    if figure.value is not None:
        return decimal_text(figure.value, unit, language)
    ends = [decimal_text(end, unit, language) for end in (figure.low, figure.high) if end is not None]
    if len(ends) == 1:
        return ("≥" if figure.low is not None else "≤") + ends[0]
    return "–".join(ends)


def decimal_text(value: Decimal, unit: Unit | None, language: str) -> str:
    """A value of a unit as digits, without exponent: 92.951 for 929.51 亿元 in English, with commas there."""
    if language != "zh" and unit and unit.factor_zh != unit.factor_en:
        value = (value * unit.factor_zh / unit.factor_en).normalize()
    return format(value, "f" if language == "zh" else ",f").replace("-", "−")


def period_text(period: Period, language: str) -> str:
    """A period in words: 2003年1月, 2025年1—9月, 2017—2022年; January 2003, Jan–Sep 2025, 2017–2022."""
    head, _, tail = period.text.partition("/")
    chinese = language == "zh"
    if not tail:
        return _point_zh(period.first, head) if chinese else _point_en(period.first, head)
    if len(head) == len(tail) == len("2022"):
        return f"{head}—{tail}年" if chinese else f"{head}–{tail}"
    months = len(head) == len(tail) == len("2022-01")
    if months and head[:4] == tail[:4]:
        a, b = period.first.month, period.last.month
        if chinese:
            return f"{head[:4]}年{a}—{b}月"
        return f"{_month(a)[:3]}–{_month(b)[:3]} {head[:4]}"
    if chinese:
        return f"{_point_zh(period.first, head)}—{_point_zh(period.last, tail)}"
    return f"{_point_en(period.first, head)} – {_point_en(period.last, tail)}"


def _spelled(figure: Figure, briefing: Briefing, language: str, indicator: Indicator | None) -> str:
    """The words of the text where they spell the value of a share or rank without digits, else nothing."""
    if indicator is None or indicator.kind not in _SPELLED_KINDS or figure.layer != "article" or figure.assumed:
        return ""
    longest = _LONGEST["zh" if language == "zh" else "en"]
    if language not in briefing.articles:
        return ""
    tied = gathered(briefing.articles[language]).tied
    mentions = list(tied.get(("figure", figure.id), ()))
    for claim in briefing.claims.values():
        if claim.figure == figure.id:  # its words may say more than the value
            mentions += [each for each in tied.get(("claim", claim.id), ()) if each.words == figure.printed]
    for each in mentions:
        if len(each.words) <= longest and not any(c.isdigit() for c in each.words):
            return each.words
    return ""


def _joined(hedge: str, number: str, unit: str, language: str, spaced: bool) -> Worded:
    if language == "zh":
        blank = " " if spaced else ""
        counted = f"{hedge}{blank}{number}" if hedge else number
        return Worded(counted, unit, counted + ("" if unit in ("%", "‰", "") else blank) + unit)
    counted = f"{hedge} {number}".strip()
    currency, _, scale = unit.partition(" ")
    if currency in _CURRENCIES:
        return Worded(counted, unit, " ".join(part for part in (hedge, currency, number, scale) if part))
    return Worded(counted, unit, counted + ("" if unit in ("%", "‰", "") else " ") + unit)


def _rank(value: Decimal, language: str) -> str:
    digits = format(value, "f")
    if language == "zh":
        return f"第{digits}位"
    teens = digits[-2:] in ("11", "12", "13")
    return digits + ("th" if teens else {"1": "st", "2": "nd", "3": "rd"}.get(digits[-1], "th"))


def _singular(name: str) -> str:
    if name.partition(" ")[0] in _CURRENCIES or not name.endswith("s"):
        return name
    return f"{name[:-3]}y" if name.endswith("ies") else name[:-1]


def _point_zh(day: date, text: str) -> str:
    words = f"{day.year}年"
    if len(text) > len("2022"):
        words += f"{day.month}月"
    return words + (f"{day.day}日" if len(text) > len("2022-01") else "")


def _point_en(day: date, text: str) -> str:
    if len(text) == len("2022"):
        return str(day.year)
    month = f"{_month(day.month)} {day.year}"
    return f"{day.day} {month}" if len(text) > len("2022-01") else month


def _month(number: int) -> str:
    return _MONTHS.split()[number - 1]
