"""Traditional Chinese as the rules read it: sign for sign in simplified ones, so that every offset stays."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from broadsheet.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOTH = frozenset("著乾徵")
"""Signs that simplified texts have as well (著名, 乾隆, 宫商角徵羽)."""
_SHARE = 50
"""One sign in so many is traditional in a text that is."""


@cache
def table() -> Mapping[int, str]:
    """Traditional signs with their simplified ones, for `str.translate`; empty where the file is missing."""
    try:
        old, new = resource("search", "simplified.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    return {ord(a): b for a, b in zip(old, new, strict=False) if len(a) == len(b) == 1 and a not in _BOTH}


def simplified(text: str) -> str:
    """A text in simplified signs; of the same length, and the same where it has no others."""
    return text.translate(table())


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional signs, and not only quotes a few."""
    head = text[:20_000]
    changed = sum(a != b for a, b in zip(head, simplified(head), strict=True))
    return changed * _SHARE > len(head)
