"""The one scanner that ``check`` and the importer share, and the looser reading of words that are linked already."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from broadsheet.derive.numbers.chinese import scan_chinese
from broadsheet.derive.numbers.english import scan_english
from broadsheet.derive.numbers.number import Number
from broadsheet.derive.simplified import simplified

if TYPE_CHECKING:
    from broadsheet.derive.numbers.number import Kind

# words that say a value without a number word, where a link already says that they mean one
_SAID: dict[str, tuple[tuple[str, Kind, int, str], ...]] = {
    "zh": (
        ("全覆盖|全部|全员|全数|悉数|全面覆盖", "percent", 100, "%"),
        ("首|榜首|第一|冠军|之一|唯一|独家", "ordinal", 1, "位"),
        ("一", "bare", 1, ""),
        ("双|两|俩|二者|两者", "bare", 2, ""),
        ("三|三者", "bare", 3, ""),
        ("四", "bare", 4, ""),
    ),
    "en": (
        (r"\b(?:all|every|each|full|fully|complete|completely|entire|universal|whole)\b", "percent", 100, "%"),
        (r"\b(?:top|tops|topped|leads?|led|leading|head|heads|headed|foremost)\b", "ordinal", 1, ""),
        (r"\b(?:an?|one|once|single|sole|only)\b", "bare", 1, ""),
        (r"\b(?:both|two|pair|double|dual|twin)\b", "bare", 2, ""),
    ),
}


def scan(text: str, language: str) -> tuple[Number, ...]:
    """Every number of a text, from left to right, none overlapping another.

    Args:
        text: plain text without markup; any length (time grows linearly).
        language: zh for Chinese; any other is read by the English grammar.
    """
    return scan_chinese(simplified(text)) if language == "zh" else scan_english(text)


def parse_value(words: str, language: str) -> tuple[Number, ...]:
    """What linked words may be worth: their numbers, then what they say without one (首位 is 1, 全覆盖 100 %).

    Looser than `scan`, for words that a link already ties to a value; the caller accepts any of the candidates.
    """
    said = []
    for pattern, kind, value, unit in _SAID["zh" if language == "zh" else "en"]:
        match = re.search(f"(?i){pattern}", words)
        if match:
            said.append(Number(match.start(), match.end(), kind, Decimal(value), unit, step=Decimal(1)))
    return (*scan(words, language), *said)
