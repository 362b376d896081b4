"""Room that a line keeps free after words, for a graphic of their size; no character stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.charts.drawing import Drawing
    from broadsheet.derive.word_graphics import WordGraphic
    from broadsheet.model import Passage, Span

LONGEST = 8.0
"""More room than this, in em, is none that a graphic asks for."""


class Room(NamedTuple):
    """Room after the words that end at an offset.

    Attributes:
        end: offset in code points after the last letter before the room; at least 1.
        em: its width, in sizes of the letters.
    """

    end: int
    em: float


class Rooms(Protocol):
    """Tells where room is wanted.

    Attributes:
        drawn: whether there is anything to draw there yet.
    """

    drawn: bool

    def rooms(self, passage: Passage) -> Sequence[Room]:
        """The rooms of a passage, in any order."""

    def is_known(self, passage: Passage) -> bool:
        """Whether the rooms of a passage are told at once; those of the others have to be worked out first."""

    def of(self, passage: Passage, span: Span) -> WordGraphic | None:
        """What stands in the room after a span; None while nothing does."""

    def words(self, graphic: WordGraphic) -> str:
        """A graphic as a sentence."""

    def drawing(self, graphic: WordGraphic, em: float) -> Drawing:
        """A graphic laid out for letters of a size in pixels."""


class KeptRooms:
    """Rooms as they were in an earlier run, by the passage: kept before it is known what will stand there."""

    drawn = False

    def __init__(self, kept: Iterable[tuple[str, int, float]]) -> None:
        self._rooms: dict[str, list[Room]] = {}
        for passage, end, em in kept:
            self._rooms.setdefault(passage, []).append(Room(end, em))

    def rooms(self, passage: Passage) -> Sequence[Room]:
        """The rooms of a passage, as far as it is still so long."""
        kept = self._rooms.get(passage.id, ())
        return [room for room in kept if 0 < room.end <= len(passage.text) and 0 < room.em <= LONGEST]

    def is_known(self, passage: Passage) -> bool:
        """They all are."""
        return True

    def of(self, passage: Passage, span: Span) -> WordGraphic | None:
        """Nothing yet."""
        return None

    def words(self, graphic: WordGraphic) -> str:
        """Nothing.

        Raises:
            LookupError: always, for there is no graphic.
        """
        raise LookupError(graphic.figure)

    def drawing(self, graphic: WordGraphic, em: float) -> Drawing:
        """There is none.

        Raises:
            LookupError: always.
        """
        raise LookupError(graphic.figure)
