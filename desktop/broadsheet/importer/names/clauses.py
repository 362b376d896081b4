"""Text in parts that are short enough to be read at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 120
_ENDS = re.compile(r"[^。！？!?；;\n]*[。！？!?；;\n]*[”’」』）)]*")
_COMMAS = re.compile(r"[^，,、：:\s]*[，,、：:\s]*")


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Ranges that cover the text: sentences; of a long sentence its clauses, and pieces of a long clause."""
    for sentence in _ENDS.finditer(text):
        start, end = sentence.span()
        if end - start > LONGEST:
            yield from _shorter(text, start, end)
        elif end > start:
            yield start, end


def _shorter(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    began = start
    for clause in _COMMAS.finditer(text, start, end):
        if clause.end() - began > LONGEST and clause.start() > began:
            yield began, clause.start()
            began = clause.start()
        while clause.end() - began > LONGEST:
            yield began, began + LONGEST
            began += LONGEST
    if began < end:
        yield began, end
