"""What the review shows, as plain data: two pages, a queue, and what can be changed of the item in hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.importer.reviewing.queue import Item
    from broadsheet.views.review.rows import Rows


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one manner.

    Attributes:
        start: offset of its first character, in the passage or in the source; -1 for a sign that is put in.
        kind: text, figure, claim, entity, event, node, plain; seam, lacuna for signs; dropped for what the text lacks.
        end: of a sign, the offset it stands at.
    """

    text: str
    start: int
    kind: str = "text"
    end: int = -1


@dataclass(frozen=True, slots=True)
class Row:
    """A block of a page.

    Attributes:
        key: the passage it is, or goes to; empty for words of the source that the text leaves out.
        role: of the block; empty for the same.
        label: its number in the text.
        away: whether it stands elsewhere in the text than in the source.
    """

    key: str
    role: str
    label: str
    runs: tuple[Run, ...]
    away: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """A choice of a field. An empty id chooses nothing."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Field:
    """Something that can be changed of the item in hand.

    Attributes:
        name: stable; tells what it is called too.
        value: id of the chosen option, or the words of a line.
        options: what can be chosen; None for a line of words.
        free: whether other words than the options may be typed.
    """

    name: str
    value: str
    options: tuple[Option, ...] | None = None
    free: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """The item in hand, or selected words.

    Attributes:
        heading: what it is. facts: more of it, a line each.
        choices: continuations of an end, best first: words, how sure, whether it is applied.
    """

    heading: str
    facts: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    choices: tuple[tuple[str, float, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is shown.

    Attributes:
        source: the source in its own order; text: the briefing's, in reading order.
        items: the queue. by_key: the same. left: how many are open.
        facts: what is told above the pages, a line each: what was put up with in reading, what came of tying.
        name: of the source's file; title: of the briefing. editable: False for a file that is open for reading only.
    """

    source: Rows
    text: Rows
    items: tuple[Item, ...]
    by_key: Mapping[str, Item]
    left: int
    name: str
    title: str
    editable: bool = True
    facts: tuple[str, ...] = ()
