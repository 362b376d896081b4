"""What was typed, taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from broadsheet.derive.numbers import parse_value
from broadsheet.derive.numbers.number import SHARES
from broadsheet.derive.search.folding import fold
from broadsheet.derive.search.spelling import is_han, spans_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

COMMANDS_ALONE = ">"
"""A query that begins so asks for commands only."""

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d*)?")
_LETTER = re.compile(r"[a-z]")
_LONGEST = 80
"""Characters of a query that count: longer ones are pasted by mistake, and answer to nothing all the same."""


@dataclass(frozen=True)
class Term:
    """One word of a query, folded; all of them must be found.

    Attributes:
        text: the word.
        in_pinyin: whether it may be meant as pinyin, if it has letters.
    """

    text: str
    in_pinyin: bool = True

    @cached_property
    def number(self) -> str:
        """Its digits without the commas of thousands; empty where it is not a number."""
        return self.text.replace(",", "") if _NUMBER.fullmatch(self.text) else ""

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """How it may stand in a text: as typed, and a number with its thousands parted by commas, or not."""
        if not self.number:
            return (self.text,)
        whole, point, part = self.number.partition(".")
        return tuple(dict.fromkeys((self.text, self.number, f"{int(whole):,}{point}{part}")))

    @property
    def is_spelled(self) -> bool:
        """Whether it may be meant as pinyin."""
        return self.in_pinyin and bool(_LETTER.search(self.text))

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands in a short folded text; how that is spelled counts where nothing else does."""
        found = [(at.start(), at.end()) for form in self.forms for at in re.finditer(re.escape(form), text)]
        if found or not self.is_spelled:
            return iter(found)
        return spans_in(text, self.text)


@dataclass(frozen=True)
class Query:
    """What was typed.

    Attributes:
        phrase: the whole of it, folded, with single blanks.
        terms: its words.
        commands_alone: whether only commands are asked for.
    """

    phrase: str
    terms: tuple[Term, ...]
    commands_alone: bool

    @cached_property
    def shares(self) -> frozenset[Decimal]:
        """What it is worth in percent if it is a share in words or with a sign: 五分之一, 60%, one fifth."""
        if not (any(map(is_han, self.phrase)) or "%" in self.phrase or " " in self.phrase):
            return frozenset()
        found = (number for language in ("zh", "en") for number in parse_value(self.phrase, language))
        whole = (number for number in found if (number.start, number.end) == (0, len(self.phrase)))
        return frozenset(number.value for number in whole if number.value is not None and number.kind in SHARES)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands in a short folded text: the phrase, else its terms."""
        if len(self.terms) > 1 and self.phrase in text:
            return Term(self.phrase, in_pinyin=False).spans(text)
        return chain.from_iterable(term.spans(text) for term in self.terms)


def read_query(text: str, in_pinyin: bool = True) -> Query:
    """Take apart what was typed; without pinyin letters stand for themselves alone."""
    folded = fold(text[: _LONGEST * 4]).text.strip()
    commands_alone = folded.startswith(COMMANDS_ALONE)
    words = folded.removeprefix(COMMANDS_ALONE)[:_LONGEST].split()
    return Query(" ".join(words), tuple(Term(word, in_pinyin) for word in dict.fromkeys(words)), commands_alone)
