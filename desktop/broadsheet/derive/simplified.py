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
def signs() -> Mapping[str, str]:
    """Traditional signs with their simplified ones; nothing where the file is missing."""
    try:
        old, new = resource("search", "simplified.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    return dict(zip(old, new, strict=False))


@cache
def table() -> Mapping[int, str]:
    """As `signs`, for `str.translate`, without those that simplified texts have as well."""
    return {ord(old): new for old, new in signs().items() if old not in _BOTH}


def simplified(text: str) -> str:
    """A text in simplified signs; of the same length, and the same where it has no others."""
    return text.translate(table())


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional signs, and not only quotes a few."""
    head = text[:20_000]
    changed = sum(a != b for a, b in zip(head, simplified(head), strict=True))
    return changed * _SHARE > len(head)
