"""A briefing to files: what was not changed keeps the bytes it was read from."""

from broadsheet.files.writing.rendering import render

__all__ = ["render"]
