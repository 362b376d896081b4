"""The footnotes of a chart: breaks of scope in official wording, hedges, verdicts, and where context was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.i18n.content import word
from broadsheet.model import LocalText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.charts.snapshot import Datum
    from broadsheet.model import Briefing, Chart, Ref


def footnotes(
    briefing: Briefing, chart: Chart, data: tuple[Datum, ...], whole_ref: Ref | None, language: str
) -> tuple[str, ...]:
    """The notes in the order in which they are printed."""
    written = chart.options.get("note")
    own = LocalText.of(**written).pick(language) if isinstance(written, dict) else ""
    notes = [own] if own else list(_breaks(data, language))
    notes += _verdicts(data, language)
    notes += _parts_of_years(chart, data, language)
    notes += _sources(briefing, data, whole_ref, language)
    return tuple(dict.fromkeys(notes))


def _breaks(data: tuple[Datum, ...], language: str) -> Iterator[str]:
    """One note that names the scope of each figure on either side of a break."""
    if not any(datum.breaks_before for datum in data):
        return
    clauses = [word("period_is", language, datum.period, datum.scope) for datum in data if datum.layer == "article"]
    clauses.append(word("scopes_differ", language))
    yield word("note", language, word("clause", language).join(clauses)) + word("sentence", language).strip()


def _verdicts(data: tuple[Datum, ...], language: str) -> Iterator[str]:
    """What the scope verdict says against a derived figure."""
    for datum in data:
        if datum.verdict == "broken":
            subject = word("colon", language).join((datum.text, word("scopes_differ", language)))
            yield word("note", language, subject) + word("sentence", language).strip()


def _parts_of_years(chart: Chart, data: tuple[Datum, ...], language: str) -> Iterator[str]:
    if chart.kind == "trend":
        for datum in data:
            if not datum.whole_years:
                yield word("part_of_year", language, f"{datum.period} {datum.text}")


def _sources(briefing: Briefing, data: tuple[Datum, ...], whole_ref: Ref | None, language: str) -> Iterator[str]:
    """Every context figure names its source and year."""
    whole = briefing.figures.get(whole_ref.id) if whole_ref else None
    source = briefing.sources.get(whole.source) if whole and whole.layer == "context" else None
    if source:
        named = word("listing", language).join(part for part in (source.publisher, source.date) if part)
        yield word("rest_context", language, word("source", language, named))
    for datum in data:
        if datum.layer == "context" and datum.source:
            subject = " ".join(part for part in (datum.period, datum.text) if part)
            yield (
                f"{word('context', language)}{word('colon', language)}{subject} ({datum.source})"
                if (language != "zh")
                else f"{word('context', language)}：{subject}（{datum.source}）"
            )
