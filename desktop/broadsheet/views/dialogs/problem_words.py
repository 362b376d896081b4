"""What a broken rule asks for, in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.model import Problem


def expected_words(problem: Problem) -> str:
    """What was expected; English where the catalogue has no words for the rule."""
    return problem.expected
