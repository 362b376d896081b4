"""What the shelf says of a briefing and of a hit, in the interface's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from broadsheet.library.entries import Entry

_STATES = {
    "missing": QT_TRANSLATE_NOOP("Shelf", "File not there"),
    "changed": QT_TRANSLATE_NOOP("Shelf", "Changed since"),
    "unread": QT_TRANSLATE_NOOP("Shelf", "Not read yet"),
}
_KINDS = {
    "title": QT_TRANSLATE_NOOP("Shelf", "Headline"),
    "text": QT_TRANSLATE_NOOP("Shelf", "Text"),
    "name": QT_TRANSLATE_NOOP("Shelf", "Name"),
    "figure": QT_TRANSLATE_NOOP("Shelf", "Figure"),
}
_COUNTS = QT_TRANSLATE_NOOP("Shelf", "{0} sections · {1} figures · {2} names")


def state_words(state: str) -> str:
    """How a briefing stands; nothing for one that is there."""
    return _said(_STATES[state]) if state in _STATES else ""


def kind_words(kind: str) -> str:
    """What a hit is part of."""
    return _said(_KINDS[kind])


def title_words(entry: Entry, language: str) -> str:
    """The headline; the file's name before it was read."""
    title = entry.cover.title.pick(language) if entry.cover else ""
    return title or entry.path.name


def count_words(entry: Entry) -> str:
    """How much it holds; nothing before it was read."""
    if entry.cover is None:
        return ""
    counts = entry.cover.counts
    return _said(_COUNTS).format(counts.sections, counts.figures, counts.names)


def _said(text: str) -> str:
    return QCoreApplication.translate("Shelf", text)
