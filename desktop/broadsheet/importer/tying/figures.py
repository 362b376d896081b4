"""Which numbers of an article print which figures of a briefing; when in doubt, none."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.agreement import words_agree
from broadsheet.importer.tying.candidates import candidates
from broadsheet.importer.tying.conflicts import Conflicts
from broadsheet.importer.tying.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.quantities import Found
    from broadsheet.importer.tying.candidates import Candidate
    from broadsheet.importer.tying.mentions import Names
    from broadsheet.importer.tying.terms import Rarity
    from broadsheet.importer.tying.told import Profiles
    from broadsheet.model import Briefing, Figure

_ASKED = ((4, 3.0), (3, 6.0), (2, 9.0), (0, 15.0))
"""By digits that a value prints, how much of what stands around it must be what stands around its figure."""

_SAID = 15.0
"""The same for words that say a value without a number (全覆盖)."""

_ENGLISH = 0.7
"""A sentence has fewer English words than pairs of Chinese characters."""

_AGAIN = 0.45
"""A second place of a figure needs this part of what the best has in common with it."""

_ALIKE = 0.7
"""Figures that are so near that the closest value tells which of them a number has changed."""

_AHEAD = 1.15
"""How much better than the next figure of the same value the best must be."""

_NEIGHBOUR = 4.0
"""What a figure that the briefing tells beside it is worth, where it stands in the same passage."""

_NAMED, _HINT, _COVERED, _NAMED_FULLY = 3, 3.0, 0.75, 8.0
"""Terms of an indicator's name, the least in common, the part of the name that a clause holds, and its worth."""

_TAIL = re.compile("^[\u4e00-\u9fff]{1,6}")
_FILLERS = re.compile("^(?:之久|左右|以上|以来|之多|之中|其中|里|内|来|间|的|，|、)+")


