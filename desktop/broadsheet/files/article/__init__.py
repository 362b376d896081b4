"""The Markdown dialect of articles and notes: blocks, words, links, and where each stands."""

from broadsheet.files.article.inline import Inline, parse_inline, parse_rich
from broadsheet.files.article.passages import ParsedArticle, parse_article

__all__ = ["Inline", "ParsedArticle", "parse_article", "parse_inline", "parse_rich"]
