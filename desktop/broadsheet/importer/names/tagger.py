"""Words of Chinese text with what they are, by a small network whose weights are made when the program is built."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.importer.names.clauses import clauses
from broadsheet.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from broadsheet.importer.names.network import Network

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_UNKNOWN = "OOV"
_PORTION = 4096


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        start, end: code points of the text.
        tag: PER, LOC, ORG or TIME for names; otherwise a part of speech (n, v, nz …; w is punctuation).
        confidence: the probability of the least certain of its signs.
    """

    start: int
    end: int
    tag: str
    confidence: float


class Tagger:
    """Tags texts; the same text has the same tags, alone or among others, but for rounding."""

    def __init__(self, network: Network, signs: Sequence[str], labels: Sequence[str]) -> None:
        self._network = network
        self._numbers = {sign: at for at, sign in enumerate(signs)}
        self._unknown = self._numbers[_UNKNOWN]
        self._labels = [tuple(label.rpartition("-")[::2]) if "-" in label else ("O", label) for label in labels]
        self._tags = [tag or place for tag, place in self._labels]

    def tag(self, texts: Sequence[str]) -> list[tuple[Word, ...]]:
        """The words of each text, in order."""
        found: list[list[Word]] = [[] for _ in texts]
        parts = [(at, start, end) for at, text in enumerate(texts) for start, end in clauses(text)]
        for first in range(0, len(parts), _PORTION):
            portion = parts[first : first + _PORTION]
            distinct = {texts[at][start:end]: None for at, start, end in portion}
            tagged = dict(zip(distinct, self._tagged(list(distinct)), strict=True))
            for at, start, end in portion:
                found[at] += [
                    Word(start + word.start, start + word.end, word.tag, word.confidence)
                    for word in tagged[texts[at][start:end]]
                ]
        return [tuple(words) for words in found]

    def _tagged(self, parts: Sequence[str]) -> list[list[Word]]:
        import numpy as np

        known, unknown = self._numbers, self._unknown
        numbers = [
            np.array([known.get(sign, unknown) for sign in part.translate(_NARROW)], dtype=np.int64) for part in parts
        ]
        found: list[list[Word]] = [[] for _ in parts]
        for at, best, sure in self._network.labelled(numbers):
            found[at] = list(self._words(best.tolist(), sure.tolist()))
        return found

    def _words(self, best: list[int], sure: list[float]) -> Iterator[Word]:
        start, tag, least = 0, "", 1.0
        for at, (label, probability) in enumerate(zip(best, sure, strict=True)):
            here, place = self._labels[label]
            if at and (place == "B" or here != tag or here == "O"):
                yield Word(start, at, tag, least)
                start, least = at, 1.0
            tag, least = here, min(least, probability)
        if best:
            yield Word(start, len(best), tag, least)


def load(path: Path | None = None) -> Tagger | None:
    """The tagger, or None where its file was not made or cannot be read: names are then found by the rules alone.

    Args:
        path: another file than the one that ships.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small products are slower on several cores; read at import
    import zipfile
    import zlib

    import numpy as np

    from broadsheet.importer.names.network import Network

    path = path or resource("import", "tagger.npz")
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            tables = dict(archive)
        signs, labels = (tables[name].tobytes().decode().split("\n") for name in ("signs", "labels"))
        return Tagger(Network(tables), signs, labels)
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, zlib.error):
        return None
