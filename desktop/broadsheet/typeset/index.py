"""Where the words of an article stand in a Qt document, which counts UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.model import Passage, Place, Ref, Span


@dataclass(frozen=True, slots=True)
class PlacedSpan:
    """A span with its range in the document, in UTF-16 units."""

    start: int
    end: int
    span: Span
    passage: Passage

    @property
    def ref(self) -> Ref | None:
        """The thing it is tied to."""
        return self.span.target

    @property
    def place(self) -> Place:
        """Where it stands in the text."""
        return self.passage.place(self.span)


@dataclass(frozen=True, slots=True)
class PlacedPassage:
    """A passage and where it starts; ``shifts`` are the offsets after which a code point took a second unit or more.

    Attributes:
        extra: how many further units stand before each offset of ``shifts``, added up.
    """

    passage: Passage
    start: int
    length: int
    shifts: tuple[int, ...]
    extra: tuple[int, ...]

    def position(self, offset: int) -> int:
        """Document position of an offset in code points."""
        at = bisect_right(self.shifts, offset)
        return self.start + offset + (self.extra[at - 1] if at else 0)

    def offset(self, position: int) -> int:
        """Offset in code points of a document position, kept within the passage."""
        low, high = 0, len(self.passage.text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.position(middle) <= position:
                low = middle
            else:
                high = middle - 1
        return low


class TextIndex:
    """Finds spans by position and positions by thing, passage or section."""

    def __init__(self, passages: Sequence[PlacedPassage], spans: Sequence[PlacedSpan]) -> None:
        self._passages = tuple(passages)
        self._starts = [placed.start for placed in passages]
        self._by_id = {placed.passage.id: placed for placed in passages}
        self._spans = tuple(sorted((span for span in spans if span.end > span.start), key=_order))
        self._span_starts = [span.start for span in self._spans]
        self._by_ref: dict[Ref, list[PlacedSpan]] = {}
        for span in self._spans:
            if span.ref is not None:
                self._by_ref.setdefault(span.ref, []).append(span)

    @cached_property
    def sections(self) -> tuple[tuple[str, int], ...]:
        """Each section with the position of its first passage, in order."""
        starts: dict[str, int] = {}
        for placed in self._passages:
            starts.setdefault(placed.passage.section, placed.start)
        return tuple(starts.items())

    @cached_property
    def tied(self) -> tuple[PlacedSpan, ...]:
        """Every span tied to data, in order."""
        return tuple(span for span in self._spans if span.ref is not None)

    def span_at(self, position: int) -> PlacedSpan | None:
        """The innermost span tied to data, or an address, at a position."""
        at = bisect_right(self._span_starts, position) - 1
        # Spans nest but never cross, and only a handful lie around one another: a short walk back finds the innermost.
        for span in reversed(self._spans[max(0, at - 8) : at + 1]):
            if span.end > position and (span.ref is not None or span.span.kind == "link"):
                return span
        return None

    def spans_between(self, first: int, last: int) -> list[PlacedSpan]:
        """Spans that begin in a range."""
        return list(self._spans[bisect_left(self._span_starts, first) : bisect_left(self._span_starts, last)])

    def spans_of(self, ref: Ref) -> tuple[PlacedSpan, ...]:
        """Every place that is tied to a thing."""
        return tuple(self._by_ref.get(ref, ()))

    def passage_at(self, position: int) -> PlacedPassage | None:
        """The passage that holds a position."""
        at = bisect_right(self._starts, position) - 1
        return self._passages[at] if 0 <= at < len(self._passages) else None

    def passage(self, id_: str) -> PlacedPassage | None:
        """The passage of an id."""
        return self._by_id.get(id_)

    def place(self, position: int) -> tuple[str, int]:
        """Passage id and offset of a position."""
        placed = self.passage_at(position)
        return (placed.passage.id, placed.offset(position)) if placed else ("", 0)

    def position(self, passage: str, offset: int) -> int | None:
        """Document position of a place; None where the passage is unknown."""
        placed = self._by_id.get(passage)
        return placed.position(min(offset, len(placed.passage.text))) if placed else None

    def section_at(self, position: int) -> str:
        """The section that a position lies in; empty in an empty text."""
        placed = self.passage_at(position)
        return placed.passage.section if placed else ""

    def section_start(self, section: str) -> int | None:
        """Position of the first passage of a section."""
        return dict(self.sections).get(section)


def _order(span: PlacedSpan) -> tuple[int, int]:
    return span.start, -span.end
