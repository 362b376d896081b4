"""Names that an article gives once and uses again: looked for everywhere, in time proportional to the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.names.candidate import USUAL, WEAK, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from broadsheet.importer.names.reading import Reading

LONGEST = 40


@dataclass(frozen=True, slots=True)
class Index:
    """Names by their first two signs, the longest first, with type and confidence."""

    heads: Mapping[str, tuple[tuple[str, str, float], ...]]

    def found(self, reading: Reading) -> Iterator[Candidate]:
        """Every place where a known name stands as a word."""
        text, heads = reading.text, self.heads
        for at in range(len(text) - 1):
            for name, type_, confidence in heads.get(text[at : at + 2], ()):
                if text.startswith(name, at) and _stands(reading, at, at + len(name)):
                    rank = USUAL if len(name) > 2 else WEAK
                    yield Candidate(at, at + len(name), type_, confidence * 0.95, "known-name", rank)
                    break


def _stands(reading: Reading, start: int, end: int) -> bool:
    """Whether a name is not a part of other words: Latin letters go on, or a word of the tagger does."""
    text = reading.text
    if text[start].isascii() and text[start - 1 : start].isascii() and text[start - 1 : start].isalnum() and start:
        return False
    if text[end - 1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalnum():
        return False
    return end - start > 3 or (reading.is_edge(start) and reading.is_edge(end))


def index(names: Iterable[tuple[str, str, float]]) -> Index:
    """An index of names with type and confidence; of a name that comes twice the surer one counts."""
    best: dict[str, tuple[str, float]] = {}
    for name, type_, confidence in names:
        if 2 <= len(name) <= LONGEST and (name not in best or best[name][1] < confidence):
            best[name] = type_, confidence
    heads: dict[str, list[tuple[str, str, float]]] = {}
    for name, (type_, confidence) in sorted(best.items(), key=lambda item: (-len(item[0]), item[0])):
        heads.setdefault(name[:2], []).append((name, type_, confidence))
    return Index({head: tuple(names) for head, names in heads.items()})
