"""Short texts of the tables and charts in words, with the values that are supposed in place of those they print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.linked import read_linked
from broadsheet.derive.places import stated_figure
from broadsheet.derive.quantity import value_text

if TYPE_CHECKING:
    from broadsheet.model import Briefing, RichText


def told_words(briefing: Briefing, words: str | RichText, language: str) -> str:
    """The words of a title, a summary or a label; where a value that they print is supposed, that, with its sign."""
    told = read_linked(words) if isinstance(words, str) else words
    text = told.text
    for span in reversed(told.spans):
        figure = briefing.figures.get(stated_figure(briefing, span.target)) if span.target else None
        if figure and figure.assumed:
            from broadsheet.derive.hypothesis import struck  # nothing is supposed while the program starts

            first, last = struck(text[span.start : span.end], span.kind)
            value = value_text(figure, briefing, language).text
            text = text[: span.start + first] + value + text[span.start + last :]
    return text
