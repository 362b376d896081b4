"""From a document to a briefing: every step in its order, and what each of them found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.files.findings import FILE, ORIGINAL, write_findings
from broadsheet.files.problems import refusal
from broadsheet.importer import building, claims, events, quantities
from broadsheet.importer.binding import as_printed, bind
from broadsheet.importer.binding.binder import mentions_of
from broadsheet.importer.charting import draw
from broadsheet.importer.passages import as_read, passages_of
from broadsheet.importer.periods import clock_of
from broadsheet.importer.preparing import prepare, silent
from broadsheet.importer.reporting import Reporter
from broadsheet.importer.tables import rows_of
from broadsheet.importer.timelines import timeline_of
from broadsheet.importer.writing import settled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.preparing import Namer, Progress
    from broadsheet.importer.repair.repaired import Repaired
    from broadsheet.model import Briefing
    from broadsheet.model.findings import Findings


@dataclass(frozen=True, slots=True)
class Imported:
    """An article as a briefing.

    Attributes:
        briefing: valid: it reads back without a problem.
        findings: where everything in it comes from.
        files: what the briefing keeps under ``source/``, by path.
    """

    briefing: Briefing
    findings: Findings
    files: Mapping[str, bytes]


def import_document(
    document: Document, images: Mapping[str, bytes] | None = None, progress: Progress | None = None
) -> Imported:
    """Make a briefing of a document: repair, names, quantities, claims, charts.

    Without the tagger's weights the rules find names alone; the findings say so (note ``no-tagger``).

    Args:
        document: as it was read.
        images: pictures of the file, by the name that captions have.
        progress: told the name of each step as it begins.

    Raises:
        FileProblem: the document holds no text.
    """
    told = progress or silent
    told("repair")
    return build(*prepare(document), images, told)


def build(
    document: Document, repaired: Repaired, names: Namer, images: Mapping[str, bytes] | None = None,
    progress: Progress | None = None,
) -> Imported:  # fmt: skip
    """Make a briefing of a document whose blocks are in order.

    Args:
        document: as it was read.
        repaired: its blocks in their true order.
        names: finds its names.
        images: pictures of the file, by the name that captions have.
        progress: told the name of each step as it begins.

    Raises:
        FileProblem: the document holds no text.
    """
    told = progress or silent
    passages = passages_of(repaired)
    language = repaired.language
    if not any(passage.role == "passage" for passage in passages):
        raise refusal("no-text", document.name, "", "no passage", "the text of an article")
    told("quantities")
    read = as_read(passages, language)
    clock = clock_of(repaired.date, read)
    found = quantities.find(read, language)
    told("names")
    entities = names(passages, language)
    found = quantities.outside_names(found, entities, read)
    told("binding")
    bounds = bind(read, found, entities, language, clock)
    bounds = as_printed(bounds, read, passages)
    rows = rows_of(bounds, passages, language)
    dated = events.find(passages, found, mentions_of(entities), language, clock)
    manifest = building.manifest_of(document.name, passages, repaired, language)
    stated = claims.find(bounds, rows)
    draft = building.data_of(manifest, rows, stated, dated, entities, passages)
    stated = building.trusted(draft, stated, bounds)
    drawn = draw(passages, bounds, rows, stated, language)
    drawn = timeline_of(drawn, passages, dated, language)
    told("text")
    reporter = Reporter(document, repaired, passages)
    reporter.figures(bounds, rows, stated)
    reporter.names(entities)
    reporter.events(dated)
    reporter.nodes(drawn.nodes)
    reporter.look_alikes(found)
    reporter.marks()
    spans = settled(reporter.ties, passages, language)
    shown = reporter.pictures(images or {})
    draft = replace(draft, images=MappingProxyType(reporter.images(images or {})))
    briefing = building.whole(draft, stated, drawn.charts, passages, spans, shown)
    findings = reporter.findings(spans, drawn.reasons)
    files = {ORIGINAL: document.text.encode("utf-8", "surrogatepass"), FILE: write_findings(findings)}
    return Imported(replace(briefing, findings=findings), findings, MappingProxyType(files))
