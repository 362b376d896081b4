"""A file to a document: its whole text, and the blocks of it. One module a format, and one table (`formats`)."""

from broadsheet.files.container.articles import SUFFIXES
from broadsheet.importer.documents.formats import MAX_BYTES, read, read_pasted

__all__ = ["MAX_BYTES", "SUFFIXES", "read", "read_pasted"]
