"""The byline of the manifest: lines in which names may be links, as in the text (``[words](#entity/id)``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.files.article.inline import parse_rich
from broadsheet.model import RichText, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINKED = "](#entity/"
_MARKUP = re.compile(r"[\[\]\\*_&<>`!]")


def read_byline(lines: Iterable[str]) -> RichText:
    """The lines as one, and who is named in them; a line without a link is taken to the letter."""
    text, spans = "", []
    for line in filter(None, lines):
        rich = parse_rich(line) if _LINKED in line else RichText(line)
        at = len(text) + 1 if text else 0
        text += f" {rich.text}" if text else rich.text
        spans += [Span(at + s.start, at + s.end, s.kind, s.ref) for s in rich.spans if s.kind == "entity"]
    return RichText(text, tuple(spans))


def byline_markdown(rich: RichText) -> str:
    """A line with its names as links; one that holds signs of markup stays without, to be read to the letter."""
    if _MARKUP.search(rich.text):
        return rich.text
    parts, at = [], 0
    for span in rich.spans:
        if span.kind == "entity" and span.start >= at:
            parts += [rich.text[at : span.start], f"[{rich.text[span.start : span.end]}](#entity/{span.ref})"]
            at = span.end
    return "".join((*parts, rich.text[at:]))
