"""Where the words of an article stand in a Qt document, which counts UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.model import Passage, Place, Ref, Span

_NEAR = 16
"""Spans nest but never cross, and few lie in one: a walk back over so many finds those that hold a position."""


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
    def is_address(self) -> bool:
        """Whether it is a link to the web; no other address is ever followed."""
        return self.span.kind == "link" and self.span.ref.lower().startswith(("http://", "https://"))

    @property
    def place(self) -> Place:
        """Where it stands in the text."""
        return self.passage.place(self.span)


@dataclass(frozen=True, slots=True)
class PlacedPassage:
    """A passage and where it starts.

    Attributes:
        shifts: offsets from which the document runs further ahead of the text (a character of two units before, or
            something between the words).
        extra: by how many units in all, at each of them.
    """

    passage: Passage
    start: int
    shifts: tuple[int, ...]
    extra: tuple[int, ...]

    def position(self, offset: int) -> int:
        """Document position of an offset in code points."""
        at = bisect_right(self.shifts, offset)
        return self.start + offset + (self.extra[at - 1] if at else 0)

    def end_position(self, offset: int) -> int:
        """Document position after the character before an offset: whatever stands between the words comes later."""
        return self.position(offset - 1) + (2 if self.passage.text[offset - 1] > "\uffff" else 1)

    def offset(self, position: int) -> int:
        """Offset in code points of the character at a position or next after it, kept within the passage."""
        return bisect_left(range(len(self.passage.text)), position, key=self.position)


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
        for span in reversed(self._spans[max(0, at - _NEAR) : at + 1]):
            if span.end > position and (span.ref is not None or span.is_address):
                return span
        return None

    def words(self, first: int, last: int) -> str:
        """The article's own words in a range of the document, a line for each passage."""
        lines: list[str] = []
        for placed in self._passages[max(0, bisect_right(self._starts, first) - 1) :]:
            if placed.start >= last and lines:
                break
            lines.append(placed.passage.text[placed.offset(first) : placed.offset(last)])
        return "\n".join(lines)

    def spans_touching(self, first: int, last: int) -> list[PlacedSpan]:
        """Spans that have a part in a range."""
        begin, end = bisect_left(self._span_starts, first), bisect_left(self._span_starts, last)
        before = [span for span in self._spans[max(0, begin - _NEAR) : begin] if span.end > first]
        return [*before, *self._spans[begin:end]]

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
