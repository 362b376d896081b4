"""The figures: what the article prints and what was added to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.derive.hedges import bounds
from broadsheet.derive.places import first_printed
from broadsheet.derive.quantity import period_text
from broadsheet.export.tables.data import Table
from broadsheet.export.tables.words import sheet_words

if TYPE_CHECKING:
    from decimal import Decimal

    from broadsheet.derive.gathered import Tied
    from broadsheet.export.tables.data import Cell, Column
    from broadsheet.export.tables.reading import Reader
    from broadsheet.model import Figure

_MAIN = 11


def figures_table(reader: Reader) -> Table:
    """A row a figure, in the order of the briefing."""
    said = first_printed(reader.briefing, reader.language, set(reader.briefing.figures))
    rows = tuple(_row(reader, figure, said.get(figure.id)) for figure in reader.briefing.figures.values())
    return Table("figures", sheet_words("figures", reader.language), _columns(reader), rows, _MAIN)


def _columns(reader: Reader) -> tuple[Column, ...]:
    column = reader.column
    return (
        column("indicator"), column("period"), column("printed"), column("value", "number"), column("unit"),
        column("low", "number"), column("high", "number"), column("hedge"), column("scope"), column("layer"),
        column("sentence", "sentence"),
        column("range"), column("start", "date"), column("end", "date"), column("base_value", "number"),
        column("base"), column("factor", "number"), column("kind"), column("scope_note", "sentence"), column("source"),
        column("section"), column("place"), column("note", "sentence"), column("id", "id"),
    )  # fmt: skip


def _row(reader: Reader, figure: Figure, tied: Tied | None) -> tuple[Cell, ...]:
    briefing, language = reader.briefing, reader.language
    counted, period = reader.counted(figure), figure.period
    low, high, basis = _bounds(figure)
    indicator = briefing.indicators.get(figure.indicator)
    scope, definition = reader.scope(figure.scope)
    section, place, sentence = reader.said(tied)
    return (
        reader.name(figure),
        period_text(period, language) if period else "",
        printed(reader, figure, tied),
        counted.value(figure.value),
        counted.unit,
        counted.value(low),
        counted.value(high),
        reader.code(figure.hedge),
        scope,
        reader.code(figure.layer),
        sentence,
        reader.code(basis),
        period.first if period else None,
        period.last if period else None,
        counted.base_value(figure.value),
        counted.base,
        counted.factor,
        reader.code(indicator.kind) if indicator else "",
        definition,
        reader.source(figure.source, figure.layer),
        section,
        place,
        figure.note if language == briefing.manifest.default_language else "",
        figure.id,
    )


def printed(reader: Reader, figure: Figure, tied: Tied | None) -> str:
    """A figure's form in the text of the language; empty for what no text prints."""
    if reader.language == reader.briefing.manifest.default_language and figure.printed:
        return figure.printed
    return tied.words if tied else ""


def _bounds(figure: Figure) -> tuple[Decimal | None, Decimal | None, str]:
    """Low and high, and whether a table gives them or a hedge suggests them."""
    if figure.low is not None and figure.high is not None:
        return figure.low, figure.high, "explicit"
    found = bounds(figure)
    if found is None:
        return figure.low, figure.high, ""
    if not figure.hedge:
        return figure.low, figure.high, "explicit"
    return *found, "indicative"
