"""What the review tells above its pages: what reading the source put up with, and what came of tying it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from broadsheet.files.findings import ACCOUNT
from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.model import Briefing
    from broadsheet.model.findings import SourceNote

_NOTES = {
    "encoding-guessed": QT_TRANSLATE_NOOP("Review", "Read as {0}: nothing in the file tells its encoding"),
    "unreadable-characters": QT_TRANSLATE_NOOP("Review", "{0} characters could not be read"),
    "front-matter": QT_TRANSLATE_NOOP("Review", "The fields above the text were left out"),
    "deep-markup": QT_TRANSLATE_NOOP("Review", "The page nests deeper than pages do; what is deeper was read as plain"),
    "outside-article": QT_TRANSLATE_NOOP("Review", "{0} lines around the article were left out"),
    "tracked-changes": QT_TRANSLATE_NOOP("Review", "Tracked changes were read as accepted"),
    "hidden-text": QT_TRANSLATE_NOOP("Review", "Text that Word hides was left out"),
    "table-of-contents": QT_TRANSLATE_NOOP("Review", "{0} lines of a table of contents were left out"),
    "page-furniture": QT_TRANSLATE_NOOP("Review", "{0} headers, footers and page numbers were left out"),
    "pages-without-text": QT_TRANSLATE_NOOP("Review", "{0} pages hold no text, as a scanner makes them"),
    "no-tagger": QT_TRANSLATE_NOOP("Review", "Names were found by rules alone: the tagger’s weights are not installed"),
    "no-dictionary": QT_TRANSLATE_NOOP("Review", "Joins were judged by rules alone: the dictionary is not installed"),
}
"""Codes of notes, as the importer's documents and steps give them."""


def facts_of(briefing: Briefing, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Everything to be told, a line each.

    Args:
        briefing: an imported one.
        files: it was opened from.
    """
    notes = briefing.findings.notes if briefing.findings else ()
    return (*_account(files), *map(_note, notes))


def _note(note: SourceNote) -> str:
    words = _NOTES.get(note.code)
    return QCoreApplication.translate("Review", words).format(*note.args) if words else note.code


def _account(files: Mapping[str, bytes]) -> Iterator[str]:
    """How much of the briefing the article states that it was tied to; nothing where the account cannot be read."""
    try:
        told: dict[str, Any] = json.loads(files[ACCOUNT])
        stated, held, near = told["stated"], told["held"], told["is_near"]
        counts = [count for kind in ("figure", "claim", "event", "entity") for count in (stated[kind], held[kind])]
    except (KeyError, ValueError, TypeError):
        return
    words = QCoreApplication.translate(
        "Review",
        "Tied to a briefing: {0} of {1} figures, {2} of {3} claims, {4} of {5} events, {6} of {7} names; "
        "what the article lacks stands last in the queue",
    )
    yield words.format(*counts)
    if not near:
        yield QCoreApplication.translate("Review", "Hardly anything of that briefing is told in this article")
