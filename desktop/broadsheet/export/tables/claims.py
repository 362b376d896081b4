"""The claims, each recomputed, with both verdicts."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING

from broadsheet.derive.checking import check_item
from broadsheet.derive.quantity import period_text, value_text
from broadsheet.derive.verdict_marks import stating
from broadsheet.derive.verdicts import judge_all
from broadsheet.export.tables.data import Table
from broadsheet.export.tables.figures import printed
from broadsheet.export.tables.reading import plain
from broadsheet.export.tables.words import sheet_words
from broadsheet.i18n.codes import told_verdict

if TYPE_CHECKING:
    from broadsheet.derive.checking import CheckItem, Input
    from broadsheet.derive.verdicts import Judgement
    from broadsheet.export.tables.data import Cell, Column
    from broadsheet.export.tables.reading import Counted, Reader
    from broadsheet.model import Figure

_MAIN = 12
_MORE, _LEAST = 2, 4
"""Digits of what is recomputed beyond those that are stated, and at least."""
_CONTEXT = Context(prec=400, rounding=ROUND_HALF_EVEN, traps=[])


def claims_table(reader: Reader) -> Table:
    """A row a claim whose figure is known, in the order of the briefing."""
    judged = judge_all(reader.briefing)
    rows = tuple(
        _row(reader, judgement)
        for id_, judgement in judged.items()
        if reader.briefing.claims[id_].figure in reader.briefing.figures
    )
    return Table("claims", sheet_words("claims", reader.language), _columns(reader), rows, _MAIN)


def _columns(reader: Reader) -> tuple[Column, ...]:
    column = reader.column
    return (
        column("indicator"), column("kind"), column("printed"), column("stated", "number"), column("unit"),
        column("formula"), column("computed", "number"), column("computed_low", "number"),
        column("computed_high", "number"), column("arithmetic"), column("scope_verdict"), column("scope"),
        column("sentence", "sentence"), column("inputs", "sentence"), column("stated_low", "number"),
        column("stated_high", "number"), column("period"), column("start", "date"), column("end", "date"),
        column("layer"), column("source"), column("section"), column("place"), column("note", "sentence"),
        column("figure", "id"), column("id", "id"),
    )  # fmt: skip


def _row(reader: Reader, judgement: Judgement) -> tuple[Cell, ...]:
    briefing, language = reader.briefing, reader.language
    figure = briefing.figures[briefing.claims[judgement.claim].figure]
    item = check_item(briefing, language, judgement)
    counted, period = reader.counted(figure), figure.period
    said = stating(briefing, language, judgement.claim)
    first = said[0] if said else None
    section, place, sentence = reader.said(first)
    return (
        item.entry.name,
        reader.code(judgement.kind),
        printed(reader, figure, first) or value_text(figure, briefing, language).text,
        counted.value(judgement.stated),
        counted.unit,
        item.computed.formula,
        _near(judgement.recomputed, judgement, counted),
        *_pair(judgement.interval, judgement, counted),
        told_verdict(judgement.arithmetic, reader.language),
        told_verdict(judgement.scope, reader.language),
        _scopes(reader, figure, item),
        sentence,
        ("；" if language == "zh" else "; ").join(_input(each) for each in item.inputs),
        *_pair(judgement.stated_interval, judgement, counted),
        period_text(period, language) if period else "",
        period.first if period else None,
        period.last if period else None,
        reader.code(figure.layer),
        reader.source(figure.source, figure.layer),
        section,
        place,
        item.note,
        figure.id,
        judgement.claim,
    )


def _scopes(reader: Reader, figure: Figure, item: CheckItem) -> str:
    """The scopes of what a claim is computed from, each once; its own where it is computed from nothing."""
    inputs = dict.fromkeys(each.scope or reader.code("unstated") for each in item.inputs if each.name)
    return " / ".join(inputs) or reader.scope(figure.scope)[0]


def _input(each: Input) -> str:
    return " ".join(part for part in (each.period, each.name, each.value) if part)


def _pair(
    ends: tuple[Decimal, Decimal] | None, judgement: Judgement, counted: Counted
) -> tuple[Decimal | None, Decimal | None]:
    """Both ends; None for a side without a limit."""
    if ends is None:
        return None, None
    return _near(ends[0], judgement, counted), _near(ends[1], judgement, counted)


def _near(value: Decimal | None, judgement: Judgement, counted: Counted) -> Decimal | None:
    """A recomputed value in the unit of the language, with some digits more than are stated."""
    converted = counted.value(value) if value is not None and value.is_finite() else None
    if converted is None:
        return None
    stated = counted.value(judgement.stated)
    exponent = stated.as_tuple().exponent if stated is not None else 0
    digits = max(_LEAST, -exponent + _MORE if isinstance(exponent, int) else 0)
    rounded = converted.quantize(Decimal((0, (1,), -digits)), context=_CONTEXT)
    if not rounded.is_finite():
        return converted
    return plain(rounded) if rounded == converted else rounded
