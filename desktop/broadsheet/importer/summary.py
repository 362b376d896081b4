"""What an import tells of an article, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from broadsheet.derive import listing

if TYPE_CHECKING:
    from broadsheet.importer.documents.document import Document
    from broadsheet.importer.pipeline import Imported
    from broadsheet.importer.tying import Tied


def summary(imported: Imported | Tied, document: Document) -> dict[str, Any]:
    """Counts, repairs and notes, and for an article that was tied to a briefing the account of that.

    Args:
        imported: the briefing and what was found.
        document: as it was read.
    """
    briefing, found = imported.briefing, imported.findings
    language = briefing.manifest.default_language
    info = listing.info(briefing, language, found)
    notes = [{"code": note.code, "args": list(note.args)} for note in found.notes]
    account = getattr(imported, "account", None)
    return {
        **({"tying": account.values()} if account else {}),
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
