"""Everything of a briefing but its text: tables, charts, notes, pictures."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from broadsheet.files import charts, deck, records, tables
from broadsheet.files.decode import decode_text
from broadsheet.files.notes import read_notes
from broadsheet.files.reader import is_picture, notes_path
from broadsheet.model import Briefing, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.files.reader import Head, Reading
    from broadsheet.model import Chart, DeckPlan, Manifest, RichText
    from broadsheet.model.findings import Findings


def read_data(reading: Reading, head: Head) -> Briefing:
    """The whole briefing, from its text and the files of a reading."""
    by_table: dict[str, Any] = {name: _table(reading, name) for name in tables.table_names()}
    return Briefing(
        manifest=head.manifest,
        articles=MappingProxyType(dict(head.articles)),
        notes=MappingProxyType(_notes(reading, head.manifest)),
        charts=_charts(reading, head.manifest.default_language),
        relations=tuple(row for row in by_table.pop("relations") if isinstance(row, Relation)),
        images=MappingProxyType({name: data for name, data in reading.files.items() if is_picture(name)}),
        deck=_deck(reading, head.manifest.default_language),
        findings=_findings(reading),
        **{name: _by_id(rows) for name, rows in by_table.items()},
    )


def _by_id(rows: Iterable[Any]) -> Mapping[str, Any]:
    return MappingProxyType({row.id: row for row in rows})


def _notes(reading: Reading, head: Manifest) -> dict[str, Mapping[str, tuple[RichText, ...]]]:
    notes = {}
    for language in head.languages:
        file = notes_path(language)
        if file in reading.files:
            markdown, found = decode_text(reading.files[file], file)
            notes[language], odd = read_notes(markdown, file)
            reading.problems += found + odd
    return notes


def _findings(reading: Reading) -> Findings | None:
    """What an import found; most briefings were not imported, and load nothing for it."""
    if "source/findings.json" not in reading.files:
        return None
    from broadsheet.files.findings import read_findings
    from broadsheet.files.problems import FileProblem

    try:
        return read_findings(reading.files)
    except FileProblem as error:
        reading.problems.append(error.problem)
        return None


def _deck(reading: Reading, language: str) -> DeckPlan | None:
    if deck.FILE not in reading.files:
        return None
    plan, problems = deck.read_deck(reading.files[deck.FILE], language)
    reading.problems += problems
    return plan


def _charts(reading: Reading, language: str) -> tuple[Chart, ...]:
    if charts.FILE not in reading.files:
        return ()
    found, problems = charts.read_charts(reading.files[charts.FILE], language)
    reading.problems += problems
    return found


def _table(reading: Reading, name: str) -> list[records.Record]:
    file = tables.table_path(name)
    if file not in reading.files:
        reading.tell("missing-file", file, "", "no such file", "a table of the format")
        return []
    table = tables.read_table(name, reading.files[file])
    rows, problems = records.read_records(name, table)
    reading.problems += table.problems + problems
    reading.notices += table.notices
    return rows
