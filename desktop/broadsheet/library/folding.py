"""Text as the shelf compares it: folded as every search folds it, cut into neighbours and words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.derive.search import folding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CJK = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
_RUN = re.compile(r"\d[\d.,]*[^\W_]*|[^\W_]+(?:\.\d+)*")
_COMMA = re.compile(r",(?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)?")


class Folded(NamedTuple):
    """Folded text.

    Attributes:
        text: half-width, without case or accents, simplified.
        at: for each of its code points the offset in the text that it was made of, and one more for the end.
    """

    text: str
    at: Sequence[int]

    def range(self, start: int, end: int) -> tuple[int, int]:
        """A range of the folded text in the text that it was made of; a sign is never cut in two."""
        last = self.at[end - 1]
        stop = next((at for at in self.at[end:] if at > last), self.at[-1])
        return self.at[start], stop


class Word(NamedTuple):
    """A word of Latin letters, or a number; ``text`` is without the commas of thousands."""

    text: str
    start: int
    end: int


def fold(text: str) -> Folded:
    """Fold a text as `derive.search.folding` does: what one search finds, the other finds too."""
    found = folding.fold(text)
    return Folded(found.text, range(len(text) + 1) if found.offsets is None else (*found.offsets, len(text)))


def is_cjk(character: str) -> bool:
    """Whether a character is one of those that are written without blanks between words."""
    return character >= "\u3005" and _CJK.match(character) is not None


def pairs(folded: str) -> list[str]:
    """Every two neighbours of which one at least is Chinese, in order; signs part them."""
    return [a + b for a, b in pairwise(folded) if (is_cjk(a) or is_cjk(b)) and a.isalnum() and b.isalnum()]


def words(folded: str, holding: str = "") -> Iterator[Word]:
    """The words and numbers between the Chinese characters, in order.

    Args:
        folded: the text.
        holding: those alone are wanted that hold this; others may be left out.
    """
    spaced = _CJK.sub(" ", folded) if not folded.isascii() else folded
    for run in _RUN.finditer(spaced):
        if not holding or holding in run.group().replace(",", ""):
            yield from _parts(run.group(), run.start())


def _parts(run: str, start: int) -> Iterator[Word]:
    """``2022,2023`` is two numbers, ``1,699.5`` is one, ``5g`` is a word; a full stop at the end is none of it."""
    at = 0
    while at < len(run):
        if not run[at].isalnum():
            at += 1
            continue
        number = _NUMBER.match(run, at)
        end = number.end() if number else at
        while end < len(run) and (run[end].isalnum() or (run[end] == "." and run[end + 1 : end + 2].isdigit())):
            end += 1
        yield Word(_COMMA.sub("", run[at:end]), start + at, start + end)
        at = end
