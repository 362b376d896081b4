"""The footnotes of a chart: breaks of scope in official wording, hedges, and where context was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files import parse_rich
from broadsheet.i18n.content import word
from broadsheet.i18n.spacing import spaced
from broadsheet.model import LocalText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.charts.datum import Datum, Run
    from broadsheet.model import Chart


_BANDED = frozenset({"trend", "bars", "share"})
"""Kinds that draw a hedge as a band."""


def footnotes(chart: Chart, data: tuple[Datum, ...], runs: tuple[Run, ...], language: str) -> tuple[str, ...]:
    """The paragraphs in the order in which they are printed: one note, then one a source."""
    sentences = [_written(chart, language) or _break(runs, language)]
    sentences += [
        word("not_compared", language, _named(datum, datum.text, language))
        for datum in data
        if datum.verdict == "broken"
    ]
    hedged = [datum.text for datum in data if datum.indicative and datum.band]
    if hedged and chart.kind in _BANDED:
        sentences.append(word("indicative_note", language, word("listing", language).join(hedged)))
    said = word("after_sentence", language).join(dict.fromkeys(sentence for sentence in sentences if sentence))
    start = word("note", language, "")
    note = said if not said or said.startswith(start.strip()) else start + said
    return tuple(spaced(text) for text in (note, *_sources(chart.kind, data, language)) if text)


def _written(chart: Chart, language: str) -> str:
    """The editor's own note."""
    written = chart.options.get("note", "")
    text = written if isinstance(written, str) else LocalText(tuple(written.items())).pick(language)
    return parse_rich(text).text


def _break(runs: tuple[Run, ...], language: str) -> str:
    """One sentence that names the definition on each side of every break of the article's figures."""
    own = [run for run in runs if run.layer == "article"]
    if not any(run.before == "broken" for run in own):
        return ""
    clauses = [word("period_is", language, _span(run, language), run.heading) for run in own if run.heading]
    return word("clause", language).join((*clauses, word("scopes_differ", language))) + word("sentence", language)


def _span(run: Run, language: str) -> str:
    first, last = run.data[0], run.data[-1]
    return first.period if first == last else word("range", language, first.year, last.period)


def _sources(kind: str, data: tuple[Datum, ...], language: str) -> Iterator[str]:
    """Where each context figure was seen; a trend, which has no room for it, names its definition too."""
    by_source: dict[str, list[str]] = {}
    for datum in data:
        if datum.layer == "context" and datum.source:
            words = f"{datum.period} {datum.text}".strip()
            scope = datum.scope if kind == "trend" else ""
            by_source.setdefault(datum.source, []).append(
                word("clause", language).join(part for part in (words, scope) if part)
            )
    for source, items in by_source.items():
        if len(by_source) == 1 and kind != "trend":
            yield word("context_from", language, source)
        else:
            yield word("context_is", language, word("semicolon", language).join(items), source)


def _named(datum: Datum, words: str, language: str) -> str:
    return f"{datum.name}{words}" if language == "zh" else f"{datum.name} {words}"
