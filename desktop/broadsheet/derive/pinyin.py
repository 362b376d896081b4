"""How Chinese words are spelled in pinyin: whole, by initials, and as a key to sort by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.derive import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word's spelling, lower case, without tones; letters and digits of the word itself stay.

    Attributes:
        full: ``zhijiangshiyanshi``. initials: ``zjsys``.
        key: sorts by syllable, tone after letters.
    """

    full: str
    initials: str
    key: tuple[str, ...]


@lru_cache(maxsize=8192)
def spell(text: str) -> Spelling:
    """Spell a word; signs are left out. The table behind it is opened at the first call."""
    parts = [(part.lower(), is_read) for part, is_read in _syllables(text) if part]
    plain = [part.rstrip("0123456789") if is_read else part for part, is_read in parts]
    return Spelling(
        full="".join(plain),
        initials="".join(syllable if syllable.isdecimal() else syllable[0] for syllable in plain),
        key=tuple(part for part, _ in parts),
    )


def _syllables(text: str) -> Iterator[tuple[str, bool]]:
    """Syllables with their tones, True, and what is left of other runs of signs, False."""
    table = syllables.table()
    if table:
        yield from ((part if is_read else _kept(part), is_read) for part, is_read in table.of(text))
        return
    from pypinyin import Style, lazy_pinyin  # about 0.15 s

    plain = lazy_pinyin(text, errors=_kept)
    toned = lazy_pinyin(text, style=Style.TONE3, errors=_kept)
    yield from ((tone, tone != bare) for bare, tone in zip(plain, toned, strict=True))


def _kept(signs: str) -> str:
    """Letters and digits of what is not Chinese; nothing of signs."""
    return "".join(sign for sign in signs if sign.isalnum())
