"""Makes what is typed and what is sought meet: half-width, lower case, simplified, plain quotes and dashes."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from broadsheet.derive.simplified import signs

_ALIKE = {
    **dict.fromkeys("“”„‟«»「」『』〝〞″", '"'),
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−－", "-"),
    **dict.fromkeys("•・‧∙⋅", "·"),
    "…": "…",  # its usual decomposition has three signs, and offsets would have to be kept for most texts
}


class Folded(NamedTuple):
    """A text as it is searched.

    Attributes:
        text: the folded text.
        offsets: for each of its characters the offset of the one it comes from; None where they are the same.
    """

    text: str
    offsets: tuple[int, ...] | None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """A range of the folded text as a range of the text it comes from."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


class _Folds(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = self[code] = _fold_char(char)
        if len(folded) != 1:
            self.uneven.add(char)
        return folded


def fold(text: str) -> Folded:
    """Fold a text; one that keeps the number of its characters, as almost every text does, needs no offsets."""
    folded = text.translate(_FOLDS)
    if not any(char in text for char in _FOLDS.uneven):
        return Folded(folded, None)
    return Folded(folded, tuple(at for at, char in enumerate(text) for _ in _FOLDS[ord(char)]))


def _fold_char(char: str) -> str:
    if char in _ALIKE:
        return _ALIKE[char]
    if char.isspace():
        return " "
    folded = unicodedata.normalize("NFKC", char).casefold()
    if unicodedata.combining(char):
        return ""
    parts = unicodedata.normalize("NFKD", folded)
    if parts[:1].isascii():  # é is found as e
        folded = "".join(part for part in parts if not unicodedata.combining(part))
    return signs().get(folded, folded)


_FOLDS = _Folds()
