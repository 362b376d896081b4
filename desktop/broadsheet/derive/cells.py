"""Words for the cells of other programs: on one line, and never a formula. The one place where that is decided."""

from __future__ import annotations

import re
import unicodedata

_RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+\-＋－]?\d+(?:,\d{3})*(?:\.\d+)?\s?[%‰]?", re.ASCII)
_TURNS = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def safe(text: str) -> str:
    """Words on one line that no spreadsheet takes for a formula."""
    line = one_line(text)
    if (text[:1] in ("\t", "\r", "\n") or line.startswith(_RISKY)) and not _NUMBER.fullmatch(line):
        return f"'{line}"
    return line


def one_line(text: str) -> str:
    """Without breaks, control characters, halves of characters and what turns the direction of writing."""
    kept = "".join(" " if char.isspace() else char for char in text)
    return "".join(
        char for char in kept if unicodedata.category(char) not in ("Cc", "Cs") and char not in _TURNS
    ).strip()
