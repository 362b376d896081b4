"""Values as people type and spreadsheets print them: full-width digits, thousands separators, units, hedges."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from broadsheet.derive.numbers.hedges import hedge_before, hedge_behind
from broadsheet.derive.numbers.units_zh import SCALES
from broadsheet.derive.revising.fault import refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.model import Unit

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_NUMBER = re.compile(
    r"(?P<sign>[+-]?)\s*(?P<digits>\d{1,3}(?:[, ]\d{3})+(?:\.\d{1,40})?|\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})"
    r"(?P<power>[eE][+-]?\d{1,2})?\s*(?P<tail>.*)",
    re.DOTALL | re.ASCII,
)
_POINTS = re.compile(r"(?<=\d)[。·](?=\d)")
_DASHES = re.compile(r"^[–—](?=\s*[\d.])")
_CURRENCY = re.compile(r"(?:CNY|RMB|¥|人民币)\s*", re.IGNORECASE)
_ENGLISH = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "bn": 9, "mn": 6}
_MONEY = frozenset({"元", "人民币", "元人民币", "人民币元", "cny", "rmb", "yuan", "¥"})
_PERCENT = frozenset({"%", "percent", "per cent", "百分比"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A value in the unit of its indicator, and the hedge that stood with it."""

    value: Decimal
    hedge: str


def plain(text: str) -> str:
    """Half-width, without what cannot be seen, blanks folded: ``１，９９８．５　亿元`` is ``1,998.5 亿元``."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).replace("−", "-").split())


def amount(text: str, unit: Unit | None, units: Iterable[Unit] = (), hint: str = "", column: str = "value") -> Amount:
    """Read a value.

    Args:
        text: as typed or pasted.
        unit: of the indicator; None counts without one.
        units: all that the briefing knows.
        hint: the unit that a header or a column of the block gives; what stands in the cell itself wins.
        column: for the fault.

    Raises:
        Refused: it is no number, or its unit cannot be turned into that of the indicator.
    """
    words, hedge, negative = _bare(plain(text))
    read = typed_number(words)
    if read is None:
        raise refused("not-a-number", column, text)
    value, tail = read
    behind, tail = hedge_behind(tail)
    hedge = hedge or behind
    if negative:
        value = -value
    given = tail or plain(hint)
    factor = _conversion(given, unit, units) if given else Decimal(1)
    if factor is None and unit is not None and is_unit(given):
        raise refused("unit-differs", column, text, given, unit.name_zh, unit.name_en)
    if factor is None:
        raise refused("not-a-number", column, text)
    return Amount(value if factor == 1 else _shortest(value * factor), hedge)


def typed_number(text: str) -> tuple[Decimal, str] | None:
    """A number as people type it, and what stands behind it; None for what begins with none.

    Thousands may be parted by commas or blanks, three digits at a time; 。 between digits is a point that an input
    method made, and a dash before them a minus.
    """
    match = _NUMBER.fullmatch(_DASHES.sub("-", _POINTS.sub(".", plain(text))))
    if not match:
        return None
    value = Decimal(re.sub("[, ]", "", match["digits"]) + (match["power"] or ""))
    return -value if match["sign"] == "-" else value, match["tail"].strip()


def is_blank(text: str) -> bool:
    """Whether a cell of a spreadsheet says that there is no value."""
    return plain(text).strip("-—–―…./ ·") == "" or plain(text).lower() in ("n/a", "na", "无", "暂无", "null")


def split_unit(text: str) -> tuple[str, str]:
    """A heading and the unit in its last brackets, or after a comma: ``地区生产总值（亿元）``, ``GDP, CNY billion``."""
    words = plain(text)
    match = re.fullmatch(r"(.+?)\s*[(\[【](?:单位[::]?\s*)?([^()\[\]【】]{1,24})[)\]】]", words)
    match = match or re.fullmatch(r"(.+?)\s*(?:,|/|单位[::])\s*([^,/]{1,24})", words)
    return (match[1].strip(), match[2].strip()) if match and is_unit(match[2]) else (words, "")


def is_unit(words: str) -> bool:
    """Whether words are a unit by themselves: a scale, money, percent, a classifier."""
    from broadsheet.derive.numbers.units_zh import units

    _, base = measure(words)
    return base in ("CNY", "%") or base in units() or (base == "" and plain(words) != "")


def measure(words: str) -> tuple[Decimal, str]:
    """What a unit multiplies by and what it counts then: 万元 is (10000, CNY), CNY billion (1e9, CNY)."""
    rest = plain(words).lower()
    power = 0
    for name, exponent in _ENGLISH.items():
        if re.search(rf"\b{name}\b", rest):
            rest, power = re.sub(rf"\s*\b{name}\b\s*", " ", rest).strip(), exponent
    factor = Decimal(10) ** power
    for name, scale in SCALES.items():
        if rest.startswith(name):
            rest, factor = rest[len(name) :].strip(), factor * scale
            break
    if rest in _MONEY:
        return factor, "CNY"
    return factor, "%" if rest in _PERCENT else rest


def _conversion(given: str, unit: Unit | None, units: Iterable[Unit]) -> Decimal | None:
    """What a value in the given unit is multiplied by to be in that of the indicator; None where it cannot be."""
    if unit is None:
        return Decimal(1) if given in ("位", "名") else None
    words = given.lower()
    for other in units:  # the briefing's own words win over what a unit's name seems to say
        for name, factor in ((other.name_zh, other.factor_zh), (other.name_en, other.factor_en)):
            if name and words == plain(name).lower() and other.base == unit.base:
                return factor / unit.factor_zh
    factor, base = measure(given)
    own_factor, own_base = measure(unit.name_zh)
    if base in (own_base, unit.base):
        return factor / (own_factor if base == own_base else unit.factor_zh)
    english_factor, english = measure(unit.name_en)
    if base in (english, english.removesuffix("s")):
        return factor / english_factor * unit.factor_en / unit.factor_zh
    return factor / own_factor if base == "" and own_base else None


def _bare(words: str) -> tuple[str, str, bool]:
    """Without hedge, currency and the brackets that stand for a minus."""
    hedge, words = hedge_before(words.removeprefix("第").strip())
    money = _CURRENCY.match(words)
    if money:
        words = words[money.end() :] + ("" if _has_money(words[money.end() :]) else " CNY")
    negative = words.startswith("(") and words.endswith(")")
    return (words[1:-1] if negative else words), hedge, negative


def _has_money(words: str) -> bool:
    match = _NUMBER.fullmatch(words.strip("()"))
    return bool(match and measure(match["tail"])[1] == "CNY")


def _shortest(value: Decimal) -> Decimal:
    """A converted value without the noughts that the conversion brought."""
    short = value.normalize()
    return short.quantize(Decimal(1)) if short == short.to_integral_value() else short
