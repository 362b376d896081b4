"""Many texts searched as one, at the speed of the machine: by their characters, and by how these are spelled."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from broadsheet.derive.search.folding import fold
from broadsheet.derive.search.spelling import initials, past_mark, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from broadsheet.derive.search.folding import Folded

    Positions = NDArray[np.intp]
    Table = NDArray[np.bool_]

_LONGEST_SYLLABLE = 6
_NOWHERE = np.empty(0, dtype=np.intp)


class Matches(NamedTuple):
    """Where a corpus answers to a spelled query: first and last position of each answer, in order."""

    starts: Positions
    ends: Positions


class Corpus:
    """Texts, folded and joined; what is found is told by positions in the whole.

    Attributes:
        text: the folded texts, each ended by a line feed.
        starts: where each of them begins in it.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.folded: Sequence[Folded] = tuple(map(fold, texts))
        self.text = "".join(f"{each.text}\n" for each in self.folded)
        self.starts = [0, *accumulate(len(each.text) + 1 for each in self.folded)][:-1]

    def at(self, position: int) -> int:
        """Number of the text that holds a position."""
        return bisect_right(self.starts, position) - 1

    def bounds(self, number: int) -> tuple[int, int]:
        """First position of a text and the position after its last."""
        start = self.starts[number]
        return start, start + len(self.folded[number].text)

    def original(self, start: int, end: int) -> tuple[int, int, int]:
        """Number of the text that holds a range, and the range in that text as it was given."""
        number = self.at(start)
        first = self.starts[number]
        return number, *self.folded[number].original(start - first, end - first)

    def literal(self, words: str, first: int = 0) -> Iterator[int]:
        """Positions of folded words from a position on."""
        at = self.text.find(words, first)
        while at >= 0:
            yield at
            at = self.text.find(words, at + len(words))

    def spelled(self, query: str) -> Matches:
        """Where characters are spelled like a folded query, or are its own; the shortest answer at each position."""
        places = np.flatnonzero(self._spells.tables(query, 0).any.take(self._ids))
        states: dict[int, Positions] = {0: places}
        found: list[Positions] = []
        while states:
            states = self._step(states, query, len(found))
            found.append(states.pop(len(query), _NOWHERE))
        return self._in_order(found)

    def _step(self, states: Mapping[int, Positions], query: str, ahead: int) -> dict[int, Positions]:
        """Read one more character at every place that answered so far."""
        reached: dict[int, list[Positions]] = {}
        for at, places in states.items():
            letters = self._ids[np.minimum(places + ahead, len(self._ids) - 1)]
            for to, table in self._spells.tables(query, at).by_end.items():
                going = places[table[letters]]
                if len(going):
                    reached.setdefault(to, []).append(going)
        return {to: each[0] if len(each) == 1 else self._merged(each) for to, each in reached.items()}

    def _merged(self, places: Sequence[Positions]) -> Positions:
        """Places of several arrays, in order, each once; marking them is quicker than sorting many."""
        marked = np.zeros(len(self._ids), dtype=np.bool_)
        for each in places:
            marked[each] = True
        return np.flatnonzero(marked)

    def _in_order(self, found: Sequence[Positions]) -> Matches:
        """Answers by where they begin, the shortest of each place alone; those of one length stand together."""
        lengths = np.zeros(len(self._ids), dtype=np.uint8)
        for length in range(len(found), 0, -1):
            lengths[found[length - 1]] = length
        starts = np.flatnonzero(lengths != 0)  # of truths it is quicker than of numbers
        return Matches(starts, starts + lengths[starts])

    @cached_property
    def _alphabet(self) -> Sequence[str]:
        return sorted(set(self.text))

    @cached_property
    def _ids(self) -> NDArray[Any]:
        """The text as numbers in its alphabet."""
        codes = np.frombuffer(self.text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        known = np.fromiter(map(ord, self._alphabet), dtype=np.uint32)
        narrow = np.uint16 if len(known) <= np.iinfo(np.uint16).max else np.uint32
        numbers = np.zeros(int(known[-1]) + 1 if len(known) else 1, dtype=narrow)
        numbers[known] = np.arange(len(known), dtype=narrow)
        return numbers[codes]

    @cached_property
    def _spells(self) -> _Spells:
        return _Spells(self._alphabet)

    def prepare(self) -> None:
        """Do now what the first spelled query would wait for."""
        if len(self._ids):
            self._spells.tables("a", 0)


class _Tables(NamedTuple):
    """Which characters of an alphabet answer to a query from a place on.

    Attributes:
        by_end: by how far the query is used up then.
        any: all of them.
    """

    by_end: Mapping[int, Table]
    any: Table


class _Spells:
    """How the characters of one alphabet are spelled."""

    def __init__(self, alphabet: Sequence[str]) -> None:
        self._number = {char: at for at, char in enumerate(alphabet)}
        self._by_reading: dict[str, list[int]] = {}
        self._by_initial: dict[str, list[int]] = {}
        for char, at in self._number.items():
            for reading in readings(char):
                self._by_reading.setdefault(reading, []).append(at)
                for initial in initials(reading):
                    self._by_initial.setdefault(initial, []).append(at)

    def tables(self, query: str, at: int) -> _Tables:
        """Which characters answer to a query from a place on."""
        by_end: dict[int, Table] = {}
        for to, numbers in self._answers(query, at):
            table = by_end.setdefault(to, np.zeros(len(self._number), dtype=np.bool_))
            table[numbers] = True
        whole = np.zeros(len(self._number), dtype=np.bool_)
        for table in by_end.values():
            whole |= table
        return _Tables(by_end, whole)

    def _answers(self, query: str, at: int) -> Iterator[tuple[int, list[int]]]:
        """Ends, and the characters that use a query up to there."""
        if query[at] in self._number:
            yield past_mark(query, at + 1), [self._number[query[at]]]
        for length in (1, 2):
            if at + length <= len(query) and (found := self._by_initial.get(query[at : at + length])):
                yield past_mark(query, at + length), found
        for length in range(1, min(_LONGEST_SYLLABLE, len(query) - at) + 1):
            if found := self._by_reading.get(query[at : at + length]):
                yield past_mark(query, at + length), found
        rest = query[at:]
        if len(rest) <= _LONGEST_SYLLABLE:
            for reading, found in self._by_reading.items():
                if reading.startswith(rest):
                    yield len(query), found
