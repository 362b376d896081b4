"""A plain text as a document with a block for each line, as the reader of text files gives it."""

import re

from broadsheet.importer.documents.document import Block, Document


def plain(text, name="article.txt"):
    """The document of a text."""
    lines = re.finditer(r"[^\n]*\S[^\n]*", text)
    return Document(name, "txt", text, tuple(Block(line.start(), line.end()) for line in lines))
