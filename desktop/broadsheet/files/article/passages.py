"""An article's Markdown as passages: ids by place, roles by kind of block."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.files.article.blocks import split_blocks, split_lines
from broadsheet.files.article.inline import Inline, parse_inline
from broadsheet.model import Passage, RichText, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.files.article.blocks import Block
    from broadsheet.model import Role


class ParsedArticle(NamedTuple):
    """The passages of a Markdown file.

    Attributes:
        odd: (line, address) of every link that means nothing.
    """

    passages: tuple[Passage, ...]
    odd: tuple[tuple[int, str], ...]


def parse_article(markdown: str) -> ParsedArticle:
    """Read the Markdown of an article; byline and credit are not in it."""
    builder = _Builder()
    for block in split_blocks(split_lines(markdown)):
        builder.add(block)
    return ParsedArticle(tuple(builder.passages), tuple(builder.odd))


class _Builder:
    """Walks the blocks and counts sections, passages and captions."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.odd: list[tuple[int, str]] = []
        self._section = 0
        self._counts: dict[str, int] = {}
        self._heads: set[str] = set()

    def add(self, block: Block) -> None:
        inline = read_chunks(block)
        self.odd += [(block.line, address) for address in inline.odd]
        if block.kind == "heading" and block.level == 2:
            self._section += 1
            self._put(f"s{self._section}h", "heading", inline, block)
        elif block.kind == "heading" and block.level == 1 and self._first("title"):
            self._put("title", "title", inline, block)
        elif block.kind == "quote" and "title" not in self._heads and self._first("kicker"):
            self._put("kicker", "kicker", inline, block)
        elif block.kind == "paragraph" and inline.image is not None:
            self._put(self._next("c"), "caption", inline, block)
        elif inline.rich.text or inline.rich.spans:
            self._put(self._next("p"), "passage", inline, block)

    def _first(self, name: str) -> bool:
        fresh = name not in self._heads
        self._heads.add(name)
        return fresh

    def _next(self, letter: str) -> str:
        key = f"s{self._section}{letter}"
        self._counts[key] = self._counts.get(key, 0) + 1
        return f"{key}{self._counts[key]}"

    def _put(self, id_: str, role: Role, inline: Inline, block: Block) -> None:
        rich = inline.rich
        section = f"s{self._section}"
        self.passages.append(Passage(id_, section, role, rich.text, rich.spans, inline.image or "", block.line))


def read_chunks(block: Block) -> Inline:
    """The words of a block, its chunks on lines of their own."""
    if block.literal:
        return Inline(RichText("\n".join(block.chunks)))
    inlines = [parse_inline(chunk) for chunk in block.chunks]
    if len(inlines) == 1:
        return inlines[0]
    return Inline(_joined(inline.rich for inline in inlines), odd=tuple(a for inline in inlines for a in inline.odd))


def _joined(texts: Iterable[RichText]) -> RichText:
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for rich in texts:
        spans += [Span(at + span.start, at + span.end, span.kind, span.ref) for span in rich.spans]
        parts.append(rich.text)
        at += len(rich.text) + 1
    return RichText("\n".join(parts), tuple(spans))
