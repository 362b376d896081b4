"""Links inside short texts that the tables and charts keep as Markdown: titles, labels, summaries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from broadsheet.model import RichText, Span

if TYPE_CHECKING:
    from broadsheet.model import SpanKind

_LINK = re.compile(r"\[([^\[\]]*)\]\(#(figure|claim|entity|event|node|plain)/([^()\s]+)\)")


def read_linked(markdown: str) -> RichText:
    """The words of a short text without its links' markup, and what each link ties."""
    parts: list[str] = []
    spans: list[Span] = []
    at = length = 0
    for match in _LINK.finditer(markdown):
        before = markdown[at : match.start()]
        start = length + len(before)
        parts += (before, match[1])
        spans.append(Span(start, start + len(match[1]), cast("SpanKind", match[2]), match[3]))
        at, length = match.end(), start + len(match[1])
    parts.append(markdown[at:])
    return RichText("".join(parts), tuple(spans))
