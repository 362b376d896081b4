"""Words of a Chinese dictionary: how probable a cut is, and what kind of words stand at it.

``build_spec/dictionary.py`` packs it; it is opened when the first cut is judged, and only the words that stand there
are looked up. Without it the rules work alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache

from broadsheet.lookup import Lookup
from broadsheet.resources import resource

_LONGEST = 6
_WINDOW = 6
_TAGS = {
    "v": "v vn vg vd vi vq", "a": "a ad an ag z b", "d": "d df", "p": "p", "c": "c", "u": "u uj ul uz ud uv ug y",
    "m": "m mq", "q": "q", "r": "r rz rr", "f": "f s", "t": "t tg", "k": "k", "i": "i l",
}  # fmt: skip
_KINDS = {tag: kind for kind, tags in _TAGS.items() for tag in tags.split()}


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Words with their frequency and their kind.

    Attributes:
        rows: of a word how often it stands in the dictionary's corpus, and its tag.
        total: the sum of all counts.
    """

    rows: Lookup
    total: float
    _cost: dict[str, float] = field(default_factory=dict)
    _runs: dict[str, float] = field(default_factory=dict)

    def cost(self, word: str) -> float:
        """Minus the logarithm of a word's probability; an unknown character costs more than the rarest word."""
        known = self._cost.get(word)
        if known is None:
            count = float((self.rows.get(word) or "0").split()[0])
            known = (
                math.log(self.total / count) if count else (math.log(self.total) + 1 if len(word) == 1 else math.inf)
            )
            self._cost[word] = known
        return known

    def words(self, text: str) -> tuple[float, list[str]]:
        """The most probable words of a run of characters, and what they cost."""
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(text) + 1):
            best.append(
                min(
                    (best[start][0] + self.cost(text[start:end]), start) for start in range(max(0, end - _LONGEST), end)
                )
            )
        found: list[str] = []
        end = len(text)
        while end:
            start = best[end][1]
            found.append(text[start:end])
            end = start
        return best[-1][0], found[::-1]

    def gain(self, left: str, right: str) -> float:
        """How much more probable two runs of characters are in one than apart."""
        left, right = left[-_WINDOW:], right[:_WINDOW]
        if not left or not right:
            return 0.0
        return self._apart(left) + self._apart(right) - self.words(left + right)[0]

    def _apart(self, run: str) -> float:
        known = self._runs.get(run)
        if known is None:
            known = self._runs[run] = self.words(run)[0]
        return known

    def kind(self, word: str) -> str:
        """The kind of a word in one letter: verb, adjective, adverb, …; n for names and what is unknown."""
        return _KINDS.get((self.rows.get(word) or "n").split()[-1], "n")


@lru_cache(maxsize=1)
def load() -> Dictionary | None:
    """The dictionary, or None where its file was not made or cannot be read."""
    try:
        rows = Lookup(resource("import", "dictionary.words"))
        return Dictionary(rows, float(rows.note.split()[0]))
    except (OSError, ValueError, IndexError):
        return None
