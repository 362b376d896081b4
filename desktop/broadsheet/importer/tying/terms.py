"""What two texts have in common: pairs of Chinese characters, English words, and how rare each of them is."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HAN = re.compile("[\u4e00-\u9fff]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+|[0-9]+[A-Za-z]+")
_EMPTY = re.compile("[的了在是与和及等这那其也都还就从为以对个家年月]")
_STOP_EN = frozenset(
    re.findall(
        "[a-z]+",
        "the and for with that this from its has have had was were are been will would which their they them into than "
        "then who whose not but also more most such one two three all any each per year years of to in on at by as is "
        "it an be or over said says",
    )
)
_FOLDED = str.maketrans("（），：；！？＋“”‘’「」『』％", '(),:;!?+""\'\'""""%')
_PASSAGES = 60
"""Short texts are counted as if they had so many passages, or everything in them would be common."""

_UNKNOWN = 3.0
"""Rarity of what neither text was counted for."""


def folded(text: str) -> str:
    """The text in one style of punctuation and in lower case, of the same length."""
    plain = text.translate(_FOLDED)
    lower = plain.lower()
    return lower if len(lower) == len(plain) else plain


def terms(text: str) -> frozenset[str]:
    """The pairs of Chinese characters and the English words of a text; particles part words."""
    found: set[str] = set()
    for run in _HAN.findall(text):
        for part in _EMPTY.split(run):
            found.update(part[at : at + 2] for at in range(len(part) - 1))
    for word in _WORD.findall(text):
        lower = word.lower()
        if lower not in _STOP_EN:
            found.add(stem(lower))
    return frozenset(found)


def stem(word: str) -> str:
    """An English word without the endings of number and time."""
    for ending, instead in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + instead
    return word


class Rarity:
    """How much it says that a term is shared.

    Args:
        texts: passages of both texts.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for text in texts:
            counts.update(terms(text))
            total += 1
        total = max(total, _PASSAGES)
        self._weights = {term: math.log((total + 1) / count) for term, count in counts.items()}

    def of(self, term: str) -> float:
        """From 0 (in every passage) upwards."""
        return self._weights.get(term, _UNKNOWN)

    def shared(self, one: Mapping[str, float], other: Mapping[str, float]) -> float:
        """How much two weighted sets of terms have in common."""
        small, large = (one, other) if len(one) < len(other) else (other, one)
        return math.fsum(self.of(term) * weight * large[term] for term, weight in small.items() if term in large)

    def sum(self, several: Iterable[str]) -> float:
        """The rarity of several terms, the same in any order."""
        return math.fsum(map(self.of, several))


def weighted(parts: Iterable[tuple[str, float]]) -> dict[str, float]:
    """The terms of several texts; a term has the greatest weight of the texts it stands in."""
    found: dict[str, float] = {}
    for text, weight in parts:
        for term in terms(text):
            found[term] = max(weight, found.get(term, 0.0))
    return found
