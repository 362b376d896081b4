"""Cuts a passage into runs of one look, and into what the page puts between its words.

Nothing here changes the words: a WORD JOINER keeps a printed value on one line, a no-break space and a line separator
stand for blanks; `broadsheet.typeset.index` maps every position back to the text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from broadsheet.typeset.lacuna import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.model import Passage, Span

JOINER = "\u2060"
SHOWING = frozenset({"figure", "claim", "link", "strong", "emphasis"})
"""Kinds of spans whose letters look different; the other kinds are told by an underline."""

_WHOLE = 12
"""A printed value up to this many em long is never broken; a longer one keeps its numbers with their units."""
_BREAKS = re.compile("[\r\n\u2029\ufdd0\ufdd1]")
_NUMBER = re.compile(r"[0-9.,，％%]")
_LATIN = re.compile(r"[0-9A-Za-z.,%]{2}")


class Setting:
    """How a passage is set.

    Attributes:
        text: the words, one character for each of the passage's.
        marks: what stands before an offset without being a word: word joiners and the object of a lacuna.
    """

    def __init__(self, passage: Passage) -> None:
        # Qt would begin a new block, or two, at these; one line separator keeps every offset.
        self.text = _BREAKS.sub("\u2028", passage.text)
        self.marks: dict[int, str] = {}
        self._spans = [span for span in passage.spans if span.kind in SHOWING and span.end > span.start]
        blanks: list[int] = []
        for span in self._spans:
            if span.kind in ("figure", "claim"):
                blanks += self._hold_together(span)
        if blanks:
            letters = list(self.text)
            for at in blanks:
                letters[at] = "\u00a0"
            self.text = "".join(letters)
        for span in passage.spans:
            if span.kind == "lacuna":
                self.marks[span.start] = OBJECT

    def runs(self) -> Iterator[tuple[str, str]]:
        """Document text, and kind of the innermost showing span; the object of a lacuna is a run ``lacuna``."""
        marked = sorted(self.marks)
        at = 0
        for first, last, kind in self._stretches():
            pieces = []
            while at < len(marked) and marked[at] < last:
                mark = self.marks[marked[at]]
                pieces.append(self.text[first : marked[at]])
                first = marked[at]
                at += 1
                if mark != OBJECT:
                    pieces.append(mark)
                    continue
                if words := "".join(pieces):
                    yield words, kind
                yield OBJECT, "lacuna"
                pieces = []
            pieces.append(self.text[first:last])
            yield "".join(pieces), kind
        if self.marks.get(len(self.text)) == OBJECT:
            yield OBJECT, "lacuna"

    def _stretches(self) -> Iterator[tuple[int, int, str]]:
        """First, last and kind of each stretch of one look."""
        cuts = {0, len(self.text)}
        for span in self._spans:
            cuts.update((span.start, span.end))
        active: list[Span] = []
        upcoming = 0
        for first, last in pairwise(sorted(cuts)):
            while upcoming < len(self._spans) and self._spans[upcoming].start <= first:
                active.append(self._spans[upcoming])
                upcoming += 1
            if active:
                active = [span for span in active if span.end > first]
            yield first, last, active[-1].kind if active else ""

    def _hold_together(self, span: Span) -> list[int]:
        """Keep a value on one line: joiners where a line could break; returns the blanks that must not break."""
        words = self.text[span.start : span.end]
        ems = sum(0.5 if letter < "\u2e80" else 1.0 for letter in words)
        whole = span.kind == "figure" and ems <= _WHOLE
        blanks = []
        for at in range(1, len(words)):
            before, here = words[at - 1], words[at]
            number = before if before != " " else words[at - 2] if at > 1 else ""
            if not (whole or _NUMBER.fullmatch(number)):
                continue
            if here == " ":
                blanks.append(span.start + at)
            elif before != " " and not _LATIN.fullmatch(before + here):
                self.marks[span.start + at] = JOINER
        return blanks


def split_title(text: str, fits: bool) -> str:
    """A Chinese headline that is too long for one line breaks at its blank, as a newspaper sets it."""
    if fits or " " not in text.strip():
        return text
    middle = len(text) / 2
    at = min((at for at, character in enumerate(text) if character == " "), key=lambda at: abs(at - middle))
    return f"{text[:at]}\u2028{text[at + 1 :]}"
