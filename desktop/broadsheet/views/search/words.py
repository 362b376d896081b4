"""What the kinds of results are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


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
