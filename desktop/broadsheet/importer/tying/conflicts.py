"""Why words that say a figure's value speak of something else: unit, time, hedge, what is measured, whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.derive.numbers import scan
from broadsheet.importer.quantities.units import unit_en, unit_zh
from broadsheet.importer.tying.terms import folded, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.quantities import Quantity
    from broadsheet.importer.tying.candidates import Candidate
    from broadsheet.importer.tying.mentions import Names
    from broadsheet.importer.tying.terms import Rarity
    from broadsheet.importer.tying.told import Profiles
    from broadsheet.model import Briefing, Figure

_PEOPLE = "师生员者"
"""What makes people of the word that is counted: 十大工程 and 十大工程师."""

_FOLLOWS = 80
"""How far behind a figure that it follows from a rate still speaks of the same."""

_MEASURED, _CLOSE, _RIGHT, _CLAUSE = 2, 0.3, 0.9, 0.3
"""How many terms tell what is measured; how close to the figure they must stand in the briefing, and those of their
clause; the part of them that must."""

_CHANGE_WORDS = (
    "年均增长", "平均增长", "平均每年", "每年增长", "同比增长", "比上年", "增长", "增加", "提高", "上升", "下降",
    "达到", "增速", "累计", "average growth", "annual growth", "grew", "grown", "growth", "rose", "increase", "fell",
    "a year", "mean", "total",
)  # fmt: skip
_CHANGES = re.compile("|".join(sorted(_CHANGE_WORDS, key=lambda words: (-len(words), words))))

_LOOSE = frozenset("个大项家种座类 ")
"""Classifiers that count anything."""


class Conflicts:
    """Looks for what speaks against a tie.

    Args:
        briefing: the one that exists.
        told: how its text tells its figures.
        names: its names.
        rarity: how rare terms are in both texts.
        language: of the article.
        profiles: by figure, the terms that it is told with.
    """

    def __init__(
        self, briefing: Briefing, told: Profiles, names: Names, rarity: Rarity, language: str,
        profiles: Mapping[str, Mapping[str, float]],
    ) -> None:  # fmt: skip
        self._briefing, self._told, self._names = briefing, told, names
        self._rarity, self._language, self._profiles = rarity, language, profiles
        places = [entity for entity in briefing.entities.values() if entity.type == "place"]
        names_of = {name for each in places for name in (each.name.get(language) or "", *each.aliases) if name}
        self._place_names = sorted(names_of, key=lambda name: (-len(name), name))
        self._places = _all_terms(f"{each.name.get(language) or ''} {' '.join(each.aliases)}" for each in places)
        self._change_terms = _all_terms(_CHANGE_WORDS)
        self._said_of = {id_: names.ids(told.words(id_)) for id_ in profiles}
        self._units = {id_: self._unit_words(briefing.figures[id_]) for id_ in profiles}

    def between(
        self, candidate: Candidate, figure: Figure, beside: Iterable[tuple[int, str]], *, strictly: bool = False
    ) -> str:  # fmt: skip
        """Why words that say a figure's value speak of something else; empty where nothing speaks against it.

        Args:
            candidate: the words.
            figure: of the briefing, whose value they say.
            beside: figures that are printed in the passage, with their places.
            strictly: a figure with a time needs words with that time.
        """
        bound = candidate.bound
        if bound is None:
            return "" if candidate.digits == 0 or self._is_said_so(candidate, figure) else "other-kind"
        behind = candidate.passage.text[candidate.end : candidate.end + 1]
        if behind and behind in _PEOPLE:
            return "other-subject"
        if not self._is_same_unit(bound.quantity, figure):
            return "other-unit"
        if bound.period and figure.period and not _meet(bound.period, figure.period.text):
            return "other-period"
        if strictly and bool(bound.period) < bool(figure.period):
            return "other-period"
        if bound.target and not self._is_past(bound.period):
            return "a-target"
        spans = candidate.words.lower().startswith("over the ")
        if not spans and not strictly and not _same_hedge(bound.quantity.hedge, figure.hedge):
            return "other-hedge"
        inputs = self._told.inputs(figure.id)
        follows = any(id_ in inputs and 0 < candidate.start - start <= _FOLLOWS for start, id_ in beside)
        if not follows and self._is_of_other(candidate, bound, figure):
            return "other-subject"
        return self._other_owner(bound, figure)

    def _is_past(self, period: str) -> bool:
        """Whether a time is over when the briefing's article was printed (by 2022 it had reached…)."""
        published = self._briefing.manifest.published[:4]
        return bool(period and published) and period[-4:].isdecimal() and period[-4:] < published

    def _is_said_so(self, candidate: Candidate, figure: Figure) -> bool:
        """An ordinal is a rank, and a span a duration; anything else only in the words of the briefing itself."""
        indicator = self._briefing.indicators.get(figure.indicator)
        kinds = {number.kind for number in scan(candidate.words, self._language)}
        if indicator and (indicator.kind, *kinds) in (
            ("rank", "ordinal"),
            ("duration", "date"),
            ("duration", "quantity"),
        ):
            return True
        return any(folded(candidate.words) == folded(each.words) for each in self._told.stated(figure.id))

    def _is_of_other(self, candidate: Candidate, bound: Bound, figure: Figure) -> bool:
        """Whether the words that name what is measured, and their clause, have nothing of the figure's.

        Whose it is and how it changes say nothing of what it is.
        """
        aside = self._places | terms(candidate.words)
        own = terms(_CHANGES.sub(" ", self._without_places(bound.subject + bound.indicator))) - aside
        profile = self._profiles[figure.id]
        if len(own) < _MEASURED or self._held(own, profile, _CLOSE) >= _CLAUSE:
            return False
        clause = {term for term, weight in candidate.around.items() if weight >= 1.0} - aside - self._change_terms
        return self._held(clause - own, profile, _RIGHT) < _CLAUSE

    def _without_places(self, words: str) -> str:
        for name in self._place_names:
            words = words.replace(name, " ")
        return words

    def _held(self, own: Set[str], profile: Mapping[str, float], least: float) -> float:
        """The part of some terms that stands close to a figure in the briefing."""
        total = self._rarity.sum(own)
        return self._rarity.sum(term for term in own if profile.get(term, 0.0) >= least) / total if total else 0.0

    def _other_owner(self, bound: Bound, figure: Figure) -> str:
        """A value of another place or body that the briefing knows, or of one that stands where its own should."""
        owners = self._names.ids(bound.subject) - {self._names.home} if bound.subject else frozenset()
        return "other-owner" if owners and not owners & self._said_of[figure.id] else ""

    def _is_same_unit(self, quantity: Quantity, figure: Figure) -> bool:
        wanted = self._units[figure.id]
        unit = quantity.unit
        if not wanted:
            return True
        for base, dimension in wanted:
            if base == unit.base:
                return True
            if dimension in ("count", "number") and unit.dimension in ("count", "number"):
                loose = (
                    not (set(base) - _LOOSE) or not (set(unit.base) - _LOOSE) or "number" in (dimension, unit.dimension)
                )
                if loose or quantity.counted or self._language != "zh":
                    return True
        return False

    def _unit_words(self, figure: Figure) -> list[tuple[str, str]]:
        """Base and dimension of the units that print a figure."""
        found = []
        printed = [each.words for each in self._told.stated(figure.id)]
        for words in printed:
            for number in scan(words, self._language):
                unit = unit_zh(number) if self._language == "zh" else unit_en(number, "")
                found.append((unit.base, unit.dimension))
        indicator = self._briefing.indicators.get(figure.indicator)
        unit_row = self._briefing.units.get(indicator.unit) if indicator else None
        if unit_row:
            names = ((unit_row.name_zh, "count"), (unit_row.base, ""))
            found += [(name, dimension) for name, dimension in names if name]
        return found


def _all_terms(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(term for text in texts for term in terms(text))


def _same_hedge(said: str, known: str) -> bool:
    return said == known or "several" in (said, known)


def _meet(one: str, other: str) -> bool:
    """Whether two periods are one, or one lies in the other; spans of years (近5年) meet where they overlap."""
    from broadsheet.model import Period

    a, b = Period.parse(one), Period.parse(other)
    if "/" in one and "/" in other:
        return a.first <= b.last and b.first <= a.last
    return (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last)
