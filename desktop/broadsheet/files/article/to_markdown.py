"""Text with spans back to one paragraph of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.model import RichText, Span

_SPECIAL = re.compile(r"[\\`*_\[\]<&]")
_START = re.compile(r"([0-9]{1,9})([.)])|[#>+\-=~|]")
_STYLES = {"strong": "**", "emphasis": "*"}
_FRAGMENTS = frozenset({"figure", "claim", "entity", "event", "node", "plain", "lacuna", "seam"})


def to_markdown(rich: RichText) -> str:
    """Write a paragraph so that reading it gives the same text and spans.

    What the dialect cannot say (blanks at the edges, emphasis inside a word's punctuation) comes back different;
    whoever writes a file reads it back and compares.
    """
    parts: list[str] = []
    at = 0
    open_: list[Span] = []

    def write(to: int) -> None:
        nonlocal at
        parts.append(_escape(rich.text[at:to]))
        at = to

    def close_before(start: int) -> None:
        while open_ and open_[-1].end <= start:
            span = open_.pop()
            write(span.end)
            parts.append(_after(span))

    for span in rich.spans:
        close_before(span.start)
        write(span.start)
        opening = _before(span)
        if opening == "[" and parts[-1].endswith("!"):  # a picture begins so
            parts[-1] = parts[-1][:-1] + "\\!"
        parts.append(opening)
        open_.append(span)
        if span.start == span.end:
            parts.append(_after(open_.pop()))
    close_before(len(rich.text))
    write(len(rich.text))
    return _START.sub(_escape_start, "".join(parts), count=1) if _START.match(parts[0]) else "".join(parts)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\n", "\\\n")


def _escape_start(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[0]}"


def _before(span: Span) -> str:
    return _STYLES.get(span.kind, "[")


def _after(span: Span) -> str:
    if span.kind in _STYLES:
        return _STYLES[span.kind]
    address = f"#{span.kind}/{span.ref}" if span.kind in _FRAGMENTS else span.ref
    return f"](<{address}>)" if set(address) & set(" ()<>\\&") else f"]({address})"
