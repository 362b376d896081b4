"""Names as charts show them: of one without an end, as odd files have them, no more than a chart has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.model import LocalText

_LONGEST = 240
"""Characters; three times the longest that anybody has given to a thing."""


def called(name: LocalText, language: str) -> str:
    """A name in a language."""
    return shortened(name.pick(language))


def shortened(words: str) -> str:
    """Words that end in … where they were cut."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
