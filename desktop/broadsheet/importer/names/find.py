"""The names of an article: found, and gathered into things, each with its aliases and what holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.importer.names.chinese import chinese_names, readings
from broadsheet.importer.names.gather import gathered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.importer.names.entity import NamedEntity
    from broadsheet.importer.names.tagger import Tagger
    from broadsheet.importer.passages import Passage


def find(passages: Sequence[Passage], language: str, tagger: Tagger | None) -> tuple[NamedEntity, ...]:
    """Every named thing of an article, in the order of first mention.

    Args:
        passages: in reading order.
        language: zh; any other is read by the English rules.
        tagger: for Chinese; without one the rules work alone, and find less.
    """
    if language == "zh":
        read = readings(passages, tagger)
        return gathered(read, chinese_names(read), language)
    from broadsheet.importer.names.english import english_names

    read = readings(passages, None)
    return gathered(read, english_names(read), language)
