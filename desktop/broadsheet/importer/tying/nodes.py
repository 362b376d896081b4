"""Which words of an article tell which nodes of a briefing's drawings."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.sentences import sentences
from broadsheet.importer.tying.mentions import QUOTES, with_quotes
from broadsheet.importer.tying.terms import folded, terms, weighted
from broadsheet.importer.tying.told import surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.importer.passages import Passage
    from broadsheet.importer.tying.terms import Rarity
    from broadsheet.importer.tying.told import Profiles, Told
    from broadsheet.model import Briefing, Chart, ChartNode

_WHOLE, _PART = 1.0, 0.55
"""How sure words are that are a node's label or link, and that hold part of it alone."""

_COVERED, _BESIDE = 0.5, 0.18
"""The part of a label's terms that words must hold; beside other nodes of the same drawing less will do."""

_ASKED = {"zh": (6.0, 11.0), "en": (4.0, 8.0)}
"""What must be in common around the words, for the whole label and for part of it."""

_LONGEST = {"zh": 24, "en": 90}


@dataclass(frozen=True, slots=True)
class Drawn:
    """Words that tell a node. ref: ``chart-id/node-id``."""

    passage: str
    start: int
    end: int
    ref: str
    score: float
    confidence: float
    rule: str


def find_nodes(
    briefing: Briefing, profiles: Profiles, rarity: Rarity, passages: Sequence[Passage], language: str,
    taken: Mapping[str, Sequence[tuple[int, int]]],
) -> tuple[Drawn, ...]:  # fmt: skip
    """The best words of every node that the briefing's text tells by itself.

    Args:
        briefing: the one that exists.
        profiles: how its text tells its things.
        rarity: how rare terms are in both texts.
        passages: of the article.
        language: of the article.
        taken: by passage, words that are tied already.
    """
    finder = _Finder(profiles, rarity, passages, language, taken)
    return tuple(drawn for chart in briefing.charts for drawn in finder.chart(chart))


class _Finder:
    def __init__(
        self, profiles: Profiles, rarity: Rarity, passages: Sequence[Passage], language: str,
        taken: Mapping[str, Sequence[tuple[int, int]]],
    ) -> None:  # fmt: skip
        self._profiles, self._rarity, self._language = profiles, rarity, language
        self._passages = [passage for passage in passages if passage.role == "passage"]
        self._terms = {passage.id: weighted([(passage.text, 1.0)]) for passage in self._passages}
        self._taken: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for passage, ranges in taken.items():
            self._taken[passage] += ranges
        self._of_told: dict[str, list[Told]] = defaultdict(list)
        for each in profiles.told:
            if each.kind == "node":
                self._of_told[each.ref].append(each)

    def chart(self, chart: Chart) -> Iterator[Drawn]:
        """The nodes of one chart, in the order in which the briefing's text tells them."""
        nodes = [node for node in chart.nodes if self._of_told[f"{chart.id}/{node.id}"] or not node.entity]
        found: list[Drawn] = []
        for whole in (True, False):  # first what is told in so many words; the rest then has neighbours
            told = {each.ref for each in found}
            near = {each.passage for each in found}
            for node in nodes:
                ref = f"{chart.id}/{node.id}"
                best = None if ref in told else self._best(ref, node, near, whole)
                if best:
                    found.append(best)
                    self._taken[best.passage].append((best.start, best.end))
        yield from found

    def _best(self, ref: str, node: ChartNode, near: set[str], whole: bool) -> Drawn | None:
        label = node.label.get(self._language) or ""
        links = self._of_told[ref]
        text = node.text.get(self._language) or ""
        forms = dict.fromkeys(folded(form).strip(QUOTES) for form in (label, *(each.words for each in links)) if form)
        wanted = [held for form in (label, *(each.words for each in links)) if (held := terms(form))]
        around = weighted([(label, 1.0), (text, 0.8)]) | _joined(links)
        asked = _ASKED["zh" if self._language == "zh" else "en"][0 if whole else 1]
        best: Drawn | None = None
        for passage in self._likely(around, near):
            least = _BESIDE if passage.id in near else _COVERED
            places = _whole(passage.text, forms) if whole else self._parts(passage.text, wanted, least)
            for start, end, sure in places:
                if any(start < stop and begin < end for begin, stop in self._taken[passage.id]):
                    continue
                own = weighted(surroundings(passage.text, start, end, self._language))
                score = self._rarity.shared(own, around) * sure + (4.0 if passage.id in near else 0.0)
                if score >= asked and (best is None or score > best.score):
                    confidence = round(min(0.95, sure * (0.5 + score / (score + 20))), 3)
                    rule = "label-and-surroundings" if whole else "part-of-label"
                    start, end = with_quotes(passage.text, start, end)
                    best = Drawn(passage.id, start, end, ref, score, confidence, rule)
        return best

    def _likely(self, around: Mapping[str, float], near: set[str]) -> list[Passage]:
        """The passages that have most in common with what stands around a node, those of its neighbours first."""
        ranked = sorted(
            self._passages, key=lambda p: (p.id not in near, -self._rarity.shared(self._terms[p.id], around))
        )
        return ranked[: 3 + len(near)]

    def _parts(
        self, text: str, forms: Iterable[frozenset[str]], least: float
    ) -> Iterator[tuple[int, int, float]]:  # fmt: skip
        """The shortest words of each clause that hold enough of a label or link."""
        for wanted in forms:
            for sentence in sentences(text, self._language):
                for clause in sentence.clauses:
                    share, start, end = self._shortest(text, clause.start, clause.end, wanted)
                    if share >= least:
                        yield start, end, _PART + share * 0.4

    def _shortest(self, text: str, start: int, stop: int, wanted: frozenset[str]) -> tuple[float, int, int]:
        """The words of a clause that hold most of some terms, the shorter the better; how much, and where."""
        longest = _LONGEST["zh" if self._language == "zh" else "en"]
        total = self._rarity.sum(wanted) or 1.0
        inside = [each for each in _places(text, start, stop, self._language) if each[2] in wanted]
        best = (0.0, 0, 0, 0.0)
        for first, (begin, _, _) in enumerate(inside):
            held: set[str] = set()
            for _, end, term in inside[first:]:
                if end - begin > longest:
                    break
                held.add(term)
                share = self._rarity.sum(held) / total
                best = max(best, (share - (end - begin) / (longest * 8), -begin, end, share))
        return best[3], -best[1], best[2]


def _whole(text: str, forms: Iterable[str]) -> Iterator[tuple[int, int, float]]:
    plain = folded(text)
    for form in forms:
        at = plain.find(form) if form else -1
        while at >= 0:
            edge = form.isascii() and (
                plain[at - 1 : at].isalnum() or plain[at + len(form) : at + len(form) + 1].isalnum()
            )
            if not edge:
                yield at, at + len(form), _WHOLE
            at = plain.find(form, at + 1)


def _places(text: str, start: int, stop: int, language: str) -> Iterator[tuple[int, int, str]]:
    """The terms of a range with their places."""
    if language == "zh":
        for at in range(start, stop - 1):
            yield at, at + 2, text[at : at + 2]
        return
    for match in re.finditer(r"[A-Za-z][A-Za-z0-9-]+", text[start:stop]):
        for term in terms(match[0]):
            yield start + match.start(), start + match.end(), term


def _joined(links: Iterable[Told]) -> dict[str, float]:
    found: dict[str, float] = {}
    for link in links:
        for term, weight in link.around.items():
            found[term] = max(weight, found.get(term, 0.0))
    return found
