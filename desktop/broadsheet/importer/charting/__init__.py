"""Which charts each section of an article deserves, and what they are called."""

from broadsheet.importer.charting.choosing import Drawn, NodeWords, draw

__all__ = ["Drawn", "NodeWords", "draw"]
