"""What an import tells of an article, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from broadsheet.derive import listing

if TYPE_CHECKING:
    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.pipeline import Imported


def summary(imported: Imported, document: Document) -> dict[str, Any]:
    """Counts, repairs and notes.

    Args:
        imported: the briefing and what was found.
        document: as it was read.
    """
    briefing, found = imported.briefing, imported.findings
    language = briefing.manifest.default_language
    info = listing.info(briefing, language, found)
    notes = [{"code": note.code, "args": list(note.args)} for note in found.notes]
    return {
        "kind": document.kind,
        "language": language,
        "characters": len(document.text),
        "title": briefing.manifest.title.pick(language),
        "sections": len(info["sections"]),
        "figures": len(briefing.figures),
        "claims": len(briefing.claims),
        "names": len(briefing.entities),
        "charts": len(briefing.charts),
        "coverage": info["coverage"],
        "repairs": info["repairs"],
        "notes": notes,
    }
