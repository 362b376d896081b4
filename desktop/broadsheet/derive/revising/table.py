"""The tables of a briefing as rows of text, for a person to read and type in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.derive.revising.figures import unit_of
from broadsheet.derive.revising.sources import COLUMNS as SOURCE_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from broadsheet.model import Briefing, Figure, Source

FIGURES = ("indicator", "period", "value", "unit", "scope", "layer", "source", "hedge", "low", "high", "note")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        id: of the figure or source.
        cells: what each cell says, by column; a cell that names something holds its id.
        first: whether it is the first of its indicator.
    """

    id: str
    cells: tuple[str, ...]
    first: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One of what a cell may name."""

    id: str
    words: str


def figure_rows(briefing: Briefing) -> tuple[Row, ...]:
    """Every figure, grouped by indicator in the order of that table, within it by layer and time."""
    order = {id_: at for at, id_ in enumerate(briefing.indicators)}
    figures = sorted(briefing.figures.values(), key=_key)
    figures.sort(key=lambda figure: order.get(figure.indicator, len(order)))
    rows = []
    before = None
    for figure in figures:
        rows.append(Row(figure.id, _cells(briefing, figure), figure.indicator != before))
        before = figure.indicator
    return tuple(rows)


def source_rows(briefing: Briefing, columns: Iterable[str] = SOURCE_COLUMNS) -> tuple[Row, ...]:
    """Every source in the order of its table."""
    names = tuple(columns)
    return tuple(Row(s.id, tuple(getattr(s, name) for name in names)) for s in briefing.sources.values())


def options(briefing: Briefing, language: str) -> Mapping[str, tuple[Option, ...]]:
    """What a cell of each column may name, by column, in a language."""
    scopes = tuple(Option(row.id, row.name.pick(language)) for row in briefing.scopes.values())
    return {
        "indicator": tuple(Option(id_, indicator_words(briefing, id_, language)) for id_ in briefing.indicators),
        "scope": (Option("", ""), *scopes),
        "source": (
            Option("", ""),
            *(Option(id_, source_words(row, language)) for id_, row in briefing.sources.items()),
        ),
    }


def indicator_words(briefing: Briefing, id_: str, language: str) -> str:
    """An indicator with its unit, as a list names it."""
    row = briefing.indicators.get(id_)
    return (row.description.get(language) or row.name.pick(language)) if row else id_


def source_words(source: Source, language: str) -> str:
    """A source as a list names it: its title, with the date where the title lacks it."""
    title: str = (source.title_en or source.title) if language != "zh" else source.title
    year = source.date[:4]
    brackets = "（{}）" if language == "zh" else " ({})"
    return title + brackets.format(source.date) if year and year not in title else title


def unit_words(briefing: Briefing, indicator: str) -> str:
    """The unit in which the tables count an indicator, as Chinese prints it."""
    unit = unit_of(briefing, indicator)
    return unit.name_zh if unit else ""


def number_words(value: Decimal | None) -> str:
    """A value as it stands in the table."""
    return format(value, "f") if value is not None else ""


def _cells(briefing: Briefing, figure: Figure) -> tuple[str, ...]:
    return (
        figure.indicator,
        figure.period.text if figure.period else "",
        number_words(figure.value),
        unit_words(briefing, figure.indicator),
        figure.scope,
        figure.layer,
        figure.source,
        figure.hedge,
        number_words(figure.low),
        number_words(figure.high),
        figure.note,
    )


def _key(figure: Figure) -> tuple[bool, int, str]:
    return figure.layer == "context", figure.period.last.toordinal() if figure.period else 0, figure.id
