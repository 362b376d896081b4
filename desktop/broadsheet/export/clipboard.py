"""What copies carry to other programs: words as plain text and as HTML, tables that no spreadsheet computes with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.charts.source import place_words
from broadsheet.charts.table import rows, tsv
from broadsheet.export.markup import escaped
from broadsheet.i18n.content import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.charts.snapshot import Snapshot
    from broadsheet.derive.quotation import Quotation, Quoted
    from broadsheet.model import Briefing

_AS_TEXT = "mso-number-format:'\\@'"
"""Excel takes a cell of HTML for a formula where it begins like one, unless its style says that it is text."""
_CELL = "border:1px solid #bbb;padding:2px 8px;text-align:left;vertical-align:top"


class Copied(NamedTuple):
    """Plain text, and the same as HTML."""

    text: str
    html: str


def copied_quotation(briefing: Briefing, quoted: Quotation) -> Copied:
    """Quoted words, the figures that they print, and where they stand."""
    language = quoted.language
    places = (place_words(briefing, place, language) for place in quoted.places)
    where = word("listing", language).join(dict.fromkeys(place for place in places if place))
    colon, between = word("colon", language), word("clause", language)
    source = word("from", language) + colon + between.join(part for part in (quoted.note, where) if part)
    head = ("数据" if language == "zh" else "Figures") + colon
    facts = [(figure.words, _facts(figure, language)) for figure in quoted.figures]
    lines = [*quoted.paragraphs]
    if facts:
        dash = "——" if language == "zh" else " — "
        lines += ["", head, *(f"· {words}{dash}{told}" for words, told in facts)]
    text = "\n".join([*lines, "", source]) + "\n"
    items = "".join(f'<li style="{_AS_TEXT}"><b>{escaped(words)}</b> {escaped(told)}</li>' for words, told in facts)
    html = "".join(map(_paragraph, quoted.paragraphs))
    html = f"<blockquote>{html}</blockquote>" + (f"{_paragraph(head)}<ul>{items}</ul>" if items else "")
    return Copied(text, _page(html + _paragraph(source), language))


def copied_chart(snapshot: Snapshot) -> Copied:
    """The table of a chart under its title, with its notes; plain text is the table alone, ready for cells."""
    header, cells = rows(snapshot)
    notes = [*snapshot.notes, *(each for each in (snapshot.place_text, snapshot.marks) if each)]
    title = _across(f"<b>{escaped(snapshot.title)}</b>", len(header))
    told = "".join(_across(escaped(note), len(header)) for note in notes)
    return Copied(tsv(snapshot), _page(_table(title, header, cells, told), snapshot.language))


def _facts(figure: Quoted, language: str) -> str:
    """What a figure measures, when, and what it covers; a break of scope stays visible."""
    clause, aside = word("clause", language), "（{}）" if language == "zh" else " ({})"
    told = clause.join(part for part in (figure.name, figure.period, figure.scope) if part)
    if figure.source:
        told += aside.format(word("context", language) + word("colon", language) + figure.source)
    return told + (word("semicolon", language) + word("scopes_apart", language) if figure.broken else "")


def _paragraph(words: str) -> str:
    return f'<p style="{_AS_TEXT}">{escaped(words)}</p>'


def _across(inside: str, columns: int) -> str:
    """Words above or below a table as a row of it: Excel heeds the style of a cell, but hardly that of a paragraph."""
    return f'<tr><td colspan="{columns}" style="border:none;padding:2px 8px;{_AS_TEXT}">{inside}</td></tr>'


def _table(above: str, header: Sequence[str], cells: Sequence[Sequence[str]], below: str) -> str:
    head = "".join(f'<th style="{_CELL};{_AS_TEXT}">{escaped(cell)}</th>' for cell in header)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in cells)
    return f'<table style="border-collapse:collapse">{above}<tr>{head}</tr>{body}{below}</table>'


def _cell(cell: str) -> str:
    number = cell.replace("−", "-", 1).removeprefix("-").replace(".", "", 1).isdecimal()
    style = _CELL if number else f"{_CELL};{_AS_TEXT}"
    return f'<td style="{style}">{escaped(cell)}</td>'


def _page(body: str, language: str) -> str:
    return f'<html lang="{escaped(language)}"><head><meta charset="utf-8"></head><body>{body}</body></html>'
