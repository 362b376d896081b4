"""The gap between Chinese and digits.

Our own fonts set it as a blank. A blank is no part of the article's words: where they are edited and searched they
stand without it, and the receiving program sets the gap that it knows.
"""

from __future__ import annotations

import re

from broadsheet.export.pptx.measure import advance
from broadsheet.typeset.slides.fonts import style_of

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_LATIN = "0-9A-Za-z\u00c0-\u024f%‰°+&@#$€£"
_GAP = re.compile(rf"(?<=[{_HAN}]) (?=[{_LATIN}])|(?<=[{_LATIN}]) (?=[{_HAN}])")
_WIDTH = 0.1
"""The gap in sizes of type: between none, as PowerPoint sets it, and a fifth, as others do."""


def bare(text: str, before: str = "", after: str = "") -> str:
    """Words without the blanks at gaps.

    Args:
        text: the words.
        before: the character before them, or nothing.
        after: the character after them, or nothing.
    """
    whole = before + text + after
    kept = [
        letter for at, letter in enumerate(whole) if not _is_gap(whole, at) and len(before) <= at < len(before + text)
    ]
    return "".join(kept)


def width(text: str, role: str, size: float, language: str) -> float:
    """About how wide words with gaps are in the receiving program, in the unit of the size."""
    family, bold = style_of(role)
    gaps = len(_GAP.findall(text))
    return advance(_GAP.sub("", text), family, bold, size, language) + gaps * size * _WIDTH


def _is_gap(text: str, at: int) -> bool:
    return text[at] == " " and _GAP.match(text, at) is not None
