"""Numbers in English text (and in any language but Chinese): digits, number words, money, shares, years, ordinals."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from string import ascii_uppercase
from typing import TYPE_CHECKING

from broadsheet.derive.numbers import patterns_en
from broadsheet.derive.numbers.hedges import hedge_of
from broadsheet.derive.numbers.number import ONE, Number, scaled
from broadsheet.derive.numbers.numerals import ENGLISH_ORDINALS, from_digits, from_english

if TYPE_CHECKING:
    from collections.abc import Callable

_HUNDRED = Decimal(100)
# ASCII only: other letters may change their length in lower case
_LOWER = {ord(capital): capital.lower() for capital in ascii_uppercase}
_RECENT = r"(?i)(?:past|last|recent|previous|preceding)\s(?=.*(?:year|decade|month))"


def scan_english(text: str) -> tuple[Number, ...]:
    """Every number of an English text, from left to right; time grows linearly with the text."""
    found = []
    for match in patterns_en.pattern().finditer(text.translate(_LOWER)):
        kind = match.lastgroup or ""
        number = None if kind == "look" else _READERS[kind](text[match.start() : match.end()], match.start())
        if number:
            found.append(_hedged(number, text))
    return tuple(found)


def _hedged(number: Number, text: str) -> Number:
    if number.kind in ("date", "year", "name", "ordinal") or number.hedge:
        return number
    hedge = hedge_of(text, number.start, number.end, "en")
    return replace(number, hedge=hedge) if hedge else number


def _worth(text: str) -> tuple[Decimal, Decimal]:
    return from_digits(text) if text[0].isdigit() else (from_english(text), Decimal(1))


def _amount(words: str, start: int) -> Number | None:
    """A number with currency, scale and unit: CNY 92.951 billion, 12,762, 3–5 years, two decades."""
    both = patterns_en.money_range().fullmatch(words)
    if both:
        low, whole = _amount(both["first"], start), _amount(both["money"] + both["high"], start)
        if low and whole and low.value is not None and whole.value is not None:
            scale = low.scale if low.scale > 1 else whole.scale  # $5 to $9 million are millions both
            low_value = low.value * scale / whole.scale
            return replace(whole, end=start + len(words), value=None, step=None, low=low_value, high=whole.value)
    parts = patterns_en.parts().match(words)
    if not parts:
        return None
    scale_word = (parts["scale"] or "").strip(" -").lower()
    scale = Decimal(patterns_en.SCALES.get(scale_word, 1))
    unit = parts["unit"]
    if unit.lower().startswith("decade"):
        scale *= 10
    elif unit.lower().startswith("centur"):
        scale *= 100
    unit = " ".join(word for word in (parts["money"], scale_word, unit) if word)
    whole = Number(start, start + len(words), "quantity" if unit else "bare", None, unit, scale)
    value, step = _worth(parts["low"])
    if parts["high"]:
        return replace(whole, low=value, high=from_digits(parts["high"])[0])
    return replace(whole, value=-value if parts["sign"] in ("-", "−") else value, step=step)


def _percent(words: str, start: int) -> Number | None:
    number = _amount(re.sub(r"(?i)\s?(?:%|‰|per\scent|percent)$", "", words), start)
    if not number:
        return None
    whole = replace(number, end=start + len(words), kind="percent", unit="%")
    return scaled(whole, Decimal("0.1") if words[-1] == "‰" else ONE)


def _points(words: str, start: int) -> Number | None:
    number = _amount(re.sub(r"(?i)[\s-](?:percentage[\s-]points?|pp)$", "", words), start)
    return replace(number, end=start + len(words), kind="points", unit="percentage points") if number else None


def _fraction(words: str, start: int) -> Number | None:
    low = words.lower()
    if "/" in low:
        part, whole = (from_digits(piece)[0] for piece in low.split("/"))
    elif match := re.match(r"(.+?)\s(?:in|out\sof)\s(?:every\s)?(.+)", low):
        part, whole = (_worth(piece)[0] for piece in match.groups())
    elif low == "half":
        part, whole = Decimal(1), Decimal(2)
    else:
        count, _, name = re.sub(r"[\s-](?=[a-z]+$)", " ", low).rpartition(" ")
        part = Decimal(1) if count == "a" else from_english(count)
        whole = Decimal(patterns_en.PARTS[name])
    if not whole or part >= whole:
        return None
    return Number(start, start + len(words), "fraction", part * _HUNDRED / whole, "%")


def _times(words: str, start: int) -> Number | None:
    low = words.lower()
    count = re.sub(r"(?:\stimes|[-\s]?fold)$", "", low)
    value = Decimal(patterns_en.TIMES[low]) if low in patterns_en.TIMES else _worth(count)[0]
    return Number(start, start + len(words), "times", value, "times", step=Decimal(1))


def _ordinal(words: str, start: int) -> Number | None:
    low = words.lower()
    digits = re.search(r"[0-9]+", low)
    if digits:
        value = Decimal(digits.group())
    elif low.startswith("number"):
        value = from_english(low[len("number") :].strip(" -"))
    else:
        tens, _, last = low.rpartition("-")
        value = (from_english(tens) if tens else Decimal(0)) + ENGLISH_ORDINALS[last]
    return Number(start, start + len(words), "ordinal", value, step=Decimal(1))


def _year(words: str, start: int) -> Number | None:
    return Number(start, start + len(words), "year", Decimal(words), step=Decimal(1))


def _date(words: str, start: int) -> Number | None:
    """A date; the past five years count their years, and a span of years counts none."""
    match = re.match(_RECENT, words)
    number = _amount(words[match.end() :], start + match.end()) if match else None
    return replace(number, kind="date") if number else Number(start, start + len(words), "date")


def _name(words: str, start: int) -> Number | None:
    return Number(start, start + len(words), "name")


def _worded(words: str, start: int) -> Number | None:
    """Number words without a unit; a lone "one" is only the article's elder brother."""
    low = words.lower()
    if low == "one":
        return None
    if low.endswith("s"):
        return Number(start, start + len(words), "bare", hedge="several")
    return Number(start, start + len(words), "bare", from_english(low), step=Decimal(1))


_READERS: dict[str, Callable[[str, int], Number | None]] = {
    "date": _date,
    "percent": _percent,
    "points": _points,
    "fraction": _fraction,
    "times": _times,
    "ordinal": _ordinal,
    "name": _name,
    "year": _year,
    "money": _amount,
    "quantity": _amount,
    "worded": _worded,
}
