"""Bound quantities as rows of the tables: figures with their indicators, units and scopes."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from broadsheet.model import Figure, Indicator, LocalText, Period, Scope, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.quantities import PrintedUnit

_UNIT_IDS = {
    "": "number", "%": "percent", "个百分点": "points", "倍": "times",
    "元": "yuan", "亿元": "yi-yuan", "万元": "wan-yuan", "万亿元": "wanyi-yuan",
    "年": "year", "天": "day", "小时": "hour", "平方公里": "square-kilometre", "万平方米": "wan-square-metre",
    "家": "jia", "个": "ge", "件": "jian", "项": "xiang", "名": "ming", "人": "people", "万人": "wan-people",
}  # fmt: skip
_ENGLISH = {"CNY": "CNY", "USD": "USD", "EUR": "EUR", "HKD": "HKD", "JPY": "JPY", "GBP": "GBP"}
_SCALE_EN = ((12, "trillion"), (9, "billion"), (6, "million"), (0, ""))
_HEADS = frozenset({"kicker", "title", "heading"})
_SHORTEST = 2  # characters that can name something
_NEAR = 48
"""Of the figures with the same value, how many are looked at for being the same; keeps a long text linear."""

_SHARE_WORDS = re.compile("占|(?:比重|比例|率|度|覆盖面?)$|share|rate|percent|ratio")


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure and every quantity that prints it.

    Attributes:
        figure: the row.
        bounds: indices of the bound quantities, in reading order; ``first`` is the one that tells most.
        first: index of the quantity that the row was made from.
    """

    figure: Figure
    bounds: tuple[int, ...]
    first: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The tables of the article's own figures.

    Attributes:
        facts: in reading order of what they were made from.
        of_bound: from the index of a bound quantity to its figure.
    """

    facts: tuple[Fact, ...]
    of_bound: Mapping[int, Figure]
    indicators: Mapping[str, Indicator]
    units: Mapping[str, Unit]
    scopes: Mapping[str, Scope]


def rows_of(bounds: Sequence[Bound], passages: Sequence[Passage], language: str) -> Rows:
    """The rows of everything that was bound; what is said twice is one figure with two places."""
    maker = _Maker(bounds, {passage.id: passage for passage in passages}, language)
    return maker.make()


class _Maker:
    def __init__(self, bounds: Sequence[Bound], passages: Mapping[str, Passage], language: str) -> None:
        self._bounds, self._passages, self._language = bounds, passages, language
        self._units: dict[str, Unit] = {}
        self._unit_ids: dict[tuple[str, str, Decimal], str] = {}
        self._indicators: dict[str, Indicator] = {}
        self._indicator_ids: dict[tuple[str, str, str], str] = {}
        self._printed: dict[str, PrintedUnit] = {}
        self._scopes: dict[str, Scope] = {}
        self._scope_ids: dict[str, str] = {}

    def make(self) -> Rows:
        counts: dict[str, int] = defaultdict(int)
        facts: list[Fact] = []
        of_bound: dict[int, Figure] = {}
        for group in _same(self._bounds, self._passages):
            first = max(group, key=lambda at: (bool(self._bounds[at].period), not self._is_head(at), -at))
            passage = self._bounds[first].quantity.passage
            counts[passage] += 1
            figure = self._figure(f"{passage}-{counts[passage]}", self._bounds[first])
            facts.append(Fact(figure, tuple(group), first))
            of_bound.update(dict.fromkeys(group, figure))
        facts = self._ordered(facts)
        return Rows(tuple(facts), of_bound, self._indicators, self._units, self._scopes)

    def _is_head(self, at: int) -> bool:
        return self._passages[self._bounds[at].quantity.passage].role in _HEADS

    def _ordered(self, facts: list[Fact]) -> list[Fact]:
        """In reading order, and with the order of scopes that a rise runs across."""
        of_first = {fact.first: fact for fact in facts}
        for fact in facts:
            bound = self._bounds[fact.first]
            base = of_first.get(bound.of) if bound.relation == "to" else None
            if base and base.figure.scope != fact.figure.scope and base.figure.scope and fact.figure.scope:
                scope = self._scopes[fact.figure.scope]
                self._scopes[scope.id] = replace(scope, succeeds=scope.succeeds or base.figure.scope)
        return sorted(facts, key=lambda fact: fact.first)

    def _figure(self, id_: str, bound: Bound) -> Figure:
        quantity = bound.quantity
        indicator = self._indicator(bound)
        factor = quantity.unit.factor / self._printed[indicator].factor
        sign = (
            -1
            if bound.falls and bound.relation in ("growth", "cagr", "change") and quantity.number.step is not None
            else 1
        )
        value, low, high = (None if v is None else v * factor for v in (quantity.value, quantity.low, quantity.high))
        if sign < 0:
            value, low, high = (None if v is None else -v for v in (value, high, low))
        text = self._passages[quantity.passage].text
        return Figure(
            id=id_, indicator=indicator, period=Period.parse(bound.period) if bound.period else None, value=value,
            low=low, high=high, hedge=quantity.hedge, printed=text[quantity.start : quantity.end],
            scope=self._scope(bound), layer="article", source="", note=self._note(bound, text),
        )  # fmt: skip

    def _note(self, bound: Bound, text: str) -> str:
        """The article's own words for its time, where they are not simply the year."""
        if not bound.period_words:
            return ""
        words = " ".join(text[slice(*bound.period_words)].split())
        if len(words) > 30 or words.strip("年在") == bound.period:
            return ""
        return f"原文时间：{words}" if self._language == "zh" else f"time in the text: {words}"

    def _indicator(self, bound: Bound) -> str:
        """The indicator of a quantity; values of one base are told in the unit that came first."""
        unit = bound.quantity.unit
        name = bound.indicator or self._words(bound)
        kind = _kind(bound)
        key = (name, unit.base, kind)
        if key in self._indicator_ids:
            known = self._indicator_ids[key]
            if _fits(unit, self._printed[known]):
                return known
            key = (name, unit.name, kind)
        if key not in self._indicator_ids:
            id_ = f"indicator-{len(self._indicators) + 1}"
            self._indicator_ids[key] = id_
            self._printed[id_] = unit
            local = LocalText.of(**{self._language: name})
            self._indicators[id_] = Indicator(id_, self._unit(unit), kind, "none", local, LocalText())
        return self._indicator_ids[key]

    def _words(self, bound: Bound) -> str:
        """What stands before a quantity that names nothing, up to the comma or number before it, else behind it."""
        quantity = bound.quantity
        text = self._passages[quantity.passage].text
        before = re.split(
            "[0-9，。、；：！？,.;:!?（）()%％]", text[_word_start(text, quantity.start - 24) : quantity.start]
        )[-1]
        after = re.split("[0-9，。、；：！？,.;:!?（）()]", text[quantity.end : quantity.end + 16])[0]
        after = re.sub("^[间内里来中后前]+", "", after)
        beyond = re.match(
            "[间内里来中后前]?[，,](?P<noun>[^0-9，。、；：！？从由达为是增,.]{2,12})",
            text[quantity.end : quantity.end + 16],
        )
        found = before.strip(" “”\n") or after.strip(" “”\n") or (beyond["noun"] if beyond else "")
        if len(found) < _SHORTEST:
            return found + text[quantity.start : quantity.end]
        return found

    def _unit(self, unit: PrintedUnit) -> str:
        key = (unit.name, unit.base, unit.factor)
        if key not in self._unit_ids:
            id_ = _UNIT_IDS.get(unit.name) or _slug(unit.name) or f"unit-{len(self._units) + 1}"
            while id_ in self._units:
                id_ += "-2"
            self._unit_ids[key] = id_
            self._units[id_] = _row(id_, unit, self._language)
        return self._unit_ids[key]

    def _scope(self, bound: Bound) -> str:
        words = bound.scope or bound.subject
        if not words:
            return ""
        if words not in self._scope_ids:
            id_ = f"scope-{len(self._scopes) + 1}"
            self._scope_ids[words] = id_
            note = "" if not bound.scope else "原文括注。" if self._language == "zh" else "in brackets in the text"
            self._scopes[id_] = Scope(id_, LocalText.of(**{self._language: words}), "", (), note)
        return self._scope_ids[words]


