"""Names found by their first letters alone: what can be tapped on a pad of 26 letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.pinyin import spell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.derive.directory import NameEntry


def by_initials(entries: Iterable[NameEntry], letters: str) -> tuple[NameEntry, ...]:
    """The names that these letters begin: those of their initials first, then their Latin letters, then within.

    Args:
        entries: in the order in which equal ones stay.
        letters: lower case; none find every name.
    """
    ranked = [(rank, entry) for entry in entries if (rank := _rank(entry, letters)) is not None]
    return tuple(entry for _, entry in sorted(ranked, key=_first))


def _rank(entry: NameEntry, letters: str) -> int | None:
    initials = tuple(_initials(entry))
    if any(each.startswith(letters) for each in initials):
        return 0
    if any(key.startswith(letters) for key in entry.keys if key.isascii()):
        return 1
    return 2 if len(letters) > 1 and any(letters in each for each in initials) else None


def _initials(entry: NameEntry) -> Iterator[str]:
    """Of every syllable of a Chinese name, of every word of a Latin one."""
    for name in entry.chinese:
        yield spell(name).initials
    words = "".join(sign if sign.isalnum() else " " for sign in entry.name.replace("’", "")).split()
    if all(word.isascii() for word in words):
        yield "".join(word[0] for word in words).lower()


def _first(ranked: tuple[int, NameEntry]) -> int:
    return ranked[0]
