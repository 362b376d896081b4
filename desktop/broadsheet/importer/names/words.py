"""The words that names are told by, from ``resources/import/words.LANGUAGE.txt``: word lists are data, not code."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from broadsheet.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SECTION = re.compile(r"\[([^\]]+)\]")


@cache
def _sections(language: str) -> Mapping[str, tuple[str, ...]]:
    text = resource("import", f"words.{language}.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    own: list[str] = []
    for line in (line.partition("#")[0].strip() for line in text.splitlines()):
        section = _SECTION.fullmatch(line)
        if section:
            own = found.setdefault(section.group(1), [])
        elif line:
            own += line.split() if language == "zh" else [word.strip() for word in line.split(",") if word.strip()]
    return {name: tuple(words) for name, words in found.items()}


def words(language: str, section: str) -> tuple[str, ...]:
    """The words of a section, in their order.

    Raises:
        KeyError: there is no such section.
    """
    return _sections(language)[section]


def by_word(language: str, kind: str) -> dict[str, str]:
    """Each word of the sections ``[kind …]`` with what follows the kind; the first section that has a word counts."""
    found: dict[str, str] = {}
    for name, own in _sections(language).items():
        if name.startswith(f"{kind} "):
            for word in own:
                found.setdefault(word, name.removeprefix(f"{kind} "))
    return found


def any_of(choices: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(dict.fromkeys(choices), key=lambda word: (-len(word), word)))