def _same(bounds: Sequence[Bound], passages: Mapping[str, Passage]) -> list[list[int]]:
    """Groups of quantities that say one thing: same unit and value, and the same name, time and population."""
    groups: list[list[int]] = []
    by_value: dict[tuple[object, ...], list[list[int]]] = defaultdict(list)
    for at, bound in enumerate(bounds):
        quantity = bound.quantity
        key = (quantity.unit.base, quantity.value, quantity.unit.factor, quantity.low, quantity.high, bound.falls)
        home = next((group for group in by_value[key][-_NEAR:] if _says_same(bounds[group[0]], bound, passages)), None)
        if home is None or quantity.value is None:
            groups.append([at])
            by_value[key].append(groups[-1])
        else:
            home.append(at)
    return groups


def _says_same(one: Bound, other: Bound, passages: Mapping[str, Passage]) -> bool:
    if one.period != other.period and one.period and other.period:
        return False
    if one.scope != other.scope and one.scope and other.scope:
        return False
    if one.quantity.counted and one.quantity.counted == other.quantity.counted:
        return True
    long = _digits(one) >= 3
    if {passages[each.quantity.passage].role for each in (one, other)} & _HEADS:
        return long
    named = one.indicator == other.indicator and len(one.indicator) >= 3 and one.relation == other.relation
    if (named and one.subject in ("", other.subject)) or (named and not other.subject):
        return long or one.quantity.passage != other.quantity.passage
    return _digits(one) >= 4 and one.relation == other.relation and _alike(one.indicator, other.indicator)


