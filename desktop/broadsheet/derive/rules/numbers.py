"""Every number of the text has a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.coverage import COUNTED_ROLES, passage_states
from broadsheet.derive.rules.texts import around, article_file
from broadsheet.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing


def numbers_have_a_state(briefing: Briefing) -> Iterator[Problem | None]:
    """No number of headline, kicker, headings, passages and captions is without a state."""
    for language, article in briefing.articles.items():
        for passage in article.passages:
            if passage.role not in COUNTED_ROLES:
                continue
            yield None
            for number in passage_states(passage, language):
                if number.state == "stateless":
                    words = around(passage.text, number.place.start, number.place.end)
                    yield Problem(
                        "stateless-number", article_file(language), passage.id, words,
                        "a link to a figure or claim, or to #plain/ with a reason", (number.words,),
                    )  # fmt: skip
