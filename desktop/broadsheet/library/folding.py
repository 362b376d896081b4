"""Text as it is compared: width and case folded, with the way back to the offsets of the text itself."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CJK = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
_RUN = re.compile(r"\d[\d.,]*[^\W_]*|[^\W_]+(?:\.\d+)*")
_COMMA = re.compile(r",(?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(?:,\d{3}(?!\d))*(?:\.\d+)?")


class Folded(NamedTuple):
    """Folded text.

    Attributes:
        text: NFKC, without case.
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
    """Fold a text: full width to half, capitals to small ones, a sign with its accents to one."""
    if text.isascii():
        return Folded(text.lower(), range(len(text) + 1))
    alike = text.translate(_ALIKE)
    if len(alike) == len(text):
        return Folded(alike, range(len(text) + 1))
    pieces: list[str] = []
    at: list[int] = []
    for start, cluster in _clusters(text):
        piece = _folded(cluster)
        pieces.append(piece)
        at.extend([start] * len(piece))
    at.append(len(text))
    return Folded("".join(pieces), at)


def is_cjk(character: str) -> bool:
    """Whether a character is one of those that are written without blanks between words."""
    return character >= "\u3005" and _CJK.match(character) is not None


def pairs(folded: str) -> list[str]:
    """Every two neighbours of which one at least is Chinese, in order; signs part them."""
    return [a + b for a, b in pairwise(folded) if (is_cjk(a) or is_cjk(b)) and a.isalnum() and b.isalnum()]


def words(folded: str) -> Iterator[Word]:
    """The words and numbers between the Chinese characters, in order."""
    spaced = _CJK.sub(" ", folded) if not folded.isascii() else folded
    for run in _RUN.finditer(spaced):
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


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Each character with the accents that follow it."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not (text[at] >= "\u0300" and unicodedata.combining(text[at])):
            yield start, text[start:at]
            start = at


class _Alike(dict[int, str]):
    """Each character as it is folded, where that is one character and stands alone; else two, so that it shows."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        piece = _folded(sign)
        self[code] = found = "  " if len(piece) != 1 or unicodedata.combining(sign) else piece
        return found


_ALIKE = _Alike()


@lru_cache(maxsize=16384)
def _folded(cluster: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", cluster).casefold())