def _digits(bound: Bound) -> int:
    value = bound.quantity.value
    return len(value.normalize().as_tuple().digits) if value is not None else 0


def _alike(one: str, other: str) -> bool:
    """Whether two names share their last words, or one ends with the other."""
    return one[-4:] == other[-4:] or one.endswith(other) or other.endswith(one)


def _fits(unit: PrintedUnit, printed: PrintedUnit) -> bool:
    """Whether values of one unit can be told in another without a rest that never ends."""
    ratio = unit.factor / printed.factor
    return unit.base == printed.base and len(ratio.normalize().as_tuple().digits) <= 4


def _kind(bound: Bound) -> str:
    unit, relation = bound.quantity.unit, bound.relation
    if unit.dimension == "share":
        if relation in ("growth", "cagr", "change", "gap"):
            return "rate"
        value = bound.quantity.value
        whole = value is not None and 0 <= value <= 100
        return "share" if relation == "share" or (whole and _SHARE_WORDS.search(bound.indicator)) else "rate"
    kinds = {"points": "rate", "times": "rate", "duration": "duration", "count": "count"}
    return kinds.get(unit.dimension, "level")


def _row(id_: str, unit: PrintedUnit, language: str) -> Unit:
    factor, name_en = unit.factor, "" if language == "zh" else unit.name
    if unit.dimension == "money" and language == "zh":
        factor, name_en = _money_en(unit)
    elif unit.name in ("%",):
        name_en = "%"
    elif language == "zh":
        name_en = {"points": "percentage points", "times": "times", "year": "years"}.get(id_, "")
    return Unit(id_, unit.base, unit.factor, unit.name if language == "zh" else "", factor, name_en)


def _money_en(unit: PrintedUnit) -> tuple[Decimal, str]:
    """Money as English prints it: 亿元 as CNY billion."""
    power = unit.factor.adjusted() + 1
    scale, word = next((Decimal(10) ** zeros, word) for zeros, word in _SCALE_EN if power >= zeros)
    return scale, f"{_ENGLISH.get(unit.base, unit.base)} {word}".strip()


def _slug(name: str) -> str:
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-") if name.isascii() else ""


def _word_start(text: str, at: int) -> int:
    """A place in a text, or behind the Latin word that it stands in."""
    if at <= 0:
        return 0
    if re.match("[A-Za-z]{2}", text[at - 1 : at + 1]) and (rest := re.match("[A-Za-z]+", text[at:])):
        return at + rest.end()
    return at
