"""Blocks put together as a document, by the readers of files that have markup."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.files.article.breaks import joint
from broadsheet.importer.documents.document import Block, Document, Note
from broadsheet.importer.documents.reader import MAX_CHARACTERS, check_length, refuse

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANKS = re.compile(r"[ \t\r\n\x0b\x0c\xa0\u200b\ufeff]+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_RUNNING = re.compile(r"[。；;]|[.!?]\s+[A-Z“\"]")
_STOP = re.compile(r"[。！？!?；;，,、：:]$|(?<![A-Z])\.$")
_LONG = 45
_BOLD = 40


class Gatherer:
    """Collects the paragraphs of a file in its order; each becomes a line of the text."""

    def __init__(self, name: str, kind: str) -> None:
        self._name, self._kind = name, kind
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._bold: list[int] = []
        self._dropped: dict[str, list[tuple[int, int]]] = {}
        self.notes: list[Note] = []

    def add(self, words: str, block: Block, *, bold: bool = False) -> None:
        """Add a paragraph.

        Args:
            words: its text; blanks are made one.
            block: all that is told of it but its range. Without a hint, running text is hinted as a passage.
            bold: whether all of it is set as headings are: where nothing else marks headings, such lines do.
        """
        span = self._put(words)
        if span is None:
            return
        text = self._parts[-1].rstrip("\n")
        if bold and not block.hint and len(text) <= _BOLD and not _STOP.search(text):
            self._bold.append(len(self._blocks))
        hint = block.hint or ("passage" if len(text) >= _LONG or _RUNNING.search(text) else "")
        self._blocks.append(replace(block, start=span[0], end=span[1], hint=hint))

    def drop(self, words: str, code: str) -> None:
        """Add text that is kept and told, but is no part of the article."""
        span = self._put(words)
        if span:
            self._dropped.setdefault(code, []).append(span)

    def tell(self, code: str, *args: str) -> None:
        """Add a note."""
        self.notes.append(Note(code, args))

    def document(self) -> Document:
        """The document.

        Raises:
            FileProblem: nothing was added.
        """
        if not self._blocks:
            raise refuse("no-text", self._name, "no text", "the text of an article")
        blocks = self._with_headings()
        dropped = [Note(code, (str(len(spans)),), tuple(spans)) for code, spans in self._dropped.items()]
        return Document(self._name, self._kind, "".join(self._parts), tuple(blocks), (*self.notes, *dropped))

    def _put(self, words: str) -> tuple[int, int] | None:
        text = tidy(words)
        if not text:
            return None
        start = self._length
        self._parts.append(text + "\n")
        self._length += len(text) + 1
        if self._length > MAX_CHARACTERS:
            check_length(self._name, self._length)
        return start, start + len(text)

    def _with_headings(self) -> Sequence[Block]:
        """The blocks; lines in bold are headings where the file marks no other."""
        blocks = self._blocks
        if not any(block.hint == "heading" for block in blocks):
            first = next((at for at, block in enumerate(blocks) if block.hint == "passage"), len(blocks))
            for at in self._bold:
                if at > first or (at + 1 < len(blocks) and blocks[at + 1].hint == "passage" and at):
                    blocks[at] = replace(blocks[at], hint="heading", level=2)
        return blocks


def tidy(words: str) -> str:
    """One line: blanks are made one, a line end between two Chinese characters none; what is no character, U+FFFD."""
    text = _CONTROL.sub("\ufffd", words) if _CONTROL.search(words) else words
    return _BLANKS.sub(_blank, text.strip(" \t\r\n\x0b\x0c\xa0\u200b\ufeff"))


def _blank(match: re.Match[str]) -> str:
    blanks = match[0]
    if blanks.strip("\u200b\ufeff") == "":
        return ""
    if "\n" in blanks or "\r" in blanks:
        return joint(match.string[match.start() - 1], match.string[match.end() : match.end() + 1])
    return " "
