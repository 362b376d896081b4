"""Where outside facts were seen, after the article itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export.tables.data import Table
from broadsheet.export.tables.words import sheet_words
from broadsheet.model import Period

if TYPE_CHECKING:
    from broadsheet.export.tables.data import Cell
    from broadsheet.export.tables.reading import Reader
    from broadsheet.model import Source


def sources_table(reader: Reader) -> Table:
    """The article, then a row a source."""
    column = reader.column
    columns = (
        column("title", "sentence"), column("publisher"), column("date", "date"), column("page"),
        column("address", "sentence"), column("layer"), column("note", "sentence"), column("id", "id"),
    )  # fmt: skip
    rows = (_article(reader), *(_source(reader, source) for source in reader.briefing.sources.values()))
    return Table("sources", sheet_words("sources", reader.language), columns, rows, 7)


def _article(reader: Reader) -> tuple[Cell, ...]:
    manifest = reader.briefing.manifest
    title = manifest.title.pick(reader.language)
    return title, manifest.newspaper, _day(manifest.published), manifest.page, "", reader.code("article"), "", ""


def _source(reader: Reader, source: Source) -> tuple[Cell, ...]:
    other = reader.language != "zh"
    own = reader.language == reader.briefing.manifest.default_language
    return (
        source.title_en if other and source.title_en else source.title,
        source.publisher_en if other and source.publisher_en else source.publisher,
        _day(source.date),
        source.page,
        source.address,
        reader.code("context"),
        source.note if own else "",
        source.id,
    )


def _day(text: str) -> Cell:
    """A day as a day; a year, a month or words as they stand."""
    try:
        period = Period.parse(text)
    except ValueError:
        return text
    return period.first if period.first == period.last else text
