"""An article's own sentences, tied to the figures, names and charts of a briefing that exists already.

`tie_document` is the whole of it, from a document that was read: a pure function. The command line (``import --with``)
and the window (*Import… › tie to the open briefing*) reach it through the worker: `process.Importing(…, base=…)`.
"""

from broadsheet.importer.tying.article import Tied, tie_article, tie_document

__all__ = ["Tied", "tie_article", "tie_document"]
