"""Where the words of an article stand in a Qt document, which counts UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.model import Place
from broadsheet.model.text import DATA_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.model import Passage, Ref, Span

_NEAR = 16
"""Spans nest but never cross, and few lie in one: a walk back over so many finds those that hold a position."""


class PlacedSpan(NamedTuple):
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
    def words(self) -> str:
        """The words themselves."""
        return self.passage.text[self.span.start : self.span.end]

    @property
    def place(self) -> Place:
        """Where it stands in the text."""
        return self.passage.place(self.span)


class PlacedPassage(NamedTuple):
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
        if not self.shifts:
            return self.start + offset
        at = bisect_right(self.shifts, offset)
        return self.start + offset + (self.extra[at - 1] if at else 0)

    def end_position(self, offset: int) -> int:
        """Document position after the character before an offset: whatever stands between the words comes later."""
        return self.position(offset - 1) + (2 if self.passage.text[offset - 1] > "\uffff" else 1)

    def offset(self, position: int) -> int:
        """Offset in code points of the character at a position or next after it, kept within the passage."""
        return bisect_left(range(len(self.passage.text)), position, key=self.position)


class _Spans:
    """The spans of one passage, in order."""

    def __init__(self, placed: PlacedPassage) -> None:
        self.all = tuple(
            PlacedSpan(placed.position(span.start), placed.end_position(span.end), span, placed.passage)
            for span in sorted(placed.passage.spans, key=_order)
            if span.end > span.start
        )
        self._starts = [span.start for span in self.all]

    def at(self, position: int) -> PlacedSpan | None:
        at = bisect_right(self._starts, position) - 1
        for span in reversed(self.all[max(0, at - _NEAR) : at + 1]):
            if span.end > position and (span.ref is not None or span.is_address):
                return span
        return None

    def touching(self, first: int, last: int) -> list[PlacedSpan]:
        begin, end = bisect_left(self._starts, first), bisect_left(self._starts, last)
        before = [span for span in self.all[max(0, begin - _NEAR) : begin] if span.end > first]
        return [*before, *self.all[begin:end]]


class TextIndex:
    """Finds spans by position and positions by thing, passage or section, in what has been set so far."""

    def __init__(self) -> None:
        self._passages: list[PlacedPassage] = []
        self._starts: list[int] = []
        self._by_id: dict[str, PlacedPassage] = {}
        self._sections: dict[str, int] = {}
        self._by_ref: dict[tuple[str, str], dict[int, None]] = {}
        self._spans: dict[int, _Spans] = {}

    def add(self, placed: PlacedPassage) -> None:
        """Take in the next passage; its spans are placed when they are first asked for."""
        at = len(self._passages)
        self._passages.append(placed)
        self._starts.append(placed.start)
        self._by_id[placed.passage.id] = placed
        self._sections.setdefault(placed.passage.section, placed.start)
        for span in placed.passage.spans:
            if span.kind in DATA_KINDS and span.end > span.start:
                self._by_ref.setdefault((span.kind, span.ref), {})[at] = None

    @property
    def sections(self) -> Sequence[tuple[str, int]]:
        """Each section with the position of its first passage, in order."""
        return tuple(self._sections.items())

    def sections_touching(self, first: int, last: int) -> Sequence[tuple[str, int]]:
        """The sections that have a part in a range, one more before them, and the last of all where it ends there."""
        sections = self.sections
        return [
            section
            for at, section in enumerate(sections)
            if section[1] <= last and (at + 2 >= len(sections) or sections[at + 2][1] > first)
        ]

    def first_tied(self) -> PlacedSpan | None:
        """The first span tied to data."""
        return next(self._tied(range(len(self._passages)), 1), None)

    def tied_beside(self, span: PlacedSpan, by: int) -> PlacedSpan:
        """The span tied to data after another (or, with -1, before it); itself where there is none."""
        at = self._at(span.start)
        ahead = self._tied(range(at, len(self._passages)) if by > 0 else range(at, -1, -1), by)
        for each in ahead:
            if each == span:
                return next(ahead, span)
        return span

    def _tied(self, passages: Iterable[int], by: int) -> Iterator[PlacedSpan]:
        """Spans tied to data in these passages, in order, or backwards."""
        return (span for at in passages for span in self._spans_in(at).all[::by] if span.ref is not None)

    def span_at(self, position: int) -> PlacedSpan | None:
        """The innermost span tied to data, or an address, at a position."""
        at = self._at(position)
        return self._spans_in(at).at(position) if at >= 0 else None

    def words(self, first: int, last: int) -> str:
        """The article's own words in a range of the document, a line for each passage."""
        ranges = self._ranges(first, last)
        return "\n".join(placed.passage.text[start:end] for placed, start, end in ranges)

    def places(self, first: int, last: int) -> list[Place]:
        """The same as places, without those of no words."""
        ranges = self._ranges(first, last)
        return [Place(placed.passage.id, start, end) for placed, start, end in ranges if end > start]

    def _ranges(self, first: int, last: int) -> Iterator[tuple[PlacedPassage, int, int]]:
        """The passages that have a part in a range, with the offsets of it; the first one in any case."""
        for at, placed in enumerate(self._passages[max(0, self._at(first)) :]):
            if placed.start >= last and at:
                break
            yield placed, placed.offset(first), placed.offset(last)

    def spans_touching(self, first: int, last: int) -> list[PlacedSpan]:
        """Spans that have a part in a range."""
        passages = range(max(0, self._at(first)), bisect_left(self._starts, last))
        return [span for at in passages for span in self._spans_in(at).touching(first, last)]

    def spans_of(self, ref: Ref) -> tuple[PlacedSpan, ...]:
        """Every place that is tied to a thing."""
        found = (span for at in self._by_ref.get((ref.kind, ref.id), ()) for span in self._spans_in(at).all)
        return tuple(span for span in found if (span.span.kind, span.span.ref) == (ref.kind, ref.id))

    def passage_at(self, position: int) -> PlacedPassage | None:
        """The passage that holds a position."""
        at = self._at(position)
        return self._passages[at] if at >= 0 else None

    @property
    def passages(self) -> Sequence[PlacedPassage]:
        """Those that are set, in order."""
        return self._passages

    def passages_touching(self, first: int, last: int) -> Sequence[PlacedPassage]:
        """The passages that have a part in a range."""
        return self._passages[max(0, self._at(first)) : bisect_left(self._starts, last)]

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
        return self._sections.get(section)

    def _at(self, position: int) -> int:
        """Number of the passage that holds a position; -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def _spans_in(self, at: int) -> _Spans:
        if at not in self._spans:
            self._spans[at] = _Spans(self._passages[at])
        return self._spans[at]


def _order(span: Span) -> tuple[int, int]:
    return span.start, -span.end
