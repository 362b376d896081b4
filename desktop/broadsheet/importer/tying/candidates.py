"""The words of an article that say a value, each with what stands around it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.derive.numbers import parse_value, scan
from broadsheet.importer.quantities import Quantity
from broadsheet.importer.tying.mentions import ROLES
from broadsheet.importer.tying.terms import terms, weighted
from broadsheet.importer.tying.told import sentence_of, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.importer.binding import Bound
    from broadsheet.importer.passages import Passage
    from broadsheet.importer.quantities import Found
    from broadsheet.importer.tying.told import Profiles
    from broadsheet.model import Figure


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words of the article that say a value.

    Attributes:
        bound: what the import reads in them; None for words without a unit (首位) and spans (近5年).
        digits: how many digits the value prints; 0 for words without a number.
    """

    passage: Passage
    start: int
    end: int
    bound: Bound | None
    digits: int
    around: dict[str, float] = field(compare=False, hash=False, default_factory=dict)
    sentence: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.passage.text[self.start : self.end]


def candidates(
    figures: Iterable[Figure], profiles: Profiles, passages: Sequence[Passage], found: Iterable[Found],
    bounds: Iterable[Bound], language: str,
) -> Iterator[Candidate]:  # fmt: skip
    """The numbers of an article, and the words that a briefing's own text ties to a value without a number.

    Args:
        figures: of the briefing.
        profiles: how its text tells them.
        passages: of the article.
        found: its numbers.
        bounds: what they say.
        language: of the article.
    """
    of_number = {(b.quantity.passage, b.quantity.start): b for b in bounds}
    numbers: dict[str, list[Found]] = defaultdict(list)
    for each in found:
        numbers[each.passage].append(each)
    forms = _said(figures, profiles, language)
    for passage in passages:
        if passage.role not in ROLES:
            continue
        taken: list[tuple[int, int]] = []
        for each in numbers[passage.id]:
            taken.append((each.start, each.end))
            if isinstance(each, Quantity):
                bound = of_number.get((passage.id, each.start))
                yield _candidate(language, passage, each.start, each.end, bound, _digits(each))
            elif each.number.kind not in ("year", "name") and each.reason not in ("name", "structure"):
                yield _candidate(language, passage, each.start, each.end, None, _digits(each))
        for match in forms.finditer(passage.text) if forms else ():
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield _candidate(language, passage, *match.span(), None, 0)


def _candidate(
    language: str, passage: Passage, start: int, end: int, bound: Bound | None, digits: int
) -> Candidate:  # fmt: skip
    around = weighted(surroundings(passage.text, start, end, language))
    if bound:
        for term in terms(f"{bound.subject} {bound.indicator} {bound.quantity.counted} {bound.scope}"):
            around[term] = 1.0
    sentence = terms(sentence_of(passage.text, start, language))
    return Candidate(passage, start, end, bound, digits, around, sentence)


def _said(figures: Iterable[Figure], profiles: Profiles, language: str) -> re.Pattern[str] | None:
    """The words without a number that the briefing's own text ties to a value."""
    words = {
        each.words for figure in figures for each in profiles.stated(figure.id)
        if not scan(each.words, language) and parse_value(each.words, language)
    }  # fmt: skip
    edge = "" if language == "zh" else r"\b"
    parts = [f"{edge}{re.escape(each)}{edge}" for each in sorted(words, key=lambda each: (-len(each), each))]
    return re.compile("|".join(parts)) if parts else None


def _digits(found: Found) -> int:
    value = found.number.value
    if value is None:
        return 1
    return max(1, len(value.as_tuple().digits))
