"""The words of one paragraph: plain text with spans, in code points, read in linear time.

Read as CommonMark reads them are links, images, ``*`` and ``_`` emphasis, backslash escapes, character references and
line breaks. Code spans, inline HTML and reference links are plain characters, so that no number hides in them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.files.article.breaks import resolve_breaks
from broadsheet.files.article.emphasis import Run, pair
from broadsheet.files.article.links import character, meaning, read_target
from broadsheet.files.article.nodes import Break, Link
from broadsheet.model import RichText, Span

if TYPE_CHECKING:
    from broadsheet.files.article.nodes import Node
    from broadsheet.model import SpanKind

_SPECIAL = re.compile(
    r"\\[!-/:-@\[-`{-~\n]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|!?\[|\]|\*+|_+|\n"
)
_STYLES: dict[int, SpanKind] = {1: "emphasis", 2: "strong"}


class Inline(NamedTuple):
    """A paragraph, read.

    Attributes:
        rich: its words and spans.
        image: the address of the picture where the paragraph is nothing but one picture, else None.
        odd: addresses of links that mean nothing, in order.
    """

    rich: RichText
    image: str | None = None
    odd: tuple[str, ...] = ()


def parse_rich(text: str) -> RichText:
    """Read a note, a chart title or a summary: one paragraph that may hold links."""
    return parse_inline(text).rich


def parse_inline(source: str) -> Inline:
    """Read one paragraph of Markdown."""
    source = source.strip(" \t\n")
    if not _SPECIAL.search(source):
        return Inline(RichText(source))
    nodes = _Scanner(source).nodes()
    resolve_breaks(nodes)
    return _flatten(nodes)


class _Scanner:
    """Splits a paragraph into text, emphasis runs, breaks and links."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._nodes: list[Node] = []
        self._runs: list[Run] = []
        self._brackets: list[tuple[int, bool, int]] = []  # node, is an image, runs before it
        self._inactive = 0  # brackets below this height lie around a link and cannot be links themselves

    def nodes(self) -> list[Node]:
        source, at = self._source, 0
        while match := _SPECIAL.search(source, at):
            if match.start() > at:
                self._nodes.append(source[at : match.start()])
            at = self._read(match[0], match.start(), match.end())
        self._nodes.append(source[at:])
        pair(self._runs)
        return self._nodes

    def _read(self, token: str, start: int, end: int) -> int:
        """Take in one special token; return the position to go on from."""
        first = token[0]
        if first in "*_":
            self._runs.append(Run(self._source, start, end, start))
            self._nodes.append(self._runs[-1])
        elif first == "\n" or token == "\\\n":
            return self._break(first == "\\", end)
        elif first == "]":
            return self._close(end)
        elif token in {"[", "!["}:
            self._brackets.append((len(self._nodes), first == "!", len(self._runs)))
            self._nodes.append(token)
        else:
            self._nodes.append(token[1] if first == "\\" else character(token[1:-1]))
        return end

    def _break(self, hard: bool, end: int) -> int:
        before = self._nodes[-1] if self._nodes else None
        if not hard and isinstance(before, str):
            trimmed = before.rstrip(" ")
            hard = len(before) - len(trimmed) > 1
            self._nodes[-1] = trimmed
        self._nodes.append(Break(hard))
        while end < len(self._source) and self._source[end] in " \t":
            end += 1
        return end

    def _close(self, end: int) -> int:
        """A closing bracket: the end of a link, or a plain character."""
        self._nodes.append("]")
        if not self._brackets:
            return end
        node, image, runs = self._brackets.pop()
        inactive = len(self._brackets) < self._inactive
        self._inactive = min(self._inactive, len(self._brackets))
        target = None if inactive and not image else read_target(self._source, end)
        if target is None:
            return end
        self._nodes[node] = Link(target[0], image, start=True)
        self._nodes[-1] = Link(target[0], image, start=False)
        pair(self._runs[runs:])
        del self._runs[runs:]
        if not image:
            self._inactive = len(self._brackets)
        return target[1]


class _Spans:
    """Spans while they are open, and the text written so far."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._open: list[tuple[int, SpanKind, str] | None] = []
        self._done: list[Span | None] = []  # by order of opening
        self._slots: list[int] = []

    def write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def open(self, kind: SpanKind, ref: str) -> None:
        self._open.append((self._length, kind, ref))
        self._slots.append(len(self._done))
        self._done.append(None)

    def open_nothing(self) -> None:
        self._open.append(None)

    def close(self) -> None:
        span = self._open.pop()
        if span:
            start, kind, ref = span
            self._done[self._slots.pop()] = Span(start, self._length, kind, ref)

    def rich(self) -> RichText:
        """The text; styles nested on the same words count once."""
        return RichText("".join(self._parts), tuple(dict.fromkeys(span for span in self._done if span)))


def _flatten(nodes: list[Node]) -> Inline:
    out = _Spans()
    odd: list[str] = []
    for node in nodes:
        if isinstance(node, Run):
            for _ in node.closes:
                out.close()
            out.write(node.char * node.count)
            for taken in reversed(node.opens):
                out.open(_STYLES[taken], "")
        elif isinstance(node, Link):
            if not node.start:
                out.close()
            elif not node.image and (tie := meaning(node.address)):
                out.open(*tie)
            else:
                out.open_nothing()
                if not node.image:
                    odd.append(node.address)
        else:
            out.write(node if isinstance(node, str) else node.text)
    return Inline(out.rich(), _only_image(nodes), tuple(odd))


def _only_image(nodes: list[Node]) -> str | None:
    """The address of the image that is the whole paragraph, or None."""
    kept = [node for node in nodes if node != ""]
    first, last = kept[0], kept[-1]
    if not (isinstance(first, Link) and first.image and isinstance(last, Link) and last.image and not last.start):
        return None
    depth = 0
    for node in kept[:-1]:
        if isinstance(node, Link):
            depth += 1 if node.start else -1
            if not depth:
                return None
    return first.address
