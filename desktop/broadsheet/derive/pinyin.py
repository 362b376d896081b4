"""How Chinese words are spelled in pinyin: whole, by initials, and as a key to sort by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


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
    """Spell a word; signs are left out. The dictionary behind it is loaded at the first call (about 0.15 s)."""
    from pypinyin import Style, lazy_pinyin

    plain = lazy_pinyin(text, errors=_kept)
    toned = lazy_pinyin(text, style=Style.TONE3, errors=_kept)
    syllables = [syllable.lower() for syllable in plain if syllable]
    return Spelling(
        full="".join(syllables),
        initials="".join(syllable if syllable.isdecimal() else syllable[0] for syllable in syllables),
        key=tuple(syllable.lower() for syllable in toned if syllable),
    )


def _kept(signs: str) -> str:
    """Letters and digits of what is not Chinese; nothing of signs."""
    return "".join(sign for sign in signs if sign.isalnum())
