"""Every number of the passages, as a quantity or as what only looks like one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING

from broadsheet.derive.numbers import scan
from broadsheet.importer.quantities import judging_en, judging_zh, wording_en, wording_zh
from broadsheet.importer.quantities.found import Found, LookAlike, Quantity
from broadsheet.importer.quantities.quotes import Quotes
from broadsheet.importer.quantities.units import unit_en, unit_zh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.derive.numbers import Number
    from broadsheet.importer.names.entity import NamedEntity
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.quantities.units import PrintedUnit

COUNTED_ROLES = frozenset({"kicker", "title", "heading", "passage", "caption"})
_SHARES = frozenset({"percent", "fraction", "tenths"})
_CHINESE = frozenset("零〇一二三四五六七八九十百千万亿两")
_DIGITS = Decimal("1e-10")


def find(passages: Iterable[Passage], language: str) -> tuple[Found, ...]:
    """Every number of the passages that count, in reading order, each in exactly one state.

    Args:
        passages: of the article; bylines, credits and banners have no figures.
        language: zh or en.
    """
    return tuple(
        found for passage in passages if passage.role in COUNTED_ROLES for found in _of_passage(passage, language)
    )


def outside_names(
    found: Iterable[Found], names: Iterable[NamedEntity], passages: Iterable[Passage]
) -> tuple[Found, ...]:
    """The same, with numerals inside of a name told as such: nobody counts 一集 in 三一集团."""
    texts = {passage.id: passage.text for passage in passages}
    held: dict[str, list[tuple[int, int]]] = {}
    for name in names:
        for mention in name.mentions:
            held.setdefault(mention.passage, []).append((mention.start, mention.end))
    return tuple(_unless_named(each, held.get(each.passage, ()), texts[each.passage]) for each in found)


def _unless_named(each: Found, held: Iterable[tuple[int, int]], text: str) -> Found:
    number = each.number
    if isinstance(each, LookAlike) or text[number.start] not in _CHINESE or number.kind not in ("quantity", "bare"):
        return each
    inside = any(
        start < number.end
        and number.start < end
        and (start, end) != (number.start, number.end)
        and start <= number.start
        and number.end <= end
        for start, end in held
    )
    if not inside:
        return each
    return LookAlike(each.passage, number.start, number.end, number, "name", 0.9, "in-a-name")


def _of_passage(passage: Passage, language: str) -> Iterator[Found]:
    quotes = Quotes(passage.text, language)
    numbers = scan(passage.text, language)
    floor = 0
    for number, follower in zip_longest(numbers, numbers[1:]):
        found = _chinese(passage, number, quotes) if language == "zh" else _english(passage, number, quotes)
        ceiling = follower.start if follower else len(passage.text)
        if isinstance(found, Quantity) and (found.start < floor or found.end > ceiling):
            found = replace(found, start=max(found.start, floor), end=min(found.end, ceiling))
        floor = found.end
        yield found


def _chinese(passage: Passage, number: Number, quotes: Quotes) -> Found:
    refusal = judging_zh.refused(judging_zh.Case(number, passage.text, quotes))
    if refusal:
        reason, rule, confidence = refusal
        return LookAlike(passage.id, number.start, number.end, number, reason, confidence, rule)
    counted = wording_zh.counted_things(passage.text, number.end) if number.unit == "大" else ""
    each = wording_zh.per_each(passage.text, number.end) if not counted else ""
    start, end = wording_zh.worded(passage.text, number.start, number.end + len(counted) + len(each))
    return _quantity(passage, number, (start, end), unit_zh(number, counted).per(each), counted)


def _english(passage: Passage, number: Number, quotes: Quotes) -> Found:
    case = judging_en.Case(number, passage.text, quotes)
    refusal = judging_en.refused(case)
    if refusal:
        reason, rule, confidence = refusal
        return LookAlike(passage.id, number.start, number.end, number, reason, confidence, rule)
    counted = wording_en.counted_noun(passage.text, number.end) if not number.unit.strip() or _is_scale(number) else ""
    counted = counted or (wording_en.counted_before(passage.text, number.start) if number.kind == "bare" else "")
    start, end = wording_en.worded(passage.text, number.start, number.end)
    return _quantity(passage, number, (start, end), unit_en(number, counted), counted)


def _is_scale(number: Number) -> bool:
    return number.unit.lower() in ("hundred", "thousand", "million", "billion", "trillion", "m", "k", "bn", "tn")


def _quantity(passage: Passage, number: Number, words: tuple[int, int], unit: PrintedUnit, counted: str) -> Quantity:
    """A quantity in its printed unit; shares are in percent as they are."""
    value, low, high = (_in_unit(number, each, unit) for each in (number.value, number.low, number.high))
    confidence = 0.95 if number.kind in (*_SHARES, "points", "times") or unit.dimension != "number" else 0.7
    return Quantity(
        passage.id, words[0], words[1], number, value, low, high, unit, number.hedge, confidence,
        f"{number.kind}-{unit.dimension}", counted,
    )  # fmt: skip


def _in_unit(number: Number, value: Decimal | None, unit: PrintedUnit) -> Decimal | None:
    if value is None:
        return None
    if number.kind in _SHARES:
        return _plain(value)
    if number.kind in ("points", "times"):
        return _plain(value)
    return _plain(value * number.scale / unit.factor)


def _plain(value: Decimal) -> Decimal:
    """Without the tail of a division, and without an exponent for a whole number."""
    rounded = value.quantize(_DIGITS) if abs(value) < Decimal(10) ** 15 else value
    whole = rounded.to_integral_value()
    return whole.quantize(Decimal(1)) if rounded == whole and abs(whole) < Decimal(10) ** 20 else rounded.normalize()
