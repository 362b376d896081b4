"""What a review changes of a briefing beside its tables: text, manifest, charts, notes, findings, as splices of files.

Each part is written as its file is, and what changed of the file is one splice: where, how many characters go, which
come. So the journal of a long article grows by what a person changed, and not by the article.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from broadsheet.files import charts, findings, manifest
from broadsheet.files.notes import read_notes
from broadsheet.files.problems import FileProblem, refusal
from broadsheet.files.reader import Reading, article_path, notes_path, read_article
from broadsheet.files.records import read_records
from broadsheet.files.tables import read_table, table_path
from broadsheet.files.writing.charts import render_charts
from broadsheet.files.writing.manifest import render_manifest
from broadsheet.files.writing.notes import render_notes
from broadsheet.files.writing.tables import render_table
from broadsheet.model import Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from broadsheet.model import Briefing, Problem

_RELATIONS = table_path("relations")
_PARTS = (manifest.FILE, charts.FILE, findings.FILE, _RELATIONS)
_CHUNK = 4096


def splices(before: Briefing, after: Briefing) -> dict[str, Any]:
    """What changed, by the file that holds it; JSON values, empty where nothing did."""
    found: dict[str, Any] = {}
    for path in _changed(before, after):
        found[path] = _splice(_text_of(before, path), _text_of(after, path))
    return found


def with_splices(briefing: Briefing, found: Mapping[str, Any]) -> Briefing:
    """The briefing with changes that `splices` found; its tables stay as they are.

    Raises:
        FileProblem: they say something that no file can hold.
    """
    order = [path for path in _PARTS if path in found]
    order += [path for path in found if path not in _PARTS]  # texts come after the manifest, which holds the byline
    after = briefing
    for path in order:
        after = _with(after, path, _spliced(_text_of(briefing, path), found[path], path))
    return after


def _changed(before: Briefing, after: Briefing) -> list[str]:
    found = []
    if replace(before.manifest, data_as_of="") != replace(after.manifest, data_as_of=""):
        found.append(manifest.FILE)
    if [replace(chart, figures=()) for chart in before.charts] != [
        replace(chart, figures=()) for chart in after.charts
    ]:
        found.append(charts.FILE)
    if before.findings is not after.findings and before.findings != after.findings:
        found.append(findings.FILE)
    if before.relations != after.relations:
        found.append(_RELATIONS)
    for language, article in after.articles.items():
        old = before.articles.get(language)
        if old is not article and (old is None or old.passages != article.passages or old.markdown != article.markdown):
            found.append(article_path(language))
    notes = dict.fromkeys((*before.notes, *after.notes))
    return [*found, *(notes_path(each) for each in notes if before.notes.get(each, {}) != after.notes.get(each, {}))]


def _text_of(briefing: Briefing, path: str) -> str:
    """A part as its file would hold it, were it written anew."""
    if path == manifest.FILE:
        return render_manifest(briefing.manifest, None, None).decode()
    if path == charts.FILE:
        return render_charts(briefing, None).decode()
    if path == findings.FILE:
        return findings.write_findings(briefing.findings).decode() if briefing.findings else ""
    if path == _RELATIONS:
        return render_table("relations", briefing.relations, b"").decode()
    language = path.split(".")[1]
    if path == notes_path(language):
        return render_notes(briefing.notes.get(language, {}), b"").decode()
    return briefing.articles[language].markdown if language in briefing.articles else ""


def _with(briefing: Briefing, path: str, text: str) -> Briefing:
    make: dict[str, Callable[[Briefing, bytes], Briefing]] = {
        manifest.FILE: _with_manifest,
        charts.FILE: _with_charts,
        findings.FILE: _with_findings,
        _RELATIONS: _with_relations,
    }
    if path in make:
        return make[path](briefing, text.encode())
    language = path.split(".")[1]
    if path == notes_path(language):
        notes, wrong = read_notes(text, path)
        _refuse(wrong)
        kept = {**briefing.notes, language: notes}
        return replace(briefing, notes=MappingProxyType({each: value for each, value in kept.items() if value}))
    reading = Reading(dict(briefing.images))
    article = read_article(briefing.manifest, language, text, reading)
    _refuse(reading.problems)
    return replace(briefing, articles=MappingProxyType({**briefing.articles, language: article}))


def _with_manifest(briefing: Briefing, data: bytes) -> Briefing:
    found, wrong = manifest.read_manifest(data)
    _refuse(wrong)
    return replace(briefing, manifest=replace(found, data_as_of=briefing.manifest.data_as_of))


def _with_charts(briefing: Briefing, data: bytes) -> Briefing:
    found, wrong = charts.read_charts(data, briefing.manifest.default_language)
    _refuse(wrong)
    return replace(briefing, charts=found)


def _with_findings(briefing: Briefing, data: bytes) -> Briefing:
    return replace(briefing, findings=findings.read_findings({findings.FILE: data}) if data else None)


def _with_relations(briefing: Briefing, data: bytes) -> Briefing:
    table = read_table("relations", data)
    rows, wrong = read_records("relations", table)
    _refuse([*table.problems, *wrong])
    return replace(briefing, relations=tuple(row for row in rows if isinstance(row, Relation)))


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise FileProblem(problems[0])


def _splice(before: str, after: str) -> list[Any]:
    start = _common(before, after)
    longest = min(len(before), len(after)) - start
    end = min(longest, _common_end(before, after))
    return [start, len(before) - start - end, after[start : len(after) - end], len(before)]


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    at = 0
    while at < len(one) and one[at : at + _CHUNK] == other[at : at + _CHUNK]:
        at += _CHUNK
    at = min(at, len(one), len(other))
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at


def _common_end(one: str, other: str) -> int:
    """How many characters two texts end with in common."""
    most, at = min(len(one), len(other)), 0
    while (
        at + _CHUNK <= most
        and one[len(one) - at - _CHUNK : len(one) - at] == other[len(other) - at - _CHUNK : len(other) - at]
    ):
        at += _CHUNK
    while at < most and one[len(one) - at - 1] == other[len(other) - at - 1]:
        at += 1
    return at


def _spliced(text: str, splice: object, path: str) -> str:
    if (
        not isinstance(splice, list)
        or [type(each) for each in splice] != [int, int, str, int]
        or splice[3] != len(text)
    ):
        raise refusal("bad-value", path, "", splice, "a splice of the file as it is")
    start, gone = int(splice[0]), int(splice[1])
    return text[:start] + str(splice[2]) + text[start + gone :]
