"""What the kinds of results are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from broadsheet.i18n.interface import LANGUAGES

if TYPE_CHECKING:
    from broadsheet.derive.search.hits import Hit


def kind_words(kind: str) -> str:
    """A kind in the interface's language; short, it stands before every result."""
    return {
        "entity": QCoreApplication.translate("Search", "Name"),
        "figure": QCoreApplication.translate("Search", "Figure"),
        "chart": QCoreApplication.translate("Search", "Chart"),
        "event": QCoreApplication.translate("Search", "Event"),
        "command": QCoreApplication.translate("Search", "Command"),
        "heading": QCoreApplication.translate("Search", "Heading"),
        "text": QCoreApplication.translate("Search", "Text"),
        "recent": QCoreApplication.translate("Search", "Recent"),
        "find": QCoreApplication.translate("Search", "Find"),
    }[kind]


def mark_words(hit: Hit) -> str:
    """What stands at the end of a result: its shortcut, or the language of a text that is not the one shown."""
    return hit.keys or LANGUAGES.get(hit.language, hit.language)


KIND_COLOURS = {
    "entity": "entity",
    "figure": "figure",
    "chart": "figure",
    "event": "event",
    "heading": "ink",
    "text": "ink",
    "find": "ink",
    "command": "accent",
    "recent": "ink_soft",
}
"""The colour of the bar before a kind; the kind itself stands there in words."""
