"""What of a briefing can be searched: its text, its names, its figures, each as one row of the index."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.quantity import period_text, value_text
from broadsheet.library.query import Printed, index_text, printed_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Briefing, Figure, Passage

TITLE, HEADING, TEXT, NAME, FIGURE = range(5)
"""Kinds of row, in the order in which hits are shown; another order asks for another `INDEX_VERSION`."""

_KINDS = {"title": TITLE, "kicker": TITLE, "heading": HEADING}
ROWS = 1 << 24
"""So many rows of one kind may a briefing have."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row.

    Attributes:
        place: id of the passage, the name or the figure.
        section: of a passage; empty for a name or a figure.
        language: of the words; empty for the names of a name, which stand side by side.
    """

    kind: int
    language: str
    place: str
    section: str
    text: str
    numbers: tuple[Printed, ...] = ()

    @property
    def indexed(self) -> tuple[str, str]:
        """The two columns of the index."""
        return index_text(self.text, self.numbers)


def records(briefing: Briefing) -> Iterator[Record]:
    """Everything that can be found in a briefing."""
    for language, article in briefing.articles.items():
        for passage in article.passages:
            yield _of_passage(passage, language)
        for figure in briefing.figures.values():
            yield _of_figure(briefing, figure, language)
    for entity in briefing.entities.values():
        names = dict.fromkeys(name.strip() for name in (*(name for _, name in entity.name.values), *entity.aliases))
        yield Record(NAME, "", entity.id, "", " · ".join(filter(None, names)))


def _of_passage(passage: Passage, language: str) -> Record:
    kind = _KINDS.get(passage.role, TEXT)
    numbers = printed_numbers(passage.text, language)
    return Record(kind, language, passage.id, passage.section, passage.text, numbers)


def _of_figure(briefing: Briefing, figure: Figure, language: str) -> Record:
    """``数字经济核心产业增加值，2022年：1699亿元``."""
    indicator = briefing.indicators.get(figure.indicator)
    name = (indicator.name.pick(language) if indicator else "") or figure.indicator
    value = value_text(figure, briefing, language, spaced=language != "zh").text
    colon, comma = ("：", "，") if language == "zh" else (": ", ", ")
    told = comma.join(part for part in (name, period_text(figure.period, language) if figure.period else "") if part)
    text = f"{told}{colon}{value}" if value else told
    return Record(FIGURE, language, figure.id, "", text, printed_numbers(text, language))
