"""How wide words are in the typefaces of the receiving program, which are not at hand here.

A Chinese character is as wide as its size in every typeface; the widths of Latin letters are those that all typefaces
made to take the place of Times New Roman and Arial share.
"""

from __future__ import annotations

from functools import cache
from unicodedata import east_asian_width

_WIDTHS = {
    ("serif", False): """
        250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500
        278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556
        611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778
        500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541""",
    ("serif", True): """
        250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500
        333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556
        667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833
        556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520""",
    ("sans", False): """
        278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
        278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667
        611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833
        556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584""",
    ("sans", True): """
        278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
        333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667
        611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889
        611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584""",
}
"""Thousandths of the size, from the blank to the tilde."""
_SIGNS = {
    ("serif", False): {"“": 444, "”": 444, "‘": 333, "’": 333, "–": 500, "·": 250},
    ("serif", True): {"“": 500, "”": 500, "‘": 333, "’": 333, "–": 500, "·": 250},
    ("sans", False): {"“": 333, "”": 333, "‘": 222, "’": 222, "–": 556, "·": 278},
    ("sans", True): {"“": 500, "”": 500, "‘": 278, "’": 278, "–": 556, "·": 278},
}
_OTHER = 560
"""A letter of no table: about the mean of a bold one."""


def advance(text: str, family: str, bold: bool, size: float, language: str) -> float:
    """Width of words on one line.

    Args:
        text: the words.
        family: serif or sans.
        bold: whether they are.
        size: of the type; the width is in the same unit.
        language: Chinese sets quotation marks and dashes as wide as its characters.
    """
    table = _table(family, bold)
    total = sum(_wide(letter, language) or table.get(letter, _OTHER) for letter in text)
    return total * size / 1000


@cache
def _table(family: str, bold: bool) -> dict[str, int]:
    widths = [int(width) for width in _WIDTHS[family, bold].split()]
    found = {chr(32 + at): width for at, width in enumerate(widths)}
    return found | {"\xa0": widths[0]} | _SIGNS[family, bold]


def _wide(letter: str, language: str) -> int:
    """1000 for what is as wide as its size, else 0."""
    if letter < "\x7f":
        return 0
    kind = east_asian_width(letter)
    return 1000 if kind in "WF" or letter in "—…" or (kind == "A" and language == "zh") else 0
