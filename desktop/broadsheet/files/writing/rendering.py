"""Every file of a briefing, from the model and the files it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.files import charts, deck, findings, manifest, tables
from broadsheet.files.decode import decode_table, is_gbk
from broadsheet.files.problems import FileProblem
from broadsheet.files.reader import Reading, article_path, is_picture, notes_path, read_briefing
from broadsheet.files.writing.charts import render_charts
from broadsheet.files.writing.deck import render_deck
from broadsheet.files.writing.manifest import render_manifest
from broadsheet.files.writing.notes import render_notes
from broadsheet.files.writing.tables import render_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.files.records import Record
    from broadsheet.model import Briefing


def render(briefing: Briefing, originals: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a briefing.

    Args:
        briefing: what to write.
        originals: the files it was read from; empty for a new briefing. Files of no known kind stay as they are.
    """
    try:
        old = read_briefing(Reading(dict(originals)))
    except FileProblem:
        old = None
    files = {name: data for name, data in originals.items() if not is_picture(name)}
    files.update(briefing.images)
    files[manifest.FILE] = render_manifest(
        briefing.manifest, old.manifest if old else None, originals.get(manifest.FILE)
    )
    _render_texts(briefing, old, files)
    if old is None or briefing.charts != old.charts:
        files[charts.FILE] = render_charts(briefing, files.get(charts.FILE))
    if briefing.deck is None and old and old.deck:
        files.pop(deck.FILE, None)
    elif briefing.deck and (old is None or briefing.deck != old.deck):
        files[deck.FILE] = render_deck(briefing.deck, files.get(deck.FILE), briefing.manifest.default_language)
    for name in tables.table_names():
        _render_table(name, briefing, old, files)
    if briefing.findings is not None and (old is None or briefing.findings != old.findings):
        files[findings.FILE] = findings.write_findings(briefing.findings)
    return files


def _render_texts(briefing: Briefing, old: Briefing | None, files: dict[str, bytes]) -> None:
    for language in old.articles if old else ():
        if language not in briefing.articles:
            files.pop(article_path(language), None)
            files.pop(notes_path(language), None)
    for language, article in briefing.articles.items():
        before = old.articles.get(language) if old else None
        if before is None or before.markdown != article.markdown:
            files[article_path(language)] = article.markdown.encode()
        notes, path = briefing.notes.get(language, {}), notes_path(language)
        if notes != (old.notes.get(language, {}) if old else {}):
            files[path] = render_notes(notes, files.get(path, b""))


def _render_table(name: str, briefing: Briefing, old: Briefing | None, files: dict[str, bytes]) -> None:
    path = tables.table_path(name)
    records, before = _records(briefing, name), _records(old, name) if old else None
    raw = files.get(path)
    if raw is not None and is_gbk(raw):
        raw = decode_table(raw, path)[0].encode()
    files[path] = raw if raw is not None and records == before else render_table(name, records, raw or b"")


def _records(briefing: Briefing, name: str) -> list[Record]:
    value = getattr(briefing, name)
    return list(value) if name == "relations" else list(value.values())
