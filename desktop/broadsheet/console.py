"""Printing to a terminal or a pipe: UTF-8 whatever the system speaks, and tables whose Chinese columns line up."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WIDEST = 44


def speak_utf8() -> None:
    """Let both output streams write any text, whatever the locale; what cannot be written is replaced."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def close_quietly() -> None:
    """Forget what a closed pipe did not take, so that the interpreter does not complain at its end."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, sys.stdout.fileno())


def complain(line: str) -> None:
    """Write one line to standard error."""
    print(f"broadsheet: {clean(line)}", file=sys.stderr)


def clean(text: str) -> str:
    """Text without control characters: a file must not steer the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows in aligned columns; a cell that is too wide is cut, except in the last column."""
    kept = [[clean(cell) for cell in row] for row in rows]
    table = [list(headings), *([*(_cut(cell) for cell in row[:-1]), row[-1]] for row in kept)]
    widths = [max(display_width(row[column]) for row in table) for column in range(len(headings) - 1)]
    for row in table:
        line = "  ".join(cell + " " * (width - display_width(cell)) for cell, width in zip(row, widths, strict=False))
        print(f"{line}  {row[-1]}".rstrip())


def display_width(text: str) -> int:
    """Columns that a text takes in a terminal; Chinese characters take two."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


def _cut(cell: str) -> str:
    if display_width(cell) <= _WIDEST:
        return cell
    while display_width(cell) > _WIDEST - 1:
        cell = cell[:-1]
    return cell + "…"
