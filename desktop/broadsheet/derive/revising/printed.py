"""Whether the article prints a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.agreement import words_agree
from broadsheet.derive.numbers import scan

if TYPE_CHECKING:
    from broadsheet.model import Briefing, Figure


def printed_words(briefing: Briefing, figure: Figure) -> str:
    """The first words of the default language's text that say this value; empty where none do."""
    language = briefing.manifest.default_language
    for passage in briefing.article(language).passages:
        if passage.role in ("byline", "credit"):
            continue
        for number in scan(passage.text, language):
            words = passage.text[number.start : number.end]
            if number.kind not in ("year", "date", "name", "ordinal") and words_agree(
                words, language, figure, briefing
            ):
                return words
    return ""
