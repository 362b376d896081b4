"""A passage as the rules see it: its text, its words where there is a tagger, its quotations."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from broadsheet.importer.names.grammar import GENERIC

if TYPE_CHECKING:
    from broadsheet.importer.names.tagger import Word

_QUOTED = re.compile(
    r"“([^“”\n]{1,30})”|「([^「」\n]{1,30})」|『([^『』\n]{1,30})』|\"([^\"\n]{1,30})\"|‘([^‘’\n]{1,30})’"
)
NAMES = frozenset({"PER", "LOC", "ORG", "nz", "nt", "nr", "ns"})
_SIGN = re.compile(r"[^\w]|_")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: where they stand, without the marks."""

    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """A passage that is looked at.

    Attributes:
        printed: the text as it stands, where the rules read another (traditional signs as simplified ones); else empty.
        words: in order and without gaps; none where there is no tagger.
    """

    passage: str
    role: str
    text: str
    words: tuple[Word, ...] = ()
    printed: str = ""

    @cached_property
    def starts(self) -> list[int]:
        """Where the words start."""
        return [word.start for word in self.words]

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands in quotation marks."""
        found = []
        for match in _QUOTED.finditer(self.text):
            group = next(at for at, words in enumerate(match.groups(), 1) if words is not None)
            found.append(Quotation(*match.span(group)))
        return tuple(found)

    @cached_property
    def quoted_ends(self) -> dict[int, Quotation]:
        """Quotations by the place after their closing mark."""
        return {quotation.end + 1: quotation for quotation in self.quotations}

    @cached_property
    def _quoted_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]

    def quotation_at(self, place: int) -> Quotation | None:
        """The quotation that holds a place, or starts there."""
        at = bisect_right(self._quoted_starts, place) - 1
        found = self.quotations[at] if at >= 0 else None
        return found if found and place < found.end else None

    def is_edge(self, place: int) -> bool:
        """Whether a word ends here, or nobody can say."""
        if not self.words or place in (0, len(self.text)):
            return True
        at = bisect_left(self.starts, place)
        if at < len(self.words) and self.words[at].start == place:
            return True
        return bool(_SIGN.match(self.text[place - 1]) or _SIGN.match(self.text[place]))

    def word_at(self, place: int) -> Word | None:
        """The word that holds a sign."""
        if not self.words or not 0 <= place < len(self.text):
            return None
        return self.words[bisect_right(self.starts, place) - 1]

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that touch a range."""
        if not self.words or end <= start:
            return ()
        first = bisect_right(self.starts, start) - 1
        return self.words[first : bisect_left(self.starts, end)]

    def has_name(self, start: int, end: int) -> bool:
        """Whether the tagger sees a proper name inside a range."""
        return any(
            word.tag in NAMES and word.end - word.start > 1 and self.text[word.start : word.end] not in GENERIC
            for word in self.within(start, end)
        )
