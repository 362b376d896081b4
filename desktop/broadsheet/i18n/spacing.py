"""The one rule of spacing between Chinese and Latin letters or digits: a fifth of an em.

A text whose places count is widened by that much (`gaps`); words that are only shown get a blank, which is as wide in
the fonts of this program (`spaced`).
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP_EM = 0.2
"""Width of the gap in em."""

_HAN = (("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003134f"))
"""First and last of each block; as a class of a regular expression they would cost a start 2 ms."""

_FIRST = _HAN[0][0]

_LATIN_RUN = re.compile("[0-9A-Za-z\u00c0-\u024f%‰°+&@#$€£]+")


def gaps(text: str) -> Iterator[int]:
    """Offsets (code points) of the characters after which a gap stands."""
    if text.isascii():
        return
    for run in _LATIN_RUN.finditer(text):
        first, last = run.span()
        # Nearly all are of the second block, or of none: a long text asks a hundred thousand times.
        if first and (before := text[first - 1]) >= _FIRST and ("\u4e00" <= before <= "\u9fff" or _is_han(before)):
            yield first - 1
        after = text[last] if last < len(text) else ""
        if after >= _FIRST and ("\u4e00" <= after <= "\u9fff" or _is_han(after)):
            yield last - 1


def spaced(text: str) -> str:
    """The text with a blank where a gap stands."""
    return spaced_parts((text,))[0]


def spaced_parts(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts of one text, each with the blanks that fall into it; one between two parts ends the first."""
    cuts = [after + 1 for after in gaps("".join(parts))]
    made, begin = [], 0
    for part in parts:
        end = begin + len(part)
        ends = [begin, *(cut for cut in cuts if begin < cut < end), end]
        words = [part[left - begin : right - begin] for left, right in itertools.pairwise(ends)]
        made.append(" ".join(words) + (" " if end in cuts and part else ""))
        begin = end
    return tuple(made)


def _is_han(character: str) -> bool:
    return any(first <= character <= last for first, last in _HAN)
