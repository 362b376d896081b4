"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from broadsheet.model import Place, Ref

HitKind = Literal["entity", "figure", "chart", "event", "command", "heading", "text", "recent", "find"]
KINDS: tuple[HitKind, ...] = ("entity", "figure", "chart", "event", "command", "heading", "text")
"""In the order in which equally good hits are listed."""

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class CommandEntry:
    """A command of the interface that may be searched for.

    Attributes:
        id: of the table of actions.
        words: what it is called in the interface's language.
        also: what it is called in the other languages of the interface; sought but not shown.
        menu: where it stands.
        keys: its shortcut as it is shown; empty for none.
    """

    id: str
    words: str
    also: tuple[str, ...] = ()
    menu: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result.

    Attributes:
        kind: what it is; recent is a search made before, find the way to every place in the text.
        title, detail: its two lines; for a place in the text the sentence, and the section.
        title_ranges, detail_ranges: where they answer to the query, in code points.
        id: of the chart or command; empty for what has a ref or a place.
        ref: the thing; None for a place in the text, a chart or a command.
        place: where it stands in the text of the language; None where the text does not hold it.
        keys: the shortcut of a command.
        score: how well it answers, 0 to 100.
        language: of a place in a text that is not the one shown; else empty.
    """

    kind: HitKind
    title: str
    detail: str = ""
    title_ranges: Ranges = ()
    detail_ranges: Ranges = ()
    id: str = ""
    ref: Ref | None = None
    place: Place | None = None
    keys: str = ""
    score: float = 0.0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """What answers to a query, best first.

    Attributes:
        hits: the best of each kind.
        in_text: how often the text holds the words, where one word was sought; else how many sentences were found.
        elsewhere: sentences of the briefing's other languages, to stand behind all others.
    """

    hits: tuple[Hit, ...] = ()
    in_text: int = 0
    elsewhere: tuple[Hit, ...] = ()
