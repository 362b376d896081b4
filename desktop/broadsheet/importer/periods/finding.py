"""Expressions of time in a passage, by the language of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.importer.periods.chinese import find_chinese
from broadsheet.importer.periods.english import find_english

if TYPE_CHECKING:
    from broadsheet.importer.periods.clock import Clock
    from broadsheet.importer.periods.expression import Expression


def expressions(text: str, language: str, clock: Clock, year: int = 0) -> tuple[Expression, ...]:
    """Every expression of time of a passage, from left to right.

    Args:
        text: of the passage.
        language: zh or en.
        clock: the article's date.
        year: the last year that the text before it named, for a month or half-year without one.
    """
    return find_chinese(text, clock, year) if language == "zh" else find_english(text, clock, year)
