"""What a broken rule asks for, in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP
from broadsheet.i18n.spacing import spaced

if TYPE_CHECKING:
    from broadsheet.model import Problem

_RULES = {
    "missing-file": QT_TRANSLATE_NOOP("Rules", "a file that is there"),
    "no-permission": QT_TRANSLATE_NOOP("Rules", "permission to read or write it"),
    "disk-full": QT_TRANSLATE_NOOP("Rules", "room on the disk"),
    "system-error": QT_TRANSLATE_NOOP("Rules", "a file that the system can read"),
    "shelf-busy": QT_TRANSLATE_NOOP("Rules", "a shelf that no other program holds"),
    "shelf-damaged": QT_TRANSLATE_NOOP("Rules", "a shelf that is whole"),
    "not-a-folder": QT_TRANSLATE_NOOP("Rules", "a folder"),
    "not-a-file": QT_TRANSLATE_NOOP("Rules", "a file"),
    "an-article": QT_TRANSLATE_NOOP("Rules", "a briefing, which “Import…” makes of an article"),
    "not-a-zip": QT_TRANSLATE_NOOP("Rules", "a ZIP archive"),
    "damaged-archive": QT_TRANSLATE_NOOP("Rules", "an archive that is whole"),
    "unsupported-archive": QT_TRANSLATE_NOOP("Rules", "a plain ZIP of one volume"),
    "header-mismatch": QT_TRANSLATE_NOOP("Rules", "names that agree throughout the archive"),
    "overlapping-entries": QT_TRANSLATE_NOOP("Rules", "entries that share no bytes"),
    "encrypted-entry": QT_TRANSLATE_NOOP("Rules", "no encryption"),
    "unknown-compression": QT_TRANSLATE_NOOP("Rules", "stored or deflated entries"),
    "too-dense": QT_TRANSLATE_NOOP("Rules", "entries that do not swell beyond reason"),
    "damaged-entry": QT_TRANSLATE_NOOP("Rules", "an entry that is whole"),
    "bad-name": QT_TRANSLATE_NOOP("Rules", "a name that every system can use"),
    "duplicate-name": QT_TRANSLATE_NOOP("Rules", "names that differ"),
    "special-file": QT_TRANSLATE_NOOP("Rules", "a plain file"),
    "too-large": QT_TRANSLATE_NOOP("Rules", "a smaller file"),
    "too-many-files": QT_TRANSLATE_NOOP("Rules", "fewer files"),
    "not-a-briefing": QT_TRANSLATE_NOOP("Rules", "a briefing"),
    "bad-format": QT_TRANSLATE_NOOP("Rules", "a format number"),
    "newer-format": QT_TRANSLATE_NOOP("Rules", "a format that this version reads"),
    "no-text": QT_TRANSLATE_NOOP("Rules", "a text in some language"),
    "not-utf-8": QT_TRANSLATE_NOOP("Rules", "text in UTF-8"),
    "control-character": QT_TRANSLATE_NOOP("Rules", "no control characters"),
    "bad-json": QT_TRANSLATE_NOOP("Rules", "JSON that can be read"),
    "missing-key": QT_TRANSLATE_NOOP("Rules", "this key"),
    "bad-value": QT_TRANSLATE_NOOP("Rules", "another value"),
    "duplicate-id": QT_TRANSLATE_NOOP("Rules", "ids that differ"),
    "bad-csv": QT_TRANSLATE_NOOP("Rules", "CSV that can be read"),
    "missing-header": QT_TRANSLATE_NOOP("Rules", "a header line"),
    "missing-column": QT_TRANSLATE_NOOP("Rules", "this column"),
    "duplicate-column": QT_TRANSLATE_NOOP("Rules", "columns that differ"),
    "row-length": QT_TRANSLATE_NOOP("Rules", "as many cells as columns"),
    "bad-cell": QT_TRANSLATE_NOOP("Rules", "a cell of the column's type"),
    "missing-headline": QT_TRANSLATE_NOOP("Rules", "a headline"),
    "bad-link": QT_TRANSLATE_NOOP("Rules", "a link that the format knows"),
    "missing-image": QT_TRANSLATE_NOOP("Rules", "a picture that is there"),
    "note-without-section": QT_TRANSLATE_NOOP("Rules", "a heading that begins with a section"),
    "unknown-link": QT_TRANSLATE_NOOP("Rules", "a link to something that is there"),
    "words-disagree": QT_TRANSLATE_NOOP("Rules", "words that say the value"),
    "stateless-number": QT_TRANSLATE_NOOP("Rules", "a tied number, or a reason"),
    "figure-not-printed": QT_TRANSLATE_NOOP("Rules", "a figure that the text prints"),
    "figure-not-drawn": QT_TRANSLATE_NOOP("Rules", "a figure that a chart marks"),
    "printed-not-linked": QT_TRANSLATE_NOOP("Rules", "a printed form that the text links"),
    "no-source": QT_TRANSLATE_NOOP("Rules", "a source"),
    "unknown-source": QT_TRANSLATE_NOOP("Rules", "a source that is there"),
    "unknown-input": QT_TRANSLATE_NOOP("Rules", "an input that is there"),
    "unknown-figure": QT_TRANSLATE_NOOP("Rules", "a figure that is there"),
    "unknown-section": QT_TRANSLATE_NOOP("Rules", "a section that is there"),
    "unknown-event": QT_TRANSLATE_NOOP("Rules", "an event that is there"),
    "unknown-node": QT_TRANSLATE_NOOP("Rules", "a node that is there"),
    "node-not-told": QT_TRANSLATE_NOOP("Rules", "a node that stands for words of the text"),
    "unknown-slide": QT_TRANSLATE_NOOP("Rules", "a slide that is there"),
    "unknown-chart": QT_TRANSLATE_NOOP("Rules", "a chart that is there"),
    "unknown-kind": QT_TRANSLATE_NOOP("Rules", "a kind of chart that can be drawn"),
    "part-of-cycle": QT_TRANSLATE_NOOP("Rules", "names that do not contain themselves"),
    "succeeds-cycle": QT_TRANSLATE_NOOP("Rules", "scopes that do not succeed themselves"),
    "sections-differ": QT_TRANSLATE_NOOP("Rules", "the same sections in every language"),
}


def expected_words(problem: Problem) -> str:
    """What was expected, with the details that the reader of the file gave; those alone for a rule without words."""
    rule = _RULES.get(problem.code)
    if rule is None:
        return problem.expected
    words = QCoreApplication.translate("Rules", "{0} ({1})")
    return spaced(words.format(QCoreApplication.translate("Rules", rule), problem.expected))
