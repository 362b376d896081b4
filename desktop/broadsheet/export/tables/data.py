"""What a table is, whatever writes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal["id", "word", "sentence", "number", "date"]
"""What stands in a column: a short name, a word, running text, a number, a day."""

Cell = str | int | Decimal | date | None
"""None is an empty cell; a column of numbers or days holds text where a value is no number or day."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column and its heading."""

    heading: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        name: what its file is called: figures, claims, entities, relations, sources.
        title: what its sheet is called.
        rows: each as long as the columns.
        main: how many columns, from the first, a page of paper has room for; the others stay on the screen.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    main: int
