"""Which quantities follow from others, and from which of those that the text holds; when in doubt, from none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.model import Claim, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.tables import Rows
    from broadsheet.model import Figure

_YEAR_ON_YEAR = re.compile(
    "同比|环比|比上年|较上年|比去年|较去年|上年同期|去年同期|year on year|year-on-year|earlier|a year ago"
)
_LEVELS = frozenset({"", "from", "to", "sum"})
_FAR = 32
"""Quantities of one sentence farther apart than this are of no one claim."""


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim and the quantity that states it.

    Attributes:
        bound: index of the quantity.
        sure: True where the wording names its inputs beyond doubt, so that a contradiction is the article's own.
    """

    claim: Claim
    bound: int
    sure: bool
    confidence: float
    rule: str


def find(bounds: Sequence[Bound], rows: Rows) -> tuple[FoundClaim, ...]:
    """The claims among the quantities, in reading order; a figure is stated by one claim at most."""
    found: dict[str, FoundClaim] = {}
    finder = _Finder(bounds, rows)
    for fact in rows.facts:
        each = finder.claim_of(fact.first)
        if each and each.claim.figure not in found:
            found[each.claim.figure] = each
    return tuple(found.values())


class _Finder:
    def __init__(self, bounds: Sequence[Bound], rows: Rows) -> None:
        self._bounds, self._rows = bounds, rows
        self._by_name: dict[str, list[Figure]] = {}
        self._by_told: dict[str, list[int]] = {}
        for fact in rows.facts:
            self._by_name.setdefault(fact.figure.indicator, []).append(fact.figure)
            bound = bounds[fact.first]
            for told in {bound.indicator, bound.subject + bound.indicator}:
                self._by_told.setdefault(told, []).append(fact.first)

    def claim_of(self, at: int) -> FoundClaim | None:
        """The claim that a quantity states, or None."""
        bound = self._bounds[at]
        if bound.target:
            return None
        if bound.relation == "cagr":
            return self._cagr(at, bound)
        if bound.relation == "growth":
            return self._growth(at, bound)
        if bound.relation == "change":
            return self._difference(at, bound)
        if bound.relation == "share" and bound.rule == "share-of":
            return self._share(at, bound)
        if bound.relation == "sum":
            return self._sum(at, bound)
        if bound.members and bound.complete:
            return self._count(at, bound)
        return None

    def _cagr(self, at: int, bound: Bound) -> FoundClaim:
        """年均增长 from the start to the end of the rise that the sentence tells."""
        pair = self._pair(at, bound)
        years = None
        if pair:
            first, last = (self._bounds[index].period for index in pair)
            years = int(last) - int(first) if len(first) == len(last) == 4 else None
        inputs = self._refs(pair) if pair and years else ()
        return self._made(at, "cagr", inputs, years if inputs else None, "mean-growth")

    def _growth(self, at: int, bound: Bound) -> FoundClaim | None:
        if bound.quantity.unit.dimension not in ("share", "times") or bound.quantity.hedge == "several":
            return None
        yearly = bool(_YEAR_ON_YEAR.search(bound.indicator))
        pair = None if yearly else self._pair(at, bound)
        if bound.quantity.unit.dimension == "times":
            pair = None  # 增长1.2倍 is used for “to” and for “by”
        inputs = self._refs(pair) if pair else self._year_before(bound) if yearly else ()
        return self._made(at, "growth", inputs, None, "growth-words", told=yearly)

    def _year_before(self, bound: Bound) -> tuple[Ref, ...]:
        """The level that grew and the same a year before, where the text has both for one population."""
        figure = self._rows.of_bound.get(bound.of)
        if not figure or not figure.period or not figure.period.is_year or not figure.scope:
            return ()
        for other in self._by_name.get(figure.indicator, ()):
            same = other.scope == figure.scope and other.value is not None and figure.value is not None
            if same and other.period and other.period.is_year and other.period.years[0] == figure.period.years[0] - 1:
                return (Ref("figure", other.id), Ref("figure", figure.id))
        return ()

    def _difference(self, at: int, bound: Bound) -> FoundClaim | None:
        """A rise in points or in the unit itself, where the sentence tells both its ends."""
        pair = self._pair(at, bound)
        if not pair:
            return None
        base = self._bounds[pair[0]].quantity.unit
        unit = bound.quantity.unit
        if unit.base != base.base and not (unit.dimension == "points" and base.dimension == "share"):
            return None
        return self._made(at, "difference", self._refs(pair), None, "rise-between")

    def _share(self, at: int, bound: Bound) -> FoundClaim | None:
        """占…: part and whole where the text states both; a share without them is not checkable."""
        words = re.search("占(?:到|了)?(?P<whole>.+?)(?:的比重|的比例|比重|比例|总量的?|的)?$", bound.indicator)
        part = self._rows.of_bound.get(bound.of) if bound.of >= 0 else None
        whole = None
        if part and words and self._bounds[bound.of].relation in _LEVELS:
            whole = self._whole(words["whole"], part, self._bounds[bound.of])
        inputs = (Ref("figure", part.id), Ref("figure", whole.id)) if part and whole else ()
        return self._made(at, "share", inputs, None, "share-of")

    def _whole(self, name: str, part: Figure, bound: Bound) -> Figure | None:
        for index in self._by_told.get(name, ()):
            other, figure = self._bounds[index], self._rows.of_bound[index]
            same_unit = other.quantity.unit.base == bound.quantity.unit.base
            if same_unit and figure.id != part.id and other.period == bound.period and other.relation in _LEVELS:
                return figure
        return None

    def _sum(self, at: int, bound: Bound) -> FoundClaim | None:
        """合计 of the values of its sentence in its unit: those before it, else those behind it."""
        others = [
            index
            for index in self._sentence(at)
            if self._bounds[index].quantity.unit.base == bound.quantity.unit.base
            and self._bounds[index].relation in ("", "from")
        ]
        before, after = [index for index in others if index < at], [index for index in others if index > at]
        members = before if len(before) >= 2 else after
        if len(members) < 2:
            return None
        refs = tuple(Ref("figure", self._rows.of_bound[index].id) for index in members)
        return self._made(at, "sum", refs, None, "sum-of-sentence", sure=False) if len(set(refs)) == len(refs) else None

    def _count(self, at: int, bound: Bound) -> FoundClaim | None:
        """A number with the names of all that it counts."""
        entities = [member.entity for member in bound.members]
        if not all(entities) or len(set(entities)) != len(entities):
            return None
        refs = tuple(Ref("entity", entity) for entity in entities)
        return self._made(at, "count", refs, None, "members-listed", sure=False)

    def _pair(self, at: int, bound: Bound) -> tuple[int, int] | None:
        """Start and end of the last rise that the sentence of a quantity tells before it, of one unit."""
        for index in reversed([index for index in self._sentence(at) if index < at]):
            end = self._bounds[index]
            if end.relation == "to" and end.of >= 0 and self._bounds[end.of].relation == "from":
                start = self._bounds[end.of]
                about = not bound.of >= 0 or bound.of in (index, end.of)
                known = start.quantity.value is not None and end.quantity.value is not None
                plain = not start.quantity.hedge and not end.quantity.hedge
                if about and known and plain and start.quantity.unit.base == end.quantity.unit.base:
                    return end.of, index
                return None
        return None

    def _sentence(self, at: int) -> Iterator[int]:
        """Indices of the quantities of the same sentence."""
        running = self._bounds[at].sentence
        first = at
        while first > max(0, at - _FAR) and self._bounds[first - 1].sentence == running:
            first -= 1
        while first < min(len(self._bounds), at + _FAR) and self._bounds[first].sentence == running:
            yield first
            first += 1

    def _refs(self, pair: tuple[int, int]) -> tuple[Ref, ...]:
        return tuple(Ref("figure", self._rows.of_bound[index].id) for index in pair)

    def _made(
        self, at: int, kind: str, inputs: tuple[Ref, ...], years: int | None, rule: str, *, sure: bool = True,
        told: bool = False,
    ) -> FoundClaim:  # fmt: skip
        """A claim; what its words say outright (同比) is no less sure for a base that the text does not hold."""
        figure = self._rows.of_bound[at]
        confidence = (0.9 if sure else 0.75) if inputs else 0.88 if told else 0.7
        return FoundClaim(Claim(f"{figure.id}-claim", figure.id, kind, inputs, years, ""), at, sure, confidence, rule)