@dataclass(frozen=True, slots=True)
class Printed:
    """Words of the article that print a figure. kind and ref: how the link is written (figure or claim)."""

    passage: str
    start: int
    end: int
    figure: str
    kind: str
    ref: str
    score: float
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A number that was not tied though a figure lies near: why, and which figure."""

    passage: str
    start: int
    end: int
    figure: str
    reason: str


class FigureTier:
    """Ties numbers to figures.

    Args:
        briefing: the one that exists.
        profiles: what its figures are about.
        names: its names.
        rarity: how rare terms are in both texts.
        language: of the article.
    """

    def __init__(self, briefing: Briefing, profiles: Profiles, names: Names, rarity: Rarity, language: str) -> None:
        self._briefing, self._told = briefing, profiles
        self._rarity, self._language = rarity, language
        self._figures = [figure for figure in briefing.figures.values() if figure.layer == "article"]
        self._profiles = {figure.id: profiles.figure(figure.id) for figure in self._figures}
        self._ease = 1.0 if language == "zh" else _ENGLISH
        self._named = {figure.id: terms(profiles.name(figure.id)) for figure in self._figures}
        self._sentences = {
            figure.id: [own for each in profiles.stated(figure.id) if len(own := terms(each.sentence)) >= _NAMED]
            for figure in self._figures
        }
        self._beside = {figure.id: profiles.beside(figure.id) for figure in self._figures}
        self._conflicts = Conflicts(briefing, profiles, names, rarity, language, self._profiles)

    def find(
        self, passages: Sequence[Passage], found: Iterable[Found], bounds: Iterable[Bound]
    ) -> tuple[tuple[Printed, ...], tuple[Rejected, ...]]:
        """Every place that prints a figure, in reading order, and the numbers that come near one and are not it."""
        said = list(candidates(self._figures, self._told, passages, found, bounds, self._language))
        sure = self._scored(said, {}, [])
        beside: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for _, candidate, figure in sure:
            beside[candidate.passage.id].append((candidate.start, figure.id))
        rejected: list[Rejected] = []
        scored = self._scored(said, beside, rejected)
        printed = tuple(self._settled(scored, rejected))
        tied = {(each.passage, each.start) for each in printed}
        rejected += self._changed(said, beside, {each.figure for each in printed}, tied)
        return printed, tuple(each for each in rejected if (each.passage, each.start) not in tied)

    def _scored(
        self, candidates: Iterable[Candidate], beside: Mapping[str, list[tuple[int, str]]], rejected: list[Rejected]
    ) -> list[tuple[float, Candidate, Figure]]:
        scored = []
        for candidate in candidates:
            best = self._best(candidate, beside.get(candidate.passage.id, ()), rejected)
            if best:
                scored.append((best[0], candidate, best[1]))
        return scored

    def near(self, candidate: Candidate, figure: Figure, beside: Iterable[tuple[int, str]] = ()) -> float:
        """How much what stands around words is what stands around a figure, the figures beside them among it."""
        score = self._rarity.shared(candidate.around, self._profiles[figure.id])
        score *= self._noun_factor(candidate, figure)
        known = self._beside[figure.id]
        score += _NEIGHBOUR * len({id_ for start, id_ in beside if id_ in known and start != candidate.start})
        own = self._named[figure.id]
        if len(own) >= _NAMED and score >= _HINT:
            clause = {term for term, weight in candidate.around.items() if weight >= 1.0}
            if len(own & clause) / len(own) >= _COVERED:
                score += _NAMED_FULLY
        if score >= _HINT and any(
            len(own - candidate.sentence) <= len(own) * 0.2 for own in self._sentences[figure.id]
        ):
            score += _NAMED_FULLY
        return score

    def _best(
        self, candidate: Candidate, beside: Iterable[tuple[int, str]], rejected: list[Rejected]
    ) -> tuple[float, Figure] | None:
        """The figure whose value the words say and whose surroundings they have, if one stands out."""
        need = next(need for digits, need in _ASKED if candidate.digits >= digits) if candidate.digits else _SAID
        asked = need * self._ease
        ranked = []
        place = (candidate.passage.id, candidate.start, candidate.end)
        for figure in self._figures:
            if not words_agree(candidate.words, self._language, figure, self._briefing):
                continue
            reason, score = self._conflicts.between(candidate, figure, beside), self.near(candidate, figure, beside)
            if reason or score < asked:
                if score > asked / 2:
                    rejected.append(Rejected(*place, figure.id, reason or "other-subject"))
                continue
            ranked.append((score, figure))
        ranked.sort(key=_by_score)
        if len(ranked) > 1 and ranked[0][0] < ranked[1][0] * _AHEAD:
            rejected.append(Rejected(*place, ranked[0][1].id, "several-figures"))
            return None
        return ranked[0] if ranked else None

    def _changed(
        self, candidates: Iterable[Candidate], beside: Mapping[str, list[tuple[int, str]]], printed: set[str],
        tied: set[tuple[str, int]],
    ) -> Iterator[Rejected]:  # fmt: skip
        """Numbers that stand where the briefing has a figure of another value, which the article prints nowhere."""
        open_ = [figure for figure in self._figures if figure.id not in printed]
        for candidate in candidates:
            place = (candidate.passage.id, candidate.start)
            if candidate.bound is None or place in tied:
                continue
            near = [
                (self.near(candidate, figure, beside.get(candidate.passage.id, ())), figure)
                for figure in open_
                if not words_agree(candidate.words, self._language, figure, self._briefing)
                and self._conflicts.between(candidate, figure, (), strictly=True) == ""
            ]
            best = max((score for score, _ in near), default=0.0)
            if best >= self._ease * _ASKED[-1][1]:
                like = [figure for score, figure in near if score >= best * _ALIKE]
                closest = min(like, key=lambda figure: (_distance(candidate.bound, figure), figure.id))
                yield Rejected(*place, candidate.end, closest.id, "changed")

    def _settled(self, scored: list[tuple[float, Candidate, Figure]], rejected: list[Rejected]) -> Iterator[Printed]:
        best: dict[str, float] = defaultdict(float)
        for score, _, figure in scored:
            best[figure.id] = max(best[figure.id], score)
        uses: dict[tuple[str, str], int] = defaultdict(int)
        for score, candidate, figure in scored:
            if score < best[figure.id] * _AGAIN:
                rejected.append(
                    Rejected(candidate.passage.id, candidate.start, candidate.end, figure.id, "other-subject")
                )
                continue
            kind, ref = self._link(candidate, figure, uses)
            confidence = round(min(0.99, 0.6 + 0.4 * score / (score + 8) + 0.03 * min(candidate.digits, 4)), 3)
            yield Printed(
                candidate.passage.id, candidate.start, candidate.end, figure.id, kind, ref, score, confidence,
                "value-and-surroundings" if candidate.digits else "words-and-surroundings",
            )  # fmt: skip

    def _link(self, candidate: Candidate, figure: Figure, uses: dict[tuple[str, str], int]) -> tuple[str, str]:
        """As the link of the briefing's own text that it resembles most; each of them is used before one again."""
        links = self._told.stated(figure.id)
        if not links:
            claim = self._told.claim_of(figure.id)
            return ("claim", claim) if claim else ("figure", figure.id)
        least = min(uses[each.kind, each.ref] for each in links)
        free = [each for each in links if uses[each.kind, each.ref] == least]
        chosen = max(free, key=lambda each: self._rarity.shared(candidate.around, each.around))
        uses[chosen.kind, chosen.ref] += 1
        return chosen.kind, chosen.ref

    def _noun_factor(self, candidate: Candidate, figure: Figure) -> float:
        """What is counted stands behind the number; where it is nothing that the figure speaks of, half as near."""
        text = candidate.passage.text
        counted = candidate.bound.quantity.counted if candidate.bound else ""
        behind = counted or self._behind(text, candidate.end)
        own = terms(behind)
        if not own:
            return 1.0
        profile = self._profiles[figure.id]
        return 1.0 if any(profile.get(term, 0.0) >= 0.3 for term in own) else 0.4

    def _behind(self, text: str, end: int) -> str:
        if self._language != "zh":
            match = re.match(r"\s+(?:of\s+|the\s+|its\s+)*([a-z-]+(?:\s+[a-z-]+)?)", text[end : end + 60])
            return match[1] if match else ""
        rest = _FILLERS.sub("", text[end : end + 10])
        match = _TAIL.match(rest)
        return match[0][:4] if match else ""


def _distance(bound: Bound | None, figure: Figure) -> float:
    """How far a printed value is from a figure's, in parts of it."""
    value = bound.quantity.value if bound else None
    if value is None or not figure.value:
        return math.inf
    return float(abs(value - figure.value) / abs(figure.value))


def _by_score(ranked: tuple[float, Figure]) -> tuple[float, str]:
    return -ranked[0], ranked[1].id
