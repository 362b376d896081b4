"""The one rule of spacing between Chinese and Latin letters or digits: a fifth of an em, never a character."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

GAP_EM = 0.2
"""Width of the gap in em."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_LATIN = "0-9A-Za-z\u00c0-\u024f%‰°+&@#$€£"
_BOUNDARY = re.compile(f"(?<=[{_HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}])(?=[{_HAN}])")


def gaps(text: str) -> Iterator[int]:
    """Offsets (code points) of the characters after which a gap stands."""
    for match in _BOUNDARY.finditer(text):
        yield match.start() - 1
