"""What a person looks for: the question to the index, and the proof in the text, so that no hit is a false one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.library.folding import Folded, Word, fold, is_cjk, pairs, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Ranges = tuple[tuple[int, int], ...]

LONGEST = 200
"""Characters of a search that are looked for; the rest of a pasted page is left aside."""

INDEX_VERSION = f"2/{unicodedata.unidata_version}"
"""Changes whenever the same text would be cut into other tokens."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as a text prints it: its range, and the tokens of what it is worth."""

    start: int
    end: int
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One of the words of a search.

    Attributes:
        text: folded.
        values: tokens of what it is worth, where it is a number.
    """

    text: str
    values: tuple[str, ...] = ()

    @property
    def match(self) -> str:
        """The question to FTS5; empty for signs alone."""
        asked = [*_phrases(self.text), *_singles(self.text)]
        whole = " AND ".join(asked)
        return " OR ".join(f"({part})" for part in (whole, *(f'singles : "{value}"' for value in self.values)) if part)

    @property
    def is_exact(self) -> bool:
        """Whether the index alone says where it stands: Chinese characters in a row, or one word."""
        if all(map(is_cjk, self.text)):
            return True
        found = list(words(self.text))
        return len(found) == 1 and found[0].text == self.text

    def ranges(self, folded: Folded, numbers: Sequence[Printed]) -> Ranges:
        """Where it stands in a text, in offsets of the text itself."""
        spots = [folded.range(start, end) for start, end in self._spots(folded.text)]
        spots += [(number.start, number.end) for number in numbers if not set(self.values).isdisjoint(number.values)]
        return tuple(spots)

    def _spots(self, text: str) -> Iterator[tuple[int, int]]:
        if any(map(is_cjk, self.text)):
            yield from _occurrences(self.text, text)
            return
        if self.text.isalpha():
            yield from _beginnings(self.text, text)
            return
        sought = list(words(self.text))
        whole = len(sought) == 1 and (sought[0].start, sought[0].end) == (0, len(self.text))
        for word in words(text, sought[0].text if whole else ""):
            if whole and word.text.startswith(sought[0].text):
                yield word.start, _end_of(sought[0].text, text, word.start)
            elif not whole and _stands_at(self.text, text, start := word.start - sought[0].start):
                yield start, start + len(self.text)


@dataclass(frozen=True, slots=True)
class Query:
    """A search: every term must stand in a passage."""

    terms: tuple[Term, ...]

    @property
    def match(self) -> str:
        """The question to FTS5; empty where there is nothing to look for."""
        return " AND ".join(f"({term.match})" for term in self.terms)

    @property
    def has_values(self) -> bool:
        """Whether a number is sought by what it is worth, too."""
        return any(term.values for term in self.terms)

    @property
    def is_exact(self) -> bool:
        """Whether the index alone says which passages are meant."""
        return all(term.is_exact for term in self.terms)

    def ranges(self, text: str, numbers: Sequence[Printed]) -> Ranges:
        """The words of a text that are meant, in order and apart from one another; none unless every term is there."""
        folded = fold(text)
        found = [term.ranges(folded, numbers) for term in self.terms]
        return _merged(spot for spots in found for spot in spots) if found and all(found) else ()


def parse(typed: str) -> Query:
    """What is typed, as terms: blanks part them; a number of several words (CNY 169.9 billion) is several terms."""
    folded = fold(typed[:LONGEST]).text
    terms = (Term(text, values_of(text)) for text in dict.fromkeys(folded.split()))
    return Query(tuple(term for term in terms if term.match))


def index_text(text: str, numbers: Iterable[Printed]) -> tuple[str, str]:
    """The two columns of the index for a text: neighbours in order; single characters, words, values, initials."""
    folded = fold(text).text
    singles = dict.fromkeys(character for character in folded if is_cjk(character))
    singles |= dict.fromkeys(word.text for word in words(folded))
    singles |= dict.fromkeys(value for number in numbers for value in number.values)
    singles |= dict.fromkeys(map(_initial, words(folded)))
    return " ".join(_chains(folded)), " ".join(singles)


def printed_numbers(text: str, language: str) -> tuple[Printed, ...]:
    """The numbers of a text with what they are worth."""
    from broadsheet.derive.numbers import scan

    found = []
    for number in scan(text, language):
        share = number.kind in ("percent", "fraction", "tenths", "points")
        worth = [number.value, number.low, number.high]
        plain = [f"={_plain(value)}" for value in worth if value is not None]
        plain += [f"={_plain(value * number.scale)}" for value in worth if value is not None]
        plain += [f"%{_plain(value)}" for value in worth if share and value is not None]
        if plain:
            found.append(Printed(number.start, number.end, tuple(dict.fromkeys(plain))))
    return tuple(found)


def values_of(term: str) -> tuple[str, ...]:
    """What a term is worth, where the whole of it is a number: with its unit the amount, without it any such value."""
    if not any(character.isdigit() for character in term):
        return ()
    from broadsheet.derive.numbers import scan

    for number in scan(term, "zh"):
        if number.value is not None and (number.start, number.end) == (0, len(term)):
            if number.kind in ("percent", "points"):
                return (f"%{_plain(number.value)}",)
            return (f"={_plain(number.value * number.scale)}",)
    return ()


def _plain(value: object) -> str:
    from decimal import Decimal

    assert isinstance(value, Decimal)
    return format(value.normalize(), "f")


def _chains(folded: str) -> Iterator[str]:
    """Neighbours, chain by chain; a chain is what stands between two signs."""
    for chain in "".join(sign if sign.isalnum() else " " for sign in folded).split():
        if found := pairs(chain):
            yield " ".join(found)


def _phrases(text: str) -> Iterator[str]:
    for chain in _chains(text):
        yield f'grams : "{chain}"'


def _singles(text: str) -> Iterator[str]:
    """A lone Chinese character, and words by how they begin; beside Chinese, words whose beginning is there."""
    chinese = any(map(is_cjk, text))
    for word in words(text):
        if not chinese or (word.start and is_cjk(text[word.start - 1])):
            yield f'singles : "{word.text}" *' if len(word.text) > 1 else f'singles : "{_initial(word)}"'
    if chinese:
        for at, sign in enumerate(text):
            alone = not text[at + 1 : at + 2].isalnum() and not (at and text[at - 1].isalnum())
            if is_cjk(sign) and alone:
                yield f'singles : "{sign}"'


def _initial(word: Word) -> str:
    """The token of the words that begin with a sign: so many that gathering them word by word would take long."""
    return f"{word.text[0]}%"


def _occurrences(sought: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(sought)
    while at >= 0:
        yield at, at + len(sought)
        at = text.find(sought, at + 1)


def _stands_at(sought: str, text: str, at: int) -> bool:
    return at >= 0 and text.startswith(sought, at)


def _beginnings(sought: str, text: str) -> Iterator[tuple[int, int]]:
    """Where words begin with these letters."""
    for start, end in _occurrences(sought, text):
        if not start or not text[start - 1].isalnum() or is_cjk(text[start - 1]):
            yield start, end


def _end_of(sought: str, text: str, at: int) -> int:
    """The end of a word in a text that may have commas between its digits."""
    for sign in sought:
        at += text[at] == "," and sign != ","
        at += 1
    return at


def _merged(spots: Iterable[tuple[int, int]]) -> Ranges:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spots):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)
