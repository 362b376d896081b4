"""What the tagger of names reads over a cut: a word that goes on there, and words that are surer whole than cut."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.names.tagger import Tagger, Word

ACROSS_NAMES = ("asked", "word-over", "words-sure", "words-surer")
NOTHING = (0.0,) * len(ACROSS_NAMES)
_REACH = 12
_NEAR = 4
_LEAST = 1e-3


def across(tagger: Tagger, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, ...]]:
    """The evidence for each pair of a left and a right text, in the order of `ACROSS_NAMES`.

    Args:
        tagger: reads Chinese words, each with how probable it is.
        pairs: of texts; the last characters of the left one and the first of the right one are read.
    """
    cut = [(left[-_REACH:], right[:_REACH]) for left, right in pairs]
    texts = list(dict.fromkeys(text for left, right in cut for text in (left + right, left, right)))
    words = dict(zip(texts, tagger.tag(texts), strict=True))
    return [_evidence(words, left, right) for left, right in cut]


def _evidence(words: dict[str, tuple[Word, ...]], left: str, right: str) -> tuple[float, ...]:
    middle, whole = len(left), words[left + right]
    over = next((word.confidence for word in whole if word.start < middle < word.end), 0.0)
    sure = _sure(whole, middle - _NEAR, middle + _NEAR)
    apart = (_sure(words[left], middle - _NEAR, middle) + _sure(words[right], 0, _NEAR)) / 2
    return (1.0, over, sure, sure - apart)


def _sure(words: Sequence[Word], start: int, end: int) -> float:
    """The mean logarithm of how probable the words between two places are."""
    found = [math.log(max(_LEAST, word.confidence)) for word in words if word.start < end and word.end > start]
    return sum(found) / len(found) if found else 0.0
